/** Sane inputs of every size, for the laws of insight: rates, watts, prices and states of the network. */
import fc from 'fast-check';
import { bitcoins, hashesPerSecond, joulesPerHash, usDollarsPerBitcoin, usDollarsPerKilowattHour, watts } from '../../../src/core/units';

/** Evenly over powers of ten, by whole steps: fast-check draws doubles evenly over their bit patterns, so nearly all would lie next to zero. */
export const decades = (least: number, most: number) => {
  const [low, high] = [Math.log10(least), Math.log10(most)];
  return fc.integer({ min: 0, max: 1_000_000 }).map((step) => Math.min(most, 10 ** (low + ((high - low) * step) / 1_000_000)));
};
export const rate = decades(1e-6, 1e21).map(hashesPerSecond);
export const difficulty = decades(1, 1e16);
export const price = decades(1e-4, 1e7).map(usDollarsPerBitcoin);
export const state = fc.record({ difficulty, subsidy: fc.constantFrom(50, 25, 12.5, 6.25, 3.125).map(bitcoins), price });
export const electricityPrice = decades(1e-3, 1).map(usDollarsPerKilowattHour);
export const range = <Value extends number>(value: fc.Arbitrary<Value>) =>
  fc.tuple(value, value).map(([one, other]) => (one <= other ? { low: one, high: other } : { low: other, high: one }));
export const power = range(decades(0.1, 1e6).map(watts));
export const efficiency = range(decades(1e-12, 1e-3).map(joulesPerHash));
