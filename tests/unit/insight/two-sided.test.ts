/** Both sides of the inversion: shares worked by hand from the data's rows, and their edges. */
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/core/range';
import { hashesPerSecond, operationsPerSecond, usDollars, watts } from '../../../src/core/units';
import { asicMachine } from '../../../src/insight/hardware';
import {
  acceleratorSide,
  asicSide,
  asicSideOf,
  isUnsure,
  type Per,
  type TwoSidedDevice,
  twoShares,
  twoSidedDevices,
} from '../../../src/insight/two-sided';
import { toDigits } from './worked-state';

function device(id: TwoSidedDevice['id']): TwoSidedDevice {
  const found = twoSidedDevices.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('a workstation card (9.9851 GH/s, 165 TFLOP/s, 82.6 TFLOP/s, 1,008 GB/s, 450 W, $1,599)', () => {
  const card = device('workstation');

  it('as a whole is 5.0e-5 of an S21 and a sixth of an H100', () => {
    const shares = twoShares(card, 'device', 'half');
    expect(toDigits(shares.hashing?.low ?? 0, 3)).toBe(4.99e-5);
    expect(toDigits(shares.matrix?.low ?? 0, 3)).toBe(0.167);
    expect(toDigits(shares.memory?.low ?? 0, 3)).toBe(0.301);
    expect(toDigits(twoShares(card, 'device', 'single').matrix?.low ?? 0, 3)).toBe(1.23);
  });

  it('per watt is 3.9e-4 of an S21 and a quarter of an H100', () => {
    const shares = twoShares(card, 'watt', 'half');
    expect(toDigits(shares.hashing?.low ?? 0, 3)).toBe(3.88e-4);
    expect(toDigits(shares.matrix?.low ?? 0, 3)).toBe(0.26);
  });

  it('per dollar is 1.2e-4 of an S21 at $18.8 a TH/s, and 2.6 to 4.2 of an H100 at $25,000 to $40,000', () => {
    const shares = twoShares(card, 'dollar', 'half');
    expect(asicSide.price).toEqual(exactly(3760));
    expect(toDigits(shares.hashing?.low ?? 0, 3)).toBe(1.17e-4);
    expect(toDigits(shares.matrix?.low ?? 0, 2)).toBe(2.6);
    expect(toDigits(shares.matrix?.high ?? 0, 2)).toBe(4.2);
  });
});

describe('the two machines that stand for industry', () => {
  it.each<Per>(['device', 'watt', 'dollar'])('are one of themselves, counted by %s, and cross', (per) => {
    const asic = twoShares(asicSide, per, 'half');
    const accelerator = twoShares(acceleratorSide, per, 'half');
    expect(asic).toEqual({ hashing: exactly(1), matrix: null, memory: null });
    expect(accelerator.matrix).toEqual(exactly(1));
    expect(accelerator.memory).toEqual(exactly(1));
    // The H100 begins below the S21 at hashing and ends above it at multiplying: the lines cross.
    expect(accelerator.hashing?.high).toBeLessThan(1e-3);
  });

  it('give the H100 a range for its hashing, because it follows from another discipline', () => {
    expect(acceleratorSide.isInferred).toBe(true);
    expect(acceleratorSide.hashRate).toEqual({ low: 12.2e9 * 0.4, high: 12.2e9 * 0.5 });
  });
});

describe('another machine that stands for industry', () => {
  const s7 = asicSideOf(asicMachine('Antminer S7'));

  it('is one of itself; the S21 is 42 of an S7 at hashing, and 7,500 MH/s are 1 part in 630 of it', () => {
    expect(twoShares(s7, 'device', 'half', s7).hashing).toEqual(exactly(1));
    expect(toDigits(twoShares(asicSide, 'device', 'half', s7).hashing?.low ?? 0, 3)).toBe(42.3);
    const own: TwoSidedDevice = { ...device('workstation'), id: 'own', hashRate: exactly(hashesPerSecond(7.5e9)) };
    expect(toDigits(twoShares(own, 'device', 'half', s7).hashing?.low ?? 0, 3)).toBe(1.59e-3);
  });

  it('costs what it was first listed at, with the source of the price beside that of the machine', () => {
    expect(s7.price).toEqual(exactly(1823));
    expect(s7.provenance?.sources.map(({ title }) => title).join()).toContain('Bitcoin Wiki');
    const card = device('workstation');
    expect(twoShares(card, 'dollar', 'half', s7).hashing?.low).toBeCloseTo(9.9851e9 / 1599 / (4.73e12 / 1823), 9);
  });

  it('without a price in the data has no shares by the dollar, and is surer for it', () => {
    const pro = asicSideOf(asicMachine('Antminer S21 Pro'));
    expect(pro.price).toBeNull();
    expect(twoShares(device('workstation'), 'dollar', 'half', pro).hashing).toBeNull();
    expect(twoShares(device('workstation'), 'watt', 'half', pro).hashing).not.toBeNull();
    expect(isUnsure(pro, 'dollar')).toBe(isUnsure(pro, 'device'));
  });
});

describe('what is not fully sure', () => {
  const unsure = (per: Per): readonly string[] => twoSidedDevices.filter((each) => isUnsure(each, per)).map(({ id }) => id);

  it('is everything but the S21, whose rate and watts its maker states, but not its price', () => {
    expect(unsure('device')).toEqual(['phone', 'laptop', 'workstation', 'accelerator']);
    expect(unsure('watt')).toEqual(unsure('device'));
    expect(unsure('dollar')).toEqual(['asic', ...unsure('device')]);
  });

  it('is not a device of sure figures: neither inferred, nor assumed, nor remembered', () => {
    const sure: TwoSidedDevice = { ...device('workstation'), provenance: { ...asicSure(), confidence: 'high', isWeak: false } };
    expect(isUnsure(sure, 'device')).toBe(false);
    expect(isUnsure({ ...sure, isInferred: true }, 'device')).toBe(true);
    expect(isUnsure({ ...sure, isAssumed: true }, 'device')).toBe(true);
    expect(isUnsure({ ...sure, provenance: { ...asicSure(), confidence: 'medium', isWeak: false } }, 'device')).toBe(true);
    expect(isUnsure({ ...sure, provenance: { ...asicSure(), confidence: 'high', isWeak: true } }, 'device')).toBe(true);
    expect(isUnsure({ ...sure, provenance: null }, 'device')).toBe(false);
  });
});

function asicSure(): NonNullable<TwoSidedDevice['provenance']> {
  if (asicSide.provenance === null) throw new Error('the S21 has sources');
  return asicSide.provenance;
}

describe('the phone', () => {
  it('is the laptop at 7.5 W of its 50 W, and says that it is assumed', () => {
    const phone = device('phone');
    const laptop = device('laptop');
    expect(phone.isAssumed).toBe(true);
    expect((phone.hashRate?.low ?? 0) / (laptop.hashRate?.low ?? 1)).toBeCloseTo(7.5 / 50, 12);
    expect((phone.matrix.half ?? 0) / (laptop.matrix.half ?? 1)).toBeCloseTo(7.5 / 50, 12);
  });

  it('is as good as the laptop per watt, which is the assumption itself', () => {
    expect(twoShares(device('phone'), 'watt', 'half').hashing?.low).toBeCloseTo(
      twoShares(device('laptop'), 'watt', 'half').hashing?.low ?? 0,
      15,
    );
  });
});

describe('any device', () => {
  const own = (power: number, price: number | null): TwoSidedDevice => ({
    ...device('laptop'),
    id: 'own',
    hashRate: exactly(hashesPerSecond(100e6)),
    matrix: { half: null, single: operationsPerSecond(1e12) },
    power: { low: watts(power / 2), high: watts(power) },
    price: price === null ? null : exactly(usDollars(price)),
  });

  it('has no share where its figure is not known: no price, no precision', () => {
    expect(twoShares(own(20, null), 'dollar', 'single')).toEqual({ hashing: null, matrix: null, memory: null });
    expect(twoShares(own(20, 500), 'device', 'half').matrix).toBeNull();
  });

  it('carries the range of its watts into both shares, the best case at the fewest watts', () => {
    const { hashing, matrix } = twoShares(own(20, null), 'watt', 'single');
    expect((hashing?.high ?? 0) / (hashing?.low ?? 1)).toBeCloseTo(2, 12);
    expect((matrix?.high ?? 0) / (matrix?.low ?? 1)).toBeCloseTo(2, 12);
  });

  it('halves its share of a dollar when it costs twice as much', () => {
    const cheap = twoShares(own(20, 500), 'dollar', 'single').hashing?.low ?? 0;
    expect(twoShares(own(20, 1000), 'dollar', 'single').hashing?.low).toBeCloseTo(cheap / 2, 18);
  });

  it('rejects a rate of zero', () => {
    expect(() => twoShares({ ...own(20, null), hashRate: exactly(hashesPerSecond(0)) }, 'device', 'half')).toThrow(/"value" expected/);
  });
});
