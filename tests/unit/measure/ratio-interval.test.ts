/** Fieller's interval: held to its definition, to the ordinary rule for small errors, and to how often it holds the truth. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/core/random';
import { ratioInterval } from '../../../src/measure/ratio-interval';
import { normal } from './noise';

const rate = fc.double({ min: 1e3, max: 1e13, noNaN: true });
const share = fc.double({ min: 0, max: 3, noNaN: true });

/** |a - r b| in units of what both intervals allow: at most 1 within, 1 at an end. */
function tension(ratio: number, a: number, halfA: number, b: number, halfB: number): number {
  return Math.abs(a - ratio * b) / Math.hypot(halfA, ratio * halfB);
}

describe('the ends of the interval', () => {
  test('stand where both intervals just allow them; none is below zero, and the quotient itself lies within', () => {
    fc.assert(
      fc.property(rate, rate, share, share, (a, b, shareA, shareB) => {
        fc.pre(shareA + shareB > 1e-3 && Math.abs(shareA - 1) > 1e-6 && Math.abs(shareB - 1) > 1e-6);
        const [halfA, halfB] = [shareA * a, shareB * b];
        const { low, high } = ratioInterval({ value: a, half: halfA }, { value: b, half: halfB });
        if (low === 0) expect(shareA).toBeGreaterThan(1);
        else expect(tension(low, a, halfA, b, halfB)).toBeCloseTo(1, 6);
        if (high === null) expect(shareB).toBeGreaterThan(1);
        else expect(tension(high, a, halfA, b, halfB)).toBeCloseTo(1, 6);
        expect(low).toBeLessThanOrEqual(a / b);
        expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(a / b);
      }),
    );
  });

  test('turned round they are their own reciprocals', () => {
    fc.assert(
      fc.property(rate, rate, share, share, (a, b, shareA, shareB) => {
        fc.pre(shareA < 0.99 && shareB < 0.99);
        const [one, other] = [
          { value: a, half: shareA * a },
          { value: b, half: shareB * b },
        ];
        const { low, high } = ratioInterval(one, other);
        const turned = ratioInterval(other, one);
        expect(turned.low * (high ?? Number.NaN)).toBeCloseTo(1, 9);
        expect((turned.high ?? Number.NaN) * low).toBeCloseTo(1, 9);
      }),
    );
  });

  test('small relative errors add in squares', () => {
    const { low, high } = ratioInterval({ value: 2_000, half: 6 }, { value: 1_000, half: 4 });
    expect(low).toBeCloseTo(2 * (1 - 0.005), 4);
    expect(high).toBeCloseTo(2 * (1 + 0.005), 4);
  });

  test('without uncertainty nothing but the quotient remains', () => {
    expect(ratioInterval({ value: 3, half: 0 }, { value: 2, half: 0 })).toEqual({ low: 1.5, high: 1.5 });
  });

  test.each([
    ['a numerator that may be zero', { value: 10, half: 11 }, { value: 1, half: 0.1 }, 0, 21.1],
    ['a denominator that may be zero', { value: 10, half: 1 }, { value: 1, half: 1.5 }, 3.967, null],
    ['both', { value: 10, half: 11 }, { value: 1, half: 1.5 }, 0, null],
  ])('%s', (_, numerator, denominator, low, high) => {
    const found = ratioInterval(numerator, denominator);
    expect(found.low).toBeCloseTo(low, 2);
    if (high === null) expect(found.high).toBeNull();
    else expect(found.high).toBeCloseTo(high, 0);
  });
});

test.each([0.02, 0.1, 0.3])('holds the true quotient 95 times in 100 where rates are known to a share of %f', (sigma) => {
  const random = createRandom('f1e11e5');
  const [a, b] = [3, 2];
  let held = 0;
  const tries = 20_000;
  for (let index = 0; index < tries; index++) {
    const draw = (value: number): { value: number; half: number } => ({
      value: Math.max(1e-9, value * (1 + sigma * normal(random))),
      half: 1.959964 * sigma * value,
    });
    const { low, high } = ratioInterval(draw(a), draw(b));
    if (low <= a / b && (high === null || a / b <= high)) held++;
  }
  // Three standard errors of 20,000 draws are 0.5 %.
  expect(held / tries).toBeGreaterThan(0.944);
  expect(held / tries).toBeLessThan(0.956);
});
