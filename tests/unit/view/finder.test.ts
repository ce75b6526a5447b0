/** What ends a search besides its answer. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchProgress } from '../../../src/engine';
import type { EngineSearch } from '../../../src/engine.worker';
import { finding, goOn, SEARCH_LIMIT, startSearch, stopSearch } from '../../../src/view/finder';
import { startMeasurement } from '../../../src/view/session';
import { activity } from '../../../src/view/state';

const engine = vi.hoisted(() => ({
  answer: (_: unknown): void => undefined,
  asked: 0,
  order: null as EngineSearch | null,
  tell: undefined as ((progress: SearchProgress) => void) | undefined,
}));

vi.mock('../../../src/view/engine-client', () => ({
  proxy: (value: unknown) => value,
  sendObservation: () => undefined,
  askEngine: (ask: (api: unknown) => unknown) => {
    engine.asked += 1;
    ask({
      search: (order: EngineSearch, tell?: (progress: SearchProgress) => void) => {
        engine.order = order;
        engine.tell = tell;
      },
    });
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
  expect(finding.value).toEqual({ kind: 'idle', stopped: 'hidden', far: null });
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
  expect(finding.value).toEqual({ kind: 'idle', stopped: 'hidden', far: null });
});

test('a click searches for a minute, not longer, and a driver for as long as it likes', async () => {
  const ended = search();
  await vi.advanceTimersByTimeAsync(SEARCH_LIMIT - 1);
  expect(finding.value.kind).toBe('searching');
  await vi.advanceTimersByTimeAsync(1);
  await ended;
  expect(SEARCH_LIMIT).toBe(60_000);
  expect(finding.value).toEqual({ kind: 'idle', stopped: 'limit', far: null });
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
  expect(finding.value).toEqual({ kind: 'idle', stopped: 'asked', far: null });
});

test('a search stopped by its limit says how far it came, goes on from there, and reports the whole', async () => {
  const ended = search();
  engine.tell?.({ searched: 1000, matches: [], elapsed_s: 1 });
  engine.tell?.({ searched: 5000, matches: [{ nonce: 4000, hash: 'ab' }], elapsed_s: 2 });
  await vi.advanceTimersByTimeAsync(SEARCH_LIMIT);
  await ended;
  const first = finding.value;
  const progress = { searched: 5000, matches: [{ nonce: 4000, hash: 'ab' }], elapsed_s: 2 };
  expect(first).toEqual({ kind: 'idle', stopped: 'limit', far: { order: ORDER, progress } });
  if (first.kind !== 'idle' || first.far === null) throw new Error('not stopped');

  const second = goOn(first.far).catch((thrown: unknown) => thrown);
  expect(engine.order).toEqual({ ...ORDER, firstNonce: 5000, count: 2 ** 32 - 5000 });
  engine.tell?.({ searched: 200, matches: [], elapsed_s: 0.5 });
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  await second;
  expect(finding.value).toEqual({
    kind: 'idle',
    stopped: 'hidden',
    far: { order: ORDER, progress: { ...progress, searched: 5200, elapsed_s: 2.5 } },
  });

  if (finding.value.kind !== 'idle' || finding.value.far === null) throw new Error('not stopped');
  const third = goOn(finding.value.far);
  const rest = 2 ** 32 - 5200;
  engine.answer({ backend: 'cpu', hashes: rest, matches: [{ nonce: 9000, hash: 'cd' }], elapsed_s: 7.5, rate_h_per_s: rest / 7.5 });
  const whole = { backend: 'cpu', hashes: 2 ** 32, elapsed_s: 10, rate_h_per_s: 2 ** 32 / 10 };
  expect(await third).toEqual({ ...whole, matches: [...progress.matches, { nonce: 9000, hash: 'cd' }] });
  expect(finding.value).toMatchObject({ kind: 'found', order: ORDER });
});

test('stopped again before anything more was known, it has come as far as before', async () => {
  const progress = { searched: 77, matches: [], elapsed_s: 1 };
  const ended = goOn({ order: ORDER, progress }).catch((thrown: unknown) => thrown);
  stopSearch();
  await ended;
  expect(finding.value).toEqual({ kind: 'idle', stopped: 'asked', far: { order: ORDER, progress } });
});

test('a driver’s search goes in one piece and tells nothing', async () => {
  const ended = search(null);
  expect(engine.tell).toBeUndefined();
  stopSearch();
  await ended;
  expect(finding.value).toMatchObject({ far: null });
});
