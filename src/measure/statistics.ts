/**
 * Describing a handful of window rates: centre, spread, autocorrelation, trend.
 * Place: pure arithmetic between the sampler's windows and the result; interval.ts puts the 95 % interval around the median.
 */

export function mean(values: readonly number[]): number {
  requireValues(values);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample: divided by n - 1; 0 for a single value. */
export function standardDeviation(values: readonly number[]): number {
  const centre = mean(values);
  if (values.length === 1) return 0;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Linear between the two nearest ranks (Hyndman and Fan's type 7), so that quantile 0.5 is the usual median. */
export function quantile(values: readonly number[], fraction: number): number {
  requireValues(values);
  if (!(fraction >= 0 && fraction <= 1)) throw new RangeError(`"fraction" expected 0 to 1, got ${fraction}`);
  const sorted = Float64Array.from(values).sort();
  const position = fraction * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below === above ? below : below + (above - below) * (position - Math.floor(position));
}

/** Correlation of each value with the one before; 0 when nothing varies. */
export function autocorrelation(values: readonly number[]): number {
  const centre = mean(values);
  let shifted = 0;
  let total = 0;
  for (const [index, value] of values.entries()) {
    total += (value - centre) ** 2;
    const previous = values[index - 1];
    if (previous !== undefined) shifted += (value - centre) * (previous - centre);
  }
  return total === 0 ? 0 : shifted / total;
}

/** Strongest correlation that is believed; beyond it a run is a trend, not noise. */
const MAXIMUM_CORRELATION = 0.95;

/**
 * The same, with the bias of a short sample taken off (Kendall 1954: the estimate falls short by about (1 + 3 rho) / n),
 * and never negative: believing in negative correlation would narrow the interval.
 */
export function correctedAutocorrelation(values: readonly number[]): number {
  const count = values.length;
  return count < 5 ? 0 : believable((count * autocorrelation(values) + 1) / (count - 3));
}

/** Around a fitted line instead of a mean the bias is about (2 + 4 rho) / n. */
function correctedAroundLine(residuals: readonly number[]): number {
  const count = residuals.length;
  return count < 6 ? 0 : believable((count * autocorrelation(residuals) + 2) / (count - 4));
}

function believable(rho: number): number {
  return Math.min(MAXIMUM_CORRELATION, Math.max(0, rho));
}

export interface Trend {
  /** Least-squares change from the first value to the last, as a share of the mean. */
  readonly relativeChange: number;
  /** The change in units of its own standard error, correlation of the residuals counted in. */
  readonly tValue: number;
}

/** A straight line through the values in their order. */
export function trend(values: readonly number[]): Trend {
  const count = values.length;
  const centre = mean(values);
  if (count < 5 || centre === 0) return { relativeChange: 0, tValue: 0 };
  const middle = (count - 1) / 2;
  let product = 0;
  let spread = 0;
  for (const [index, value] of values.entries()) {
    product += (index - middle) * (value - centre);
    spread += (index - middle) ** 2;
  }
  const slope = product / spread;
  const residuals = values.map((value, index) => value - centre - slope * (index - middle));
  const variance = residuals.reduce((sum, residual) => sum + residual ** 2, 0) / (count - 2);
  const rho = correctedAroundLine(residuals);
  const error = Math.sqrt((variance / spread) * ((1 + rho) / (1 - rho)));
  const relativeChange = (slope * (count - 1)) / centre;
  if (error === 0) return { relativeChange, tValue: slope === 0 ? 0 : Math.sign(slope) * Number.MAX_VALUE };
  return { relativeChange, tValue: slope / error };
}

function requireValues(values: readonly number[]): void {
  if (values.length === 0) throw new RangeError('"values" expected at least one, got none');
}
