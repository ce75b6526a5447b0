/**
 * Past results in IndexedDB, on this device only. Every function survives a browser that keeps nothing (private window, sandboxed frame).
 * Place: session.ts keeps, the "earlier" screen lists. What is read back is parsed again: another version may have written it.
 */
import { deleteDB, type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type ResultDocument, resultSchema } from '../result/schema';

interface HistorySchema extends DBSchema {
  results: { key: string; value: ResultDocument; indexes: { created: string } };
}

export type Kept = { readonly kind: 'kept'; readonly results: readonly ResultDocument[] } | { readonly kind: 'unavailable' };

const DATABASE = 'hashwatt';
const VERSION = 1;
/** Enough for a school year of lessons; a quick result is some 60 kB, so all of them some 12 MB. */
const MOST_RESULTS = 200;

type Database = IDBPDatabase<HistorySchema>;

/** False when nothing could be kept. */
export async function keepResult(result: ResultDocument): Promise<boolean> {
  return (
    (await withDatabase(async (database) => {
      await database.put('results', result);
      const keys = await database.getAllKeysFromIndex('results', 'created');
      for (const key of keys.slice(0, Math.max(0, keys.length - MOST_RESULTS))) await database.delete('results', key);
      return true;
    })) ?? false
  );
}

/** Newest first. */
export async function listResults(): Promise<Kept> {
  const rows = await withDatabase((database) => database.getAllFromIndex('results', 'created'));
  if (rows === undefined) return { kind: 'unavailable' };
  const results = rows.flatMap((row) => {
    const parsed = v.safeParse(resultSchema, row);
    return parsed.success ? [parsed.output] : [];
  });
  return { kind: 'kept', results: results.reverse() };
}

export async function clearResults(): Promise<void> {
  try {
    await deleteDB(DATABASE);
  } catch {
    // Nothing was kept, so nothing is left to delete.
  }
}

async function withDatabase<Value>(use: (database: Database) => Promise<Value>): Promise<Value | undefined> {
  let database: Database | undefined;
  try {
    database = await openDB<HistorySchema>(DATABASE, VERSION, {
      upgrade(fresh) {
        fresh.createObjectStore('results', { keyPath: 'id' }).createIndex('created', 'created_at');
      },
      // Another tab wants to delete or upgrade: let go instead of blocking it.
      blocking: () => database?.close(),
    });
    return await use(database);
  } catch {
    return undefined;
  } finally {
    database?.close();
  }
}
