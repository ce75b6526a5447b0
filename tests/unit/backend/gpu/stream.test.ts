/** The stream on a simulated GPU: how busy it keeps a device whose browser answers at once, and one whose browser answers only each 100 ms. */
import { describe, expect, test } from 'vitest';
import { openGpuBackend } from '../../../../src/backend/gpu/gpu-backend';
import { gpuVariant } from '../../../../src/kernel/variant';
import { countingSource, never } from './sources';
import { createSimulatedGpu, createTurningClock, type TurningClock } from './simulated-gpu';

const FIXED = { variant: gpuVariant(), workgroupSize: 64 };
/** The pacer has found its sizes by then. */
const SETTLED_MS = 2_000;
const MEASURED_MS = 4_000;

/** The share of simulated time in which the device hashed, once settled. */
async function busyShare(noncesPerMs: number, pollMs: number, habits: { looksOnSubmit?: boolean; spreadMs?: number } = {}) {
  const clock = createTurningClock();
  const simulated = createSimulatedGpu(clock, { speed: () => noncesPerMs, pollMs, ...habits });
  return clock.run(measure(clock, simulated));
}

async function measure(clock: TurningClock, simulated: ReturnType<typeof createSimulatedGpu>) {
  const backend = await openGpuBackend(never(), simulated.gpu, clock, { fixed: FIXED });
  const stop = new AbortController();
  let from = 0;
  let busyBefore = 0;
  let delaysBefore = 0;
  for await (const item of backend.stream(stop.signal, countingSource())) {
    if (item.kind === 'incident') throw new Error(item.detail);
    const now = clock.now();
    if (from === 0 && now >= SETTLED_MS) {
      from = now;
      busyBefore = simulated.busy();
      delaysBefore = simulated.delays.length;
    }
    if (from > 0 && now - from >= MEASURED_MS) {
      const share = (simulated.busy() - busyBefore) / (now - from);
      stop.abort();
      return { share, longest: Math.max(...simulated.dispatches), latest: Math.max(...simulated.delays.slice(delaysBefore)) };
    }
  }
  throw new Error('the stream ended by itself');
}

describe.each([
  ['SwiftShader, 1 MH/s', 1_000],
  ['an integrated GPU, 300 MH/s', 300_000],
  ['the fastest card, 12 GH/s', 12_000_000],
])('%s', (_, noncesPerMs) => {
  test('in a browser that answers at once is busy 99 % of the time', async () => {
    const { share, longest } = await busyShare(noncesPerMs, 0);
    expect(share).toBeGreaterThan(0.99);
    expect(longest).toBeLessThanOrEqual(50);
  });

  test('in a browser that answers each 100 ms is busy 95 % of the time at least, in dispatches of 50 ms at most', async () => {
    const { share, longest } = await busyShare(noncesPerMs, 100);
    expect(share).toBeGreaterThanOrEqual(0.95);
    expect(longest).toBeLessThanOrEqual(50);
  });

  test.each([
    [1, 0.9],
    [5, 0.4],
  ])('completions seen late, then %d ms after each other, do not mislead it: 50 ms at most, %d busy', async (spreadMs, least) => {
    const { share, longest } = await busyShare(noncesPerMs, 100, { spreadMs });
    expect(longest).toBeLessThanOrEqual(50);
    expect(share).toBeGreaterThanOrEqual(least);
  });

  test('in a browser that answers each 100 ms and on a submission is nudged: completions are seen within 6 ms, 99 % busy', async () => {
    const { share, latest } = await busyShare(noncesPerMs, 100, { looksOnSubmit: true });
    expect(share).toBeGreaterThan(0.99);
    expect(latest).toBeLessThanOrEqual(6);
  });
});
