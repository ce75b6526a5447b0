import { poissonAtMost } from '../../../src/measure/distributions';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Slice } from '../../../src/backend/backend';
import { hashes, milliseconds } from '../../../src/core/units';
import { createRandom } from '../../../src/core/random';
import { audit, chooseZeroBits, isCountImpossible, isUneven, MATCHES_WANTED, zScore } from '../../../src/measure/audit';
import { poissonTwoSided } from '../../../src/measure/distributions';
import { evennessOf, judgeBins, smallestP } from '../../../src/measure/evenness';
import { issueWork } from '../../../src/measure/issued-work';
import { estimateWork, luckOf, reverseBits } from '../../../src/measure/luck';
import { createTally, type Tally } from '../../../src/measure/tally';
import { createJob } from '../../../src/work/job';
import { GENESIS } from '../../../src/work/known-blocks';
import { createWorkSource } from '../../../src/work/roll';

const job = createJob(GENESIS.header);

function sliceOf(task: Slice['task'], count = task.range.count): Slice {
  return { kind: 'slice', lane: 0, task, hashes: hashes(count), matches: [], startedAt: milliseconds(0), completedAt: milliseconds(1) };
}

describe('zero bits', () => {
  test.each([
    [0, 1],
    [MATCHES_WANTED * 2 - 1, 1],
    [MATCHES_WANTED * 4, 2],
    [3e6, 9],
    [1e11, 24],
    [6e12, 30],
    [1e30, 32],
  ])('for %f hashes are %i', (count, bits) => expect(chooseZeroBits(count)).toBe(bits));

  test('bring 4,096 to 8,191 matches from any run of 8,192 to 10^13 hashes', () => {
    fc.assert(
      fc.property(fc.double({ min: 2 * MATCHES_WANTED, max: 1e13, noNaN: true }), (count) => {
        const expected = count / 2 ** chooseZeroBits(count);
        return expected >= MATCHES_WANTED && expected < 2 * MATCHES_WANTED;
      }),
    );
  });
});

describe('the count', () => {
  test('is impossible beyond four standard deviations, on both sides of the border', () => {
    const judge = (found: number, mean: number) =>
      isCountImpossible({ zScore: zScore(found, mean), poissonP: poissonTwoSided(found, mean) });
    expect(judge(10_000 - 400, 10_000)).toBe(false);
    expect(judge(10_000 - 401, 10_000)).toBe(true);
    expect(judge(10_000 + 400, 10_000)).toBe(false);
    expect(judge(10_000 + 401, 10_000)).toBe(true);
    // Five standard deviations above 0.04 is one single match: no proof of anything.
    expect(judge(1, 0.04)).toBe(false);
  });

  test('honest runs are called impossible less than once in 5,000', () => {
    const random = createRandom('90155');
    let wrong = 0;
    for (let run = 0; run < 20_000; run++) {
      const found = poissonSample(random.nextUnit, 4096);
      if (isCountImpossible({ zScore: zScore(found, 4096), poissonP: poissonTwoSided(found, 4096) })) wrong += 1;
    }
    expect(wrong).toBeLessThanOrEqual(4);
  });

  test('a tenth missing is noticed 99 times in 100', () => {
    const random = createRandom('90156');
    let noticed = 0;
    for (let run = 0; run < 2000; run++) {
      const found = poissonSample(random.nextUnit, 0.9 * 4096);
      if (isCountImpossible({ zScore: zScore(found, 4096), poissonP: poissonTwoSided(found, 4096) })) noticed += 1;
    }
    expect(noticed / 2000).toBeGreaterThan(0.98);
  });
});

/** Normal approximation, exact enough at thousands. */
function poissonSample(unit: () => number, mean: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - unit()));
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * radius * Math.cos(2 * Math.PI * unit())));
}

