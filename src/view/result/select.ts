/** Which run of a document speaks for it. */
import type { Hashrate, ResultDocument, RunResult } from '../../result/schema';
import { bestThroughput, type ThroughputRun } from '../../result/throughput';

export type RatedRun = RunResult & { readonly hashrate: Hashrate };

export function isRated(run: RunResult | undefined): run is RatedRun {
  return run !== undefined && run.hashrate !== null;
}

/** Null when no run has a rate. */
export function headlineRun(document: ResultDocument): RatedRun | null {
  const run = document.headline_run_index === null ? undefined : document.runs.find(({ index }) => index === document.headline_run_index);
  return isRated(run) ? run : null;
}

const THROUGHPUTS = [
  { workload: 'gemm', precision: 'f32' },
  { workload: 'gemm', precision: 'f16' },
  { workload: 'gemm', precision: 'int8' },
  { workload: 'bandwidth', precision: 'copy' },
] as const;

/** The first kind of work that was measured, 32-bit matrices before all: what speaks for a document without hashing. */
export function fastestThroughput(document: ResultDocument): ThroughputRun | null {
  return THROUGHPUTS.map((kind) => bestThroughput(document, kind)).find((run) => run !== undefined) ?? null;
}
