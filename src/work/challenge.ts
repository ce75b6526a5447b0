/**
 * The header that a benchmark run hashes: a real block with a merkle root that depends on the run's seed and the teacher's class code.
 * Place: beside known-blocks; a receipt names seed and class code, `verify` builds this header again.
 *
 * What it proves: nonces found for it were looked for after seed and class code were known, and are worth nothing under another class code.
 * What it does not: when, on how many devices, or how fast they were found. Whoever chooses the seed can start as early as they like;
 * a class code first told in the lesson rules that out for the class.
 */
import { createRandom } from '../core/random';
import { HashwattError } from '../core/errors';
import type { BlockHeader } from './header';
import { knownBlocks } from './known-blocks';
import { sha256d } from './sha256';

/** Changes with the derivation, to which the list of known blocks belongs too: a block more or less makes other challenges of old seeds. */
export const CHALLENGE_DOMAIN = 'hashwatt challenge v1';
export const CLASS_CODE_LIMIT = 16;
const SEED_DIGITS = 32;

/**
 * Merkle root = SHA256d of: ASCII "hashwatt challenge v1", the real block's merkle root (32 bytes, internal order), the seed as 32 lower-case
 * hex digits (left-padded with zeros, so "a", "A" and "0a" are one seed, as for every other use of it), the class code. All parts but the
 * last have a fixed length, so no two pairs of seed and class code run together. Nonce 0; everything else is the real block's.
 * @param seed 1 to 32 hex digits; there is no empty seed, a run without a chosen one draws one.
 * @param classCode up to 16 of A-Z, 0-9 and "-"; empty for none.
 * @throws HashwattError `plan-invalid`
 */
export function challengeHeader(seed: string, classCode: string): BlockHeader {
  if (!/^[0-9a-fA-F]{1,32}$/.test(seed)) {
    throw new HashwattError('plan-invalid', `seed expected 1 to ${SEED_DIGITS} hex digits, got ${JSON.stringify(seed)}`);
  }
  if (!isClassCode(classCode)) {
    throw new HashwattError(
      'plan-invalid',
      `class code expected up to ${CLASS_CODE_LIMIT} of A-Z, 0-9 and "-", got ${JSON.stringify(classCode)}`,
    );
  }
  const block = knownBlocks[createRandom(seed).nextBelow(knownBlocks.length)];
  if (block === undefined) throw new HashwattError('data-invalid', 'no known blocks');
  const { header } = block;
  const parts = [
    asciiBytes(CHALLENGE_DOMAIN),
    header.merkleRoot,
    asciiBytes(seed.toLowerCase().padStart(SEED_DIGITS, '0')),
    asciiBytes(classCode),
  ];
  return { ...header, merkleRoot: sha256d(concatenate(parts)), nonce: 0 };
}

/** Up to 16 capital letters, digits and hyphens; the empty code, for none, included. */
export function isClassCode(text: string): boolean {
  return /^[A-Z0-9-]{0,16}$/.test(text);
}

/** Pure rooms have no TextEncoder, and all that is hashed here is ASCII. */
function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0x80;
    if (code > 0x7f) throw new RangeError(`"text" expected ASCII, got ${JSON.stringify(text)}`);
    return code;
  });
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
