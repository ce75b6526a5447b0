/**
 * Proof that the hashing happened: every match re-hashed by the readable reference, their number held against chance, their places against
 * each other, and the ranges against the book of what was handed out.
 * Place: last of measure. n hashes with k zero bits asked for give n / 2^k matches on average, scattered as Poisson says; nobody can make
 * matches without hashing, so too few mean that less was hashed than claimed.
 */
import { createRandom } from '../core/random';
import { HashwattError } from '../core/errors';
import type { ZeroBits } from '../backend/backend';
import { digestOf } from '../work/job';
import { trailingZeroBits } from '../work/target';
import { poissonTwoSided } from './distributions';
import { type Evenness, evennessOf, smallestP } from './evenness';
import { luckOf } from './luck';
import type { TalliedMatch, Tally } from './tally';

/** Beyond four standard deviations a run is invalid: chance does that once in 16,000 honest runs. */
export const Z_LIMIT = 4;
/** The same for each of the two tests of evenness; smaller, because there are more of them. */
export const EVENNESS_LIMIT = 1e-6;
/** Fewer expected matches could hide half of the work. */
export const THIN_AUDIT = 64;
/** Between these many matches are asked for in a run: enough to notice 10 % missing, few enough to re-hash in 0.2 s. */
export const MATCHES_WANTED = 4096;
/** More are never re-hashed (2 s of the reference); of more, a random sample is. */
export const REHASH_MAXIMUM = 100_000;

export type AuditProblem =
  | 'vectors-wrong'
  | 'matches-wrong'
  | 'match-outside-range'
  | 'match-repeated'
  | 'range-unknown'
  | 'range-repeated'
  | 'hashes-mismatch'
  | 'count-too-low'
  | 'count-too-high'
  | 'lane-silent'
  | 'range-uneven';

export interface RehashedMatch {
  readonly match: TalliedMatch;
  /** As luck.ts says: uniform between 0 and 1 over all hashes, small for hard ones. */
  readonly luck: number;
}

export interface AuditReport {
  readonly zeroBits: ZeroBits;
  readonly hashesClaimed: number;
  readonly found: number;
  readonly expected: number;
  readonly zScore: number;
  readonly poissonP: number;
  readonly lanesP: number | null;
  readonly slicesP: number | null;
  readonly evenness: readonly Evenness[];
  readonly rehashed: number;
  readonly wrong: number;
  /** Right ones only, in no order. */
  readonly proven: readonly RehashedMatch[];
  readonly problems: readonly AuditProblem[];
}

/**
 * The zero bits that bring MATCHES_WANTED to twice as many in a run.
 * @param hashes expected over the whole run
 */
export function chooseZeroBits(hashes: number): ZeroBits {
  return Math.min(32, Math.max(1, Math.floor(Math.log2(Math.max(1, hashes) / MATCHES_WANTED))));
}

/** @param pause lets other things run between turns of re-hashing */
export async function audit(tally: Tally, seed: string, pause: () => Promise<void>): Promise<AuditReport> {
  const chosen = tally.matches.length <= REHASH_MAXIMUM ? tally.matches : sample(tally.matches, seed);
  const proven: RehashedMatch[] = [];
  let wrong = 0;
  for (const [index, match] of chosen.entries()) {
    if (index % REHASHES_A_TURN === REHASHES_A_TURN - 1) await pause();
    const luck = rehash(match, tally.zeroBits);
    if (luck === null) wrong += 1;
    else proven.push({ match, luck });
  }
  const found = tally.matches.length;
  const expected = tally.hashesClaimed / 2 ** tally.zeroBits;
  const { lanes, slices } = evennessOf(tally);
  const report = {
    zeroBits: tally.zeroBits,
    hashesClaimed: tally.hashesClaimed,
    found,
    expected,
    zScore: zScore(found, expected),
    poissonP: poissonTwoSided(found, expected),
    lanesP: smallestP(lanes, 'chi_square_p'),
    slicesP: smallestP(slices, 'chi_square_p'),
    evenness: [...lanes, ...slices],
    rehashed: chosen.length,
    wrong,
    proven,
  };
  return { ...report, problems: problemsOf(report, tally, lanes, slices) };
}

// About 5 ms of the reference: short enough for Stop and for the event loop.
const REHASHES_A_TURN = 256;

export function zScore(found: number, expected: number): number {
  return expected > 0 ? (found - expected) / Math.sqrt(expected) : 0;
}

function rehash(match: TalliedMatch, zeroBits: ZeroBits): number | null {
  try {
    const digest = digestOf(match.job, match);
    return trailingZeroBits(digest) >= zeroBits ? luckOf(digest) : null;
  } catch (thrown) {
    // A nonce or header index that cannot be is a wrong match, not a fault of ours.
    if (thrown instanceof RangeError || thrown instanceof HashwattError) return null;
    throw thrown;
  }
}

function problemsOf(
  report: Pick<AuditReport, 'wrong' | 'zScore' | 'expected' | 'poissonP'>,
  tally: Tally,
  lanes: readonly Evenness[],
  slices: readonly Evenness[],
): AuditProblem[] {
  const problems: AuditProblem[] = [...tally.faults.keys()];
  if (report.wrong > 0) problems.push('matches-wrong');
  if (isCountImpossible(report)) problems.push(report.zScore < 0 ? 'count-too-low' : 'count-too-high');
  if (isUneven(lanes)) problems.push('lane-silent');
  if (isUneven(slices)) problems.push('range-uneven');
  return problems;
}

/** With few matches expected z misleads (Poisson is skewed), so the exact p has to agree. */
export function isCountImpossible(report: { readonly zScore: number; readonly poissonP: number }): boolean {
  return Math.abs(report.zScore) > Z_LIMIT && report.poissonP < 1e-4;
}

export function isUneven(results: readonly Evenness[]): boolean {
  return (['chi_square_p', 'emptiest_bin_p'] as const).some((p) => (smallestP(results, p) ?? 1) < EVENNESS_LIMIT);
}

/** Without replacement, the same for the same seed. */
function sample(matches: readonly TalliedMatch[], seed: string): TalliedMatch[] {
  const random = createRandom(seed);
  const pool = [...matches];
  for (let index = 0; index < REHASH_MAXIMUM; index++) {
    const other = index + random.nextBelow(pool.length - index);
    const [first, second] = [pool[index], pool[other]];
    if (first === undefined || second === undefined) break;
    pool[index] = second;
    pool[other] = first;
  }
  return pool.slice(0, REHASH_MAXIMUM);
}
