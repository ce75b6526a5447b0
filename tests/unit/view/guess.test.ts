import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GENESIS, knownBlock } from '../../../src/work/known-blocks';
import { guess, zeroBitsNeeded } from '../../../src/view/by-hand/guess';
import { orderFor, RANGE_SIZES } from '../../../src/view/search/order';

function oracle(headerHex: string): string {
  const once = createHash('sha256').update(Buffer.from(headerHex, 'hex')).digest();
  return createHash('sha256').update(once).digest().reverse().toString('hex');
}

describe('one guess by hand', () => {
  test('the winning nonce of the first block gives its hash, 43 zero bits where 32 were needed', () => {
    expect(guess(GENESIS, 2083236893)).toMatchObject({ digest: GENESIS.hash, zeroBits: 43 });
    expect(zeroBitsNeeded(GENESIS)).toBe(32);
  });

  test('the fields joined are the 80 bytes, and their double SHA-256 by another library is the digest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (nonce) => {
        const { fields, digest } = guess(GENESIS, nonce);
        const header = fields.map(({ hex }) => hex).join('');
        expect(header).toHaveLength(160);
        expect(digest).toBe(oracle(header));
      }),
      { numRuns: 50 },
    );
  });
});

test.each(RANGE_SIZES)('a search of %d nonces holds the true one, within 0 to 2^32', (size) => {
  for (const height of [0, 1, 125552]) {
    const block = knownBlock(height);
    const { firstNonce, count, zeroBits } = orderFor(block, 'cpu', size);
    expect(firstNonce).toBeLessThanOrEqual(block.header.nonce);
    expect(firstNonce + count).toBeGreaterThan(block.header.nonce);
    expect(firstNonce + count).toBeLessThanOrEqual(2 ** 32);
    expect(zeroBits).toBe(32);
  }
});
