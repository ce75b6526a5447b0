/**
 * The 80 bytes that are hashed: six fields, every integer little-endian.
 * Place: between sha256 and job. Hashes are kept in internal order, as SHA-256 gives them; only displayHash turns one round.
 * Source: Bitcoin Core, src/primitives/block.h (CBlockHeader) and src/uint256.h (GetHex shows the bytes reversed).
 */
import { fromHex, readWordLittleEndian, reverseBytes, toHex, writeWordLittleEndian } from '../core/bytes';
import { HashwattError } from '../core/errors';
import { expectWhole } from '../core/expect';
import { DIGEST_BYTES, sha256d } from './sha256';

export const HEADER_BYTES = 80;

/** Where each field starts. */
export const HEADER_OFFSETS = { version: 0, previousHash: 4, merkleRoot: 36, time: 68, bits: 72, nonce: 76 } as const;

export interface BlockHeader {
  /** Unsigned here, though Bitcoin Core reads it as a signed number. */
  readonly version: number;
  /** 32 bytes in internal order. */
  readonly previousHash: Uint8Array;
  /** 32 bytes in internal order. */
  readonly merkleRoot: Uint8Array;
  /** Seconds since 1970-01-01 UTC. */
  readonly time: number;
  /** The target in compact form; see target.ts. */
  readonly bits: number;
  readonly nonce: number;
}

/** @throws HashwattError `header-length` */
export function parseHeader(bytes: Uint8Array): BlockHeader {
  requireHeaderLength(bytes);
  return {
    version: readWordLittleEndian(bytes, HEADER_OFFSETS.version),
    previousHash: bytes.slice(HEADER_OFFSETS.previousHash, HEADER_OFFSETS.merkleRoot),
    merkleRoot: bytes.slice(HEADER_OFFSETS.merkleRoot, HEADER_OFFSETS.time),
    time: readWordLittleEndian(bytes, HEADER_OFFSETS.time),
    bits: readWordLittleEndian(bytes, HEADER_OFFSETS.bits),
    nonce: readWordLittleEndian(bytes, HEADER_OFFSETS.nonce),
  };
}

export function serialiseHeader(header: BlockHeader): Uint8Array {
  requireDigestLength('previousHash', header.previousHash);
  requireDigestLength('merkleRoot', header.merkleRoot);
  for (const field of ['version', 'time', 'bits', 'nonce'] as const) expectWord(field, header[field]);
  const bytes = new Uint8Array(HEADER_BYTES);
  writeWordLittleEndian(bytes, HEADER_OFFSETS.version, header.version);
  bytes.set(header.previousHash, HEADER_OFFSETS.previousHash);
  bytes.set(header.merkleRoot, HEADER_OFFSETS.merkleRoot);
  writeWordLittleEndian(bytes, HEADER_OFFSETS.time, header.time);
  writeWordLittleEndian(bytes, HEADER_OFFSETS.bits, header.bits);
  writeWordLittleEndian(bytes, HEADER_OFFSETS.nonce, header.nonce);
  return bytes;
}

export type HeaderFault =
  /** `place` counts from 1, without the white space before. */
  { readonly kind: 'digit'; readonly place: number; readonly character: string } | { readonly kind: 'length'; readonly digits: number };

/** What keeps the text from being a header; null when nothing does. */
export function headerFault(text: string): HeaderFault | null {
  const digits = text.trim();
  const wrong = digits.search(/[^0-9a-fA-F]/);
  if (wrong >= 0) return { kind: 'digit', place: wrong + 1, character: digits.charAt(wrong) };
  return digits.length === 2 * HEADER_BYTES ? null : { kind: 'length', digits: digits.length };
}

/**
 * 160 hex digits in either case; white space around them is ignored, none is allowed between.
 * @throws HashwattError `header-hex`, `header-length`
 */
export function headerFromHex(text: string): BlockHeader {
  if (typeof text !== 'string') throw new TypeError(`"text" expected string, got ${typeof text}`);
  const fault = headerFault(text);
  if (fault?.kind === 'digit') throw new HashwattError('header-hex', `character ${fault.place} is ${JSON.stringify(fault.character)}`);
  const digits = text.trim();
  const bytes = fromHex(digits);
  // Only an odd number of digits can fail here; 159 is a length to name, not a wrong digit.
  if (bytes === undefined) throw new HashwattError('header-length', `got ${digits.length} hex digits`);
  return parseHeader(bytes);
}

/** SHA256d of the header, in internal order. */
export function headerHash(bytes: Uint8Array): Uint8Array {
  requireHeaderLength(bytes);
  return sha256d(bytes);
}

/** A digest as block explorers show it: bytes reversed, in hex, so that the work shows as leading zeros. */
export function displayHash(digest: Uint8Array): string {
  requireDigestLength('digest', digest);
  return toHex(reverseBytes(digest));
}

/** The digest, in internal order, of a hash as shown; undefined when the text is not 64 hex digits. */
export function digestFromDisplay(text: string): Uint8Array | undefined {
  return text.length === 2 * DIGEST_BYTES ? fromHex(text)?.reverse() : undefined;
}

function requireHeaderLength(bytes: Uint8Array): void {
  if (!(bytes instanceof Uint8Array)) throw new TypeError(`"bytes" expected Uint8Array, got ${typeof bytes}`);
  if (bytes.length !== HEADER_BYTES) throw new HashwattError('header-length', `got ${bytes.length}`);
}

function requireDigestLength(title: string, bytes: Uint8Array): void {
  if (bytes.length !== DIGEST_BYTES) throw new RangeError(`"${title}" expected ${DIGEST_BYTES} bytes, got ${bytes.length}`);
}

/** Every integer of a header has 32 bits and no sign. */
export function expectWord(title: string, value: number): number {
  return expectWhole(title, value, 0, 2 ** 32 - 1);
}
