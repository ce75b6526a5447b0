import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count64, countWords, rateText, rateUnit, unitFactor } from '../../../src/view/format';

describe('a rate is shown with the digits its interval deserves', () => {
  test.each([
    [412_600_000, 1_900_000, '412.6', '1.9', 'MH/s'],
    [412_600_000, 4_000_000, '413', '4', 'MH/s'],
    [412_600_000, 40_000, '412.60', '0.04', 'MH/s'],
    [31_940_000, 210_000, '31.9', '0.2', 'MH/s'],
    [2_200_000, 2_050_000, '2.2', '2.1', 'MH/s'],
    [999_999, 20_000, '1,000', '20', 'kH/s'],
    [1_000_000, 20_000, '1.00', '0.02', 'MH/s'],
    [7.2e9, 1.4e7, '7.200', '0.014', 'GH/s'],
  ])('%d H/s with half-width %d is %s ± %s %s', (rate, half, value, plusMinus, unit) => {
    expect(rateText(rate, [rate - half, rate + half])).toMatchObject({ value, plusMinus, unit });
  });

  test('no interval means three digits', () => {
    expect([0, 1.234, 12.34, 123.4, 1_234, 12_345_678].map((rate) => rateText(rate, null).value)).toEqual([
      '0',
      '1.23',
      '12.3',
      '123',
      '1.23',
      '12.3',
    ]);
  });

  test('an interval of no width is shown without a loss of the value', () => {
    expect(rateText(12_345_678, [12_345_678, 12_345_678])).toMatchObject({ value: '12.3', plusMinus: '0.0' });
  });

  test('what is shown lies within half a unit of its last digit of the rate', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e14, noNaN: true }), fc.double({ min: 0.0001, max: 0.5, noNaN: true }), (rate, share) => {
        const shown = rateText(rate, [rate * (1 - share), rate * (1 + share)]);
        const digits = shown.value.split('.')[1]?.length ?? 0;
        const value = Number(shown.value.replaceAll(',', ''));
        expect(Math.abs(value - rate / unitFactor(shown.unit))).toBeLessThanOrEqual(0.5 * 10 ** -digits * (1 + 1e-6));
      }),
    );
  });
});

test('the unit changes exactly at each thousand', () => {
  expect([999, 1000, 999_999, 1e6, 1e9 - 1, 1e9, 1e12].map(rateUnit)).toEqual(['H/s', 'kH/s', 'kH/s', 'MH/s', 'MH/s', 'GH/s', 'TH/s']);
});

test('counts beyond 2^53 keep every digit', () => {
  expect(count64('18446744073709551615')).toBe('18,446,744,073,709,551,615');
});

test('counts in words round to three digits and change words at a million', () => {
  expect([9_999, 484_732, 999_499, 1_000_000, 16_777_216, 4_294_967_296].map(countWords)).toEqual([
    '9,999',
    '485,000',
    '999,000',
    '1.00 million',
    '16.8 million',
    '4.29 billion',
  ]);
});
