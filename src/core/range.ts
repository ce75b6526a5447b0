/**
 * Arithmetic on figures that are only known within bounds, without ever turning low and high round.
 * Place: leftmost room; imports units and expect only.
 */
import { expectNonNegative } from './expect';
import type { Range } from './units';

/** RangeError when low lies above high or either is negative or not finite: every quantity here is one that cannot be negative. */
export function rangeOf<Value extends number>(title: string, low: Value, high: Value): Range<Value> {
  expectNonNegative(`${title} (low)`, low);
  expectNonNegative(`${title} (high)`, high);
  if (low > high) throw new RangeError(`"${title}" expected low at or below high, got ${low} to ${high}`);
  return { low, high };
}

/** An exact figure as a range of no width. */
export function exactly<Value extends number>(value: Value): Range<Value> {
  return { low: value, high: value };
}

/** Carries a range through a function that rises or falls over the whole of it; the ends are put in order. */
export function mapRange<From extends number, To extends number>(range: Range<From>, convert: (value: From) => To): Range<To> {
  const first = convert(range.low);
  const second = convert(range.high);
  return first <= second ? { low: first, high: second } : { low: second, high: first };
}

/** Middle on a log scale: the fair single figure for a range that spans a factor. */
export function geometricMiddle<Value extends number>(range: Range<Value>): number {
  return Math.sqrt(range.low * range.high);
}
