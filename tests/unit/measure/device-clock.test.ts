import { describe, expect, test } from 'vitest';
import type { DeviceTime, Slice } from '../../../src/backend/backend';
import { hashes, milliseconds } from '../../../src/core/units';
import { createDeviceClock, type DeviceClockReading } from '../../../src/measure/device-clock';
import { createJob } from '../../../src/work/job';
import { GENESIS } from '../../../src/work/known-blocks';

const job = createJob(GENESIS.header);

/** Slice `index` from 100·index to 100·index + 100 ms by the wall clock. */
function slice(index: number, device: readonly [number, number] | null): Slice {
  const deviceTime: DeviceTime | null = device === null ? null : { beganAt: milliseconds(device[0]), endedAt: milliseconds(device[1]) };
  const task = { job, range: { firstNonce: 1000 * index, count: 1000 }, zeroBits: 8 };
  const [startedAt, completedAt] = [milliseconds(100 * index), milliseconds(100 * index + 100)];
  return { kind: 'slice', lane: 0, task, hashes: hashes(1000), matches: [], startedAt, completedAt, deviceTime };
}

function read(slices: readonly Slice[], from = 0, to = 1000): DeviceClockReading | null {
  const clock = createDeviceClock();
  for (const one of slices) clock.add(one);
  return clock.read(milliseconds(from), milliseconds(to));
}

/** By a clock that began at 5000 and is a tenth slower; each dispatch leaves 10 ms unused. */
const slow = (index: number): readonly [number, number] => [5000 + 90 * index, 5080 + 90 * index];

describe('the second clock', () => {
  test('adds up what lies wholly within the windows', () => {
    const slices = Array.from({ length: 6 }, (_, index) => slice(index, slow(index)));
    expect(read(slices, 100, 500)).toEqual({ dispatches: 4, hashes: 4000, elapsed: 350, busy: 320, wall: 400 });
  });

  test('leaves out a slice that begins before the first window or ends after the last', () => {
    const slices = Array.from({ length: 6 }, (_, index) => slice(index, slow(index)));
    expect(read(slices, 101, 500)).toMatchObject({ dispatches: 3 });
    expect(read(slices, 100, 499)).toMatchObject({ dispatches: 3 });
  });

  test('says nothing when one slice in between has no reading', () => {
    expect(read([slice(0, slow(0)), slice(1, null), slice(2, slow(2))])).toBeNull();
  });

  test('says nothing when the device’s clock went back, as after a loss', () => {
    expect(read([slice(0, slow(0)), slice(1, slow(1)), slice(2, [10, 90])])).toBeNull();
    expect(read([slice(0, slow(0)), slice(1, [10, 90]), slice(2, slow(2))])).toBeNull();
  });

  test('says nothing without slices, and for a clock that stands still', () => {
    expect(read([])).toBeNull();
    expect(read([slice(0, [5, 5]), slice(1, [5, 5])])).toBeNull();
  });
});
