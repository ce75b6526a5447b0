/**
 * The measured stream: always several dispatches in the queue, so that the GPU never waits for JavaScript.
 * Place: under gpu-backend.ts, beside search.ts.
 */
import { type Milliseconds, milliseconds } from '../../core/units';
import { orAbort } from '../abort';
import type { Match, SearchTask, Slice, StreamItem } from '../backend';
import { hashesOf } from '../check-task';
import type { BackendClock } from '../clock';
import { searchHalves } from './halves';
import type { Pacer } from './pacer';
import type { Kernel } from './pipeline';
import { type GpuSession, MATCH_CAPACITY } from './session';
import type { Outcome } from './submission';

/** What a run of dispatches needs. */
export interface Running {
  readonly session: GpuSession;
  readonly kernel: Kernel;
  readonly pacer: Pacer;
  readonly clock: BackendClock;
}

/** A TaskSource, or one that ends. */
export interface TaskFeed {
  next(count: number): SearchTask | undefined;
  giveBack(task: SearchTask): void;
}

interface Flight {
  readonly task: SearchTask;
  readonly submittedAt: Milliseconds;
  readonly landed: Promise<void>;
  outcome: Outcome | null;
}

/** Until the signal aborts, the feed ends or the device is lost (DeviceLostError); what has not been yielded goes back to the feed. */
export async function* streamOn(signal: AbortSignal, running: Running, feed: TaskFeed): AsyncGenerator<StreamItem> {
  const { clock, pacer, session } = running;
  const queue: Flight[] = [];
  const finished: Flight[] = [];
  let zeroBits = 1;
  const refill = (): void => {
    while (queue.length < pacer.depth && !signal.aborted) {
      const flight = launch(running, feed, zeroBits);
      if (flight === undefined) return;
      zeroBits = flight.task.zeroBits;
      queue.push(flight);
    }
  };
  let freeAt = clock.now();
  try {
    refill();
    while (!signal.aborted) {
      const [head] = queue;
      if (head === undefined) return;
      await orAbort(signal, head.landed);
      // Some browsers see several completions at once; a turn of the event loop lets all of them arrive.
      await orAbort(signal, clock.pause(signal, milliseconds(0)));
      while (queue[0]?.outcome != null) finished.push(...queue.splice(0, 1));
      const slices = slicesOf(finished, freeAt);
      for (const slice of slices) pacer.record(slice.task.range.count, milliseconds(slice.completedAt - slice.startedAt));
      pacer.judge(session, queue.length === 0 && finished.length >= pacer.depth);
      refill();
      for (const slice of slices) {
        const whole = await completed(signal, running, slice, finished[0]?.outcome ?? null);
        if (whole !== slice)
          yield { kind: 'incident', what: 'results-overflow', detail: `${slice.task.zeroBits} zero bits`, at: clock.now() };
        finished.shift();
        freeAt = whole.completedAt;
        yield whole;
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    for (const { task } of [...finished, ...queue]) feed.giveBack(task);
  }
}

/** `zeroBits` are those of the task before: few of them mean many matches, which must fit. */
function launch({ session, kernel, pacer, clock }: Running, feed: TaskFeed, zeroBits: number): Flight | undefined {
  const { headers } = kernel.variant;
  const task = feed.next(Math.min(pacer.nonces, noncesThatFit(zeroBits, headers)));
  if (task === undefined) return undefined;
  if (task.job.versions.length !== headers) {
    feed.giveBack(task);
    throw new RangeError(`"source" expected jobs of ${headers} versions, got ${task.job.versions.length}`);
  }
  const submittedAt = clock.now();
  const outcome = session.submit(kernel, task);
  const flight: Flight = {
    task,
    submittedAt,
    outcome: null,
    landed: outcome.then((value) => {
      flight.outcome = value;
    }),
  };
  flight.landed.catch(() => undefined);
  return flight;
}

/** The queue was busy from the last completion to this one: tasks seen finished together share that time by their hashes. */
function slicesOf(finished: readonly Flight[], freeAt: Milliseconds): Slice[] {
  const last = finished.at(-1)?.outcome?.completedAt;
  const first = finished[0]?.submittedAt;
  if (last === undefined || first === undefined) return [];
  const from = Math.max(freeAt, first);
  const total = finished.reduce((sum, { task }) => sum + hashesOf(task), 0);
  let done = 0;
  return finished.map(({ task, outcome }) => {
    const at = (hashed: number): Milliseconds => milliseconds(from + ((last - from) * hashed) / total);
    const startedAt = at(done);
    done += hashesOf(task);
    const { matches = [], deviceTime = null } = outcome ?? {};
    return { kind: 'slice', lane: 0, task, hashes: hashesOf(task), matches, startedAt, completedAt: at(done), deviceTime };
  });
}

/** The slice itself, or one whose range was hashed again in halves because its matches did not fit. */
async function completed(signal: AbortSignal, running: Running, slice: Slice, outcome: Outcome | null): Promise<Slice> {
  if (outcome === null || outcome.count <= MATCH_CAPACITY) return slice;
  const matches: readonly Match[] = await orAbort(signal, searchHalves(running.session, running.kernel, slice.task));
  // The device's clock saw only the first attempt.
  return { ...slice, matches, completedAt: running.clock.now(), deviceTime: null };
}

/** Nonces of which about half the capacity is expected to match. */
function noncesThatFit(zeroBits: number, headers: number): number {
  return Math.floor((MATCH_CAPACITY * 2 ** zeroBits) / (2 * headers));
}
