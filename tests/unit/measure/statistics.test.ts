/** Held to simple-statistics, which shares no code with us, and to published tables. */
import { describe, expect, test } from 'vitest';
import * as oracle from 'simple-statistics';
import { createRandom } from '../../../src/core/random';
import {
  chiSquareUpper,
  logGamma,
  lowerGamma,
  poissonAtLeast,
  poissonAtMost,
  poissonTwoSided,
  studentQuantile975,
  upperGamma,
} from '../../../src/measure/distributions';
import { chooseBlockLength, medianInterval, MINIMUM_WINDOWS } from '../../../src/measure/interval';
import {
  autocorrelation,
  correctedAutocorrelation,
  mean,
  median,
  quantile,
  standardDeviation,
  trend,
} from '../../../src/measure/statistics';
import { coverage, noisyRates } from './noise';

describe('describing values', () => {
  const random = createRandom('51a7');
  const lists = Array.from({ length: 50 }, (_, index) => Array.from({ length: index + 2 }, () => random.nextUnit() * 1e9));

  test('median, mean and standard deviation are those of simple-statistics', () => {
    for (const list of lists) {
      expect(median(list)).toBeCloseTo(oracle.median(list), 3);
      expect(mean(list)).toBeCloseTo(oracle.mean(list), 3);
      expect(standardDeviation(list)).toBeCloseTo(oracle.sampleStandardDeviation(list), 3);
    }
  });

  test('autocorrelation and slope are those of simple-statistics', () => {
    for (const list of lists.slice(4)) {
      const deviations = list.map((value) => value - oracle.mean(list));
      const shifted = deviations.slice(1).reduce((sum, value, index) => sum + value * (deviations[index] ?? 0), 0);
      expect(autocorrelation(list)).toBeCloseTo(shifted / oracle.sum(deviations.map((value) => value ** 2)), 9);
      const line = oracle.linearRegression(list.map((value, index) => [index, value]));
      expect(trend(list).relativeChange).toBeCloseTo((line.m * (list.length - 1)) / oracle.mean(list), 9);
    }
  });

  test('quantiles lie between ranks: of 1 2 3 4 the quarter is 1.75, the ends are the ends', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect(quantile([4, 1, 3, 2], 0)).toBe(1);
    expect(quantile([4, 1, 3, 2], 1)).toBe(4);
  });

  test('one value has no spread, none has no mean', () => {
    expect(standardDeviation([7])).toBe(0);
    expect(() => mean([])).toThrow(RangeError);
  });

  test('values that never change have no autocorrelation and no trend', () => {
    expect(autocorrelation([5, 5, 5, 5, 5, 5])).toBe(0);
    expect(trend([5, 5, 5, 5, 5, 5])).toEqual({ relativeChange: 0, tValue: 0 });
  });

  test('correlation 0.6 is found without bias: the mean over 500 lists of 40 is within 0.03', () => {
    const seeds = createRandom('f00d');
    const found = Array.from({ length: 500 }, () => correctedAutocorrelation(noisyRates(seeds, 40, 0.6)));
    expect(Math.abs(mean(found) - 0.6)).toBeLessThan(0.03);
  });
});

