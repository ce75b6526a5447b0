/** What ends a search besides its answer. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EngineSearch } from '../../../src/engine.worker';
import { finding, SEARCH_LIMIT, startSearch, stopSearch } from '../../../src/view/finder';
import { startMeasurement } from '../../../src/view/session';
import { activity } from '../../../src/view/state';

const engine = vi.hoisted(() => ({ answer: (_: unknown): void => undefined, asked: 0 }));

vi.mock('../../../src/view/engine-client', () => ({
  proxy: (value: unknown) => value,
  sendObservation: () => undefined,
  askEngine: () => {
    engine.asked += 1;
    return new Promise((resolve) => {
      engine.answer = resolve;
    });
  },
  askToStop: (isOpen: () => boolean, giveUp: (reason: unknown) => void) => {
    if (isOpen()) giveUp(new DOMException('Stopped.', 'AbortError'));
  },
}));

const ORDER: EngineSearch = { headerHex: '00'.repeat(80), firstNonce: 0, count: 2 ** 32, zeroBits: 32, backend: 'cpu' };
const page = Object.assign(new EventTarget(), { hidden: false });
const tab = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  engine.asked = 0;
  page.hidden = false;
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', tab.addEventListener.bind(tab));
});
afterEach(() => {
  stopSearch();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Of the click, whose rejection the page ignores. */
function search(limit: typeof SEARCH_LIMIT | null = SEARCH_LIMIT): Promise<unknown> {
  return startSearch(ORDER, limit).catch((thrown: unknown) => thrown);
}

test('hiding the page stops a search, and the page says why', async () => {
  const ended = search(null);
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(await ended).toMatchObject({ name: 'AbortError' });
  expect(finding.value).toEqual({ kind: 'idle', stopped: 'hidden' });
});

test('showing the page stops nothing', async () => {
  const ended = search();
  page.dispatchEvent(new Event('visibilitychange'));
  expect(finding.value.kind).toBe('searching');
  engine.answer({ matches: [] });
  await ended;
  expect(finding.value.kind).toBe('found');
});

test('leaving the page stops a search', async () => {
  const ended = search();
  tab.dispatchEvent(new Event('pagehide'));
  await ended;
  expect(finding.value).toEqual({ kind: 'idle', stopped: 'hidden' });
});

test('a click searches for a minute, not longer, and a driver for as long as it likes', async () => {
  const ended = search();
  await vi.advanceTimersByTimeAsync(SEARCH_LIMIT - 1);
  expect(finding.value.kind).toBe('searching');
  await vi.advanceTimersByTimeAsync(1);
  await ended;
  expect(SEARCH_LIMIT).toBe(60_000);
  expect(finding.value).toEqual({ kind: 'idle', stopped: 'limit' });
  void search(null);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(finding.value.kind).toBe('searching');
});

test('after its answer nothing stops a search any more', async () => {
  const ended = search();
  engine.answer({ matches: [] });
  await ended;
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(SEARCH_LIMIT);
  expect(finding.value.kind).toBe('found');
});

test('a measurement during a search is refused without a failure on the screen, and the engine is not asked', async () => {
  const ended = search();
  activity.value = { kind: 'idle', notice: null };
  await expect(startMeasurement({})).rejects.toMatchObject({ code: 'plan-invalid' });
  expect(activity.value.kind).toBe('idle');
  expect(engine.asked).toBe(1);
  stopSearch();
  await ended;
  expect(finding.value).toEqual({ kind: 'idle', stopped: 'asked' });
});