describe('what docs/methodology.md says that the count can notice', () => {
  /** Chance that a run is called impossible when it did only this share of what it claims. */
  const power = (lambda: number, share: number): number => poissonAtMost(Math.ceil(lambda - 4 * Math.sqrt(lambda)) - 1, lambda * share);

  test.each([
    ['a tenth missing, fewest matches', 4096, 0.9, 0.99, 1],
    ['6 % missing, fewest matches', 4096, 0.94, 0.4, 0.6],
    ['6 % missing, most matches', 8192, 0.94, 0.9, 1],
    ['one in a thousand missing, 16 million matches', 16e6, 0.999, 0.49, 0.51],
    ['one in a thousand missing, 50 million matches', 50e6, 0.999, 0.998, 1],
    ['one in a thousand missing, a single run', 8192, 0.999, 0, 0.001],
    ['nothing missing', 8192, 1, 0, 0.0001],
  ])('%s', (_name, lambda, share, least, most) => {
    expect(power(lambda, share)).toBeGreaterThanOrEqual(least);
    expect(power(lambda, share)).toBeLessThanOrEqual(most);
  });

  test('a lane of 64 that never runs leaves a bin empty by chance less than once in 10^26', () => {
    expect(64 * poissonAtMost(0, 64)).toBeLessThan(1.1e-26);
  });

  test('a matching thousandth lost is in the dense comparison: 1,536 matches, so one or two are missing', () => {
    expect(12_288 / 2 ** 3).toBe(1536);
  });
});

describe('evenness', () => {
  const uniform = (matches: number, keep: (offset: number) => boolean): Tally => {
    const random = createRandom('e7e1');
    const count = 8000;
    const times = 500;
    return {
      zeroBits: 10,
      hashesClaimed: count * times,
      shapes: [{ count, headers: 1, times }],
      hashesByLane: new Map([[0, count * times]]),
      matches: Array.from({ length: matches }, () => random.nextBelow(count))
        .filter(keep)
        .map((offset) => ({ job, headerIndex: 0, nonce: 7000 + offset, firstNonce: 7000, count, lane: 0 })),
      faults: new Map(),
    };
  };

  test('every way of dividing adds up to all hashes and all matches, also for a count that is no multiple of 64', () => {
    const { lanes, slices } = evennessOf(uniform(3906, () => true));
    // Groups of 256 neighbours, the eighth way, do not fill 64 lanes with 8,000 nonces and are left out.
    expect(lanes).toHaveLength(7);
    for (const { expected, found } of [...lanes, ...slices]) {
      expect(expected.reduce((sum, value) => sum + value, 0)).toBeCloseTo((8000 * 500) / 1024, 1);
      expect(found.reduce((sum, value) => sum + value, 0)).toBe(3906);
    }
  });

  test('honest matches look even, a silent lane does not', () => {
    expect(smallestP(evennessOf(uniform(3906, () => true)).lanes, 'emptiest_bin_p')).toBeGreaterThan(1e-4);
    expect(smallestP(evennessOf(uniform(3906, (offset) => offset % 64 !== 63)).lanes, 'emptiest_bin_p')).toBeLessThan(1e-12);
  });

  test('is void below one in a million, on both sides of the border, by chi-square and by the emptiest bin alike', () => {
    const bins = (chi_square_p: number, emptiest_bin_p: number) => ({
      name: 'bins',
      expected: [],
      found: [],
      chi_square_p,
      emptiest_bin_p,
    });
    expect(isUneven([bins(1.01e-6, 1.01e-6)])).toBe(false);
    expect(isUneven([bins(0.99e-6, 1)])).toBe(true);
    expect(isUneven([bins(1, 0.99e-6)])).toBe(true);
    // Of two ways of dividing each gets half of the chance.
    expect(isUneven([bins(0.51e-6, 1), bins(1, 1)])).toBe(false);
    expect(isUneven([bins(0.49e-6, 1), bins(1, 1)])).toBe(true);
    expect(isUneven([])).toBe(false);
  });

  test('says nothing from too few matches', () => {
    const { lanes, slices } = evennessOf({ ...uniform(12, () => true), zeroBits: 20 });
    expect([...lanes, ...slices]).toEqual([]);
    expect(smallestP([], 'chi_square_p')).toBeNull();
  });

  test('chi-square by hand: 10 and 20 where 15 and 15 were expected is 3.33', () => {
    expect(judgeBins('by hand', [15, 15], [10, 20]).chi_square_p).toBeCloseTo(Math.exp(-10 / 6), 9);
  });
});