describe('distributions', () => {
  test('ln gamma of whole numbers is the logarithm of the factorial', () => {
    let factorial = 1;
    for (let n = 1; n < 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 10);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 10);
  });

  test('Poisson tails are the sums of their terms', () => {
    for (const mean of [0.3, 1, 4.5, 20, 80]) {
      let term = Math.exp(-mean);
      let sum = 0;
      for (let count = 0; count < 120; count++) {
        expect(poissonAtLeast(count, mean)).toBeCloseTo(1 - sum, 10);
        sum += term;
        expect(poissonAtMost(count, mean)).toBeCloseTo(sum, 10);
        term *= mean / (count + 1);
      }
    }
  });

  test('a tail far out keeps its digits: nothing where 64 are expected has e^-64', () => {
    expect(poissonAtMost(0, 64) / Math.exp(-64)).toBeCloseTo(1, 9);
    expect(poissonAtLeast(200, 64)).toBeGreaterThan(0);
  });

  test('both gamma tails add up to one, at the switch between series and fraction too', () => {
    for (const a of [0.5, 3, 64, 400, 6000])
      for (const x of [a / 2, a, a + 0.999, a + 1, 2 * a]) expect(lowerGamma(a, x) + upperGamma(a, x)).toBeCloseTo(1, 9);
  });

  test('the two-sided p is 1 at the middle and small far out', () => {
    expect(poissonTwoSided(100, 100)).toBeGreaterThan(0.9);
    expect(poissonTwoSided(60, 100)).toBeLessThan(1e-4);
    expect(poissonTwoSided(0, 0)).toBe(1);
  });

  test.each([
    [3.841, 1],
    [11.07, 5],
    [82.529, 63],
    [124.342, 100],
  ])('chi-square %f with %i degrees of freedom is exceeded once in twenty (tables)', (value, degrees) => {
    expect(chiSquareUpper(value, degrees)).toBeCloseTo(0.05, 4);
  });

  test.each([
    [3, 0.04, 3.182],
    [5, 0.01, 2.571],
    [7, 0.005, 2.365],
    [16, 0.001, 2.12],
    [49, 0.001, 2.01],
  ])("Student's 97.5 percent quantile for %i degrees of freedom is within %f of %f (tables)", (degrees, tolerance, quantileOfTable) => {
    expect(Math.abs(studentQuantile975(degrees) - quantileOfTable)).toBeLessThan(tolerance);
  });
});

describe('the interval of the median', () => {
  test('needs five windows: four give none', () => {
    expect(medianInterval([1, 2, 3, 4], 'a')).toBeNull();
    expect(medianInterval([1, 2, 3, 4, 5], 'a')).not.toBeNull();
    expect(MINIMUM_WINDOWS).toBe(5);
  });

  test('holds the median, and is the same for the same seed only', () => {
    const rates = noisyRates(createRandom('7'), 40, 0.3);
    const interval = medianInterval(rates, 'a');
    expect(interval?.low).toBeLessThan(median(rates));
    expect(interval?.high).toBeGreaterThan(median(rates));
    expect(medianInterval(rates, 'a')).toEqual(interval);
    expect(medianInterval(rates, 'b')).not.toEqual(interval);
  });

  test('is a point where nothing varies, but never finer than the clock', () => {
    const rates = Array.from({ length: 40 }, () => 100);
    expect(medianInterval(rates, 'a')).toMatchObject({ low: 100, high: 100 });
    expect(medianInterval(rates, 'a', 0.02)).toMatchObject({ low: 98, high: 102 });
  });

  test('always keeps at least four blocks, and three degrees of freedom', () => {
    for (let count = MINIMUM_WINDOWS; count < 3000; count++) {
      const blocks = count / chooseBlockLength(count);
      if (blocks < 4) expect.fail(`${count} windows make ${blocks} blocks`);
    }
  });

  test.each([0, 0.3, 0.6])('covers 93 to 97 % with 40 windows and correlation %f (more in tests/slow)', (phi) => {
    const held = coverage(40, phi, 1000, 'ab');
    // Two standard errors of 1,000 trials are 1.4 %.
    expect(held).toBeGreaterThan(0.93 - 0.014);
    expect(held).toBeLessThan(0.97 + 0.014);
  });

  test('covers 93 to 97 % with the 120 windows of the standard profile and correlation 0.6', () => {
    const held = coverage(120, 0.6, 600, 'ab');
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.97);
  });
});

describe('drift', () => {
  const tValues = (phi: number, drift: number): number[] => {
    const random = createRandom('d71f7');
    return Array.from({ length: 400 }, () => {
      const rates = noisyRates(random, 40, phi).map((rate, index) => rate + (drift * index) / 39);
      return Math.abs(trend(rates).tValue);
    });
  };
  const shareAbove = (values: readonly number[]): number => values.filter((value) => value > 3).length / values.length;

  test.each([0, 0.3, 0.6])('steady noise with correlation %f is called drifting less than once in 25', (phi) => {
    expect(shareAbove(tValues(phi, 0))).toBeLessThan(0.04);
  });

  test('a drift of three standard deviations over the run is noticed 95 times in 100', () => {
    expect(shareAbove(tValues(0, 6))).toBeGreaterThan(0.95);
    expect(shareAbove(tValues(0.3, 8))).toBeGreaterThan(0.9);
  });
});
