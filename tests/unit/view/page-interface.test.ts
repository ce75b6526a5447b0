/** docs/page-interface.md against the code: every setting with its values, every event, state, member and option, and none besides. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BenchmarkEvent } from '../../../src/engine';
import { BACKEND_CHOICES, PLAN_LIMITS, PROFILES, WORKLOAD_CHOICES } from '../../../src/measure/plan';
import { type Expected, readAddress, SETTINGS } from '../../../src/view/address';
import type { Choices } from '../../../src/view/choices';
import type { HashwattDriver } from '../../../src/view/driver';
import type { PageEventName } from '../../../src/view/page-events';
import type { Activity } from '../../../src/view/state';

const text = readFileSync(new URL('../../../docs/page-interface.md', import.meta.url), 'utf8');

/** The table whose head begins with `head`: its first column without backticks, and the second as it stands. */
function table(head: string): ReadonlyMap<string, string> {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => new RegExp(`^\\| *${head} *\\|`).test(line));
  expect(start, head).toBeGreaterThan(0);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return new Map(
    rows.slice(0, end).map((row) => {
      const [, name = '', values = ''] = row.split('|').map((cell) => cell.trim());
      return [name.replaceAll('`', ''), values];
    }),
  );
}

function namesOf(head: string): string[] {
  return [...table(head).keys()].toSorted();
}

function valuesText(expected: Expected): string {
  switch (expected.kind) {
    case 'whole':
      return `whole number, ${expected.least} to ${expected.most}`;
    case 'time':
      return `time, ${expected.least} to ${expected.most} ms`;
    case 'one-of':
      return expected.options.map((option) => (option === '' ? 'empty' : `\`${option}\``)).join(', ');
    case 'seed':
      return '1 to 32 hex digits';
    case 'class':
      return '1 to 16 letters A to Z, digits or hyphens';
  }
}

test('the table of settings has each setting of the address with the values that it takes', () => {
  const expected = Object.entries(SETTINGS).map(([name, { expected: values }]) => [name, valuesText(values)]);
  expect(Object.fromEntries(table('setting'))).toEqual(Object.fromEntries(expected));
});

test.each([
  ['a value out of bounds is left out, not moved to the bound', '?threads=257', {}, 1],
  ['the last value that is understood holds', '?threads=2&threads=3&threads=nonsense', { threads: 3 }, 1],
  ['an unknown name has no effect', '?thread=2', {}, 1],
  ['names and values are case-sensitive', '?Threads=2&backend=CPU', {}, 2],
  ['but for seed and class', '?seed=AB&class=phys', { seed: 'ab', classCode: 'PHYS' }, 0],
  ['times are whole', '?window=1.5s&duration=2s', { duration: 2000 }, 1],
] as const)('%s: %s', (_, query, choices, problems) => {
  const read = readAddress(query, false);
  expect(read.choices).toEqual(choices);
  expect(read.problems).toHaveLength(problems);
});

// Types know the names; a name too many or too few does not compile here, and then not pass.
const EVENTS: Readonly<Record<PageEventName, true>> = { ready: true, event: true, sample: true, done: true, error: true };
const KINDS: Readonly<Record<BenchmarkEvent['kind'], true>> = {
  started: true,
  'run-skipped': true,
  'phase-entered': true,
  tuned: true,
  progressed: true,
  sampled: true,
  'throughput-sampled': true,
  noticed: true,
  finished: true,
};
const STATES: Readonly<Record<Activity['kind'], true>> = { idle: true, running: true, done: true, error: true };
const MEMBERS: Readonly<Record<keyof HashwattDriver, true>> = { version: true, run: true, search: true, stop: true };

test('every event, kind, state and member of the driver stands in its table, and none besides', () => {
  expect(namesOf('event')).toEqual(
    Object.keys(EVENTS)
      .map((name) => `hashwatt:${name}`)
      .toSorted(),
  );
  expect(namesOf('kind')).toEqual(Object.keys(KINDS).toSorted());
  expect(namesOf('state')).toEqual(Object.keys(STATES).toSorted());
  expect(namesOf('member')).toEqual(Object.keys(MEMBERS).toSorted());
});

test('every option of run stands in its table with its bounds', () => {
  const names = (options: readonly string[]): string => options.map((option) => `\`${option}\``).join(', ');
  const { threads, window, duration, warmupMaximum, repeat } = PLAN_LIMITS;
  const options: Readonly<Record<keyof Choices, string>> = {
    profile: names(PROFILES),
    workload: names(WORKLOAD_CHOICES),
    backend: names(BACKEND_CHOICES),
    threads: `${threads.least} to ${threads.most}, or null for all`,
    scaling: 'true: the processor with 1, 2, 4 … threads',
    window: `${window.least} to ${window.most} (ms)`,
    duration: `${duration.least} to ${duration.most} (ms)`,
    warmupMaximum: `${warmupMaximum.least} to ${warmupMaximum.most} (ms)`,
    repeat: `${repeat.least} to ${repeat.most}`,
    seed: '1 to 32 hex digits',
    classCode: 'up to 16 letters A to Z, digits or hyphens',
  };
  expect(Object.fromEntries(table('option'))).toEqual(options);
});

test('the README leads to the page', () => {
  expect(readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')).toContain('](docs/page-interface.md)');
});
