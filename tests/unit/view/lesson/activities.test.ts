import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashesPerSecond, milliseconds } from '../../../../src/core/units';
import type { ClimbEvent } from '../../../../src/engine';
import { encodeFields } from '../../../../src/result/code';
import { fold, keepClimb, NOT_CLIMBED, readClimb, TRIES } from '../../../../src/view/lesson/activities/bits-ladder/climb-state';
import { handRate, NO_OUTCOME, pairOf, readOutcome } from '../../../../src/view/lesson/activities/by-hand/flips';
import { MOST_PARTNERS, readPartners } from '../../../../src/view/lesson/activities/pool/partners';
import {
  allShares,
  blockOf,
  checkShare,
  memberName,
  MOST_MEMBERS,
  openRound,
  readMessage,
  type RoundTerms,
  shareBitsFor,
  supersedes,
  withMember,
  withShare,
} from '../../../../src/view/lesson/activities/pool/round';
import { challengeHeader } from '../../../../src/work/challenge';
import { serialiseHeader } from '../../../../src/work/header';

describe('the clicking hand', () => {
  const every = (gap: number, clicks: number) => Array.from({ length: clicks }, (_, index) => milliseconds(1000 + index * gap));

  test('four gaps are needed; then it is one over the median', () => {
    expect(handRate(every(250, 4))).toBeNull();
    expect(handRate(every(250, 5))).toBe(4);
    expect(handRate([0, 100, 300, 600, 1000].map(milliseconds))).toBe(4);
  });

  test('a pause is no gap: at 10 s it still counts, above it does not', () => {
    expect(handRate(every(10_000, 5))).toBe(0.1);
    expect(handRate(every(10_001, 5))).toBeNull();
    expect(handRate([...every(200, 3), ...every(200, 3).map((at) => milliseconds(at + 60_000))])).toBe(5);
  });

  test('flipping there and back is one pair', () => {
    const [one, other] = [Uint8Array.of(1, 2), Uint8Array.of(1, 3)];
    expect(pairOf(one, other)).toBe(pairOf(other, one));
    expect(pairOf(one, other)).not.toBe(pairOf(one, one));
  });

  test.each([
    undefined,
    null,
    7,
    {},
    { counts: [257], handRate: null },
    { counts: [1.5], handRate: null },
    { counts: [128], handRate: -1 },
  ])('kept by somebody else: %j is nothing', (kept) => expect(readOutcome(kept)).toBe(NO_OUTCOME));
});

describe('what a climb keeps', () => {
  const found = (rung: number, hashes: number): ClimbEvent => ({
    kind: 'found',
    rung,
    hashes,
    elapsed_ms: hashes / 1000,
    find: { headerHex: '00'.repeat(80), nonce: hashes - 1, hash: '00'.repeat(32), zeroBits: rung },
  });

  test('comes back the same but for headers, and fits in 4 kB with every rung there can be', () => {
    const rungs = Array.from({ length: 14 }, (_, index) => 6 + 2 * index);
    const events = rungs.flatMap((rung) => Array.from({ length: TRIES }, (_, index) => found(rung, 2 ** rung + index)));
    const climbed = [...events, { kind: 'left', rung: 32, hashes: 5 } as const].reduce(fold, NOT_CLIMBED);
    const kept = keepClimb({ ...climbed, rate: 1e6, ended: 'stopped' });
    expect(JSON.stringify(kept).length).toBeLessThan(4096);
    const read = readClimb(JSON.parse(JSON.stringify(kept)));
    expect(read.tries.map(({ zeroBits, hashes, isFound }) => [zeroBits, hashes, isFound])).toEqual(
      climbed.tries.map(({ zeroBits, hashes, isFound }) => [zeroBits, hashes, isFound]),
    );
    expect(read).toMatchObject({ rate: 1e6, ended: 'stopped' });
  });

  test('is nothing before the end or without a rate', () => {
    const climbed = fold(NOT_CLIMBED, found(6, 10));
    expect(keepClimb({ ...climbed, rate: 1e6 })).toBeNull();
    expect(keepClimb({ ...climbed, ended: 'stopped' })).toBeNull();
  });

  test.each([
    null,
    [],
    { rate: 0, ended: 'climbed', rungs: [] },
    { rate: 1, ended: 'climbed', rungs: [{ bits: 33, found: [], left: null, mean_s: 0 }] },
  ])('kept by somebody else: %j is nothing', (kept) => expect(readClimb(kept)).toBe(NOT_CLIMBED));
});

const TERMS: RoundTerms = { number: 1, seed: '0123456789abcdef', shareBits: 12, blockBits: 18 };

const headers = new Map(['ANNA', 'BENN', 'LATE'].map((name) => [name, Buffer.from(serialiseHeader(challengeHeader(TERMS.seed, name)))]));

/** Zero bits at the end of the last word, by node:crypto. */
function zeroBits(member: string, nonce: number): number {
  const header = headers.get(member) ?? Buffer.alloc(80);
  header.writeUInt32LE(nonce, 76);
  const digest = createHash('sha256').update(createHash('sha256').update(header).digest()).digest();
  const last = digest.readUInt32BE(28).toString(2).padStart(32, '0');
  return 32 - (last.lastIndexOf('1') + 1);
}

function nonceWith(member: string, test: (bits: number) => boolean, from = 0): number {
  let nonce = from;
  while (!test(zeroBits(member, nonce))) nonce += 1;
  return nonce;
}

