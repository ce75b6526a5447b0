/** The supply of work at its edges: the ends of a nonce range, of the version bits, of time; and what may be given back. */
import { describe, expect, test } from 'vitest';
import { HashwattError } from '../../../src/core/errors';
import { type BlockHeader, parseHeader } from '../../../src/work/header';
import { createJob, NONCE_COUNT, ROLLING_MASK, type Siblings } from '../../../src/work/job';
import { GENESIS, knownBlock } from '../../../src/work/known-blocks';
import { createWorkSource, splitRange, type WorkPiece } from '../../../src/work/roll';

const LAST_NONCE = NONCE_COUNT - 1;

function timeOf(piece: WorkPiece): number {
  return parseHeader(piece.job.header).time;
}

describe('splitting', () => {
  test('less than the range leaves a rest that follows on; the whole or more leaves none', () => {
    const range = { firstNonce: 10, count: 5 };
    expect(splitRange(range, 4)).toEqual([
      { firstNonce: 10, count: 4 },
      { firstNonce: 14, count: 1 },
    ]);
    expect(splitRange(range, 5)).toEqual([range, undefined]);
    expect(splitRange(range, 6)).toEqual([range, undefined]);
  });
});

describe('a source', () => {
  test('starts with the header given, at nonce 0, and goes on without gaps', () => {
    const source = createWorkSource(GENESIS.header);
    const first = source.next(100);
    expect(first).toEqual({ job: createJob(GENESIS.header), range: { firstNonce: 0, count: 100 } });
    expect(source.next(1).range).toEqual({ firstNonce: 100, count: 1 });
    expect(source.next(7).job).toBe(first.job);
  });

  test('gives fewer at the end of a job, then the next versions from nonce 0', () => {
    const source = createWorkSource(GENESIS.header, { siblings: 2, firstNonce: LAST_NONCE });
    expect(source.next(1000)).toEqual({ job: createJob(GENESIS.header, 2), range: { firstNonce: LAST_NONCE, count: 1 } });
    const next = source.next(1000);
    expect(next.range).toEqual({ firstNonce: 0, count: 1000 });
    expect(next.job.versions).toEqual([1 ^ 0x4000, 1 ^ 0x6000]);
    expect(timeOf(next)).toBe(GENESIS.header.time);
  });

  test('a whole job at a time is 2^32 nonces, and an end met exactly gives no empty piece', () => {
    const source = createWorkSource(GENESIS.header);
    expect(source.next(NONCE_COUNT).range).toEqual({ firstNonce: 0, count: NONCE_COUNT });
    expect(source.next(NONCE_COUNT).range).toEqual({ firstNonce: 0, count: NONCE_COUNT });
    expect(source.next(1).range).toEqual({ firstNonce: 0, count: 1 });
  });

  test.each([0, -1, 0.5, NONCE_COUNT + 1, Number.NaN])('%d nonces cannot be asked for', (count) => {
    const source = createWorkSource(GENESIS.header);
    expect(() => source.next(count)).toThrow(new RangeError(`"count" expected a whole number from 1 to 4294967296, got ${count}`));
    expect(source.next(1).range.firstNonce).toBe(0);
  });

  test.each([-1, NONCE_COUNT, 0.5])('it cannot start at nonce %d', (firstNonce) => {
    expect(() => createWorkSource(GENESIS.header, { firstNonce })).toThrow(HashwattError);
  });

  test('three siblings are refused', () => {
    expect(() => createWorkSource(GENESIS.header, { siblings: 3 as Siblings })).toThrow(RangeError);
  });
});

describe('rolling through all versions', () => {
  // A header of 2025 with rolled bits already set; siblings 4 keep the number of jobs small.
  const header: BlockHeader = { ...knownBlock(878976).header, version: 0x2acb8000 };

  test('2^16 versions at one time, each once, all within BIP 320; then one second on with the first versions again', () => {
    const source = createWorkSource(header, { siblings: 4 });
    const versions: number[] = [];
    for (let job = 0; job < 16384; job++) {
      const piece = source.next(NONCE_COUNT);
      versions.push(...piece.job.versions);
      expect(timeOf(piece)).toBe(header.time);
    }
    expect(new Set(versions).size).toBe(65536);
    expect(versions.every((version) => ((version ^ header.version) & ~ROLLING_MASK) === 0)).toBe(true);

    const later = source.next(1);
    expect(later.range).toEqual({ firstNonce: 0, count: 1 });
    expect(parseHeader(later.job.header)).toEqual({ ...header, time: header.time + 1, nonce: 0 });

    source.giveBack(later);
    expect(source.next(1)).toEqual(later);
  }, 60_000);

  test('time wraps from 2^32 - 1 to 0 rather than leave its 32 bits', () => {
    const last = { ...header, time: 4294967295 };
    const source = createWorkSource(last, { siblings: 4 });
    for (let job = 0; job < 16384; job++) source.next(NONCE_COUNT);
    const wrapped = source.next(9);
    expect(timeOf(wrapped)).toBe(0);
    expect(() => source.giveBack(wrapped)).not.toThrow();
  }, 60_000);
});

