/** Laws that must hold for every sane input: order, limits, and ranges that never turn round. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashesPerSecond, usDollars } from '../../../src/core/units';
import { evaluateContract } from '../../../src/insight/contract';
import { costPerBitcoin, earnedPerKilowattHour, electricityPriceForCost } from '../../../src/insight/cost';
import { everyone } from '../../../src/insight/everyone';
import { heatPrices } from '../../../src/insight/heat';
import { ladderRungs, placeOnLadder, yearsOfEfficiency } from '../../../src/insight/ladder';
import { lastMonthEarning, networkMonths } from '../../../src/insight/network';
import { assumedPath } from '../../../src/insight/network-path';
import { bitcoinsPerDay, dailyBalance, networkRate, shareOfNetwork } from '../../../src/insight/reward';
import { subsidyAtHeight } from '../../../src/insight/subsidy';
import { decades, difficulty, efficiency, electricityPrice, power, rate, state } from './worlds';

describe('share and reward', () => {
  it('lie between nothing and everything, and never fall when the rate grows', () => {
    fc.assert(
      fc.property(rate, rate, difficulty, (one, other, hard) => {
        const network = networkRate(hard);
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((value) => shareOfNetwork(hashesPerSecond(value), network));
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(1);
        expect(less).toBeLessThanOrEqual(more ?? 0);
      }),
    );
  });

  it('never pay out more than 144 subsidies a day, and never more at a higher difficulty', () => {
    fc.assert(
      fc.property(rate, state, decades(1, 1e6), (value, world, factor) => {
        const now = bitcoinsPerDay(value, world);
        expect(now).toBeLessThanOrEqual(144 * world.subsidy);
        expect(bitcoinsPerDay(value, { ...world, difficulty: world.difficulty * factor })).toBeLessThanOrEqual(now);
      }),
    );
  });

  it('are proportional to the rate while it is small', () => {
    fc.assert(
      fc.property(state, (world) => {
        const small = hashesPerSecond(networkRate(world.difficulty) * 1e-9);
        const double = hashesPerSecond(small * 2);
        expect(bitcoinsPerDay(double, world) / bitcoinsPerDay(small, world)).toBeCloseTo(2, 6);
      }),
    );
  });

  it('keep cost and net in order over any range of power', () => {
    fc.assert(
      fc.property(rate, power, state, electricityPrice, (value, drawn, world, cents) => {
        const { electricityCost, net, energy } = dailyBalance({ rate: value, power: drawn, state: world, electricityPrice: cents });
        for (const span of [electricityCost, net, energy]) expect(span.low).toBeLessThanOrEqual(span.high);
        expect(electricityCost.low).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('halve the subsidy from era to era and never raise it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2e7 }), (height) => {
        const [now, later] = [subsidyAtHeight(height), subsidyAtHeight(height + 210_000)];
        expect(later).toBeLessThanOrEqual(now / 2);
        expect(now / 2 - later).toBeLessThan(1e-8);
      }),
    );
  });
});

describe('cost and heat', () => {
  it('keep every range in order, and cost is earned price turned over', () => {
    fc.assert(
      fc.property(efficiency, state, electricityPrice, (spent, world, cents) => {
        const cost = costPerBitcoin(spent, world, cents);
        const earned = earnedPerKilowattHour(spent, world);
        expect(cost.low).toBeLessThanOrEqual(cost.high);
        expect(earned.low).toBeLessThanOrEqual(earned.high);
        // At the efficient end a bitcoin is cheapest and a kilowatt-hour earns most.
        expect((cost.low * earned.high) / (cents * world.price)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('find the electricity price that gives the cost asked for', () => {
    fc.assert(
      fc.property(efficiency, state, decades(1, 1e9).map(usDollars), ({ low }, world, target) => {
        const cents = electricityPriceForCost(low, world, target);
        expect(costPerBitcoin({ low, high: low }, world, cents).low / target).toBeCloseTo(1, 9);
      }),
    );
  });

  it('make hashing never dearer than a wire, and the heat-pump limit the point of equal price', () => {
    fc.assert(
      fc.property(efficiency, state, electricityPrice, fc.double({ min: 1.1, max: 10, noNaN: true }), (spent, world, cents, cop) => {
        const heat = heatPrices({ efficiency: spent, state: world, electricityPrice: cents, coefficientOfPerformance: cop });
        expect(heat.hashing.low).toBeLessThanOrEqual(heat.hashing.high);
        expect(heat.hashing.high).toBeLessThanOrEqual(heat.resistive);
        const limit = heat.beatsHeatPumpBelow?.low ?? Number.NaN;
        expect((limit - heat.earned.low) / (limit / cop)).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('scale and place', () => {
  it('give everyone the sum of each, and half the network exactly half', () => {
    fc.assert(
      fc.property(decades(1, 1e11), decades(1, 1e12).map(hashesPerSecond), power, difficulty, (count, value, drawn, hard) => {
        const all = everyone({ count, rate: value, power: drawn, difficulty: hard });
        expect(all.rate).toBe(count * value);
        expect(all.power.low).toBeLessThanOrEqual(all.power.high);
        expect(shareOfNetwork(hashesPerSecond(all.half.computers * value), all.network)).toBeCloseTo(0.5, 9);
      }),
    );
  });

  it('put every rate between two neighbours of a ladder, and every range of efficiency into years in order', () => {
    const rungs = ladderRungs(150e12);
    const rank = { 'before-all': 0, reached: 1, 'after-all': 2 };
    fc.assert(
      fc.property(rate, efficiency, (value, spent) => {
        const { below, above } = placeOnLadder(rungs, value);
        if (below !== null) expect(below.rate).toBeLessThanOrEqual(value);
        if (above !== null) expect(above.rate).toBeGreaterThan(value);
        const { early, late } = yearsOfEfficiency(rungs, spent);
        expect(rank[early.kind]).toBeLessThanOrEqual(rank[late.kind]);
        if (early.kind === 'reached' && late.kind === 'reached') expect(early.year).toBeLessThanOrEqual(late.year);
      }),
    );
  });

  it('let a faster device earn its last cent no earlier than a slower one', () => {
    const monthNumber = (value: number): number => {
      const end = lastMonthEarning(hashesPerSecond(value));
      return end.kind === 'never' ? -1 : networkMonths.findIndex(({ month }) => month === end.lastMonth);
    };
    fc.assert(
      fc.property(decades(1, 1e16), decades(1, 1e3), (value, factor) => {
        expect(monthNumber(value * factor)).toBeGreaterThanOrEqual(monthNumber(value));
      }),
      { numRuns: 40 },
    );
  });
});

describe('contracts', () => {
  const terms = fc.record({
    terahashes: decades(0.1, 1e4),
    // Contracts without a price are a kind of their own (a hosted machine pays bills only), so they are drawn often.
    upfrontPerTerahash: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1000, noNaN: true })).map(usDollars),
    maintenancePerTerahashDay: fc.oneof(fc.constant(0), decades(1e-4, 1)).map(usDollars),
    termDays: fc.integer({ min: 1, max: 400 }),
    isFeeCappedByYield: fc.boolean(),
    closesAfterUnprofitableDays: fc.option(fc.integer({ min: 1, max: 60 })),
  });
  const growth = fc.double({ min: -0.5, max: 3, noNaN: true });

  it('end at their net, break even at the first day without a loss, and never lose more than the price when the fee is capped', () => {
    fc.assert(
      fc.property(terms, state, growth, growth, (given, world, harder, dearer) => {
        const path = assumedPath(world, { difficultyGrowthPerYear: harder, priceGrowthPerYear: dearer, daysToHalving: null });
        const { days, breakEvenDay, finalNet, upfront } = evaluateContract(given, path);
        expect(days.at(-1)?.cumulativeNet).toBe(finalNet);
        const first = days.findIndex(({ cumulativeNet }) => cumulativeNet >= 0);
        expect(breakEvenDay).toBe(first === -1 ? null : first);
        if (given.isFeeCappedByYield) expect(finalNet).toBeGreaterThanOrEqual(-upfront);
      }),
      { numRuns: 60 },
    );
  });

  it('never gain from a higher price or a higher fee', () => {
    fc.assert(
      fc.property(terms, state, decades(1, 10), (given, world, factor) => {
        const open = { ...given, closesAfterUnprofitableDays: null };
        const path = assumedPath(world, { difficultyGrowthPerYear: 0.3, priceGrowthPerYear: 0, daysToHalving: null });
        const base = evaluateContract(open, path).finalNet;
        const dearer = evaluateContract({ ...open, upfrontPerTerahash: usDollars(open.upfrontPerTerahash * factor) }, path).finalNet;
        const higher = evaluateContract(
          { ...open, maintenancePerTerahashDay: usDollars(open.maintenancePerTerahashDay * factor) },
          path,
        ).finalNet;
        expect(dearer).toBeLessThanOrEqual(base);
        expect(higher).toBeLessThanOrEqual(base);
      }),
      { numRuns: 60 },
    );
  });
});
