/** Compact targets and difficulty for any bits and any number, against oracles that are written another way. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashwattError } from '../../../src/core/errors';
import { displayHash } from '../../../src/work/header';
import { knownBlocks } from '../../../src/work/known-blocks';
import {
  compactOf,
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
} from '../../../src/work/target';

const MAXIMUM = (1n << 256n) - 1n;
const bits = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  // Sizes 0 to 36 with mantissas about the sign bit and the ends.
  fc
    .tuple(
      fc.integer({ min: 0, max: 36 }),
      fc.oneof(fc.constantFrom(0, 1, 0xff, 0x100, 0xffff, 0x10000, 0x7fffff, 0x800000, 0x800001, 0xffffff), fc.nat(0xffffff)),
    )
    .map(([size, mantissa]) => ((size << 24) | mantissa) >>> 0),
);
/** Numbers of every length, not only of nearly 256 bits. */
const number256 = fc
  .tuple(fc.bigInt({ min: 0n, max: MAXIMUM }), fc.integer({ min: 0, max: 255 }))
  .map(([value, shift]) => value >> BigInt(shift));
const digest = fc.oneof(
  fc.uint8Array({ minLength: 32, maxLength: 32 }),
  fc
    .tuple(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.integer({ min: 0, max: 32 }))
    .map(([bytes, zeros]) => bytes.map((byte, index) => (index >= 32 - zeros ? 0 : byte))),
);

/** The digits of the number written out as text: size bytes, of which the mantissa is the first three. */
function decodeAsText(compact: number): { value: bigint; isNegative: boolean } {
  const text = compact.toString(16).padStart(8, '0');
  const size = Number.parseInt(text.slice(0, 2), 16);
  const isNegative = Number.parseInt(text.charAt(2), 16) >= 8;
  const mantissa = `${(Number.parseInt(text.charAt(2), 16) % 8).toString(16)}${text.slice(3)}`;
  const digits = mantissa.padEnd(2 * size, '0').slice(0, 2 * size);
  return { value: BigInt(`0x0${digits}`), isNegative };
}

test('decoding agrees with the number written out as text, for any 32 bits', () => {
  fc.assert(
    fc.property(bits, (compact) => {
      const { magnitude, isNegative, isOverflow } = decodeCompact(compact);
      const written = decodeAsText(compact);
      expect(magnitude).toBe(written.value & MAXIMUM);
      expect(isOverflow).toBe(written.value > MAXIMUM);
      expect(isNegative).toBe(written.value !== 0n && written.isNegative);
    }),
    { numRuns: 1000 },
  );
});

test('a number that decodes within 256 bits survives encoding, sign included', () => {
  fc.assert(
    fc.property(bits, (compact) => {
      const { magnitude, isNegative, isOverflow } = decodeCompact(compact);
      if (isOverflow) return;
      expect(decodeCompact(encodeCompact(magnitude, isNegative))).toEqual({ magnitude, isNegative, isOverflow: false });
    }),
    { numRuns: 1000 },
  );
});

function targetOrCode(compact: number): bigint | string {
  try {
    return targetOf(compact);
  } catch (thrown) {
    return thrown instanceof HashwattError ? thrown.code : String(thrown);
  }
}

test('bits give a target if and only if it is positive and fits; compactOf spells it back the shortest way', () => {
  fc.assert(
    fc.property(bits, (compact) => {
      const written = decodeAsText(compact);
      const isValid = written.value > 0n && written.value <= MAXIMUM && !written.isNegative;
      expect(targetOrCode(compact)).toBe(isValid ? written.value : 'compact-bits');
      fc.pre(isValid);
      expect(targetOf(compactOf(written.value))).toBe(written.value);
      expect(compactOf(written.value) >>> 24).toBeLessThanOrEqual((compact >>> 24) + 1);
    }),
    { numRuns: 1000 },
  );
});

