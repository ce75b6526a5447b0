/**
 * Every run of a plan hashes its own challenge, so that no run can answer with another's matches.
 * Place: beside plan; the engine, and `verify` after it, derive the same seeds and headers.
 */
import { createRandom } from '../core/random';
import { challengeHeader } from '../work/challenge';
import type { BlockHeader } from '../work/header';
import { seedFromWords } from './plan';

/** 32 hex digits for run `index` of a plan with this seed. */
export function runSeed(planSeed: string, index: number): string {
  const random = createRandom(planSeed);
  for (let skipped = 0; skipped < 4 * index; skipped++) random.nextWord();
  return seedFromWords([random.nextWord(), random.nextWord(), random.nextWord(), random.nextWord()]);
}

/**
 * With GPU and CPU at the same time, the second hashes the same header this many seconds later: far beyond where rolling takes the first
 * (one second of header time holds 2^48 hashes), so the two never meet and one receipt covers both.
 */
export const SECOND_BACKEND_SECONDS = 2 ** 16;

/** The header of a run's first (0) or second (1) backend. */
export function runHeader(seed: string, classCode: string, backendIndex: number): BlockHeader {
  const header = challengeHeader(seed, classCode);
  return { ...header, time: header.time + backendIndex * SECOND_BACKEND_SECONDS };
}
