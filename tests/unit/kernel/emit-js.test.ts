import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loops } from 'virtual:hashwatt/nonce-loop';
import { SHA256, type Sha256Definition } from '../../../src/kernel/definition';
import { type EmittedNonceLoop, emitNonceLoop } from '../../../src/kernel/emit-js';
import { JS_FORMS } from '../../../src/kernel/forms';
import { hostWords } from '../../../src/kernel/host-words';
import { buildNonceProgram } from '../../../src/kernel/sha256d-graph';
import type { Job } from '../../../src/work/job';
import { anyHeader } from './arbitraries';
import { GENESIS, GENESIS_NONCE, jobOf, matchesOf } from './oracle';

const HEADER_COUNTS = [1, 2, 4] as const;

function search(loop: EmittedNonceLoop, job: Job, first: number, count: number, mask: number, capacity = 4096): [number, number[]] {
  const found = new Int32Array(2 * capacity);
  const total = loop.search(Int32Array.from(hostWords(loop.headers, job)), first, count, mask, found);
  return [total, [...found.subarray(0, 2 * Math.min(total, capacity))].map((value) => value >>> 0)];
}

/** Only tests evaluate emitted text; the product gets it from the build. */
function compile(definition: Sha256Definition, headers: 1 | 2 | 4): EmittedNonceLoop {
  const source = emitNonceLoop(headers, (count) => buildNonceProgram(count, JS_FORMS, definition));
  return new Function(`return ${source};`)() as EmittedNonceLoop;
}

test('the build gives three clones for one, two and four headers, each its own function', () => {
  expect(loops.map(({ headers, clone }) => `${headers}.${clone}`)).toEqual(
    [1, 2, 4].flatMap((headers) => [0, 1, 2].map((clone) => `${headers}.${clone}`)),
  );
  expect(new Set(loops.map((loop) => loop.search)).size).toBe(9);
});

describe.each(loops.map((loop): [string, EmittedNonceLoop] => [`${loop.id}, clone ${loop.clone}`, loop]))('%s', (_, loop) => {
  test('finds exactly the matches of any range, in order', () => {
    fc.assert(
      fc.property(
        anyHeader,
        fc.integer({ min: 0, max: 2 ** 32 - 600 }),
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 9 }),
        (header, first, count, bits) => {
          const job = jobOf(header, loop.headers);
          const expected = matchesOf(job, first, count, 2 ** bits - 1);
          expect(search(loop, job, first, count, 2 ** bits - 1)).toEqual([expected.length / 2, expected]);
        },
      ),
      { numRuns: 8 },
    );
  });

  test.each([1, 63, 64, 65, 127, 128, 129, 255, 256, 257, 512])('finds every match when the range is %i nonces long', (count) => {
    const job = jobOf(GENESIS, loop.headers);
    const expected = matchesOf(job, 1000, count, 3);
    expect(search(loop, job, 1000, count, 3)).toEqual([expected.length / 2, expected]);
  });

  test('covers nonce 0 and nonce 4294967295', () => {
    const job = jobOf(GENESIS, loop.headers);
    for (const first of [0, 2 ** 32 - 300]) expect(search(loop, job, first, 300, 1)[1]).toEqual(matchesOf(job, first, 300, 1));
    // A mask of no bits matches everything, so that the last nonce itself must appear.
    expect(search(loop, job, 2 ** 32 - 1, 1, 0)[1]).toEqual(job.versions.flatMap((__, index) => [2 ** 32 - 1, index]));
  });

  test('finds the genesis nonce with all 32 bits asked for', () => {
    expect(search(loop, jobOf(GENESIS, loop.headers), GENESIS_NONCE - 500, 1000, -1)).toEqual([1, [GENESIS_NONCE, 0]]);
  });

  test('counts matches that no longer fit, and writes none of them', () => {
    const job = jobOf(GENESIS, loop.headers);
    const expected = matchesOf(job, 0, 400, 3);
    const [total, written] = search(loop, job, 0, 400, 3, 5);
    expect(total).toBe(expected.length / 2);
    expect(written).toEqual(expected.slice(0, 10));
  });
});

describe.each(HEADER_COUNTS)('a broken definition is caught in the loop for %i headers', (headers) => {
  const job = jobOf(GENESIS, headers);
  const honest = matchesOf(job, 0, 512, 7);
  const swapped = [...SHA256.roundConstants];
  [swapped[20], swapped[21]] = [swapped[21] ?? 0, swapped[20] ?? 0];

  test.each<[string, Partial<Sha256Definition>]>([
    ['one wrong rotation in Sigma0', { bigSigma0: [2, 13, 23] }],
    ['one wrong rotation in Sigma1', { bigSigma1: [6, 12, 25] }],
    ['one wrong rotation in sigma0', { smallSigma0: [7, 17, 3] }],
    ['one wrong shift in sigma1', { smallSigma1: [17, 19, 11] }],
    ['one dropped round', { rounds: 63 }],
    ['two constants swapped', { roundConstants: swapped }],
  ])('%s', (_, change) => {
    expect(search(compile({ ...SHA256, ...change }, headers), job, 0, 512, 7)[1]).not.toEqual(honest);
    expect(search(compile(SHA256, headers), job, 0, 512, 7)[1]).toEqual(honest);
  });
});
