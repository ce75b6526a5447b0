/**
 * What a person types, as a number or as the reason why it is none. Nonsense never throws and never becomes NaN.
 * Place: under every input of the contrast screens and every value of their links. The language decides what points and commas mean;
 * links, tables and documents are read as English (number-habits.ts).
 */
import { type Language, language } from '../text/text';
import { plainDigits } from './number-habits';

export type Typed =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number'; readonly text: string }
  | { readonly kind: 'outside'; readonly text: string };

export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
}

const PREFIXES: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15, e: 1e18, z: 1e21 };

export function typedNumber(text: string, bounds: Bounds, from: Language = language): Typed {
  const cleaned = text.trim();
  if (cleaned === '') return { kind: 'empty' };
  const value = numberOf(cleaned, from);
  if (value === null || (bounds.isWhole === true && !Number.isInteger(value))) return { kind: 'not-a-number', text: cleaned };
  return value < bounds.least || value > bounds.most ? { kind: 'outside', text: cleaned } : { kind: 'number', value };
}

/** "100 MH/s", "31.9M", "2e8": a rate in H/s. */
export function typedRate(text: string, bounds: Bounds, from: Language = language): Typed {
  const match = /^([\d.,\s]+?(?:e\d{1,2})?)\s*([kmgtpez]?)(?:h(?:\/s)?)?$/i.exec(text.trim());
  const factor = PREFIXES[(match?.[2] ?? '').toLowerCase()];
  const base = typedNumber(match?.[1] ?? text, { least: 0, most: Number.MAX_VALUE }, from);
  if (base.kind !== 'number' || factor === undefined) return base.kind === 'empty' ? base : { kind: 'not-a-number', text: text.trim() };
  const value = base.value * factor;
  return value < bounds.least || value > bounds.most ? { kind: 'outside', text: text.trim() } : { kind: 'number', value };
}

/** "15" or "10-25", in any unit: two ends in order. Null when it is neither. */
export function typedRange(text: string, bounds: Bounds): { readonly low: number; readonly high: number } | null {
  const [first = '', second = first, ...rest] = text.split(/[-–]/);
  const low = typedNumber(first, bounds);
  const high = typedNumber(second, bounds);
  if (rest.length > 0 || low.kind !== 'number' || high.kind !== 'number' || low.value > high.value) return null;
  return { low: low.value, high: high.value };
}

function numberOf(text: string, from: Language): number | null {
  const plain = plainDigits(text.replace(/[\s\u00a0\u202f]/g, '').replace(/^\u2212/, '-'), from);
  const value = plain === null ? Number.NaN : Number(plain);
  return Number.isFinite(value) ? value : null;
}
