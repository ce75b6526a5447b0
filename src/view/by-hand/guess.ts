/**
 * One guess: a header hashed once by the readable reference, in the page itself.
 * Place: the by-hand figure and step 2 of the lesson; works without workers and without WebGPU. Pure.
 */
import { toHex } from '../../core/bytes';
import { displayHash, HEADER_BYTES, HEADER_OFFSETS, headerHash, serialiseHeader } from '../../work/header';
import type { KnownBlock } from '../../work/known-blocks';
import { displayedZeroBits, targetOf } from '../../work/target';

export const FIELDS = ['version', 'previous', 'merkle', 'time', 'bits', 'nonce'] as const;
export type Field = (typeof FIELDS)[number];

export interface Guess {
  /** Hex of each field as it is hashed, in order. */
  readonly fields: readonly { readonly field: Field; readonly hex: string }[];
  /** As block explorers show it. */
  readonly digest: string;
  readonly zeroBits: number;
}

const STARTS: Readonly<Record<Field, number>> = {
  version: HEADER_OFFSETS.version,
  previous: HEADER_OFFSETS.previousHash,
  merkle: HEADER_OFFSETS.merkleRoot,
  time: HEADER_OFFSETS.time,
  bits: HEADER_OFFSETS.bits,
  nonce: HEADER_OFFSETS.nonce,
};

/** First byte of each field, and the one after its last. */
export const FIELD_SPANS: readonly { readonly field: Field; readonly start: number; readonly end: number }[] = FIELDS.map(
  (field, index) => {
    const next = FIELDS[index + 1];
    return { field, start: STARTS[field], end: next === undefined ? HEADER_BYTES : STARTS[next] };
  },
);

export function guess(block: KnownBlock, nonce: number): Guess {
  const bytes = serialiseHeader({ ...block.header, nonce });
  const digest = headerHash(bytes);
  const fields = FIELD_SPANS.map(({ field, start, end }) => ({ field, hex: toHex(bytes.subarray(start, end)) }));
  return { fields, digest: displayHash(digest), zeroBits: displayedZeroBits(digest) };
}

/** Zero bits that every hash at or below the block's target begins with. */
export function zeroBitsNeeded(block: KnownBlock): number {
  return 256 - targetOf(block.header.bits).toString(2).length;
}
