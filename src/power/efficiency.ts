/**
 * Hashes per joule and joules per terahash, with the range carried through and no more digits than it allows.
 * Place: power, after figure.
 */
import { expectPositive } from '../core/expect';
import { geometricMiddle, rangeOf } from '../core/range';
import {
  type HashesPerJoule,
  type HashesPerSecond,
  hashesPerJoule,
  type JoulesPerHash,
  joulesPerHash,
  type Range,
  type Watts,
} from '../core/units';

export const HASHES_PER_TERAHASH = 1e12;

export interface Efficiency {
  readonly hashesPerJoule: Range<HashesPerJoule>;
  readonly joulesPerHash: Range<JoulesPerHash>;
}

/** H/J from H_low / P_high to H_high / P_low, J/H from P_low / H_high to P_high / H_low. Rate in H/s, power in W. */
export function efficiencyOf(rate: Range<HashesPerSecond>, power: Range<Watts>): Efficiency {
  const checkedRate = rangeOf('rate', expectPositive('rate', rate.low), rate.high);
  const checkedPower = rangeOf('power', expectPositive('power', power.low), power.high);
  return {
    hashesPerJoule: {
      low: hashesPerJoule(checkedRate.low / checkedPower.high),
      high: hashesPerJoule(checkedRate.high / checkedPower.low),
    },
    joulesPerHash: {
      low: joulesPerHash(checkedPower.low / checkedRate.high),
      high: joulesPerHash(checkedPower.high / checkedRate.low),
    },
  };
}

/** J/TH of a J/H range, for showing and for the result document. */
export function joulesPerTerahash(efficiency: Range<JoulesPerHash>): { readonly low: number; readonly high: number } {
  return { low: efficiency.low * HASHES_PER_TERAHASH, high: efficiency.high * HASHES_PER_TERAHASH };
}

/** How many times the energy per hash lies above a machine's, both in J/H. */
export function efficiencyGap(efficiency: Range<JoulesPerHash>, machine: JoulesPerHash): Range<number> {
  expectPositive('machine', machine);
  return rangeOf('gap', efficiency.low / machine, efficiency.high / machine);
}

/** Digits worth showing, 1 to 4: one for a range of more than a third of its middle, one more for each further tenth of width. */
export function significantDigits(range: Range<number>): number {
  const middle = geometricMiddle(range);
  const width = middle === 0 ? 1 : (range.high - range.low) / middle;
  if (width === 0) return 4;
  return Math.min(4, Math.max(1, Math.ceil(-Math.log10(width) + Math.log10(3))));
}
