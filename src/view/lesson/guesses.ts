/**
 * The guesses of the lesson: for each its scale and how a value of it reads. The question before the slider is in text/.
 * Place: steps name their guess; progress.ts keeps it under this name.
 */
import { count, duration, money } from '../contrast/quantity-text';
import { words } from '../text/lesson';
import { text } from '../text/text';
import type { GuessScale } from './guess';
import type { GuessId } from './progress';

export const SECONDS_PER_YEAR = 31_557_600;

/** The years of the bundled history. */
export const FIRST_YEAR = 2009;
export const LAST_YEAR = 2026;

export interface GuessKind {
  readonly scale: GuessScale;
  /** "3 million hashes a second". */
  readonly show: (value: number) => string;
}

/** From a ten-thousandth to thousands: percent and cents as a person would say them. */
function plain(value: number): string {
  return count(value, 3);
}

export const GUESSES: Readonly<Record<GuessId, GuessKind>> = {
  rate: {
    scale: { kind: 'log', least: 1, most: 1e15, isRate: true },
    show: (value) => words.units.rate(text.shell.ofHashes(count(value))),
  },
  bits: { scale: { kind: 'whole', least: 0, most: 256 }, show: (value) => words.units.bits(count(value, 4)) },
  block: { scale: { kind: 'log', least: 1e-3, most: 1e15 }, show: (value) => duration(value * SECONDS_PER_YEAR) },
  pool: { scale: { kind: 'log', least: 0.01, most: 1000 }, show: (value) => words.units.times(plain(value)) },
  year: { scale: { kind: 'whole', least: FIRST_YEAR, most: LAST_YEAR }, show: (value) => String(value) },
  cost: { scale: { kind: 'log', least: 1, most: 1e15 }, show: (value) => money(value) },
  everyone: { scale: { kind: 'log', least: 1e-9, most: 100 }, show: (value) => words.units.percent(plain(value)) },
  contract: { scale: { kind: 'log', least: 0.1, most: 10_000 }, show: (value) => money(value) },
  heater: { scale: { kind: 'log', least: 1e-9, most: 1000 }, show: (value) => words.units.cents(plain(value)) },
  accelerator: { scale: { kind: 'log', least: 1e-6, most: 1000 }, show: (value) => words.units.percent(plain(value)) },
};

/** As it stands in the field to type in. */
export function typedText(id: GuessId, value: number): string {
  return GUESSES[id].scale.kind === 'whole' ? String(value) : value >= 1e6 || value < 1e-3 ? value.toExponential() : String(value);
}
