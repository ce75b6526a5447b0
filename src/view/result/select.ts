/** Which run of a document speaks for it. */
import type { Hashrate, ResultDocument, RunResult } from '../../result/schema';

export { fastestThroughput } from '../../result/throughput';

export type RatedRun = RunResult & { readonly hashrate: Hashrate };

export function isRated(run: RunResult | undefined): run is RatedRun {
  return run !== undefined && run.hashrate !== null;
}

/** Null when no run has a rate. */
export function headlineRun(document: ResultDocument): RatedRun | null {
  const run = document.headline_run_index === null ? undefined : document.runs.find(({ index }) => index === document.headline_run_index);
  return isRated(run) ? run : null;
}
