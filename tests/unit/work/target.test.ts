/** Compact targets against Bitcoin Core's own test table, both sides of every boundary, difficulty and work against published figures. */
import { describe, expect, test } from 'vitest';
import { HashwattError } from '../../../src/core/errors';
import { digestFromDisplay, headerHash, serialiseHeader } from '../../../src/work/header';
import { knownBlock } from '../../../src/work/known-blocks';
import {
  compactOf,
  DIFFICULTY_ONE_BITS,
  DIFFICULTY_ONE_TARGET,
  decodeCompact,
  difficultyOf,
  displayedZeroBits,
  displayTarget,
  encodeCompact,
  meetsTarget,
  numberOf,
  targetOf,
  targetOfDifficulty,
  trailingZeroBits,
  workOf,
} from '../../../src/work/target';

const MAXIMUM = (1n << 256n) - 1n;

function digestOfNumber(value: bigint): Uint8Array {
  const digest = digestFromDisplay(displayTarget(value));
  if (digest === undefined) throw new Error('not 256 bits');
  return digest;
}

describe('SetCompact and GetCompact, the table of Bitcoin Core src/test/arith_uint256_tests.cpp (bignum_SetCompact)', () => {
  test.each([
    [0x00000000, 0n, false, 0],
    [0x00123456, 0n, false, 0],
    [0x01003456, 0n, false, 0],
    [0x02000056, 0n, false, 0],
    [0x03000000, 0n, false, 0],
    [0x04000000, 0n, false, 0],
    [0x00923456, 0n, false, 0],
    [0x01803456, 0n, false, 0],
    [0x02800056, 0n, false, 0],
    [0x03800000, 0n, false, 0],
    [0x04800000, 0n, false, 0],
    [0x01123456, 0x12n, false, 0x01120000],
    [0x01fedcba, 0x7en, true, 0x01fe0000],
    [0x02123456, 0x1234n, false, 0x02123400],
    [0x03123456, 0x123456n, false, 0x03123456],
    [0x04123456, 0x12345600n, false, 0x04123456],
    [0x04923456, 0x12345600n, true, 0x04923456],
    [0x05009234, 0x92340000n, false, 0x05009234],
    [0x20123456, 0x123456n << 232n, false, 0x20123456],
  ])('bits %i', (bits, magnitude, isNegative, compact) => {
    expect(decodeCompact(bits)).toEqual({ magnitude, isNegative, isOverflow: false });
    expect(encodeCompact(magnitude, isNegative)).toBe(compact);
  });

  test('0xff123456 overflows', () => {
    expect(decodeCompact(0xff123456)).toMatchObject({ isNegative: false, isOverflow: true });
  });

  test('128 needs two bytes, because the sign bit stays free', () => {
    expect(encodeCompact(0x7fn)).toBe(0x017f0000);
    expect(encodeCompact(0x80n)).toBe(0x02008000);
  });
});

describe('boundaries of the compact form', () => {
  test('the mantissa ends at 0x7fffff; one more moves into the next size', () => {
    for (let size = 3; size <= 31; size++) {
      const shift = BigInt(8 * (size - 3));
      expect(compactOf(0x7fffffn << shift)).toBe(((size << 24) | 0x7fffff) >>> 0);
      expect(compactOf(0x800000n << shift)).toBe((((size + 1) << 24) | 0x008000) >>> 0);
    }
  });

  test('every size from 0 to 34 stands for mantissa * 256^(size - 3), cut at the point', () => {
    for (let size = 0; size <= 34; size++) {
      const scaled = size >= 3 ? 0x010203n * 256n ** BigInt(size - 3) : 0x010203n / 256n ** BigInt(3 - size);
      const { magnitude, isNegative, isOverflow } = decodeCompact(((size << 24) | 0x010203) >>> 0);
      expect(magnitude).toBe(scaled & MAXIMUM);
      expect(isNegative).toBe(false);
      expect(isOverflow).toBe(scaled > MAXIMUM);
    }
  });

  test.each([
    ['one byte fits size 34', 0x220000ff, false],
    ['two bytes overflow size 34', 0x22000100, true],
    ['two bytes fit size 33', 0x2100ffff, false],
    ['three bytes overflow size 33', 0x21010000, true],
    ['three bytes fit size 32', 0x207fffff, false],
    ['any byte overflows size 35', 0x23000001, true],
    ['zero never overflows', 0xff000000, false],
    ['negative zero never overflows', 0xff800000, false],
  ])('%s', (_, bits, isOverflow) => {
    expect(decodeCompact(bits).isOverflow).toBe(isOverflow);
  });

  test('the largest target, 2^256 - 1, is rounded down to 0x2100ffff', () => {
    expect(compactOf(MAXIMUM)).toBe(0x2100ffff);
    expect(targetOf(0x2100ffff)).toBe(0xffffn << 240n);
  });

  test('numbers outside 256 bits, and numbers that are not bigint, are refused', () => {
    expect(() => compactOf(-1n)).toThrow(RangeError);
    expect(() => compactOf(MAXIMUM + 1n)).toThrow(RangeError);
    expect(() => compactOf(5 as never)).toThrow(new TypeError('"magnitude" expected bigint, got number'));
  });

  test.each([-1, 2 ** 32, 1.5, Number.NaN])('bits %d are not 32 bits', (bits) => {
    expect(() => targetOf(bits)).toThrow(RangeError);
    expect(() => targetOf('1d00ffff' as never)).toThrow(new TypeError('"bits" expected a whole number from 0 to 4294967295, got string'));
  });
});

