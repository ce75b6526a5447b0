/**
 * Alone or in a pool: the same income on average, and how much less of it is luck.
 * Place: insight; step 5 of the lesson.
 *
 * Blocks found in a time T by rate H at work W come as a Poisson count with mean m = H · T / W, so alone the income has mean m and standard
 * deviation √m (in blocks). A pool of total rate G finds m · G / H blocks and pays each member the part s = H / G of each: mean m again,
 * standard deviation s · √(m / s) = √(m · s). The pool's keeper takes no fee here, and shares are counted without error.
 */
import { expectNonNegative, expectPositive, expectWhole } from '../core/expect';
import { createRandom, type Random } from '../core/random';
import { type HashesPerSecond, type Seconds, seconds } from '../core/units';
import { workOf } from '../work/target';
import { type NetworkMonth, networkMonths } from './network';
import { timeToBlockAlone } from './reward';

/** m = H · T / W: blocks that a rate finds in a time, on average. */
export function meanBlocks(rate: HashesPerSecond, time: Seconds, difficulty: number): number {
  return (expectNonNegative('rate', rate) * expectNonNegative('time', time)) / workOf(expectPositive('difficulty', difficulty));
}

/** e^-m: the chance to find nothing in a time in which m blocks are to be expected. */
export function chanceOfNothing(mean: number): number {
  return Math.exp(-expectNonNegative('mean', mean));
}

/** √m alone, √(m · s) in a pool of which one's rate is the part s (1: alone). In blocks. */
export function incomeDeviation(mean: number, part: number): number {
  return Math.sqrt(expectNonNegative('mean', mean) * expectPositive('part', part));
}

/** What each gets of one block: its shares over all shares. Empty when there are none. */
export function payByShares(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((total, count) => total + expectWhole('shares', count, 0), 0);
  return sum === 0 ? [] : shares.map((count) => count / sum);
}

/** From here on the normal distribution is within 1 % of Poisson's at every count, and counting one by one would take seconds. */
const LARGE_MEAN = 10_000;

/**
 * A Poisson count by Knuth's product of uniform numbers; means above 30 in halves, so that e^-m does not vanish; above 10,000 a normal number
 * by Box and Muller, rounded.
 */
export function poisson(random: Random, mean: number): number {
  if (expectNonNegative('mean', mean) > LARGE_MEAN) {
    const normal = Math.sqrt(-2 * Math.log(1 - random.nextUnit())) * Math.cos(2 * Math.PI * random.nextUnit());
    return Math.round(mean + Math.sqrt(mean) * normal);
  }
  if (mean > 30) return poisson(random, mean / 2) + poisson(random, mean / 2);
  const limit = Math.exp(-mean);
  let product = 1;
  let count = -1;
  do {
    product *= 1 - random.nextUnit();
    count += 1;
  } while (product > limit);
  return count;
}

export interface IncomeOrder {
  /** Own rate over the pool's, above 0, at most 1. */
  readonly part: number;
  /** Blocks that one alone finds in a period, on average. */
  readonly meanPerPeriod: number;
  readonly periods: number;
  /** 1 to 32 hex digits. */
  readonly seed: string;
}

export interface IncomeHistory {
  /** Blocks found alone, period by period. */
  readonly solo: readonly number[];
  /** The part of the pool's blocks that is paid to one, in blocks. */
  readonly pooled: readonly number[];
}

/** Two lives of the same computer, period by period: one alone, one in the pool. The pool's luck is its own, drawn after the other's. */
export function simulateIncome({ part, meanPerPeriod, periods, seed }: IncomeOrder): IncomeHistory {
  const random = createRandom(seed);
  if (expectPositive('part', part) > 1) throw new RangeError(`"part" expected at most 1, got ${part}`);
  const rows = Array.from({ length: expectWhole('periods', periods, 1, 1000) });
  const solo = rows.map(() => poisson(random, meanPerPeriod));
  return { solo, pooled: rows.map(() => part * poisson(random, meanPerPeriod / part)) };
}

/** The month in which one block alone took a time nearest to `wait`, by factors: where pooling was worth the trouble for this rate. */
export function monthOfWait(rate: HashesPerSecond, wait: Seconds): { readonly month: NetworkMonth; readonly wait: Seconds } {
  const all = networkMonths.flatMap((month) =>
    month.difficulty === null ? [] : [{ month, wait: timeToBlockAlone(rate, month.difficulty) }],
  );
  const distance = (other: Seconds): number => Math.abs(Math.log(other / expectPositive('wait', wait)));
  const [first, ...others] = all;
  if (first === undefined) throw new RangeError('"months" expected a difficulty, got none');
  return others.reduce((best, candidate) => (distance(candidate.wait) < distance(best.wait) ? candidate : best), first);
}

/** W / G of a whole group: one block for all of them together, on average. */
export function timeTogether(rates: readonly HashesPerSecond[], difficulty: number): Seconds {
  return seconds(
    workOf(difficulty) /
      expectPositive(
        'rates',
        rates.reduce((sum, rate) => sum + rate, 0),
      ),
  );
}
