/** Challenges: rebuilt by node:crypto, bound to seed and class code, and no two of them alike. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toHex } from '../../../src/core/bytes';
import { HashwattError } from '../../../src/core/errors';
import { challengeHeader, isClassCode } from '../../../src/work/challenge';
import { type BlockHeader, serialiseHeader } from '../../../src/work/header';
import { type KnownBlock, knownBlocks } from '../../../src/work/known-blocks';

const nodeSha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const hexOf = (seed: string, classCode: string): string => toHex(serialiseHeader(challengeHeader(seed, classCode)));

/** The bundled block that a challenge was made from: all but merkle root and nonce are its own. */
function groundOf(header: BlockHeader): KnownBlock | undefined {
  return knownBlocks.find(
    (block) =>
      toHex(serialiseHeader({ ...block.header, merkleRoot: new Uint8Array(32), nonce: 0 })) ===
      toHex(serialiseHeader({ ...header, merkleRoot: new Uint8Array(32) })),
  );
}

describe('a challenge', () => {
  test.each([
    ['0', ''],
    ['1', 'CLASS-7B'],
    ['ffffffffffffffffffffffffffffffff', 'ABCDEFGHIJ-01234'],
    ['deadbeef', '-'],
  ])('seed %s, class code "%s": a real block with the documented merkle root and nonce 0', (seed, classCode) => {
    const header = challengeHeader(seed, classCode);
    const block = groundOf(header);
    expect(block).toBeDefined();
    expect(header.nonce).toBe(0);
    const text = Buffer.concat([
      Buffer.from('hashwatt challenge v1', 'utf8'),
      Buffer.from(block?.header.merkleRoot ?? []),
      Buffer.from(seed.padStart(32, '0') + classCode, 'utf8'),
    ]);
    expect(toHex(header.merkleRoot)).toBe(nodeSha256(nodeSha256(text)).toString('hex'));
  });

  test('its derivation is fixed: old receipts must verify for ever', () => {
    expect(toHex(challengeHeader('1', 'CLASS-7B').merkleRoot)).toBe('a3d9d4f6c80cbcdd5b4d4092fd6466ed049805cc68efd1bd8654a43792b71ea7');
  });

  test('another seed or class code is another challenge', () => {
    const codes = ['', 'A', 'B', 'AA', 'A-', '-A', '0', '00'];
    const seeds = ['0', '1', '2', 'a', 'ab', 'f'.repeat(32)];
    const all = seeds.flatMap((seed) => codes.map((code) => hexOf(seed, code)));
    expect(new Set(all).size).toBe(codes.length * seeds.length);
  });

  test('digits cannot move from the seed into the class code', () => {
    expect(hexOf('12', '3')).not.toBe(hexOf('1', '23'));
    expect(hexOf('f'.repeat(31), 'A')).not.toBe(hexOf(`${'f'.repeat(31)}a`, ''));
  });

  test('one seed in three spellings is one challenge', () => {
    expect(hexOf('AB', 'X')).toBe(hexOf('ab', 'X'));
    expect(hexOf('00ab', 'X')).toBe(hexOf('ab', 'X'));
  });

  test('the class code does not choose the block, the seed reaches all of them', () => {
    const grounds = new Set(Array.from({ length: 1000 }, (_, seed) => groundOf(challengeHeader(seed.toString(16), ''))?.height));
    expect([...grounds].sort((left = 0, right = 0) => left - right)).toEqual(knownBlocks.map((block) => block.height));
    for (const seed of ['0', '1', '2']) expect(groundOf(challengeHeader(seed, 'A'))).toBe(groundOf(challengeHeader(seed, 'B')));
  });
});

describe('refusals', () => {
  test.each(['', 'g', '0x1', ' 1', '1 ', '1\n', '-1', 'f'.repeat(33), 'é'])('seed %j', (seed) => {
    const run = (): BlockHeader => challengeHeader(seed, '');
    expect(run).toThrow(HashwattError);
    expect(run).toThrow(`The benchmark plan is not valid: seed expected 1 to 32 hex digits, got ${JSON.stringify(seed)}.`);
  });

  test.each(['a', 'A B', 'Ä', 'A\n', 'A_B', 'A'.repeat(17), '\u0000', 'А' /* Cyrillic */])('class code %j', (classCode) => {
    expect(isClassCode(classCode)).toBe(false);
    const run = (): BlockHeader => challengeHeader('1', classCode);
    expect(run).toThrow(HashwattError);
    expect(run).toThrow(`class code expected up to 16 of A-Z, 0-9 and "-", got ${JSON.stringify(classCode)}.`);
  });

  test.each(['', 'A', 'A'.repeat(16), '0-9', '-'])('class code %j is one', (classCode) => {
    expect(isClassCode(classCode)).toBe(true);
  });
});
