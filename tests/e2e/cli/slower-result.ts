/** Measured results made slower in all that follows, so that they still verify. Faster ones cannot be made up: the receipt would not show the work. */
import { runSeed } from '../../../src/measure/run-seed';
import { raise, type ReasonCode, verdictOf } from '../../../src/measure/validity';
import { documentId, headlineOf } from '../../../src/result/build';
import { deriveEfficiency, deriveHashrate } from '../../../src/result/derive';
import { DERIVED_CODES, reasonsOfRun } from '../../../src/result/reasons';
import type { Hashrate, ResultDocument, RunResult } from '../../../src/result/schema';

type Sample = Hashrate['samples'][number];

/** Fewer hashes in each window: what a slower computer would have written. */
export function slowedDown(earlier: ResultDocument, factor: number): ResultDocument {
  return withFewerHashes(earlier, (_, { hashes }) => hashes * factor);
}

/**
 * Every window as slow as the slowest of all repeats: what a computer would have written that nothing disturbed, so that its rate is known
 * well. Against a rate that a busy machine hardly knew, nothing is really slower.
 */
export function steadied(earlier: ResultDocument): ResultDocument {
  const slowest = new Map<string, number>();
  for (const entry of earlier.runs) {
    // A window in which a busy machine hashed nothing would leave no rate at all.
    const rates = (entry.hashrate?.samples ?? []).map(({ rate_h_per_s }) => rate_h_per_s).filter((rate) => rate > 0);
    slowest.set(kindOf(entry), Math.min(slowest.get(kindOf(entry)) ?? Number.POSITIVE_INFINITY, ...rates));
  }
  return withFewerHashes(earlier, (entry, { duration_ms }) => (duration_ms * (slowest.get(kindOf(entry)) ?? 0)) / 1000);
}

function kindOf({ backend, threads }: RunResult): string {
  return `${backend} ${threads}`;
}

/** Other counts, and everything that follows from them. */
function withFewerHashes(earlier: ResultDocument, count: (entry: RunResult, sample: Sample) => number): ResultDocument {
  const { seed } = earlier.params;
  const runs = earlier.runs.map((entry): RunResult => {
    if (entry.hashrate === null) return entry;
    const samples = entry.hashrate.samples.map((sample) => {
      const hashes = Math.round(count(entry, sample));
      return { ...sample, hashes, rate_h_per_s: (hashes * 1000) / sample.duration_ms };
    });
    const hashrate = deriveHashrate(samples, { ...entry.hashrate, seed: runSeed(seed, entry.index) });
    const efficiency = entry.power === null || hashrate === null ? null : deriveEfficiency(hashrate, entry.power);
    // The GPU's own clock counted what was hashed, which is no longer said.
    return { ...entry, hashrate, efficiency, gpu_clock: null };
  });
  const told = earlier.validity.reasons.filter(({ code, run_index }) => run_index === null || !DERIVED_CODES.has(code as ReasonCode));
  const derived = runs.flatMap((entry) => reasonsOfRun(entry).map(({ code, detail }) => raise(code, entry.index, detail)));
  const reasons = [...told, ...derived];
  const validity = { verdict: verdictOf(reasons), reasons };
  const document = { ...earlier, runs, headline_run_index: headlineOf(runs), validity };
  return { ...document, id: documentId(document) };
}
