/**
 * What repeats of a run tell that no single run can: how far their medians lie apart.
 * Place: beside compare, which counts half of the same range; page, report and Markdown show it. Formula: docs/methodology.md.
 */
import { median } from '../measure/statistics';
import { type MeasuredRate, measuredRateOf } from './rate-text';
import { repeatedName } from './run-name';
import type { RunResult } from './schema';

export interface RepeatSpread {
  readonly first: RunResult;
  /** Those that count, the first too, in their order: whole runs of one backend, workload and thread count. At least two. */
  readonly runs: readonly RunResult[];
  readonly low: number;
  readonly high: number;
  /** Of the medians. */
  readonly middle: number;
  /** (high - low) / 2 / middle. */
  readonly halfRangeRatio: number;
  readonly symbol: MeasuredRate['symbol'];
}

/** One for each kind of run of which several repeats are ok, in the order of the first ones; empty without repeats. */
export function repeatSpreads(runs: readonly RunResult[]): readonly RepeatSpread[] {
  const groups = new Map<string, { readonly run: RunResult; readonly measured: MeasuredRate }[]>();
  for (const run of runs) {
    const measured = run.status === 'ok' ? measuredRateOf(run) : null;
    if (measured === null) continue;
    const name = repeatedName(run);
    groups.set(name, [...(groups.get(name) ?? []), { run, measured }]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, another] = group;
    if (first === undefined || another === undefined) return [];
    const medians = group.map(({ measured }) => measured.median);
    const [low, high, middle] = [Math.min(...medians), Math.max(...medians), median(medians)];
    const halfRangeRatio = middle > 0 ? (high - low) / 2 / middle : 0;
    return [{ first: first.run, runs: group.map(({ run }) => run), low, high, middle, halfRangeRatio, symbol: first.measured.symbol }];
  });
}
