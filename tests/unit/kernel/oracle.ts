/**
 * The judge of kernels in tests: headers hashed whole by @noble/hashes, nothing shared with src/kernel or src/work.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Job } from '../../../src/work/job';
import { blockWords, compress, INITIAL_STATE } from '../../../src/work/sha256';

/** A job of one, two or four versions (BIP 320 bits 13 and 14) around a header. */
export function jobOf(header: Uint8Array, headers: 1 | 2 | 4): Job {
  const view = new DataView(header.buffer, header.byteOffset, 80);
  const versions = Array.from({ length: headers }, (_, index) => (view.getUint32(0, true) ^ (index << 13)) >>> 0);
  const midstates = versions.map((version) => compress(INITIAL_STATE, blockWords(headerWith(header, version, 0), 0)));
  return { header, versions, midstates, tailWords: [view.getUint32(64, false), view.getUint32(68, false), view.getUint32(72, false)] };
}

export function headerWith(header: Uint8Array, version: number, nonce: number): Uint8Array {
  const bytes = header.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(0, version, true);
  view.setUint32(76, nonce, true);
  return bytes;
}

/** H7: the last word of the second digest. */
export function lastWordOf(header: Uint8Array): number {
  return new DataView(sha256(sha256(header)).buffer).getUint32(28, false);
}

/** Flat (nonce, header index) pairs, ordered by nonce, then header. */
export function matchesOf(job: Job, firstNonce: number, count: number, mask: number): number[] {
  const pairs: number[] = [];
  for (let nonce = firstNonce; nonce < firstNonce + count; nonce++) {
    for (const [index, version] of job.versions.entries()) {
      if ((lastWordOf(headerWith(job.header, version, nonce)) & mask) === 0) pairs.push(nonce, index);
    }
  }
  return pairs;
}

export const HEADER_COUNTS = [1, 2, 4] as const;

/** The genesis block, whose nonce is 2083236893 and whose digest ends in more than 32 zero bits. */
export const GENESIS = bytesOf(
  '0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c',
);
export const GENESIS_NONCE = 2083236893;

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
}
