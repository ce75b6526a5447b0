/** The promise behind every "95 %": with as many windows as the profiles have, the interval holds the truth 93 to 97 times in 100. */
import { describe, expect, test } from 'vitest';
import { makePlan, windowCount } from '../../src/measure/plan';
import { createRandom } from '../../src/core/random';
import { medianInterval } from '../../src/measure/interval';
import { median, standardDeviation } from '../../src/measure/statistics';
import { coverage, noisyRates, TRUE_MEDIAN } from '../unit/measure/noise';

const profiles = [
  { profile: 'quick', trials: 8000 },
  { profile: 'standard', trials: 6000 },
  { profile: 'sustained', trials: 3000 },
] as const;

describe.each(profiles)('$profile', ({ profile, trials }) => {
  const windows = windowCount(makePlan({ profile, seed: '1' }));
  test.each([0, 0.3, 0.6])(`${windows} windows, neighbours correlated by %f`, (phi) => {
    const held = coverage(windows, phi, trials, `c0${Math.round(10 * phi)}`);
    console.info(`coverage ${profile} ${windows} windows, phi ${phi}: ${(100 * held).toFixed(1)} %`);
    expect(held).toBeGreaterThanOrEqual(0.93);
    expect(held).toBeLessThanOrEqual(0.97);
  });
});

test('sixteen windows, the least that a person is likely to choose, stay above 90 % up to a correlation of 0.6', () => {
  for (const phi of [0, 0.3, 0.6]) {
    const held = coverage(16, phi, 4000, 'd1');
    console.info(`coverage 16 windows, phi ${phi}: ${(100 * held).toFixed(1)} %`);
    expect(held).toBeGreaterThan(0.9);
  }
});

test('the control: a plain moving-block bootstrap, without the two corrections, holds the truth less than 90 times in 100', () => {
  const random = createRandom('e1');
  const trials = 2000;
  let held = 0;
  for (let trial = 0; trial < trials; trial++) {
    const rates = noisyRates(random, 40, 0.6);
    const medians = Array.from({ length: 300 }, () => {
      const drawn = Array.from({ length: 10 }, () => random.nextBelow(37)).flatMap((start) => rates.slice(start, start + 4));
      return median(drawn);
    });
    if (Math.abs(median(rates) - TRUE_MEDIAN) <= 1.96 * standardDeviation(medians)) held += 1;
  }
  console.info(`coverage of the plain bootstrap, 40 windows, phi 0.6: ${((100 * held) / trials).toFixed(1)} %`);
  expect(held / trials).toBeLessThan(0.9);
});

test('lopsided noise, a few windows much slower than the rest, is covered as well', () => {
  const random = createRandom('e2');
  const trials = 4000;
  let held = 0;
  for (let trial = 0; trial < trials; trial++) {
    // Exponential losses: their median is ln 2 of the scale.
    const rates = Array.from({ length: 40 }, () => 100 + 3 * Math.log(1 - random.nextUnit()));
    const interval = medianInterval(rates, trial.toString(16));
    const truth = 100 - 3 * Math.LN2;
    if (interval !== null && interval.low <= truth && truth <= interval.high) held += 1;
  }
  console.info(`coverage 40 windows, exponential losses: ${((100 * held) / trials).toFixed(1)} %`);
  expect(held / trials).toBeGreaterThan(0.93);
});
