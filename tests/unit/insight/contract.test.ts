import { describe, expect, it } from 'vitest';
import { bitcoins, usDollars, usDollarsPerBitcoin } from '../../../src/core/units';
import { type ContractTerms, evaluateContract, LONGEST_TERM_DAYS } from '../../../src/insight/contract';
import { offerSigns, pastContracts, replayContract } from '../../../src/insight/contract-presets';
import { networkMonth } from '../../../src/insight/network';
import { assumedPath, recordedPath } from '../../../src/insight/network-path';
import { incomePerTerahashDay } from '../../../src/insight/reward';
import { STATE } from './worked-state';

const FLAT = assumedPath(STATE, { difficultyGrowthPerYear: 0, priceGrowthPerYear: 0, daysToHalving: null });
const DAILY = incomePerTerahashDay(STATE);

const terms = (changes: Partial<ContractTerms> = {}): ContractTerms => ({
  terahashes: 10,
  upfrontPerTerahash: usDollars(5),
  maintenancePerTerahashDay: usDollars(0),
  termDays: 365,
  isFeeCappedByYield: true,
  closesAfterUnprofitableDays: null,
  ...changes,
});

describe('a contract in a world that stands still', () => {
  it('ends on the day on which the coins that it cost are back, where its terms say so, and not a day before', () => {
    const perDay = DAILY / STATE.price;
    const clause = { termDays: null, upfrontPerTerahash: usDollars(0) };
    const after = (coins: number) => evaluateContract(terms({ ...clause, closesAtBitcoinsPerTerahash: bitcoins(coins) }), FLAT);
    expect(after(perDay * 100.5)).toMatchObject({ end: 'paid-back' });
    expect(after(perDay * 100.5).days).toHaveLength(101);
    expect(after(perDay * 99.5).days).toHaveLength(100);
    expect(() => after(0)).toThrow(RangeError);
  });

  it('breaks even on the day its yield has paid the price, counted from 0', () => {
    const outcome = evaluateContract(terms(), FLAT);
    expect(outcome.upfront).toBe(50);
    expect(outcome.breakEvenDay).toBe(Math.ceil(5 / DAILY) - 1);
    expect(outcome.finalNet).toBeCloseTo(10 * (365 * DAILY - 5), 9);
    expect(outcome.days).toHaveLength(365);
    expect(outcome.end).toBe('term');
  });

  it('never breaks even one day short of it', () => {
    const needed = Math.ceil(5 / DAILY);
    expect(evaluateContract(terms({ termDays: needed }), FLAT).breakEvenDay).toBe(needed - 1);
    expect(evaluateContract(terms({ termDays: needed - 1 }), FLAT).breakEvenDay).toBeNull();
  });

  it('without a price breaks even on day 0 only when that day settles without a loss', () => {
    const hosted = { upfrontPerTerahash: usDollars(0), isFeeCappedByYield: false };
    expect(evaluateContract(terms({ ...hosted, maintenancePerTerahashDay: usDollars(DAILY) }), FLAT).breakEvenDay).toBe(0);
    expect(evaluateContract(terms({ ...hosted, maintenancePerTerahashDay: usDollars(DAILY * 1.001) }), FLAT).breakEvenDay).toBeNull();
  });

  it('has mined at break-even what the same money bought, when the price never moved', () => {
    const exact = evaluateContract(terms({ upfrontPerTerahash: usDollars(100 * DAILY), termDays: 100 }), FLAT);
    expect(exact.keptBitcoins).toBeCloseTo(exact.boughtBitcoins, 12);
  });

  it('pays nothing and asks for nothing when the fee is above the yield, but bills the owner of a hosted machine', () => {
    const maintenancePerTerahashDay = usDollars(DAILY * 2);
    const capped = evaluateContract(terms({ maintenancePerTerahashDay }), FLAT);
    expect(capped.finalNet).toBe(-50);
    const hosted = evaluateContract(terms({ maintenancePerTerahashDay, isFeeCappedByYield: false }), FLAT);
    expect(hosted.finalNet).toBeCloseTo(-50 - 3650 * DAILY, 9);
    expect(hosted.boughtBitcoins).toBeGreaterThan(capped.boughtBitcoins);
  });

  it('closes after the days without a profit that its clause allows', () => {
    const clause = { maintenancePerTerahashDay: usDollars(DAILY), closesAfterUnprofitableDays: 28, termDays: null };
    const closed = evaluateContract(terms(clause), FLAT);
    expect(closed.end).toBe('closed-unprofitable');
    expect(closed.days).toHaveLength(28);
  });

  it('is followed for ten years when it is open-ended', () => {
    const outcome = evaluateContract(terms({ termDays: null }), FLAT);
    expect(outcome.end).toBe('longest-term');
    expect(outcome.days).toHaveLength(LONGEST_TERM_DAYS);
  });

  it('has broken even before it began when it costs nothing', () => {
    expect(evaluateContract(terms({ upfrontPerTerahash: usDollars(0) }), FLAT).breakEvenDay).toBe(0);
  });
});

