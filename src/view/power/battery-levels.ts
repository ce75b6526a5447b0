/**
 * The battery's level while runs are measured: one series of changes for each run, from its first window to its last.
 * Place: session.ts starts and ends it; power-choice.ts reckons with the series and a typed capacity. Browsers without a battery say nothing.
 */
import { signal } from '@preact/signals';
import { type Milliseconds, milliseconds } from '../../core/units';
import type { BenchmarkEvent } from '../../engine';
import { advanceBattery, BATTERY_IDLE, type BatteryState } from '../../power/battery';

/** The part of the platform's BatteryManager that is read. */
export interface BatterySource extends EventTarget {
  readonly charging: boolean;
  readonly level: number;
}

export interface BatteryRecord {
  readonly documentId: string;
  readonly runs: ReadonlyMap<number, BatteryState>;
}

/** Of the last measurement; kept in memory only. */
export const batteryRecord = signal<BatteryRecord | null>(null);

export interface BatteryLog {
  receive(event: BenchmarkEvent): void;
  /** Ends listening and hands out what was seen, by run. */
  end(): ReadonlyMap<number, BatteryState>;
}

export function logBattery(source: Promise<BatterySource | undefined>, now: () => Milliseconds): BatteryLog {
  const ending = new AbortController();
  const runs = new Map<number, BatteryState>();
  let battery: BatterySource | undefined;
  let measured: number | undefined;
  let lastReading = Number.NEGATIVE_INFINITY;
  const read = (): void => {
    if (battery === undefined || measured === undefined) return;
    const at = now();
    // Clocks are coarse: a second change within one tick has no length that could be divided by.
    if (at <= lastReading) return;
    lastReading = at;
    const reading = { at, level: battery.level, isCharging: battery.charging };
    runs.set(measured, advanceBattery(runs.get(measured) ?? BATTERY_IDLE, reading));
  };
  source.then(
    (found) => {
      if (found === undefined || ending.signal.aborted) return;
      battery = found;
      for (const name of ['levelchange', 'chargingchange']) found.addEventListener(name, read, { signal: ending.signal });
      read();
    },
    // Refused by a permission policy: nothing is known about the battery.
    () => undefined,
  );
  return {
    receive: (event) => {
      if (event.kind !== 'phase-entered') return;
      measured = event.phase === 'measure' ? event.run.index : undefined;
      read();
    },
    end: () => {
      ending.abort();
      return runs;
    },
  };
}

/** Undefined where the browser offers none. */
export async function pageBattery(): Promise<BatterySource | undefined> {
  const platform = navigator as Navigator & { getBattery?: () => Promise<BatterySource> };
  return platform.getBattery?.();
}

export function pageClock(): Milliseconds {
  return milliseconds(performance.now());
}
