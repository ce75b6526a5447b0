/**
 * Targets: the compact form in headers, the 256-bit number it stands for, difficulty, expected work, and the zero bits of a digest.
 * Place: between header and everything that judges a hash.
 * Source: Bitcoin Core, src/arith_uint256.cpp (SetCompact, GetCompact) and src/rpc/blockchain.cpp (GetDifficulty).
 */
import { readWordBigEndian, toHex } from '../core/bytes';
import { HashwattError } from '../core/errors';
import { expectPositive } from '../core/expect';
import { type Hashes, hashes } from '../core/units';
import { displayHash, expectWord } from './header';
import { DIGEST_BYTES } from './sha256';

const SIGN_BIT = 0x00800000;
const MANTISSA_MASK = 0x007fffff;
const TARGET_LIMIT = 1n << 256n;

/** Difficulty 1, the easiest that the main network ever allowed. */
export const DIFFICULTY_ONE_BITS = 0x1d00ffff;
export const DIFFICULTY_ONE_TARGET = 0xffffn << 208n;

/** What SetCompact makes of 32 bits, faults included. */
export interface CompactNumber {
  /** The magnitude, cut to 256 bits as Bitcoin Core cuts it. */
  readonly magnitude: bigint;
  readonly isNegative: boolean;
  readonly isOverflow: boolean;
}

/** SetCompact: a base-256 floating point number, one byte exponent (size in bytes), one sign bit, 23 bits of mantissa. */
export function decodeCompact(bits: number): CompactNumber {
  expectWord('bits', bits);
  const size = bits >>> 24;
  // Sizes below 3 push mantissa bytes out at the low end; what is left decides about sign and overflow.
  const mantissa = size <= 3 ? (bits & MANTISSA_MASK) >>> (8 * (3 - size)) : bits & MANTISSA_MASK;
  return {
    magnitude: size <= 3 ? BigInt(mantissa) : (BigInt(mantissa) << BigInt(8 * (size - 3))) % TARGET_LIMIT,
    isNegative: mantissa !== 0 && (bits & SIGN_BIT) !== 0,
    isOverflow: mantissa !== 0 && (size > 34 || (mantissa > 0xff && size > 33) || (mantissa > 0xffff && size > 32)),
  };
}

/** GetCompact: the shortest size whose mantissa leaves the sign bit free; digits below the top three bytes are dropped. */
export function encodeCompact(magnitude: bigint, isNegative = false): number {
  if (typeof magnitude !== 'bigint') throw new TypeError(`"magnitude" expected bigint, got ${typeof magnitude}`);
  if (magnitude < 0n || magnitude >= TARGET_LIMIT) throw new RangeError(`"magnitude" expected 0 to 2^256 - 1, got ${magnitude}`);
  let size = magnitude === 0n ? 0 : Math.ceil(magnitude.toString(16).length / 2);
  let mantissa = Number(size <= 3 ? magnitude << BigInt(8 * (3 - size)) : magnitude >> BigInt(8 * (size - 3)));
  if ((mantissa & SIGN_BIT) !== 0) {
    mantissa >>>= 8;
    size += 1;
  }
  const sign = isNegative && mantissa !== 0 ? SIGN_BIT : 0;
  return ((size << 24) | sign | mantissa) >>> 0;
}

/**
 * The target of a header's bits field: positive and within 256 bits, as consensus demands.
 * @throws HashwattError `compact-bits`
 */
export function targetOf(bits: number): bigint {
  const { magnitude, isNegative, isOverflow } = decodeCompact(bits);
  const reason = isNegative ? 'is negative' : isOverflow ? 'is larger than 256 bits' : magnitude === 0n ? 'is zero' : undefined;
  if (reason !== undefined) throw new HashwattError('compact-bits', `0x${bits.toString(16).padStart(8, '0')} ${reason}`);
  return magnitude;
}

/** The bits field for a target; the low digits that 23 bits cannot hold are dropped, as consensus does it. */
export function compactOf(target: bigint): number {
  return encodeCompact(target);
}

/**
 * How many times harder than difficulty 1, rounded once.
 * @throws HashwattError `compact-bits`
 */
export function difficultyOf(bits: number): number {
  return Number(DIFFICULTY_ONE_TARGET) / Number(targetOf(bits));
}

/** The largest target that is at least this hard, to the last of its 256 bits. */
export function targetOfDifficulty(difficulty: number): bigint {
  expectPositive('difficulty', difficulty);
  let scaled = difficulty;
  let shift = 0n;
  // Doubling is exact in binary, so the quotient below is that of the very number given.
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift += 1n;
  }
  const target = (DIFFICULTY_ONE_TARGET << shift) / BigInt(scaled);
  if (target < 1n || target >= TARGET_LIMIT) throw new RangeError(`"difficulty" expected a target of 1 to 2^256 - 1, got ${difficulty}`);
  return target;
}

/** Hashes that a block of this difficulty takes on average: D * 2^48 / 65535. */
export function workOf(difficulty: number): Hashes {
  return hashes((difficulty * 2 ** 48) / 65535);
}

/** Zero bits at the end of the digest's last word, 0 to 32: what a search asks for. Equal to the zeros shown only for 8, 16, 24, 32. */
export function trailingZeroBits(digest: Uint8Array): number {
  requireDigest(digest);
  const last = readWordBigEndian(digest, DIGEST_BYTES - 4);
  return last === 0 ? 32 : 31 - Math.clz32(last & -last);
}

/** Zero bits with which the hash begins as explorers show it, 0 to 256. */
export function displayedZeroBits(digest: Uint8Array): number {
  const value = numberOf(digest);
  return value === 0n ? 256 : 256 - value.toString(2).length;
}

/** The digest as the number that Bitcoin compares: its last byte is the most significant. */
export function numberOf(digest: Uint8Array): bigint {
  return BigInt(`0x${displayHash(digest)}`);
}

/** A target as 64 hex digits, most significant first, as explorers show it. */
export function displayTarget(target: bigint): string {
  if (target < 0n || target >= TARGET_LIMIT) throw new RangeError(`"target" expected 0 to 2^256 - 1, got ${target}`);
  return target.toString(16).padStart(64, '0');
}

/** Bitcoin's rule: at most the target, equality included. */
export function meetsTarget(digest: Uint8Array, target: bigint): boolean {
  return numberOf(digest) <= target;
}

function requireDigest(digest: Uint8Array): void {
  if (digest.length !== DIGEST_BYTES)
    throw new RangeError(`"digest" expected ${DIGEST_BYTES} bytes, got ${digest.length}: ${toHex(digest)}`);
}