describe('a path', () => {
  it('halves the yield on the day of the halving, not the day before', () => {
    const path = assumedPath(STATE, { difficultyGrowthPerYear: 0, priceGrowthPerYear: 0, daysToHalving: 100 });
    expect(path(99)?.subsidy).toBe(3.125);
    expect(path(100)?.subsidy).toBe(1.5625);
    expect(path(100 + 1459)?.subsidy).toBe(0.78125);
  });

  it('doubles difficulty and price in the years that it should', () => {
    const path = assumedPath(STATE, { difficultyGrowthPerYear: 1, priceGrowthPerYear: 0.5, daysToHalving: null });
    expect((path(1461)?.difficulty ?? 0) / STATE.difficulty).toBeCloseTo(16, 9);
    expect((path(1461)?.price ?? 0) / STATE.price).toBeCloseTo(1.5 ** 4, 9);
  });

  it('knows the recorded months, and nothing before the market or after the snapshot', () => {
    const path = recordedPath('2018-01-31');
    expect(path(0)?.subsidy).toBe(12.5);
    expect(path(1)?.difficulty).toBeGreaterThan(path(0)?.difficulty ?? 0);
    expect(recordedPath('2009')(0)).toBeUndefined();
    expect(recordedPath('2026-06')(30)).toBeUndefined();
    expect(() => evaluateContract(terms(), recordedPath('2009'))).toThrow(/"path" expected/);
  });

  it.each(['', '18', '2018-1', '2018-13', 'yesterday', '2018-01-01T00:00'])('rejects the date %j', (date) => {
    expect(() => recordedPath(date)).toThrow(RangeError);
  });
});

describe('contracts of the past', () => {
  it('say of every contract what became of it, and compute those whose price is known', () => {
    expect(pastContracts.every(({ outcome }) => outcome.length > 5)).toBe(true);
    for (const contract of pastContracts) expect(replayContract(contract) === null).toBe(contract.terms === null);
  });

  it('has HashFlare of January 2018 never break even, even had it been honest', () => {
    const hashFlare = pastContracts.find(({ provider, date }) => provider === 'HashFlare' && date === '2018-01');
    const outcome = hashFlare === undefined ? null : replayContract(hashFlare);
    expect(outcome?.breakEvenDay).toBeNull();
    expect(outcome?.finalNet).toBeLessThan(-50);
    expect(outcome?.keptBitcoins).toBeLessThan(outcome?.boughtBitcoins ?? 0);
  });

  it('marks a fee that nobody knows and a date that is only a year', () => {
    const bitdeer = pastContracts.find(({ provider }) => provider === 'Bitdeer');
    expect(bitdeer).toMatchObject({ isFeeUnknown: true, isDateOnlyYear: true });
  });

  it('bills hosted machines and caps the others', () => {
    const hosted = pastContracts.filter(({ terms: known }) => known?.isFeeCappedByYield === false).map(({ provider }) => provider);
    expect(hosted).toEqual(['BitFuFu', 'Bitmain']);
  });
});

