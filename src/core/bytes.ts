/**
 * Bytes, hex and 32-bit words with the byte order in every name.
 * Place: leftmost room; imports nothing. SHA-256 reads words big-endian (FIPS 180-4, 3.1); Bitcoin stores header integers little-endian.
 */

/** Lower-case hex, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** Undefined when the text is not an even number of hex digits. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, index) => Number.parseInt(text.slice(2 * index, 2 * index + 2), 16));
}

export function reverseBytes(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes).reverse();
}

export function readWordBigEndian(bytes: Uint8Array, offset: number): number {
  return swapBytes(readWordLittleEndian(bytes, offset));
}

export function writeWordBigEndian(bytes: Uint8Array, offset: number, word: number): void {
  writeWordLittleEndian(bytes, offset, swapBytes(word));
}

// Byte by byte: a DataView for each word costs more than the word.
export function readWordLittleEndian(bytes: Uint8Array, offset: number): number {
  expectRoom(bytes, offset);
  const low = (bytes[offset] ?? 0) | ((bytes[offset + 1] ?? 0) << 8);
  return (low | ((bytes[offset + 2] ?? 0) << 16) | ((bytes[offset + 3] ?? 0) << 24)) >>> 0;
}

export function writeWordLittleEndian(bytes: Uint8Array, offset: number, word: number): void {
  expectRoom(bytes, offset);
  bytes[offset] = word;
  bytes[offset + 1] = word >>> 8;
  bytes[offset + 2] = word >>> 16;
  bytes[offset + 3] = word >>> 24;
}

/** 0x11223344 becomes 0x44332211: how a little-endian nonce enters the big-endian message schedule. */
export function swapBytes(word: number): number {
  return (((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}

/** As a DataView would: a word that leaves the bytes is a bug, not a zero. */
function expectRoom(bytes: Uint8Array, offset: number): void {
  const isInside = Number.isInteger(offset) && offset >= 0 && offset + 4 <= bytes.length;
  if (!isInside) throw new RangeError(`"offset" expected four of ${bytes.length} bytes, got ${offset}`);
}
