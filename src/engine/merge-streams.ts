/**
 * One stream out of one or more backends that hash at the same time, with a watchdog over each.
 * Place: under collect. Lanes are renumbered so that they stay apart.
 */
import { childAbort } from '../backend/abort';
import type { Backend, StreamItem, TaskSource } from '../backend/backend';
import type { BackendClock } from '../backend/clock';
import { HashwattError } from '../core/errors';
import { milliseconds } from '../core/units';
import { createEventQueue } from './event-queue';

export interface MergedStream {
  /** Ends after `stop`, or when all backends have ended; throws what a backend throws. */
  readonly items: AsyncIterable<StreamItem>;
  stop(): void;
}

/** A backend answers every 50 ms or so and restarts dead workers within 10 s by itself; beyond this nobody is there. */
const SILENCE_LIMIT = milliseconds(20_000);
/** How long a stopped backend may take to end; it is left behind afterwards. */
const FAREWELL_LIMIT = milliseconds(1_000);

export function mergeStreams(
  signal: AbortSignal,
  clock: BackendClock,
  backends: readonly Backend[],
  sources: readonly TaskSource[],
): MergedStream {
  const queue = createEventQueue<StreamItem>();
  const inner = childAbort(signal);
  let firstLane = 0;
  const pumps = backends.map((backend, index) => {
    const source = sources[index];
    if (source === undefined) throw new RangeError(`"sources" expected ${backends.length}, got ${sources.length}`);
    const pumping = pump(backend, source, inner.signal, clock, firstLane, queue.emit);
    firstLane += backend.lanes;
    return pumping;
  });
  Promise.all(pumps)
    .then(queue.end, (error: unknown) => {
      queue.fail(error);
      inner.abort();
    })
    .finally(inner.release);
  return { items: queue.events(), stop: () => inner.abort() };
}

async function pump(
  backend: Backend,
  source: TaskSource,
  signal: AbortSignal,
  clock: BackendClock,
  firstLane: number,
  emit: (item: StreamItem) => void,
): Promise<void> {
  const iterator = backend.stream(signal, source)[Symbol.asyncIterator]();
  for (;;) {
    const answer = await orSilence(iterator.next(), signal, clock);
    if (answer === 'silent') {
      if (signal.aborted) return;
      throw new HashwattError(backend.kind === 'gpu' ? 'device-lost' : 'worker-died', `no answer for ${SILENCE_LIMIT / 1000} s`);
    }
    if (answer.done === true) return;
    emit(answer.value.kind === 'slice' ? { ...answer.value, lane: answer.value.lane + firstLane } : answer.value);
  }
}

/** The answer, or `silent` when none comes in time: a stopped backend has a second, a working one twenty. */
export async function orSilence<Answer>(answer: Promise<Answer>, signal: AbortSignal, clock: BackendClock): Promise<Answer | 'silent'> {
  const timer = new AbortController();
  const onAbort = (): void => {
    clock.pause(timer.signal, FAREWELL_LIMIT).then(giveUp, () => undefined);
  };
  let giveUp: () => void = () => undefined;
  const silence = new Promise<'silent'>((resolve) => {
    giveUp = () => timer.signal.aborted || resolve('silent');
  });
  clock.pause(timer.signal, SILENCE_LIMIT).then(giveUp, () => undefined);
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    timer.abort();
    signal.removeEventListener('abort', onAbort);
  }
}
