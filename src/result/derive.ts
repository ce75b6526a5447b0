/**
 * Every figure of a hashrate block that follows from its samples: the engine writes them with this, `verify` writes them again and compares.
 * Place: first of result; docs/methodology.md gives the same formulas for a pocket calculator.
 */
import type { DeviceClockReading } from '../measure/device-clock';
import { medianInterval } from '../measure/interval';
import type { Window } from '../measure/sampler';
import { mean, median, standardDeviation, trend } from '../measure/statistics';
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
  const [first] = samples;
  if (first === undefined) return null;
  const rates = samples.map((sample) => sample.rate_h_per_s);
  const worst = Math.min(...rates);
  const best = Math.max(...rates);
  const interval = medianInterval(rates, circumstances.seed, grainShare(circumstances.timer_grain_ms, first.duration_ms));
  const line = trend(rates);
  return {
    median_h_per_s: median(rates),
    interval_95_h_per_s: interval === null ? null : [interval.low, interval.high],
    interval_block_length: interval?.blockLength ?? null,
    interval_autocorrelation: interval?.autocorrelation ?? null,
    mean_h_per_s: mean(rates),
    standard_deviation_h_per_s: standardDeviation(rates),
    first_h_per_s: first.rate_h_per_s,
    worst_h_per_s: worst,
    best_h_per_s: best,
    sustained_h_per_s: median(rates.slice(-Math.ceil(rates.length / 3))),
    stability_ratio: best === 0 ? 0 : worst / best,
    trend_relative_change: line.relativeChange,
    trend_t: line.tValue,
    warmup_ms: circumstances.warmup_ms,
    measured_ms: samples.reduce((sum, sample) => sum + sample.duration_ms, 0),
    hashes: samples.reduce((sum, sample) => sum + BigInt(Math.round(sample.hashes)), 0n).toString(),
    timer_grain_ms: circumstances.timer_grain_ms,
    samples: [...samples],
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
