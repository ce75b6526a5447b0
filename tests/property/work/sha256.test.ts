/** The reference SHA-256 against two other implementations, @noble/hashes and node:crypto. */
import { createHash } from 'node:crypto';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHex } from '../../../src/core/bytes';
import { createRandom } from '../../../src/core/random';
import { sha256, sha256d } from '../../../src/work/sha256';

const nodeSha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

function randomBytes(length: number, seed: string): Uint8Array {
  const random = createRandom(seed);
  return Uint8Array.from({ length }, () => random.nextBelow(256));
}

test('every length from 0 to 260 bytes agrees with both oracles, once and twice hashed', () => {
  for (let length = 0; length <= 260; length++) {
    const message = randomBytes(length, length.toString(16));
    expect(toHex(sha256(message))).toBe(toHex(nodeSha256(message)));
    expect(toHex(sha256(message))).toBe(toHex(nobleSha256(message)));
    expect(toHex(sha256d(message))).toBe(toHex(nodeSha256(nodeSha256(message))));
    expect(toHex(sha256d(message))).toBe(toHex(nobleSha256(nobleSha256(message))));
  }
});

test('messages of any content agree with both oracles', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1000 }), (message) => {
      expect(toHex(sha256(message))).toBe(toHex(nodeSha256(message)));
      expect(toHex(sha256(message))).toBe(toHex(nobleSha256(message)));
    }),
    { numRuns: 200 },
  );
});

test('large messages of random length agree with node:crypto', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 300_000 }), fc.integer({ min: 0, max: 0xffffffff }), (length, seed) => {
      const message = randomBytes(length, seed.toString(16));
      expect(toHex(sha256(message))).toBe(toHex(nodeSha256(message)));
    }),
    { numRuns: 10 },
  );
});

test('any single flipped bit changes the digest of a header-sized message', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 80, maxLength: 80 }), fc.integer({ min: 0, max: 639 }), (message, bit) => {
      const flipped = Uint8Array.from(message, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(toHex(sha256d(flipped))).not.toBe(toHex(sha256d(message)));
    }),
  );
});
