/** The worked example of the documentation: D = 150e12, R = 3.125, $71,000; a visitor with 100 MH/s at 15 W; the S21. */
import { exactly } from '../../../src/core/range';
import { bitcoins, hashesPerSecond, usDollarsPerBitcoin, watts } from '../../../src/core/units';
import { energyPerHash, referenceAsic } from '../../../src/insight/hardware';
import type { NetworkState } from '../../../src/insight/reward';

export const STATE: NetworkState = { difficulty: 150e12, subsidy: bitcoins(3.125), price: usDollarsPerBitcoin(71_000) };
export const RATE = hashesPerSecond(100e6);
export const POWER = exactly(watts(15));
export const VISITOR_EFFICIENCY = exactly(energyPerHash(watts(15), RATE));
export const S21_EFFICIENCY = exactly(referenceAsic.efficiency);

/** A number to so many significant digits, as the documentation prints it. */
export function toDigits(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
