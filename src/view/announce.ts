/**
 * What a screen reader hears: each new part of a run once, then the result. Never the running number.
 * Place: session.ts calls it; the shell's one live region shows `announcement`.
 */
import type { BenchmarkEvent } from '../engine';
import type { ResultDocument } from '../result/schema';
import { announcement } from './state';
import { text } from './text/text';
import { figuresOf } from './result/figures';
import { speakingRun } from './result/select';
import { measuredText, titleWithThreads, spokenRate } from './throughput-text';

export function announceEvent(event: BenchmarkEvent): void {
  if (event.kind !== 'phase-entered') return;
  const { running } = text.measure;
  announcement.value = running.announceRun(titleWithThreads(event.run), running.phases[event.phase]);
}

export function announceResult(result: ResultDocument): void {
  const run = speakingRun(result);
  const figures = run === null ? null : figuresOf(run);
  const verdict = text.result.verdicts[result.validity.verdict].title;
  const said =
    run === null || figures === null ? text.result.noNumber : spokenRate(run, measuredText(run, figures.median, figures.interval));
  announcement.value = text.result.announce(said, verdict);
}
