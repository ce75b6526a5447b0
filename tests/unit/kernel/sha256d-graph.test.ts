import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { swapBytes } from '../../../src/core/bytes';
import { countOperations } from '../../../src/kernel/count';
import { type Forms, JS_FORMS } from '../../../src/kernel/forms';
import { evaluate, reachable } from '../../../src/kernel/graph';
import { hostWords, hostWordsOf } from '../../../src/kernel/host-words';
import { buildNonceProgram, midstateLabel, type NonceProgram } from '../../../src/kernel/sha256d-graph';
import type { Job } from '../../../src/work/job';
import { anyHeader, anyNonce } from './arbitraries';
import { GENESIS, GENESIS_NONCE, HEADER_COUNTS, headerWith, jobOf, lastWordOf } from './oracle';

const FAR_FORMS: Forms = { choose: 'mask', majority: 'direct', sigmas: 'far' };
const DIRECT: Forms = { choose: 'select', majority: 'direct', sigmas: 'flat' };

/** H7 of every header, by interpreting the whole graph. */
function lastWords(program: NonceProgram, job: Job, nonce: number): number[] {
  const inputs = new Map<string, number>([['W3', swapBytes(nonce)]]);
  for (const [index, word] of job.tailWords.entries()) inputs.set(`W${index}`, word);
  for (const [header, midstate] of job.midstates.entries()) {
    for (const [index, word] of midstate.entries()) inputs.set(midstateLabel(header, index), word);
  }
  return program.firstDigests.map((words) => {
    const digest = [...evaluate(words, inputs)].map((word, index): [string, number] => [`D${index}`, word]);
    return evaluate([program.lastWord], new Map(digest))[0] ?? -1;
  });
}

describe.each(HEADER_COUNTS)('the graph for %i headers', (headers) => {
  test.each([JS_FORMS, DIRECT, FAR_FORMS])('equals SHA256d of any header and nonce, in every form', (forms) => {
    const program = buildNonceProgram(headers, forms);
    fc.assert(
      fc.property(anyHeader, anyNonce, (header, nonce) => {
        const job = jobOf(header, headers);
        expect(lastWords(program, job, nonce)).toEqual(job.versions.map((version) => lastWordOf(headerWith(header, version, nonce))));
      }),
      { numRuns: 20 },
    );
  });

  test('at both ends of the nonce range', () => {
    const job = jobOf(GENESIS, headers);
    const program = buildNonceProgram(headers, JS_FORMS);
    for (const nonce of [0, 1, 0x7fffffff, 0x80000000, 0xffffffff]) {
      expect(lastWords(program, job, nonce)).toEqual(job.versions.map((version) => lastWordOf(headerWith(GENESIS, version, nonce))));
    }
  });

  test('finds the genesis block', () => {
    expect(lastWords(buildNonceProgram(headers, JS_FORMS), jobOf(GENESIS, headers), GENESIS_NONCE)[0]).toBe(0);
  });

  test('leaves nothing nonce-free to the kernel but the job words', () => {
    const program = buildNonceProgram(headers, JS_FORMS);
    for (const node of reachable([...program.firstDigests.flat(), program.lastWord])) {
      if (node.known !== 'per-nonce') continue;
      for (const term of node.terms) if (term.known === 'per-job') expect(program.jobWords).toContain(term);
    }
  });
});

describe('host words', () => {
  test('name every job word once and follow the program', () => {
    fc.assert(
      fc.property(anyHeader, fc.constantFrom(...HEADER_COUNTS), (header, headers) => {
        const job = jobOf(header, headers);
        expect(hostWords(headers, job)).toEqual(hostWordsOf(buildNonceProgram(headers, JS_FORMS), job));
      }),
      { numRuns: 10 },
    );
  });

  test('refuse a job with another number of versions', () => {
    expect(() => hostWords(2, jobOf(GENESIS, 1))).toThrow('"job" expected 2 versions, got 1');
  });
});

describe('operations per hash', () => {
  const count = (headers: 1 | 2 | 4): ReturnType<typeof countOperations> => countOperations(buildNonceProgram(headers, DIRECT_MASK));
  const DIRECT_MASK: Forms = { choose: 'mask', majority: 'direct', sigmas: 'flat' };

  test('one header reaches the ideal count', () => {
    expect(count(1)).toMatchObject({ rotates: 1020, shifts: 156, logicOfThree: 628, additionsOfThree: 639 });
  });

  test('two headers save nine per cent, four thirteen', () => {
    const sum = (headers: 1 | 2 | 4): number => {
      const { rotates, shifts, logicOfThree, additionsOfThree } = count(headers);
      return rotates + shifts + logicOfThree + additionsOfThree;
    };
    expect(sum(2) / sum(1)).toBeLessThan(0.94);
    expect(sum(4) / sum(1)).toBeLessThan(0.9);
  });

  test('the last four rounds keep only their e', () => {
    const { lastWord } = buildNonceProgram(1, JS_FORMS);
    const labels = new Set(reachable([lastWord]).map((node) => node.label));
    expect(labels).toContain('e60q');
    expect(labels).toContain('a57q');
    for (const dead of ['a58q', 'a59q', 'a60q', 'a61q', 'e62q', 'W61q', 'W62q', 'W63q']) expect(labels).not.toContain(dead);
  });
});
