/**
 * Units into text: rates with as many digits as their interval deserves, counts, times, dates.
 * Place: called by components, and by the files that add a kind (throughput-text, contrast/quantity-text, result/power-wording,
 * lesson/short-duration); the words come from text/.
 */
import { halfInterval } from '../result/rate-text';
import { language, text } from './text/text';

export type RateUnit = 'H/s' | 'kH/s' | 'MH/s' | 'GH/s' | 'TH/s';

interface Scale {
  readonly unit: RateUnit;
  readonly factor: number;
  /** Power of ten; 0 has no word. */
  readonly exponent: 0 | 3 | 6 | 9 | 12;
}

const SCALES: readonly [Scale, ...Scale[]] = [
  { unit: 'H/s', factor: 1, exponent: 0 },
  { unit: 'kH/s', factor: 1e3, exponent: 3 },
  { unit: 'MH/s', factor: 1e6, exponent: 6 },
  { unit: 'GH/s', factor: 1e9, exponent: 9 },
  { unit: 'TH/s', factor: 1e12, exponent: 12 },
];

/** A rate cut to a unit: what stands large, what stands small beside it. */
export interface RateText {
  readonly value: string;
  readonly unit: RateUnit;
  /** Places after the decimal sign that the interval deserves. */
  readonly decimals: number;
  /** Half the interval's width in the same unit; null without an interval. */
  readonly plusMinus: string | null;
  readonly low: string | null;
  readonly high: string | null;
  /** "24.6 million", to go before "hashes". */
  readonly words: string;
}

export function rateUnit(rate: number): RateUnit {
  return scaleOf(rate).unit;
}

export function unitFactor(unit: RateUnit): number {
  return SCALES.find((scale) => scale.unit === unit)?.factor ?? 1;
}

export function rateText(rate: number, interval: readonly [number, number] | null, unit?: RateUnit): RateText {
  const scale = SCALES.find((candidate) => candidate.unit === unit) ?? scaleOf(rate);
  const wholeHalf = halfInterval({ median: rate, interval });
  const half = wholeHalf === null ? null : wholeHalf / scale.factor;
  const decimals = half === null || half === 0 ? threeDigits(rate / scale.factor) : digitsOfInterval(half, rate / scale.factor);
  const show = (value: number): string => fixed(value / scale.factor, decimals);
  return {
    value: show(rate),
    unit: scale.unit,
    decimals,
    plusMinus: half === null ? null : fixed(half, decimals),
    low: interval === null ? null : show(interval[0]),
    high: interval === null ? null : show(interval[1]),
    words: scaled(show(rate), scale),
  };
}

/** Three digits: for numbers that are not final and for axes. */
export function roughRate(rate: number, unit?: RateUnit): { readonly value: string; readonly unit: RateUnit } {
  const { value, unit: shown } = rateText(rate, null, unit);
  return { value, unit: shown };
}

export function whole(value: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);
}

/** 64-bit counts come as decimal strings and must not pass through a double. */
export function count64(value: string): string {
  return new Intl.NumberFormat(language).format(BigInt(value));
}

/** 12 345 678 901 as "12.3 billion", 484 732 as "485,000": for sentences. */
export function countWords(value: number): string {
  if (value < 10_000) return whole(value);
  if (value < 1e6) return whole(Number(value.toPrecision(3)));
  const scale = scaleOf(value);
  const digits = threeDigits(value / scale.factor);
  return scaled(fixed(value / scale.factor, digits), scale);
}

/** Seconds for people: "0.4", "7", "95". */
export function seconds(milliseconds: number): string {
  const value = milliseconds / 1000;
  return fixed(value, value < 10 ? 1 : 0);
}

export function decimal(value: number, digits: number): string {
  return fixed(value, digits);
}

export function dateTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

export function day(unixSeconds: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(unixSeconds * 1000));
}

function scaleOf(value: number): Scale {
  let chosen: Scale = SCALES[0];
  for (const scale of SCALES) if (value >= scale.factor) chosen = scale;
  return chosen;
}

function scaled(amount: string, { exponent }: Scale): string {
  return exponent === 0 ? amount : text.shell.scaled(amount, exponent);
}

/**
 * The interval's half-width with one digit, with two when the first is 1: more would be noise shown as knowledge.
 * The value itself keeps two digits even where the interval is as wide as the value.
 */
function digitsOfInterval(half: number, value: number): number {
  const magnitude = Math.floor(Math.log10(half));
  const first = Math.floor(half / 10 ** magnitude);
  return Math.min(4, Math.max(0, (first === 1 ? 1 : 0) - magnitude, value < 10 ? 1 : 0));
}

function threeDigits(value: number): number {
  if (value >= 100 || value === 0) return 0;
  return value >= 10 ? 1 : 2;
}

function fixed(value: number, digits: number): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}
