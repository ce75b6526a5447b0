/**
 * How long a person waits for the first number: from the start of the engine's worker, as a click starts it, to its first rate. The page draws that at once.
 * Place: in a fresh page of a fresh browser, so that nothing is compiled and no choice is remembered.
 */
import { proxy, wrap } from 'comlink';
import type { BenchmarkEvent } from '../../src/engine';
import type { EngineApi } from '../../src/engine/api';
import { makePlan } from '../../src/measure/plan';

export interface FirstRate {
  readonly ms: number;
}

export async function measureFirstRate(): Promise<FirstRate> {
  const startedAt = performance.now();
  const worker = new Worker(new URL('../../src/engine.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      const receive = (event: BenchmarkEvent): void => {
        if (event.kind === 'progressed' && event.rate !== null) resolve({ ms: performance.now() - startedAt });
      };
      wrap<EngineApi>(worker)
        .run(makePlan({ backend: 'webgpu', profile: 'quick', seed: 'be7c' }), proxy(receive))
        .then(() => reject(new Error('the run ended without a rate')), reject);
    });
  } finally {
    worker.terminate();
  }
}
