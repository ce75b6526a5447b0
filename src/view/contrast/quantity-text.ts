/**
 * Units of the contrast screens into text: from a hash a day to a zettahash, from a nanocent to a trillion dollars.
 * Place: beside format.ts, loaded with the screens; components and charts call it, the words come from text/.
 */
import type { Range } from '../../core/units';
import { decimal } from '../format';
import { language, text } from '../text/text';

const NARROW = '\u202f';

function digits(value: number, count: number): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: count }).format(value);
}

interface Step {
  readonly factor: number;
  readonly name: string;
}

interface WordStep {
  readonly factor: number;
  readonly exponent: 6 | 9 | 12 | 15 | 18 | 21 | 24;
}

const WORDS: readonly WordStep[] = [
  { factor: 1e24, exponent: 24 },
  { factor: 1e21, exponent: 21 },
  { factor: 1e18, exponent: 18 },
  { factor: 1e15, exponent: 15 },
  { factor: 1e12, exponent: 12 },
  { factor: 1e9, exponent: 9 },
  { factor: 1e6, exponent: 6 },
];

/** Rounded first, so that 999,999 becomes "1 million" and never "1,000,000 thousand". */
function stepOf<Of extends { readonly factor: number }>(value: number, steps: readonly Of[], count: number): Of | undefined {
  const rounded = Number(value.toPrecision(count));
  return steps.find(({ factor }) => rounded >= factor);
}

/** "1,230", "485,000", "2 million", "1.07 sextillion"; small ones as they are. */
export function count(value: number, significant = 3): string {
  const step = stepOf(value, WORDS, significant);
  if (step !== undefined) return text.shell.scaled(digits(value / step.factor, significant), step.exponent);
  if (value >= 1000) return digits(Number(value.toPrecision(significant)), 6);
  return small(value, significant);
}

const RATES: readonly Step[] = [
  { factor: 1e21, name: 'ZH/s' },
  { factor: 1e18, name: 'EH/s' },
  { factor: 1e15, name: 'PH/s' },
  { factor: 1e12, name: 'TH/s' },
  { factor: 1e9, name: 'GH/s' },
  { factor: 1e6, name: 'MH/s' },
  { factor: 1e3, name: 'kH/s' },
  { factor: 1, name: 'H/s' },
];

/** The network is named in EH/s by everybody, past a thousand of them too: 1,074 EH/s. */
export function networkRateText(value: number): string {
  return value >= 1e18 ? `${digits(value / 1e18, 4)} EH/s` : rate(value);
}

export function rate(value: number): string {
  const step = stepOf(value, RATES, 3);
  return step === undefined
    ? text.shell.quantities.hashesADay(digits(value * 86_400, 2))
    : `${digits(value / step.factor, 3)} ${step.name}`;
}

const POWERS: readonly Step[] = [
  { factor: 1e12, name: 'TW' },
  { factor: 1e9, name: 'GW' },
  { factor: 1e6, name: 'MW' },
  { factor: 1e3, name: 'kW' },
  { factor: 1, name: 'W' },
  { factor: 1e-3, name: 'mW' },
];

export function power(value: number, significant = 3): string {
  const step = stepOf(value, POWERS, significant) ?? { factor: 1, name: 'W' };
  return `${digits(value / step.factor, significant)} ${step.name}`;
}

const ENERGIES: readonly Step[] = [
  { factor: 1e12, name: 'PWh' },
  { factor: 1e9, name: 'TWh' },
  { factor: 1e6, name: 'GWh' },
  { factor: 1e3, name: 'MWh' },
  { factor: 1, name: 'kWh' },
  { factor: 1e-3, name: 'Wh' },
];

/** Of kilowatt-hours. */
export function energy(kilowattHours: number, significant = 3): string {
  const step = stepOf(kilowattHours, ENERGIES, significant) ?? { factor: 1, name: 'kWh' };
  return `${digits(kilowattHours / step.factor, significant)} ${step.name}`;
}

/** "$859 million", "$100,217", "$2.56", "2.98 ¢", "0.0008 ¢". With `significant`: no more digits than that, so of a range "$100,000". */
export function money(usd: number, significant?: number): string {
  if (usd < 0) return `−${money(-usd, significant)}`;
  const step = stepOf(usd, WORDS, significant ?? 3);
  if (step !== undefined)
    return text.shell.quantities.dollars(text.shell.scaled(digits(usd / step.factor, significant ?? 3), step.exponent));
  // Rounded first, so that 99.6 ¢ with two digits becomes a dollar.
  const rounded = significant === undefined ? usd : Number(usd.toPrecision(significant));
  return rounded >= 1 ? dollars(rounded, significant) : cents(usd, significant);
}

