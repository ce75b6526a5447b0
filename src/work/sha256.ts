/**
 * SHA-256 to be read beside the standard: its names, its order, one line for each formula. The judge of every faster kernel, not a fast one itself.
 * Place: first of work; headers, jobs, the audit and all tests of kernels stand on it.
 * Source: NIST FIPS 180-4, Secure Hash Standard (August 2015), clauses 3.2, 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2.2.
 */
import { readWordBigEndian, writeWordBigEndian } from '../core/bytes';

export const BLOCK_BYTES = 64;
export const DIGEST_BYTES = 32;

/** FIPS 180-4, 4.2.2: first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
export const K: readonly number[] = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
  0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
  0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
  0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
  0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
  0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];

/** FIPS 180-4, 5.3.3: first 32 bits of the fractional parts of the square roots of the first eight primes. */
export const INITIAL_STATE: readonly number[] = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/** FIPS 180-4, 3.2: ROTR^n, rotate right. */
function rotateRight(n: number, x: number): number {
  return (x >>> n) | (x << (32 - n));
}

/** FIPS 180-4, (4.2). */
export function Ch(x: number, y: number, z: number): number {
  return ((x & y) ^ (~x & z)) >>> 0;
}

/** FIPS 180-4, (4.3). */
export function Maj(x: number, y: number, z: number): number {
  return ((x & y) ^ (x & z) ^ (y & z)) >>> 0;
}

/** FIPS 180-4, (4.4). */
export function Sigma0(x: number): number {
  return (rotateRight(2, x) ^ rotateRight(13, x) ^ rotateRight(22, x)) >>> 0;
}

/** FIPS 180-4, (4.5). */
export function Sigma1(x: number): number {
  return (rotateRight(6, x) ^ rotateRight(11, x) ^ rotateRight(25, x)) >>> 0;
}

/** FIPS 180-4, (4.6); the last term is a shift, not a rotation. */
export function sigma0(x: number): number {
  return (rotateRight(7, x) ^ rotateRight(18, x) ^ (x >>> 3)) >>> 0;
}

/** FIPS 180-4, (4.7); the last term is a shift, not a rotation. */
export function sigma1(x: number): number {
  return (rotateRight(17, x) ^ rotateRight(19, x) ^ (x >>> 10)) >>> 0;
}

/** FIPS 180-4, 6.2.2 step 1: W, 64 words from the 16 of a block. */
export function messageSchedule(block: ArrayLike<number>): Uint32Array {
  const W = new Uint32Array(64);
  for (let t = 0; t < 16; t++) W[t] = word(block, t);
  for (let t = 16; t < 64; t++) W[t] = sigma1(word(W, t - 2)) + word(W, t - 7) + sigma0(word(W, t - 15)) + word(W, t - 16);
  return W;
}

/**
 * FIPS 180-4, 6.2.2: the next state from a state (eight words) and a block (sixteen words), the addition of step 4 included.
 * Given the initial state and the first 64 bytes of a header this is the midstate.
 */
export function compress(state: ArrayLike<number>, block: ArrayLike<number>): Uint32Array {
  if (state.length !== 8) throw new RangeError(`"state" expected 8 words, got ${state.length}`);
  if (block.length !== 16) throw new RangeError(`"block" expected 16 words, got ${block.length}`);
  const W = messageSchedule(block);
  const H = Uint32Array.from(state);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = H;
  for (let t = 0; t < 64; t++) {
    const T1 = h + Sigma1(e) + Ch(e, f, g) + word(K, t) + word(W, t);
    const T2 = Sigma0(a) + Maj(a, b, c);
    h = g;
    g = f;
    f = e;
    e = (d + T1) >>> 0;
    d = c;
    c = b;
    b = a;
    a = (T1 + T2) >>> 0;
  }
  return Uint32Array.of(a, b, c, d, e, f, g, h).map((value, index) => value + word(H, index));
}

/** FIPS 180-4, 5.1.1: the message, one bit 1, zeros, and the length in bits as 64 bits, up to a whole number of blocks. */
export function padMessage(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / BLOCK_BYTES) * BLOCK_BYTES);
  padded.set(message);
  padded[message.length] = 0x80;
  const [high, low] = bitLengthWords(message.length);
  writeWordBigEndian(padded, padded.length - 8, high);
  writeWordBigEndian(padded, padded.length - 4, low);
  return padded;
}

/** The length field of the padding: bits as 64 bits in two words. From 512 MiB on the first is no longer zero. */
export function bitLengthWords(byteLength: number): readonly [number, number] {
  return [Math.floor(byteLength / 2 ** 29), (byteLength % 2 ** 29) * 8];
}

/** The sixteen big-endian words that start at a byte offset (FIPS 180-4, 5.2.1). */
export function blockWords(bytes: Uint8Array, offset: number): Uint32Array {
  return Uint32Array.from({ length: 16 }, (_, index) => readWordBigEndian(bytes, offset + 4 * index));
}

/** A state as 32 bytes, most significant byte first: the digest as the standard writes it. */
export function digestBytes(state: ArrayLike<number>): Uint8Array {
  const digest = new Uint8Array(DIGEST_BYTES);
  for (let index = 0; index < 8; index++) writeWordBigEndian(digest, 4 * index, word(state, index));
  return digest;
}

/** 32 bytes in the standard's order. */
export function sha256(message: Uint8Array): Uint8Array {
  if (!(message instanceof Uint8Array)) throw new TypeError(`"message" expected Uint8Array, got ${kindOf(message)}`);
  const padded = padMessage(message);
  let state: ArrayLike<number> = INITIAL_STATE;
  for (let offset = 0; offset < padded.length; offset += BLOCK_BYTES) state = compress(state, blockWords(padded, offset));
  return digestBytes(state);
}

/** SHA-256 twice, as Bitcoin hashes headers; 32 bytes in the standard's order, the reverse of what explorers show. */
export function sha256d(message: Uint8Array): Uint8Array {
  return sha256(sha256(message));
}

/** Indices here never leave their array, which the compiler cannot see. */
function word(words: ArrayLike<number>, index: number): number {
  return words[index] ?? 0;
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
