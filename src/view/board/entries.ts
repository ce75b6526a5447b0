/**
 * Entries of the board: what one is, which two are the same result, which count, and the figures of those that do.
 * Place: between what was read (mixture.ts, documents) and what is shown and kept. Pure.
 */
import { type HashesPerSecond, hashesPerSecond } from '../../core/units';
import type { BoardEntry, BoardRecord } from '../../history/board-store';
import { median } from '../../measure/statistics';
import type { Claim } from '../../result/claim';
import { classMark, type CodeBackend, type CodeFields, decodeCode } from '../../result/code';

export const BACKENDS: readonly CodeBackend[] = ['webgpu', 'both', 'cpu'];

export function entryOfCode({ code, fields }: { readonly code: string; readonly fields: CodeFields }): BoardEntry {
  return {
    key: code,
    code,
    documentId: null,
    backend: fields.backend,
    rate: fields.rate,
    classCode: null,
    classMark: fields.classMark,
    isComparable: null,
    name: '',
  };
}

export function entryOfLink(rate: number, backend: CodeBackend): BoardEntry {
  const key = `link ${backend} ${rate}`;
  return { key, code: null, documentId: null, backend, rate, classCode: null, classMark: null, isComparable: null, name: '' };
}

export function entryOfClaim(claim: Extract<Claim, { kind: 'claim' }>): BoardEntry {
  return {
    key: claim.documentId,
    code: claim.code,
    documentId: claim.documentId,
    backend: claim.backend,
    rate: claim.rate_h_per_s,
    classCode: claim.classCode,
    classMark: null,
    isComparable: claim.isComparable,
    name: '',
  };
}

/** What proves an entry: nothing but eight characters or a link, or a document whose receipt was hashed again. */
export function evidenceOf({ documentId, code }: BoardEntry): 'document' | 'code' | 'link' {
  if (documentId !== null) return 'document';
  return code === null ? 'link' : 'code';
}

/** More than a school has computers; the drawing and the store are made for a thousand. */
export const MOST_ENTRIES = 5000;

export interface Added {
  readonly entries: readonly BoardEntry[];
  readonly added: number;
  readonly duplicates: number;
  /** Found no place. */
  readonly surplus: number;
}

/** A code and the document it belongs to are one result, and the document says more. Two documents are never the same unless their ids are. */
export function addEntries(present: readonly BoardEntry[], found: readonly BoardEntry[]): Added {
  const byKey = new Map(present.map((entry) => [entry.key, entry]));
  const keyOfCode = new Map(present.flatMap(({ code, key }) => (code === null ? [] : [[code, key] as const])));
  let duplicates = 0;
  let surplus = 0;
  for (const entry of found) {
    const twin = byKey.get(entry.key) ?? (entry.code === null ? undefined : byKey.get(keyOfCode.get(entry.code) ?? ''));
    const isAnother = twin !== undefined && twin.documentId !== null && entry.documentId !== null && twin.documentId !== entry.documentId;
    if (twin === undefined || isAnother) {
      if (byKey.size >= MOST_ENTRIES) {
        surplus += 1;
        continue;
      }
      byKey.set(entry.key, entry);
      if (entry.code !== null) keyOfCode.set(entry.code, entry.key);
      continue;
    }
    duplicates += 1;
    const better = twin.documentId === null && entry.documentId !== null ? entry : twin;
    // Under its old key, so that it keeps its place.
    byKey.set(twin.key, { ...better, key: twin.key, name: twin.name === '' ? entry.name : twin.name });
  }
  return { entries: [...byKey.values()], added: byKey.size - present.length, duplicates, surplus };
}

/** On a board with a class code only results of that class count; on one without, all do. */
export function countsFor(classCode: string): (entry: BoardEntry) => boolean {
  if (classCode === '') return () => true;
  const mark = classMark(classCode);
  return (entry) => (entry.classCode === null ? entry.classMark === mark : entry.classCode === classCode);
}

export interface Split {
  readonly counted: readonly BoardEntry[];
  readonly fromBefore: readonly BoardEntry[];
}

export function splitBoard({ entries, classCode }: Pick<BoardRecord, 'entries' | 'classCode'>): Split {
  const counts = countsFor(classCode);
  return { counted: entries.filter(counts), fromBefore: entries.filter((entry) => !counts(entry)) };
}

export interface Figures {
  readonly count: number;
  readonly median: HashesPerSecond;
  readonly sum: HashesPerSecond;
  readonly least: HashesPerSecond;
  readonly most: HashesPerSecond;
}

/** Null of nothing. */
export function figuresOf(entries: readonly Pick<BoardEntry, 'rate'>[]): Figures | null {
  if (entries.length === 0) return null;
  const rates = entries.map(({ rate }) => rate);
  return {
    count: rates.length,
    median: hashesPerSecond(median(rates)),
    sum: hashesPerSecond(rates.reduce((sum, rate) => sum + rate, 0)),
    least: hashesPerSecond(rates.reduce((least, rate) => Math.min(least, rate))),
    most: hashesPerSecond(rates.reduce((most, rate) => Math.max(most, rate))),
  };
}

export function figuresByBackend(entries: readonly BoardEntry[]): readonly (Figures & { readonly backend: CodeBackend })[] {
  return BACKENDS.flatMap((backend) => {
    const figures = figuresOf(entries.filter((entry) => entry.backend === backend));
    return figures === null ? [] : [{ backend, ...figures }];
  });
}

/** The code in a link to this board (`#/board?add=…`); null for none. */
export function codeInFragment(fragment: string): ReturnType<typeof decodeCode> | null {
  const match = /^#\/board\?(?:.*&)?add=([^&]{1,64})/.exec(fragment);
  return match === null ? null : decodeCode(match[1] ?? '');
}
