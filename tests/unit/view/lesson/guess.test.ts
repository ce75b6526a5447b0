import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GuessScale, lastPosition, middleOf, missOf, positionOf, typedGuess, valueAt } from '../../../../src/view/lesson/guess';
import { GUESSES, typedText } from '../../../../src/view/lesson/guesses';
import { GUESS_IDS } from '../../../../src/view/lesson/progress';

const LOG: GuessScale = { kind: 'log', least: 1e-3, most: 1e15 };
const WHOLE: GuessScale = { kind: 'whole', least: 2009, most: 2026 };

describe('the slider', () => {
  test('stands at 1, 2, 3 … 9 of every power of ten, and at nothing between', () => {
    expect([0, 1, 8, 9, 10, 18].map((position) => valueAt(LOG, position))).toEqual([0.001, 0.002, 0.009, 0.01, 0.02, 0.1]);
    expect(valueAt(LOG, lastPosition(LOG))).toBe(1e15);
  });

  test('does not leave its ends', () => {
    expect(valueAt(LOG, -5)).toBe(0.001);
    expect(valueAt(LOG, 1e6)).toBe(1e15);
    expect(positionOf(LOG, 1e-9)).toBe(0);
    expect(positionOf(LOG, 1e30)).toBe(lastPosition(LOG));
  });

  test.each(GUESS_IDS)('%s: every position comes back from its own value, each larger than the one before', (id) => {
    const { scale } = GUESSES[id];
    let before = Number.NEGATIVE_INFINITY;
    for (let position = 0; position <= lastPosition(scale); position++) {
      const value = valueAt(scale, position);
      expect(positionOf(scale, value)).toBe(position);
      expect(value).toBeGreaterThan(before);
      before = value;
    }
  });

  test('a value between two stops lies within one stop of it', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 15, noNaN: true }), (exponent) => {
        const value = 10 ** exponent;
        const nearest = valueAt(LOG, positionOf(LOG, value));
        expect(nearest / value).toBeGreaterThan(0.5);
        expect(nearest / value).toBeLessThan(2);
      }),
    );
  });

  test('starts in the middle, which says nothing', () => {
    expect(positionOf(LOG, middleOf(LOG))).toBe(Math.floor(lastPosition(LOG) / 2));
    expect(middleOf(WHOLE)).toBe(2017);
  });
});

describe('what is typed', () => {
  test.each(GUESS_IDS)('%s: the text of the slider’s own value is read back as that value', (id) => {
    const { scale } = GUESSES[id];
    for (let position = 0; position <= lastPosition(scale); position += 7) {
      const value = valueAt(scale, position);
      expect(typedGuess(scale, typedText(id, value))).toEqual({ kind: 'number', value });
    }
  });

  test('a rate may carry a unit, another number may not', () => {
    expect(typedGuess(GUESSES.rate.scale, '5 MH/s')).toEqual({ kind: 'number', value: 5e6 });
    expect(typedGuess(GUESSES.cost.scale, '5 MH/s').kind).toBe('not-a-number');
  });

  test.each([
    ['', 'empty'],
    ['many', 'not-a-number'],
    ['2008', 'outside'],
    ['2009', 'number'],
    ['2026', 'number'],
    ['2027', 'outside'],
    ['2013.5', 'not-a-number'],
  ])('“%s” as a year is %s', (text, kind) => {
    expect(typedGuess(WHOLE, text).kind).toBe(kind);
  });
});

describe('how far off', () => {
  test('is a factor on a log scale, the same in both directions', () => {
    expect(missOf(LOG, 10, 300)).toEqual({ kind: 'times', factor: 30, direction: 'low' });
    expect(missOf(LOG, 300, 10)).toEqual({ kind: 'times', factor: 30, direction: 'high' });
  });

  test('counts as a hit just below a tenth, and as a miss just above', () => {
    expect(missOf(LOG, 100, 109.9)).toEqual({ kind: 'hit' });
    expect(missOf(LOG, 100, 110.1)?.kind).toBe('times');
    expect(missOf(LOG, 109.9, 100)).toEqual({ kind: 'hit' });
  });

  test('is a difference of whole numbers on the other', () => {
    expect(missOf(WHOLE, 2017, 2014)).toEqual({ kind: 'steps', difference: 3, direction: 'high' });
    expect(missOf(WHOLE, 2014, 2014)).toEqual({ kind: 'hit' });
  });

  test('is not said of zero or less, which no factor reaches', () => {
    expect(missOf(LOG, 10, 0)).toBeNull();
    expect(missOf(LOG, 10, -5)).toBeNull();
  });
});
