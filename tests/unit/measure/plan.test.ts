import { describe, expect, test } from 'vitest';
import {
  makePlan,
  nonDefaultSettings,
  PLAN_LIMITS,
  type PlanOptions,
  PROFILES,
  seedFromWords,
  windowCount,
} from '../../../src/measure/plan';
import { runHeader, runSeed, SECOND_BACKEND_SECONDS } from '../../../src/measure/run-seed';

const SEED = 'abc123';

describe('profiles', () => {
  test.each([
    ['smoke', 250, 1_500, 6],
    ['quick', 250, 10_000, 40],
    ['standard', 250, 30_000, 120],
    ['sustained', 1_000, 600_000, 600],
  ] as const)('%s: windows of %i ms for %i ms, %i windows', (profile, window, duration, windows) => {
    const plan = makePlan({ profile, seed: SEED });
    expect(plan).toMatchObject({ window, duration, backend: 'auto', threads: null, scaling: false, repeat: 1, classCode: '' });
    expect(windowCount(plan)).toBe(windows);
    expect(nonDefaultSettings(plan)).toEqual([]);
  });

  test('two smoke runs, with warm-up, tuning and a second each for checks, stay below ten seconds', () => {
    const { duration, warmupMaximum } = makePlan({ profile: 'smoke' });
    expect(2 * (duration + warmupMaximum + 300 + 1000)).toBeLessThan(10_000);
  });

  test('only smoke has a seed of its own', () => {
    expect(makePlan({ profile: 'smoke' }).seed).toBe(makePlan({ profile: 'smoke' }).seed);
    for (const profile of PROFILES.filter((name) => name !== 'smoke')) expect(() => makePlan({ profile })).toThrow('"seed"');
  });
});

describe('a setting out of bounds is refused by name, on both sides of its border', () => {
  const refused = (options: PlanOptions): string => {
    try {
      makePlan({ seed: SEED, ...options });
      return '';
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'plan-invalid', kind: 'usage' });
      return String(thrown);
    }
  };

  test.each(['window', 'duration', 'warmupMaximum', 'threads', 'repeat'] as const)('%s', (name) => {
    const { least, most } = PLAN_LIMITS[name];
    const room = name === 'window' ? { duration: 100_000 } : {};
    expect(refused({ ...room, [name]: least })).toBe('');
    expect(refused({ ...room, [name]: most })).toBe('');
    expect(refused({ ...room, [name]: least - 1 })).toContain(`"${name}"`);
    expect(refused({ ...room, [name]: most + 1 })).toContain(`"${name}"`);
    expect(refused({ ...room, [name]: Number.NaN })).toContain(`"${name}"`);
  });

  test('whole numbers only for threads and repeat', () => {
    expect(refused({ threads: 1.5 })).toContain('"threads"');
    expect(refused({ repeat: 2.5 })).toContain('"repeat"');
  });

  test('a run shorter than its window', () => expect(refused({ window: 500, duration: 499 })).toContain('"duration"'));
  test('seeds of 0 and 33 digits, and of other letters', () => {
    for (const seed of ['', 'a'.repeat(33), 'xyz']) expect(refused({ seed })).toContain('"seed"');
    expect(refused({ seed: 'F'.repeat(32) })).toBe('');
  });
  test('class codes of 17 letters, or with a slash', () => {
    expect(refused({ classCode: 'A'.repeat(16) })).toBe('');
    expect(refused({ classCode: 'A'.repeat(17) })).toContain('"classCode"');
    expect(refused({ classCode: 'A/B' })).toContain('"classCode"');
  });

  test('a class code typed in small letters is the same code', () =>
    expect(makePlan({ seed: SEED, classCode: ' phys-7b ' }).classCode).toBe('PHYS-7B'));
});

test('settings that differ are named as the document names them; backend, repeat and seed do not change the measurement', () => {
  const plan = makePlan({
    seed: SEED,
    threads: 2,
    window: 300,
    duration: 9000,
    warmupMaximum: 0,
    backend: 'cpu',
    repeat: 3,
    scaling: true,
  });
  expect(nonDefaultSettings(plan)).toEqual(['threads', 'window_ms', 'duration_ms', 'warmup_maximum_ms']);
});

describe('seeds', () => {
  test('four words make 32 digits', () => expect(seedFromWords([0, 1, 0xffffffff, 16])).toBe('0000000000000001ffffffff00000010'));
  test('each run has its own, the same every time', () => {
    const seeds = Array.from({ length: 50 }, (_, index) => runSeed(SEED, index));
    expect(new Set(seeds).size).toBe(50);
    expect(runSeed(SEED, 7)).toBe(seeds[7]);
  });
  test('two backends at once hash headers 65,536 seconds apart', () => {
    const [first, second] = [0, 1].map((index) => runHeader(SEED, '', index));
    expect((second?.time ?? 0) - (first?.time ?? 0)).toBe(SECOND_BACKEND_SECONDS);
  });
});
