/**
 * Documents to test with: measured once by the simulated computer, then copied.
 */
import type { ResultDocument } from '../../../src/result/schema';
import { benchmark, createWorld } from '../engine/simulated';

let quick: Promise<ResultDocument> | undefined;

/** A quick result of a simulated GPU and CPU; a fresh copy for each caller. */
export async function quickDocument(): Promise<ResultDocument> {
  quick ??= benchmark(
    createWorld({ gpu: { headersPerNonce: 2, deviceClockLag: 0.001, rate: (elapsed) => 75_000 * (1 + 0.01 * Math.sin(elapsed / 400)) } }),
    {
      classCode: 'PHYS-7B',
    },
  ).then(({ result }) => result);
  return structuredClone(await quick);
}

let gemm: Promise<ResultDocument> | undefined;

/** Matrices alone, on a simulated GPU and CPU; a fresh copy for each caller. */
export async function matrixDocument(): Promise<Writable<ResultDocument>> {
  const wavy = { rate: (elapsed: number) => 2000 * (1 + 0.01 * Math.sin(elapsed / 300)) };
  gemm ??= benchmark(createWorld({ matrix: wavy }), { workload: 'gemm', profile: 'quick' }).then(({ result }) => result);
  return structuredClone(await gemm);
}

/** Any change, as a forger or a careless editor makes it. */
export type Writable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Writable<Value[Key]> } : Value;
