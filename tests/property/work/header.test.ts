/** Headers and jobs of any content: round trips, byte order, midstates, against Buffer and node:crypto. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { swapBytes, toHex } from '../../../src/core/bytes';
import { displayHash, headerFromHex, headerHash, parseHeader, serialiseHeader } from '../../../src/work/header';
import { createJob, digestOf, headerOf, NONCE_COUNT, ROLLING_MASK, type Siblings } from '../../../src/work/job';
import { compress, digestBytes, INITIAL_STATE } from '../../../src/work/sha256';

const bytes80 = fc.uint8Array({ minLength: 80, maxLength: 80 });
const word = fc.oneof(fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff), fc.integer({ min: 0, max: 0xffffffff }));
const header = fc.record({
  version: word,
  previousHash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  merkleRoot: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  time: word,
  bits: word,
  nonce: word,
});

const nodeSha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

test('any 80 bytes survive parsing and serialising, from bytes and from hex', () => {
  fc.assert(
    fc.property(bytes80, fc.boolean(), (bytes, isUpper) => {
      const hex = toHex(bytes);
      expect(toHex(serialiseHeader(parseHeader(bytes)))).toBe(hex);
      expect(headerFromHex(isUpper ? hex.toUpperCase() : hex)).toEqual(parseHeader(bytes));
    }),
  );
});

test('any header survives serialising and parsing, and Buffer reads the same integers', () => {
  fc.assert(
    fc.property(header, (fields) => {
      const bytes = Buffer.from(serialiseHeader(fields));
      expect(parseHeader(Uint8Array.from(bytes))).toEqual(fields);
      expect([0, 68, 72, 76].map((offset) => bytes.readUInt32LE(offset))).toEqual([fields.version, fields.time, fields.bits, fields.nonce]);
    }),
  );
});

test('any 80 bytes hash and show as node:crypto has it', () => {
  fc.assert(
    fc.property(bytes80, (bytes) => {
      const expected = nodeSha256(nodeSha256(bytes));
      expect(toHex(headerHash(bytes))).toBe(expected.toString('hex'));
      expect(displayHash(headerHash(bytes))).toBe(Buffer.from(expected).reverse().toString('hex'));
    }),
  );
});

test('every sibling of any job, with any nonce, finishes from midstate and tail words to the hash of its 80 bytes', () => {
  fc.assert(
    fc.property(header, fc.constantFrom<Siblings>(1, 2, 4), word, (fields, siblings, nonce) => {
      const job = createJob(fields, siblings);
      expect(job.versions).toHaveLength(siblings);
      expect(job.midstates).toHaveLength(siblings);
      job.midstates.forEach((midstate, headerIndex) => {
        const whole = headerOf(job, headerIndex, nonce);
        const parsed = parseHeader(whole);
        expect((parsed.version ^ fields.version) & ~ROLLING_MASK).toBe(0);
        expect({ ...parsed, version: 0 }).toEqual({ ...fields, version: 0, nonce });
        const first = compress(midstate, [...job.tailWords, swapBytes(nonce), 0x80000000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 640]);
        const second = nodeSha256(digestBytes(first)).toString('hex');
        expect(second).toBe(nodeSha256(nodeSha256(whole)).toString('hex'));
        expect(toHex(digestOf(job, { headerIndex, nonce }))).toBe(second);
      });
      expect(
        compress(
          INITIAL_STATE,
          Array.from({ length: 16 }, (_, index) => Buffer.from(job.header).readUInt32BE(4 * index)),
        ),
      ).toEqual(job.midstates[0]);
    }),
  );
});

test('headers of one job never repeat over version and nonce', () => {
  fc.assert(
    fc.property(header, fc.uniqueArray(fc.integer({ min: 0, max: NONCE_COUNT - 1 }), { minLength: 2, maxLength: 5 }), (fields, nonces) => {
      const job = createJob(fields, 4);
      const all = nonces.flatMap((nonce) => job.versions.map((_, headerIndex) => toHex(headerOf(job, headerIndex, nonce))));
      expect(new Set(all).size).toBe(4 * nonces.length);
    }),
  );
});
