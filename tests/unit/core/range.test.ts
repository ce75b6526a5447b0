import { describe, expect, it } from 'vitest';
import { exactly, geometricMiddle, mapRange, rangeOf } from '../../../src/core/range';
import { watts } from '../../../src/core/units';

describe('ranges', () => {
  it('take equal ends and reject turned ones', () => {
    expect(rangeOf('power', watts(5), watts(5))).toEqual(exactly(watts(5)));
    expect(() => rangeOf('power', watts(5.1), watts(5))).toThrow('"power" expected low at or below high, got 5.1 to 5');
  });

  it.each([
    [-1, 5],
    [0, Number.POSITIVE_INFINITY],
    [Number.NaN, 1],
  ])('reject %d to %d', (low, high) => {
    expect(() => rangeOf('power', watts(low), watts(high))).toThrow(RangeError);
  });

  it('stay in order through a falling function', () => {
    expect(mapRange({ low: 2, high: 4 }, (value) => 1 / value)).toEqual({ low: 0.25, high: 0.5 });
  });

  it('have their log middle between a factor below and the same factor above', () => {
    expect(geometricMiddle({ low: 10, high: 1000 })).toBe(100);
  });
});
