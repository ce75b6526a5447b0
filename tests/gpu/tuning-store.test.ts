/** Tuned choices in a real IndexedDB: kept between visits, mistrusted when read, done without where storage is refused. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTuningStore } from '../../src/engine/tuning-store';

const DATABASE = 'hashwatt-tuning';
const CHOICE = { variantId: 'wgsl-rolled-m1-n1', workgroupSize: 64 };

function settled<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}

/** Writes past the store, as an older version or a stranger on the same origin would. */
async function writeRaw(key: string, value: unknown): Promise<void> {
  const database = await settled(indexedDB.open(DATABASE));
  await settled(database.transaction('choices', 'readwrite').objectStore('choices').put(value, key));
  database.close();
}

const prefix = `test ${Math.trunc(performance.timeOrigin)} `;
let number = 0;
let key = '';
beforeEach(() => {
  key = `${prefix}${number++}`;
});
afterEach(() => vi.restoreAllMocks());

test('a choice is there for the next visit, under its own key only', async () => {
  await createTuningStore().set(key, CHOICE);
  const nextVisit = createTuningStore();
  expect(await nextVisit.get(key)).toEqual(CHOICE);
  expect(await nextVisit.get(`${key} other`)).toBeUndefined();
});

test('a later choice replaces an earlier one', async () => {
  const store = createTuningStore();
  await store.set(key, CHOICE);
  await store.set(key, { ...CHOICE, workgroupSize: 256 });
  expect(await store.get(key)).toMatchObject({ workgroupSize: 256 });
  expect(await createTuningStore().get(key)).toMatchObject({ workgroupSize: 256 });
});

test.each([null, 'text', 7, [], { variantId: 3, workgroupSize: 64 }, { variantId: 'a' }, { workgroupSize: 64 }])(
  '%j in the store is no choice',
  async (value) => {
    await createTuningStore().get(key);
    await writeRaw(key, value);
    expect(await createTuningStore().get(key)).toBeUndefined();
  },
);

test('where storage throws the choice lasts as long as the page', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const store = createTuningStore();
  await store.set(key, CHOICE);
  expect(await store.get(key)).toEqual(CHOICE);
  expect(await createTuningStore().get(key)).toBeUndefined();
});

/** As when the site's data is cleared, or storage is evicted: whoever uses a connection next is refused. */
function closeConnections(opened: readonly { readonly value: unknown }[]): void {
  for (const { value } of opened) if (value instanceof IDBOpenDBRequest) value.result.close();
}

test('a connection that the browser closed is opened again', async () => {
  const opened = vi.spyOn(indexedDB, 'open');
  const store = createTuningStore();
  expect(await store.get(key)).toBeUndefined();
  closeConnections(opened.mock.results);
  expect(await store.get(key)).toBeUndefined();
  closeConnections(opened.mock.results);
  await store.set(key, CHOICE);
  expect(await createTuningStore().get(key)).toEqual(CHOICE);
});

test('a choice that was read is remembered when storage is refused later', async () => {
  await createTuningStore().set(key, CHOICE);
  const opened = vi.spyOn(indexedDB, 'open');
  const store = createTuningStore();
  await store.get(key);
  closeConnections(opened.mock.results);
  opened.mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(await store.get(key)).toEqual(CHOICE);
  await store.set(key, { ...CHOICE, workgroupSize: 256 });
  expect(await store.get(key)).toMatchObject({ workgroupSize: 256 });
});
