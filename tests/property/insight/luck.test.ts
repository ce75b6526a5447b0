import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/core/random';
import { hashesPerSecond, seconds } from '../../../src/core/units';
import { chanceBetween, chanceOfFlips, FLIPPED_DEVIATION, flipBit, flippedBits, MEAN_FLIPPED } from '../../../src/insight/avalanche';
import {
  bitsOfWork,
  chanceWithin,
  histogramOfWaits,
  meanHashes,
  meanTime,
  memoryOf,
  summariseRungs,
  type Try,
  waitsInMeans,
} from '../../../src/insight/luck-ladder';
import {
  chanceOfNothing,
  incomeDeviation,
  meanBlocks,
  monthOfWait,
  payByShares,
  poisson,
  simulateIncome,
  timeTogether,
} from '../../../src/insight/pool-luck';
import { timeToBlockAlone } from '../../../src/insight/reward';
import { workOf } from '../../../src/work/target';

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

/** n choose k in whole numbers. */
function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let step = 1; step <= k; step++) result = (result * BigInt(n - step + 1)) / BigInt(step);
  return result;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

describe('flipped bits', () => {
  test('a flipped bit is the only one that differs, and flipping it again undoes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 80, maxLength: 80 }), fc.nat(639), (header, bit) => {
        const flipped = flipBit(header, bit);
        expect(flippedBits(header, flipped).flatMap((differs, index) => (differs ? [index] : []))).toEqual([bit]);
        expect(flipBit(flipped, bit)).toEqual(header);
      }),
    );
  });

  test.each([-1, 640, 1.5])('bit %s of 80 bytes does not exist', (bit) =>
    expect(() => flipBit(new Uint8Array(80), bit)).toThrow(RangeError),
  );

  test('the cells are the digits of the exclusive or, written out by BigInt', () => {
    fc.assert(
      fc.property(bytes, bytes, (before, after) => {
        const number = (value: Uint8Array): bigint => BigInt(`0x${Buffer.from(value).toString('hex')}`);
        const cells = flippedBits(before, after).map((differs) => (differs ? '1' : '0'));
        expect(cells.join('')).toBe((number(before) ^ number(after)).toString(2).padStart(256, '0'));
      }),
    );
  });

  test('chances are the binomial coefficients of whole-number arithmetic, and sum to 1', () => {
    for (const count of [0, 1, 2, 100, 128, 131, 255, 256]) {
      const exact = Number(choose(256, count)) / 2 ** 256;
      expect(chanceOfFlips(count) / exact).toBeCloseTo(1, 10);
    }
    expect(chanceBetween(0, 256)).toBeCloseTo(1, 12);
    expect(chanceOfFlips(257)).toBe(0);
    expect(chanceOfFlips(-1)).toBe(0);
    const all = Array.from({ length: 257 }, (_, count) => count);
    const average = all.reduce((sum, count) => sum + count * chanceOfFlips(count), 0);
    const variance = all.reduce((sum, count) => sum + (count - average) ** 2 * chanceOfFlips(count), 0);
    expect(average).toBeCloseTo(MEAN_FLIPPED, 9);
    expect(Math.sqrt(variance)).toBeCloseTo(FLIPPED_DEVIATION, 9);
  });
});

describe('the ladder', () => {
  test('2^20 hashes at one MH/s take 1.05 s', () => {
    expect(meanHashes(20)).toBe(1_048_576);
    expect(meanTime(20, hashesPerSecond(1e6))).toBeCloseTo(1.048576, 12);
    expect(bitsOfWork(workOf(1))).toBeCloseTo(32.00002, 5);
  });

  test('the chance within n is one less the product of n misses', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(300), (zeroBits, count) => {
        let missed = 1;
        for (let step = 0; step < count; step++) missed *= 1 - 1 / 2 ** zeroBits;
        expect(chanceWithin(count, zeroBits)).toBeCloseTo(1 - missed, 10);
      }),
    );
    // Where 1 - p would be 1 in a double.
    expect(chanceWithin(2 ** 80, 80)).toBeCloseTo(1 - 1 / Math.E, 12);
  });

  const found = (zeroBits: number, hashes: number): Try => ({ zeroBits, hashes, isFound: true, elapsed: seconds(hashes / 1000) });

  test('a rung’s mean is all its hashes over its finds, those of a left try too', () => {
    const [rung] = summariseRungs([found(8, 100), found(8, 300), { zeroBits: 8, hashes: 200, isFound: false, elapsed: null }]);
    expect(rung).toEqual({ zeroBits: 8, found: 2, mean: 300, meanElapsed: 0.2, relativeError: 1 / Math.SQRT2 });
    expect(summariseRungs([{ zeroBits: 8, hashes: 200, isFound: false, elapsed: null }])).toEqual([]);
  });

  test('that mean is not fooled by a limit: cut after half a mean, it still finds 2^k', () => {
    const random = createRandom('5eed');
    const limit = 128;
    const tries = Array.from({ length: 60_000 }, (): Try => {
      const wait = Math.ceil(Math.log(1 - random.nextUnit()) / Math.log1p(-1 / 256));
      return wait <= limit ? found(8, wait) : { zeroBits: 8, hashes: limit, isFound: false, elapsed: null };
    });
    expect((summariseRungs(tries)[0]?.mean ?? 0) / 256).toBeCloseTo(1, 1);
  });

  test('only whole rungs give waits, each in its own means', () => {
    const tries = [found(8, 128), found(8, 512), found(10, 1024), found(10, 2048), found(12, 1)];
    expect(waitsInMeans(tries, 2)).toEqual([0.5, 2, 1, 2]);
    expect(waitsInMeans(tries, 3)).toEqual([]);
  });

  test('every wait lies in one bin, and the expectations sum to the number of waits', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-9, max: 50, noNaN: true })), (waits) => {
        const bins = histogramOfWaits(waits, [0.5, 1, 1.5, 2, 3]);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(waits.length);
        expect(bins.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(waits.length, 9);
      }),
    );
  });

  test('exponential waits have no memory; waits of a fixed length have', () => {
    const random = createRandom('abc');
    const waits = Array.from({ length: 20_000 }, () => -Math.log(1 - random.nextUnit()));
    for (const after of [0, 0.5, 1, 2]) {
      const memory = memoryOf(waits, after);
      expect(Math.abs((memory.meanRemaining ?? 0) - 1)).toBeLessThan(4 * (memory.error ?? 0));
      expect(Math.abs(memory.lasted - memory.expectedLasted)).toBeLessThan(4 * Math.sqrt(memory.expectedLasted + 1));
    }
    expect(memoryOf([2, 2, 2], 1.5).meanRemaining).toBe(0.5);
    expect(memoryOf([2, 2, 2], 2)).toMatchObject({ lasted: 0, meanRemaining: null, error: null });
    expect(memoryOf([], 1)).toMatchObject({ started: 0, meanWait: 0 });
  });
});

