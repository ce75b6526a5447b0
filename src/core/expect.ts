/**
 * Checks on numbers that enter the arithmetic: TypeError for the wrong kind, RangeError for the wrong value, one sentence for all.
 * Place: leftmost room; imports nothing. Each returns its value, so that a check can stand where the value is used.
 */

function expectNumber(title: string, value: unknown, expectation: string): asserts value is number {
  if (typeof value !== 'number') throw new TypeError(`"${title}" expected ${expectation}, got ${typeof value}`);
}

function expectThat<Value extends number>(title: string, value: Value, expectation: string, isGood: boolean): Value {
  if (!isGood) throw new RangeError(`"${title}" expected ${expectation}, got ${value}`);
  return value;
}

/** Finite and above zero. */
export function expectPositive<Value extends number>(title: string, value: Value): Value {
  const expectation = 'a finite number above 0';
  expectNumber(title, value, expectation);
  return expectThat(title, value, expectation, Number.isFinite(value) && value > 0);
}

/** Finite, zero or above. */
export function expectNonNegative<Value extends number>(title: string, value: Value): Value {
  const expectation = 'a finite number of 0 or more';
  expectNumber(title, value, expectation);
  return expectThat(title, value, expectation, Number.isFinite(value) && value >= 0);
}

/** Finite and within the bounds, both included. */
export function expectBetween<Value extends number>(title: string, value: Value, least: number, most: number): Value {
  const expectation = `a finite number from ${least} to ${most}`;
  expectNumber(title, value, expectation);
  return expectThat(title, value, expectation, value >= least && value <= most);
}

/** A whole number within the bounds, both included. */
export function expectWhole<Value extends number>(
  title: string,
  value: Value,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): Value {
  const expectation = `a whole number from ${least} to ${most}`;
  expectNumber(title, value, expectation);
  return expectThat(title, value, expectation, Number.isInteger(value) && value >= least && value <= most);
}
