import { beforeEach, expect, test, vi } from 'vitest';
import { guessOf, isVisited, NO_PROGRESS, withGuess, withVisit, writeProgress } from '../../../../src/view/lesson/progress';
import type * as ProgressStore from '../../../../src/view/lesson/progress-store';

type Store = typeof ProgressStore;

const KEY = 'hashwatt.lesson';
const kept = new Map<string, string>();
const listeners = new Set<(event: { key: string }) => void>();

/** Another tab's copy of the module, over the same storage. */
async function openTab(): Promise<Store> {
  vi.resetModules();
  const store: Store = await import('../../../../src/view/lesson/progress-store');
  store.keepProgress();
  return store;
}

beforeEach(() => {
  kept.clear();
  listeners.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('addEventListener', (_: string, listener: (event: { key: string }) => void) => listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: (event: { key: string }) => void) => listeners.delete(listener));
  return () => vi.unstubAllGlobals();
});

const guessed = (store: Store) => store.change((before) => withGuess(before, 'rate', { kind: 'value', value: 5 }));

test('a change in one tab leaves what another tab has kept meanwhile', async () => {
  const [one, other] = [await openTab(), await openTab()];
  guessed(one);
  other.change((before) => withVisit(before, 5));
  const third = await openTab();
  expect(guessOf(third.progress.value, 'rate')).toEqual({ kind: 'value', value: 5 });
  expect(isVisited(third.progress.value, 5)).toBe(true);
});

test('what another tab keeps is taken over when the browser says so', async () => {
  const [one, other] = [await openTab(), await openTab()];
  guessed(one);
  for (const listener of listeners) listener({ key: KEY });
  expect(other.progress.value).toEqual(one.progress.value);
});

test('a tab that opens the lesson again begins with what is kept now', async () => {
  const one = await openTab();
  kept.set(KEY, writeProgress(withVisit(NO_PROGRESS, 7)));
  one.keepProgress();
  expect(isVisited(one.progress.value, 7)).toBe(true);
});

test('a change that changes nothing keeps the same object, so that nothing is drawn again', async () => {
  const one = await openTab();
  guessed(one);
  const before = one.progress.value;
  one.change((record) => record);
  expect(one.progress.value).toBe(before);
});

test.each(['nonsense', writeProgress(withGuess(NO_PROGRESS, 'rate', { kind: 'value', value: 5e-324 }))])(
  'a kept record that cannot be read is dropped, and the lesson begins',
  async (record) => {
    kept.set(KEY, record);
    const one = await openTab();
    expect(one.progress.value).toEqual(NO_PROGRESS);
    guessed(one);
    expect(guessOf((await openTab()).progress.value, 'rate')).toEqual({ kind: 'value', value: 5 });
  },
);

test('where writing fails, the tab goes on with what it knows', async () => {
  kept.set(KEY, writeProgress(withVisit(NO_PROGRESS, 2)));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  const one = await openTab();
  guessed(one);
  one.change((before) => withVisit(before, 3));
  expect(one.isKept.value).toBe(false);
  expect(guessOf(one.progress.value, 'rate')).toEqual({ kind: 'value', value: 5 });
  expect([2, 3].map((step) => isVisited(one.progress.value, step as 2))).toEqual([true, true]);
});
