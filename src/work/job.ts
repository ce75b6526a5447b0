/**
 * A job: one real header (or two, four, that differ in version bits only) with everything that no nonce changes, and the ranges cut from it.
 * Place: between header and kernel. Version rolling after BIP 320, as mining hardware does it; roll.ts goes from job to job.
 * Source: BIP 320, "nVersion bits for general purpose use" (bits 13 to 28, mask 0x1fffe000).
 */
import { readWordBigEndian, readWordLittleEndian, writeWordLittleEndian } from '../core/bytes';
import { HashwattError } from '../core/errors';
import { type BlockHeader, expectWord, HEADER_OFFSETS, parseHeader, serialiseHeader } from './header';
import { BLOCK_BYTES, blockWords, compress, INITIAL_STATE, sha256d } from './sha256';

/** Whole nonces, inclusive start; firstNonce + count <= 2^32. */
export interface NonceRange {
  readonly firstNonce: number;
  readonly count: number;
}

/** Nonces per header: 2^32. */
export const NONCE_COUNT = 2 ** 32;

/** The version bits that may be rolled (BIP 320). */
export const ROLLING_MASK = 0x1fffe000;
export const ROLLING_SHIFT = 13;
/** Versions that one header can be rolled through, its own included: 2^16. */
export const ROLLING_COUNT = 2 ** 16;

/** Headers hashed with each nonce. */
export type Siblings = 1 | 2 | 4;

export interface Job {
  /** 80 bytes; the version is versions[0] and the nonce field zero. */
  readonly header: Uint8Array;
  /** One, two or four 32-bit versions that share everything else. */
  readonly versions: readonly number[];
  /** SHA-256 state after the first 64 header bytes, eight words for each version. */
  readonly midstates: readonly Uint32Array[];
  /** Words 0, 1, 2 of the second block, big-endian as hashed: end of the merkle root, time, bits. */
  readonly tailWords: readonly [number, number, number];
}

/**
 * The nonce of the header given does not matter. Sibling i has the header's own version with i added, by exclusive or, to its rolling bits,
 * so index 0 is the header itself and siblings differ within the BIP 320 bits whatever the version holds there.
 * @throws HashwattError `header-length`
 */
export function createJob(header: BlockHeader | Uint8Array, siblings: Siblings = 1): Job {
  requireSiblings(siblings);
  const parsed = header instanceof Uint8Array ? parseHeader(header) : header;
  const bytes = serialiseHeader({ ...parsed, nonce: 0 });
  const versions = Array.from({ length: siblings }, (_, index) => rolledVersion(parsed.version, index));
  return {
    header: bytes,
    versions,
    midstates: versions.map((version) => compress(INITIAL_STATE, blockWords(withVersion(bytes, version), 0))),
    tailWords: [
      readWordBigEndian(bytes, BLOCK_BYTES),
      readWordBigEndian(bytes, HEADER_OFFSETS.time),
      readWordBigEndian(bytes, HEADER_OFFSETS.bits),
    ],
  };
}

/** The version number `index` (0 to 65,535) steps away from a version; 0 is the version itself and no two are equal. */
export function rolledVersion(version: number, index: number): number {
  return (version ^ (index << ROLLING_SHIFT)) >>> 0;
}

/** The 80 bytes of one header of the job with one nonce. */
export function headerOf(job: Job, headerIndex: number, nonce: number): Uint8Array {
  const version = job.versions[headerIndex];
  if (version === undefined) throw new RangeError(`"headerIndex" expected 0 to ${job.versions.length - 1}, got ${headerIndex}`);
  expectWord('nonce', nonce);
  const bytes = withVersion(job.header, version);
  writeWordLittleEndian(bytes, HEADER_OFFSETS.nonce, nonce);
  return bytes;
}

/** The digest, in internal order, that a match claims: hashed from the whole header, without midstate. */
export function digestOf(job: Job, match: { readonly headerIndex: number; readonly nonce: number }): Uint8Array {
  return sha256d(headerOf(job, match.headerIndex, match.nonce));
}

/** The version that index 0 of the job has, as stored in its header. */
export function ownVersion(job: Job): number {
  return readWordLittleEndian(job.header, HEADER_OFFSETS.version);
}

/** @throws HashwattError `nonce-range` with the reason */
export function checkRange(range: NonceRange): void {
  const { firstNonce, count } = range;
  if (!Number.isInteger(firstNonce)) throw new HashwattError('nonce-range', `the first nonce is not a whole number, got ${firstNonce}`);
  if (!Number.isInteger(count)) throw new HashwattError('nonce-range', `the count is not a whole number, got ${count}`);
  if (firstNonce < 0 || firstNonce >= NONCE_COUNT) {
    throw new HashwattError('nonce-range', `the first nonce is outside 0 to 4294967295, got ${firstNonce}`);
  }
  if (count < 1) throw new HashwattError('nonce-range', `the range is empty, got a count of ${count}`);
  if (firstNonce + count > NONCE_COUNT) {
    throw new HashwattError('nonce-range', `the range would wrap, ${count} from ${firstNonce} end at ${firstNonce + count}`);
  }
}

export function requireSiblings(siblings: number): void {
  if (siblings !== 1 && siblings !== 2 && siblings !== 4) throw new RangeError(`"siblings" expected 1, 2 or 4, got ${siblings}`);
}

function withVersion(header: Uint8Array, version: number): Uint8Array {
  const bytes = Uint8Array.from(header);
  writeWordLittleEndian(bytes, HEADER_OFFSETS.version, version);
  return bytes;
}
