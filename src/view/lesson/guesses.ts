/**
 * The guesses of the lesson: for each its scale and how a value of it reads. The question before the slider is in text/.
 * Place: steps name their guess; progress.ts keeps it under this name.
 */
import { count, duration, money } from '../contrast/quantity-text';
import { written } from '../contrast/number-habits';
import { whole } from '../format';
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
  /** Under the line, where there is less room; empty for no label. */
  readonly tick: (value: number) => string;
}

const dollars = (value: number): string => money(value, 1);
const percent = (value: number): string => words.units.percent(count(value));

const years = (value: number): string => duration(value * SECONDS_PER_YEAR);

export const GUESSES: Readonly<Record<GuessId, GuessKind>> = {
  rate: {
    scale: { kind: 'log', least: 1, most: 1e15, isRate: true },
    show: (value) => words.units.rate(text.shell.ofHashes(count(value))),
    // Rates below one a second are times, which the landmarks name.
    tick: (value) => (value < 1 ? '' : count(value)),
  },
  bits: { scale: { kind: 'whole', least: 0, most: 256 }, show: (value) => words.units.bits(whole(value)), tick: whole },
  block: { scale: { kind: 'log', least: 1e-3, most: 1e15 }, show: years, tick: years },
  pool: {
    scale: { kind: 'log', least: 0.01, most: 1000 },
    show: (value) => words.units.times(count(value)),
    tick: (value) => count(value),
  },
  year: { scale: { kind: 'whole', least: FIRST_YEAR, most: LAST_YEAR }, show: String, tick: String },
  cost: { scale: { kind: 'log', least: 1, most: 1e15 }, show: (value) => money(value), tick: dollars },
  everyone: { scale: { kind: 'log', least: 1e-9, most: 100 }, show: percent, tick: percent },
  contract: { scale: { kind: 'log', least: 0.1, most: 10_000 }, show: (value) => money(value), tick: dollars },
  heater: {
    scale: { kind: 'log', least: 1e-9, most: 1000 },
    show: (value) => words.units.cents(count(value)),
    tick: (value) => words.units.cents(count(value)),
  },
  accelerator: { scale: { kind: 'log', least: 1e-6, most: 1000 }, show: percent, tick: percent },
};

/** As it stands in the field to type in. */
export function typedText(id: GuessId, value: number): string {
  if (GUESSES[id].scale.kind === 'whole' || value < 1000) return plainDigits(value);
  // Groups of three that every language reads, and the field takes back.
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** 1e-9 as 0.000000001: nobody has to know exponents to read the field. */
function plainDigits(value: number): string {
  return written(value >= 1e-6 || value === 0 ? value : value.toFixed(12).replace(/0+$/, ''));
}
