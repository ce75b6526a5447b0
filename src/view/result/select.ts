/** Which run of a document speaks for it. */
import { fastestThroughput } from '../../result/throughput';
import type { Hashrate, ResultDocument, RunResult } from '../../result/schema';

export { fastestThroughput };

export type RatedRun = RunResult & { readonly hashrate: Hashrate };

export function isRated(run: RunResult | undefined): run is RatedRun {
  return run !== undefined && run.hashrate !== null;
}

/** What the document is about: its hash rate, else the first other work that was measured; null where nothing was. */
export function speakingRun(document: ResultDocument): RunResult | null {
  return headlineRun(document) ?? fastestThroughput(document);
}

/** Null when no run has a hash rate. */
export function headlineRun(document: ResultDocument): RatedRun | null {
  const run = document.headline_run_index === null ? undefined : document.runs.find(({ index }) => index === document.headline_run_index);
  return isRated(run) ? run : null;
}
