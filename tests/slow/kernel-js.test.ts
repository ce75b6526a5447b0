/** A million nonces for each emitted JavaScript loop against headers hashed whole by @noble/hashes: zero missed, zero extra. */
import { loops } from 'virtual:hashwatt/nonce-loop';
import { beforeAll, describe, expect, test } from 'vitest';
import { hostWords } from '../../src/kernel/host-words';
import { GENESIS, jobOf, matchesOf } from '../unit/kernel/oracle';

const COUNT = 1_000_003;
const FIRST = 3_141_592_653;
const MASK = 2 ** 10 - 1;
const expected = new Map<number, number[]>();

beforeAll(() => {
  const all = matchesOf(jobOf(GENESIS, 4), FIRST, COUNT, MASK);
  for (const headers of [1, 2, 4]) {
    const ofThese = all.flatMap((nonce, index) => {
      const header = all[index + 1] ?? 0;
      return index % 2 === 0 && header < headers ? [nonce, header] : [];
    });
    expected.set(headers, ofThese);
  }
});

describe.each(loops.map((loop): [string, (typeof loops)[number]] => [`${loop.id}, clone ${loop.clone}`, loop]))('%s', (_, loop) => {
  test('finds exactly the matches of a million nonces', () => {
    const found = new Int32Array(32_768);
    const total = loop.search(Int32Array.from(hostWords(loop.headers, jobOf(GENESIS, loop.headers))), FIRST, COUNT, MASK, found);
    expect([...found.subarray(0, 2 * total)].map((value) => value >>> 0)).toEqual(expected.get(loop.headers));
  });
});
