/**
 * The scaling curve in words and digits, for the text report and Markdown.
 * Place: over scaling.ts; the page writes the same figures by the rules of its language.
 */
import { halfInterval, rateWithInterval } from './rate-text';
import type { ScalingPoint } from './scaling';

export const SCALING_COLUMNS = ['threads', 'rate', 'times one thread', 'share of ideal'] as const;
/** Stands under the table. */
export const SCALING_NOTE = 'Ideal: n threads are n times as fast as one.';

/** One row of four cells for each number of threads. */
export function scalingRows(points: readonly ScalingPoint[]): readonly (readonly string[])[] {
  return points.map((point) => [
    `${point.threads}`,
    rateWithInterval(point.hashrate),
    timesText(point),
    `${(100 * point.idealRatio).toFixed(0)} %`,
  ]);
}

/** Digits end where the interval begins. */
function timesText({ times, timesInterval }: ScalingPoint): string {
  const half = halfInterval({ median: times, interval: timesInterval });
  if (half === null) return times.toFixed(2);
  const decimals = timesDecimals(half);
  return `${times.toFixed(decimals)} ± ${half.toFixed(decimals)}`;
}

/** A share of an ideal needs no thousandths, however narrow its interval. */
export function timesDecimals(half: number): number {
  return half >= 1 ? 0 : half >= 0.1 ? 1 : 2;
}