describe('giving back', () => {
  test('what was given back comes first, in the order given, cut to what is asked', () => {
    const source = createWorkSource(GENESIS.header);
    const [first, second] = [source.next(10), source.next(10)];
    source.giveBack(second);
    source.giveBack(first);
    expect(source.next(4).range).toEqual({ firstNonce: 10, count: 4 });
    expect(source.next(100).range).toEqual({ firstNonce: 14, count: 6 });
    expect(source.next(100).range).toEqual({ firstNonce: 0, count: 10 });
    expect(source.next(100).range).toEqual({ firstNonce: 20, count: 100 });
  });

  test('a part of a piece can be given back', () => {
    const source = createWorkSource(GENESIS.header);
    const { job } = source.next(10);
    source.giveBack({ job, range: { firstNonce: 7, count: 3 } });
    expect(source.next(100)).toEqual({ job, range: { firstNonce: 7, count: 3 } });
  });

  test('a piece of an earlier job keeps its job', () => {
    const source = createWorkSource(GENESIS.header, { firstNonce: LAST_NONCE });
    const old = source.next(1);
    source.next(1);
    source.giveBack(old);
    expect(source.next(50)).toEqual(old);
  });

  test('a copy that went through a worker is recognised', () => {
    const source = createWorkSource(GENESIS.header, { siblings: 2, firstNonce: LAST_NONCE - 1 });
    source.next(2);
    const piece = source.next(3);
    source.giveBack(structuredClone(piece));
    expect(source.next(3)).toEqual(piece);
  });

  test('what was never handed out is refused: ahead, before the start, of a later job', () => {
    const source = createWorkSource(GENESIS.header, { firstNonce: 5 });
    const { job } = source.next(10);
    expect(() => source.giveBack({ job, range: { firstNonce: 14, count: 2 } })).toThrow(RangeError);
    expect(() => source.giveBack({ job, range: { firstNonce: 4, count: 2 } })).toThrow(RangeError);
    const later = createJob({ ...GENESIS.header, version: 1 ^ 0x2000 });
    expect(() => source.giveBack({ job: later, range: { firstNonce: 5, count: 1 } })).toThrow(RangeError);
    expect(() => source.giveBack({ job, range: { firstNonce: 14, count: 1 } })).not.toThrow();
  });

  test.each<[string, BlockHeader]>([
    ['another merkle root', { ...GENESIS.header, merkleRoot: new Uint8Array(32) }],
    ['another previous hash', { ...GENESIS.header, previousHash: new Uint8Array(32).fill(1) }],
    ['other bits', { ...GENESIS.header, bits: 0x1d00fffe }],
    ['a version bit outside BIP 320', { ...GENESIS.header, version: 1 ^ 0x1000 }],
    ['the lowest version bit above BIP 320', { ...GENESIS.header, version: 1 ^ 0x20000000 }],
    ['an earlier time', { ...GENESIS.header, time: GENESIS.header.time - 1 }],
    ['a group that is not aligned', { ...GENESIS.header, version: 1 ^ 0x2000 }],
  ])('a job with %s is of another source', (_, header) => {
    const source = createWorkSource(GENESIS.header, { siblings: 2 });
    for (let job = 0; job < 3; job++) source.next(NONCE_COUNT);
    expect(() => source.giveBack({ job: createJob(header, 2), range: { firstNonce: 0, count: 1 } })).toThrow(
      new RangeError('"piece" expected work of this source, got nonces 0 to 0 of another'),
    );
  });

  test('a job with fewer siblings is of another source', () => {
    const source = createWorkSource(GENESIS.header, { siblings: 2 });
    source.next(100);
    expect(() => source.giveBack({ job: createJob(GENESIS.header, 1), range: { firstNonce: 0, count: 1 } })).toThrow(RangeError);
  });

  test('an overlap with work already given back is refused; its neighbours are not', () => {
    const source = createWorkSource(GENESIS.header);
    const { job } = source.next(100);
    source.giveBack({ job, range: { firstNonce: 10, count: 10 } });
    for (const [firstNonce, count] of [
      [10, 10],
      [0, 11],
      [19, 1],
      [12, 2],
      [0, 100],
    ] as const) {
      expect(() => source.giveBack({ job, range: { firstNonce, count } })).toThrow('"piece" expected work not yet given back');
    }
    source.giveBack({ job, range: { firstNonce: 9, count: 1 } });
    source.giveBack({ job, range: { firstNonce: 20, count: 1 } });
  });

  test('an empty range is refused', () => {
    const source = createWorkSource(GENESIS.header);
    const { job } = source.next(100);
    expect(() => source.giveBack({ job, range: { firstNonce: 0, count: 0 } })).toThrow(HashwattError);
  });
});
