/**
 * The class board in IndexedDB, on this device only, as one record. Every function survives a browser that keeps nothing.
 * Place: the board's state reads and changes it. What is read back is parsed again: another version, or a curious pupil, may have written it.
 */
import { type DBSchema, openDB } from 'idb';
import * as v from 'valibot';
import { isClassCode } from '../work/challenge';

const text = v.pipe(v.string(), v.maxLength(200));
const entrySchema = v.object({
  /** Unique on a board. */
  key: text,
  code: v.nullable(text),
  documentId: v.nullable(text),
  backend: v.picklist(['webgpu', 'cpu', 'both']),
  /** Hashes a second. */
  rate: v.pipe(v.number(), v.finite(), v.minValue(Number.MIN_VALUE)),
  /** As a document says it; null where only the mark of a code is known. */
  classCode: v.nullable(text),
  classMark: v.nullable(v.number()),
  isComparable: v.nullable(v.boolean()),
  name: text,
});
const recordSchema = v.object({
  classCode: v.pipe(v.string(), v.check(isClassCode)),
  showsNames: v.boolean(),
  entries: v.array(entrySchema),
});

export type BoardEntry = Readonly<v.InferOutput<typeof entrySchema>>;
export interface BoardRecord {
  readonly classCode: string;
  readonly showsNames: boolean;
  /** In the order in which they came. */
  readonly entries: readonly BoardEntry[];
}

export const EMPTY_BOARD: BoardRecord = { classCode: '', showsNames: false, entries: [] };

interface BoardSchema extends DBSchema {
  board: { key: string; value: BoardRecord };
}

/** Its own database: deleting earlier results deletes the other one. */
const DATABASE = 'hashwatt-board';
const KEY = 'board';

/**
 * Changes what is kept within one transaction, so that two tabs of the same board lose nothing of each other.
 * Undefined when this browser keeps nothing; `change` was then not heard of, or its outcome is not kept.
 */
export async function changeBoard(change: (record: BoardRecord) => BoardRecord): Promise<BoardRecord | undefined> {
  try {
    const database = await openDB<BoardSchema>(DATABASE, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('board'),
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    try {
      const transaction = database.transaction('board', 'readwrite');
      const parsed = v.safeParse(recordSchema, await transaction.store.get(KEY));
      const before: BoardRecord = parsed.success ? parsed.output : EMPTY_BOARD;
      const after = change(before);
      if (after !== before) await transaction.store.put(after, KEY);
      await transaction.done;
      return after;
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}
