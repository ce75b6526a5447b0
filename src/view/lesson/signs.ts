/**
 * Which signs formulas use, so that each can be explained beside them.
 * Place: under the formulas of a step and of the answer key. Pure; the words are in text/.
 */
import type { words } from '../text/lesson';

export type Sign = keyof typeof words.formula.signs;

const SIGNS: readonly Sign[] = ['H', 'N', 'D', 'W', 'R', 's', 'n', 'P', 'E', 'F', '144'];

/** In the order above; a letter inside of a word is no sign, but one behind a number, as in 30H, is. */
export function signsIn(symbols: readonly string[]): readonly Sign[] {
  return SIGNS.filter((sign) => {
    const alone = new RegExp(/\d/.test(sign) ? `(?<!\\d)${sign}(?!\\d)` : `(?<![\\p{L}/])${sign}(?![\\p{L}/-])`, 'u');
    return symbols.some((text) => alone.test(text));
  });
}
