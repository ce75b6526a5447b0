/**
 * Result codes: one result in eight characters that a person can read out, type or scan. What a code holds and how: docs/methodology.md.
 * Place: beside receipt; the page shows the code of its result, the class board reads it. A code is a claim without evidence:
 * it is checked for slips of typing, not for honesty. Evidence is the receipt.
 * Source: alphabet and confusable letters by Douglas Crockford, "Base 32"; check symbols by I. S. Reed and G. Solomon (1960), distance 3.
 */
import { expectBetween, expectWhole } from '../core/expect';
import { type HashesPerSecond, hashesPerSecond } from '../core/units';
import { isClassCode } from '../work/challenge';
import { sha256 } from '../work/sha256';
import type { ResultDocument } from './schema';

/** In the order of their number in a code; 3 is kept free for what nobody has thought of yet. */
const BACKENDS = ['webgpu', 'cpu', 'both'] as const;
export type CodeBackend = (typeof BACKENDS)[number];

export interface CodeFields {
  readonly backend: CodeBackend;
  /** Rounded to the scale of codes, to at most 0.046 % from the rate itself. */
  readonly rate: HashesPerSecond;
  /** 0: no class code; otherwise 1 to 31, which tells most other class codes apart. See `classMark`. */
  readonly classMark: number;
  /** 0 to 255, from the document's id: keeps equal rates of different results apart. */
  readonly idMark: number;
}

export type Decoded =
  | { readonly kind: 'ok'; readonly code: string; readonly fields: CodeFields }
  /** Not a code, but exactly one code is a single character or a single swap away. Only a person can say that it was meant. */
  | { readonly kind: 'corrected'; readonly code: string; readonly fields: CodeFields }
  | { readonly kind: 'bad'; readonly reason: 'empty' | 'length' | 'character' | 'checksum' };

/** No I, L, O, U: digits stay distinct from letters, and no code spells an obscenity. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CONFUSABLE: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const LENGTH = 8;
/** Hyphens as word processors and phones make of them, and every white space. */
const SEPARATORS = /[\s\u00ad\u2010-\u2015\u2212_-]+/g;
/** Longer text is no code with spaces in it. */
const LONGEST_TEXT = 64;

/** Rate = 10^(n / 2500) H/s: neighbours differ by 0.092 %. */
const STEPS_PER_DECADE = 2500;
const RATE_STEPS = 2 ** 15;
export const CODE_RATE_BOUNDS = { least: 1, most: 10 ** ((RATE_STEPS - 1) / STEPS_PER_DECADE) } as const;

/** Arithmetic of GF(32) modulo x^5 + x^2 + 1: powers of x, twice over so that sums of two exponents need no modulo. */
const POWERS: readonly number[] = Array.from({ length: 62 }, () => 0).reduce<number[]>(
  (powers) => [...powers, reduced((powers.at(-1) ?? 0) << 1)],
  [1],
);

function reduced(value: number): number {
  return value > 31 ? value ^ 0b100101 : value;
}

/** x^exponent. */
function power(exponent: number): number {
  return POWERS[exponent % 31] ?? 0;
}

function exponentOf(value: number): number {
  return POWERS.indexOf(value);
}

function times(one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : power(exponentOf(one) + exponentOf(other));
}

function over(one: number, other: number): number {
  return one === 0 ? 0 : power(exponentOf(one) + 31 - exponentOf(other));
}

/** What the two sums of a code come to. Not zero, so that eight equal characters are never a code. */
const SUMS = { plain: 13, weighted: 22 } as const;

/** Both zero for a code: the plain sum and the sum weighted with x^place, less what they should be. */
function syndromes(symbols: readonly number[]): { readonly plain: number; readonly weighted: number } {
  let { plain, weighted }: { plain: number; weighted: number } = SUMS;
  for (const [place, symbol] of symbols.entries()) {
    plain ^= symbol;
    weighted ^= times(power(place), symbol);
  }
  return { plain, weighted };
}

/** Solves both sums for the places 6 and 7. */
function withChecks(data: readonly number[]): readonly number[] {
  const { plain, weighted } = syndromes(data);
  const last = over(weighted ^ times(power(6), plain), power(6) ^ power(7));
  return [...data, plain ^ last, last];
}

/**
 * Writes XXXX-XXXX.
 * @throws RangeError for a rate outside CODE_RATE_BOUNDS or a mark that does not fit
 */
export function encodeFields({ backend, rate, classMark: mark, idMark: id }: CodeFields): string {
  expectBetween('rate', rate, CODE_RATE_BOUNDS.least, CODE_RATE_BOUNDS.most);
  expectWhole('classMark', mark, 0, 31);
  expectWhole('idMark', id, 0, 255);
  const step = Math.round(Math.log10(rate) * STEPS_PER_DECADE);
  // Highest bits first: backend (2), rate (15), class (5), id (8).
  const bits = BACKENDS.indexOf(backend) * 2 ** 28 + step * 2 ** 13 + mark * 2 ** 8 + id;
  return written(withChecks(Array.from({ length: 6 }, (_, place) => Math.floor(bits / 32 ** (5 - place)) % 32)));
}

