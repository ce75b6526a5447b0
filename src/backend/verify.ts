/**
 * Known answers that gate every run: a backend that misses one gets no score.
 * Place: beside the contract, pure; the engine asks before it measures (and again after tuning, which may change the kernel) and raises
 * `vectors-failed` from the report. A wrong answer is a value here, not an exception; only cancelling and a broken backend throw.
 */
import { createJob, digestOf, NONCE_COUNT, type NonceRange } from '../work/job';
import { type KnownBlock, knownBlocks } from '../work/known-blocks';
import type { Backend, Match, SearchTask, ZeroBits } from './backend';
import { hasZeroBits, searchByReference } from './reference';

/** One range whose exact matches are known. */
export interface VectorOutcome {
  /** For example "block 125552, 4 zero bits". */
  readonly label: string;
  readonly expected: number;
  /** In the reference's matches but not in the backend's. */
  readonly missing: readonly Match[];
  /** The other way round, and anything out of order. */
  readonly extra: readonly Match[];
}

export interface KnownBlockOutcome {
  readonly height: number;
  readonly nonce: number;
  readonly found: boolean;
}

export interface KnownAnswers {
  readonly passed: boolean;
  readonly blocks: KnownBlockOutcome[];
  readonly vectors: readonly VectorOutcome[];
}

/** A block is enough for a rotation that is wrong; several catch what depends on the data, and the reference still needs only some 20 ms. */
const BLOCK_COUNT = 8;
/** Nonces on each side of a block's own: odd in total, so that no block size or workgroup divides the range. */
const REACH = 40;
/** About one nonce in eight: a lane that never runs shows in every range. */
const LOW_ZERO_BITS = 3;
const BOUNDARY_COUNT = 67;

/** Spread over the chain's life: versions, times and bits all differ. */
export function gateBlocks(): readonly KnownBlock[] {
  const step = (knownBlocks.length - 1) / (BLOCK_COUNT - 1);
  return Array.from({ length: BLOCK_COUNT }, (_, index) => knownBlocks[Math.round(index * step)]).filter((block) => block !== undefined);
}

interface Question {
  readonly label: string;
  readonly task: SearchTask;
  readonly expected: readonly Match[];
}

interface BlockQuestions {
  readonly block: KnownBlock;
  /** The same range with few zero bits and with all 32. */
  readonly questions: readonly [Question, Question];
}

/** All questions are asked at once: a browser that answers each after 100 ms then answers all after 100 ms. */
export async function checkKnownAnswers(signal: AbortSignal, backend: Backend): Promise<KnownAnswers> {
  const headers = backend.headersPerNonce;
  const blockQuestions = gateBlocks().map((block) => questionsOf(block, headers));
  const boundaryQuestions = boundaries(headers);
  const ask = async ({ label, task, expected }: Question): Promise<VectorOutcome> =>
    compare(label, expected, await backend.search(signal, task));
  const [answered, vectors] = await Promise.all([
    Promise.all(blockQuestions.map(async ({ block, questions }) => ({ block, outcomes: await Promise.all(questions.map(ask)) }))),
    Promise.all(boundaryQuestions.map(ask)),
  ]);
  const blocks = answered.map(({ block, outcomes }) => ({
    height: block.height,
    nonce: block.header.nonce,
    found: outcomes.every(({ missing }) => !missing.some(({ nonce, headerIndex }) => nonce === block.header.nonce && headerIndex === 0)),
  }));
  const all = [...answered.flatMap(({ outcomes }) => outcomes), ...vectors];
  return { passed: all.every(isRight), blocks, vectors: all };
}

export function isRight({ missing, extra }: VectorOutcome): boolean {
  return missing.length === 0 && extra.length === 0;
}

/** One clause for people, after "the kernel gave a wrong answer"; empty when all is right. */
export function describeFailure({ vectors }: KnownAnswers): string {
  const wrong = vectors.filter((vector) => !isRight(vector));
  const [first] = wrong;
  if (first === undefined) return '';
  return `${wrong.length} of ${vectors.length} checks failed, the first at ${first.label}: ${first.missing.length} of ${first.expected} matches missing, ${first.extra.length} false`;
}

function questionsOf(block: KnownBlock, headers: 1 | 2 | 4): BlockQuestions {
  const job = createJob(block.header, headers);
  const { nonce } = block.header;
  const firstNonce = Math.max(0, nonce - REACH);
  const range: NonceRange = { firstNonce, count: Math.min(NONCE_COUNT, nonce + REACH + 1) - firstNonce };
  const low = question(`block ${block.height}`, { job, range, zeroBits: LOW_ZERO_BITS });
  const high: Question = {
    label: `block ${block.height}, 32 zero bits`,
    task: { job, range, zeroBits: 32 },
    expected: low.expected.filter((match) => hasZeroBits(digestOf(job, match), 32)),
  };
  return { block, questions: [low, high] };
}

function boundaries(headers: 1 | 2 | 4): Question[] {
  const [block] = knownBlocks;
  if (block === undefined) return [];
  const job = createJob(block.header, headers);
  const at = (firstNonce: number): SearchTask => ({ job, range: { firstNonce, count: BOUNDARY_COUNT }, zeroBits: LOW_ZERO_BITS });
  return [question('nonce 0', at(0)), question('the last nonce', at(NONCE_COUNT - BOUNDARY_COUNT))];
}

function question(place: string, task: SearchTask): Question {
  return { label: `${place}, ${bitsText(task.zeroBits)}`, task, expected: searchByReference(task) };
}

function bitsText(zeroBits: ZeroBits): string {
  return `${zeroBits} zero bits`;
}

function compare(label: string, expected: readonly Match[], found: readonly Match[]): VectorOutcome {
  const name = ({ nonce, headerIndex }: Match): string => `${nonce}/${headerIndex}`;
  const expectedNames = new Set(expected.map(name));
  const foundNames = new Set(found.map(name));
  const missing = expected.filter((match) => !foundNames.has(name(match)));
  const isInOrder = found.length === expected.length && found.every((match, index) => match.nonce === expected[index]?.nonce);
  const extra = found.filter((match) => !expectedNames.has(name(match)));
  // The right matches in the wrong order, or one twice, are no right answer either.
  return { label, expected: expected.length, missing, extra: missing.length + extra.length === 0 && !isInOrder ? found : extra };
}
