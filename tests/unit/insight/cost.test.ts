import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/core/range';
import { joulesPerHash, usDollars, usDollarsPerKilowattHour } from '../../../src/core/units';
import {
  costPerBitcoin,
  earnedPerKilowattHour,
  electricityPerBitcoin,
  electricityPriceForCost,
  isoCostLine,
} from '../../../src/insight/cost';
import { costByRegion, electricityPrices } from '../../../src/insight/cost-by-region';
import { costClaim } from '../../../src/insight/claims';
import { referenceAsic } from '../../../src/insight/hardware';
import { S21_EFFICIENCY, STATE, toDigits, VISITOR_EFFICIENCY } from './worked-state';

const TEN_CENTS = usDollarsPerKilowattHour(0.1);

describe('electricity for one bitcoin, worked', () => {
  it('takes an S21 1.002 GWh and $100,217 at 10 cents', () => {
    expect(toDigits(electricityPerBitcoin(S21_EFFICIENCY, STATE).low / 1e6, 4)).toBe(1.002);
    expect(Math.round(costPerBitcoin(S21_EFFICIENCY, STATE, TEN_CENTS).low)).toBe(100_217);
  });

  it('reaches $100,000 with an S21 at 9.98 cents', () => {
    expect(toDigits(electricityPriceForCost(referenceAsic.efficiency, STATE, usDollars(100_000)) * 100, 3)).toBe(9.98);
  });

  it('takes the visitor 8.59 TWh and $859 million at 10 cents', () => {
    expect(toDigits(electricityPerBitcoin(VISITOR_EFFICIENCY, STATE).low / 1e9, 3)).toBe(8.59);
    expect(toDigits(costPerBitcoin(VISITOR_EFFICIENCY, STATE, TEN_CENTS).low / 1e6, 3)).toBe(859);
  });
});

describe('electricity for one bitcoin', () => {
  it('costs the same everywhere on an iso-cost line, and the line runs from end to end', () => {
    const range = { low: joulesPerHash(10e-12), high: joulesPerHash(100e-12) };
    const line = isoCostLine(usDollars(50_000), STATE, range, 7);
    expect(line).toHaveLength(7);
    expect(line[0]?.efficiency).toBe(range.low);
    expect(line.at(-1)?.efficiency).toBeCloseTo(range.high, 22);
    for (const point of line) expect(costPerBitcoin(exactly(point.efficiency), STATE, point.electricityPrice).low).toBeCloseTo(50_000, 4);
  });

  it.each([1, 0, 2.5])('rejects an iso-cost line of %d points', (count) => {
    expect(() => isoCostLine(usDollars(1), STATE, S21_EFFICIENCY, count)).toThrow(RangeError);
  });

  it('is the price of a bitcoin exactly where a kWh earns what it costs', () => {
    const earned = earnedPerKilowattHour(S21_EFFICIENCY, STATE).low;
    expect(costPerBitcoin(S21_EFFICIENCY, STATE, earned).low).toBeCloseTo(STATE.price, 6);
  });

  it('names a subsidy of zero instead of answering with infinity', () => {
    expect(() => electricityPerBitcoin(S21_EFFICIENCY, { ...STATE, subsidy: 0 as never })).toThrow(/"subsidy" expected/);
  });
});

describe('by region', () => {
  const regions = costByRegion(S21_EFFICIENCY, STATE);

  it('is sorted by cost and names a source for each place', () => {
    expect(regions).toHaveLength(electricityPrices.length);
    for (const [index, region] of regions.entries()) {
      expect(region.cost.low).toBeGreaterThanOrEqual(regions[index - 1]?.cost.low ?? 0);
      expect(region.place.provenance.sources.length).toBeGreaterThan(0);
    }
  });

  it('pays for an S21 on the 2025 tariff of Ethiopia and not in a Californian home', () => {
    const ethiopia = regions.find(({ place }) => place.country === 'Ethiopia' && place.sector === 'mining' && place.date === '2025-12');
    const california = regions.find(({ place }) => place.region === 'California' && place.sector === 'residential');
    expect(ethiopia?.pays).toBe('yes');
    expect(california?.pays).toBe('no');
  });

  it('is unclear where the tariff is a range that spans break-even', () => {
    const host = electricityPrices.filter((place) => place.region === 'hosting offer');
    expect(costByRegion(S21_EFFICIENCY, { ...STATE, price: 60_000 as never }, host).map(({ pays }) => pays)).toEqual(['unclear']);
  });
});

describe('the claim of over $100,000', () => {
  const claim = costClaim(STATE);

  it('is true above 9.98 cents with an S21: for every listed US home, and for some industry only', () => {
    expect(claim.claimed).toBe(100_000);
    expect(toDigits(claim.priceForClaim * 100, 3)).toBe(9.98);
    expect(claim.usHomesAbove.every(({ place }) => place.price > claim.priceForClaim)).toBe(true);
    expect(claim.usIndustryAbove.map(({ place }) => place.region)).toContain('California');
    expect(claim.usIndustryBelow.map(({ place }) => place.region)).toContain('Texas');
  });

  it('names who said it, and calls it weak', () => {
    expect(claim.claims[0]?.sources).toHaveLength(3);
    expect(claim.claims[0]?.isWeak).toBe(true);
  });

  it('says what it leaves out, with numbers where there are some', () => {
    expect(claim.omissions.map(({ kind }) => kind)).toEqual(['machine', 'tariff', 'cash-or-total', 'difficulty', 'fees', 'other-income']);
    const machine = claim.omissions.find((omission) => omission.kind === 'machine');
    expect(machine?.cost.low).toBeLessThan(100_000);
    expect(machine?.cost.high).toBeGreaterThan(500_000);
  });
});
