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
  return view(bytes).getUint32(offset, false);
}

export function writeWordBigEndian(bytes: Uint8Array, offset: number, word: number): void {
  view(bytes).setUint32(offset, word, false);
}

export function readWordLittleEndian(bytes: Uint8Array, offset: number): number {
  return view(bytes).getUint32(offset, true);
}

export function writeWordLittleEndian(bytes: Uint8Array, offset: number, word: number): void {
  view(bytes).setUint32(offset, word, true);
}

/** 0x11223344 becomes 0x44332211: how a little-endian nonce enters the big-endian message schedule. */
export function swapBytes(word: number): number {
  return (((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
