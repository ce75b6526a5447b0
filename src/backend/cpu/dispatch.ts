/**
 * Keeps every lane busy: one task running and one already waiting in its worker, so that no message delay ever shows.
 * Place: under both `search` (a range as feed) and `stream` (a task source as feed).
 */
import { HashwattError } from '../../core/errors';
import { orAbort } from '../abort';
import type { Incident, SearchTask, Slice } from '../backend';
import type { BackendClock } from '../clock';
import type { Lane } from './lane';
import type { WorkerLink } from './worker-link';

/** Undefined: nothing left to do. Tasks given back are handed out again. */
export interface Feed {
  readonly headers: number;
  next(count: number): SearchTask | undefined;
  giveBack(task: SearchTask): void;
}

export interface Delivery {
  slice(slice: Slice): void;
  incident(incident: Incident): void;
}

/** One running, one waiting: a second one waiting would only make Stop slower. */
const IN_FLIGHT = 2;

interface Flight {
  readonly task: SearchTask;
  readonly slice: Promise<Slice>;
  /** The worker that was given it. */
  readonly link: WorkerLink;
}

/** Ends when the feed is empty or the signal aborts; then every task not delivered has been given back. */
export async function driveLane(signal: AbortSignal, lane: Lane, feed: Feed, delivery: Delivery, clock: BackendClock): Promise<void> {
  const flights: Flight[] = [];
  const giveAllBack = (): void => {
    for (const { task } of flights.splice(0)) feed.giveBack(task);
  };
  try {
    while (!signal.aborted) {
      refill(lane, feed, flights);
      const [oldest] = flights;
      if (oldest === undefined) return;
      const slice = await orAbort(signal, oldest.slice).catch((error: unknown) => {
        if (!isDeath(error)) throw error;
        return error;
      });
      if (slice instanceof HashwattError) {
        giveAllBack();
        delivery.incident({ kind: 'incident', what: 'worker-died', detail: slice.message, at: clock.now() });
        await lane.respawn(signal, oldest.link);
        continue;
      }
      flights.shift();
      delivery.slice(slice);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    giveAllBack();
  }
}

function refill(lane: Lane, feed: Feed, flights: Flight[]): void {
  while (flights.length < IN_FLIGHT) {
    const task = feed.next(lane.taskSize(feed.headers));
    if (task === undefined) return;
    const { link } = lane;
    const slice = lane.run(task);
    // A flight given back is awaited by nobody, and its worker's death is told once.
    slice.catch(() => undefined);
    flights.push({ task, slice, link });
  }
}

function isDeath(error: unknown): error is HashwattError {
  return error instanceof HashwattError && error.code === 'worker-died';
}
