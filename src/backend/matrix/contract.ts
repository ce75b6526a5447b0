/**
 * The contract between measuring and multiplying (or copying): what a backend is given, what it gives back.
 * Place: beside ../backend.ts, which is the contract of hashing. A copy is described in the same words: its "rows" are stretches of bytes,
 * its "depth" is 1, and an output row is an input row moved.
 */
import type { Milliseconds } from '../../core/units';
import type { Precision } from '../../work/workload';
import type { DeviceDescription, Incident, TuneProgress } from '../backend';

/** f16: products summed in half precision before they join a single-precision sum. Part of the workload: the bound of errors follows from it. */
export const HALF_CHUNK = 16;

/** Output row r of a task is the product of input row r + shift with the whole right matrix, or, of a copy, that input row itself. */
export interface MatrixShape {
  readonly precision: Precision;
  /** m: rows of the result. The left matrix has `spareRows` more, so that two passes never need to give the same result. */
  readonly rows: number;
  readonly spareRows: number;
  /** n: numbers in a row of the result; bytes of a stretch for a copy. */
  readonly columns: number;
  /** k: products summed for one number; 1 for a copy. */
  readonly depth: number;
  /** Tasks begin and end at multiples of this, and so do shifts. Divides rows and spareRows. */
  readonly granule: number;
  /** f16 only: products summed in half precision before they join a sum in single precision. */
  readonly chunk?: number;
}

/** Row-major. f32, f16: single-precision numbers (f16: each exactly a half-precision number); int8: bytes; copy: words, nothing on the right. */
export type MatrixInputs =
  | { readonly kind: 'real'; readonly left: Float32Array<ArrayBuffer>; readonly right: Float32Array<ArrayBuffer> }
  | { readonly kind: 'whole'; readonly left: Int8Array<ArrayBuffer>; readonly right: Int8Array<ArrayBuffer> }
  | { readonly kind: 'words'; readonly left: Uint32Array<ArrayBuffer> };

/** One stretch of output rows. */
export interface MatrixTask {
  readonly lane: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly shift: number;
  /** The row whose content the backend hands over with the finished task; the kernel is not told which. */
  readonly sampleRow: number;
}

/** Where a stream fetches work; undefined: there is no more. What was fetched is submitted before anything else is. */
export interface MatrixSource {
  next(lane: number, rows: number): MatrixTask | undefined;
}

/** A finished task and the content of its sample row: as many numbers (float, signed integer) as columns; of a copy, its bytes. */
export interface MatrixSample {
  readonly task: MatrixTask;
  readonly content: ArrayBuffer;
}

/** Finished work of one lane, which spent startedAt .. completedAt on it and on nothing else. */
export interface MatrixPiece {
  readonly kind: 'piece';
  readonly lane: number;
  readonly samples: readonly MatrixSample[];
  /** Operations, or bytes read and written. */
  readonly amount: number;
  readonly startedAt: Milliseconds;
  readonly completedAt: Milliseconds;
}

export type MatrixItem = MatrixPiece | Incident;

export interface MatrixKernel {
  readonly id: string;
  /** SHA-256 (hex) of the source. */
  readonly sourceSha256: string;
  readonly parameters: Readonly<Record<string, number | string>>;
}

/** Some rows of the result, in order. */
export interface MatrixRows {
  readonly firstRow: number;
  readonly content: ArrayBuffer;
}

export interface MatrixBackend {
  readonly kind: 'gpu' | 'cpu';
  /** Worker threads, or 1 for the GPU queue. */
  readonly lanes: number;
  readonly kernel: MatrixKernel;
  readonly device: DeviceDescription;
  readonly shape: MatrixShape;

  /** Chooses kernel and size by measuring, at most about `budget` long; `kernel` and `shape` hold afterwards, inputs are forgotten. */
  tune(signal: AbortSignal, budget: Milliseconds, onProgress?: (progress: TuneProgress) => void): Promise<void>;

  /** Takes the inputs for `shape`, on every lane. */
  load(signal: AbortSignal, inputs: MatrixInputs): Promise<void>;

  /** Keeps the hardware busy until the signal aborts or the source ends, then ends without throwing. A lost device is an incident. */
  stream(signal: AbortSignal, source: MatrixSource): AsyncIterable<MatrixItem>;

  /** The lane's result as the tasks submitted so far leave it. */
  read(signal: AbortSignal, lane: number): AsyncIterable<MatrixRows>;

  dispose(): Promise<void>;
}

/** Operations or bytes of one output row: a multiply-add is two operations, a copied byte is read and written. */
export function amountOfRow({ precision, columns, depth }: MatrixShape): number {
  return precision === 'copy' ? 2 * columns : 2 * columns * depth;
}

/** Bytes of one output row. */
export function bytesOfRow({ precision, columns }: MatrixShape): number {
  return precision === 'copy' ? columns : 4 * columns;
}
