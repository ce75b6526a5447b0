/** Laws of the two shares and of a lesson's energy: what grows with what, what is bounded, and what cannot be a unit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/core/range';
import { hashesPerSecond, operationsPerSecond, type Range, usDollars, watts } from '../../../src/core/units';
import { lessonEnergy } from '../../../src/insight/lesson-energy';
import { asicDocument } from '../../../src/insight/catalogue-asics';
import { machineOf } from '../../../src/insight/hardware';
import { acceleratorSide, asicSide, asicSideOf, type Per, type TwoSidedDevice, twoShares } from '../../../src/insight/two-sided';

/** Evenly over powers of ten, as devices are. */
const size = (low: number, high: number) =>
  fc.double({ min: Math.log10(low), max: Math.log10(high), noNaN: true }).map((power) => 10 ** power);
const factor = size(1.001, 1e6);
const per = fc.constantFrom<Per>('device', 'watt', 'dollar');

const device = fc
  .record({ hash: size(1, 1e15), matrix: size(1e3, 1e16), power: size(0.01, 1e4), spread: size(1, 5), price: size(1, 1e5) })
  .map(
    ({ hash, matrix, power, spread, price }): TwoSidedDevice => ({
      id: 'own',
      name: '',
      hashRate: exactly(hashesPerSecond(hash)),
      matrix: { half: operationsPerSecond(matrix), single: operationsPerSecond(matrix) },
      memory: null,
      power: { low: watts(power), high: watts(power * spread) },
      price: exactly(usDollars(price)),
      isAssumed: false,
      isInferred: false,
      provenance: null,
    }),
  );

function known(range: Range<number> | null): Range<number> {
  if (range === null) throw new Error('a share was expected');
  return range;
}

describe('twoShares', () => {
  it('grows in proportion to the rate, at every way of counting', () => {
    fc.assert(
      fc.property(device, per, factor, (one, by, times) => {
        const faster = { ...one, hashRate: exactly(hashesPerSecond((one.hashRate?.low ?? 0) * times)) };
        const before = known(twoShares(one, by, 'half').hashing);
        expect(known(twoShares(faster, by, 'half').hashing).low / before.low / times).toBeCloseTo(1, 9);
      }),
    );
  });

  it('never turns a range over, and a single figure by the device stays single', () => {
    fc.assert(
      fc.property(device, per, (one, by) => {
        const { hashing, matrix } = twoShares(one, by, 'half');
        expect(known(hashing).low).toBeLessThanOrEqual(known(hashing).high);
        expect(known(matrix).low).toBeLessThanOrEqual(known(matrix).high);
        const whole = twoShares(one, 'device', 'half');
        expect(known(whole.hashing).low).toBe(known(whole.hashing).high);
      }),
    );
  });

  it('by the watt is the share of the device over the share of the watts', () => {
    fc.assert(
      fc.property(device, (one) => {
        const whole = known(twoShares(one, 'device', 'half').hashing).low;
        const byWatt = known(twoShares(one, 'watt', 'half').hashing);
        const wattsShare = (one.power?.low ?? Number.NaN) / (asicSide.power?.low ?? Number.NaN);
        expect(byWatt.high / (whole / wattsShare)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('of a twin of the accelerator is one at matrices', () => {
    fc.assert(
      fc.property(per, (by) => {
        const { matrix } = twoShares({ ...acceleratorSide, id: 'own', price: exactly(usDollars(30_000)) }, by, 'half');
        // By the dollar the accelerator's own price is a range, and one twin lies within it.
        expect(known(matrix).low).toBeLessThanOrEqual(1 + 1e-12);
        expect(known(matrix).high).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
  });

  it('changes with the chosen ASIC as the two machines differ at hashing, and not at all at matrices', () => {
    const machine = fc.constantFrom(...asicDocument.rows).map(machineOf);
    fc.assert(
      fc.property(device, per, machine, (one, by, chosen) => {
        const side = asicSideOf(chosen);
        const byChosen = twoShares(one, by, 'half', side);
        const byUsual = twoShares(one, by, 'half');
        expect(byChosen.matrix).toEqual(byUsual.matrix);
        expect(byChosen.hashing === null).toBe(by === 'dollar' && side.price === null);
        if (byChosen.hashing === null) return;
        const cost = (each: TwoSidedDevice) => (by === 'device' ? 1 : ((by === 'watt' ? each.power?.low : each.price?.low) ?? Number.NaN));
        const worth = (each: TwoSidedDevice) => (each.hashRate?.low ?? Number.NaN) / cost(each);
        expect((byChosen.hashing.low * worth(side)) / (known(byUsual.hashing).low * worth(asicSide))).toBeCloseTo(1, 9);
      }),
    );
  });

  it('refuses rates that are none', () => {
    fc.assert(
      fc.property(device, fc.constantFrom(0, -1, Number.NaN), (one, bad) => {
        const broken = { ...one, hashRate: { low: bad, high: 1 } as TwoSidedDevice['hashRate'] };
        expect(() => twoShares(broken, 'device', 'half')).toThrow(RangeError);
      }),
    );
  });
});

describe('lessonEnergy', () => {
  it('is proportional to devices, watts and minutes', () => {
    fc.assert(
      fc.property(size(1, 1e4), size(1, 1e4), size(1, 600), factor, (devices, power, minutes, times) => {
        const energy = lessonEnergy(devices, watts(power), minutes);
        expect(lessonEnergy(devices * times, watts(power), minutes) / energy / times).toBeCloseTo(1, 9);
        expect(lessonEnergy(devices, watts(power * times), minutes) / energy / times).toBeCloseTo(1, 9);
        expect(lessonEnergy(devices, watts(power), minutes * times) / energy / times).toBeCloseTo(1, 9);
      }),
    );
  });
});
