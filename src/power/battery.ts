/**
 * Watts from a battery: the time between changes of its level, times a typed capacity. Unplugged, at least five changes.
 * Place: power, after figure. A state machine over readings that others take; it reads no clock.
 */
import { expectBetween, expectNonNegative, expectPositive } from '../core/expect';
import { rangeOf } from '../core/range';
import { type KilowattHours, type Milliseconds, type Range, type Watts, watts } from '../core/units';
import type { PowerFigure } from './figure';

export interface BatteryReading {
  readonly at: Milliseconds;
  /** 0 to 1, as the platform rounds it. */
  readonly level: number;
  readonly isCharging: boolean;
}

interface Edge {
  readonly at: Milliseconds;
  readonly level: number;
}

export type BatteryState =
  /** No reading yet. */
  | { readonly kind: 'idle' }
  /** On mains: nothing can be measured. */
  | { readonly kind: 'plugged' }
  /** Discharging; `edges` are the changes so far. The time before the first one is of unknown length and not used. */
  | { readonly kind: 'collecting'; readonly level: number; readonly edges: readonly Edge[] };

export const BATTERY_IDLE: BatteryState = { kind: 'idle' };

/** Four whole steps between five edges: a single step would stand on two jittery moments. */
export const LEAST_EDGES = 5;

/** A battery labelled 100 holds less with age, and its level counts from what it still holds. Used for the low end; for the person to change. */
export const DEFAULT_AGED_CAPACITY = 0.8;

/** The next state. Plugging in or a rising level throws the edges away; a reading that is not later than the last edge is an error. */
export function advanceBattery(state: BatteryState, reading: BatteryReading): BatteryState {
  expectNonNegative('at', reading.at);
  const level = expectBetween('level', reading.level, 0, 1);
  if (reading.isCharging) return { kind: 'plugged' };
  if (state.kind !== 'collecting' || level > state.level) return { kind: 'collecting', level, edges: [] };
  if (level === state.level) return state;
  const last = state.edges.at(-1);
  if (last !== undefined && reading.at <= last.at) throw new RangeError(`"at" expected later than ${last.at}, got ${reading.at}`);
  return { kind: 'collecting', level, edges: [...state.edges, { at: reading.at, level }] };
}

export type BatteryPower =
  | { readonly kind: 'plugged' }
  | { readonly kind: 'too-few-edges'; readonly edges: number; readonly needed: number }
  | { readonly kind: 'measured'; readonly figure: PowerFigure };

/**
 * Mean power between the first and the last edge: (levels fallen ± one step) * capacity / time, capacity typed in kWh (a label's Wh / 1000).
 * The low end also allows for a battery that has aged: `agedCapacity` is the part of the label that it still holds, above 0 to 1.
 */
export function batteryPower(state: BatteryState, capacity: KilowattHours, agedCapacity = DEFAULT_AGED_CAPACITY): BatteryPower {
  expectPositive('capacity', capacity);
  expectBetween('agedCapacity', expectPositive('agedCapacity', agedCapacity), 0, 1);
  if (state.kind === 'plugged') return { kind: 'plugged' };
  const edges = state.kind === 'collecting' ? state.edges : [];
  const first = edges[0];
  const last = edges.at(-1);
  if (first === undefined || last === undefined || edges.length < LEAST_EDGES) {
    return { kind: 'too-few-edges', edges: edges.length, needed: LEAST_EDGES };
  }
  const source = `${edges.length} level changes on battery, typed capacity ${capacity * 1000} Wh`;
  return {
    kind: 'measured',
    figure: { badge: 'battery', scope: 'whole-computer', power: meanPower(edges, first, last, capacity, agedCapacity), source },
  };
}

function meanPower(edges: readonly Edge[], first: Edge, last: Edge, capacity: KilowattHours, agedCapacity: number): Range<Watts> {
  const hours = (last.at - first.at) / 3.6e6;
  const fallen = first.level - last.level;
  const step = fallen / (edges.length - 1);
  const wattsOf = (part: number): Watts => watts((part * capacity * 1000) / hours);
  return rangeOf('power', wattsOf((fallen - step) * agedCapacity), wattsOf(fallen + step));
}
