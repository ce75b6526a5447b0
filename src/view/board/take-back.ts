/**
 * Takes one change back without the changes that came after it, from this tab or another: the inverse edit, by the keys of the entries.
 * Place: board-state.ts keeps what its changes did. Pure.
 */
import type { BoardEntry, BoardRecord } from '../../history/board-store';
import { MOST_ENTRIES } from './entries';

/** One change: the record it met, and what it made of it. */
export interface Step {
  readonly before: BoardRecord;
  readonly after: BoardRecord;
}

export function takenBack({ before, after }: Step, now: BoardRecord): BoardRecord {
  const showsNames = now.showsNames === after.showsNames ? before.showsNames : now.showsNames;
  return {
    classCode: now.classCode === after.classCode ? before.classCode : now.classCode,
    showsNames,
    // Names that were forgotten on request do not come back by themselves.
    entries: entriesBack(before.entries, after.entries, now.entries).map((entry) => (showsNames ? entry : { ...entry, name: '' })),
  };
}

type Entries = readonly BoardEntry[];

function entriesBack(before: Entries, after: Entries, now: Entries): Entries {
  const had = byKey(before);
  const made = byKey(after);
  const stay = now.flatMap((entry): Entries => {
    const [old, result] = [had.get(entry.key), made.get(entry.key)];
    if (result === undefined) return [entry];
    if (old === undefined) return [];
    // Changed once more since: that change stays.
    return isSame(entry, result) ? [old] : [entry];
  });
  const lost = before.filter(({ key }) => !made.has(key));
  return lost.length === 0 ? stay : inPlace(stay, lost, before).slice(0, MOST_ENTRIES);
}

/** Each lost entry behind the one it stood behind, where that is still there; else before all others. */
function inPlace(stay: Entries, lost: Entries, before: Entries): Entries {
  const present = new Set(stay.map(({ key }) => key));
  const missing = new Set(lost.flatMap(({ key }) => (present.has(key) ? [] : [key])));
  const behind = new Map<string | null, BoardEntry[]>();
  let neighbour: string | null = null;
  for (const entry of before) {
    if (!missing.has(entry.key)) {
      if (present.has(entry.key)) neighbour = entry.key;
      continue;
    }
    behind.set(neighbour, [...(behind.get(neighbour) ?? []), entry]);
  }
  return [...(behind.get(null) ?? []), ...stay.flatMap((entry) => [entry, ...(behind.get(entry.key) ?? [])])];
}

function byKey(entries: Entries): ReadonlyMap<string, BoardEntry> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

/** Read back from the store, the same entry is another object. */
function isSame(one: BoardEntry, other: BoardEntry): boolean {
  const values = (entry: BoardEntry): string => JSON.stringify(Object.entries(entry).toSorted());
  return values(one) === values(other);
}
