/**
 * Rates, counts and intervals as text; no more digits than the interval supports.
 * Place: under every printed format of the command line.
 */
import type { Hashrate } from '../result/schema';

const PREFIXES: readonly [number, string][] = [
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

/** Three significant digits: for a rate without an interval. */
export function rateText(rate_h_per_s: number): string {
  const unit = rateUnit(rate_h_per_s);
  return `${significant(rate_h_per_s / unit.factor, 3)} ${unit.name}`;
}

/** "8.71 MH/s, 95 % interval 8.60 to 8.80": decimals end where the interval's half width begins. */
export function measuredRateText(hashrate: Pick<Hashrate, 'median_h_per_s' | 'interval_95_h_per_s'>): { rate: string; interval: string } {
  const { median_h_per_s: median, interval_95_h_per_s: interval } = hashrate;
  if (interval === null) return { rate: rateText(median), interval: 'no interval: too few windows' };
  const unit = rateUnit(median);
  const half = (interval[1] - interval[0]) / 2 / unit.factor;
  const decimals = decimalsFor(half, median / unit.factor);
  const [low, middle, high] = [interval[0], median, interval[1]].map((rate) => (rate / unit.factor).toFixed(decimals));
  return { rate: `${middle} ${unit.name}`, interval: `95 % interval ${low} to ${high}` };
}

/** Two digits of the half width, at most five significant digits of the value. */
function decimalsFor(half: number, value: number): number {
  const byInterval = half > 0 ? 1 - Math.floor(Math.log10(half)) : 3;
  const bySize = 4 - Math.floor(Math.log10(Math.max(value, 1)));
  return Math.max(0, Math.min(byInterval, bySize, 3));
}

/** "23 million", "4.5 billion": a count that nobody needs exactly, two digits. */
export function roundCountText(count: number): string {
  const words: readonly [number, string][] = [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
  ];
  const [factor, word] = words.find(([size]) => count >= size) ?? [1, ''];
  const scaled = count / factor;
  if (factor === 1 && scaled >= 100) return Number(scaled.toPrecision(2)).toLocaleString('en-US');
  return `${significant(scaled, 2)}${word}`;
}

export function percentText(ratio: number, decimals = 1): string {
  return `${(100 * ratio).toFixed(decimals)} %`;
}

function significant(value: number, digits: number): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded))));
  return rounded.toFixed(Math.min(decimals, 20));
}
