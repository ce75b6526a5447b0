/**
 * What the tuner chose against everything that it could have chosen, all measured afterwards in turn.
 * Place: runs in a page and in Node alike; the GPU is given.
 */
import { openGpuBackend } from '../../src/backend/gpu/gpu-backend';
import { candidatesFor } from '../../src/backend/gpu/variant-choice';
import { milliseconds } from '../../src/core/units';
import { type Measurement, measureKernels } from './bare-loop';
import { pageClock } from './page-clock';

const TUNE_LIMIT = milliseconds(3000);

export interface Tuned extends Measurement {
  readonly chosen: string;
  readonly tuneMs: number;
}

export async function measureTuner(gpu: GPU, rounds: number, roundMs: number, depth: number): Promise<Tuned> {
  const { signal } = new AbortController();
  const backend = await openGpuBackend(signal, gpu, pageClock);
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
