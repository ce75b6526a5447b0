/**
 * What was measured of a run, whatever its work: hashes, operations and bytes a second are taken, reckoned and shown in the same way.
 * Place: between the document, whose field names carry the unit, and the parts of the result screen.
 */
import type { RunResult } from '../../result/schema';
import type { ThroughputUnit } from '../../work/workload';

export interface FigureSample {
  readonly started_ms: number;
  readonly duration_ms: number;
  readonly amount: number;
  readonly perSecond: number;
}

export interface Figures {
  /** Null: double hashes. */
  readonly counted: ThroughputUnit | null;
  readonly median: number;
  readonly interval: readonly [number, number] | null;
  readonly mean: number;
  readonly deviation: number;
  readonly first: number;
  readonly worst: number;
  readonly best: number;
  readonly sustained: number;
  readonly stability: number;
  readonly warmup_ms: number;
  readonly measured_ms: number;
  /** A 64-bit count, in digits. */
  readonly amount: string;
  readonly samples: readonly FigureSample[];
}

/** Null without a single window. */
export function figuresOf(run: Pick<RunResult, 'hashrate' | 'throughput'>): Figures | null {
  return figuresOfHashing(run) ?? figuresOfThroughput(run);
}

function figuresOfHashing({ hashrate }: Pick<RunResult, 'hashrate'>): Figures | null {
  if (hashrate === null) return null;
  return {
    counted: null,
    median: hashrate.median_h_per_s,
    interval: hashrate.interval_95_h_per_s,
    mean: hashrate.mean_h_per_s,
    deviation: hashrate.standard_deviation_h_per_s,
    first: hashrate.first_h_per_s,
    worst: hashrate.worst_h_per_s,
    best: hashrate.best_h_per_s,
    sustained: hashrate.sustained_h_per_s,
    stability: hashrate.stability_ratio,
    warmup_ms: hashrate.warmup_ms,
    measured_ms: hashrate.measured_ms,
    amount: hashrate.hashes,
    samples: hashrate.samples.map(({ hashes, rate_h_per_s, ...when }) => ({ ...when, amount: hashes, perSecond: rate_h_per_s })),
  };
}

function figuresOfThroughput({ throughput }: Pick<RunResult, 'throughput'>): Figures | null {
  if (throughput === null) return null;
  return {
    counted: throughput.unit,
    median: throughput.median_per_s,
    interval: throughput.interval_95_per_s,
    mean: throughput.mean_per_s,
    deviation: throughput.standard_deviation_per_s,
    first: throughput.first_per_s,
    worst: throughput.worst_per_s,
    best: throughput.best_per_s,
    sustained: throughput.sustained_per_s,
    stability: throughput.stability_ratio,
    warmup_ms: throughput.warmup_ms,
    measured_ms: throughput.measured_ms,
    amount: throughput.amount,
    samples: throughput.samples.map(({ rate_per_s, ...sample }) => ({ ...sample, perSecond: rate_per_s })),
  };
}
