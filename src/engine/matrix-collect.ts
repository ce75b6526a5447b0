/**
 * The heart of a run that multiplies or copies: pulls finished pieces until enough windows are full, and checks a row of each as it comes.
 * Place: what collect.ts is for hashing. States: warming (rate still climbs) -> measuring.
 */
import type { Incident } from '../backend/backend';
import type { MatrixBackend, MatrixPiece, MatrixSource } from '../backend/matrix/contract';
import { childAbort } from '../backend/abort';
import { HashwattError } from '../core/errors';
import { type Milliseconds, milliseconds } from '../core/units';
import type { RunLabel } from '../measure/events';
import type { MatrixBook } from '../measure/matrix-book';
import type { MatrixProof } from '../measure/matrix-proof';
import { windowCount } from '../measure/plan';
import { createStretches, type Stretch, type Stretches } from '../measure/stretches';
import { WARM_UP_WINDOWS, warmUpState } from '../measure/warm-up';
import type { ThroughputUnit } from '../work/workload';
import { type Context, enterPhase } from './context';
import { orSilence } from './merge-streams';
import { createWatch, type Watch } from './watch';

export interface MatrixCollected {
  readonly windows: readonly Stretch[];
  readonly warmup: Milliseconds;
  readonly isStillClimbing: boolean;
  /** Finished tasks, those of the warm-up and after the last window included. */
  readonly dispatches: number;
  readonly incidents: readonly Incident[];
  readonly failure: unknown;
  readonly wasStopped: boolean;
}

export interface MatrixRunning {
  readonly context: Context;
  readonly run: RunLabel;
  readonly backend: MatrixBackend;
  readonly book: MatrixBook;
  readonly proof: MatrixProof;
  readonly unit: ThroughputUnit;
}

const PROGRESS_INTERVAL_MS = 300;

interface Collection extends MatrixRunning {
  readonly stretches: Stretches;
  readonly watch: Watch;
  readonly warmRates: number[];
  readonly windows: Stretch[];
  readonly incidents: Incident[];
  dispatches: number;
  /** The first measured window; null while warming up. */
  firstIndex: number | null;
  isStillClimbing: boolean;
  lastProgress: number;
}

export async function collectMatrix(running: MatrixRunning): Promise<MatrixCollected> {
  const { context, run, backend } = running;
  const collection: Collection = {
    ...running,
    stretches: createStretches(context.plan.window, backend.lanes),
    watch: createWatch(context, run),
    warmRates: [],
    windows: [],
    incidents: [],
    dispatches: 0,
    firstIndex: null,
    isStillClimbing: false,
    lastProgress: Number.NEGATIVE_INFINITY,
  };
  enterPhase(context, run, 'warm-up');
  const stop = childAbort(context.signal);
  let failure: unknown = null;
  try {
    await eachPiece(stop.signal, running, running.book, collection.incidents, (piece) => {
      take(collection, piece);
      if (collection.windows.length >= windowCount(context.plan)) stop.abort();
    });
  } catch (thrown) {
    failure = thrown;
  } finally {
    stop.abort();
    stop.release();
  }
  collection.watch.look();
  const { windows, stretches, dispatches, incidents, isStillClimbing } = collection;
  const origin = stretches.startedAt ?? 0;
  const warmup = milliseconds(Math.max(0, (windows[0]?.startedAt ?? origin) - origin));
  const wasStopped = context.signal.aborted && windows.length < windowCount(context.plan);
  return { windows, warmup, isStillClimbing, dispatches, incidents, failure, wasStopped };
}

/** Pulls one by one, not through a queue: after an incident nothing new is submitted before the book knows of it. */
export async function eachPiece(
  signal: AbortSignal,
  { backend, book, context, proof }: MatrixRunning,
  source: MatrixSource,
  incidents: Incident[],
  onPiece: (piece: MatrixPiece) => void,
): Promise<void> {
  const iterator = backend.stream(signal, source)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const answer = await orSilence(iterator.next(), signal, context.ports.clock);
      if (answer === 'silent') {
        if (signal.aborted) return;
        throw new HashwattError(backend.kind === 'gpu' ? 'device-lost' : 'worker-died', 'no answer for 20 s');
      }
      if (answer.done === true) return;
      const item = answer.value;
      if (item.kind === 'incident') {
        incidents.push(item);
        if (item.what === 'device-lost') book.forget();
        continue;
      }
      for (const { task, content } of item.samples) proof.checkRow(task.sampleRow + task.shift, content);
      onPiece(item);
    }
  } finally {
    // A backend that hangs must not hold the run: its farewell is not waited for.
    iterator.return?.().catch(() => undefined);
  }
}

function take(collection: Collection, piece: MatrixPiece): void {
  collection.dispatches += piece.samples.length;
  for (const window of collection.stretches.add(piece)) enter(collection, window);
  report(collection);
}

function enter(collection: Collection, window: Stretch): void {
  const { context, run, warmRates, windows } = collection;
  const { plan } = context;
  collection.watch.look();
  if (collection.firstIndex !== null) {
    if (windows.length >= windowCount(plan)) return;
    windows.push(window);
    const throughput = { unit: collection.unit, perSecond: window.perSecond };
    context.emit({ kind: 'throughput-sampled', run, index: windows.length - 1, throughput, duration: window.duration });
    return;
  }
  warmRates.push(window.perSecond);
  const state = warmUpState(warmRates, milliseconds((window.index + 1) * window.duration), plan.warmupMaximum);
  if (state === 'warming') return;
  collection.isStillClimbing = state === 'time-over' && warmRates.length >= WARM_UP_WINDOWS;
  collection.firstIndex = window.index + 1;
  enterPhase(context, run, 'measure');
}

function report(collection: Collection): void {
  const { context, run, stretches, firstIndex, unit } = collection;
  const now = context.ports.clock.now();
  const perSecond = stretches.provisional();
  if (perSecond === null || now - collection.lastProgress < PROGRESS_INTERVAL_MS) return;
  collection.lastProgress = now;
  const { plan } = context;
  const begin = (stretches.startedAt ?? now) + (firstIndex ?? 0) * plan.window;
  const elapsed = milliseconds(Math.max(0, now - begin));
  const whole = firstIndex === null ? Math.max(plan.warmupMaximum, plan.window) : windowCount(plan) * plan.window;
  const phase = firstIndex === null ? 'warm-up' : 'measure';
  const fraction = Math.min(1, elapsed / whole);
  context.emit({ kind: 'progressed', run, phase, elapsed, fraction, rate: null, throughput: { unit, perSecond } });
}
