/**
 * Every figure of a throughput block that follows from its samples: the engine writes them with this, `verify` writes them again and compares.
 * Place: beside derive, whose formulas it shares.
 */
import type { Stretch } from '../measure/stretches';
import type { ThroughputUnit } from '../work/workload';
import { type Circumstances, describeRates } from './derive';
import type { Throughput } from './schema';
import type { ThroughputSample, ThroughputVerification } from './schema-throughput';

/** What was multiplied or copied: an m x n result of depth k; of a copy: stretches, bytes of one, 1. */
export interface WorkShape {
  readonly unit: ThroughputUnit;
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
}

/** Whole operations or bytes, so that the sums in the document come out exactly. */
export function throughputSamples(windows: readonly Stretch[]): ThroughputSample[] {
  const origin = windows[0]?.startedAt ?? 0;
  return windows.map((window) => {
    const amount = Math.round(window.amount);
    return { started_ms: window.startedAt - origin, duration_ms: window.duration, amount, rate_per_s: (amount * 1000) / window.duration };
  });
}

/** Null without samples. */
export function deriveThroughput(
  samples: readonly ThroughputSample[],
  circumstances: Circumstances,
  shape: WorkShape,
  verification: ThroughputVerification,
): Throughput | null {
  const rates = samples.map(({ rate_per_s, duration_ms }) => ({ perSecond: rate_per_s, duration_ms }));
  const figures = describeRates(rates, circumstances);
  if (figures === null) return null;
  return {
    ...shape,
    median_per_s: figures.median,
    interval_95_per_s: figures.interval === null ? null : [figures.interval.low, figures.interval.high],
    interval_block_length: figures.interval?.blockLength ?? null,
    interval_autocorrelation: figures.interval?.autocorrelation ?? null,
    mean_per_s: figures.mean,
    standard_deviation_per_s: figures.standardDeviation,
    first_per_s: figures.first,
    worst_per_s: figures.worst,
    best_per_s: figures.best,
    sustained_per_s: figures.sustained,
    stability_ratio: figures.stability,
    trend_relative_change: figures.trend.relativeChange,
    trend_t: figures.trend.tValue,
    warmup_ms: circumstances.warmup_ms,
    measured_ms: figures.measured,
    amount: samples.reduce((sum, sample) => sum + BigInt(Math.round(sample.amount)), 0n).toString(),
    timer_grain_ms: circumstances.timer_grain_ms,
    samples: [...samples],
    verification,
  };
}
