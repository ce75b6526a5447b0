/**
 * A rate in words for exported files: as many digits as the interval supports, no more.
 * Place: under the exports; the page has its own formats.
 */
import type { Hashrate } from './schema';

const UNITS: readonly (readonly [size: number, name: string])[] = [
  [1e12, 'TH/s'],
  [1e9, 'GH/s'],
  [1e6, 'MH/s'],
  [1e3, 'kH/s'],
  [1, 'H/s'],
];

/** "4.62 ± 0.03 MH/s"; three digits without an interval. */
export function rateWithInterval(hashrate: Pick<Hashrate, 'median_h_per_s' | 'interval_95_h_per_s'>): string {
  const { median_h_per_s: median, interval_95_h_per_s: interval } = hashrate;
  const [size, name] = UNITS.find(([unit]) => median >= unit) ?? [1, 'H/s'];
  if (interval === null) return `${Number((median / size).toPrecision(3))} ${name}`;
  const half = Math.max(interval[1] - median, median - interval[0]) / size;
  const decimals = half > 0 ? Math.max(0, Math.min(4, 1 - Math.floor(Math.log10(half)))) : 3;
  return `${(median / size).toFixed(decimals)} ± ${half.toFixed(decimals)} ${name}`;
}