describe('signs of a bad offer', () => {
  const honest = {
    promisedPerTerahashDay: null,
    maintenancePerTerahashDay: usDollars(0.02),
    isGuaranteed: false,
    paysForRecruits: false,
    hasNothingToCheck: false,
    hasOneSidedEnd: false,
  };

  it('are none for an offer that bears none', () => {
    expect(offerSigns(honest, STATE)).toEqual([]);
  });

  it('stand on both sides of what the work can earn', () => {
    expect(offerSigns({ ...honest, promisedPerTerahashDay: DAILY }, STATE)).toEqual([]);
    const above = offerSigns({ ...honest, promisedPerTerahashDay: usDollars(DAILY * 1.001) }, STATE);
    expect(above.map(({ kind }) => kind)).toEqual(['promises-more-than-work-earns']);
    expect(offerSigns({ ...honest, maintenancePerTerahashDay: DAILY }, STATE).map(({ kind }) => kind)).toEqual(['fee-takes-all']);
  });

  it('name every other sign by its own kind', () => {
    const offer = { ...honest, isGuaranteed: true, paysForRecruits: true, hasNothingToCheck: true, hasOneSidedEnd: true };
    expect(offerSigns(offer, STATE).map(({ kind }) => kind)).toEqual([
      'guaranteed',
      'pays-for-recruits',
      'nothing-to-check',
      'one-sided-end',
    ]);
  });
});

describe('terms that are nonsense', () => {
  it.each([
    ['terahashes', { terahashes: 0 }],
    ['upfrontPerTerahash', { upfrontPerTerahash: usDollars(-1) }],
    ['maintenancePerTerahashDay', { maintenancePerTerahashDay: usDollars(Number.NaN) }],
    ['termDays', { termDays: 0 }],
    ['termDays', { termDays: LONGEST_TERM_DAYS + 1 }],
    ['closesAfterUnprofitableDays', { closesAfterUnprofitableDays: 0.5 }],
  ])('name %s', (name, changes) => {
    expect(() => evaluateContract(terms(changes), FLAT)).toThrow(`"${name}" expected`);
  });

  it('stop a path before it starts', () => {
    expect(() => assumedPath(STATE, { difficultyGrowthPerYear: -1, priceGrowthPerYear: 0, daysToHalving: null })).toThrow(
      /difficultyGrowthPerYear/,
    );
    expect(() => evaluateContract(terms(), () => ({ ...STATE, price: usDollarsPerBitcoin(0) }))).toThrow(/"price" expected/);
  });
});

describe('a contract priced in coins', () => {
  const pacmic = pastContracts.find(({ product }) => product === 'PACMiC V5');

  it('is counted at the mean price of the month it starts in, and says which', () => {
    const january = networkMonth('2016-01');
    expect(pacmic?.pricedInBitcoinOf).toBe('2016-01');
    expect(pacmic?.terms?.upfrontPerTerahash).toBeCloseTo((january.price ?? 0) / 6, 9);
    expect(pacmic?.provenance.isWeak).toBe(true);
    expect(pastContracts.filter(({ pricedInBitcoinOf }) => pricedInBitcoinOf !== null)).toEqual([pacmic]);
  });

  it('ends when a sixth of a bitcoin for each terahash is back', () => {
    const outcome = pacmic === undefined ? null : replayContract(pacmic);
    expect(outcome?.end).toBe('paid-back');
    expect(outcome?.keptBitcoins).toBeGreaterThanOrEqual(1 / 6);
    expect(outcome?.keptBitcoins).toBeLessThan(1 / 6 + 0.01);
  });
});
