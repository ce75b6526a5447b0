/**
 * Checks on numbers that enter the arithmetic: TypeError for the wrong kind, RangeError for the wrong value, one sentence for all.
 * Place: leftmost room; imports nothing. Each returns its value, so that a check can stand where the value is used.
 */

/** The words are made only for the error: these checks stand in loops of a million turns. */
function expectThat<Value extends number>(title: string, value: Value, isGood: boolean, expectation: () => string): Value {
  const given: unknown = value;
  if (typeof given !== 'number') throw new TypeError(`"${title}" expected ${expectation()}, got ${typeof given}`);
  if (!isGood) throw new RangeError(`"${title}" expected ${expectation()}, got ${value}`);
  return value;
}

/** Finite and above zero. */
export function expectPositive<Value extends number>(title: string, value: Value): Value {
  return expectThat(title, value, Number.isFinite(value) && value > 0, () => 'a finite number above 0');
}

/** Finite, zero or above. */
export function expectNonNegative<Value extends number>(title: string, value: Value): Value {
  return expectThat(title, value, Number.isFinite(value) && value >= 0, () => 'a finite number of 0 or more');
}

/** Finite and within the bounds, both included. */
export function expectBetween<Value extends number>(title: string, value: Value, least: number, most: number): Value {
  return expectThat(title, value, value >= least && value <= most, () => `a finite number from ${least} to ${most}`);
}

/** A whole number within the bounds, both included. */
export function expectWhole<Value extends number>(
  title: string,
  value: Value,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): Value {
  const isGood = Number.isInteger(value) && value >= least && value <= most;
  return expectThat(title, value, isGood, () => `a whole number from ${least} to ${most}`);
}
