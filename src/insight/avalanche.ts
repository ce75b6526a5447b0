/**
 * One bit of the input flipped: how many of the 256 bits of the hash flip, and how many were to be expected.
 * Place: insight; step 2 of the lesson. A good hash behaves as if each bit were tossed anew: binomial, n = 256, p = 1/2,
 * so 128 on average with a standard deviation of √(256 · 1/2 · 1/2) = 8. Source: Feistel, "Cryptography and Computer Privacy" (1973), who
 * named the avalanche; the sum of coin tosses is the binomial distribution of any textbook.
 */

export const HASH_BITS = 256;
export const MEAN_FLIPPED = HASH_BITS / 2;
export const FLIPPED_DEVIATION = Math.sqrt(HASH_BITS) / 2;

/** For each bit, first byte's highest first: whether it differs. Both of one length. */
export function flippedBits(before: Uint8Array, after: Uint8Array): readonly boolean[] {
  if (before.length !== after.length) throw new RangeError(`"after" expected ${before.length} bytes, got ${after.length}`);
  return [...before].flatMap((byte, index) => {
    const difference = byte ^ (after[index] ?? 0);
    return Array.from({ length: 8 }, (_, bit) => (difference & (0x80 >> bit)) !== 0);
  });
}

/** Another array with one bit flipped; bit 0 is the first byte's highest. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  if (!Number.isInteger(bit) || bit < 0 || bit >= bytes.length * 8) {
    throw new RangeError(`"bit" expected 0 to ${bytes.length * 8 - 1}, got ${bit}`);
  }
  return bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (0x80 >> (bit & 7)) : byte));
}

/** The chance that exactly so many of 256 fair bits flip: C(256, n) / 2^256. */
export function chanceOfFlips(count: number): number {
  if (!Number.isInteger(count) || count < 0 || count > HASH_BITS) return 0;
  let chance = 2 ** -HASH_BITS;
  for (let step = 1; step <= Math.min(count, HASH_BITS - count); step++) chance *= (HASH_BITS - step + 1) / step;
  return chance;
}

/** The chance that from `least` to `most` of 256 fair bits flip, both included. */
export function chanceBetween(least: number, most: number): number {
  let sum = 0;
  for (let count = Math.max(0, least); count <= Math.min(HASH_BITS, most); count++) sum += chanceOfFlips(count);
  return sum;
}
