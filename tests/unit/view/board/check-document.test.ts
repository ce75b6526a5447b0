/** Who checks a stranger's document, and what becomes of one at which the check fails. */
import { afterEach, expect, test, vi } from 'vitest';
import { HashwattError } from '../../../../src/core/errors';
import { checkDocument } from '../../../../src/view/board/check-document';

const engine = vi.hoisted(() => ({ failure: null as unknown }));
const here = vi.hoisted(() => ({ checks: 0, failure: null as unknown }));

vi.mock('../../../../src/view/engine-client', () => ({
  askEngine: async () => {
    throw engine.failure;
  },
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
