import { expect, test } from 'vitest';
import { copyRule, type Visit } from '../../../src/view/offline/copy-rule';

const VISIT: Visit = {
  asked: null,
  protocol: 'https:',
  origin: 'https://example.org',
  isTop: true,
  isAutomated: false,
  hasServiceWorkers: true,
};

test('a person at an https address gets a copy without asking', () => {
  expect(copyRule(VISIT)).toBe('keep');
});

test.each<[string, Partial<Visit>]>([
  ['at an address of this computer', { protocol: 'http:' }],
  ['under automation', { isAutomated: true }],
])('%s nothing is kept, unless the address asks', (_case, change) => {
  expect(copyRule({ ...VISIT, ...change })).toBe('leave');
  expect(copyRule({ ...VISIT, ...change, asked: '1' })).toBe('keep');
});

test('“offline=0” deletes, wherever a copy could be', () => {
  expect(copyRule({ ...VISIT, asked: '0' })).toBe('drop');
});

test.each<[string, Partial<Visit>]>([
  ['from disk', { protocol: 'file:', origin: 'null' }],
  ['in a sandboxed frame', { origin: 'null', isTop: false }],
  ['in any frame', { isTop: false }],
  ['without service workers', { hasServiceWorkers: false }],
])('%s nothing is kept or deleted, whatever the address asks', (_case, change) => {
  for (const asked of [null, '0', '1'] as const) expect(copyRule({ ...VISIT, ...change, asked })).toBe('leave');
});
