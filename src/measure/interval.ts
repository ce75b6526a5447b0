/**
 * The 95 % interval of the median of correlated windows: moving-block bootstrap, calibrated so that it covers what it says.
 * Place: between statistics and the result; `verify` calls it again with the same seed and must get the same two numbers.
 * Why not the plain bootstrap: with 40 windows and a correlation of 0.6 its 95 % interval holds the truth less than 90 times in 100
 * (tests/slow/coverage.test.ts). Two corrections, both after first principles, restore 93-97 %:
 *  1. blocks of length b see no correlation beyond b: the standard error is scaled by what a first-order process (AR(1)) with the measured
 *     correlation would have lost (Künsch 1989 gives the loss);
 *  2. n windows in blocks of b are only n / b independent things: Student's t with n / b - 1 degrees of freedom instead of the normal 1.96.
 */
import { createRandom, type Random } from '../core/random';
import { studentQuantile975 } from './distributions';
import { correctedAutocorrelation, median } from './statistics';

export interface MedianInterval {
  readonly low: number;
  readonly high: number;
  readonly blockLength: number;
  readonly autocorrelation: number;
}

/** Fewer windows carry no interval. */
export const MINIMUM_WINDOWS = 5;

// 1,000 resamples fix the standard error to 2 %, far below what 40 windows leave open anyway.
const RESAMPLES = 1000;

/**
 * @param seed hex, decides the resamples, so that anybody gets the same interval
 * @param relativeFloor half the interval is at least this share of the median: what the clock's grain cannot resolve
 */
export function medianInterval(values: readonly number[], seed: string, relativeFloor = 0): MedianInterval | null {
  const count = values.length;
  if (count < MINIMUM_WINDOWS) return null;
  const blockLength = chooseBlockLength(count);
  const rho = correctedAutocorrelation(values);
  const bootstrapError = standardErrorOfMedian(values, blockLength, createRandom(seed));
  const error = bootstrapError * Math.sqrt(lostVariance(rho, blockLength, count));
  const centre = median(values);
  const half = Math.max(studentQuantile975(count / blockLength - 1) * error, relativeFloor * Math.abs(centre));
  return { low: Math.max(0, centre - half), high: centre + half, blockLength, autocorrelation: rho };
}

/** About 1.5 times the cube root of n (the rate that Künsch's theory asks for), and at least four blocks. */
export function chooseBlockLength(count: number): number {
  return Math.max(1, Math.min(Math.floor(1.5 * Math.cbrt(count)), Math.floor(count / 4)));
}

/**
 * True variance of the median over the expected bootstrap variance, for AR(1) noise. The median follows the signs of the deviations,
 * whose correlation is (2 / pi) asin(rho^k) at distance k (Sheppard 1899).
 */
export function lostVariance(rho: number, blockLength: number, count: number): number {
  let whole = 1;
  let seen = 1;
  for (let distance = 1; distance < count; distance++) {
    const signs = (2 / Math.PI) * Math.asin(rho ** distance);
    if (signs < 1e-9) break;
    whole += 2 * (1 - distance / count) * signs;
    if (distance < blockLength) seen += 2 * (1 - distance / blockLength) * signs;
  }
  // Blocks are drawn around the sample's own centre, which hides the share blockLength / count of the whole.
  return whole / Math.max(seen - (whole * blockLength) / count, 0.05 * whole);
}

/** Standard deviation of the medians of resamples made of whole blocks. Ranks are counted instead of sorting each resample. */
function standardErrorOfMedian(values: readonly number[], blockLength: number, random: Random): number {
  const count = values.length;
  const order = values.map((_, index) => index).sort((first, second) => (values[first] ?? 0) - (values[second] ?? 0));
  const sorted = order.map((index) => values[index] ?? 0);
  const ranks = new Int32Array(count);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  const origin = sorted[count >> 1] ?? 0;
  const drawn = new Int32Array(count);
  let sum = 0;
  let squares = 0;
  for (let resample = 0; resample < RESAMPLES; resample++) {
    drawResample(drawn, ranks, blockLength, random);
    const deviation = medianOfCounts(drawn, sorted) - origin;
    sum += deviation;
    squares += deviation * deviation;
  }
  return Math.sqrt(Math.max(0, (squares - (sum * sum) / RESAMPLES) / (RESAMPLES - 1)));
}

/** How often each rank is drawn. */
function drawResample(drawn: Int32Array, ranks: Int32Array, blockLength: number, random: Random): void {
  const count = ranks.length;
  drawn.fill(0);
  let filled = 0;
  while (filled < count) {
    const start = random.nextBelow(count - blockLength + 1);
    for (let offset = 0; offset < blockLength && filled < count; offset++, filled++) {
      const rank = ranks[start + offset] ?? 0;
      drawn[rank] = (drawn[rank] ?? 0) + 1;
    }
  }
}

function medianOfCounts(drawn: Int32Array, sorted: readonly number[]): number {
  const lowerPosition = (sorted.length - 1) >> 1;
  const upperPosition = sorted.length >> 1;
  let passed = 0;
  let lower: number | undefined;
  for (let rank = 0; rank < sorted.length; rank++) {
    passed += drawn[rank] ?? 0;
    if (lower === undefined && passed > lowerPosition) lower = sorted[rank] ?? 0;
    if (lower !== undefined && passed > upperPosition) return (lower + (sorted[rank] ?? 0)) / 2;
  }
  return sorted[sorted.length - 1] ?? 0;
}
