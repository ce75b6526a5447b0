/** A battery that the test drains: readings count within the measured windows only, each run by itself. */
import { describe, expect, test } from 'vitest';
import { kilowattHours, milliseconds } from '../../../../src/core/units';
import type { BenchmarkEvent } from '../../../../src/engine';
import type { Phase } from '../../../../src/measure/events';
import { BATTERY_IDLE, batteryPower } from '../../../../src/power/battery';
import { type BatterySource, logBattery } from '../../../../src/view/power/battery-levels';

class FakeBattery extends EventTarget implements BatterySource {
  level = 1;
  charging = false;

  set(level: number, charging = false): void {
    const isPlugged = charging !== this.charging;
    this.level = level;
    this.charging = charging;
    this.dispatchEvent(new Event(isPlugged ? 'chargingchange' : 'levelchange'));
  }
}

const entered = (index: number, phase: Phase): BenchmarkEvent => ({
  kind: 'phase-entered',
  run: { backend: 'cpu', index, total: 2 },
  phase,
});

async function logged(source: Promise<BatterySource | undefined>) {
  let time = 0;
  const log = logBattery(source, () => milliseconds(time));
  await source.catch(() => undefined);
  return { log, advance: (seconds: number) => void (time += 1000 * seconds) };
}

/** Falls one percent in each of so many minutes. */
function drain(battery: FakeBattery, advance: (seconds: number) => void, steps: number): void {
  for (let step = 0; step < steps; step++) {
    advance(60);
    battery.set(battery.level - 0.01);
  }
}

describe('the level during runs', () => {
  test('a percent of 50 Wh a minute is 30 W', async () => {
    const battery = new FakeBattery();
    const { log, advance } = await logged(Promise.resolve(battery));
    advance(1);
    log.receive(entered(0, 'measure'));
    drain(battery, advance, 10);
    advance(1);
    log.receive(entered(0, 'audit'));
    const power = batteryPower(log.end().get(0) ?? BATTERY_IDLE, kilowattHours(0.05));
    if (power.kind !== 'measured') throw new Error(power.kind);
    expect(power.figure.power.low).toBeLessThan(30);
    expect(power.figure.power.high).toBeGreaterThan(30);
    expect(power.figure.badge).toBe('battery');
  });

  test('changes between runs belong to neither', async () => {
    const battery = new FakeBattery();
    const { log, advance } = await logged(Promise.resolve(battery));
    for (const index of [0, 1]) {
      advance(1);
      log.receive(entered(index, 'warm-up'));
      drain(battery, advance, 7);
      advance(1);
      log.receive(entered(index, 'measure'));
      drain(battery, advance, 2);
      advance(1);
      log.receive(entered(index, 'audit'));
    }
    const runs = log.end();
    for (const index of [0, 1]) {
      expect(batteryPower(runs.get(index) ?? BATTERY_IDLE, kilowattHours(0.05))).toMatchObject({ kind: 'too-few-edges', edges: 2 });
    }
  });

  test('plugging in during a run throws its series away', async () => {
    const battery = new FakeBattery();
    const { log, advance } = await logged(Promise.resolve(battery));
    advance(1);
    log.receive(entered(0, 'measure'));
    drain(battery, advance, 6);
    advance(1);
    battery.set(battery.level, true);
    expect(log.end().get(0)).toEqual({ kind: 'plugged' });
  });

  test('two changes within one tick of a coarse clock are one, not an error', async () => {
    const battery = new FakeBattery();
    const { log, advance } = await logged(Promise.resolve(battery));
    advance(1);
    log.receive(entered(0, 'measure'));
    advance(60);
    battery.set(0.99);
    battery.set(0.98);
    expect(log.end().get(0)).toMatchObject({ kind: 'collecting', level: 0.99 });
  });

  test('after the end nothing is heard any more', async () => {
    const battery = new FakeBattery();
    const { log, advance } = await logged(Promise.resolve(battery));
    advance(1);
    log.receive(entered(0, 'measure'));
    const runs = log.end();
    drain(battery, advance, 6);
    expect(runs.get(0)).toMatchObject({ edges: [] });
  });

  test.each([
    ['none is there', () => Promise.resolve(undefined)],
    ['it is refused', () => Promise.reject(new Error('permissions policy'))],
  ])('where %s, no run has a series', async (_, source) => {
    const { log } = await logged(source());
    log.receive(entered(0, 'measure'));
    expect(log.end().size).toBe(0);
  });
});