describe('a round', () => {
  const good = nonceWith('ANNA', (bits) => bits >= 12);
  const next = nonceWith('ANNA', (bits) => bits >= 12, good + 1);
  const false11 = nonceWith('ANNA', (bits) => bits === 11);

  test('a share is what node:crypto finds to have the bits, to the bit', () => {
    expect(checkShare(TERMS, 'ANNA', good)).toMatchObject({ nonce: good, zeroBits: zeroBits('ANNA', good) });
    expect(checkShare(TERMS, 'ANNA', false11)).toBeNull();
    expect(checkShare({ ...TERMS, shareBits: 11 }, 'ANNA', false11)).not.toBeNull();
  });

  test('shares count once, whoever repeats them; false ones are refused and counted', () => {
    const round = [good, good, next, false11].reduce((grown, nonce) => withShare(grown, 'ANNA', nonce), openRound(TERMS, ['ANNA']));
    expect(allShares(round)).toBe(2);
    expect(round.refused).toBe(1);
    // Somebody else's share is none of one's own: the header is another.
    expect(withShare(round, 'BENN', good).refused).toBe(2);
  });

  test('a block is the share with the block’s bits, and the same for all orders of arrival', () => {
    const block = nonceWith('BENN', (bits) => bits >= 18);
    const shares = [
      ['ANNA', good],
      ['BENN', block],
      ['ANNA', next],
    ] as const;
    const grow = (order: readonly (readonly [string, number])[]) =>
      order.reduce((round, [name, nonce]) => withShare(round, name, nonce), openRound(TERMS, ['ANNA', 'BENN']));
    expect(blockOf(grow([shares[0], shares[2]]))).toBeNull();
    expect(blockOf(grow(shares))).toMatchObject({ name: 'BENN', share: { nonce: block } });
    expect(blockOf(grow(shares.toReversed()))).toEqual(blockOf(grow(shares)));
  });

  test('holds so many members and no more', () => {
    const names = Array.from({ length: MOST_MEMBERS }, (_, index) => `M${String(index).padStart(3, '0')}`);
    const full = openRound(TERMS, names);
    expect(withMember(full, 'LATE')).toMatchObject({ members: full.members, refused: 1 });
    expect(withMember(full, names[0] ?? '').refused).toBe(0);
    const late = nonceWith('LATE', (bits) => bits >= 12);
    expect(withShare(full, 'LATE', late)).toMatchObject({ members: full.members, refused: 1 });
  });

  test('of two rounds exactly one supersedes the other, and none itself', () => {
    const terms = fc.record({ number: fc.integer({ min: 1, max: 3 }), seed: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(terms, terms, (one, other) => {
        const [a, b] = [
          { ...TERMS, ...one },
          { ...TERMS, ...other },
        ];
        const isSame = one.number === other.number && one.seed === other.seed;
        expect(Number(supersedes(a, b)) + Number(supersedes(b, a))).toBe(isSame ? 0 : 1);
      }),
    );
  });

  test.each([
    null,
    'hello',
    { kind: 'hello' },
    { kind: 'hello', from: '<b>' },
    { kind: 'share', from: 'ANNA', seed: TERMS.seed, nonce: -1 },
    { kind: 'share', from: 'ANNA', seed: TERMS.seed, nonce: 2 ** 32 },
    { kind: 'round', from: 'ANNA', terms: { ...TERMS, number: 1e9 }, nonces: [] },
    { kind: 'round', from: 'ANNA', terms: { ...TERMS, shareBits: 1, blockBits: 7 }, nonces: [] },
    { kind: 'round', from: 'ANNA', terms: { ...TERMS, blockBits: 13 }, nonces: [] },
    { kind: 'shutdown', from: 'ANNA' },
  ])('a message such as %j is none', (data) => expect(readMessage(data)).toBeNull());

  test('a message with 2,000 shares is read, with one more it is none', () => {
    const round = (count: number) => ({
      kind: 'round',
      from: 'ANNA',
      terms: TERMS,
      nonces: Array.from({ length: count }, (_, nonce) => nonce),
    });
    expect(readMessage(round(2000))).not.toBeNull();
    expect(readMessage(round(2001))).toBeNull();
  });

  test('shares come about every other second, within bounds; names are plain', () => {
    expect(shareBitsFor(2 ** 21)).toBe(20);
    expect(shareBitsFor(1)).toBe(12);
    expect(shareBitsFor(1e12)).toBe(24);
    expect(memberName('0123456789abcdef')).toMatch(/^[A-Z0-9]{4}$/);
  });
});

describe('pasted partners', () => {
  const code = encodeFields({ backend: 'cpu', rate: hashesPerSecond(12e6), classMark: 0, idMark: 7 });

  test('codes and rates in any mixture; what is neither is named with its line', () => {
    const lines = readPartners(`${code}\n\n12 MH/s\n<img src=x onerror=alert(1)>\n${code.toLowerCase()}; 900k`);
    expect(lines.map(({ kind }) => kind)).toEqual(['partner', 'partner', 'unknown', 'repeated', 'partner']);
    expect(lines[0]?.kind === 'partner' && lines[0].rate / 12e6).toBeCloseTo(1, 3);
    expect(lines[1]).toMatchObject({ line: 3, rate: 12e6 });
    expect(lines[2]).toMatchObject({ line: 4 });
    expect(lines[4]).toMatchObject({ rate: 900_000 });
  });

  test('a code with a slip is corrected and says so', () => {
    const slip = `${code[0] === 'A' ? 'B' : 'A'}${code.slice(1)}`;
    expect(readPartners(slip)[0]).toMatchObject({ kind: 'partner', label: code, isCorrected: true });
  });

  test('as many as fit, the others counted; nothing throws and no rate leaves its bounds', () => {
    const lines = readPartners('5 MH/s\n'.repeat(MOST_PARTNERS + 3));
    expect(lines.at(-1)).toEqual({ kind: 'too-many', lines: 3 });
    expect(lines.length).toBe(MOST_PARTNERS + 1);
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (text) => {
        for (const line of readPartners(text)) if (line.kind === 'partner') expect(line.rate).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
