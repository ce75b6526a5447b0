/**
 * Rates as text and back: as many digits as the interval supports, no more.
 * Place: under exports, thresholds and the command line's reports; the page has its own formats.
 */
import { type HashesPerSecond, hashesPerSecond } from '../core/units';
import type { Hashrate } from './schema';

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

/** The unit in which the rate has one to three digits before the point. */
export function rateUnit(rate_h_per_s: number): RateUnit {
  const [factor, prefix] = PREFIXES.find(([size]) => rate_h_per_s >= size) ?? [1, ''];
  return { factor, name: `${prefix}H/s` };
}

/** "4.62 ± 0.03 MH/s"; three digits without an interval. */
export function rateWithInterval(hashrate: Pick<Hashrate, 'median_h_per_s' | 'interval_95_h_per_s'>): string {
  const { median_h_per_s: median, interval_95_h_per_s: interval } = hashrate;
  const { factor, name } = rateUnit(median);
  if (interval === null) return `${Number((median / factor).toPrecision(3))} ${name}`;
  const half = Math.max(interval[1] - median, median - interval[0]) / factor;
  const decimals = half > 0 ? Math.max(0, Math.min(4, 1 - Math.floor(Math.log10(half)))) : 3;
  return `${(median / factor).toFixed(decimals)} ± ${half.toFixed(decimals)} ${name}`;
}

/** Three significant digits: for a rate without an interval. */
export function rateText(rate_h_per_s: number): string {
  const unit = rateUnit(rate_h_per_s);
  return `${significant(rate_h_per_s / unit.factor, 3)} ${unit.name}`;
}

/** Trailing zeros are kept: they were measured. */
export function significant(value: number, digits: number): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded))));
  return rounded.toFixed(Math.min(decimals, 20));
}

/** "50MH/s", "1.2 GH/s"; undefined when it is none. Capital M only: a small m means a thousandth. */
export function readRate(text: string): HashesPerSecond | undefined {
  const [, amount, prefix = ''] = /^(\d+(?:\.\d+)?(?:[eE]\d{1,2})?)\s*([kMGT]?)H\/s$/.exec(text.trim()) ?? [];
  const factor = PREFIXES.find(([, name]) => name === prefix)?.[0];
  return amount === undefined || factor === undefined ? undefined : hashesPerSecond(Number(amount) * factor);
}