describe('the book of issued work', () => {
  const open = () => issueWork(createWorkSource(GENESIS.header), 8);

  test('takes each range back once', () => {
    const book = open();
    const task = book.next(1000);
    expect(book.claim(sliceOf(task))).toBeNull();
    expect(book.claim(sliceOf(task))).toBe('range-repeated');
  });

  test('takes a task back in parts, in any order, and knows the rest', () => {
    const book = open();
    const task = book.next(1000);
    const part = (firstNonce: number, count: number) => sliceOf({ ...task, range: { firstNonce, count } });
    expect(book.claim(part(600, 400))).toBeNull();
    expect(book.claim(part(0, 600))).toBeNull();
    expect(book.claim(part(599, 2))).toBe('range-repeated');
  });

  test('refuses what it never handed out, and what it got back', () => {
    const book = open();
    const task = book.next(1000);
    expect(book.claim(sliceOf({ ...task, range: { firstNonce: 1000, count: 5 } }))).toBe('range-unknown');
    book.giveBack(task);
    expect(book.claim(sliceOf(task))).toBe('range-unknown');
    expect(book.claim(sliceOf(book.next(1000)))).toBeNull();
  });

  test('counts the nonces itself', () => {
    const book = open();
    expect(book.claim(sliceOf(book.next(1000), 1100))).toBe('hashes-mismatch');
  });

  test('knows how many tasks with other zero bits are still out', () => {
    const book = open();
    const tasks = [book.next(10), book.next(10), book.next(10)];
    book.zeroBits = 9;
    expect(book.outdatedTasks).toBe(3);
    for (const task of tasks.slice(0, 2)) book.claim(sliceOf(task));
    expect(book.outdatedTasks).toBe(1);
    for (const task of tasks.slice(2)) book.giveBack(task);
    expect(book.outdatedTasks).toBe(0);
    expect(book.next(10).zeroBits).toBe(9);
  });

  test('whatever is split, given back and claimed in whatever order, nothing is refused and nothing is left', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.boolean(), fc.boolean()), { maxLength: 40 }), (steps) => {
        const book = open();
        const waiting: Slice['task'][] = [];
        let claimed = 0;
        for (const [count, isGivenBack, isLate] of steps) {
          const task = book.next(count);
          if (isGivenBack) book.giveBack(task);
          else waiting.push(task);
          const due = isLate ? undefined : waiting.shift();
          if (due === undefined) continue;
          if (book.claim(sliceOf(due)) !== null) return false;
          claimed += due.range.count;
        }
        for (const task of waiting) {
          if (book.claim(sliceOf(task)) !== null) return false;
          claimed += task.range.count;
        }
        return claimed >= 0;
      }),
    );
  });
});

describe('luck', () => {
  test('is even between 0 and 1, and below 2^-k with k zero bits', () => {
    const digest = new Uint8Array(32);
    expect(luckOf(digest)).toBe(0);
    expect(luckOf(digest.fill(0xff))).toBeCloseTo(1, 9);
    digest.fill(0);
    digest[31] = 0b1000;
    expect(luckOf(digest)).toBe(2 ** -4);
  });

  test('bits are read backwards and back again', () => {
    expect(reverseBits(1)).toBe(0x80000000);
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffffff }), (word) => reverseBits(reverseBits(word)) === word));
  });

  test('tells the number of hashes without bias: mean over 2,000 receipts of 20 within 2 %', () => {
    const random = createRandom('1cc');
    let sum = 0;
    for (let receipt = 0; receipt < 2000; receipt++) {
      const luck = Array.from({ length: 1000 }, () => random.nextUnit()).sort((a, b) => a - b);
      sum += estimateWork(20, luck[19] ?? 1)?.hashes ?? 0;
    }
    expect(sum / 2000 / 1000).toBeCloseTo(1, 1);
    expect(Math.abs(sum / 2000 / 1000 - 1)).toBeLessThan(0.02);
  });
});

test('above 100,000 matches a random sample is hashed again, and the report says how many', async () => {
  const matches = Array.from({ length: 100_500 }, (_, nonce) => ({ job, headerIndex: 0, nonce, firstNonce: 0, count: 201_000, lane: 0 }));
  const tally: Tally = {
    zeroBits: 1,
    hashesClaimed: 201_000,
    shapes: [{ count: 201_000, headers: 1, times: 1 }],
    hashesByLane: new Map([[0, 201_000]]),
    matches,
    faults: new Map(),
  };
  const report = await audit(tally, '5a', async () => undefined);
  expect(report.rehashed).toBe(100_000);
  // Every second nonce has one zero bit: these claimed all.
  expect(report.wrong / 100_000).toBeCloseTo(0.5, 1);
  expect(report.problems).toContain('matches-wrong');
}, 60_000);

test('slices with other zero bits, from the warm-up, are not part of the tally', () => {
  const keeper = createTally();
  const task = { job, range: { firstNonce: 0, count: 64 }, zeroBits: 3 };
  keeper.add(sliceOf(task), null);
  keeper.add(sliceOf({ ...task, zeroBits: 4 }), null);
  expect(keeper.finish(4).hashesClaimed).toBe(64);
  expect(keeper.finish(5).hashesClaimed).toBe(0);
});
