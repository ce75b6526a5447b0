/** The single file's program comes out as it went in, whatever its bytes and its length. */
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, lettersOf } from '../../../../src/view/single-file/packing';

test('any bytes come back, with none added: a browser refuses what stands behind the end of a gzip stream', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(bytesOf(lettersOf(bytes))).toEqual(bytes);
    }),
    { numRuns: 500 },
  );
});

test('every length up to two rounds of 13 bytes keeps its length, at all ones and all zeros', () => {
  for (let length = 0; length <= 26; length++)
    for (const value of [0, 255]) {
      const bytes = new Uint8Array(length).fill(value);
      expect(bytesOf(lettersOf(bytes))).toEqual(bytes);
    }
});

test('no letter ends a script element or is changed on the way', () => {
  const letters = lettersOf(Uint8Array.from({ length: 100_000 }, (_, index) => (index * 2_654_435_761) >>> 24));
  expect(letters).toMatch(/^[!-~]+$/);
  expect(letters).not.toMatch(/[<&"]/);
});

test('a program takes 8 % less room than in base64', () => {
  const packed = gzipSync(Array.from({ length: 20_000 }, (_, index) => Math.imul(index, 2_654_435_761).toString(36)).join(','));
  const letters = lettersOf(packed);
  expect(letters.length).toBeLessThan(0.925 * packed.toString('base64').length);
  expect(gunzipSync(bytesOf(letters)).length).toBe(gunzipSync(packed).length);
});
