import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/core/range';
import { hashesPerSecond, usDollars, usDollarsPerKilowattHour, watts } from '../../../src/core/units';
import { historyMarks } from '../../../src/insight/history-marks';
import {
  lastMonthEarning,
  lastMonthInProfit,
  latestNetworkState,
  monthBalance,
  networkMonth,
  networkMonths,
  reportedNetworkRates,
  shareHistory,
} from '../../../src/insight/network';
import { POWER, RATE, toDigits } from './worked-state';

const visitor = { rate: RATE, power: POWER, electricityPrice: usDollarsPerKilowattHour(0.3) };

describe('a month of the time machine', () => {
  it('gives 100 MH/s 0.933 of the network and 6,720 BTC a day in January 2009, and no dollars: there was no market', () => {
    const balance = monthBalance(networkMonth('2009-01'), visitor);
    expect(balance.kind).toBe('no-market');
    if (balance.kind !== 'no-market') return;
    expect(toDigits(balance.share, 3)).toBe(0.933);
    expect(toDigits(balance.bitcoins, 3)).toBe(6720);
    expect(balance.electricityCost.low).toBeCloseTo(15 * 24 * 0.3e-3, 12);
  });

  it('has the first price in July 2010, and none the month before', () => {
    expect(networkMonth('2010-06').price).toBeNull();
    expect(networkMonth('2010-07').price).toBeGreaterThan(0);
  });

  it('says that the difficulty is unknown after the snapshot instead of showing zero', () => {
    expect(monthBalance(networkMonth('2026-08'), visitor)).toEqual({ kind: 'difficulty-unknown', month: '2026-08' });
  });

  it('weighs the subsidy of a halving month by time: 48 BTC in November 2012, not the 25 of its last days', () => {
    expect(networkMonth('2012-11').subsidy).toBeGreaterThan(47);
    expect(networkMonth('2012-12').subsidy).toBe(25);
  });

  it('earns by the harmonic mean when difficulty jumps: July 2010 has a mean far above it', () => {
    const month = networkMonth('2010-07');
    expect(month.difficulty ?? 0).toBeGreaterThan(2 * (month.difficultyForIncome ?? Number.POSITIVE_INFINITY));
  });

  it.each(['2008-12', '2026-09', '2010-13', ''])('rejects month %j', (month) => {
    expect(() => networkMonth(month)).toThrow(RangeError);
  });
});

describe('the last month that earned', () => {
  it('is February 2014 for a cent a day at 100 MH/s, and the month before it earned more than a cent too', () => {
    expect(lastMonthEarning(RATE)).toEqual({ kind: 'ended', lastMonth: '2014-02', firstMonthBelow: '2014-03' });
    const february = monthBalance(networkMonth('2014-02'), visitor);
    const march = monthBalance(networkMonth('2014-03'), visitor);
    expect(february.kind === 'priced' && february.income).toBeGreaterThanOrEqual(0.01);
    expect(march.kind === 'priced' && march.income).toBeLessThan(0.01);
  });

  it('comes earlier when electricity is paid', () => {
    const end = lastMonthInProfit(visitor);
    expect(end.kind).toBe('ended');
    expect(end.kind === 'ended' && end.lastMonth < '2014-02').toBe(true);
  });

  it('is still running for an S21, and never came for a rate that never earned', () => {
    expect(lastMonthEarning(hashesPerSecond(200e12)).kind).toBe('still');
    expect(lastMonthEarning(hashesPerSecond(1e-3))).toEqual({ kind: 'never' });
  });

  it('takes the kinder end of the power range, and no sum of zero', () => {
    const wide = { ...visitor, power: { low: watts(1), high: watts(1000) } };
    expect(lastMonthInProfit(wide)).toEqual(lastMonthInProfit({ ...visitor, power: exactly(watts(1)) }));
    expect(() => lastMonthEarning(RATE, usDollars(0))).toThrow(/"leastPerDay" expected/);
  });
});

describe('the whole history', () => {
  it('has a share that is never above one, and a network that grew ten-trillion-fold', () => {
    const points = shareHistory(RATE);
    expect(points.every(({ share }) => share > 0 && share < 1)).toBe(true);
    expect((points.at(-1)?.networkRate ?? 0) / (points[0]?.networkRate ?? 1)).toBeGreaterThan(1e13);
    expect(points.length).toBe(networkMonths.filter((month) => month.difficulty !== null).length);
  });

  it('ends in a state that names the months of its difficulty and its price', () => {
    expect(latestNetworkState()).toMatchObject({ difficultyMonth: '2026-06', priceMonth: '2026-08', subsidy: 3.125 });
    expect(reportedNetworkRates().every(({ rate }) => rate > 5e20)).toBe(true);
  });

  it('is marked in order by price, GPU, FPGA, ASIC, four halvings and China, each with a source', () => {
    const marks = historyMarks();
    const kinds = ['first-price', 'gpu', 'fpga', 'halving', 'asic', 'halving', 'halving', 'china-ban', 'halving'];
    expect(marks.map(({ kind }) => kind)).toEqual(kinds);
    expect(marks.filter(({ kind }) => kind === 'halving').map(({ subsidyBtc }) => subsidyBtc)).toEqual([25, 12.5, 6.25, 3.125]);
    expect(marks.every(({ provenance }) => provenance.sources.length > 0)).toBe(true);
  });

  it('calls the first graphics card the earliest of the list, not of the world, and takes the month of the ban from a row that names it', () => {
    const marks = historyMarks();
    expect(marks.find(({ kind }) => kind === 'gpu')?.provenance.note).toMatch(/of the list.*before/);
    const ban = marks.find(({ kind }) => kind === 'china-ban');
    expect(ban?.date).toBe('2021-06');
    expect(ban?.provenance.note).toContain('ban of June 2021');
  });

  it('says of each month whether its difficulty was read from headers or derived from targets', () => {
    const titles = (month: string): string =>
      networkMonths
        .find((row) => row.month === month)
        ?.provenance.sources.map(({ title }) => title)
        .join(' ') ?? '';
    expect(titles('2009-01')).toContain('bitcoinj');
    expect(titles('2009-01')).not.toContain('Derived');
    expect(titles('2025-01')).toMatch(/bitcoinj.*Electrum.*Derived/);
    expect(titles('2025-02')).not.toContain('bitcoinj');
    expect(titles('2026-06')).toMatch(/Electrum.*Derived/);
  });
});
