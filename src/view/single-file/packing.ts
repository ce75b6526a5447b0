/**
 * Bytes as characters that may stand in an HTML script element: 13 bits in two of 91 letters, as in basE91 (Joachim Henke), 8 % shorter than base64.
 * Place: vite-plugin.ts packs with it, boot.ts unpacks. Pure.
 */

/** Printable ASCII without "<", which could end the element, and without the quote and the ampersand, which mean something elsewhere in a document. */
const ALPHABET = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((letter) => !'<&"'.includes(letter))
  .join('');
const BASE = 91;
const PAIR_BITS = 13;
/** 91 letters hold six bits. What is left after the pairs is told apart by its length: never a whole byte is made up. */
const SINGLE_BITS = 6;

export function lettersOf(bytes: Uint8Array): string {
  const letters: string[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < PAIR_BITS) continue;
    bits -= PAIR_BITS;
    letters.push(pairOf(held >> bits));
    held &= (1 << bits) - 1;
  }
  if (bits > SINGLE_BITS) letters.push(pairOf(held << (PAIR_BITS - bits)));
  else if (bits > 0) letters.push(letterOf(held << (SINGLE_BITS - bits)));
  return letters.join('');
}

export function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let index = 0; index < BASE; index++) values[ALPHABET.charCodeAt(index)] = index;
  const valueAt = (index: number): number => values[letters.charCodeAt(index)] ?? 0;
  const pairs = letters.length >> 1;
  const bytes = new Uint8Array(((pairs * PAIR_BITS + (letters.length & 1) * SINGLE_BITS) / 8) | 0);
  let held = 0;
  let bits = 0;
  let written = 0;
  const take = (value: number, width: number): void => {
    held = (held << width) | value;
    bits += width;
    for (; bits >= 8; written++) {
      bits -= 8;
      bytes[written] = held >> bits;
      held &= (1 << bits) - 1;
    }
  };
  for (let pair = 0; pair < pairs; pair++) take(valueAt(2 * pair) * BASE + valueAt(2 * pair + 1), PAIR_BITS);
  if (letters.length % 2 === 1) take(valueAt(letters.length - 1), SINGLE_BITS);
  return bytes;
}

function pairOf(value: number): string {
  return letterOf(Math.floor(value / BASE)) + letterOf(value % BASE);
}

function letterOf(value: number): string {
  return ALPHABET.charAt(value);
}
