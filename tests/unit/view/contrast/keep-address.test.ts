import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepAddress, openScreen, setFields } from '../../../../src/view/contrast/fields';

const place = { hash: '#/ladder' };
const replaceState = vi.fn<(state: unknown, unused: string, address: string) => void>();
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  place.hash = '#/ladder';
  replaceState.mockReset();
  vi.stubGlobal('location', place);
  vi.stubGlobal('history', { state: null, replaceState });
  openScreen.value = 'ladder';
  stop = keepAddress();
  setFields({ cents: '10' });
});
afterEach(() => {
  stop();
  setFields({ cents: undefined });
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('what was typed stands in the address a quarter of a second later', () => {
  vi.advanceTimersByTime(249);
  expect(replaceState).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '#/ladder?cents=10');
});

test('a link followed in between is not taken back, though its event has not arrived', () => {
  vi.advanceTimersByTime(200);
  place.hash = '#/rented?cents=10';
  vi.advanceTimersByTime(1000);
  expect(replaceState).not.toHaveBeenCalled();
});
