import { describe, expect, test } from 'vitest';
import type { Slice } from '../../../src/backend/backend';
import { hashes, milliseconds } from '../../../src/core/units';
import { createRandom } from '../../../src/core/random';
import { createSampler } from '../../../src/measure/sampler';
import { warmUpState } from '../../../src/measure/warm-up';
import { createJob } from '../../../src/work/job';
import { GENESIS } from '../../../src/work/known-blocks';

const task = { job: createJob(GENESIS.header), range: { firstNonce: 0, count: 1 }, zeroBits: 1 };
const WINDOW = milliseconds(250);

function slice(startedAt: number, completedAt: number, count: number, lane = 0): Slice {
  return {
    kind: 'slice',
    lane,
    task,
    hashes: hashes(count),
    matches: [],
    startedAt: milliseconds(startedAt),
    completedAt: milliseconds(completedAt),
  };
}

describe('windows', () => {
  test('are final when the lane has reported past their end, not before', () => {
    const sampler = createSampler(WINDOW, 1);
    expect(sampler.add(slice(1000, 1249.999, 100))).toEqual([]);
    expect(sampler.add(slice(1249.999, 1250, 0))).toHaveLength(1);
  });

  test('share a slice that straddles their border by time', () => {
    const sampler = createSampler(WINDOW, 1);
    const windows = [...sampler.add(slice(0, 200, 200)), ...sampler.add(slice(200, 300, 100)), ...sampler.add(slice(300, 500, 200))];
    expect(windows.map((window) => window.hashes)).toEqual([250, 250]);
    expect(windows.map((window) => window.startedAt)).toEqual([0, 250]);
    expect(windows[0]?.rate).toBe(1000);
  });

  test('hold exactly what was hashed, whatever the lengths of the slices, on three lanes', () => {
    const random = createRandom('1a9e');
    const sampler = createSampler(WINDOW, 3);
    const ends = [0, 0, 0];
    let total = 0;
    const windows = [];
    for (let turn = 0; turn < 3000; turn++) {
      const lane = ends.indexOf(Math.min(...ends));
      const from = ends[lane] ?? 0;
      const to = from + 1 + random.nextBelow(70);
      ends[lane] = to;
      // Every lane at 2 hashes per millisecond.
      windows.push(...sampler.add(slice(from, to, 2 * (to - from), lane)));
      total += 2 * (to - from);
    }
    for (const window of windows) expect(window.hashes).toBeCloseTo(3 * 2 * 250, 6);
    expect(windows.length).toBe(Math.floor(Math.min(...ends) / 250));
    expect(total).toBeGreaterThan(windows.length * 1500);
  });

  test('a pause between slices counts as nothing hashed', () => {
    const sampler = createSampler(WINDOW, 1);
    sampler.add(slice(0, 100, 100));
    const [window] = sampler.add(slice(200, 300, 100));
    expect(window?.hashes).toBeCloseTo(150, 9);
  });

  test('a lane that has not begun is waited for, two seconds at most', () => {
    const sampler = createSampler(WINDOW, 2);
    expect(sampler.add(slice(0, 1999, 1999))).toEqual([]);
    expect(sampler.add(slice(1999, 2001, 2))).toHaveLength(8);
  });

  test('a lane that died is given up after two seconds; what it still delivers for closed windows is left out', () => {
    const sampler = createSampler(WINDOW, 2);
    sampler.add(slice(0, 250, 250, 1));
    expect(sampler.add(slice(0, 2249, 2249, 0))).toHaveLength(1);
    expect(sampler.add(slice(2249, 2251, 2, 0))).toHaveLength(8);
    const windows = sampler.add(slice(250, 2500, 2250, 1)).concat(sampler.add(slice(2251, 2500, 249, 0)));
    expect(windows).toHaveLength(1);
    expect(windows[0]?.hashes).toBeCloseTo(500, 6);
  });

  test('a slice without length, from a coarse clock, goes whole into its window', () => {
    const sampler = createSampler(WINDOW, 1);
    sampler.add(slice(0, 0, 7));
    const [window] = sampler.add(slice(0, 250, 250));
    expect(window?.hashes).toBe(257);
  });
});

describe('the provisional rate', () => {
  test('is none before the first slice and there with it', () => {
    const sampler = createSampler(WINDOW, 1);
    expect(sampler.provisionalRate()).toBeNull();
    sampler.add(slice(0, 50, 100));
    expect(sampler.provisionalRate()).toBeCloseTo(2000, 6);
  });

  test('follows the last half second, not the whole past', () => {
    const sampler = createSampler(WINDOW, 1);
    for (let time = 0; time < 2000; time += 50) sampler.add(slice(time, time + 50, time < 1000 ? 10 : 100));
    expect(sampler.provisionalRate()).toBeCloseTo(2000, 6);
  });
});

describe('warm-up', () => {
  const state = (rates: readonly number[], elapsed = 0) => warmUpState(rates, milliseconds(elapsed), milliseconds(5000));

  test('goes on while four windows are too few and while the rate climbs', () => {
    expect(state([100, 100, 100, 100])).toBe('warming');
    expect(state([10, 40, 70, 90, 100])).toBe('warming');
  });

  test('ends when the last five windows lie flat, whatever came before', () => {
    expect(state([1, 10, 100, 100.2, 99.9, 100.1, 100])).toBe('flat');
  });

  test('ends in noise that has no direction', () => {
    expect(state([100, 93, 104, 95, 102])).toBe('flat');
  });

  test('ends at the maximum, not a window before', () => {
    expect(state([10, 20, 40, 80, 160], 4999)).toBe('warming');
    expect(state([10, 20, 40, 80, 160], 5000)).toBe('time-over');
  });

  test('a rate of nothing never counts as warm', () => {
    expect(state([0, 0, 0, 0, 0])).toBe('warming');
  });
});
