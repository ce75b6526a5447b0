/**
 * A job: one real header (or two, four, that differ in version bits only) with everything that no nonce changes, and the ranges cut from it.
 * Place: between header and kernel. Version rolling after BIP 320, as mining hardware does it.
 */

/** Whole nonces, inclusive start; firstNonce + count <= 2^32. */
export interface NonceRange {
  readonly firstNonce: number;
  readonly count: number;
}

/** Nonces per header: 2^32. */
export const NONCE_COUNT = 2 ** 32;

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
