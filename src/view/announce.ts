/**
 * What a screen reader hears: each new part of a run once, then the result. Never the running number.
 * Place: session.ts calls it; the shell's one live region shows `announcement`.
 */
import type { BenchmarkEvent } from '../engine';
import type { ResultDocument } from '../result/schema';
import { rateText } from './format';
import { announcement } from './state';
import { text } from './text/text';
import { runTitle } from './throughput-text';

export function announceEvent(event: BenchmarkEvent): void {
  if (event.kind !== 'phase-entered') return;
  const { running } = text.measure;
  announcement.value = running.announceRun(runTitle(event.run), running.phases[event.phase]);
}

export function announceResult(result: ResultDocument): void {
  const run = result.headline_run_index === null ? undefined : result.runs[result.headline_run_index];
  const verdict = text.result.verdicts[result.validity.verdict].title;
  const { hashrate } = run ?? {};
  if (run === undefined || hashrate === undefined || hashrate === null) {
    announcement.value = text.result.announce(text.result.noNumber, verdict);
    return;
  }
  const shown = rateText(hashrate.median_h_per_s, hashrate.interval_95_h_per_s);
  announcement.value = text.result.announce(
    text.result.sentence(text.result.backends[run.backend], text.shell.ofHashes(shown.words)),
    verdict,
  );
}
