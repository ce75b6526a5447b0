/**
 * What can be measured: Bitcoin's hashing, and beside it the two things that AI asks of the same hardware.
 * Place: leftmost of the measuring rooms; plan, schema, backends and insight share these words.
 */

/** sha256d: double SHA-256 over block headers; gemm: matrix multiplication (the BLAS name); bandwidth: a streaming copy. */
export type Workload = 'sha256d' | 'gemm' | 'bandwidth';
export const WORKLOADS = ['sha256d', 'gemm', 'bandwidth'] as const satisfies readonly Workload[];

/** Number format of the factors of a multiplication; `copy` moves bytes and computes nothing. */
export type Precision = 'f32' | 'f16' | 'int8' | 'copy';
export const PRECISIONS = ['f32', 'f16', 'int8', 'copy'] as const satisfies readonly Precision[];

/** One multiply-add counts as two operations; a byte copied counts twice, because it is read and written. */
export type ThroughputUnit = 'operation_per_s' | 'byte_per_s';

export function unitOf(precision: Precision): ThroughputUnit {
  return precision === 'copy' ? 'byte_per_s' : 'operation_per_s';
}
