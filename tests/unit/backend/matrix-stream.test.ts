/** The matrix stream on a simulated queue: the first submission is tiny, none keeps the device above 50 ms, and the device has no pause. */
import { describe, expect, test } from 'vitest';
import type { MatrixSource } from '../../../src/backend/matrix/contract';
import type { MatrixSession } from '../../../src/backend/matrix/gpu-session';
import type { MatrixKernelOnDevice } from '../../../src/backend/matrix/gpu-slot';
import { MatrixPace, streamMatrix } from '../../../src/backend/matrix/gpu-stream';
import { shapeOf } from '../../../src/backend/matrix/sizes';
import { createTurningClock, type TurningClock } from './gpu/simulated-gpu';

const SETTLED_MS = 2_000;
const ENDED_MS = 6_000;

/** Tasks one after the other, beginning again at row 0. */
function endlessRows(side: number): MatrixSource {
  let row = 0;
  return {
    next(lane, asked) {
      const rows = Math.min(asked, side - row);
      const task = { lane, firstRow: row, rows, shift: 0, sampleRow: row };
      row = (row + rows) % side;
      return task;
    },
  };
}

/** One queue that works without pause and is seen at multiples of `pollMs`. */
function simulatedSession(clock: TurningClock, rowsPerMs: number, pollMs: number) {
  const durations: number[] = [];
  let freeAt = 0;
  let worked = 0;
  const submit: MatrixSession['submit'] = async (_kernel, tasks) => {
    const duration = tasks.reduce((sum, { rows }) => sum + rows, 0) / rowsPerMs;
    durations.push(duration);
    worked += duration;
    freeAt = Math.max(freeAt, clock.now()) + duration;
    const doneAt = freeAt;
    await clock.at(pollMs === 0 ? doneAt : Math.ceil(doneAt / pollMs) * pollMs);
    const samples = tasks.map((task) => ({ task, content: new ArrayBuffer(0) }));
    return { samples, completedAt: clock.now() };
  };
  const busy = (): number => worked - Math.max(0, freeAt - clock.now());
  return { session: { submit, isNudged: true, nudge: () => undefined } as unknown as MatrixSession, durations, busy };
}

async function measure(clock: TurningClock, { side, rowsPerMs, pollMs }: { side: number; rowsPerMs: number; pollMs: number }) {
  const shape = shapeOf('f32', side);
  const { session, durations, busy } = simulatedSession(clock, rowsPerMs, pollMs);
  const streaming = { session, kernel: {} as MatrixKernelOnDevice, shape, pace: new MatrixPace(shape.granule), clock };
  const stop = new AbortController();
  let before: { at: number; busy: number } | undefined;
  for await (const _piece of streamMatrix(stop.signal, streaming, endlessRows(side))) {
    const now = clock.now();
    if (now >= SETTLED_MS) before ??= { at: now, busy: busy() };
    if (now < ENDED_MS || before === undefined) continue;
    stop.abort();
    return { first: durations[0] ?? Number.NaN, longest: Math.max(...durations), share: (busy() - before.busy) / (now - before.at) };
  }
  throw new Error('the stream ended by itself');
}

describe.each([
  ['SwiftShader, 5 Gop/s', 512, 5e6],
  ['a laptop, 400 Gop/s', 1024, 4e8],
  ['a card of 20 Top/s', 4096, 2e10],
])('%s, matrices of side %d', (_, side, operationsPerMs) => {
  const rowsPerMs = operationsPerMs / (2 * side * side);

  test.each([0, 100])('in a browser that looks each %d ms', async (pollMs) => {
    const clock = createTurningClock();
    const { first, longest, share } = await clock.run(measure(clock, { side, rowsPerMs, pollMs }));
    expect(first).toBe(shapeOf('f32', side).granule / rowsPerMs);
    expect(longest).toBeLessThanOrEqual(50);
    expect(share).toBeGreaterThan(pollMs === 0 ? 0.99 : 0.95);
  });
});
