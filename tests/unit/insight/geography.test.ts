import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/core/range';
import { usDollarsPerKilowattHour, watts } from '../../../src/core/units';
import { countryShares, DEFAULT_FARM, farmAgainstHomes, networkEnergy, poolShares } from '../../../src/insight/geography';
import { POWER, RATE, STATE } from './worked-state';

describe('who holds the hash rate', () => {
  it('has China go from 65 % in April 2020 to none on paper in August 2021', () => {
    const china = (date: string) =>
      countryShares.find((entry) => entry.date === date)?.shares.find(({ holder }) => holder === 'China')?.share;
    expect(china('2020-04')).toBeCloseTo(0.6508, 12);
    expect(china('2021-08')).toBe(0);
  });

  it('keeps what a source does not name apart, so that a date adds up to one', () => {
    for (const { shares, unnamed } of [...countryShares, ...poolShares]) {
      expect(shares.reduce((sum, { share }) => sum + share, unnamed)).toBeCloseTo(1, 12);
      expect(unnamed).toBeGreaterThanOrEqual(0);
    }
  });

  it('is in order of time, and of size within a date', () => {
    for (const list of [countryShares, poolShares]) {
      expect(list.map(({ date }) => date)).toEqual(list.map(({ date }) => date).toSorted());
      for (const { shares } of list) expect(shares).toEqual(shares.toSorted((first, second) => second.share - first.share));
    }
  });

  it('knows the yearly energy with its source', () => {
    expect(networkEnergy[0]).toMatchObject({ terawattHoursPerYear: 138, date: '2025-04' });
  });
});

describe('one farm against many homes', () => {
  const input = {
    ...DEFAULT_FARM,
    farmElectricityPrice: usDollarsPerKilowattHour(0.04),
    homeRate: RATE,
    homePower: POWER,
    homeElectricityPrice: usDollarsPerKilowattHour(0.3),
    state: STATE,
  };

  it('fits 100 MW / (3,500 W * 1.1) machines into a farm, and two million homes to each', () => {
    const result = farmAgainstHomes(input);
    expect(result.machines).toBeCloseTo(100e6 / 3850, 6);
    expect(result.homes / result.machines).toBeCloseTo(2e6, 3);
    expect(result.homesPower.low).toBeCloseTo(result.homes * 15, 0);
  });

  it('earns the same with both and pays the farm far less', () => {
    const { farm, allHomes } = farmAgainstHomes(input);
    expect(allHomes.bitcoins).toBe(farm.bitcoins);
    expect(farm.net.low).toBeGreaterThan(0);
    expect(allHomes.net.high).toBeLessThan(0);
  });

  it.each([
    ['overheadRatio', { overheadRatio: 0.99 }],
    ['farmPower', { farmPower: watts(0) }],
    ['homePower', { homePower: exactly(watts(0)) }],
  ])('names %s when it is nonsense', (name, changes) => {
    expect(() => farmAgainstHomes({ ...input, ...changes })).toThrow(`"${name}" expected`);
  });
});
