/**
 * Every figure of a hashrate block that follows from its samples: the engine writes them with this, `verify` writes them again and compares.
 * Place: first of result; docs/methodology.md gives the same formulas for a pocket calculator.
 */
import type { DeviceClockReading } from '../measure/device-clock';
import { type MedianInterval, medianInterval } from '../measure/interval';
import type { Window } from '../measure/sampler';
import { mean, median, standardDeviation, type Trend, trend } from '../measure/statistics';
import type { Efficiency, GpuClock, Hashrate, Power, Sample } from './schema';

/** Whole hashes, so that the sums in the document come out exactly. */
export function samplesOf(windows: readonly Window[]): Sample[] {
  const origin = windows[0]?.startedAt ?? 0;
  return windows.map((window) => {
    const hashes = Math.round(window.hashes);
    return {
      started_ms: window.startedAt - origin,
      duration_ms: window.duration,
      hashes,
      rate_h_per_s: (hashes * 1000) / window.duration,
    };
  });
}

/** What the samples do not tell. */
export interface Circumstances {
  /** Of the run; decides the bootstrap's resamples. */
  readonly seed: string;
  readonly warmup_ms: number;
  readonly timer_grain_ms: number | null;
}

/** Null without samples. */
export function deriveHashrate(samples: readonly Sample[], circumstances: Circumstances): Hashrate | null {
  const rates = samples.map(({ rate_h_per_s, duration_ms }) => ({ perSecond: rate_h_per_s, duration_ms }));
  const figures = describeRates(rates, circumstances);
  if (figures === null) return null;
  return {
    median_h_per_s: figures.median,
    interval_95_h_per_s: figures.interval === null ? null : [figures.interval.low, figures.interval.high],
    interval_block_length: figures.interval?.blockLength ?? null,
    interval_autocorrelation: figures.interval?.autocorrelation ?? null,
    mean_h_per_s: figures.mean,
    standard_deviation_h_per_s: figures.standardDeviation,
    first_h_per_s: figures.first,
    worst_h_per_s: figures.worst,
    best_h_per_s: figures.best,
    sustained_h_per_s: figures.sustained,
    stability_ratio: figures.stability,
    trend_relative_change: figures.trend.relativeChange,
    trend_t: figures.trend.tValue,
    warmup_ms: circumstances.warmup_ms,
    measured_ms: figures.measured,
    hashes: samples.reduce((sum, sample) => sum + BigInt(Math.round(sample.hashes)), 0n).toString(),
    timer_grain_ms: circumstances.timer_grain_ms,
    samples: [...samples],
  };
}

export interface RateFigures {
  readonly median: number;
  readonly interval: MedianInterval | null;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly first: number;
  readonly worst: number;
  readonly best: number;
  readonly sustained: number;
  readonly stability: number;
  readonly trend: Trend;
  readonly measured: number;
}

/** What the windows of any workload say; null without windows. */
export function describeRates(
  windows: readonly { readonly perSecond: number; readonly duration_ms: number }[],
  { seed, timer_grain_ms }: Circumstances,
): RateFigures | null {
  const [first] = windows;
  if (first === undefined) return null;
  const rates = windows.map((window) => window.perSecond);
  const worst = Math.min(...rates);
  const best = Math.max(...rates);
  return {
    median: median(rates),
    interval: medianInterval(rates, seed, grainShare(timer_grain_ms, first.duration_ms)),
    mean: mean(rates),
    standardDeviation: standardDeviation(rates),
    first: first.perSecond,
    worst,
    best,
    sustained: median(rates.slice(-Math.ceil(rates.length / 3))),
    stability: best === 0 ? 0 : worst / best,
    trend: trend(rates),
    measured: windows.reduce((sum, window) => sum + window.duration_ms, 0),
  };
}

/** Null without a reading. */
export function deriveGpuClock(reading: DeviceClockReading | null): GpuClock | null {
  if (reading === null) return null;
  const { dispatches, hashes, elapsed, busy, wall } = reading;
  return { dispatches, hashes, elapsed_ms: elapsed, busy_ms: busy, wall_ms: wall, rate_h_per_s: (hashes * 1000) / elapsed };
}

/** One tick of the clock as a share of a window: what no repetition can resolve. */
export function grainShare(grain: number | null, window: number): number {
  return grain === null ? 0 : grain / window;
}

/** Slowest rate with highest power, and the other way round; the interval's ends where there is one. */
export function deriveEfficiency(hashrate: Hashrate, power: Power): Efficiency | null {
  const [slow, fast] = hashrate.interval_95_h_per_s ?? [hashrate.median_h_per_s, hashrate.median_h_per_s];
  const { low, high } = power.power_w;
  if (!(slow > 0) || !(low > 0)) return null;
  return {
    hashes_per_joule: { low: slow / high, high: fast / low },
    joules_per_terahash: { low: (low / fast) * 1e12, high: (high / slow) * 1e12 },
  };
}
