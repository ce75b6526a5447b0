/** Header fields, their byte order and every refusal, on the genesis block as published. */
import { describe, expect, test } from 'vitest';
import { toHex } from '../../../src/core/bytes';
import { HashwattError } from '../../../src/core/errors';
import {
  type BlockHeader,
  digestFromDisplay,
  displayHash,
  headerFromHex,
  headerHash,
  parseHeader,
  serialiseHeader,
} from '../../../src/work/header';

/** Bitcoin Core, src/kernel/chainparams.cpp: CreateGenesisBlock(1231006505, 2083236893, 0x1d00ffff, 1, 50 * COIN) and its two asserts. */
const GENESIS_HASH = '000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f';
const GENESIS_MERKLE_ROOT = '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b';
const GENESIS: BlockHeader = {
  version: 1,
  previousHash: new Uint8Array(32),
  merkleRoot: digestFromDisplay(GENESIS_MERKLE_ROOT) ?? new Uint8Array(),
  time: 1231006505,
  bits: 0x1d00ffff,
  nonce: 2083236893,
};
const GENESIS_HEX =
  '0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c';

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof HashwattError) return `${thrown.code}: ${thrown.message}`;
    throw thrown;
  }
  return 'nothing thrown';
}

describe('the genesis block', () => {
  test('its published fields serialise to the published 80 bytes, integers little-endian', () => {
    expect(toHex(serialiseHeader(GENESIS))).toBe(GENESIS_HEX);
  });

  test('its 80 bytes parse to the published fields', () => {
    expect(headerFromHex(GENESIS_HEX)).toEqual(GENESIS);
  });

  test('it hashes to the published hash, shown reversed', () => {
    const digest = headerHash(serialiseHeader(GENESIS));
    expect(displayHash(digest)).toBe(GENESIS_HASH);
    expect(toHex(digest)).toBe('6fe28c0ab6f1b372c1a6a246ae63f74f931e8365e15a089c68d6190000000000');
  });
});

describe('parsing', () => {
  test('every field comes from its own bytes, in its own order', () => {
    const header = parseHeader(Uint8Array.from({ length: 80 }, (_, index) => index));
    expect(header.version).toBe(0x03020100);
    expect([...header.previousHash]).toEqual(Array.from({ length: 32 }, (_, index) => 4 + index));
    expect([...header.merkleRoot]).toEqual(Array.from({ length: 32 }, (_, index) => 36 + index));
    expect([header.time, header.bits, header.nonce]).toEqual([0x47464544, 0x4b4a4948, 0x4f4e4d4c]);
  });

  test('words with the top bit set stay unsigned', () => {
    const header = parseHeader(new Uint8Array(80).fill(0xff));
    expect([header.version, header.time, header.bits, header.nonce]).toEqual([4294967295, 4294967295, 4294967295, 4294967295]);
  });

  test('the parsed header does not change when the bytes do later', () => {
    const bytes = serialiseHeader(GENESIS);
    const header = parseHeader(bytes);
    bytes.fill(0);
    expect(header).toEqual(GENESIS);
  });

  test.each([0, 79, 81, 160])('%i bytes are not a header', (length) => {
    const message = `header-length: A block header has exactly 80 bytes: got ${length}.`;
    expect(codeOf(() => parseHeader(new Uint8Array(length)))).toBe(message);
    expect(codeOf(() => headerHash(new Uint8Array(length)))).toBe(message);
  });

  test('text is the wrong kind of bytes', () => {
    expect(() => parseHeader(GENESIS_HEX as never)).toThrow(new TypeError('"bytes" expected Uint8Array, got string'));
  });
});

describe('hex', () => {
  test('capitals and white space around are accepted', () => {
    expect(headerFromHex(`\n  ${GENESIS_HEX.toUpperCase()} `)).toEqual(GENESIS);
  });

  test.each([
    ['g0', 'character 1 is "g"'],
    [`${GENESIS_HEX.slice(0, 159)}x`, 'character 160 is "x"'],
    [`0x${GENESIS_HEX}`, 'character 2 is "x"'],
    [`${GENESIS_HEX.slice(0, 80)} ${GENESIS_HEX.slice(80)}`, 'character 81 is " "'],
    ['01+2', 'character 3 is "+"'],
  ])('%s is refused, the wrong character named', (text, detail) => {
    expect(codeOf(() => headerFromHex(text))).toBe(`header-hex: The block header is not hexadecimal: ${detail}.`);
  });

  test.each([
    ['', 'got 0'],
    [GENESIS_HEX.slice(1), 'got 159 hex digits'],
    [GENESIS_HEX.slice(2), 'got 79'],
    [`${GENESIS_HEX}0`, 'got 161 hex digits'],
    [`${GENESIS_HEX}00`, 'got 81'],
  ])('%s has the wrong length', (text, detail) => {
    expect(codeOf(() => headerFromHex(text))).toBe(`header-length: A block header has exactly 80 bytes: ${detail}.`);
  });

  test('a number is the wrong kind of text', () => {
    expect(() => headerFromHex(1 as never)).toThrow(new TypeError('"text" expected string, got number'));
  });
});

describe('serialising', () => {
  test.each(['version', 'time', 'bits', 'nonce'] as const)('%s takes 0 and 4294967295 and nothing beyond', (field) => {
    for (const value of [0, 4294967295]) expect(parseHeader(serialiseHeader({ ...GENESIS, [field]: value }))[field]).toBe(value);
    for (const value of [-1, 4294967296, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => serialiseHeader({ ...GENESIS, [field]: value })).toThrow(
        new RangeError(`"${field}" expected a whole number from 0 to 4294967295, got ${value}`),
      );
    }
    expect(() => serialiseHeader({ ...GENESIS, [field]: '1' as never })).toThrow(
      new TypeError(`"${field}" expected a whole number from 0 to 4294967295, got string`),
    );
  });

  test.each(['previousHash', 'merkleRoot'] as const)('%s of 31 or 33 bytes is refused', (field) => {
    for (const length of [31, 33]) {
      expect(() => serialiseHeader({ ...GENESIS, [field]: new Uint8Array(length) })).toThrow(
        new RangeError(`"${field}" expected 32 bytes, got ${length}`),
      );
    }
  });
});

describe('hashes as shown', () => {
  test('reading and showing a hash are inverse', () => {
    const digest = digestFromDisplay(GENESIS_HASH);
    expect(digest && displayHash(digest)).toBe(GENESIS_HASH);
  });

  test.each(['', GENESIS_HASH.slice(1), `${GENESIS_HASH}0`, `${GENESIS_HASH}00`, `x${GENESIS_HASH.slice(1)}`])(
    '"%s" is not a hash',
    (text) => {
      expect(digestFromDisplay(text)).toBeUndefined();
    },
  );

  test('a digest of 31 bytes cannot be shown', () => {
    expect(() => displayHash(new Uint8Array(31))).toThrow(RangeError);
  });
});
