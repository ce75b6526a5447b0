/**
 * How hard a digest was to find, as a number between 0 and 1 that is uniform over all digests: its last bits, read backwards.
 * Place: under audit and receipt. A match with k zero bits has luck below 2^-k; half the luck means twice the work. The r-th smallest of n
 * has luck r / n on average, so (r - 1) / luck estimates n without bias: how a receipt knows the work from its hardest matches alone.
 */
import { readWordBigEndian } from '../core/bytes';

/** Two words carry more digits than a double keeps. */
export function luckOf(digest: Uint8Array): number {
  return (reverseBits(readWordBigEndian(digest, 28)) + reverseBits(readWordBigEndian(digest, 24)) / 2 ** 32) / 2 ** 32;
}

/** Bit 0 becomes bit 31: neighbours change places, then pairs, fours, bytes and halves. */
export function reverseBits(word: number): number {
  let bits = word;
  bits = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return ((bits >>> 16) | (bits << 16)) >>> 0;
}

export interface WorkEstimate {
  readonly hashes: number;
  /** Standard deviation over the estimate. */
  readonly relativeError: number;
}

/**
 * From the r hardest matches of unknown many hashes.
 * @param largestLuck of the least hard among them
 */
export function estimateWork(count: number, largestLuck: number): WorkEstimate | null {
  if (count < 3 || !(largestLuck > 0)) return null;
  return { hashes: (count - 1) / largestLuck, relativeError: 1 / Math.sqrt(count - 2) };
}
