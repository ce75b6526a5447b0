/** Whole numbers as people type them. Place: leftmost room; imports nothing. */

/** Decimal or 0x; undefined for anything else, exponents, signs and separators included. */
export function readWhole(text: string): number | undefined {
  if (!/^(\d{1,15}|0[xX][0-9a-fA-F]{1,12})$/.test(text)) return undefined;
  return Number(text);
}
