/**
 * Remembers which kernel was fastest on this device, in IndexedDB: the next visit starts without tuning.
 * Place: engine.worker.ts gives it to the GPU backend. Where storage is refused (private windows, sandboxed frames) it lasts as long as the page.
 */
import type { TunedChoice, TuningCache } from '../backend/gpu/tune';

const DATABASE = 'hashwatt-tuning';
const STORE = 'choices';
/** Raised when kernels or their names change: older choices are forgotten. */
const VERSION = 1;

export function createTuningStore(): TuningCache {
  const memory = new Map<string, TunedChoice>();
  const opening = openStore().catch(() => null);
  return {
    async get(key) {
      const database = memory.has(key) ? null : await opening;
      const stored: unknown = database === null ? undefined : await ask(choices(database, 'readonly').get(key)).catch(() => undefined);
      return memory.get(key) ?? (isChoice(stored) ? stored : undefined);
    },
    async set(key, choice) {
      memory.set(key, choice);
      const database = await opening;
      if (database !== null) await ask(choices(database, 'readwrite').put(choice, key)).catch(() => undefined);
    },
  };
}

async function openStore(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.addEventListener('upgradeneeded', () => {
    for (const name of request.result.objectStoreNames) request.result.deleteObjectStore(name);
    request.result.createObjectStore(STORE);
  });
  return ask(request);
}

function choices(database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
  return database.transaction(STORE, mode).objectStore(STORE);
}

function ask<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('storage refused')));
  });
}

/** What is stored may come from an older version, or from somebody else on the same origin. */
function isChoice(value: unknown): value is TunedChoice {
  if (typeof value !== 'object' || value === null || !('variantId' in value) || !('workgroupSize' in value)) return false;
  return typeof value.variantId === 'string' && typeof value.workgroupSize === 'number';
}
