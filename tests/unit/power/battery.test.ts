import { describe, expect, it } from 'vitest';
import { kilowattHours, milliseconds } from '../../../src/core/units';
import {
  advanceBattery,
  BATTERY_IDLE,
  type BatteryReading,
  type BatteryState,
  batteryPower,
  LEAST_EDGES,
} from '../../../src/power/battery';

const HOUR = 3_600_000;
const CAPACITY = kilowattHours(0.05);

/** One percent every `everyMs`, `edges` times, from 90 % on, polled ten times as often. */
function discharge(edges: number, everyMs: number): BatteryState {
  let state = BATTERY_IDLE;
  for (let tick = 0; tick <= edges * 10; tick++) {
    const level = (90 - Math.floor(tick / 10)) / 100;
    state = advanceBattery(state, reading(level, (tick * everyMs) / 10));
  }
  return state;
}
const reading = (level: number, at: number, isCharging = false): BatteryReading => ({ level, at: milliseconds(at), isCharging });

describe('power from battery edges', () => {
  it('holds the true power of a steady discharge: 1 % of 50 Wh every 3 minutes is 10 W', () => {
    const result = batteryPower(discharge(10, HOUR / 20), CAPACITY);
    expect(result.kind).toBe('measured');
    if (result.kind !== 'measured') return;
    expect(result.figure.power.low).toBeLessThan(10);
    expect(result.figure.power.high).toBeGreaterThan(10);
    expect(result.figure).toMatchObject({ badge: 'battery', scope: 'whole-computer' });
  });

  it('is one step wider than the fall at both ends, and the low end a fifth lower for age', () => {
    const result = batteryPower(discharge(10, HOUR / 20), CAPACITY);
    // Ten edges: nine steps of 1 % in 27 minutes.
    const hours = 27 / 60;
    expect(result.kind === 'measured' && result.figure.power.low).toBeCloseTo((0.08 * 50 * 0.8) / hours, 9);
    expect(result.kind === 'measured' && result.figure.power.high).toBeCloseTo((0.1 * 50) / hours, 9);
  });

  it('also holds it when the battery has aged to four fifths', () => {
    const result = batteryPower(discharge(10, HOUR / 20), CAPACITY);
    if (result.kind === 'measured') expect(result.figure.power.low).toBeLessThanOrEqual(8);
  });

  it('needs five edges: four are too few', () => {
    expect(batteryPower(discharge(LEAST_EDGES - 1, HOUR / 20), CAPACITY)).toEqual({ kind: 'too-few-edges', edges: 4, needed: 5 });
    expect(batteryPower(discharge(LEAST_EDGES, HOUR / 20), CAPACITY).kind).toBe('measured');
  });

  it('narrows with more edges', () => {
    const width = (edges: number): number => {
      const result = batteryPower(discharge(edges, HOUR / 20), CAPACITY);
      return result.kind === 'measured' ? result.figure.power.high / result.figure.power.low : Number.POSITIVE_INFINITY;
    };
    expect(width(30)).toBeLessThan(width(5));
  });

  it('says that it is plugged in, and begins again after unplugging', () => {
    const plugged = advanceBattery(discharge(10, HOUR / 20), reading(0.8, HOUR, true));
    expect(batteryPower(plugged, CAPACITY)).toEqual({ kind: 'plugged' });
    const unplugged = advanceBattery(plugged, reading(0.8, HOUR + 1));
    expect(batteryPower(unplugged, CAPACITY)).toEqual({ kind: 'too-few-edges', edges: 0, needed: 5 });
  });

  it('throws its edges away when the level rises without a charging flag', () => {
    const risen = advanceBattery(discharge(10, HOUR / 20), reading(0.95, 2 * HOUR));
    expect(batteryPower(risen, CAPACITY)).toEqual({ kind: 'too-few-edges', edges: 0, needed: 5 });
  });

  it('has nothing to say before the first reading', () => {
    expect(batteryPower(BATTERY_IDLE, CAPACITY)).toEqual({ kind: 'too-few-edges', edges: 0, needed: 5 });
  });

  it.each([
    ['level', reading(1.01, 0)],
    ['level', reading(Number.NaN, 0)],
    ['at', reading(0.5, -1)],
  ])('rejects a %s that cannot be', (name, bad) => {
    expect(() => advanceBattery(BATTERY_IDLE, bad)).toThrow(`"${name}" expected`);
  });

  it('rejects an edge that comes before the last one, and a battery of no capacity', () => {
    expect(() => advanceBattery(discharge(5, HOUR / 20), reading(0.1, 0))).toThrow(/"at" expected later/);
    expect(() => batteryPower(discharge(5, HOUR / 20), kilowattHours(0))).toThrow(/"capacity" expected/);
  });
});
