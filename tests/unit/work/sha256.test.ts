/** The reference SHA-256 against the standard's own definition of its constants and against published vectors. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../../../src/core/bytes';
import {
  bitLengthWords,
  blockWords,
  Ch,
  compress,
  digestBytes,
  INITIAL_STATE,
  K,
  Maj,
  messageSchedule,
  padMessage,
  Sigma0,
  Sigma1,
  sha256,
  sha256d,
  sigma0,
  sigma1,
} from '../../../src/work/sha256';
import additional from '../../fixtures/sha256/additional.json';
import longMessages from '../../fixtures/sha256/long-msg.json';
import monte from '../../fixtures/sha256/monte.json';
import shortMessages from '../../fixtures/sha256/short-msg.json';

const nodeSha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function bytesOf(hex: string | undefined): Uint8Array {
  const bytes = fromHex(hex ?? 'missing');
  if (bytes === undefined) throw new Error(`fixture is not hex: ${hex}`);
  return bytes;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** Largest r with r^degree <= value. */
function floorRoot(value: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = value + 1n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** First 32 bits of the fractional part of the root of a prime. */
function fractionOfRoot(prime: number, degree: bigint): number {
  return Number(floorRoot(BigInt(prime) << (32n * degree), degree) & 0xffffffffn);
}

describe('constants', () => {
  test('K holds the cube roots of the first 64 primes (FIPS 180-4, 4.2.2)', () => {
    expect(K).toEqual(primes(64).map((prime) => fractionOfRoot(prime, 3n)));
  });

  test('the initial state holds the square roots of the first 8 primes (FIPS 180-4, 5.3.3)', () => {
    expect(INITIAL_STATE).toEqual(primes(8).map((prime) => fractionOfRoot(prime, 2n)));
  });
});

describe('functions of 4.1.2, bit by bit', () => {
  const words = [0, 1, 2, 0x80000000, 0x7fffffff, 0xffffffff, 0x55555555, 0xaaaaaaaa, 0x12345678, 0xdeadbeef];
  const bit = (word: number, position: number): number => Math.floor(word / 2 ** position) % 2;
  const fromBits = (bitAt: (position: number) => number): number =>
    Array.from({ length: 32 }, (_, position) => bitAt(position) * 2 ** position).reduce((sum, value) => sum + value, 0);
  const rotated = (word: number, count: number, position: number): number => bit(word, (position + count) % 32);
  const shifted = (word: number, count: number, position: number): number => (position + count < 32 ? bit(word, position + count) : 0);
  const odd = (...bits: number[]): number => bits.reduce((sum, value) => sum + value, 0) % 2;

  test('Ch chooses y where x is 1 and z where x is 0; Maj takes the majority', () => {
    for (const x of words) {
      for (const y of words) {
        for (const z of words) {
          expect(Ch(x, y, z)).toBe(fromBits((at) => (bit(x, at) === 1 ? bit(y, at) : bit(z, at))));
          expect(Maj(x, y, z)).toBe(fromBits((at) => (bit(x, at) + bit(y, at) + bit(z, at) >= 2 ? 1 : 0)));
        }
      }
    }
  });

  test('the four sigmas rotate and shift by the published counts', () => {
    for (const x of words) {
      expect(Sigma0(x)).toBe(fromBits((at) => odd(rotated(x, 2, at), rotated(x, 13, at), rotated(x, 22, at))));
      expect(Sigma1(x)).toBe(fromBits((at) => odd(rotated(x, 6, at), rotated(x, 11, at), rotated(x, 25, at))));
      expect(sigma0(x)).toBe(fromBits((at) => odd(rotated(x, 7, at), rotated(x, 18, at), shifted(x, 3, at))));
      expect(sigma1(x)).toBe(fromBits((at) => odd(rotated(x, 17, at), rotated(x, 19, at), shifted(x, 10, at))));
    }
  });
});

describe('compress', () => {
  const abc = blockWords(padMessage(bytesOf('616263')), 0);

  test('"abc" ends in the state that the standard\'s worked example prints', () => {
    expect([...compress(INITIAL_STATE, abc)]).toEqual([
      0xba7816bf, 0x8f01cfea, 0x414140de, 0x5dae2223, 0xb00361a3, 0x96177a9c, 0xb410ff61, 0xf20015ad,
    ]);
  });

  test('W of "abc" starts with the block and continues with words worked out from it', () => {
    const W = messageSchedule(abc);
    expect([...W].slice(0, 16)).toEqual([0x61626380, ...Array.from({ length: 14 }, () => 0), 24]);
    // W16 = W0, as W1, W9 and W14 are zero; W17 = sigma1(W15), as W1, W2 and W10 are zero.
    expect(W[16]).toBe(0x61626380);
    expect(W[17]).toBe(sigma1(24));
    expect(W).toHaveLength(64);
  });

  test('it leaves the state given untouched and returns another', () => {
    const state = Uint32Array.from(INITIAL_STATE);
    const next = compress(state, abc);
    expect([...state]).toEqual(INITIAL_STATE);
    expect(next).not.toBe(state);
  });

  test('a midstate continued over the second block is the hash of both', () => {
    const message = Uint8Array.from({ length: 80 }, (_, index) => index * 7);
    const padded = padMessage(message);
    const midstate = compress(INITIAL_STATE, blockWords(padded, 0));
    expect(toHex(digestBytes(compress(midstate, blockWords(padded, 64))))).toBe(nodeSha256(message));
  });

  test.each([7, 9])('a state of %i words is refused', (length) => {
    expect(() => compress(new Uint32Array(length), abc)).toThrow(new RangeError(`"state" expected 8 words, got ${length}`));
  });

  test.each([15, 17])('a block of %i words is refused', (length) => {
    expect(() => compress(INITIAL_STATE, new Uint32Array(length))).toThrow(new RangeError(`"block" expected 16 words, got ${length}`));
  });
});

describe('padding', () => {
  test.each([
    [0, 1],
    [55, 1],
    [56, 2],
    [64, 2],
    [119, 2],
    [120, 3],
  ])('%i bytes fill %i blocks', (length, blocks) => {
    const padded = padMessage(new Uint8Array(length).fill(0xff));
    expect(padded).toHaveLength(64 * blocks);
    expect(padded[length]).toBe(0x80);
    expect(padded.slice(length + 1, -8).every((byte) => byte === 0)).toBe(true);
    expect(Buffer.from(padded).readBigUInt64BE(padded.length - 8)).toBe(BigInt(8 * length));
  });
});

test.each([
  [0, 0, 0],
  [80, 0, 640],
  [2 ** 29 - 1, 0, 0xfffffff8],
  [2 ** 29, 1, 0],
  [2 ** 32 + 1, 8, 8],
])('the length field of %i bytes is %i and %i', (bytes, high, low) => {
  expect(bitLengthWords(bytes)).toEqual([high, low]);
  expect((BigInt(high) << 32n) + BigInt(low)).toBe(8n * BigInt(bytes));
});

describe('published vectors', () => {
  test('FIPS 180-2, appendix B: "abc", the 448-bit message, a million "a"', () => {
    const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(toHex(sha256(ascii('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(toHex(sha256(ascii('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')))).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(toHex(sha256(ascii('a'.repeat(1_000_000))))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });

  test('NIST SHA256ShortMsg: all 65 messages of 0 to 64 bytes', () => {
    expect(shortMessages.vectors.map(([message]) => (message ?? '').length / 2)).toEqual(Array.from({ length: 65 }, (_, length) => length));
    for (const [message, digest] of shortMessages.vectors) expect(toHex(sha256(bytesOf(message)))).toBe(digest);
  });

  test('NIST SHA256LongMsg: the messages of 163 and 262 bytes', () => {
    expect(longMessages.vectors.map(([message]) => (message ?? '').length / 2)).toEqual([163, 262]);
    for (const [message, digest] of longMessages.vectors) expect(toHex(sha256(bytesOf(message)))).toBe(digest);
  });

  test('NIST additional data 1 to 10: one repeated byte up to 1,000,000 times', () => {
    expect(additional.vectors).toHaveLength(10);
    for (const [unit, count, digest] of additional.vectors) {
      expect(toHex(sha256(bytesOf(String(unit).repeat(Number(count)))))).toBe(digest);
    }
  });

  test('NIST SHA256Monte: all 100 checkpoints of the 100,000 chained hashes', () => {
    let seed = bytesOf(monte.seed);
    const reached: string[] = [];
    for (let checkpoint = 0; checkpoint < 100; checkpoint++) {
      let [first, second, third] = [seed, seed, seed];
      for (let step = 0; step < 1000; step++) {
        const digest = sha256(Uint8Array.from([...first, ...second, ...third]));
        [first, second, third] = [second, third, digest];
      }
      seed = third;
      reached.push(toHex(seed));
    }
    expect(reached).toEqual(monte.checkpoints);
  }, 60_000);
});

describe('sha256 and sha256d', () => {
  test('sha256d of nothing is the hash of the hash of nothing', () => {
    expect(toHex(sha256d(new Uint8Array()))).toBe(nodeSha256(createHash('sha256').digest()));
  });

  test('a view into a larger buffer is hashed for itself, and left unchanged', () => {
    const buffer = Uint8Array.from({ length: 200 }, (_, index) => index);
    const view = buffer.subarray(50, 130);
    expect(toHex(sha256(view))).toBe(nodeSha256(view));
    expect([...buffer]).toEqual(Array.from({ length: 200 }, (_, index) => index));
  });

  test.each([
    ['a string', 'abc', 'string'],
    ['an array', [1, 2, 3], 'array'],
    ['null', null, 'null'],
    ['nothing', undefined, 'undefined'],
  ])('%s is the wrong kind of message', (_, message, kind) => {
    expect(() => sha256(message as never)).toThrow(new TypeError(`"message" expected Uint8Array, got ${kind}`));
  });
});
