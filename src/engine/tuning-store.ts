/**
 * Remembers which kernel was fastest on this device, in IndexedDB: the next visit starts without tuning.
 * Place: host/engine-host.ts gives it to the GPU backend. Where storage is refused (private windows, sandboxed frames) it lasts as long as the page.
 * Nothing here throws: without an answer the kernel is chosen anew, and that is all a failing storage may cost.
 */
import type { TunedChoice, TuningCache } from '../backend/gpu/tune';

const DATABASE = 'hashwatt-tuning';
const STORE = 'choices';
/** Raised when kernels or their names change: older choices are forgotten. */
const VERSION = 1;

export function createTuningStore(): TuningCache {
  const memory = new Map<string, TunedChoice>();
  const ask = createConnection();
  return {
    async get(key) {
      const known = memory.get(key);
      if (known !== undefined) return known;
      const stored = await ask('readonly', (choices) => choices.get(key));
      if (!isChoice(stored)) return undefined;
      memory.set(key, stored);
      return stored;
    },
    async set(key, choice) {
      memory.set(key, choice);
      await ask('readwrite', (choices) => choices.put(choice, key));
    },
  };
}

type Ask = (mode: IDBTransactionMode, request: (choices: IDBObjectStore) => IDBRequest) => Promise<unknown>;

/** Browsers close connections by themselves (site data cleared, storage evicted), and each use of one then throws: it is opened once more. */
function createConnection(): Ask {
  let opening: Promise<IDBDatabase> | undefined;
  const attempt: Ask = async (mode, request) => {
    opening ??= openStore();
    const database = await opening;
    return answerOf(request(database.transaction(STORE, mode).objectStore(STORE)));
  };
  return async (...asked) => {
    try {
      return await attempt(...asked);
    } catch {
      opening = undefined;
      return attempt(...asked).catch(() => undefined);
    }
  };
}

async function openStore(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.addEventListener('upgradeneeded', () => {
    for (const name of request.result.objectStoreNames) request.result.deleteObjectStore(name);
    request.result.createObjectStore(STORE);
  });
  return answerOf(request);
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
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
