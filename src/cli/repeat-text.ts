/**
 * How far the medians of repeats lie apart, a line for each kind of run.
 * Place: one block of the text report, over result/repeats.
 */
import { type RepeatSpread, repeatSpreads } from '../result/repeats';
import { repeatedName } from '../result/run-name';
import type { ResultDocument } from '../result/schema';
import { percentText, rateText } from './unit-text';

/** Empty without repeats. */
export function repeatsText({ runs }: Pick<ResultDocument, 'runs'>): string {
  return repeatSpreads(runs).map(lineOf).join('\n');
}

function lineOf({ first, runs, low, high, halfRangeRatio, symbol }: RepeatSpread): string {
  const ends = `${rateText(low, symbol)} to ${rateText(high, symbol)}`;
  return `Between runs: ${runs.length} of ${repeatedName(first)}, medians ${ends}, ± ${percentText(halfRangeRatio)}`;
}
