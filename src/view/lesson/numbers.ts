/**
 * The student's numbers: from the result on the page, else from what this lesson measured earlier, else an example that says so.
 * Place: every step and activity speaks of `numbers`; the contrast views speak of the same rate through contrast/subject.ts.
 */
import { computed, effect } from '@preact/signals';
import { type HashesPerSecond, hashesPerSecond } from '../../core/units';
import { listResults } from '../../history/store';
import { fields, setFields } from '../contrast/fields';
import { written } from '../contrast/number-habits';
import { measuredRuns, shownResult, subject } from '../contrast/subject';
import { returnToStart, showResult } from '../session';
import { activity } from '../state';
import type { Measured, Progress } from './progress';
import { change, progress, replaceProgress } from './progress-store';
import type { StudentNumbers } from './step';

export const numbers = computed<StudentNumbers>(() => {
  const { kind, rate } = subject.value;
  const rates = shownResult.value === null ? progress.value.measured : completed(measuredNow(), progress.value.measured);
  const isTheirs = kind === 'measured' || (kind === 'given' && rates !== null && isSame(rate, rates.best_h_per_s));
  if (rates === null || !isTheirs) return { source: kind, thread: null, threads: null, gpu: null, best: rate, threadCount: null };
  return {
    source: kind,
    thread: asRate(rates.thread_h_per_s),
    threads: asRate(rates.threads_h_per_s),
    gpu: asRate(rates.gpu_h_per_s),
    best: rate,
    threadCount: rates.thread_count,
  };
});

/** A number out of a link or a field is a measurement's only when it is its best: the parts of another would not add up to it. */
function isSame(rate: number, best: number): boolean {
  return Math.abs(rate / best - 1) < 1e-9;
}

function asRate(value: number | null): HashesPerSecond | null {
  return value === null ? null : hashesPerSecond(value);
}

/** The shown result as the lesson keeps it; null where it holds no rate that counts. */
function measuredNow(): Measured | null {
  const runs = measuredRuns();
  const [first] = runs;
  if (first === undefined) return null;
  const fastest = runs.reduce((best, run) => (run.rate > best.rate ? run : best), first);
  const onProcessor = runs.filter((run) => run.part === 'cpu');
  const most = onProcessor.reduce((count, { run }) => Math.max(count, run.threads ?? 1), 0);
  const rateWith = (threads: number): number | null => onProcessor.find(({ run }) => (run.threads ?? 1) === threads)?.rate ?? null;
  return {
    result_id: first.document.id,
    part: fastest.part,
    best_h_per_s: fastest.rate,
    thread_h_per_s: rateWith(1),
    threads_h_per_s: rateWith(most),
    gpu_h_per_s: runs.find((run) => run.part === 'webgpu')?.rate ?? null,
    thread_count: most === 0 ? null : most,
  };
}

/** Results that this device itself has shown: only their rates may stand beside one another. */
const ownResults = new Set<string>();

/** A later measurement of one part, as in step 10, leaves the other parts as they were measured before. */
function completed(now: Measured | null, before: Measured | null): Measured | null {
  if (now === null || before === null || !ownResults.has(before.result_id)) return now;
  return {
    ...now,
    thread_h_per_s: now.thread_h_per_s ?? before.thread_h_per_s,
    threads_h_per_s: now.threads_h_per_s ?? before.threads_h_per_s,
    gpu_h_per_s: now.gpu_h_per_s ?? before.gpu_h_per_s,
    thread_count: now.thread_count ?? before.thread_count,
  };
}

/** Writes each new measurement into the progress; undone by the returned function. */
export function followMeasurements(): () => void {
  return effect(() => {
    const measured = shownResult.value === null ? null : completed(measuredNow(), progress.peek().measured);
    if (measured !== null) ownResults.add(measured.result_id);
    if (measured === null || measured.result_id === progress.peek().measured?.result_id) return;
    // A new measurement takes the place of a number that was brought along.
    setFields({ rate: undefined, part: undefined, example: undefined });
    change((before) => ({ ...before, measured }));
  });
}

/** Begins anew from an imported record, or from none: no number from before stays beside its own. */
export async function beginFrom(next: Progress): Promise<void> {
  setFields({ rate: undefined, part: undefined, example: undefined });
  if (shownResult.peek()?.id !== next.measured?.result_id) returnToStart();
  replaceProgress(next);
  await restoreMeasurement();
}

/** After a reload: the kept result itself where the history has it, else its rates as a number that was brought along. */
export async function restoreMeasurement(): Promise<void> {
  const { measured } = progress.peek();
  if (measured === null || activity.peek().kind !== 'idle') return;
  const kept = await listResults();
  const found = kept.kind === 'kept' ? kept.results.find(({ id }) => id === measured.result_id) : undefined;
  if (activity.peek().kind !== 'idle') return;
  if (found !== undefined) showResult(found);
  else if (fields.peek().rate === undefined) setFields({ rate: written(measured.best_h_per_s), part: measured.part });
}
