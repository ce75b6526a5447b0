/**
 * The hashing heater: all its electricity becomes heat, and some comes back as coins. Against a resistive heater and a heat pump.
 * Place: insight, after cost. Formulas: docs/contrast.md. The price of the machine is left out.
 */
import { expectBetween, expectNonNegative } from '../core/expect';
import { mapRange } from '../core/range';
import { type JoulesPerHash, type Range, type UsDollarsPerKilowattHour, usDollarsPerKilowattHour } from '../core/units';
import { earnedPerKilowattHour } from './cost';
import type { NetworkState } from './reward';

/** A common seasonal figure for an air-source heat pump; an assumption for the person to change. */
export const DEFAULT_COEFFICIENT_OF_PERFORMANCE = 3;

export interface HeatInput {
  readonly efficiency: Range<JoulesPerHash>;
  readonly state: NetworkState;
  readonly electricityPrice: UsDollarsPerKilowattHour;
  /** Heat out over electricity in, 1 or more. */
  readonly coefficientOfPerformance?: number;
}

export interface HeatPrices {
  /** Coins earned back by a kWh. */
  readonly earned: Range<UsDollarsPerKilowattHour>;
  /** Net price of a kWh of heat from hashing, c - earned; negative when the coins pay more than the current costs. */
  readonly hashing: Range<UsDollarsPerKilowattHour>;
  /** c: a resistive heater gives one kWh of heat for one kWh. */
  readonly resistive: UsDollarsPerKilowattHour;
  /** c / COP. */
  readonly heatPump: UsDollarsPerKilowattHour;
  /** Hashing is the cheaper heat while c lies below this, earned / (1 - 1/COP); null at COP 1: at any price. */
  readonly beatsHeatPumpBelow: Range<UsDollarsPerKilowattHour> | null;
}

/** USD per kWh of heat, by hashing at E (J/H), by wire and by heat pump, at an electricity price c in USD per kWh. */
export function heatPrices({
  efficiency,
  state,
  electricityPrice,
  coefficientOfPerformance = DEFAULT_COEFFICIENT_OF_PERFORMANCE,
}: HeatInput): HeatPrices {
  expectNonNegative('electricityPrice', electricityPrice);
  expectBetween('coefficientOfPerformance', coefficientOfPerformance, 1, 20);
  const earned = earnedPerKilowattHour(efficiency, state);
  const saved = 1 - 1 / coefficientOfPerformance;
  return {
    earned,
    hashing: mapRange(earned, (value) => usDollarsPerKilowattHour(electricityPrice - value)),
    resistive: electricityPrice,
    heatPump: usDollarsPerKilowattHour(electricityPrice / coefficientOfPerformance),
    beatsHeatPumpBelow: saved === 0 ? null : mapRange(earned, (value) => usDollarsPerKilowattHour(value / saved)),
  };
}
