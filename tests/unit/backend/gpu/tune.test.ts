/** The tuner on a simulated GPU, where the best choice is known and time is exact. */
import { describe, expect, test } from 'vitest';
import type { TuneProgress } from '../../../../src/backend/backend';
import { type GpuOptions, openGpuBackend } from '../../../../src/backend/gpu/gpu-backend';
import { milliseconds } from '../../../../src/core/units';
import { gpuVariant } from '../../../../src/kernel/variant';
import { createSimulatedGpu, createTurningClock, type SimulatedGpuOptions } from './simulated-gpu';
import { countingSource, never } from './sources';

const BUDGET = milliseconds(3_000);

interface Told extends TuneProgress {
  readonly at: number;
}

async function tuned(simulation: SimulatedGpuOptions, options: GpuOptions = {}) {
  const clock = createTurningClock();
  const simulated = createSimulatedGpu(clock, simulation);
  const told: Told[] = [];
  const work = async () => {
    const backend = await openGpuBackend(never(), simulated.gpu, clock, options);
    const openedAt = clock.now();
    // The engine asks known answers first.
    await backend.search(never(), countingSource(backend.headersPerNonce).next(83));
    const beganAt = clock.now();
    await backend.tune(never(), BUDGET, (progress) => told.push({ ...progress, at: clock.now() }));
    return { backend, took: clock.now() - beganAt, openedAt, beganAt };
  };
  return { ...(await clock.run(work())), told, compiled: simulated.compiled };
}

/** Kernels of an unknown adapter, by speed: nonces per millisecond. */
const SPEEDS: Readonly<Record<string, number>> = {
  'wgsl-unrolled-m1-n1': 90_000,
  'wgsl-unrolled-m1-n64': 100_000,
  'wgsl-unrolled-m2-n64': 58_000,
  'wgsl-unrolled-balanced-m2-n1': 30_000,
  'wgsl-unrolled-float-m1-n64': 80_000,
};
const speed: SimulatedGpuOptions['speed'] = (kernel, workgroupSize) => (SPEEDS[kernel] ?? 20_000) * (workgroupSize === 128 ? 1.05 : 1);

/** One kernel is 2 % quicker than the first guess and another one; all others are far behind. */
const close: SimulatedGpuOptions['speed'] = (kernel) =>
  ({ 'wgsl-unrolled-m1-n1': 98_000, 'wgsl-unrolled-m1-n64': 100_000, 'wgsl-unrolled-m2-n64': 49_000 })[kernel] ?? 20_000;

describe('the tuner', () => {
  test.each([
    ['at once', { pollMs: 0 }],
    ['each 100 ms and when something is submitted', { pollMs: 100, looksOnSubmit: true }],
  ])('takes the quickest kernel and workgroup within its budget where completions are seen %s', async (_, browser) => {
    const { backend, took } = await tuned({ speed, ...browser, compileMs: () => 20 });
    // Two headers a nonce: 2 * 58,000 * 1.05 hashes a millisecond are the most that any choice reaches.
    expect(backend.kernel).toMatchObject({ id: 'wgsl-unrolled-m2-n64', headersPerNonce: 2, parameters: { workgroupSize: 128 } });
    expect(took).toBeLessThanOrEqual(BUDGET);
  });

  test('takes none that is slower than the first guess where completions are seen each 100 ms and nothing helps', async () => {
    const { backend, took } = await tuned({ speed, pollMs: 100, compileMs: () => 20 });
    const { id, headersPerNonce, parameters } = backend.kernel;
    expect(speed(id, Number(parameters.workgroupSize)) * headersPerNonce).toBeGreaterThanOrEqual(90_000);
    expect(took).toBeLessThanOrEqual(BUDGET * 1.1);
  });

  test.each([7, 11, 13, 17, 19])('goes by the clock of the GPU where that of the wall is noisy, noise %i', async (noise) => {
    const late = { lateMs: (dispatch: number) => (dispatch * noise * noise) % 47, compileMs: () => 20 };
    const { backend, took } = await tuned({ ...late, speed: close, deviceClock: (duration) => duration });
    expect(backend.kernel.id).toBe('wgsl-unrolled-m1-n64');
    expect(took).toBeLessThanOrEqual(BUDGET);
  });

  test.each([
    ['hardly anything of one kernel', (duration: number, kernel: string) => (kernel.includes('balanced') ? duration / 50 : duration)],
    ['the waiting too of all but one', (duration: number, kernel: string) => (kernel.endsWith('m1-n1') ? duration : 5 * duration)],
    ['nothing of one kernel', (duration: number, kernel: string) => (kernel.startsWith('wgsl-unrolled-m2') ? 0 : duration)],
  ])('goes by the wall clock where the GPU answers %s', async (_, deviceClock) => {
    const { backend } = await tuned({ speed, compileMs: () => 20, deviceClock });
    expect(backend.kernel).toMatchObject({ id: 'wgsl-unrolled-m2-n64', parameters: { workgroupSize: 128 } });
  });

  test('gives a first rate, that of the kernel it began with, long before it ends', async () => {
    const { told, took, beganAt } = await tuned({ speed, compileMs: () => 400 });
    const [first] = told.filter(({ rate }) => rate !== undefined);
    expect(first?.rate).toBeCloseTo(90_000 * 1000, -6);
    expect((first?.at ?? 0) - beganAt).toBeLessThan(400);
    expect(took).toBeGreaterThan(2_000);
  });

  test('a choice kept from an earlier visit is the only kernel that is compiled', async () => {
    const cache = { get: async () => ({ variantId: 'wgsl-unrolled-m1-n64', workgroupSize: 128 }), set: async () => undefined };
    const { backend, compiled, took } = await tuned({ speed }, { cache });
    expect(compiled).toEqual(['wgsl-unrolled-m1-n64 128']);
    expect(backend.kernel.id).toBe('wgsl-unrolled-m1-n64');
    expect(took).toBe(0);
  });
});

test('a kernel that compiles in 10 s is used, one that needs longer gives way to the rolled one after 10 s', async () => {
  const compileMs = (limit: number) => (kernel: string) => (kernel.includes('unrolled') ? limit : 5);
  const inTime = await tuned({ speed, compileMs: compileMs(9_999) }, { fixed: { variant: gpuVariant(), workgroupSize: 64 } });
  expect(inTime.backend.kernel.id).toBe('wgsl-unrolled-m1-n1');
  const late = await tuned({ speed, compileMs: compileMs(10_001) }, { fixed: { variant: gpuVariant(), workgroupSize: 64 } });
  expect(late.backend.kernel.id).toBe('wgsl-rolled-m1-n1');
  expect(late.openedAt).toBe(10_005);
});
