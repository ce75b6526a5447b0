/**
 * A power figure as the document stores it: units in the names, ends rounded outwards so that nobody reads digits that were never known.
 * Place: beside derive; page and command line hand the block to `withPower`.
 */
import type { PowerFigure } from '../power/figure';
import type { Power } from './schema';

/** Digits of a stored end; the ranges are never narrower than about a percent. */
const STORED_DIGITS = 4;
/** The schema's longest text. */
const LONGEST_SOURCE = 2000;

export function powerBlock({ badge, scope, power, source }: PowerFigure): Power {
  return {
    badge,
    scope,
    power_w: { low: outwards(power.low, Math.floor), high: outwards(power.high, Math.ceil) },
    source: source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE - 1)}…` : source,
  };
}

function outwards(value: number, round: (scaled: number) => number): number {
  if (value === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(value)) + 1 - STORED_DIGITS);
  // 44.99999999999999 is 45 with the noise of binary fractions, not a figure below it.
  const scaled = Number((value / step).toPrecision(12));
  return Number((round(scaled) * step).toPrecision(STORED_DIGITS));
}
