/**
 * The nonce-free part of the graph, evaluated once per job: rounds 0 to 2, the sums of round 3, the first words of the schedule.
 * Place: between sha256d-graph.ts and the backends, which hand these words to their kernels.
 */
import type { Job } from '../work/job';
import { JS_FORMS } from './forms';
import { evaluate } from './graph';
import { buildNonceProgram, type HeaderCount, midstateLabel, type NonceProgram } from './sha256d-graph';

const jsPrograms = new Map<HeaderCount, NonceProgram>();

/** The words that the emitted JavaScript loop takes, for a job with that many versions. */
export function hostWords(headers: HeaderCount, job: Job): Uint32Array {
  let program = jsPrograms.get(headers);
  if (program === undefined) {
    program = buildNonceProgram(headers, JS_FORMS);
    jsPrograms.set(headers, program);
  }
  return hostWordsOf(program, job);
}

/** The same for any program; the order is that of `program.jobWords`. */
export function hostWordsOf(program: NonceProgram, job: Job): Uint32Array {
  if (job.midstates.length !== program.headers) {
    throw new RangeError(`"job" expected ${program.headers} versions, got ${job.midstates.length}`);
  }
  const inputs = new Map<string, number>();
  for (const [index, word] of job.tailWords.entries()) inputs.set(`W${index}`, word);
  for (const [header, midstate] of job.midstates.entries()) {
    for (const [index, word] of midstate.entries()) inputs.set(midstateLabel(header, index), word);
  }
  return evaluate(program.jobWords, inputs);
}
