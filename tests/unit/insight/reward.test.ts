import { describe, expect, it } from 'vitest';
import { exactly, rangeOf } from '../../../src/core/range';
import { bitcoins, hashesPerSecond, usDollarsPerBitcoin, usDollarsPerKilowattHour, watts } from '../../../src/core/units';
import {
  bitcoinsPerDay,
  dailyBalance,
  incomePerTerahashDay,
  networkRate,
  shareOfNetwork,
  timeToBlockAlone,
} from '../../../src/insight/reward';
import { workOf } from '../../../src/work/target';
import { POWER, RATE, STATE, toDigits } from './worked-state';

const YEAR_SECONDS = 365.25 * 86_400;

describe('the worked values of the network', () => {
  it('has work 6.4425e23 and rate 1,074 EH/s at difficulty 150e12', () => {
    expect(toDigits(workOf(150e12), 5)).toBe(6.4425e23);
    expect(toDigits(networkRate(150e12), 4)).toBe(1.074e21);
  });

  it('has 7.158 MH/s at difficulty 1', () => {
    expect(toDigits(networkRate(1), 4)).toBe(7.158e6);
  });

  it.each([
    { difficulty: 1, subsidy: 50, digits: 3, expected: 6720 },
    { difficulty: 14_484, subsidy: 50, digits: 3, expected: 6.94 },
    { difficulty: 1_159_929, subsidy: 50, digits: 3, expected: 0.0867 },
    { difficulty: 1.18e9, subsidy: 25, digits: 3, expected: 4.26e-5 },
    { difficulty: 7.2e13, subsidy: 6.25, digits: 3, expected: 1.75e-10 },
  ])('gives 100 MH/s $expected BTC a day at difficulty $difficulty', ({ difficulty, subsidy, digits, expected }) => {
    expect(toDigits(bitcoinsPerDay(RATE, { difficulty, subsidy: bitcoins(subsidy) }), digits)).toBe(expected);
  });

  it('gives 100 MH/s a share of 0.933 at difficulty 1, not 14 times the network', () => {
    expect(toDigits(shareOfNetwork(RATE, networkRate(1)), 3)).toBe(0.933);
  });

  it('lets 100 MH/s wait 204 million years for one block alone', () => {
    expect(toDigits(timeToBlockAlone(RATE, 150e12) / YEAR_SECONDS / 1e6, 3)).toBe(204);
  });

  it('earns 2.98 cents a day with one terahash', () => {
    expect(toDigits(incomePerTerahashDay(STATE) * 100, 3)).toBe(2.98);
  });

  it('spends 2.94 cents a day on one terahash at 17.5 J/TH and 7 cents', () => {
    const { electricityCost } = dailyBalance({
      rate: hashesPerSecond(1e12),
      power: exactly(watts(17.5)),
      state: STATE,
      electricityPrice: usDollarsPerKilowattHour(0.07),
    });
    expect(toDigits(electricityCost.low * 100, 3)).toBe(2.94);
    expect(electricityCost.high).toBe(electricityCost.low);
  });
});

describe('a day', () => {
  it('carries the power range through to cost and net without turning it round', () => {
    const balance = dailyBalance({
      rate: RATE,
      power: rangeOf('power', watts(10), watts(20)),
      state: STATE,
      electricityPrice: usDollarsPerKilowattHour(0.3),
    });
    expect(balance.energy).toEqual({ low: 0.24, high: 0.48 });
    expect(balance.electricityCost.low).toBeCloseTo(0.072, 12);
    expect(balance.net.low).toBeCloseTo(balance.income - 0.144, 12);
    expect(balance.net.high).toBeCloseTo(balance.income - 0.072, 12);
  });

  it('earns nothing with no rate, and takes half with the rate of the network', () => {
    expect(shareOfNetwork(hashesPerSecond(0), networkRate(1))).toBe(0);
    expect(shareOfNetwork(networkRate(1), networkRate(1))).toBe(0.5);
  });

  it.each([
    ['difficulty', () => networkRate(0)],
    ['difficulty', () => networkRate(-1)],
    ['difficulty', () => networkRate(Number.NaN)],
    ['rate', () => shareOfNetwork(hashesPerSecond(-1), networkRate(1))],
    ['network', () => shareOfNetwork(RATE, hashesPerSecond(0))],
    ['subsidy', () => bitcoinsPerDay(RATE, { difficulty: 1, subsidy: bitcoins(-1) })],
    ['price', () => incomePerTerahashDay({ ...STATE, price: usDollarsPerBitcoin(Number.POSITIVE_INFINITY) })],
    ['electricityPrice', () => dailyBalance({ rate: RATE, power: POWER, state: STATE, electricityPrice: usDollarsPerKilowattHour(-0.1) })],
  ])('names %s when it is nonsense', (name, act) => {
    expect(act).toThrow(RangeError);
    expect(act).toThrow(`"${name}" expected`);
  });

  it('meets a text in place of a number with a TypeError', () => {
    expect(() => networkRate('150e12' as never)).toThrow(TypeError);
  });
});
