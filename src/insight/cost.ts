/**
 * Electricity for one bitcoin, and its inverse: what a kilowatt-hour earns. E is energy per hash in J/H, c the price of a kWh.
 * Place: insight, after reward, before cost-by-region, heat and contract. Formulas: docs/contrast.md.
 */
import { expectNonNegative, expectPositive } from '../core/expect';
import { mapRange } from '../core/range';
import {
  type JoulesPerHash,
  joulesPerHash,
  type KilowattHours,
  kilowattHours,
  type Range,
  type UsDollars,
  type UsDollarsPerKilowattHour,
  usDollars,
  usDollarsPerKilowattHour,
} from '../core/units';
import { workOf } from '../work/target';
import { JOULES_PER_KILOWATT_HOUR, type NetworkState } from './reward';

type WorkAndSubsidy = Pick<NetworkState, 'difficulty' | 'subsidy'>;

/** kWh for one bitcoin of subsidy: W * E / 3.6e6 / R. Transaction fees, cooling and everything but the hashing are left out. */
export function electricityPerBitcoin(efficiency: Range<JoulesPerHash>, state: WorkAndSubsidy): Range<KilowattHours> {
  const hashesPerBitcoin = workOf(expectPositive('difficulty', state.difficulty)) / expectPositive('subsidy', state.subsidy);
  return mapRange(efficiency, (value) =>
    kilowattHours((hashesPerBitcoin * expectPositive('efficiency', value)) / JOULES_PER_KILOWATT_HOUR),
  );
}

/** Dollars of electricity for one bitcoin: W * E / 3.6e6 / R * c. */
export function costPerBitcoin(
  efficiency: Range<JoulesPerHash>,
  state: WorkAndSubsidy,
  electricityPrice: UsDollarsPerKilowattHour,
): Range<UsDollars> {
  expectNonNegative('electricityPrice', electricityPrice);
  return mapRange(electricityPerBitcoin(efficiency, state), (energy) => usDollars(energy * electricityPrice));
}

/** What the coins of one kWh are worth: (3.6e6 / E) / W * R * price, in USD per kWh. Electricity dearer than this loses money. */
export function earnedPerKilowattHour(efficiency: Range<JoulesPerHash>, state: NetworkState): Range<UsDollarsPerKilowattHour> {
  const price = expectNonNegative('price', state.price);
  return mapRange(electricityPerBitcoin(efficiency, state), (energy) => usDollarsPerKilowattHour(price / energy));
}

/** The electricity price at which one bitcoin costs `target` dollars: target * R * 3.6e6 / (W * E), in USD per kWh. */
export function electricityPriceForCost(efficiency: JoulesPerHash, state: WorkAndSubsidy, target: UsDollars): UsDollarsPerKilowattHour {
  const energy = electricityPerBitcoin({ low: efficiency, high: efficiency }, state).low;
  return usDollarsPerKilowattHour(expectNonNegative('target', target) / energy);
}

export interface IsoCostPoint {
  readonly efficiency: JoulesPerHash;
  readonly electricityPrice: UsDollarsPerKilowattHour;
}

/**
 * The line on which one bitcoin costs the same: c * E = target * R * 3.6e6 / W, a hyperbola, straight on two log axes.
 * `count` points, evenly spread on the log axis of E (J/H).
 */
export function isoCostLine(
  target: UsDollars,
  state: WorkAndSubsidy,
  efficiency: Range<JoulesPerHash>,
  count = 25,
): readonly IsoCostPoint[] {
  if (!Number.isInteger(count) || count < 2) throw new RangeError(`"count" expected a whole number of 2 or more, got ${count}`);
  const step = Math.log(expectPositive('efficiency', efficiency.high) / expectPositive('efficiency', efficiency.low)) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const value = joulesPerHash(efficiency.low * Math.exp(step * index));
    return { efficiency: value, electricityPrice: electricityPriceForCost(value, state, target) };
  });
}