describe('targets of headers', () => {
  test.each([
    [0x1d00ffff, '00000000ffff0000000000000000000000000000000000000000000000000000'],
    // Bitcoin wiki, "Difficulty": the worked example.
    [0x1b0404cb, '00000000000404cb000000000000000000000000000000000000000000000000'],
  ])('bits %i have the published target', (bits, shown) => {
    expect(displayTarget(targetOf(bits))).toBe(shown);
    expect(compactOf(targetOf(bits))).toBe(bits);
  });

  test.each([
    [0x00000000, 'is zero'],
    [0x1d000000, 'is zero'],
    [0x02000056, 'is zero'],
    [0x1d800000, 'is zero'],
    [0x1d800001, 'is negative'],
    [0x04923456, 'is negative'],
    [0x22000100, 'is larger than 256 bits'],
    [0xff123456, 'is larger than 256 bits'],
  ])('bits %i are refused with the reason', (bits, reason) => {
    const shown = `0x${bits.toString(16).padStart(8, '0')}`;
    const message = `The compact target (bits) is not a valid positive 256-bit target: ${shown} ${reason}.`;
    expect(() => targetOf(bits)).toThrow(message);
    expect(() => difficultyOf(bits)).toThrow(HashwattError);
  });

  test('the smallest valid target is 1, at three spellings', () => {
    for (const bits of [0x01010000, 0x02000100, 0x03000001]) expect(targetOf(bits)).toBe(1n);
    expect(compactOf(1n)).toBe(0x01010000);
  });
});

