/** Laws of the functions that set a device against machines, places, months and offers: order, limits, and what they refuse. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/core/range';
import {
  hashesPerSecond,
  joulesPerHash,
  operationsPerSecond,
  usDollars,
  usDollarsPerBitcoin,
  usDollarsPerKilowattHour,
  watts,
} from '../../../src/core/units';
import { costClaim } from '../../../src/insight/claims';
import { offerSigns, pastContracts, replayContract } from '../../../src/insight/contract-presets';
import { electricityPerBitcoin, isoCostLine } from '../../../src/insight/cost';
import { costByRegion, electricityPrices } from '../../../src/insight/cost-by-region';
import { farmAgainstHomes } from '../../../src/insight/geography';
import { compareWithAsic, energyPerHash, firstContrast } from '../../../src/insight/hardware';
import { growthOf, inversion } from '../../../src/insight/inversion';
import { ladderRungs, searchLadder, storyRungs, yearOfEfficiency } from '../../../src/insight/ladder';
import { lastMonthInProfit, monthBalance, networkMonths, shareHistory } from '../../../src/insight/network';
import { recordedPath } from '../../../src/insight/network-path';
import { yearOf } from '../../../src/insight/provenance';
import { energyPerDay, incomePerTerahashDay, timeToBlockAlone } from '../../../src/insight/reward';
import { subsidyAtHeight, subsidyEras } from '../../../src/insight/subsidy';
import { STATE } from '../../unit/insight/worked-state';
import { decades, difficulty, efficiency, electricityPrice, power, rate, state } from './worlds';

const factor = decades(1, 1e6);

describe('one device', () => {
  it('needs more joules a hash with more watts, fewer with a higher rate, and watts over rate is all there is to it', () => {
    fc.assert(
      fc.property(decades(0.1, 1e6).map(watts), rate, factor, (drawn, value, more) => {
        const spent = energyPerHash(drawn, value);
        expect(energyPerHash(watts(drawn * more), value)).toBeGreaterThanOrEqual(spent);
        expect(energyPerHash(drawn, hashesPerSecond(value * more))).toBeLessThanOrEqual(spent);
        expect((spent * value) / drawn).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is as many of a machine as the machine is of it, turned over', () => {
    fc.assert(
      fc.property(rate, (value) => {
        const { devicesPerAsic, shareOfAsic } = compareWithAsic(value);
        expect(devicesPerAsic * shareOfAsic).toBeCloseTo(1, 9);
        const { nearest } = firstContrast(value, 'cpu');
        expect((nearest.rate * nearest.ratio) / value).toBeCloseTo(1, 9);
      }),
    );
  });

  it('waits for a block in proportion to the difficulty, and the less the faster it is', () => {
    fc.assert(
      fc.property(rate, difficulty, factor, (value, hard, more) => {
        const wait = timeToBlockAlone(value, hard);
        expect(timeToBlockAlone(value, hard * more) / (wait * more)).toBeCloseTo(1, 9);
        expect((timeToBlockAlone(hashesPerSecond(value * more), hard) * more) / wait).toBeCloseTo(1, 9);
      }),
    );
  });

  it('draws 24 watt-hours a day for each watt, both ends in order', () => {
    fc.assert(
      fc.property(power, (drawn) => {
        const energy = energyPerDay(drawn);
        expect(energy.low).toBeLessThanOrEqual(energy.high);
        expect((energy.high * 1000) / drawn.high).toBeCloseTo(24, 9);
      }),
    );
  });

  it('is dated no earlier the fewer joules it needs, unless older hardware was already better', () => {
    const rungs = ladderRungs(150e12);
    const yearAt = (spent: number): number => {
      const found = yearOfEfficiency(rungs, joulesPerHash(spent));
      return found.kind === 'reached' ? found.year : found.kind === 'before-all' ? 0 : 9999;
    };
    fc.assert(
      fc.property(decades(1e-13, 1e-2), factor, (spent, more) => {
        expect(yearAt(spent)).toBeGreaterThanOrEqual(yearAt(spent * more));
      }),
    );
  });
});

describe('a terahash and a bitcoin', () => {
  it('earns in proportion to price and subsidy, and the less the harder it is', () => {
    fc.assert(
      fc.property(state, factor, (world, more) => {
        const income = incomePerTerahashDay(world);
        expect((incomePerTerahashDay({ ...world, difficulty: world.difficulty * more }) * more) / income).toBeCloseTo(1, 9);
        expect(incomePerTerahashDay({ ...world, price: usDollarsPerBitcoin(world.price * 2) }) / income).toBeCloseTo(2, 9);
      }),
    );
  });

  it('takes electricity in proportion to difficulty and joules a hash', () => {
    fc.assert(
      fc.property(efficiency, state, factor, (spent, world, more) => {
        const energy = electricityPerBitcoin(spent, world);
        expect(energy.low).toBeLessThanOrEqual(energy.high);
        expect(electricityPerBitcoin(spent, { ...world, difficulty: world.difficulty * more }).low / (energy.low * more)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('costs the same all along its line', () => {
    fc.assert(
      fc.property(efficiency, state, decades(1, 1e9).map(usDollars), (spent, world, target) => {
        for (const { efficiency: joules, electricityPrice: cents } of isoCostLine(target, world, spent, 5)) {
          expect((electricityPerBitcoin(exactly(joules), world).low * cents) / target).toBeCloseTo(1, 6);
        }
      }),
    );
  });

  it('stands on the list of places in ascending order, and a dearer coin never closes a place', () => {
    fc.assert(
      fc.property(efficiency, state, (spent, world) => {
        const costs = costByRegion(spent, world);
        expect(costs).toHaveLength(electricityPrices.length);
        expect(costs.every(({ cost }, index) => index === 0 || cost.low >= (costs[index - 1]?.cost.low ?? 0))).toBe(true);
        const dearer = costByRegion(spent, { ...world, price: usDollarsPerBitcoin(world.price * 3) });
        const paying = (list: typeof costs): number => list.filter(({ pays }) => pays === 'yes').length;
        expect(paying(dearer)).toBeGreaterThanOrEqual(paying(costs));
      }),
      { numRuns: 40 },
    );
  });

  it('makes the claim true from a lower price on, the harder the network', () => {
    fc.assert(
      fc.property(decades(1e9, 1e16), factor, state, (hard, more, world) => {
        const [easy, harder] = [hard, hard * more].map((value) => costClaim({ ...world, difficulty: value }));
        expect(harder?.priceForClaim).toBeLessThanOrEqual(easy?.priceForClaim ?? 0);
        expect(harder?.usHomesAbove.length).toBeGreaterThanOrEqual(easy?.usHomesAbove.length ?? 0);
        for (const { usIndustryAbove, usIndustryBelow } of [easy, harder].filter((claim) => claim !== undefined)) {
          expect(usIndustryAbove.length + usIndustryBelow.length).toBe(
            electricityPrices.filter(({ country, sector }) => country === 'United States' && sector === 'industrial').length,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('farms, months and machines of another trade', () => {
  it('give farm and homes the same coins, and more overhead fewer machines', () => {
    const input = fc.record({
      farmPower: decades(1e3, 1e12).map(watts),
      overheadRatio: decades(1, 9),
      farmElectricityPrice: electricityPrice,
      homeRate: rate,
      homePower: power,
      homeElectricityPrice: electricityPrice,
      state,
    });
    fc.assert(
      fc.property(input, (given) => {
        const outcome = farmAgainstHomes(given);
        expect(outcome.farm.income).toBe(outcome.allHomes.income);
        expect((outcome.homes * given.homeRate) / outcome.farmRate).toBeCloseTo(1, 9);
        expect(outcome.homesPower.low).toBeLessThanOrEqual(outcome.homesPower.high);
        expect(farmAgainstHomes({ ...given, overheadRatio: given.overheadRatio * 1.1 }).machines).toBeLessThan(outcome.machines);
      }),
    );
  });

  it('never put the last profit later when the power or its price is higher', () => {
    const monthNumber = (drawn: number, cents: number, value: number): number => {
      const end = lastMonthInProfit({
        rate: hashesPerSecond(value),
        power: exactly(watts(drawn)),
        electricityPrice: usDollarsPerKilowattHour(cents),
      });
      return end.kind === 'never' ? -1 : networkMonths.findIndex(({ month }) => month === end.lastMonth);
    };
    fc.assert(
      fc.property(decades(1e3, 1e15), decades(0.1, 1e4), decades(1e-3, 1), decades(1, 100), (value, drawn, cents, more) => {
        const last = monthNumber(drawn, cents, value);
        expect(monthNumber(drawn * more, cents, value)).toBeLessThanOrEqual(last);
        expect(monthNumber(drawn, cents * more, value)).toBeLessThanOrEqual(last);
      }),
      { numRuns: 40 },
    );
  });

  it('keep the share of every month between nothing and everything, and what is left below what was earned', () => {
    fc.assert(
      fc.property(rate, power, electricityPrice, fc.constantFrom(...networkMonths), (value, drawn, cents, month) => {
        const balance = monthBalance(month, { rate: value, power: drawn, electricityPrice: cents });
        if (balance.kind === 'difficulty-unknown') return;
        expect(balance.share).toBeGreaterThan(0);
        expect(balance.share).toBeLessThanOrEqual(1);
        if (balance.kind === 'priced') expect(balance.net.high).toBeLessThanOrEqual(balance.income);
        expect(shareHistory(value).every(({ share }) => share > 0 && share <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('make the inversion the ratio of its two shares, and growth its own inverse', () => {
    fc.assert(
      fc.property(
        decades(1, 1e15).map(hashesPerSecond),
        decades(1, 1e18).map(operationsPerSecond),
        factor,
        (hashRate, matrixRate, years) => {
          const { shareOfAsic, shareOfAccelerator, factor: times } = inversion({ hashRate, matrixRate, precision: 'f16' });
          expect((shareOfAsic * times) / shareOfAccelerator).toBeCloseTo(1, 9);
          const [up, down] = [growthOf(usDollars(2), usDollars(6), years), growthOf(usDollars(6), usDollars(2), years)];
          expect(up.factor * down.factor).toBeCloseTo(1, 9);
          expect((1 + up.perYear) * (1 + down.perYear)).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('offers', () => {
  it('bear no fewer signs the more is promised, asked and kept dark', () => {
    const offer = fc.record({
      promisedPerTerahashDay: decades(1e-6, 1e3).map(usDollars),
      maintenancePerTerahashDay: decades(1e-6, 1e3).map(usDollars),
      isGuaranteed: fc.boolean(),
      paysForRecruits: fc.boolean(),
      hasNothingToCheck: fc.boolean(),
      hasOneSidedEnd: fc.boolean(),
    });
    fc.assert(
      fc.property(offer, state, factor, (given, world, more) => {
        const signs = offerSigns(given, world).length;
        const worse = {
          ...given,
          promisedPerTerahashDay: usDollars(given.promisedPerTerahashDay * more),
          maintenancePerTerahashDay: usDollars(given.maintenancePerTerahashDay * more),
          isGuaranteed: true,
        };
        expect(offerSigns(worse, world).length).toBeGreaterThanOrEqual(signs);
        expect(signs).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('of the past never give back more than was earned, and paid in coins they end when the coins are back', () => {
    for (const past of pastContracts) {
      const outcome = replayContract(past);
      if (outcome === null) continue;
      const earned = outcome.days.reduce((sum, day) => sum + day.yield, 0);
      expect(outcome.finalNet + outcome.upfront).toBeLessThanOrEqual(earned + 1e-9);
      if (outcome.end === 'paid-back')
        expect(outcome.keptBitcoins / (past.terms?.closesAtBitcoinsPerTerahash ?? 0)).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('what is looked up', () => {
  it('gives on every known day the state of that day’s month', () => {
    const known = networkMonths.filter(({ difficultyForIncome, price }) => difficultyForIncome !== null && price !== null);
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.integer({ min: 0, max: 27 }), ({ month, difficultyForIncome, price }, day) => {
        expect(recordedPath(month)(day)).toMatchObject({ difficulty: difficultyForIncome, price });
      }),
    );
  });

  it('finds a device by any part of its name, and nothing that the ladder lacks', () => {
    const rungs = ladderRungs(150e12);
    const named = rungs.filter(({ name }) => name !== '');
    expect(storyRungs(rungs).every((rung) => rungs.includes(rung))).toBe(true);
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.string(), (rung, text) => {
        expect(searchLadder(rungs, rung.name, named.length)).toContain(rung);
        for (const found of searchLadder(rungs, text)) expect(rungs).toContain(found);
      }),
    );
  });

  it('dates every day within its year, and eras halve to the last coin', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const pad = (value: number): string => String(value).padStart(2, '0');
          for (const date of [`${year}`, `${year}-${pad(month)}`, `${year}-${pad(month)}-${pad(day)}`]) {
            expect(Math.floor(yearOf(date))).toBe(year);
          }
        },
      ),
    );
    for (const era of subsidyEras()) expect(subsidyAtHeight(era.firstHeight)).toBe(era.subsidy);
  });
});

const FARM = {
  farmPower: watts(1e6),
  farmElectricityPrice: usDollarsPerKilowattHour(0.04),
  homeRate: hashesPerSecond(1e8),
  homePower: exactly(watts(15)),
  state: STATE,
};

describe('nonsense is refused, not reckoned with', () => {
  const bad = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, -1e-9);
  const ten = usDollarsPerKilowattHour(0.1);

  it.each([
    ['a rate', (value: number) => compareWithAsic(hashesPerSecond(value))],
    ['a rate in time', (value: number) => timeToBlockAlone(hashesPerSecond(value), 1e12)],
    ['a difficulty', (value: number) => timeToBlockAlone(hashesPerSecond(1), value)],
    ['watts', (value: number) => energyPerHash(watts(value), hashesPerSecond(1))],
    ['joules', (value: number) => yearOfEfficiency(ladderRungs(1), joulesPerHash(value))],
    ['a day', (value: number) => recordedPath('2018-01')(value)],
    ['years', (value: number) => growthOf(usDollars(1), usDollars(2), value)],
    ['overhead', (value: number) => farmAgainstHomes({ ...FARM, overheadRatio: value, homeElectricityPrice: ten })],
  ])('%s', (_name, reckon) => {
    fc.assert(fc.property(bad, (value) => void expect(() => reckon(value)).toThrow(RangeError)));
  });
});

/** Looked up in the data, or footnotes: nothing grows or shrinks in them. The unit tests hold them to their rows. */
const LOOKUPS = [
  'accelerator',
  'asicMachine',
  'claimRows',
  'edgeMarketClaims',
  'findAsic',
  'historyMarks',
  'isUnsure',
  'isWeakRow',
  'joined',
  'latestNetworkState',
  'machineOf',
  'networkMonth',
  'provenanceOf',
  'reportedNetworkRates',
];

it('every function of insight that reckons stands under a law of these files', () => {
  const sources = (folder: URL): string =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
  const exported = sources(new URL('../../../src/insight/', import.meta.url)).matchAll(/^export function (\w+)/gm);
  const laws = sources(new URL('./', import.meta.url)).replace(/LOOKUPS = \[[^\]]*\]/, '');
  const names = [...exported].flatMap(([, name]) => name ?? []);
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !LOOKUPS.includes(name) && !new RegExp(`\\b${name}\\(`).test(laws))).toEqual([]);
});
