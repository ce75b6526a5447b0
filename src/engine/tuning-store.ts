/**
 * Remembers which kernel was fastest on this device, in IndexedDB: the next visit starts without tuning.
 * Place: engine.worker.ts gives it to the GPU backend. Where storage is refused (private windows, sandboxed frames) it lasts as long as the page.
 */
import { openDB } from 'idb';
import type { TunedChoice, TuningCache } from '../backend/gpu/tune';

const DATABASE = 'hashwatt-tuning';
const STORE = 'choices';
/** Raised when kernels or their names change: older choices are forgotten. */
const VERSION = 1;

export function createTuningStore(): TuningCache {
  const memory = new Map<string, TunedChoice>();
  const opening = openDB<{ choices: { key: string; value: TunedChoice } }>(DATABASE, VERSION, {
    upgrade(database) {
      for (const name of database.objectStoreNames) database.deleteObjectStore(name);
      database.createObjectStore(STORE);
    },
  }).catch(() => null);
  return {
    async get(key) {
      const known = memory.get(key);
      if (known !== undefined) return known;
      const database = await opening;
      return database?.get(STORE, key).catch(() => undefined);
    },
    async set(key, choice) {
      memory.set(key, choice);
      const database = await opening;
      await database?.put(STORE, choice, key).catch(() => undefined);
    },
  };
}
