import { describe, expect, it } from 'vitest';
import { expectBetween, expectNonNegative, expectPositive, expectWhole } from '../../../src/core/expect';

describe('checks on numbers', () => {
  it('give the value back', () => {
    expect(expectPositive('x', 1e-300)).toBe(1e-300);
    expect(expectNonNegative('x', 0)).toBe(0);
    expect(expectBetween('x', 2, 2, 3)).toBe(2);
    expect(expectWhole('x', 3, 1, 3)).toBe(3);
  });

  it.each([
    ['zero where more is needed', () => expectPositive('x', 0)],
    ['a hair below zero', () => expectNonNegative('x', -Number.MIN_VALUE)],
    ['NaN', () => expectPositive('x', Number.NaN)],
    ['infinity', () => expectNonNegative('x', Number.POSITIVE_INFINITY)],
    ['a value past either bound', () => expectBetween('x', 3.0001, 2, 3)],
    ['NaN between bounds', () => expectBetween('x', Number.NaN, 2, 3)],
    ['a part of a whole', () => expectWhole('x', 1.5, 1)],
    ['a whole past its bound', () => expectWhole('x', 4, 1, 3)],
  ])('meet %s with a RangeError that names what was wrong', (_, act) => {
    expect(act).toThrow(RangeError);
    expect(act).toThrow(/^"x" expected .+, got /);
  });

  it.each(['1', null, undefined, {}, 1n, Number])('meet %s, which is no number, with a TypeError', (value) => {
    for (const check of [expectPositive, expectNonNegative]) expect(() => check('x', value as never)).toThrow(TypeError);
    expect(() => expectBetween('x', value as never, 0, 1)).toThrow(TypeError);
    expect(() => expectWhole('x', value as never, 0)).toThrow(TypeError);
  });
});
