/**
 * Rates as text and back: as many digits as the interval supports, no more.
 * Place: under exports, thresholds and the command line's reports; the page has its own formats.
 */
import type { ThroughputUnit } from '../work/workload';
import type { Hashrate, RunResult } from './schema';

const PREFIXES: readonly (readonly [size: number, prefix: string])[] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
  [1, ''],
];

export interface RateUnit {
  readonly factor: number;
  readonly name: string;
}

/** What a rate is a rate of, as it is written. */
export type RateSymbol = 'H/s' | 'op/s' | 'B/s';

/** The unit in which the rate has one to three digits before the point. */
export function rateUnit(rate: number, symbol: RateSymbol = 'H/s'): RateUnit {
  const [factor, prefix] = PREFIXES.find(([size]) => rate >= size) ?? [1, ''];
  return { factor, name: `${prefix}${symbol}` };
}

/** Median and interval of a run of any workload; null where it has none. */
export interface MeasuredRate {
  readonly median: number;
  readonly interval: readonly [number, number] | null;
  readonly symbol: RateSymbol;
}

export function measuredRateOf({ hashrate, throughput }: Pick<RunResult, 'hashrate' | 'throughput'>): MeasuredRate | null {
  if (hashrate !== null) return { median: hashrate.median_h_per_s, interval: hashrate.interval_95_h_per_s, symbol: 'H/s' };
  if (throughput === null) return null;
  const { median_per_s: median, interval_95_per_s: interval, unit } = throughput;
  return { median, interval, symbol: symbolOf(unit) };
}

/** Half of the interval; the wider half, because the lower end is cut off at zero. Null without an interval. */
export function halfInterval({ median, interval }: Pick<MeasuredRate, 'median' | 'interval'>): number | null {
  return interval === null ? null : Math.max(interval[1] - median, median - interval[0]);
}

export function symbolOf(unit: ThroughputUnit): RateSymbol {
  return unit === 'byte_per_s' ? 'B/s' : 'op/s';
}

/** "4.62 ± 0.03 MH/s"; three digits without an interval. */
export function rateWithInterval(hashrate: Pick<Hashrate, 'median_h_per_s' | 'interval_95_h_per_s'>): string {
  return withInterval({ median: hashrate.median_h_per_s, interval: hashrate.interval_95_h_per_s, symbol: 'H/s' });
}

/** The same for any workload. */
export function withInterval(rate: MeasuredRate): string {
  const { median, symbol } = rate;
  const { factor, name } = rateUnit(median, symbol);
  const wholeHalf = halfInterval(rate);
  if (wholeHalf === null) return `${Number((median / factor).toPrecision(3))} ${name}`;
  const half = wholeHalf / factor;
  const decimals = half > 0 ? Math.max(0, Math.min(4, 1 - Math.floor(Math.log10(half)))) : 3;
  return `${(median / factor).toFixed(decimals)} ± ${half.toFixed(decimals)} ${name}`;
}

/** Three significant digits: for a rate without an interval. */
export function rateText(rate: number, symbol: RateSymbol = 'H/s'): string {
  const unit = rateUnit(rate, symbol);
  return `${significant(rate / unit.factor, 3)} ${unit.name}`;
}

/** Trailing zeros are kept: they were measured. */
export function significant(value: number, digits: number): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded))));
  return rounded.toFixed(Math.min(decimals, 20));
}

/** "50MH/s", "1.2 GH/s", "1Gop/s", "20 GB/s"; undefined when it is none. Capital M only: a small m means a thousandth. */
export function readAnyRate(text: string, symbol: RateSymbol): number | undefined {
  const [, amount, prefix = '', unit] = /^(\d+(?:\.\d+)?(?:[eE]\d{1,2})?)\s*([kMGT]?)(H\/s|op\/s|B\/s)$/.exec(text.trim()) ?? [];
  const factor = PREFIXES.find(([, name]) => name === prefix)?.[0];
  return amount === undefined || factor === undefined || unit !== symbol ? undefined : Number(amount) * factor;
}
