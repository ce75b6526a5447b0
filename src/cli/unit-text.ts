/**
 * Rates, counts and intervals as text; no more digits than the interval supports.
 * Place: under every printed format of the command line.
 */
import { halfInterval, type MeasuredRate, rateText, rateUnit, significant, symbolOf } from '../result/rate-text';
import type { Hashrate } from '../result/schema';

export { rateText, symbolOf };

/** "8.71 MH/s, 95 % interval 8.60 to 8.80": decimals end where the interval's half width begins. */
export function measuredRateText(hashrate: Pick<Hashrate, 'median_h_per_s' | 'interval_95_h_per_s'>): { rate: string; interval: string } {
  return intervalText({ median: hashrate.median_h_per_s, interval: hashrate.interval_95_h_per_s, symbol: 'H/s' });
}

/** The same for any workload. */
export function intervalText(measured: MeasuredRate): { rate: string; interval: string } {
  const { median, interval, symbol } = measured;
  const wholeHalf = halfInterval(measured);
  if (interval === null || wholeHalf === null) return { rate: rateText(median, symbol), interval: 'no interval: too few windows' };
  const unit = rateUnit(median, symbol);
  const half = wholeHalf / unit.factor;
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
