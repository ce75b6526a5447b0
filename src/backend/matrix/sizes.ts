/**
 * How large the matrices are: enough to fill the device, small enough that one pass stays short and the guaranteed limits hold.
 * Place: under both backends; pure.
 */
import type { Precision } from '../../work/workload';
import { amountOfRow, HALF_CHUNK, type MatrixShape } from './contract';

/** Sides of a square multiplication. The largest left matrix (with spare rows) takes 71 MB of the 128 MiB that every device binds. */
export const SIDES = [256, 512, 1024, 2048, 4096] as const;
/** MiB read and as many written. 128 MiB is what every device binds; caches hold up to 96 MB or so. */
export const COPY_SIZES = [16, 32, 128] as const;
/** A size may grow while one pass over the larger matrix would take at most so long. */
const LONGEST_PASS_MS = 200;

const STRETCH_BYTES = 16_384;
const MIB = 2 ** 20;

export function sizesOf(precision: Precision): readonly number[] {
  return precision === 'copy' ? COPY_SIZES : SIDES;
}

/** @param size a side, or MiB for a copy */
export function shapeOf(precision: Precision, size: number): MatrixShape {
  if (precision === 'copy') {
    const all = (size * MIB) / STRETCH_BYTES;
    const granule = 32;
    const spareRows = 4 * granule;
    return { precision, rows: all - spareRows, spareRows, columns: STRETCH_BYTES, depth: 1, granule };
  }
  const granule = size <= 1024 ? 64 : 128;
  const chunk = precision === 'f16' ? { chunk: HALF_CHUNK } : {};
  return { precision, rows: size, spareRows: 2 * granule, columns: size, depth: size, granule, ...chunk };
}

/** Whether the next size is worth trying after one that ran at so many operations or bytes a millisecond. */
export function mayGrow(next: MatrixShape, perMillisecond: number): boolean {
  return (next.rows * amountOfRow(next)) / perMillisecond <= LONGEST_PASS_MS;
}
