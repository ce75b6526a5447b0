/**
 * What people paste, taken apart: codes, links and result documents in any mixture, a name beside a code, and everything else with its line.
 * Place: first of the board; reading.ts drives it in slices and asks the engine about documents. Pure; nothing is dropped: every line ends
 * in an entry (words beside a code belong to it), in a document, or in a problem that holds its text.
 */
import type { BoardEntry } from '../../history/board-store';
import { CODE_RATE_BOUNDS, decodeCode } from '../../result/code';
import { readFragment } from '../contrast/screens';
import { typedRate } from '../contrast/typed-number';
import { BACKENDS, entryOfCode, entryOfLink } from './entries';

export type ProblemReason =
  | 'code-length'
  | 'code-checksum'
  | 'code-corrected'
  | 'link'
  | 'link-rate'
  | 'json-open'
  | 'too-long'
  | 'unknown';

export type Piece =
  | { readonly kind: 'entry'; readonly line: number; readonly entry: BoardEntry }
  | { readonly kind: 'document'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'problem';
      readonly line: number;
      readonly reason: ProblemReason;
      readonly text: string;
      readonly suggestion: string | null;
    }
  /** Nothing found yet: a place where the reader may pause. */
  | { readonly kind: 'step' };

/** The heading of the board's own table, which comes back when a saved table is pasted. */
export const TABLE_HEADING = 'code,name,backend,rate_h_per_s,class,evidence';

/** No line of codes or links that a person made is longer; regular expressions then have little to chew on. */
const LONGEST_LINE = 4000;
/** Characters looked at between two places to pause. */
const STRIDE = 65_536;
/** After so many documents without an end, braces are only characters: a text of nothing but braces would else be read again and again. */
const MOST_OPEN_DOCUMENTS = 20;

/** Reads a text from its first to its last character. Pieces of kind `step` or others come at least every 64 KiB. */
export function* readMixture(text: string): Generator<Piece> {
  let at = 0;
  let line = 1;
  let openDocuments = 0;
  let end = -1;
  while (at < text.length) {
    // Looked for once a line: a line may hold thousands of documents.
    if (at > end) end = endOfLine(text, at);
    // A document begins a line, after the brackets and commas of a list of documents.
    const start = skipSeparators(text, at, end);
    if (start === end) {
      at = end + 1;
      line += 1;
      yield { kind: 'step' };
      continue;
    }
    const isDocument = text[start] === '{' && openDocuments < MOST_OPEN_DOCUMENTS;
    const close = isDocument ? yield* endOfDocument(text, start) : null;
    if (isDocument && close === null) {
      openDocuments += 1;
      const stop = endOfOpenDocument(text, end);
      yield { kind: 'problem', line, reason: 'json-open', text: text.slice(start, stop), suggestion: null };
      line += linesIn(text, end, stop);
      at = stop;
    } else if (close !== null) {
      yield { kind: 'document', line, text: text.slice(start, close) };
      line += linesIn(text, end, close);
      at = close;
    } else {
      yield* readLine(text.slice(start, end), line);
      at = end + 1;
      line += 1;
    }
  }
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

function skipSeparators(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s,[\]\ufeff]/.test(text[at] ?? '')) at += 1;
  return at;
}

/** `from` is the end of a line. */
function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Just past the brace that closes the one at `start`; null when there is none. */
function* endOfDocument(text: string, start: number): Generator<Piece, number | null> {
  const marks = /[{}"]/g;
  marks.lastIndex = start;
  let depth = 0;
  let pause = start + STRIDE;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '{') depth += 1;
    else if (mark[0] === '}') depth -= 1;
    else {
      const close = endOfString(text, marks.lastIndex);
      if (close === null) return null;
      marks.lastIndex = close;
    }
    if (depth === 0) return marks.lastIndex;
    if (marks.lastIndex > pause) {
      pause = marks.lastIndex + STRIDE;
      yield { kind: 'step' };
    }
  }
  return null;
}

/** Just past the quote that ends the string begun before `from`. */
function endOfString(text: string, from: number): number | null {
  const marks = /["\\]/g;
  marks.lastIndex = from;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') return marks.lastIndex;
    marks.lastIndex += 1;
  }
  return null;
}

/** A document cut off in the middle goes on for as long as its lines are empty of anything else: indented, or closing brackets. */
function endOfOpenDocument(text: string, firstEnd: number): number {
  let at = firstEnd;
  while (at < text.length && /[ \t}\]]/.test(text[at + 1] ?? '')) at = endOfLine(text, at + 1);
  return at;
}

