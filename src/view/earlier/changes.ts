/**
 * What each earlier result changed: it is set against the last one before it that measured the same thing in the same way.
 * Place: pure; the list of earlier results shows it. Intervals decide in result/compare, as on the command line.
 */
import { type Comparison, compareResults, runIdentity } from '../../result/compare';
import type { ResultDocument, RunResult } from '../../result/schema';
import { fastestThroughput, headlineRun } from '../result/select';

export type ChangeSince =
  /** Stopped early, invalid, or without a rate: no side of a comparison. */
  | { readonly kind: 'not-compared' }
  | { readonly kind: 'first' }
  | { readonly kind: 'compared'; readonly before: ResultDocument; readonly comparison: Comparison };

/** The run that stands for a result in the list: the headline's, or without hashing the fastest matrices or memory. */
export function speakingRun(result: ResultDocument): RunResult | null {
  return headlineRun(result) ?? fastestThroughput(result);
}

/** By the results' ids. */
export function changesSince(newestFirst: readonly ResultDocument[]): ReadonlyMap<string, ChangeSince> {
  const last = new Map<string, ResultDocument>();
  const changes = new Map<string, ChangeSince>();
  for (const result of [...newestFirst].reverse()) {
    const run = speakingRun(result);
    if (run === null || run.status !== 'ok' || !result.is_complete || result.validity.verdict === 'invalid') {
      changes.set(result.id, { kind: 'not-compared' });
      continue;
    }
    const identity = runIdentity(result, run);
    const key = [identity, ...settingsOf(result)].join('\n');
    changes.set(result.id, changeFrom(last.get(key), result, identity));
    last.set(key, result);
  }
  return changes;
}

/** Beside the hardware: what must be alike for two rates to be set against each other without a caution. */
function settingsOf({ tool, params, environment }: ResultDocument): readonly unknown[] {
  const { profile, window_ms, duration_ms, warmup_maximum_ms, non_default } = params;
  return [tool.workload_version, environment.browser.is_automated, profile, window_ms, duration_ms, warmup_maximum_ms, ...non_default];
}

function changeFrom(before: ResultDocument | undefined, after: ResultDocument, identity: string): ChangeSince {
  if (before === undefined) return { kind: 'first' };
  const comparison = compareResults(before, after).pairs.find((pair) => pair.identity === identity);
  return comparison === undefined ? { kind: 'first' } : { kind: 'compared', before, comparison };
}
