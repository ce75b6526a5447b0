/** Everyone, heat and the inversion: the worked values and their edges. */
import { describe, expect, it } from 'vitest';
import { exactly, rangeOf } from '../../../src/core/range';
import { hashesPerSecond, operationsPerSecond, usDollars, usDollarsPerKilowattHour, watts } from '../../../src/core/units';
import { DEFAULT_COMPUTER_COUNT, everyone } from '../../../src/insight/everyone';
import { heatPrices } from '../../../src/insight/heat';
import { accelerator, edgeMarketClaims, growthOf, inversion } from '../../../src/insight/inversion';
import { POWER, RATE, S21_EFFICIENCY, STATE, toDigits, VISITOR_EFFICIENCY } from './worked-state';

describe('every PC on Earth', () => {
  const all = everyone({ count: 2e9, rate: RATE, power: POWER, difficulty: STATE.difficulty });

  it('is 0.0186 % of the network, 1,000 S21s, 30 GW against 3.5 MW', () => {
    expect(toDigits(all.share * 100, 3)).toBe(0.0186);
    expect(all.asics).toBeCloseTo(1000, 9);
    expect(all.power).toEqual(exactly(30e9));
    expect(all.asicPower).toBeCloseTo(3.5e6, 6);
  });

  it('starts from two billion computers, as one dated count has it', () => {
    expect(DEFAULT_COMPUTER_COUNT).toBe(2e9);
  });

  it('needs as much again as there is to hold half', () => {
    const half = everyone({ count: all.half.computers, rate: RATE, power: POWER, difficulty: STATE.difficulty });
    expect(half.share).toBeCloseTo(0.5, 12);
    expect(all.half.asics * 200e12).toBeCloseTo(all.network, -6);
    expect(all.half.computerPower.low).toBeCloseTo(all.half.computers * 15, -3);
  });

  it('rejects no computers at all', () => {
    expect(() => everyone({ count: 0, rate: RATE, power: POWER, difficulty: 1 })).toThrow(/"count" expected/);
  });
});

describe('the hashing heater', () => {
  const at = (efficiency: typeof S21_EFFICIENCY, cop?: number) =>
    heatPrices({
      efficiency,
      state: STATE,
      electricityPrice: usDollarsPerKilowattHour(0.3),
      ...(cop === undefined ? {} : { coefficientOfPerformance: cop }),
    });

  it('earns back 7.08 cents a kWh as an S21 and 0.0008 cents as the visitor', () => {
    expect(toDigits(at(S21_EFFICIENCY).earned.low * 100, 3)).toBe(7.08);
    expect(toDigits(at(VISITOR_EFFICIENCY).earned.low * 100, 1)).toBe(0.0008);
  });

  it('beats a heat pump of COP 3 below 10.6 cents, and not above', () => {
    const below = at(S21_EFFICIENCY, 3).beatsHeatPumpBelow?.low ?? Number.NaN;
    expect(toDigits(below * 100, 3)).toBe(10.6);
    const priced = (price: number) =>
      heatPrices({ efficiency: S21_EFFICIENCY, state: STATE, electricityPrice: usDollarsPerKilowattHour(price) });
    expect(priced(below * 0.999).hashing.low).toBeLessThan(priced(below * 0.999).heatPump);
    expect(priced(below * 1.001).hashing.low).toBeGreaterThan(priced(below * 1.001).heatPump);
  });

  it('is never dearer than a resistive heater, and has no limit against a heat pump of COP 1', () => {
    expect(at(VISITOR_EFFICIENCY).hashing.high).toBeLessThan(at(VISITOR_EFFICIENCY).resistive);
    expect(at(S21_EFFICIENCY, 1).beatsHeatPumpBelow).toBeNull();
  });

  it.each([0.99, 0, -3, Number.NaN, 21])('rejects a COP of %d', (cop) => {
    expect(() => at(S21_EFFICIENCY, cop)).toThrow(RangeError);
  });

  it('has the worse efficiency earn less: the range is in order', () => {
    const { earned, hashing } = at(rangeOf('efficiency', S21_EFFICIENCY.low, VISITOR_EFFICIENCY.low));
    expect(earned.low).toBeLessThan(earned.high);
    expect(hashing.low).toBeLessThan(hashing.high);
  });
});

describe('the inversion', () => {
  it('sets a tenth of an H100 against a two-millionth of an S21', () => {
    const peak = accelerator('H100 SXM5').peak.f16 ?? Number.NaN;
    const result = inversion({ hashRate: RATE, matrixRate: operationsPerSecond(peak / 10), precision: 'f16' });
    expect(result.shareOfAccelerator).toBeCloseTo(0.1, 12);
    expect(result.shareOfAsic).toBe(5e-7);
    expect(result.factor).toBeCloseTo(200_000, 6);
  });

  it('rejects a precision for which the accelerator publishes no peak', () => {
    const npu = accelerator('Hexagon NPU, Snapdragon X Elite');
    expect(() => inversion({ hashRate: RATE, matrixRate: operationsPerSecond(1), precision: 'f32', accelerator: npu })).toThrow(/f32/);
  });

  it('recomputes $25B to $119B as 4.76 times and 21.5 % a year, not threefold', () => {
    const [claim] = edgeMarketClaims();
    expect(claim).toMatchObject({ from: 25e9, fromYear: 2025, to: 119e9, toYear: 2033 });
    expect(toDigits(claim?.factor ?? 0, 3)).toBe(4.76);
    expect(toDigits((claim?.perYear ?? 0) * 100, 3)).toBe(21.5);
    expect(claim?.provenance.isWeak).toBe(true);
  });

  it('grows a doubling over one year by 100 %, and shrinks as well', () => {
    expect(growthOf(usDollars(1), usDollars(2), 1)).toEqual({ factor: 2, perYear: 1 });
    expect(growthOf(usDollars(4), usDollars(1), 2).perYear).toBe(-0.5);
    expect(() => growthOf(usDollars(1), usDollars(2), 0)).toThrow(/"years" expected/);
  });

  it('meets watts and rates of zero with a RangeError', () => {
    expect(() => inversion({ hashRate: hashesPerSecond(0), matrixRate: operationsPerSecond(1), precision: 'f32' })).toThrow(RangeError);
    expect(() => everyone({ count: 1, rate: RATE, power: exactly(watts(0)), difficulty: 1 })).toThrow(/"power" expected/);
  });
});
