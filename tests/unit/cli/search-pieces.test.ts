import { describe, expect, test } from 'vitest';
import type { PageAnswer, SearchOrder } from '../../../src/cli/page-driver';
import { FIRST_PIECE, type SearchAnswer, searchInPieces } from '../../../src/cli/search-pieces';

const HASH = '0'.repeat(64);
const EVERY = 1_000_003;

/** A page of a given speed in which every millionth nonce matches. */
function page(rate: number): { asked: SearchOrder[]; ask: (order: SearchOrder) => Promise<PageAnswer> } {
  const asked: SearchOrder[] = [];
  const ask = async (order: SearchOrder): Promise<PageAnswer> => {
    asked.push(order);
    const matches = [];
    for (let nonce = Math.ceil(order.firstNonce / EVERY) * EVERY; nonce < order.firstNonce + order.count; nonce += EVERY) {
      matches.push({ nonce, hash: HASH });
    }
    const value = { backend: order.backend, hashes: order.count, matches, elapsed_s: order.count / rate, rate_h_per_s: rate };
    return { kind: 'answer', value };
  };
  return { asked, ask };
}

const order = (firstNonce: number, count: number): SearchOrder => ({ headerHex: '', firstNonce, count, zeroBits: 20, backend: 'cpu' });

describe.each([
  ['slow', 1e5],
  ['of a processor', 3e6],
  ['of a graphics card', 1e9],
])('at a rate %s', (_name, rate) => {
  test('the whole space of nonces is covered once, in order, and nothing of it is lost in adding up', async () => {
    const { asked, ask } = page(rate);
    const end = await searchInPieces(order(5, 2 ** 32 - 5), ask, () => undefined);
    let next = 5;
    for (const { firstNonce, count } of asked) {
      expect(firstNonce).toBe(next);
      expect(count).toBeGreaterThan(0);
      next += count;
    }
    expect(next).toBe(2 ** 32);
    if (end.kind !== 'found') throw new Error('stopped');
    expect(end.answer.matches.map(({ nonce }) => nonce)).toEqual(Array.from({ length: 4294 }, (_, index) => (index + 1) * EVERY));
    expect(end.answer.hashes).toBe(2 ** 32 - 5);
    expect(end.answer.elapsed_s).toBeCloseTo((2 ** 32 - 5) / rate, 3);
    expect(end.answer.rate_h_per_s).toBeCloseTo(rate, 0);
  });

  test('no piece takes longer than five seconds, but the smallest', async () => {
    const { asked, ask } = page(rate);
    await searchInPieces(order(0, 2 ** 31), ask, () => undefined);
    expect(asked.every(({ count }) => count <= Math.max(FIRST_PIECE, 5 * rate))).toBe(true);
  });
});

test('a range of one piece is asked at once; one nonce more is a second piece, said in between', async () => {
  const said: SearchAnswer[] = [];
  const one = page(1e5);
  await searchInPieces(order(7, FIRST_PIECE), one.ask, (soFar) => void said.push(soFar));
  expect([one.asked.length, said.length]).toEqual([1, 0]);
  const two = page(1e5);
  await searchInPieces(order(7, FIRST_PIECE + 1), two.ask, (soFar) => void said.push(soFar));
  expect(two.asked.map(({ firstNonce, count }) => [firstNonce, count])).toEqual([
    [7, FIRST_PIECE],
    [7 + FIRST_PIECE, 1],
  ]);
  expect(said).toMatchObject([{ hashes: FIRST_PIECE }]);
});

test('stopped in a later piece is stopped: half a range is no answer', async () => {
  const { ask, asked } = page(1e5);
  const stopping = async (piece: SearchOrder): Promise<PageAnswer> => (asked.length === 1 ? { kind: 'stopped' } : ask(piece));
  expect(await searchInPieces(order(0, 2 ** 30), stopping, () => undefined)).toEqual({ kind: 'stopped' });
});

test.each([
  ['no result', { hello: 1 }, 'not a search result'],
  [
    'fewer hashes than asked for',
    { backend: 'cpu', hashes: 9, matches: [], elapsed_s: 1, rate_h_per_s: 9 },
    'asked for 10 hashes and did 9',
  ],
])('an answer with %s is refused', async (_what, value, sentence) => {
  const ask = async (): Promise<PageAnswer> => ({ kind: 'answer', value });
  await expect(searchInPieces(order(0, 10), ask, () => undefined)).rejects.toThrow(sentence);
});
