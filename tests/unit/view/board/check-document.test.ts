/** Who checks a stranger's document, and what becomes of one at which the check fails. */
import { afterEach, expect, test, vi } from 'vitest';
import { HashwattError } from '../../../../src/core/errors';
import { NOTHING_YET } from '../../../../src/view/measure/live';
import { activity } from '../../../../src/view/state';
import { CHECK_LIMIT, checkDocument } from '../../../../src/view/board/check-document';

const engine = vi.hoisted(() => ({ failure: null as unknown, isSilent: false, end: (): void => undefined }));
const here = vi.hoisted(() => ({ checks: 0, failure: null as unknown }));

vi.mock('../../../../src/view/engine-client', () => ({
  askEngine: () =>
    new Promise((_, reject) => {
      if (!engine.isSilent) reject(engine.failure);
      engine.end = () => reject(new DOMException('Stopped.', 'AbortError'));
    }),
  endEngine: () => engine.end(),
}));
vi.mock('../../../../src/result/claim', () => ({
  readClaim: () => {
    here.checks += 1;
    if (here.failure !== null) throw here.failure;
    return { kind: 'refused', reason: 'no-rate', detail: '' };
  },
}));
afterEach(() => {
  here.checks = 0;
  here.failure = null;
  engine.isSilent = false;
  vi.useRealTimers();
});

test.each([new HashwattError('worker-died', 'out of memory'), new RangeError('Invalid array length'), 'nothing'])(
  'a document at which the worker fails with %s is unreadable, and never checked on the main thread',
  async (failure) => {
    engine.failure = failure;
    expect(await checkDocument('{}')).toEqual({ kind: 'refused', reason: 'unreadable', detail: '' });
    expect(here.checks).toBe(0);
  },
);

test('where no worker can be made the page checks by itself', async () => {
  engine.failure = new HashwattError('worker-missing');
  expect(await checkDocument('{}')).toMatchObject({ reason: 'no-rate' });
  expect(here.checks).toBe(1);
});

test('a check that fails there too makes the document unreadable', async () => {
  engine.failure = new HashwattError('worker-missing');
  here.failure = new RangeError('Maximum call stack size exceeded');
  expect(await checkDocument('{}')).toEqual({ kind: 'refused', reason: 'unreadable', detail: '' });
});

test('a check without an end is given up at its limit, not before, and nothing is said against the document', async () => {
  vi.useFakeTimers();
  engine.isSilent = true;
  let checked: unknown = 'nothing yet';
  void checkDocument('{}').then((answer) => {
    checked = answer;
  });
  await vi.advanceTimersByTimeAsync(CHECK_LIMIT - 1);
  expect(checked).toBe('nothing yet');
  await vi.advanceTimersByTimeAsync(1);
  expect(checked).toEqual({ kind: 'unanswered' });
});

test('while a measurement runs the limit does not count, and after an answer it ends nothing', async () => {
  vi.useFakeTimers();
  const ends = vi.fn<() => void>();
  engine.end = ends;
  activity.value = { kind: 'running', live: NOTHING_YET, isStopping: false };
  let checked: unknown = null;
  engine.failure = new RangeError('Invalid array length');
  void checkDocument('{}').then((answer) => {
    checked = answer;
  });
  await vi.advanceTimersByTimeAsync(CHECK_LIMIT * 3);
  expect(checked).toBeNull();
  activity.value = { kind: 'idle', notice: null };
  await vi.advanceTimersByTimeAsync(0);
  expect(checked).toMatchObject({ kind: 'refused' });
  engine.end = ends;
  await vi.advanceTimersByTimeAsync(CHECK_LIMIT * 2);
  expect(ends).not.toHaveBeenCalled();
});
