/** The contract of `search`: exactly the matches, in order, wherever the range lies; and refusal of what is no range. */
import { expect } from 'vitest';
import { hasZeroBits, searchByReference } from '../../src/backend/reference';
import { HashwattError } from '../../src/core/errors';
import { createJob, digestOf, NONCE_COUNT, type Siblings } from '../../src/work/job';
import { GENESIS, knownBlocks } from '../../src/work/known-blocks';
import { type Clause, expectExact, jobOf, never, plain, type Subject, taskOf } from './subject';

const SIBLINGS: readonly Siblings[] = [1, 2, 4];
const LAST_NONCE = NONCE_COUNT - 1;
/** The genesis nonce is 2,083,236,893; ranges around it hold a match for every number of zero bits. */
const GENESIS_NONCE = GENESIS.header.nonce;

const wholeRange: Clause = {
  title: 'finds what the reference finds in a whole range, for 1, 2 and 4 headers and 1, 4, 7, 8, 12, 16, 20 and 32 zero bits',
  async check({ backend }) {
    for (const siblings of SIBLINGS) {
      const job = jobOf(0, siblings);
      const everything = taskOf(job, GENESIS_NONCE - 611, 1237, 1);
      const candidates = searchByReference(everything);
      for (const zeroBits of [1, 4, 7, 8, 12, 16, 20, 32]) {
        const expected = candidates.filter((match) => hasZeroBits(digestOf(job, match), zeroBits));
        const found = await backend.search(never(), { ...everything, zeroBits });
        expect(plain(found), `${siblings} headers, ${zeroBits} zero bits`).toBe(plain(expected));
        expect(plain(found)).toContain(`${GENESIS_NONCE}/0`);
      }
    }
  },
};

const largeRange: Clause = {
  title: 'finds every rare match of a large range that is a multiple of nothing',
  async check(subject) {
    const count = subject.isSlow ? 8_191 : 131_101;
    for (const zeroBits of [8, 12, 16, 20, 32]) await expectExact(subject, taskOf(jobOf(0), GENESIS_NONCE - 8_000, count, zeroBits));
  },
};

const realBlocks: Clause = {
  title: 'finds the nonce of all 40 bundled blocks again, and no other nonce near it',
  async check({ backend }) {
    expect(knownBlocks).toHaveLength(40);
    for (const { height, header } of knownBlocks) {
      const firstNonce = Math.max(0, header.nonce - 150);
      const count = Math.min(301, NONCE_COUNT - firstNonce);
      const matches = await backend.search(never(), taskOf(createJob(header), firstNonce, count, 32));
      expect(plain(matches), `block ${height}`).toBe(`${header.nonce}/0`);
    }
  },
};

const siblingBlocks: Clause = {
  title: 'names the header that matched: a real block is found at index 0 of 1, 2 and 4 version-rolled headers',
  async check({ backend }) {
    for (const siblings of SIBLINGS) {
      for (const { height, header } of knownBlocks.slice(-3)) {
        const matches = await backend.search(never(), taskOf(createJob(header, siblings), header.nonce, 1, 32));
        expect(plain(matches), `block ${height}, ${siblings} headers`).toBe(`${header.nonce}/0`);
      }
    }
  },
};

const boundaries: Clause = {
  title: 'is exact at nonce 0, at 2^31 and at the last nonce, 4294967295',
  async check(subject) {
    for (const siblings of SIBLINGS) {
      const job = jobOf(0, siblings);
      for (const [firstNonce, count] of [
        [0, 1],
        [0, 259],
        [2 ** 31 - 130, 260],
        [LAST_NONCE, 1],
        [NONCE_COUNT - 259, 259],
      ] as const) {
        await expectExact(subject, taskOf(job, firstNonce, count, 1));
        await expectExact(subject, taskOf(job, firstNonce, count, 5));
      }
    }
  },
};

const oddCounts: Clause = {
  title: 'is exact for counts of one and around every power of two that a block or a workgroup could have',
  async check(subject) {
    for (const count of [1, 2, 3, 31, 32, 33, 63, 64, 65, 127, 128, 129, 255, 256, 257, 511, 513, 1023, 1025]) {
      await expectExact(subject, taskOf(jobOf(0), 1_000_003, count, 2));
      await expectExact(subject, taskOf(jobOf(0, 2), 1_000_003, count, 2));
    }
  },
};

const overflow: Clause = {
  title: 'loses no match when every second nonce matches and any results buffer overflows',
  async check(subject) {
    await expectExact(subject, taskOf(jobOf(0), 77, subject.isSlow ? 6_001 : 200_003, 1));
    await expectExact(subject, taskOf(jobOf(0, 2), 77, subject.isSlow ? 3_001 : 60_001, 1));
  },
};

const atOnce: Clause = {
  title: 'answers two searches at once, each with its own matches',
  async check(subject) {
    await Promise.all([
      expectExact(subject, taskOf(jobOf(0), 5_000, 2_999, 6)),
      expectExact(subject, taskOf(jobOf(0, 4), 9_000, 999, 3)),
      expectExact(subject, taskOf(jobOf(170), 5_000, 2_999, 7)),
    ]);
  },
};

async function refusalOf({ backend }: Subject, firstNonce: number, count: number, zeroBits: number): Promise<HashwattError> {
  try {
    await backend.search(never(), taskOf(jobOf(0), firstNonce, count, zeroBits));
  } catch (error) {
    if (error instanceof HashwattError) return error;
    throw error;
  }
  throw new Error(`nonces ${firstNonce} + ${count} with ${zeroBits} zero bits were searched, not refused`);
}

const badRanges: Clause = {
  title: 'refuses ranges that wrap, are empty, negative or fractional, with a reason',
  async check(subject) {
    for (const [firstNonce, count] of [
      [LAST_NONCE, 2],
      [1, NONCE_COUNT],
      [NONCE_COUNT, 1],
      [0, NONCE_COUNT + 1],
      [0, 0],
      [0, -1],
      [-1, 2],
      [0.5, 1],
      [0, 1.5],
      [Number.NaN, 1],
    ] as const) {
      const error = await refusalOf(subject, firstNonce, count, 8);
      expect(error.code, `nonces ${firstNonce} + ${count}`).toBe('nonce-range');
      expect(error.message.length, 'a reason after the sentence').toBeGreaterThan(new HashwattError('nonce-range').message.length);
    }
  },
};

const badZeroBits: Clause = {
  title: 'refuses 0 and 33 zero bits and takes 1 and 32',
  async check(subject) {
    for (const zeroBits of [0, 33, -1, 1.5, Number.NaN]) {
      const error = await refusalOf(subject, 0, 100, zeroBits);
      expect(error.code, `${zeroBits} zero bits`).toBe('zero-bits');
      expect(error.message).toContain(String(zeroBits));
    }
    await expectExact(subject, taskOf(jobOf(0), 0, 100, 1));
    await expectExact(subject, taskOf(jobOf(0), 0, 100, 32));
  },
};

export const searchClauses: readonly Clause[] = [
  wholeRange,
  largeRange,
  realBlocks,
  siblingBlocks,
  boundaries,
  oddCounts,
  overflow,
  atOnce,
  badRanges,
  badZeroBits,
];
