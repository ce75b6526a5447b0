/**
 * What the backend costs: its stream, with task source, slices and matches, against a bare loop of dispatches of the same kernel.
 * Place: in a page; A B A B, medians.
 */
import type { SearchTask, TaskSource } from '../../src/backend/backend';
import { openGpuBackend } from '../../src/backend/gpu/gpu-backend';
import { gpuVariant } from '../../src/kernel/variant';
import { createJob } from '../../src/work/job';
import { GENESIS } from '../../src/work/known-blocks';
import { median } from '../row';
import { type Entrant, measureKernels } from './bare-loop';
import { pageClock } from './page-clock';

export interface Overhead {
  readonly adapter: string;
  readonly stream: number;
  readonly bare: number;
}

export async function measureOverhead(gpu: GPU, entrant: Entrant, rounds: number, roundMs: number, depth: number): Promise<Overhead> {
  const variant = gpuVariant(entrant.variant);
  const { signal } = new AbortController();
  const backend = await openGpuBackend(signal, gpu, pageClock, { fixed: { variant, workgroupSize: entrant.workgroupSize } });
  await streamFor(backend, roundMs);
  const streamed: number[] = [];
  const bare: number[] = [];
  let adapter = '';
  for (let round = 0; round < rounds; round++) {
    streamed.push(await streamFor(backend, roundMs));
    const measured = await measureKernels(gpu, [entrant], 1, roundMs, depth);
    bare.push(measured.kernels[0]?.median ?? Number.NaN);
    adapter = measured.adapter;
  }
  await backend.dispose();
  return { adapter, stream: median(streamed), bare: median(bare) };
}

/** Million hashes a second between the completions of the first slice and the last: whole slices only. */
async function streamFor(backend: Awaited<ReturnType<typeof openGpuBackend>>, duration: number): Promise<number> {
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
