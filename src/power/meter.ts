/**
 * Typed readings of a wall meter, idle and loaded: the only way for most people to measure instead of to estimate.
 * Place: power, after figure. Scope is the whole computer; the difference is what the run added.
 */
import { expectBetween, expectNonNegative, expectPositive } from '../core/expect';
import { rangeOf } from '../core/range';
import { type Range, type Watts, watts } from '../core/units';
import type { PowerFigure } from './figure';

export interface MeterReadings {
  readonly loaded: Watts;
  /** Null when not read: then there is no net figure. */
  readonly idle: Watts | null;
  /** The meter's last digit, such as 0.1 or 1 W. */
  readonly grain: Watts;
  /** Error of the meter as part of the reading, 0 to 1. */
  readonly accuracy?: number;
}

/** Plug meters for homes are commonly stated at 1 to 2 %; an assumption for the person to change. */
export const DEFAULT_METER_ACCURACY = 0.02;

export interface MeterPower {
  /** All that the plug gives while hashing. */
  readonly gross: PowerFigure;
  /** Loaded less idle: what hashing added. */
  readonly net: PowerFigure | null;
}

/** Each reading ± (one grain + accuracy * reading); net from the far ends, never below zero. RangeError when idle lies above loaded. */
export function meterPower({ loaded, idle, grain, accuracy = DEFAULT_METER_ACCURACY }: MeterReadings): MeterPower {
  expectPositive('grain', grain);
  expectBetween('accuracy', accuracy, 0, 0.5);
  const loadedRange = readingRange(expectPositive('loaded', loaded), grain, accuracy);
  const gross: PowerFigure = { badge: 'metered', scope: 'whole-computer', power: loadedRange, source: `wall meter, ${loaded} W loaded` };
  if (idle === null) return { gross, net: null };
  if (expectNonNegative('idle', idle) > loaded) throw new RangeError(`"idle" expected at or below loaded (${loaded}), got ${idle}`);
  const idleRange = readingRange(idle, grain, accuracy);
  const power = rangeOf('net', watts(Math.max(0, loadedRange.low - idleRange.high)), watts(loadedRange.high - idleRange.low));
  return { gross, net: { ...gross, power, source: `wall meter, ${loaded} W loaded less ${idle} W idle` } };
}

function readingRange(reading: Watts, grain: Watts, accuracy: number): Range<Watts> {
  const halfWidth = grain + accuracy * reading;
  return rangeOf('reading', watts(Math.max(0, reading - halfWidth)), watts(reading + halfWidth));
}
