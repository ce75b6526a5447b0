import { describe, expect, it } from 'vitest';
import { exactly, rangeOf } from '../../../src/core/range';
import { hashesPerSecond, joulesPerHash, watts } from '../../../src/core/units';
import { efficiencyGap, efficiencyOf, joulesPerTerahash, significantDigits } from '../../../src/power/efficiency';

describe('efficiency', () => {
  it('is 150,000 J/TH and 6.67 MH/J for 100 MH/s at 15 W', () => {
    const efficiency = efficiencyOf(exactly(hashesPerSecond(100e6)), exactly(watts(15)));
    expect(joulesPerTerahash(efficiency.joulesPerHash).low).toBeCloseTo(150_000, 6);
    expect(efficiency.hashesPerJoule.high).toBeCloseTo(6.6667e6, -3);
  });

  it('takes the low end of J/TH from least power and most rate, the high end the other way', () => {
    const efficiency = efficiencyOf(rangeOf('rate', hashesPerSecond(90), hashesPerSecond(110)), rangeOf('power', watts(10), watts(20)));
    expect(efficiency.joulesPerHash).toEqual({ low: 10 / 110, high: 20 / 90 });
    expect(efficiency.hashesPerJoule).toEqual({ low: 90 / 20, high: 110 / 10 });
  });

  it('lies about ten thousand times above an S21 for the worked visitor, within its range', () => {
    const { joulesPerHash: visitor } = efficiencyOf(exactly(hashesPerSecond(100e6)), rangeOf('power', watts(10), watts(20)));
    const gap = efficiencyGap(visitor, joulesPerHash(17.5e-12));
    expect(gap.low).toBeGreaterThan(5e3);
    expect(gap.high).toBeLessThan(1.2e4);
  });

  it.each([
    [rangeOf('r', hashesPerSecond(0), hashesPerSecond(1)), exactly(watts(1)), 'rate'],
    [exactly(hashesPerSecond(1)), rangeOf('p', watts(0), watts(1)), 'power'],
  ])('rejects a range that touches zero: case %#', (rate, power, name) => {
    expect(() => efficiencyOf(rate, power)).toThrow(`"${name}" expected`);
  });

  it('rejects a range that is the wrong way round', () => {
    expect(() => efficiencyOf({ low: hashesPerSecond(2), high: hashesPerSecond(1) }, exactly(watts(1)))).toThrow(/low at or below high/);
  });

  it.each([
    [100, 200, 1],
    [100, 140, 1],
    [100, 110, 2],
    [100, 101, 3],
    [100, 100.01, 4],
    [100, 100, 4],
  ])('shows %d to %d with %d digits', (low, high, digits) => {
    expect(significantDigits({ low, high })).toBe(digits);
  });
});
