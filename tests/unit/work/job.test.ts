/** Jobs: midstates and tail words finish to node:crypto's hash, siblings stay within BIP 320, ranges are refused at every edge. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { swapBytes, toHex } from '../../../src/core/bytes';
import { HashwattError } from '../../../src/core/errors';
import { type BlockHeader, displayHash, parseHeader, serialiseHeader } from '../../../src/work/header';
import {
  checkRange,
  createJob,
  digestOf,
  headerOf,
  type Job,
  ROLLING_COUNT,
  ROLLING_MASK,
  ROLLING_SHIFT,
  rolledVersion,
} from '../../../src/work/job';
import { GENESIS, knownBlock } from '../../../src/work/known-blocks';
import { compress, digestBytes, INITIAL_STATE } from '../../../src/work/sha256';

const nodeSha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const nodeDigest = (bytes: Uint8Array): string => toHex(nodeSha256(nodeSha256(bytes)));

/** What every kernel computes: from midstate and tail words, FIPS 180-4 padding for 80 and for 32 bytes. */
function digestFromMidstate(job: Job, headerIndex: number, nonce: number): string {
  const tail = [...job.tailWords, swapBytes(nonce), 0x80000000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 640];
  const first = compress(job.midstates[headerIndex] ?? [], tail);
  return toHex(digestBytes(compress(INITIAL_STATE, [...first, 0x80000000, 0, 0, 0, 0, 0, 0, 256])));
}

describe('a job', () => {
  test('its header has the nonce cleared and is otherwise the one given', () => {
    const job = createJob(GENESIS.header);
    expect(parseHeader(job.header)).toEqual({ ...GENESIS.header, nonce: 0 });
    expect(job.versions).toEqual([1]);
  });

  test('bytes and fields of one header make the same job, and the bytes given stay as they are', () => {
    const bytes = serialiseHeader(GENESIS.header);
    const before = toHex(bytes);
    expect(createJob(bytes, 4)).toEqual(createJob(GENESIS.header, 4));
    expect(toHex(bytes)).toBe(before);
  });

  test('the tail words are bytes 64 to 75 as SHA-256 reads them', () => {
    const bytes = Uint8Array.from({ length: 80 }, (_, index) => index);
    expect(createJob(bytes).tailWords).toEqual([0x40414243, 0x44454647, 0x48494a4b]);
  });

  test.each([0, 1, 0x7fffffff, 0x80000000, 0xffffffff])('nonce %i: midstate and tail words finish to the hash of the 80 bytes', (nonce) => {
    const job = createJob(knownBlock(878976).header, 4);
    for (let headerIndex = 0; headerIndex < 4; headerIndex++) {
      const bytes = headerOf(job, headerIndex, nonce);
      expect(parseHeader(bytes)).toEqual({ ...parseHeader(job.header), version: job.versions[headerIndex], nonce });
      expect(toHex(digestOf(job, { headerIndex, nonce }))).toBe(nodeDigest(bytes));
      expect(digestFromMidstate(job, headerIndex, nonce)).toBe(nodeDigest(bytes));
    }
  });

  test('the genesis nonce gives the genesis hash from the midstate too', () => {
    const job = createJob(GENESIS.header);
    expect(digestFromMidstate(job, 0, 2083236893)).toBe(toHex(digestOf(job, { headerIndex: 0, nonce: 2083236893 })));
    expect(displayHash(digestOf(job, { headerIndex: 0, nonce: 2083236893 }))).toBe(GENESIS.hash);
  });

  test.each([0, 3, 5, -1, 1.5])('%d siblings are refused', (siblings) => {
    expect(() => createJob(GENESIS.header, siblings as 1)).toThrow(new RangeError(`"siblings" expected 1, 2 or 4, got ${siblings}`));
  });

  test('79 bytes are refused as a header', () => {
    expect(() => createJob(new Uint8Array(79))).toThrow(HashwattError);
  });
});

