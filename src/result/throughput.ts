/**
 * Which of a document's runs stands for "matrix multiplication on this GPU": what a contrast, a threshold or a table asks for.
 * Place: right of the schema; page, command line and library ask here. A failed run is never chosen.
 */
import { type BytesPerSecond, bytesPerSecond, type OperationsPerSecond, operationsPerSecond } from '../core/units';
import type { Precision } from '../work/workload';
import type { ResultDocument, RunResult, Throughput } from './schema';

export interface ThroughputChoice {
  readonly workload: 'gemm' | 'bandwidth';
  readonly precision: Precision;
  /** Absent: whichever is faster. */
  readonly backend?: 'webgpu' | 'cpu';
}

export type ThroughputRun = RunResult & { readonly throughput: Throughput };

/** The fastest run of that kind that is ok; undefined where there is none. */
export function bestThroughput({ runs }: Pick<ResultDocument, 'runs'>, choice: ThroughputChoice): ThroughputRun | undefined {
  const { workload, precision, backend } = choice;
  return runs
    .filter((run) => run.workload === workload && run.precision === precision && (backend === undefined || run.backend === backend))
    .filter(hasScore)
    .toSorted((one, other) => other.throughput.median_per_s - one.throughput.median_per_s)[0];
}

/** Median of the best multiplication in that precision, on the GPU where not said otherwise; null where none was measured. */
export function bestMatrixRate(
  document: Pick<ResultDocument, 'runs'>,
  precision: Exclude<Precision, 'copy'> = 'f32',
  backend: 'webgpu' | 'cpu' = 'webgpu',
): OperationsPerSecond | null {
  const run = bestThroughput(document, { workload: 'gemm', precision, backend });
  return run === undefined ? null : operationsPerSecond(run.throughput.median_per_s);
}

/** Median of the best copy, bytes read and written together; null where none was measured. */
export function bestBandwidth(document: Pick<ResultDocument, 'runs'>, backend: 'webgpu' | 'cpu' = 'webgpu'): BytesPerSecond | null {
  const run = bestThroughput(document, { workload: 'bandwidth', precision: 'copy', backend });
  return run === undefined ? null : bytesPerSecond(run.throughput.median_per_s);
}

const BY_WEIGHT = [
  { workload: 'gemm', precision: 'f32' },
  { workload: 'gemm', precision: 'f16' },
  { workload: 'gemm', precision: 'int8' },
  { workload: 'bandwidth', precision: 'copy' },
] as const satisfies readonly ThroughputChoice[];

/** The fastest run of the first kind of work that was measured, 32-bit matrices before all: it speaks for a document without hashing. */
export function fastestThroughput(document: Pick<ResultDocument, 'runs'>): ThroughputRun | null {
  return BY_WEIGHT.map((kind) => bestThroughput(document, kind)).find((run) => run !== undefined) ?? null;
}

function hasScore(run: RunResult): run is ThroughputRun {
  return run.status === 'ok' && run.throughput !== null && run.throughput.verification.passed;
}