function dollars(usd: number, significant: number | undefined): string {
  const { dollars: inDollars } = text.shell.quantities;
  // A cent of a figure known to two digits would be made up: "$2.6".
  if (significant !== undefined && significant < 3) return inDollars(digits(usd, 6));
  return inDollars(decimal(usd, usd >= 100 ? 0 : 2));
}

/** Dollars as cents. */
export function cents(usd: number, significant = 3): string {
  return `${small(usd * 100, significant)}${NARROW}¢`;
}

export function bitcoinsText(value: number): string {
  return `${value >= 1000 ? count(value) : small(value, 3)} BTC`;
}

/** "0.0186 %" down to a millionth, then "1 part in 5.72 billion". */
export function part(share: number): string {
  if (share <= 0) return '0 %';
  if (share > 0.9 && share < 1) return `${digits(share * 100, 4)} %`;
  return share >= 1e-5 ? `${digits(share * 100, 3)} %` : text.shell.quantities.onePartIn(count(1 / share));
}

/** Of J/H. */
export function joulesPerTerahash(joulesPerHash: number, significant = 3): string {
  const value = joulesPerHash * 1e12;
  return `${value >= 1e6 ? count(value, significant) : digits(value, significant)} J/TH`;
}

/** Both ends of a J/H range with two digits; three for a single figure. */
export function efficiencySpan(range: Range<number>): string {
  return span(range, (value) => joulesPerTerahash(value, digitsOf(range)));
}

/** A range between unequal ends deserves no third digit. */
export function digitsOf(range: Range<number>): number {
  return range.low === range.high ? 3 : 2;
}

/** Of seconds: days up to three months, then years in words. */
export function duration(seconds: number): string {
  const inDays = seconds / 86_400;
  const { minutes, hours, days, years } = text.shell.quantities;
  if (inDays < 1) return seconds < 7200 ? minutes(digits(seconds / 60, 2)) : hours(digits(seconds / 3600, 2));
  return inDays < 100 ? days(digits(inDays, 2)) : years(count(inDays / 365.25));
}

/** Of seconds, from microseconds up: "3.2 µs", "45 ms", "12 s"; from two minutes on as `duration`. */
export function shortTime(seconds: number): string {
  if (seconds >= 120) return duration(seconds);
  if (seconds >= 0.9995) return `${digits(seconds, 3)} s`;
  return seconds >= 0.9995e-3 ? `${digits(seconds * 1e3, 3)} ms` : `${digits(seconds * 1e6, 3)} µs`;
}

/** Ends that differ by this factor or more each keep their unit. */
const FAR_APART = 100;

/** Both ends; one figure where they read the same. */
export function span(range: Range<number>, show: (value: number) => string): string {
  const low = show(range.low);
  const high = show(range.high);
  if (low === high) return low;
  const [lowNumber = '', ...lowUnit] = low.split(' ');
  // "10 to 28 W" reads better than "10 W to 28 W"; but "$1.5 to $380 million" reads as one dollar fifty.
  return range.high < FAR_APART * range.low && lowUnit.length > 0 && high.endsWith(` ${lowUnit.join(' ')}`)
    ? text.shell.quantities.span(lowNumber, high)
    : text.shell.quantities.span(low, high);
}

/** For formulas: 6.4425 × 10²³; ordinary digits from a thousandth to a million. */
export function scientific(value: number, significant = 5): string {
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  if (magnitude >= 1e-3 && magnitude < 1e6) return digits(value, significant);
  const [mantissa = '', exponent = '0'] = value.toExponential(significant - 1).split('e');
  const shown = digits(Number(mantissa), significant);
  return `${shown === '1' ? '' : `${shown} × `}10${superscript(Number(exponent))}`;
}

let monthFormat: Intl.DateTimeFormat | undefined;

/** Of "2011-01" and everything that begins so. */
export function month(date: string): string {
  // Made at the first use, when the language is known.
  monthFormat ??= new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return monthFormat.format(new Date(`${date.slice(0, 7)}-01T00:00:00Z`));
}

/** Of "2026-10-01..2026-10-10" and "2026-06..2026-08", as the data write spans of time; of one date as well. */
export function dates(span: string): string {
  const [first = '', last = first] = span.split('..');
  const style = first.length > 7 ? ({ dateStyle: 'long' } as const) : ({ month: 'long', year: 'numeric' } as const);
  const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
  const [from, to] = [first, last].map((date) => new Date(`${date.length > 7 ? date : `${date.slice(0, 7)}-01`}T00:00:00Z`));
  return from === undefined || to === undefined ? span : format.formatRange(from, to);
}

function small(value: number, significant: number): string {
  return value !== 0 && Math.abs(value) < 1e-6 ? scientific(value, significant) : digits(value, significant);
}

function superscript(exponent: number): string {
  const glyphs = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return [...String(exponent)].map((glyph) => (glyph === '-' ? '⁻' : (glyphs[Number(glyph)] ?? ''))).join('');
}
