/**
 * The GPU's own clock around a dispatch: a second opinion on the wall clock, where the adapter offers it.
 * Place: under submission.ts. Browsers make it coarse (Chromium: 100 µs) and drivers may answer nonsense, so no result is built on it. Only the
 * tuner compares kernels by it, where it agrees with the wall clock.
 * Source: WebGPU (W3C), 20.4 "Timestamp Query".
 */
import { milliseconds } from '../../core/units';
import type { DeviceTime } from '../backend';

/** Asked of the adapter only if it has it. */
export const TIMESTAMP_FEATURE = 'timestamp-query';
export const TIMESTAMP_BYTES = 16;

const USAGE = { copySource: 0x4, queryResolve: 0x200 } as const;

export interface Timestamps {
  readonly writes: GPUComputePassTimestampWrites;
  /** After the pass: 16 bytes at `offset` of `target`. */
  resolve(encoder: GPUCommandEncoder, target: GPUBuffer, offset: number): void;
}

/** Null where the device has no such clock. */
export function createTimestamps(device: GPUDevice): Timestamps | null {
  if (!device.features.has(TIMESTAMP_FEATURE)) return null;
  const querySet = device.createQuerySet({ type: 'timestamp', count: 2 });
  const resolved = device.createBuffer({ size: TIMESTAMP_BYTES, usage: USAGE.queryResolve | USAGE.copySource });
  return {
    writes: { querySet, beginningOfPassWriteIndex: 0, endOfPassWriteIndex: 1 },
    resolve(encoder, target, offset) {
      encoder.resolveQuerySet(querySet, 0, 2, resolved, 0);
      encoder.copyBufferToBuffer(resolved, 0, target, offset, TIMESTAMP_BYTES);
    },
  };
}

/** Null where the driver answered nothing sensible. Nanoseconds since some start of the device's own. */
export function readTimestamps(view: DataView, offset: number): DeviceTime | null {
  const began = view.getBigUint64(offset, true);
  const ended = view.getBigUint64(offset + 8, true);
  if (began === 0n || ended < began) return null;
  // A double holds whole nanoseconds for 104 days.
  return { beganAt: milliseconds(Number(began) / 1e6), endedAt: milliseconds(Number(ended) / 1e6) };
}