test('encoding any number drops only what 15 bits and more of mantissa cannot hold, and never sets the sign', () => {
  fc.assert(
    fc.property(number256, (value) => {
      const compact = compactOf(value);
      expect(compact & 0x00800000).toBe(0);
      const { magnitude, isNegative, isOverflow } = decodeCompact(compact);
      expect([isNegative, isOverflow]).toEqual([false, false]);
      expect(magnitude <= value).toBe(true);
      expect((value - magnitude) << 15n <= value).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a larger target never has smaller compact bits', () => {
  fc.assert(
    fc.property(number256, number256, (one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(compactOf(low)).toBeLessThanOrEqual(compactOf(high));
    }),
  );
});

/** Bitcoin Core, src/rpc/blockchain.cpp, GetDifficulty: scaling in steps of 256 instead of dividing targets. */
function difficultyInSteps(compact: number): number {
  let shift = compact >>> 24;
  let difficulty = 0x0000ffff / (compact & 0x00ffffff);
  for (; shift < 29; shift++) difficulty *= 256;
  for (; shift > 29; shift--) difficulty /= 256;
  return difficulty;
}

test('difficulty equals that of Bitcoin Core to the last digit, for every block and every whole target', () => {
  for (const block of knownBlocks) expect(difficultyOf(block.header.bits)).toBe(difficultyInSteps(block.header.bits));
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 32 }), fc.integer({ min: 1, max: 0x7fffff }), (size, mantissa) => {
      const compact = ((size << 24) | mantissa) >>> 0;
      expect(difficultyOf(compact)).toBe(difficultyInSteps(compact));
    }),
    { numRuns: 1000 },
  );
});

/** A double as an exact fraction. */
function fractionOf(value: number): readonly [bigint, bigint] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const exponent = ((view.getUint16(0) >> 4) & 0x7ff) - 1075;
  const significand = (view.getBigUint64(0) & 0xfffffffffffffn) | 0x10000000000000n;
  return exponent >= 0 ? [significand << BigInt(exponent), 1n] : [significand, 1n << BigInt(-exponent)];
}

test('the target of a difficulty is the largest that is as hard, to the last bit', () => {
  fc.assert(
    fc.property(fc.double({ min: 2 ** -31, max: 1e60, noNaN: true }), (difficulty) => {
      const [numerator, denominator] = fractionOf(difficulty);
      const target = targetOfDifficulty(difficulty);
      expect(target * numerator <= DIFFICULTY_ONE_TARGET * denominator).toBe(true);
      expect((target + 1n) * numerator > DIFFICULTY_ONE_TARGET * denominator).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('bits, difficulty and back differ by rounding only', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 31 }), fc.integer({ min: 1, max: 0x7fffff }), (size, mantissa) => {
      const target = targetOf(((size << 24) | mantissa) >>> 0);
      const back = targetOfDifficulty(difficultyOf(compactOf(target)));
      const difference = back > target ? back - target : target - back;
      expect(difference <= (target >> 52n) + 1n).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('zero bits agree with the digest and its hash written out in binary', () => {
  fc.assert(
    fc.property(digest, (bytes) => {
      const binary = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
      const shown = [...displayHash(bytes)].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
      expect(trailingZeroBits(bytes)).toBe(Math.min(32, 256 - (binary.lastIndexOf('1') + 1)));
      expect(displayedZeroBits(bytes)).toBe(shown.includes('1') ? shown.indexOf('1') : 256);
      for (const whole of [8, 16, 24, 32]) expect(trailingZeroBits(bytes) >= whole).toBe(displayedZeroBits(bytes) >= whole);
    }),
    { numRuns: 500 },
  );
});

test('a digest meets its own number and nothing smaller', () => {
  fc.assert(
    fc.property(digest, (bytes) => {
      const value = numberOf(bytes);
      expect(displayTarget(value)).toBe(displayHash(bytes));
      expect(meetsTarget(bytes, value)).toBe(true);
      expect(value > 0n && meetsTarget(bytes, value - 1n)).toBe(false);
    }),
  );
});