const LINK = /(?:https?:\/\/|file:\/\/|#\/)[^\s"'<>]+/gi;

function* readLine(raw: string, line: number): Generator<Piece> {
  const written = raw.trim();
  if (written === TABLE_HEADING) return;
  const row = readRow(written);
  if (row !== null) return yield { kind: 'entry', line, entry: row };
  const problem = (reason: ProblemReason, suggestion: string | null = null): Piece => ({
    kind: 'problem',
    line,
    reason,
    text: written,
    suggestion,
  });
  if (written.length > LONGEST_LINE) return yield problem('too-long');
  const found = [...(written.match(LINK) ?? []).flatMap(readLink), ...readCodes(written.replace(LINK, ' '))];
  const entries = found.flatMap((one) => ('entry' in one ? [one.entry] : []));
  const slips = found.flatMap((one) => ('entry' in one ? [] : [one]));
  const name = entries.length === 1 ? nameBeside(written.replace(LINK, ' ')) : '';
  for (const entry of entries) yield { kind: 'entry', line, entry: { ...entry, name } };
  // Words around a link or a code explain it; words alone are nothing. With nothing found the whole line is left over, else the slips.
  if (entries.length > 0) for (const slip of slips) yield { kind: 'problem', line, ...slip };
  else yield problem(slips[0]?.reason ?? 'unknown', slips.length === 1 ? slips[0]?.suggestion : null);
}

interface Slip {
  readonly reason: ProblemReason;
  readonly text: string;
  readonly suggestion: string | null;
}
type Found = { readonly entry: BoardEntry } | Slip;

function foundIn(text: string, decoded: ReturnType<typeof decodeCode>): Found {
  if (decoded.kind === 'ok') return { entry: entryOfCode(decoded) };
  if (decoded.kind === 'corrected') return { reason: 'code-corrected', text, suggestion: decoded.code };
  return { reason: decoded.reason === 'length' ? 'code-length' : 'code-checksum', text, suggestion: null };
}

/** A line of the board's own table. */
function readRow(written: string): BoardEntry | null {
  const row = /^([^,]{0,9}),(.{0,90}),(webgpu|cpu|both),([\d.e+]{1,24}),[A-Z0-9-]{0,18},(?:document|code|link)$/.exec(written);
  if (row === null) return null;
  const [, code = '', name = '', backend, rate = ''] = row;
  const decoded = decodeCode(code);
  if (decoded.kind === 'ok') return { ...entryOfCode(decoded), name: cleanName(name.replace(/^"(.*)"$/, '$1')) };
  const typed = typedRate(rate, CODE_RATE_BOUNDS, 'en');
  const part = BACKENDS.find((candidate) => candidate === backend);
  return code === 'link' && typed.kind === 'number' && part !== undefined ? entryOfLink(typed.value, part) : null;
}

function readLink(link: string): readonly Found[] {
  const slip = (reason: ProblemReason): readonly Found[] => [{ reason, text: link, suggestion: null }];
  const added = [...link.matchAll(/[?&#]add=([^&#]{1,64})/g)].map(([, code = '']) => foundIn(link, decodeCode(decodedPart(code))));
  if (added.length > 0) return added;
  const fields = readFragment(link.slice(Math.max(0, link.indexOf('#'))))?.fields;
  if (fields?.rate === undefined) return slip('link');
  const rate = typedRate(fields.rate, CODE_RATE_BOUNDS, 'en');
  if (rate.kind !== 'number') return slip('link-rate');
  return [{ entry: entryOfLink(rate.value, fields.part === 'cpu' || fields.part === 'both' ? fields.part : 'webgpu') }];
}

function decodedPart(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

const HYPHEN = '[-\\u00ad\\u2010-\\u2015\\u2212_]';
const EDGE_BEFORE = '(?<![0-9A-Za-z])';
const EDGE_AFTER = '(?![0-9A-Za-z])';
/** What was surely meant as a code: two groups of about four joined by a hyphen, or eight together with a digit among them. */
const MEANT = new RegExp(
  `${EDGE_BEFORE}(?:[0-9A-Za-z]{3,5}\\s?${HYPHEN}\\s?[0-9A-Za-z]{3,5}|(?=[A-Za-z]{0,7}\\d)[0-9A-Za-z]{8})${EDGE_AFTER}`,
  'g',
);
/** May as well be two words: believed only when the check characters are right. */
const PERHAPS = new RegExp(`${EDGE_BEFORE}(?:[0-9A-Za-z]{4}\\s+[0-9A-Za-z]{4}|[A-Za-z]{8})${EDGE_AFTER}`, 'g');

function readCodes(written: string): readonly Found[] {
  const read = (text: string): Found => foundIn(text, decodeCode(text));
  const whole = read(written);
  if ('entry' in whole) return [whole];
  const meant = (written.match(MEANT) ?? []).map(read);
  const right = meant.filter((one) => 'entry' in one);
  const slips = meant.flatMap((one) => ('entry' in one ? [] : [one]));
  // "Anne-Marie" beside a right code is a name, by itself it was perhaps meant as one; dates beside a right code are not slips either.
  const surely = slips.filter(({ text }) => /\d/.test(text) && (right.length === 0 || /[A-Za-z]/.test(text)));
  if (right.length > 0 || surely.length > 0) return [...right, ...surely];
  const perhaps = (written.match(PERHAPS) ?? []).map(read).filter((one) => 'entry' in one);
  return perhaps.length > 0 ? perhaps : slips;
}

const LONGEST_NAME = 40;

/** "Anna: K3F7-9QZ2" and "K3F7-9QZ2 Anna" both name Anna; of a table's line, only the next column. */
function nameBeside(written: string): string {
  const [before = '', after = ''] = written.split(MEANT);
  const [column = ''] = after.replace(/^[\s,;:.)]?/, '').split(/[,;\t]/);
  const chosen = before.trim() === '' ? column : before;
  return cleanName(chosen);
}

/** Control and direction characters would reorder the page around them. */
function cleanName(written: string): string {
  return written
    .replace(/[\p{C}\p{Zl}\p{Zp}"'<>=]/gu, ' ')
    .replace(/^[\s\p{P}]+|[\s,;:(\p{Pd}]+$/gu, '')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)
    .trim();
}