describe('difficulty', () => {
  test('published difficulties', () => {
    expect(difficultyOf(DIFFICULTY_ONE_BITS)).toBe(1);
    expect(targetOf(DIFFICULTY_ONE_BITS)).toBe(DIFFICULTY_ONE_TARGET);
    // Bitcoin wiki, "Difficulty".
    expect(difficultyOf(0x1b0404cb)).toBe(16307.420938523983);
    // Block 100,000 as block explorers show it.
    expect(difficultyOf(0x1b04864c)).toBeCloseTo(14484.1623612254, 9);
  });

  test('its target is exact for whole, fractional and huge difficulties', () => {
    expect(targetOfDifficulty(1)).toBe(DIFFICULTY_ONE_TARGET);
    expect(targetOfDifficulty(2)).toBe(DIFFICULTY_ONE_TARGET / 2n);
    expect(targetOfDifficulty(0.5)).toBe(DIFFICULTY_ONE_TARGET * 2n);
    expect(targetOfDifficulty(3)).toBe(DIFFICULTY_ONE_TARGET / 3n);
    expect(targetOfDifficulty(150e12)).toBe(DIFFICULTY_ONE_TARGET / 150_000_000_000_000n);
  });

  test('a target below 1 or above 256 bits has no difficulty', () => {
    const easiest = 65535 / 2 ** 48;
    expect(targetOfDifficulty(easiest * 1.001)).toBeLessThanOrEqual(MAXIMUM);
    expect(() => targetOfDifficulty(easiest)).toThrow(RangeError);
    const hardest = Number(DIFFICULTY_ONE_TARGET);
    expect(targetOfDifficulty(hardest)).toBe(1n);
    expect(() => targetOfDifficulty(hardest * 1.001)).toThrow(RangeError);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('%d is not a difficulty', (difficulty) => {
    expect(() => targetOfDifficulty(difficulty)).toThrow(`"difficulty" expected a finite number above 0, got ${difficulty}`);
  });
});

describe('work', () => {
  test('difficulty 1 takes 2^48 / 65535 hashes, a little over 2^32', () => {
    expect(workOf(1)).toBe(2 ** 48 / 65535);
    expect(workOf(1)).toBeCloseTo(4295032833, 0);
  });

  test('at D = 150e12 a block takes 6.4425e23 hashes, a network of 1,074 EH/s at ten minutes each', () => {
    expect(workOf(150e12) / 1e23).toBeCloseTo(6.4425, 4);
    expect(workOf(150e12) / 600 / 1e18).toBeCloseTo(1074, 0);
    expect(workOf(1) / 600 / 1e6).toBeCloseTo(7.158, 3);
  });
});

describe('zero bits', () => {
  test('trailing zero bits count from the last bit of the last word, up to 32', () => {
    for (let bits = 0; bits < 32; bits++) {
      const digest = new Uint8Array(32).fill(0xff);
      new DataView(digest.buffer).setUint32(28, (0xffffffff << bits) >>> 0, false);
      expect(trailingZeroBits(digest)).toBe(bits);
    }
  });

  test('a zero word counts 32, whatever stands before it', () => {
    expect(trailingZeroBits(new Uint8Array(32))).toBe(32);
    expect(trailingZeroBits(Uint8Array.from({ length: 32 }, (_, index) => (index < 28 ? 0xff : 0)))).toBe(32);
  });

  test('displayed zero bits count from the front of the hash as shown, up to 256', () => {
    expect(displayedZeroBits(digestOfNumber(0n))).toBe(256);
    expect(displayedZeroBits(digestOfNumber(1n))).toBe(255);
    expect(displayedZeroBits(digestOfNumber(MAXIMUM))).toBe(0);
    expect(displayedZeroBits(digestOfNumber(1n << 255n))).toBe(0);
    expect(displayedZeroBits(digestOfNumber((1n << 255n) - 1n))).toBe(1);
  });

  test('block 125552 of the wiki shows 67 zero bits, and its last word is zero', () => {
    const digest = headerHash(serialiseHeader(knownBlock(125552).header));
    expect(displayedZeroBits(digest)).toBe(67);
    expect(trailingZeroBits(digest)).toBe(32);
  });

  test('the two counts differ within a byte: the last byte 0x10 ends in four zeros and shows three', () => {
    const digest = new Uint8Array(32).fill(0xff);
    digest[31] = 0x10;
    expect(trailingZeroBits(digest)).toBe(4);
    expect(displayedZeroBits(digest)).toBe(3);
  });

  test.each([31, 33])('a digest of %i bytes is refused', (length) => {
    expect(() => trailingZeroBits(new Uint8Array(length))).toThrow(RangeError);
    expect(() => displayedZeroBits(new Uint8Array(length))).toThrow(RangeError);
  });
});

describe('meeting a target', () => {
  const target = targetOf(DIFFICULTY_ONE_BITS);

  test('one below and equal meet it, one above does not', () => {
    expect(meetsTarget(digestOfNumber(target - 1n), target)).toBe(true);
    expect(meetsTarget(digestOfNumber(target), target)).toBe(true);
    expect(meetsTarget(digestOfNumber(target + 1n), target)).toBe(false);
  });

  test('the last byte of the digest is the most significant', () => {
    expect(numberOf(Uint8Array.from({ length: 32 }, (_, index) => (index === 31 ? 1 : 0)))).toBe(1n << 248n);
    expect(numberOf(Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 1 : 0)))).toBe(1n);
  });

  test('a target of 2^256 cannot be shown', () => {
    expect(displayTarget(MAXIMUM)).toBe('f'.repeat(64));
    expect(() => displayTarget(MAXIMUM + 1n)).toThrow(RangeError);
    expect(() => displayTarget(-1n)).toThrow(RangeError);
  });
});
