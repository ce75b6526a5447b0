/**
 * What the tuner chose against everything that it could have chosen, all measured afterwards in turn.
 * Place: runs in a page and in Node alike; the GPU is given.
 */
import { openGpuBackend } from '../../src/backend/gpu/gpu-backend';
import { candidatesFor } from '../../src/backend/gpu/variant-choice';
import { milliseconds } from '../../src/core/units';
import { createJob } from '../../src/work/job';
import { GENESIS } from '../../src/work/known-blocks';
import { type Measurement, measureKernels } from './bare-loop';
import { pageClock } from './page-clock';

const KNOWN_ANSWERS = 4;
const TUNE_LIMIT = milliseconds(3000);

export interface Tuned extends Measurement {
  readonly chosen: string;
  readonly tuneMs: number;
}

export async function measureTuner(gpu: GPU, rounds: number, roundMs: number, depth: number): Promise<Tuned> {
  const { signal } = new AbortController();
  const backend = await openGpuBackend(signal, gpu, pageClock);
  // As the engine does: known answers first.
  const first = GENESIS.header.nonce - 40;
  const job = createJob(GENESIS.header, backend.headersPerNonce);
  for (let answer = 0; answer < KNOWN_ANSWERS; answer++)
    await backend.search(signal, { job, range: { firstNonce: first, count: 83 }, zeroBits: 32 });
  const startedAt = performance.now();
  await backend.tune(signal, TUNE_LIMIT);
  const tuneMs = performance.now() - startedAt;
  const { id, parameters } = backend.kernel;
  const chosenSize = Number(parameters.workgroupSize);
  const variants = candidatesFor(backend.device);
  await backend.dispose();
  const sizes = [...new Set([64, chosenSize])];
  const entrants = variants.flatMap((variant) =>
    sizes.map((workgroupSize) => ({ name: `${variant.id} ${workgroupSize}`, variant, workgroupSize })),
  );
  return { ...(await measureKernels(gpu, entrants, rounds, roundMs, depth)), chosen: `${id} ${chosenSize}`, tuneMs };
}
