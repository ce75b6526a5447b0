/**
 * A long search as several shorter ones, so that somebody who waits sees how far it is: piece after piece, matches and time added up.
 * Place: between commands/search and the page. What the page answers is checked: it is another program.
 */
import * as v from 'valibot';
import { HashwattError } from '../core/errors';
import type { PageAnswer, SearchOrder } from './page-driver';

const word = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));
const answerSchema = v.object({
  backend: v.picklist(['cpu', 'webgpu']),
  hashes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  matches: v.array(v.object({ nonce: word, hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })),
  elapsed_s: v.pipe(v.number(), v.finite(), v.minValue(0)),
  rate_h_per_s: v.pipe(v.number(), v.finite(), v.minValue(0)),
});
export type SearchAnswer = v.InferOutput<typeof answerSchema>;

export type SearchEnd = { readonly kind: 'found'; readonly answer: SearchAnswer } | { readonly kind: 'stopped' };

/** About two seconds of one processor, an instant of a graphics card; the default range is one piece. */
export const FIRST_PIECE = 2 ** 22;
/** Each piece opens its backend anew, which is not part of the time reported; pieces of this length keep that below a tenth. */
const PIECE_S = 5;
/** The first piece is too short for a fast backend's rate to be believed. */
const LARGEST_GROWTH = 16;

/**
 * @param onPiece told after each piece but the last
 * @throws HashwattError `internal` when an answer is no answer to its piece; what `ask` throws
 */
export async function searchInPieces(
  order: SearchOrder,
  ask: (piece: SearchOrder) => Promise<PageAnswer>,
  onPiece: (soFar: SearchAnswer) => void,
): Promise<SearchEnd> {
  let soFar: SearchAnswer | undefined;
  let size = FIRST_PIECE;
  for (let done = 0; done < order.count; done = soFar.hashes) {
    if (soFar !== undefined) onPiece(soFar);
    const piece = { ...order, firstNonce: order.firstNonce + done, count: Math.min(size, order.count - done) };
    const given = await ask(piece);
    if (given.kind === 'stopped') return given;
    const answer = checked(given.value, piece);
    soFar = soFar === undefined ? answer : added(soFar, answer);
    size = nextSize(size, answer);
  }
  if (soFar === undefined) throw new HashwattError('nonce-range', `got ${order.count} nonces`);
  return { kind: 'found', answer: soFar };
}

function checked(value: unknown, piece: SearchOrder): SearchAnswer {
  const parsed = v.safeParse(answerSchema, value);
  if (!parsed.success) throw new HashwattError('internal', `the page's answer is not a search result: ${parsed.issues[0].message}`);
  const { hashes } = parsed.output;
  if (hashes !== piece.count) throw new HashwattError('internal', `the page was asked for ${piece.count} hashes and did ${hashes}`);
  return parsed.output;
}

/** Pieces come in order of nonces, so their matches do too. */
function added(before: SearchAnswer, piece: SearchAnswer): SearchAnswer {
  const hashes = before.hashes + piece.hashes;
  const elapsed = before.elapsed_s + piece.elapsed_s;
  return {
    backend: before.backend,
    hashes,
    matches: [...before.matches, ...piece.matches],
    elapsed_s: elapsed,
    rate_h_per_s: elapsed > 0 ? hashes / elapsed : 0,
  };
}

function nextSize(size: number, { rate_h_per_s }: SearchAnswer): number {
  return Math.max(FIRST_PIECE, Math.min(LARGEST_GROWTH * size, Math.floor(PIECE_S * rate_h_per_s)));
}
