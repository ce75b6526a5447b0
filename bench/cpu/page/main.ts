/** What the bench asks of Chromium: peers in a worker, the pool over 1 and n threads, and one fresh launch. */
import { type Remote, wrap } from 'comlink';
import type { Backend, TaskSource } from '../../../src/backend/backend';
import type { BackendClock } from '../../../src/backend/clock';
import { openCpuBackend } from '../../../src/backend/cpu/pool';
import { milliseconds } from '../../../src/core/units';
import { createWorkSource } from '../../../src/work/roll';
import { benchHeader } from '../engines';
import type { OurTurn } from '../our-loops';
import type { PeerRates } from '../peers';
import type { PeerWorker } from './peer-worker';
import { median } from '../../row';

const clock: BackendClock = {
  now: () => milliseconds(performance.now()),
  pause: (signal, duration) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, duration);
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    }),
};

const TUNE_BUDGET = milliseconds(3_000);

function spawn(): Worker {
  return new Worker(new URL('../../../src/backend/cpu/worker.ts', import.meta.url), { type: 'module' });
}

async function open(threads: number): Promise<Backend> {
  return openCpuBackend(new AbortController().signal, spawn, clock, { threads });
}

interface Streamed {
  /** Hashes per second, over the whole time from the stream's start. */
  readonly rate: number;
  /** Rate and end of every slice, in order. */
  readonly slices: readonly { readonly rate: number; readonly endedAt: number }[];
}

async function stream(backend: Backend, duration: number): Promise<Streamed> {
  const controller = new AbortController();
  const work = createWorkSource(benchHeader(), { siblings: backend.headersPerNonce });
  const source: TaskSource = { next: (count) => ({ ...work.next(count), zeroBits: 24 }), giveBack: work.giveBack };
  const slices: { rate: number; endedAt: number }[] = [];
  let hashes = 0;
  const startedAt = clock.now();
  let endedAt = startedAt;
  for await (const item of backend.stream(controller.signal, source)) {
    if (item.kind !== 'slice') continue;
    hashes += item.hashes;
    endedAt = item.completedAt;
    slices.push({ rate: (item.hashes * 1000) / (item.completedAt - item.startedAt), endedAt });
    if (endedAt - startedAt >= duration) controller.abort();
  }
  return { rate: (hashes * 1000) / (endedAt - startedAt), slices };
}

function startPeerWorker(): Worker {
  return new Worker(new URL('./peer-worker.ts', import.meta.url), { type: 'module' });
}

async function peers(): Promise<PeerRates> {
  const worker = startPeerWorker();
  try {
    return await wrap<PeerWorker>(worker).comparePeers();
  } finally {
    worker.terminate();
  }
}

let turns: Remote<PeerWorker> | undefined;

/** One turn of our loops, always in the same worker. */
async function ourTurn(duration: number): Promise<OurTurn> {
  turns ??= wrap<PeerWorker>(startPeerWorker());
  return turns.ourTurn(duration);
}

/** Median hashes per second of 1 thread and of n, in turn. */
async function scaling(threads: number): Promise<{ one: number; all: number }> {
  const single = await open(1);
  const pool = await open(threads);
  const rates = { one: [] as number[], all: [] as number[] };
  try {
    for (const backend of [single, pool]) await backend.tune(new AbortController().signal, TUNE_BUDGET);
    for (let round = 0; round < 7; round++) {
      rates.one.push((await stream(single, 700)).rate);
      rates.all.push((await stream(pool, 700)).rate);
    }
  } finally {
    await single.dispose();
    await pool.dispose();
  }
  return { one: median(rates.one), all: median(rates.all) };
}

/** A fresh worker, cold: when it first hashed at 90 % of the rate it has once tuned, in ms from its start, and that rate. */
async function launch(): Promise<{ rate: number; warmAfter: number }> {
  const startedAt = clock.now();
  const backend = await open(1);
  try {
    const cold = await stream(backend, 1_200);
    const settled = median(cold.slices.slice(-10).map(({ rate }) => rate));
    const warm = cold.slices.find(({ rate }) => rate >= 0.9 * settled);
    await backend.tune(new AbortController().signal, TUNE_BUDGET);
    const { rate } = await stream(backend, 600);
    return { rate, warmAfter: (warm?.endedAt ?? Number.POSITIVE_INFINITY) - startedAt };
  } finally {
    await backend.dispose();
  }
}

export const benchPage = { peers, ourTurn, scaling, launch };
export type BenchPage = typeof benchPage;

Object.assign(globalThis, { benchPage });
