/**
 * A guess before the answer: the scale of its slider, what a position means, what was typed, and how far off it was.
 * Place: under guess-panel.tsx and guess-line.tsx; the scales of the steps stand in guesses.ts. Pure.
 */
import { type Typed, typedNumber, typedRate } from '../contrast/typed-number';

export type GuessScale =
  /** Both ends are powers of ten; the slider stops at 1, 2, 3 … 9, 10, 20, 30 …, so that every position is a number one can say. */
  | { readonly kind: 'log'; readonly least: number; readonly most: number; readonly isRate?: boolean }
  /** Whole numbers. */
  | { readonly kind: 'whole'; readonly least: number; readonly most: number };

const STOPS_A_DECADE = 9;

/** The slider's last position; its first is 0. */
export function lastPosition(scale: GuessScale): number {
  if (scale.kind === 'whole') return scale.most - scale.least;
  return STOPS_A_DECADE * Math.round(Math.log10(scale.most / scale.least));
}

export function valueAt(scale: GuessScale, position: number): number {
  const stop = Math.min(Math.max(0, Math.round(position)), lastPosition(scale));
  if (scale.kind === 'whole') return scale.least + stop;
  const exponent = Math.round(Math.log10(scale.least)) + Math.floor(stop / STOPS_A_DECADE);
  // Read as text, because 3 * 10 ** -6 is not the nearest number to 0.000003.
  return Number(`${(stop % STOPS_A_DECADE) + 1}e${exponent}`);
}

/** The position nearest to a value, which may lie between two or outside. */
export function positionOf(scale: GuessScale, value: number): number {
  const within = Math.min(Math.max(scale.least, value), scale.most);
  if (scale.kind === 'whole') return Math.round(within - scale.least);
  const exponent = Math.floor(Math.log10(within) + 1e-12);
  const digit = Math.round(within / 10 ** exponent);
  return Math.min(lastPosition(scale), STOPS_A_DECADE * (exponent - Math.round(Math.log10(scale.least))) + digit - 1);
}

/** Where the slider stands before anybody has touched it: the middle says nothing. */
export function middleOf(scale: GuessScale): number {
  return valueAt(scale, Math.floor(lastPosition(scale) / 2));
}

export function typedGuess(scale: GuessScale, text: string): Typed {
  if (scale.kind === 'whole') return typedNumber(text, { least: scale.least, most: scale.most, isWhole: true });
  const read = scale.isRate === true ? typedRate : typedNumber;
  return read(text, { least: scale.least, most: scale.most });
}

export type Miss =
  | { readonly kind: 'hit' }
  /** The answer is `factor` times the guess, or the guess is `factor` times the answer. */
  | { readonly kind: 'times'; readonly factor: number; readonly direction: 'low' | 'high' }
  | { readonly kind: 'steps'; readonly difference: number; readonly direction: 'low' | 'high' };

/** Nearer than this a guess on a log scale counts as right: the slider's own stops lie that far apart. */
const HIT_FACTOR = 1.1;

/** Null where nothing can be compared: no ratio has a zero or a negative number in it. */
export function missOf(scale: GuessScale, guess: number, answer: number): Miss | null {
  const direction = guess < answer ? 'low' : 'high';
  if (scale.kind === 'whole') {
    const difference = Math.abs(guess - answer);
    return difference < 0.5 ? { kind: 'hit' } : { kind: 'steps', difference, direction };
  }
  if (!(guess > 0 && answer > 0)) return null;
  const factor = guess < answer ? answer / guess : guess / answer;
  return factor < HIT_FACTOR ? { kind: 'hit' } : { kind: 'times', factor, direction };
}
