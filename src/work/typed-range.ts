/**
 * A nonce range as people type it: first nonce and count, taken strictly, because a misread one would search something else.
 * Place: the command line's --from and --count, and the page's two fields; each says the fault in its own words.
 */
import { readWhole } from '../core/read-whole';
import { NONCE_COUNT, type NonceRange } from './job';

/** Of a search that names no count. */
const USUAL_COUNT = 2 ** 20;

export type RangeFault =
  | { readonly kind: 'not-whole'; readonly field: 'from' | 'count' }
  /** The first nonce is above 2^32 - 1. */
  | { readonly kind: 'past-last'; readonly field: 'from' }
  | { readonly kind: 'empty'; readonly field: 'count' }
  /** The range would wrap: from this first nonce `most` are left. */
  | { readonly kind: 'past-end'; readonly field: 'count'; readonly most: number };

export type TypedRange = { readonly kind: 'range'; readonly range: NonceRange } | RangeFault;

/** Undefined: nothing was typed, and the usual one is meant: from 0, and 2^20 or what is left. */
export function readRange(from: string | undefined, count: string | undefined): TypedRange {
  const firstNonce = from === undefined ? 0 : readWhole(from);
  if (firstNonce === undefined) return { kind: 'not-whole', field: 'from' };
  if (firstNonce >= NONCE_COUNT) return { kind: 'past-last', field: 'from' };
  const most = NONCE_COUNT - firstNonce;
  const wanted = count === undefined ? Math.min(USUAL_COUNT, most) : readWhole(count);
  if (wanted === undefined) return { kind: 'not-whole', field: 'count' };
  if (wanted < 1) return { kind: 'empty', field: 'count' };
  if (wanted > most) return { kind: 'past-end', field: 'count', most };
  return { kind: 'range', range: { firstNonce, count: wanted } };
}