function written(symbols: readonly number[]): string {
  const characters = symbols.map((symbol) => ALPHABET[symbol]).join('');
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/** Null where a document has no code: without a headline, invalid, or with a rate or a class code that no code can hold. */
export function codeOf(document: ResultDocument): string | null {
  const headline = document.runs.find(({ index }) => index === document.headline_run_index);
  const rate = headline?.hashrate?.median_h_per_s;
  if (headline === undefined || rate === undefined || document.validity.verdict === 'invalid') return null;
  if (!(rate >= CODE_RATE_BOUNDS.least && rate <= CODE_RATE_BOUNDS.most) || !isClassCode(document.params.class_code)) return null;
  return encodeFields({
    backend: headline.backend,
    rate: hashesPerSecond(rate),
    classMark: classMark(document.params.class_code),
    idMark: firstBytes(document.id)[0] ?? 0,
  });
}

/** 0 without a class code; otherwise 1 + (the first two bytes, big-endian, of SHA-256("hashwatt class " and the code)) modulo 31. */
export function classMark(classCode: string): number {
  if (classCode === '') return 0;
  const [high = 0, low = 0] = firstBytes(`hashwatt class ${classCode}`);
  return 1 + ((high * 256 + low) % 31);
}

/** Ids and class codes are ASCII; of anything else the low byte of each unit is as good. */
function firstBytes(text: string): Uint8Array {
  return sha256(Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff));
}

/** Reads what a person typed: any case, with hyphens or spaces anywhere, I and L for 1, O for 0. */
export function decodeCode(text: string): Decoded {
  const symbols = symbolsOf(text);
  if (typeof symbols === 'string') return { kind: 'bad', reason: symbols };
  const { plain, weighted } = syndromes(symbols);
  if (plain === 0 && weighted === 0) {
    const fields = fieldsOf(symbols);
    return fields === null ? { kind: 'bad', reason: 'checksum' } : { kind: 'ok', code: written(symbols), fields };
  }
  const [first, ...others] = [...oneCharacterAway(symbols), ...oneSwapAway(symbols)];
  const fields = first === undefined ? null : fieldsOf(first);
  // A second candidate would be a coin toss with somebody's result.
  if (first === undefined || fields === null || others.length > 0) return { kind: 'bad', reason: 'checksum' };
  return { kind: 'corrected', code: written(first), fields };
}

type Refusal = Extract<Decoded, { kind: 'bad' }>['reason'];

function symbolsOf(text: string): readonly number[] | Refusal {
  if (text.length > LONGEST_TEXT) return 'length';
  const characters = text.replace(SEPARATORS, '').toUpperCase();
  if (characters === '') return 'empty';
  const symbols = [...characters].map((character) => ALPHABET.indexOf(CONFUSABLE[character] ?? character));
  if (symbols.includes(-1)) return 'character';
  return symbols.length === LENGTH ? symbols : 'length';
}

/** Null where the backend's bits hold the value that is kept free. */
function fieldsOf(symbols: readonly number[]): CodeFields | null {
  const bits = symbols.slice(0, 6).reduce((sum, symbol) => sum * 32 + symbol, 0);
  const backend = BACKENDS[Math.floor(bits / 2 ** 28)];
  if (backend === undefined) return null;
  const rate = hashesPerSecond(10 ** ((Math.floor(bits / 2 ** 13) % RATE_STEPS) / STEPS_PER_DECADE));
  return { backend, rate, classMark: Math.floor(bits / 2 ** 8) % 32, idMark: bits % 2 ** 8 };
}

/** One at most, because codes differ from each other in at least three places; and none where a swap explains it, because swaps keep the plain sum. */
function oneCharacterAway(symbols: readonly number[]): readonly (readonly number[])[] {
  const { plain, weighted } = syndromes(symbols);
  if (plain === 0 || weighted === 0) return [];
  const place = exponentOf(over(weighted, plain));
  return place >= LENGTH ? [] : keptIfCode(symbols.map((symbol, index) => (index === place ? symbol ^ plain : symbol)));
}

function oneSwapAway(symbols: readonly number[]): readonly (readonly number[])[] {
  // Swapping keeps the plain sum.
  if (syndromes(symbols).plain !== 0) return [];
  const places = symbols.map((_, place) => place);
  return places.flatMap((first) =>
    places.slice(first + 1).flatMap((second) => {
      const swapped = symbols.with(first, symbols[second] ?? 0).with(second, symbols[first] ?? 0);
      const { plain, weighted } = syndromes(swapped);
      return plain === 0 && weighted === 0 ? keptIfCode(swapped) : [];
    }),
  );
}

function keptIfCode(symbols: readonly number[]): readonly (readonly number[])[] {
  return fieldsOf(symbols) === null ? [] : [symbols];
}
