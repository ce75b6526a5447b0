/** Hex and words against Buffer, both byte orders, and every text that is not hex. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromHex,
  readWordBigEndian,
  readWordLittleEndian,
  reverseBytes,
  swapBytes,
  toHex,
  writeWordBigEndian,
  writeWordLittleEndian,
} from '../../../src/core/bytes';

const word = fc.oneof(fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff), fc.integer({ min: 0, max: 0xffffffff }));

describe('hex', () => {
  test('any bytes survive, in lower case, as Buffer writes them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toHex(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('hex'));
        expect(fromHex(text)).toEqual(bytes);
        expect(fromHex(text.toUpperCase())).toEqual(bytes);
      }),
    );
  });

  test('no digits are no bytes', () => {
    expect(fromHex('')).toEqual(new Uint8Array());
    expect(toHex(new Uint8Array())).toBe('');
  });

  test.each(['0', 'abc', 'gg', '0x', ' 00', '00 ', '0 0', '-1', '1.', '٠٠', '00\n'])('%j is not hex', (text) => {
    expect(fromHex(text)).toBeUndefined();
  });
});

describe('words', () => {
  test('both byte orders read and write as DataView and Buffer do, at any offset, within a view', () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 0, max: 12 }), (value, offset) => {
        const buffer = new Uint8Array(32).fill(0xaa);
        const view = buffer.subarray(8, 24);
        writeWordBigEndian(view, offset, value);
        expect(Buffer.from(view).readUInt32BE(offset)).toBe(value);
        expect(readWordBigEndian(view, offset)).toBe(value);
        expect(readWordLittleEndian(view, offset)).toBe(swapBytes(value));
        writeWordLittleEndian(view, offset, value);
        expect(Buffer.from(view).readUInt32LE(offset)).toBe(value);
        expect(readWordLittleEndian(view, offset)).toBe(value);
        expect(buffer.filter((byte, index) => byte === 0xaa && (index < 8 + offset || index >= 12 + offset))).toHaveLength(28);
      }),
    );
  });

  test('an offset that leaves the bytes is refused', () => {
    expect(() => readWordBigEndian(new Uint8Array(4), 1)).toThrow(RangeError);
    expect(() => writeWordLittleEndian(new Uint8Array(4), 1, 0)).toThrow(RangeError);
    expect(readWordBigEndian(new Uint8Array(4), 0)).toBe(0);
  });

  test('swapping bytes is its own inverse and stays unsigned', () => {
    expect(swapBytes(0x11223344)).toBe(0x44332211);
    expect(swapBytes(0x000000ff)).toBe(0xff000000);
    fc.assert(
      fc.property(word, (value) => {
        expect(swapBytes(swapBytes(value))).toBe(value);
        expect(swapBytes(value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('reversing copies: the bytes given stay as they are', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  expect(reverseBytes(bytes)).toEqual(Uint8Array.of(3, 2, 1));
  expect(bytes).toEqual(Uint8Array.of(1, 2, 3));
  expect(reverseBytes(new Uint8Array())).toEqual(new Uint8Array());
});
