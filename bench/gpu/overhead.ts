/**
 * What lies between a bare loop of dispatches and a number on the screen, each against that loop with the same kernel: the whole engine in its
 * worker (windows, tally, audit, events), the backend's stream alone, and the stream in a browser that answers late.
 * Place: in a page; A B A B, medians.
 */
import { proxy, wrap } from 'comlink';
import type { Backend, SearchTask, TaskSource } from '../../src/backend/backend';
import { openGpuBackend } from '../../src/backend/gpu/gpu-backend';
import type { KernelChoice } from '../../src/backend/gpu/pipeline';
import { candidatesFor } from '../../src/backend/gpu/variant-choice';
import type { EngineApi } from '../../src/engine/api';
import { makePlan } from '../../src/measure/plan';
import { createJob } from '../../src/work/job';
import { GENESIS } from '../../src/work/known-blocks';
import { median } from '../row';
import { measureKernels } from './bare-loop';
import { pageClock } from './page-clock';
import { slowCompletion } from './slow-completion';

export interface Overhead {
  readonly adapter: string;
  readonly kernel: string;
  /** Million hashes a second. */
  readonly engine: number;
  readonly stream: number;
  readonly slow: number;
  readonly bare: number;
}

interface Turns {
  readonly rounds: number;
  readonly roundMs: number;
  readonly depth: number;
}

export async function measureOverhead(gpu: GPU, { rounds, roundMs, depth }: Turns): Promise<Overhead> {
  const { signal } = new AbortController();
  // It tunes in its first run and remembers; the others run the kernel that it chose.
  const { choice, id } = await engineRun(roundMs);
  const stream = await openGpuBackend(signal, gpu, pageClock, { fixed: choice });
  const slow = await openGpuBackend(signal, slowCompletion(gpu), pageClock, { fixed: choice });
  for (const backend of [stream, slow]) await streamFor(backend, 2 * roundMs);
  const rates = { engine: [] as number[], stream: [] as number[], slow: [] as number[], bare: [] as number[] };
  let adapter = '';
  for (let round = 0; round < rounds; round++) {
    rates.engine.push((await engineRun(roundMs)).rate);
    rates.stream.push(await streamFor(stream, roundMs));
    rates.slow.push(await streamFor(slow, 2 * roundMs));
    const measured = await measureKernels(gpu, [{ name: id, ...choice }], 1, roundMs, depth);
    rates.bare.push(measured.kernels[0]?.median ?? Number.NaN);
    adapter = measured.adapter;
  }
  await stream.dispose();
  await slow.dispose();
  const { engine, bare } = rates;
  return { adapter, kernel: id, engine: median(engine), stream: median(rates.stream), slow: median(rates.slow), bare: median(bare) };
}

/** One run as the page makes it, in a worker of its own: its median of windows, and the kernel it used. */
async function engineRun(duration: number): Promise<{ rate: number; choice: KernelChoice; id: string }> {
  const worker = new Worker(new URL('../../src/engine.worker.ts', import.meta.url), { type: 'module' });
  try {
    const plan = makePlan({ backend: 'webgpu', profile: 'quick', duration: Math.max(1_000, duration), warmupMaximum: 1_000, seed: 'be7c' });
    const ignore = proxy(() => undefined);
    const { runs } = await wrap<EngineApi>(worker).run(plan, ignore);
    const [run] = runs;
    if (run?.status !== 'ok' || run.hashrate === null || run.kernel === null || run.device === null)
      throw new Error(run?.reason ?? 'no run');
    const { kernel } = run;
    const device = { ...run.device, isSoftware: run.device.is_software };
    const variant = candidatesFor(device).find(({ id }) => id === kernel.id);
    if (variant === undefined) throw new Error(`the engine ran ${kernel.id}, which is no candidate`);
    return {
      rate: run.hashrate.median_h_per_s / 1e6,
      choice: { variant, workgroupSize: Number(kernel.parameters.workgroupSize) },
      id: kernel.id,
    };
  } finally {
    worker.terminate();
  }
}

/** Million hashes a second between the completions of the first slice and the last: whole slices only. */
async function streamFor(backend: Backend, duration: number): Promise<number> {
  const stop = new AbortController();
  let from = 0;
  let to = 0;
  let hashed = 0;
  for await (const item of backend.stream(stop.signal, endlessSource(backend.headersPerNonce))) {
    if (item.kind !== 'slice') throw new Error(item.detail);
    if (from === 0) from = item.completedAt;
    else hashed += item.hashes;
    to = item.completedAt;
    if (to - from >= duration) stop.abort();
  }
  return hashed / (to - from) / 1000;
}

/** Sixteen zero bits, as a slow adapter is asked for: some matches every second. */
function endlessSource(headers: 1 | 2 | 4): TaskSource {
  const job = createJob(GENESIS.header, headers);
  let next = 0;
  return {
    next(count): SearchTask {
      if (next + count > 2 ** 32) next = 0;
      const firstNonce = next;
      next += count;
      return { job, range: { firstNonce, count }, zeroBits: 16 };
    },
    giveBack: () => undefined,
  };
}
