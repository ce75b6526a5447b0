/**
 * Inputs as the kernels read them: half-precision bits, and the right matrix of bytes turned so that four steps of depth share a word.
 * Place: between inputs.ts and the buffers of the GPU.
 */
import type { MatrixInputs, MatrixShape } from './contract';

export interface PackedInputs {
  readonly left: ArrayBuffer;
  /** Null for a copy. */
  readonly right: ArrayBuffer | null;
}

export function packInputs({ precision, columns, depth }: MatrixShape, inputs: MatrixInputs): PackedInputs {
  if (inputs.kind === 'words') return { left: inputs.left.buffer, right: null };
  if (inputs.kind === 'whole') return { left: wordsOf(inputs.left), right: turned(inputs.right, columns, depth) };
  if (precision === 'f16') return { left: halves(inputs.left), right: halves(inputs.right) };
  return { left: inputs.left.buffer, right: inputs.right.buffer };
}

/** A view of a larger buffer becomes a buffer of its own. */
function wordsOf(bytes: Int8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
}

/** Word (q, column) holds the bytes of depth 4q .. 4q + 3 of that column, the first one lowest. */
function turned(right: Int8Array, columns: number, depth: number): ArrayBuffer {
  const packed = new Int8Array(depth * columns);
  for (let step = 0; step < depth; step++) {
    const start = 4 * (step >> 2) * columns + (step & 3);
    for (let column = 0; column < columns; column++) packed[start + 4 * column] = right[step * columns + column] ?? 0;
  }
  return packed.buffer;
}

function halves(values: Float32Array): ArrayBuffer {
  const bits = new Uint16Array(values.length);
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length);
  for (let index = 0; index < words.length; index++) bits[index] = halfBits(words[index] ?? 0);
  return bits.buffer;
}

/**
 * IEEE 754 binary16 of a binary32 that is exactly one: the exponent's bias changes from 127 to 15, thirteen digits of the fraction are 0.
 * Inputs are 0 or lie between 2^-11 and 1, so neither end of the exponents is met.
 */
export function halfBits(word: number): number {
  const magnitude = word & 0x7fffffff;
  if (magnitude === 0) return 0;
  return ((word >>> 16) & 0x8000) | ((magnitude >>> 13) - (112 << 10));
}
