import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decades, linearAxis, logAxis, roundTicks, spreadLabels } from '../../../../src/view/contrast/axis';

describe('a scale', () => {
  it('puts its ends at its ends, and a tenfold always the same way on', () => {
    const axis = logAxis(1, 1e6, 600, 0);
    expect(axis.at(1)).toBeCloseTo(600, 9);
    expect(axis.at(1e6)).toBeCloseTo(0, 9);
    expect(axis.at(10) - axis.at(100)).toBeCloseTo(axis.at(1e4) - axis.at(1e5), 9);
    expect(linearAxis(0, 10, 0, 100).at(2.5)).toBe(25);
  });

  it('has every power of ten within it as a tick, the ends included', () => {
    expect(decades(1, 1000)).toEqual([1, 10, 100, 1000]);
    expect(decades(0.5, 999)).toEqual([1, 10, 100]);
    expect(decades(1e-6, 1e6, 3).map((tick) => Math.round(Math.log10(tick)))).toEqual([-6, -3, 0, 3, 6]);
  });

  it('has no ticks where an end is nothing or beyond all numbers', () => {
    expect([decades(0, 10), decades(1, Infinity), decades(-1, 10), decades(1, NaN), decades(NaN, 10)]).toEqual([[], [], [], [], []]);
  });

  it('cuts a straight axis at round numbers', () => {
    expect(roundTicks(0, 100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(roundTicks(-0.07, 0.45, 5).map((tick) => Number(tick.toFixed(3)))).toEqual([0, 0.2, 0.4]);
  });
});

describe('labels pushed apart', () => {
  const positions = fc
    .array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 20 })
    .map((list) => list.toSorted((a, b) => a - b));

  it('stand at least a gap apart, in their order, within the picture', () => {
    fc.assert(
      fc.property(positions, (wanted) => {
        const places = spreadLabels(wanted, 20, 0, 500);
        expect(places).toHaveLength(wanted.length);
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(-1e-6);
          expect(place).toBeLessThanOrEqual(500 + 1e-6);
          if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-6);
        }
      }),
    );
  });

  it('stay where they are when there is room', () => {
    expect(spreadLabels([10, 100, 300], 20, 0, 500)).toEqual([10, 100, 300]);
  });

  it('give way evenly when two want the same place', () => {
    expect(spreadLabels([100, 100], 20, 0, 500)).toEqual([90, 110]);
  });
});
