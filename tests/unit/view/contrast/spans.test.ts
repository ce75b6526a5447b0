/** Ranges as sentences say them: one unit where the ends are near, a unit at each end where they are far apart. */
import { expect, test } from 'vitest';
import { rangeOf } from '../../../../src/core/range';
import { money, power, span } from '../../../../src/view/contrast/quantity-text';

const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');

test('ends less than a hundred times apart share their unit', () => {
  expect(plain(span(rangeOf('range', 10, 28), power))).toBe('10 to 28 W');
  expect(plain(span(rangeOf('range', 2e6, 199e6), money))).toBe('$2 to $199 million');
});

test('from a hundred times on each end keeps its unit, so that no million is read as one', () => {
  expect(plain(span(rangeOf('range', 2e6, 200e6), money))).toBe('$2 million to $200 million');
});
