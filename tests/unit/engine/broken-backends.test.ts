/**
 * Backends broken on purpose, in the whole pipeline: each must be caught, with the right code.
 * Where a fault is "in the stream", the gate's own questions are answered rightly, so that only the audit can notice.
 */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Match, SearchTask, Slice } from '../../../src/backend/backend';
import { hashes } from '../../../src/core/units';
import type { ResultDocument } from '../../../src/result/schema';
import { verifyResult } from '../../../src/result/verify';
import { createJob, NONCE_COUNT } from '../../../src/work/job';
import type * as Roll from '../../../src/work/roll';
import { GENESIS } from '../../../src/work/known-blocks';
import { benchmark, codesOf, createWorld, searchFast, type SimulatedOptions } from './simulated';

// Whole benchmarks with real hashes: a second each on a free machine.
vi.setConfig({ testTimeout: 60_000 });

/** A run begins at nonce 0 and would need 2^32 real hashes to roll; near the end of the range it rolls while windows are filled. */
const start = vi.hoisted(() => ({ firstNonce: 0 }));
vi.mock('../../../src/work/roll', async (load) => {
  const real = await load<typeof Roll>();
  const createWorkSource: typeof real.createWorkSource = (header, options) =>
    real.createWorkSource(header, { ...options, firstNonce: start.firstNonce });
  return { ...real, createWorkSource };
});
afterEach(() => {
  start.firstNonce = 0;
});

async function measure(broken: Omit<SimulatedOptions, 'kind'>): Promise<ResultDocument> {
  const { result } = await benchmark(createWorld({ gpu: broken }), { backend: 'webgpu' });
  // A void result is still an honest document.
  expect(verifyResult(result).findings).toEqual([]);
  return result;
}

function problemsOf(result: ResultDocument): readonly string[] {
  return result.runs[0]?.audit?.problems ?? [];
}

function expectVoid(result: ResultDocument, reason: 'audit-failed' | 'vectors-failed'): void {
  expect(result.runs[0]?.status).toBe('failed');
  expect(result.headline_run_index).toBeNull();
  expect(result.validity.verdict).toBe('invalid');
  expect(codesOf(result, 0)).toContain(reason);
}

/** Only in the stream, so that the gate is passed. */
const inStream =
  (change: (truth: readonly Match[], task: SearchTask) => readonly Match[]): NonNullable<SimulatedOptions['answer']> =>
  (task, truth, context) =>
    context === 'search' ? truth() : change(truth(), task);

test('the control: an honest backend passes', async () => {
  const result = await measure({});
  expect(result.runs[0]?.status).toBe('ok');
  expect(problemsOf(result)).toEqual([]);
});

describe('caught before a score is shown', () => {
  test('a wrong rotation: other nonces match', async () => {
    // A kernel with a wrong constant finds as many matches, elsewhere.
    const elsewhere = (task: SearchTask): readonly Match[] =>
      searchFast({ ...task, job: { ...task.job, tailWords: [task.job.tailWords[0] ^ 1, task.job.tailWords[1], task.job.tailWords[2]] } });
    const result = await measure({ answer: elsewhere });
    expectVoid(result, 'vectors-failed');
    expect(result.runs[0]?.hashrate).toBeNull();
  });

  test('one lane of 64 that never runs', async () => {
    const result = await measure({ answer: (_, truth) => truth().filter((match) => match.nonce % 64 !== 17) });
    expectVoid(result, 'vectors-failed');
  });

  test('every thousandth match swallowed', async () => {
    let seen = 0;
    const result = await measure({ answer: (_, truth) => truth().filter(() => ++seen % 1000 !== 0) });
    expectVoid(result, 'vectors-failed');
  });
});

