import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayAutostart, readAddress } from '../../../src/view/address';

test('an empty address chooses nothing and complains about nothing', () => {
  expect(readAddress('', false)).toEqual({
    choices: {},
    view: null,
    lesson: null,
    lang: 'en',
    offline: null,
    autostart: false,
    problems: [],
  });
});

test('every setting is read into its own place', () => {
  const query =
    '?backend=both&threads=3&warmup=2s&duration=1500ms&window=500&repeat=2&seed=0A&class=phys-7b&view=search&lesson=4&lang=es&offline=0&autostart=1';
  expect(readAddress(query, true)).toEqual({
    choices: { backend: 'both', threads: 3, warmupMaximum: 2000, duration: 1500, window: 500, repeat: 2, classCode: 'PHYS-7B', seed: '0a' },
    view: 'search',
    lesson: 4,
    lang: 'es',
    offline: '0',
    autostart: true,
    problems: [],
  });
});

test.each([
  ['threads=0', false],
  ['threads=1', true],
  ['threads=256', true],
  ['threads=257', false],
  ['threads=1.5', false],
  ['threads=', false],
  ['window=249', false],
  ['window=250', true],
  ['window=10s', true],
  ['window=10001ms', false],
  ['duration=60s', true],
  ['duration=60001', false],
  ['warmup=0', true],
  ['warmup=-1', false],
  ['seed=0', true],
  [`seed=${'f'.repeat(32)}`, true],
  [`seed=${'f'.repeat(33)}`, false],
  ['seed=xyz', false],
  ['class=A', true],
  [`class=${'A'.repeat(16)}`, true],
  [`class=${'A'.repeat(17)}`, false],
  ['class=', false],
  ['class=%3Cb%3E', false],
  ['lesson=0', false],
  ['lesson=10', true],
  ['lesson=11', false],
  ['backend=gpu', false],
  ['lang=xx', false],
])('?%s is accepted: %s', (query, isAccepted) => {
  expect(readAddress(`?${query}`, false).problems).toHaveLength(isAccepted ? 0 : 1);
});

test('an unknown setting is named, and cut when it is long', () => {
  expect(readAddress(`?${'x'.repeat(100)}=1`, false).problems).toEqual([{ kind: 'unknown', name: `${'x'.repeat(40)}…` }]);
});

test('names of Object.prototype are not settings', () => {
  expect(readAddress('?constructor=1&__proto__=2&toString=3', false).problems.map(({ kind }) => kind)).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ]);
});

test('autostart that may not be honoured is refused aloud', () => {
  expect(readAddress('?autostart=1', false)).toMatchObject({ autostart: false, problems: [{ kind: 'autostart-refused' }] });
});

test.each([
  ['https:', 'example.org', false, false],
  ['https:', 'localhost.example.org', false, false],
  ['https:', 'example.org', true, true],
  ['http:', 'localhost', false, true],
  ['http:', '127.0.0.1', false, true],
  ['http:', '[::1]', false, true],
  ['file:', '', false, true],
])('autostart at %s//%s, automated %s: %s', (protocol, hostname, isAutomated, isAllowed) => {
  expect(mayAutostart({ protocol, hostname }, isAutomated)).toBe(isAllowed);
});

test('no query whatever makes reading throw', () => {
  fc.assert(fc.property(fc.string(), (query) => void readAddress(query, true)));
});
