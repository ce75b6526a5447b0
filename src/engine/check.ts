/**
 * The gate before every run: known answers first (real blocks, edges of the nonce range), then a dense range compared match by match.
 * Place: first phase of a run. No score is shown for a kernel that fails here; the audit watches the same kernel while it is measured.
 */
import type { Backend, Match, SearchTask } from '../backend/backend';
import { searchByReference } from '../backend/reference';
import { checkKnownAnswers, describeFailure, type KnownBlockOutcome } from '../backend/verify';
import { createRandom } from '../core/random';
import { createJob, NONCE_COUNT } from '../work/job';
import { GENESIS } from '../work/known-blocks';

/** brief: known answers alone, some 20 ms; enough to begin tuning with, and the first rate comes with that. */
export type CheckExtent = 'brief' | 'whole';

export interface CheckReport {
  readonly knownBlocks: readonly KnownBlockOutcome[];
  /** What is wrong, in words; null when every answer was right. */
  readonly fault: string | null;
}

/**
 * 12,288 hashes with 3 zero bits give some 1,536 matches: a kernel that loses every thousandth match shows, and the reference needs about
 * 0.2 s for them. Not a power of two, so that the last workgroup is a partial one.
 */
const DENSE_HASHES = 12_288;
const DENSE_ZERO_BITS = 3;

/** The last one asked for: two backends with as many headers are asked the same, and the reference takes 0.2 s for its answer. */
let answered: { readonly question: string; readonly matches: readonly Match[] } | undefined;

/** @param seed decides where the dense range lies, so that no kernel can know it */
export async function checkBackend(signal: AbortSignal, backend: Backend, seed: string, extent: CheckExtent): Promise<CheckReport> {
  const answers = await checkKnownAnswers(signal, backend);
  if (!answers.passed) return { knownBlocks: answers.blocks, fault: describeFailure(answers) };
  if (extent === 'brief') return { knownBlocks: answers.blocks, fault: null };
  const task = denseTask(backend, createRandom(seed).nextWord());
  return { knownBlocks: answers.blocks, fault: firstDifference(rightAnswer(task), await backend.search(signal, task)) };
}

function denseTask(backend: Backend, start: number): SearchTask {
  const siblings = backend.headersPerNonce;
  const count = DENSE_HASHES / siblings;
  const job = createJob(GENESIS.header, siblings);
  return { job, range: { firstNonce: Math.min(start, NONCE_COUNT - count), count }, zeroBits: DENSE_ZERO_BITS };
}

/** The header is always the first block's, so place and number of headers say it all. */
function rightAnswer(task: SearchTask): readonly Match[] {
  const question = `${task.range.firstNonce}/${task.job.versions.length}`;
  if (answered?.question !== question) answered = { question, matches: searchByReference(task) };
  return answered.matches;
}

function firstDifference(expected: readonly Match[], got: readonly Match[]): string | null {
  for (let index = 0; index < Math.max(expected.length, got.length); index++) {
    const right = expected[index];
    const answer = got[index];
    if (right?.nonce !== answer?.nonce || right?.headerIndex !== answer?.headerIndex) {
      return `match ${index + 1} of ${expected.length} should be ${describe(right)}, the kernel said ${describe(answer)}`;
    }
  }
  return null;
}

function describe(match: Match | undefined): string {
  return match === undefined ? 'none' : `nonce ${match.nonce} of header ${match.headerIndex}`;
}