describe('siblings', () => {
  const edges = [0, 1, 0x1fff, 0x2000, 0x1fffe000, 0x1fffc000, 0x20000000, 0x20002000, 0x20004000, 0x20006000, 0xe0001fff, 0xffffffff];
  const withVersion = (version: number): BlockHeader => ({ ...GENESIS.header, version });

  test.each(edges)('version %i: index 0 is the header itself, the others differ in BIP 320 bits only', (version) => {
    for (const siblings of [1, 2, 4] as const) {
      const { versions } = createJob(withVersion(version), siblings);
      expect(versions).toHaveLength(siblings);
      expect(versions[0]).toBe(version);
      expect(new Set(versions).size).toBe(siblings);
      for (const sibling of versions) expect(((sibling ^ version) & ~ROLLING_MASK) === 0 && sibling >= 0).toBe(true);
    }
  });

  test('the mask is bits 13 to 28 (BIP 320), and rolling reaches all of its 2^16 patterns', () => {
    expect(ROLLING_MASK).toBe(0x1fffe000);
    for (const version of [0, 0x3fffffff, 0xaaaaaaaa]) {
      const seen = new Set<number>();
      for (let index = 0; index < ROLLING_COUNT; index++) seen.add(rolledVersion(version, index));
      expect(seen.size).toBe(65536);
      expect([...seen].every((rolled) => ((rolled ^ version) & ~ROLLING_MASK) === 0)).toBe(true);
    }
    expect(rolledVersion(0, ROLLING_COUNT - 1)).toBe(ROLLING_MASK);
    expect(1 << ROLLING_SHIFT).toBe(0x2000);
  });
});

describe('headerOf', () => {
  const job = createJob(GENESIS.header, 2);

  test.each([-1, 2, 0.5])('header index %d is not one of two', (headerIndex) => {
    expect(() => headerOf(job, headerIndex, 0)).toThrow(new RangeError(`"headerIndex" expected 0 to 1, got ${headerIndex}`));
  });

  test.each([-1, 4294967296, 0.5, Number.NaN])('nonce %d is not 32 bits', (nonce) => {
    expect(() => headerOf(job, 0, nonce)).toThrow(`"nonce" expected a whole number from 0 to 4294967295, got ${nonce}`);
  });

  test('it does not write into the job', () => {
    const before = toHex(job.header);
    headerOf(job, 1, 4294967295);
    expect(toHex(job.header)).toBe(before);
  });
});

describe('checkRange', () => {
  test.each([
    [0, 1],
    [0, 4294967296],
    [4294967295, 1],
    [4294967294, 2],
    [1, 4294967295],
  ])('from %i, %i nonces are a range', (firstNonce, count) => {
    expect(() => checkRange({ firstNonce, count })).not.toThrow();
  });

  test.each([
    [0, 0, 'the range is empty, got a count of 0'],
    [5, -1, 'the range is empty, got a count of -1'],
    [-1, 1, 'the first nonce is outside 0 to 4294967295, got -1'],
    [4294967296, 1, 'the first nonce is outside 0 to 4294967295, got 4294967296'],
    [4294967295, 2, 'the range would wrap, 2 from 4294967295 end at 4294967297'],
    [1, 4294967296, 'the range would wrap, 4294967296 from 1 end at 4294967297'],
    [0, 4294967297, 'the range would wrap, 4294967297 from 0 end at 4294967297'],
    [0.5, 1, 'the first nonce is not a whole number, got 0.5'],
    [0, 1.5, 'the count is not a whole number, got 1.5'],
    [Number.NaN, 1, 'the first nonce is not a whole number, got NaN'],
    [0, Number.POSITIVE_INFINITY, 'the count is not a whole number, got Infinity'],
    ['0', 1, 'the first nonce is not a whole number, got 0'],
  ])('from %s, %d nonces are refused with the reason', (firstNonce, count, reason) => {
    const run = (): void => checkRange({ firstNonce: firstNonce as number, count });
    expect(run).toThrow(HashwattError);
    expect(run).toThrow(`The nonce range must lie within 0 to 4294967295 (2^32 - 1) and hold at least one nonce: ${reason}.`);
  });
});
