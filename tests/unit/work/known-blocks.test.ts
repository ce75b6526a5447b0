/** All 40 bundled blocks: hashed by node:crypto and by the reference, held to their target, taken apart and put together. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toHex } from '../../../src/core/bytes';
import { HashwattError } from '../../../src/core/errors';
import { createJob, digestOf } from '../../../src/work/job';
import { displayHash, headerHash, serialiseHeader } from '../../../src/work/header';
import { blockSources, blocksRetrieved, GENESIS, knownBlock, knownBlocks } from '../../../src/work/known-blocks';
import { difficultyOf, displayedZeroBits, meetsTarget, targetOf } from '../../../src/work/target';

const nodeSha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

describe.each(knownBlocks.map((block) => [block.height, block] as const))('block %i', (_, block) => {
  test('node:crypto and the reference both give the published hash', () => {
    const bytes = serialiseHeader(block.header);
    expect(
      Buffer.from(nodeSha256(nodeSha256(bytes)))
        .reverse()
        .toString('hex'),
    ).toBe(block.hash);
    expect(displayHash(headerHash(bytes))).toBe(block.hash);
  });

  test('its fields serialise to the bytes they came from', () => {
    expect(toHex(serialiseHeader(block.header))).toBe(block.headerHex);
  });

  test('its hash meets its target, as numbers of 256 bits', () => {
    const target = targetOf(block.header.bits);
    expect(BigInt(`0x${block.hash}`) <= target).toBe(true);
    expect(meetsTarget(headerHash(serialiseHeader(block.header)), target)).toBe(true);
    expect(difficultyOf(block.header.bits)).toBeGreaterThanOrEqual(1);
  });

  test.each([-1, 1])('the nonce moved by %i does not meet the target', (step) => {
    const nonce = (block.header.nonce + step) >>> 0;
    expect(meetsTarget(headerHash(serialiseHeader({ ...block.header, nonce })), targetOf(block.header.bits))).toBe(false);
  });

  test('a job made of it finds its digest again', () => {
    const job = createJob(block.header);
    expect(displayHash(digestOf(job, { headerIndex: 0, nonce: block.header.nonce }))).toBe(block.hash);
  });

  test('its day is that of its time field, its sources are named', () => {
    const day = Math.floor(block.header.time / 86400);
    expect(Date.parse(`${block.date}T00:00:00Z`)).toBe(day * 86_400_000);
    expect(block.source.length).toBeGreaterThan(0);
    for (const key of block.source) expect(blockSources).toHaveProperty(key);
    expect(['high', 'medium', 'low']).toContain(block.confidence);
  });
});

describe('the list', () => {
  test('it holds 40 different heights in rising order', () => {
    const heights = knownBlocks.map((block) => block.height);
    expect(heights).toHaveLength(40);
    expect(heights).toEqual([...new Set(heights)].sort((left, right) => left - right));
    expect(blocksRetrieved).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const source of Object.values(blockSources)) expect(source.title.length).toBeGreaterThan(10);
  });

  test('it begins with the genesis block of 3 January 2009, nonce 2083236893, 43 zero bits', () => {
    expect(GENESIS).toBe(knownBlocks[0]);
    expect(GENESIS.date).toBe('2009-01-03');
    expect(GENESIS.header.nonce).toBe(2083236893);
    expect(displayedZeroBits(headerHash(serialiseHeader(GENESIS.header)))).toBe(43);
  });

  test('it reaches from 2009 into 2025 and into rolled version bits', () => {
    expect(knownBlocks.at(-1)?.date.slice(0, 4)).toBe('2025');
    expect(knownBlocks.filter((block) => (block.header.version & 0x1fffe000) !== 0).length).toBeGreaterThanOrEqual(5);
  });

  test('consecutive blocks 0, 1, 2 point at each other', () => {
    for (const height of [1, 2]) {
      expect(displayHash(knownBlock(height).header.previousHash)).toBe(knownBlock(height - 1).hash);
    }
  });

  test('a height that is not bundled is refused with all that are', () => {
    const missing = [3, -1, 0.5, Number.NaN, 878977];
    for (const height of missing) {
      expect(() => knownBlock(height)).toThrow(HashwattError);
      expect(() => knownBlock(height)).toThrow(`This block is not bundled: got ${height}, available are 0, 1, 2, 170,`);
    }
    expect(knownBlock(878976).height).toBe(878976);
  });
});