describe('alone and together', () => {
  test('mean, chance of nothing and deviations by hand: 4 blocks, a quarter of the pool', () => {
    const rate = hashesPerSecond(workOf(1000) / 100);
    expect(meanBlocks(rate, seconds(400), 1000)).toBeCloseTo(4, 12);
    expect(chanceOfNothing(4)).toBeCloseTo(0.0183156, 7);
    expect(incomeDeviation(4, 1)).toBe(2);
    expect(incomeDeviation(4, 0.25)).toBe(1);
  });

  test('Poisson counts have their mean and variance, also past 30 and past 10,000', () => {
    const random = createRandom('d1ce');
    // 1e15 would take a lifetime, one by one.
    expect(Math.abs(poisson(random, 1e15) - 1e15)).toBeLessThan(6 * Math.sqrt(1e15));
    for (const expected of [0, 0.3, 4, 75, 10_001]) {
      const counts = Array.from({ length: 8000 }, () => poisson(random, expected));
      expect(Math.abs(mean(counts) - expected)).toBeLessThanOrEqual(5 * Math.sqrt(expected / 8000));
      expect(Math.abs(deviation(counts) ** 2 - expected)).toBeLessThanOrEqual(0.1 * expected + 1e-12);
    }
  });

  test('the pool pays the same on average, with the deviation that the formula says', () => {
    const { solo, pooled } = simulateIncome({ part: 0.05, meanPerPeriod: 0.5, periods: 1000, seed: 'f00d' });
    const close = (values: readonly number[], part: number): void => {
      const expected = incomeDeviation(0.5, part);
      expect(Math.abs(mean(values) - 0.5)).toBeLessThan((5 * expected) / Math.sqrt(1000));
      expect(deviation(values) / expected).toBeGreaterThan(0.85);
      expect(deviation(values) / expected).toBeLessThan(1.15);
    };
    close(solo, 1);
    close(pooled, 0.05);
  });

  test('one seed, one history; a part above 1 is refused', () => {
    const order = { part: 0.5, meanPerPeriod: 1, periods: 24, seed: '1' };
    expect(simulateIncome(order)).toEqual(simulateIncome(order));
    expect(simulateIncome({ ...order, seed: '2' })).not.toEqual(simulateIncome(order));
    expect(() => simulateIncome({ ...order, part: 1.01 })).toThrow(RangeError);
  });

  test('payments sum to the block and follow the shares', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 1000 }), (others, own) => {
        const shares = [own, ...others];
        const total = shares.reduce((sum, one) => sum + one, 0);
        const paid = payByShares(shares);
        expect(paid.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        for (const [index, count] of shares.entries()) expect(paid[index]).toBeCloseTo(count / total, 12);
      }),
    );
    expect(payByShares([0, 0])).toEqual([]);
  });

  test('the month of a wait is the nearest there is, by factors', () => {
    fc.assert(
      fc.property(fc.double({ min: 3, max: 15, noNaN: true }), (magnitude) => {
        const rate = hashesPerSecond(10 ** magnitude);
        const { month, wait } = monthOfWait(rate, seconds(60 * 86_400));
        expect(wait).toBe(timeToBlockAlone(rate, month.difficulty ?? 0));
      }),
    );
    expect(monthOfWait(hashesPerSecond(1e6), seconds(1)).month.month).toBe('2009-01');
  });

  test('two equal ones together wait half as long', () => {
    const rate = hashesPerSecond(1e7);
    expect(timeTogether([rate, rate], 1000)).toBeCloseTo(timeToBlockAlone(rate, 1000) / 2, 6);
  });
});
