/**
 * The CPU backend: a pool of workers around the emitted nonce loop, 1 to n threads.
 * Place: implements the contract of backend.ts. Workers come from an injected spawner, so the page (a module worker, or a classic one
 * inlined in the single file) and tests (in-process ports) run the same pool.
 */
import { HashwattError } from '../../core/errors';
import { childAbort, orAbort, throwIfAborted } from '../abort';
import type { Backend, KernelIdentity, Match, SearchTask, StreamItem } from '../backend';
import { byNonce, checkTask } from '../check-task';
import type { BackendClock } from '../clock';
import { type Delivery, driveLane, type Feed } from './dispatch';
import { feedOfSource, feedOfTask } from './feeds';
import { type Lane, openLane, type Spawn } from './lane';
import { createItemQueue } from './item-queue';
import { tuneLanes } from './tune';

export interface CpuOptions {
  /** Worker threads, 1 or more. */
  readonly threads: number;
}

const device = { vendor: '', architecture: '', device: '', description: '', isSoftware: false };

/** @throws HashwattError `worker-missing`; AbortError. */
export async function openCpuBackend(signal: AbortSignal, spawn: Spawn, clock: BackendClock, { threads }: CpuOptions): Promise<Backend> {
  if (!Number.isInteger(threads) || threads < 1) throw new RangeError(`"threads" expected a whole number from 1, got ${threads}`);
  throwIfAborted(signal);
  const lanes = await openLanes(signal, spawn, clock, threads);
  let headersPerNonce: 1 | 2 | 4 = 1;
  let isDisposed = false;

  const driveAll = (inner: AbortSignal, feed: Feed, delivery: Delivery): Promise<unknown> => {
    if (isDisposed) throw new HashwattError('internal', 'the CPU backend was used after dispose');
    return Promise.all(lanes.map((lane) => driveLane(inner, lane, feed, delivery, clock)));
  };

  return {
    kind: 'cpu',
    get headersPerNonce() {
      return headersPerNonce;
    },
    lanes: lanes.length,
    get kernel() {
      return identify(lanes, headersPerNonce);
    },
    device,
    async tune(inner, budget, onProgress) {
      headersPerNonce = await tuneLanes(inner, lanes, budget, clock, onProgress);
    },
    search: (inner, task) => searchOnLanes(inner, task, driveAll),
    stream: (inner, source) => streamOnLanes(inner, feedOfSource(source, headersPerNonce), driveAll),
    async dispose() {
      isDisposed = true;
      for (const lane of lanes) lane.end();
    },
  };
}

type Drive = (signal: AbortSignal, feed: Feed, delivery: Delivery) => Promise<unknown>;

async function openLanes(signal: AbortSignal, spawn: Spawn, clock: BackendClock, threads: number): Promise<Lane[]> {
  const opening = await Promise.allSettled(Array.from({ length: threads }, (_, index) => openLane(signal, index, spawn, clock)));
  const failure = opening.find((lane) => lane.status === 'rejected');
  const lanes = opening.flatMap((lane) => (lane.status === 'fulfilled' ? [lane.value] : []));
  if (failure === undefined) return lanes;
  for (const lane of lanes) lane.end();
  throw failure.reason;
}

async function searchOnLanes(signal: AbortSignal, task: SearchTask, drive: Drive): Promise<readonly Match[]> {
  checkTask(task);
  throwIfAborted(signal);
  const matches: Match[] = [];
  const inner = childAbort(signal);
  const delivery: Delivery = {
    slice: (slice) => {
      for (const match of slice.matches) matches.push(match);
    },
    incident: () => undefined,
  };
  try {
    await orAbort(signal, drive(inner.signal, feedOfTask(task), delivery));
    return matches.sort(byNonce);
  } finally {
    inner.abort();
    inner.release();
  }
}

async function* streamOnLanes(signal: AbortSignal, feed: Feed, drive: Drive): AsyncGenerator<StreamItem> {
  const queue = createItemQueue<StreamItem>();
  const inner = childAbort(signal);
  const delivery: Delivery = { slice: (slice) => queue.push(slice), incident: (incident) => queue.push(incident) };
  const driving = drive(inner.signal, feed, delivery).then(queue.end, queue.fail);
  try {
    yield* queue.items();
  } finally {
    // Left early by its consumer, or one lane failed: the others stop, and what nobody took is work not done.
    inner.abort();
    inner.release();
    await driving;
    for (const item of queue.drain()) if (item.kind === 'slice') feed.giveBack(item.task);
  }
}

function identify(lanes: readonly Lane[], headersPerNonce: 1 | 2 | 4): KernelIdentity {
  const loop = lanes[0]?.link.loops.find((candidate) => candidate.headers === headersPerNonce);
  if (loop === undefined) throw new HashwattError('internal', `no loop for ${headersPerNonce} headers`);
  return { id: loop.id, sourceSha256: loop.sourceSha256, headersPerNonce, parameters: { threads: lanes.length } };
}
