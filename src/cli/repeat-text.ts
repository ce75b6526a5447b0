/**
 * What repeats of a run tell that no single run can: how far their medians lie apart.
 * Place: one block of the text report. Half of the range, as `compare` counts it.
 */
import { median } from '../measure/statistics';
import { measuredRateOf } from '../result/rate-text';
import type { ResultDocument } from '../result/schema';
import { runName } from './report-pipeline';
import { percentText, rateText } from './unit-text';

/** A line for each backend (threads, workload) of which several repeats are ok; empty without repeats. */
export function repeatsText({ runs }: Pick<ResultDocument, 'runs'>): string {
  const groups = new Map<string, NonNullable<ReturnType<typeof measuredRateOf>>[]>();
  for (const run of runs) {
    const measured = run.status === 'ok' ? measuredRateOf(run) : null;
    const name = runName({ ...run, repeat_index: 0 });
    if (measured !== null) groups.set(name, [...(groups.get(name) ?? []), measured]);
  }
  const lines = [...groups].flatMap(([name, measured]) => {
    const [first, ...others] = measured;
    if (first === undefined || others.length === 0) return [];
    const medians = measured.map((rate) => rate.median);
    const [low, high, middle] = [Math.min(...medians), Math.max(...medians), median(medians)];
    const spread = middle > 0 ? (high - low) / 2 / middle : 0;
    const ends = `${rateText(low, first.symbol)} to ${rateText(high, first.symbol)}`;
    return [`Between runs: ${medians.length} of ${name}, medians ${ends}, ± ${percentText(spread)}`];
  });
  return lines.join('\n');
}
