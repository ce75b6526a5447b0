/**
 * What flipping bits by hand brings forth: pairs of headers that differ in one bit, each pair counted once; and the rate of a clicking hand.
 * Place: under the activity of step 2. Pure.
 */
import * as v from 'valibot';
import { toHex } from '../../../../core/bytes';
import { hashesPerSecond, type HashesPerSecond, type Milliseconds } from '../../../../core/units';

export interface HandOutcome {
  /** How many of 256 bits flipped, flip by flip. */
  readonly counts: readonly number[];
  /** Hashes a second by clicking; null until it is known. */
  readonly handRate: number | null;
}

export const NO_OUTCOME: HandOutcome = { counts: [], handRate: null };

/** Enough for a histogram, little enough to keep. */
export const MOST_COUNTS = 300;

const KEPT = v.object({
  counts: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(256))), v.maxLength(MOST_COUNTS)),
  handRate: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100))),
});

/** Nothing at all where what was kept is not ours. */
export function readOutcome(kept: unknown): HandOutcome {
  const parsed = v.safeParse(KEPT, kept);
  return parsed.success ? parsed.output : NO_OUTCOME;
}

/** The same for both directions: flipping back shows nothing new. */
export function pairOf(before: Uint8Array, after: Uint8Array): string {
  return [toHex(before), toHex(after)].toSorted().join(' ');
}

/** A longer gap is a pause, not a slow hand. */
const PAUSE = 10_000;
/** Fewer gaps would be chance. */
export const LEAST_GAPS = 4;
const LAST_GAPS = 21;

/** One hash a click: from the median of the last gaps between clicks. Null with too few. */
export function handRate(clicks: readonly Milliseconds[]): HashesPerSecond | null {
  const gaps = clicks
    .slice(1)
    .map((at, index) => at - (clicks[index] ?? at))
    .filter((gap) => gap > 0 && gap <= PAUSE)
    .slice(-LAST_GAPS)
    .toSorted((a, b) => a - b);
  if (gaps.length < LEAST_GAPS) return null;
  const middle = (gaps.length - 1) / 2;
  const median = ((gaps[Math.floor(middle)] ?? 0) + (gaps[Math.ceil(middle)] ?? 0)) / 2;
  return hashesPerSecond(1000 / median);
}