describe('caught by the audit', () => {
  test('a wrong rotation that only the streaming kernel has', async () => {
    const result = await measure({
      answer: inStream((truth) => truth.map((match) => ({ ...match, nonce: match.nonce ^ 1 })).sort((a, b) => a.nonce - b.nonce)),
    });
    expectVoid(result, 'audit-failed');
    expect(problemsOf(result)).toContain('matches-wrong');
  });

  test.each([0, 2, 4])('one lane of 64 that never runs, each lane with 2^%i neighbouring nonces', async (shift) => {
    const answer = inStream((truth, task) => truth.filter((match) => ((match.nonce - task.range.firstNonce) >>> shift) % 64 !== 17));
    const result = await measure({ answer, rate: () => 51_200 });
    expectVoid(result, 'audit-failed');
    expect(problemsOf(result)).toContain('lane-silent');
    // The count alone would pass: one lane of 64 is 1.6 % of the work.
    expect(Math.abs(result.runs[0]?.audit?.z_score ?? 9)).toBeLessThan(4);
  });

  test('the last sixty-fourth of every range left out', async () => {
    const answer = inStream((truth, { range }) =>
      truth.filter((match) => match.nonce - range.firstNonce < Math.floor((range.count * 63) / 64)),
    );
    const result = await measure({ answer });
    expectVoid(result, 'audit-failed');
    expect(problemsOf(result)).toContain('range-uneven');
  });

  test('one version of two never hashed', async () => {
    const result = await measure({ headersPerNonce: 2, answer: inStream((truth) => truth.filter((match) => match.headerIndex === 0)) });
    expectVoid(result, 'audit-failed');
    expect(problemsOf(result)).toEqual(expect.arrayContaining(['count-too-low', 'lane-silent']));
  });

  test('a range delivered twice', async () => {
    const result = await measure({ deliver: (slice, number) => (number % 50 === 7 ? [slice, slice] : [slice]) });
    expectVoid(result, 'audit-failed');
    expect(problemsOf(result)).toContain('range-repeated');
  });

  test('a range that nobody handed out', async () => {
    const job = createJob(GENESIS.header);
    const foreign = (slice: Slice): Slice => ({ ...slice, task: { ...slice.task, job }, matches: [] });
    const result = await measure({ deliver: (slice, number) => (number === 60 ? [foreign(slice)] : [slice]) });
    expectVoid(result, 'audit-failed');
    expect(problemsOf(result)).toContain('range-unknown');
  });

  test('a count inflated by 10 % in the slice', async () => {
    const result = await measure({ deliver: (slice) => [{ ...slice, hashes: hashes(slice.hashes * 1.1) }] });
    expectVoid(result, 'audit-failed');
    expect(problemsOf(result)).toContain('hashes-mismatch');
  });

  test('a count inflated by 10 % by claiming ranges of which a tenth is not hashed', async () => {
    let turn = 0;
    const result = await measure({ answer: inStream((truth) => (++turn % 10 === 0 ? [] : truth)) });
    expectVoid(result, 'audit-failed');
    expect(problemsOf(result)).toContain('count-too-low');
  });

  test('an overflow of the results buffer that is ignored', async () => {
    // Room for 20 matches where some 30 are found in a slice.
    const result = await measure({ answer: inStream((truth) => truth.slice(0, 20)) });
    expectVoid(result, 'audit-failed');
    expect(problemsOf(result)).toContain('count-too-low');
  });

  test.each([true, false])('a job after rolling answered for the job before it: %s', async (isStale) => {
    const jobs: SearchTask['job'][] = [];
    const answer = inStream((truth, task) => {
      if (!jobs.some(({ header }) => header.join() === task.job.header.join())) jobs.push(task.job);
      const [first] = jobs;
      return isStale && first !== undefined ? searchFast({ ...task, job: first }) : truth;
    });
    start.firstNonce = NONCE_COUNT - 400_000;
    const result = await measure({ answer, rate: () => 75_000 });
    expect(jobs).toHaveLength(2);
    expect(problemsOf(result)).toEqual(isStale ? expect.arrayContaining(['matches-wrong']) : []);
    if (isStale) expectVoid(result, 'audit-failed');
    else expect(result.runs[0]?.status).toBe('ok');
  });

  test('a backend that answers from memory: the matches of an earlier run', async () => {
    const memory = new Map<number, readonly Match[]>();
    const remember = inStream((truth, task) => {
      const known = memory.get(task.range.firstNonce);
      if (known !== undefined) return known.filter((match) => match.nonce < task.range.firstNonce + task.range.count);
      memory.set(task.range.firstNonce, truth);
      return truth;
    });
    const { result } = await benchmark(createWorld({ gpu: { answer: remember } }), { backend: 'webgpu', profile: 'smoke', repeat: 2 });
    expect(result.runs.map((run) => run.status)).toEqual(['ok', 'failed']);
    expect(result.runs[1]?.audit?.problems).toContain('matches-wrong');
  });

  test('matches outside the range, and one match told twice', async () => {
    const outside = await measure({
      answer: inStream((truth, task) => [...truth, { nonce: task.range.firstNonce + task.range.count, headerIndex: 0 }]),
    });
    expect(problemsOf(outside)).toContain('match-outside-range');
    const twice = await measure({ answer: inStream((truth) => truth.flatMap((match, index) => (index === 0 ? [match, match] : [match]))) });
    expect(problemsOf(twice)).toContain('match-repeated');
  });
});
