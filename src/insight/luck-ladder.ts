/**
 * The ladder of difficulty: how many hashes until the first one with k zero bits, in theory and as a climb found them.
 * Place: insight; step 4 of the lesson, its sentences and drawings.
 *
 * Each hash has k zero bits with chance p = 2^-k, whatever came before. So the number of hashes n until the first is geometric: mean 2^k,
 * P(n > m) = (1 - p)^m. Measured in means, n / 2^k, it is within 2^-k of the exponential distribution: P(wait > x) = e^-x for every rung,
 * which lets all rungs be drawn as one. The wait has no memory: whoever has waited one mean has still one mean to wait.
 */
import { expectNonNegative, expectPositive, expectWhole } from '../core/expect';
import { type Hashes, type HashesPerSecond, hashes, type Seconds, seconds } from '../core/units';

/** 2^k: hashes until the first with k zero bits, on average. */
export function meanHashes(zeroBits: number): Hashes {
  return hashes(2 ** expectNonNegative('zeroBits', zeroBits));
}

/** 2^k / H. */
export function meanTime(zeroBits: number, rate: HashesPerSecond): Seconds {
  return seconds(meanHashes(zeroBits) / expectPositive('rate', rate));
}

/** log2 W: the zero bits that a block's work stands for; a whole number only by chance. */
export function bitsOfWork(work: Hashes): number {
  return Math.log2(expectPositive('work', work));
}

/** 1 - (1 - 2^-k)^n: the chance of a find within n hashes. */
export function chanceWithin(count: number, zeroBits: number): number {
  const chance = 2 ** -expectPositive('zeroBits', zeroBits);
  return -Math.expm1(expectNonNegative('count', count) * Math.log1p(-chance));
}

/** One try: the hashes until its find, or those spent when it was left. */
export interface Try {
  readonly zeroBits: number;
  readonly hashes: number;
  readonly isFound: boolean;
  /** By the clock; null for a try that was left. */
  readonly elapsed: Seconds | null;
}

export interface RungSummary {
  readonly zeroBits: number;
  readonly found: number;
  /** All hashes of the rung over its finds, those of a try that was left included: leaving them out would favour the lucky. */
  readonly mean: number;
  /** By the clock, over the tries that ended. */
  readonly meanElapsed: Seconds;
  /** Standard deviation of the mean over the mean: 1 / √finds. */
  readonly relativeError: number;
}

/** Rungs with at least one find, lowest first. */
export function summariseRungs(tries: readonly Try[]): readonly RungSummary[] {
  const rungs = [...new Set(tries.map(({ zeroBits }) => zeroBits))].toSorted((a, b) => a - b);
  return rungs.flatMap((zeroBits) => {
    const all = tries.filter((one) => one.zeroBits === zeroBits);
    const found = all.filter(({ isFound }) => isFound);
    if (found.length === 0) return [];
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    return [
      {
        zeroBits,
        found: found.length,
        mean: sum(all.map((one) => one.hashes)) / found.length,
        meanElapsed: seconds(sum(found.map(({ elapsed }) => elapsed ?? 0)) / found.length),
        relativeError: 1 / Math.sqrt(found.length),
      },
    ];
  });
}

/**
 * The waits of whole rungs in means of their rung, n / 2^k. A rung that was cut short is left out: its short waits ended, its long ones did not.
 * @param triesPerRung with fewer finds a rung is not whole
 */
export function waitsInMeans(tries: readonly Try[], triesPerRung: number): readonly number[] {
  expectWhole('triesPerRung', triesPerRung, 1);
  return summariseRungs(tries.filter(({ isFound }) => isFound))
    .filter(({ found }) => found >= triesPerRung)
    .flatMap(({ zeroBits }) =>
      tries.filter((one) => one.isFound && one.zeroBits === zeroBits).map((one) => one.hashes / meanHashes(zeroBits)),
    );
}

export interface WaitBin {
  readonly from: number;
  /** Infinity for the last. */
  readonly to: number;
  readonly count: number;
  /** n · (e^-from - e^-to). */
  readonly expected: number;
}

/** Waits in means, sorted into bins from 0 on; everything above the last edge is one bin. `edges` ascending, above 0. */
export function histogramOfWaits(waits: readonly number[], edges: readonly number[]): readonly WaitBin[] {
  const bounds = [0, ...edges, Number.POSITIVE_INFINITY];
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? 0;
    return {
      from,
      to,
      count: waits.filter((wait) => wait > from && wait <= to).length,
      expected: waits.length * (Math.exp(-from) - Math.exp(-to)),
    };
  });
}

export interface Memory {
  readonly started: number;
  /** How many were still waiting after `after`. */
  readonly lasted: number;
  /** started · e^-after. */
  readonly expectedLasted: number;
  readonly meanWait: number;
  /** How much longer those had to wait, on average; null when none lasted. Without memory: 1, as from the start. */
  readonly meanRemaining: number | null;
  /** Standard deviation to be expected of `meanRemaining`: 1 / √lasted. */
  readonly error: number | null;
}

/** Who has waited `after` means already: how much longer? */
export function memoryOf(waits: readonly number[], after: number): Memory {
  expectNonNegative('after', after);
  const lasting = waits.filter((wait) => wait > after);
  const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;
  return {
    started: waits.length,
    lasted: lasting.length,
    expectedLasted: waits.length * Math.exp(-after),
    meanWait: waits.length === 0 ? 0 : mean(waits),
    meanRemaining: lasting.length === 0 ? null : mean(lasting) - after,
    error: lasting.length === 0 ? null : 1 / Math.sqrt(lasting.length),
  };
}
