/**
 * The second clock of a run: how long the GPU itself says that the measured work took.
 * Place: beside the sampler; the wall clock makes the score, this stands beside it. Source of the readings: slices' `deviceTime`.
 */
import type { Slice } from '../backend/backend';
import type { Milliseconds } from '../core/units';

/** Of the dispatches that lie within the measured windows, edges cut off. */
export interface DeviceClockReading {
  readonly dispatches: number;
  readonly hashes: number;
  /** From the first one's begin to the last one's end, by the device. */
  readonly elapsed: number;
  /** Sum of their own times, by the device. */
  readonly busy: number;
  /** The same dispatches by the wall clock. */
  readonly wall: number;
}

export interface DeviceClock {
  add(slice: Slice): void;
  /** Null when a dispatch in between has no reading, or the device's clock did not run forwards: after a loss it starts anew. */
  read(from: Milliseconds, to: Milliseconds): DeviceClockReading | null;
}

type Entry = Pick<Slice, 'hashes' | 'startedAt' | 'completedAt' | 'deviceTime'>;

export function createDeviceClock(): DeviceClock {
  const entries: Entry[] = [];
  return {
    add: ({ hashes, startedAt, completedAt, deviceTime }) =>
      void entries.push({ hashes, startedAt, completedAt, deviceTime: deviceTime ?? null }),
    read: (from, to) => readingOf(entries.filter(({ startedAt, completedAt }) => startedAt >= from && completedAt <= to)),
  };
}

function readingOf(entries: readonly Entry[]): DeviceClockReading | null {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first?.deviceTime == null || last?.deviceTime == null) return null;
  let latest = Number.NEGATIVE_INFINITY;
  let busy = 0;
  let hashes = 0;
  for (const entry of entries) {
    if (entry.deviceTime == null || entry.deviceTime.beganAt < latest) return null;
    latest = entry.deviceTime.beganAt;
    busy += entry.deviceTime.endedAt - entry.deviceTime.beganAt;
    hashes += entry.hashes;
  }
  const elapsed = last.deviceTime.endedAt - first.deviceTime.beganAt;
  if (!(elapsed > 0)) return null;
  return { dispatches: entries.length, hashes, elapsed, busy, wall: last.completedAt - first.startedAt };
}
