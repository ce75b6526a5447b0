/** The suite is tested too: the honest reference passes every clause (reference.test.ts), and each backend broken on purpose is caught by the clause named. */
import { describe, expect, test } from 'vitest';
import type { Backend, Match, SearchTask, Slice, StreamItem, TaskSource } from '../../src/backend/backend';
import { byNonce } from '../../src/backend/check-task';
import { createReferenceBackend } from '../../src/backend/reference';
import { hashes, milliseconds } from '../../src/core/units';
import { never, testClock } from './subject';
import { allClauses } from './suite';

const honest = (): Backend => createReferenceBackend(testClock);

/** The honest backend with one method replaced. */
function withSearch(search: (task: SearchTask, found: readonly Match[]) => readonly Match[]): Backend {
  const backend = honest();
  return { ...backend, search: async (signal, task) => search(task, await backend.search(signal, task)) };
}

function withSlices(change: (slice: Slice, index: number, source: TaskSource) => StreamItem[]): Backend {
  const backend = honest();
  return {
    ...backend,
    async *stream(signal, source) {
      let index = 0;
      for await (const item of backend.stream(signal, source)) yield* item.kind === 'slice' ? change(item, index++, source) : [item];
    },
  };
}

/** Whether a clause is kept; a broken one may throw whatever it likes. */
async function isKept(title: string, open: () => Backend): Promise<boolean> {
  const clause = allClauses.find((candidate) => candidate.title.startsWith(title));
  if (clause === undefined) throw new Error(`no clause starts with "${title}"`);
  try {
    await clause.check({ backend: open(), clock: testClock, open: async () => open(), isSlow: true });
    return true;
  } catch {
    return false;
  }
}

const shifted = (task: SearchTask, change: Partial<SearchTask['range']>): SearchTask => ({ ...task, range: { ...task.range, ...change } });

const broken: readonly (readonly [string, string, () => Backend])[] = [
  [
    'skips the last nonce of every range',
    'is exact for counts of one',
    () => withSearch((task, found) => found.filter(({ nonce }) => nonce !== task.range.firstNonce + task.range.count - 1)),
  ],
  [
    'skips a lane: every 64th nonce',
    'finds what the reference finds',
    () => withSearch((_, found) => found.filter(({ nonce }) => nonce % 64 !== 5)),
  ],
  [
    'invents a match',
    'finds the nonce of all 40',
    () => withSearch((task, found) => [...found, { nonce: task.range.firstNonce, headerIndex: 0 }].sort(byNonce)),
  ],
  ['reports only the first match', 'finds every rare match', () => withSearch((_, found) => found.slice(0, 1))],
  ['stops at 1,024 matches', 'loses no match', () => withSearch((_, found) => found.slice(0, 1_024))],
  [
    'ignores every header but the first',
    'is exact for counts of one',
    () => withSearch((_, found) => found.filter(({ headerIndex }) => headerIndex === 0)),
  ],
  [
    'calls every header the last one',
    'names the header that matched',
    () => withSearch((task, found) => found.map(({ nonce }) => ({ nonce, headerIndex: task.job.versions.length - 1 }))),
  ],
  ['orders matches backwards', 'is exact for counts of one', () => withSearch((_, found) => [...found].reverse())],
  [
    'returns nonces above 2^31 as negative numbers',
    'is exact at nonce 0',
    () => withSearch((_, found) => found.map((match) => ({ ...match, nonce: match.nonce | 0 }))),
  ],
  [
    'asks for one zero bit less',
    'is exact for counts of one',
    () => {
      const backend = honest();
      return {
        ...backend,
        search: (signal, task) => backend.search(signal, { ...task, zeroBits: task.zeroBits === 32 ? 31 : Math.max(1, task.zeroBits - 1) }),
      };
    },
  ],
  [
    'cuts a wrapping range short instead of refusing it',
    'refuses ranges that wrap',
    () => {
      const backend = honest();
      return {
        ...backend,
        search: (signal, task) => {
          const { firstNonce, count } = task.range;
          const end = Math.min(firstNonce + count, 2 ** 32);
          return backend.search(
            signal,
            firstNonce < 2 ** 32 && end > firstNonce ? shifted(task, { count: Math.min(end - firstNonce, 10) }) : task,
          );
        },
      };
    },
  ],
  [
    'takes 33 zero bits for 32',
    'refuses 0 and 33 zero bits',
    () => {
      const backend = honest();
      return { ...backend, search: (signal, task) => backend.search(signal, task.zeroBits === 33 ? { ...task, zeroBits: 32 } : task) };
    },
  ],
  [
    'does not listen to its signal',
    'ends a search of 2^32 nonces',
    () => {
      const backend = honest();
      return {
        ...backend,
        search: async (signal, task) => {
          const matches = await backend.search(never(), shifted(task, { count: Math.min(task.range.count, 40_000) }));
          if (signal.aborted) throw new DOMException('late', 'AbortError');
          return matches;
        },
      };
    },
  ],
  [
    'rejects with the caller’s reason, which need not be an AbortError',
    'refuses a signal that has aborted before',
    () => {
      const backend = honest();
      return {
        ...backend,
        search: async (signal, task) => {
          signal.throwIfAborted();
          return backend.search(signal, task);
        },
      };
    },
  ],
  ['delivers a slice twice', 'streams slices whose matches', () => withSlices((slice, index) => (index === 3 ? [slice, slice] : [slice]))],
  ['loses a slice', 'streams slices whose matches', () => withSlices((slice, index) => (index === 3 ? [] : [slice]))],
  [
    'swallows a match of a slice',
    'streams slices whose matches',
    () => withSlices((slice) => [{ ...slice, matches: slice.matches.slice(1) }]),
  ],
  ['claims one hash too many', 'claims as many hashes', () => withSlices((slice) => [{ ...slice, hashes: hashes(slice.hashes + 1) }])],
  [
    'hashes half of what it claims',
    'claims as many hashes',
    () => withSlices((slice) => [{ ...slice, matches: slice.matches.filter((_, index) => index % 2 === 0) }]),
  ],
  [
    'starts its clock late, so that slices overlap',
    'times slices on the caller’s clock',
    () => withSlices((slice) => [{ ...slice, startedAt: milliseconds(slice.startedAt - 2) }]),
  ],
  [
    'reports a clock of its own',
    'times slices on the caller’s clock',
    () =>
      withSlices((slice) => [
        { ...slice, startedAt: milliseconds(slice.startedAt + 1e6), completedAt: milliseconds(slice.completedAt + 1e6) },
      ]),
  ],
  ['names a lane that it does not have', 'times slices on the caller’s clock', () => withSlices((slice) => [{ ...slice, lane: 1 }])],
  ['has a lane that never works', 'keeps every lane at work', () => ({ ...honest(), lanes: 2 })],
  [
    'gives back a task that it has delivered',
    'streams slices whose matches',
    () =>
      withSlices((slice, index, source) => {
        if (index === 2) source.giveBack(slice.task);
        return [slice];
      }),
  ],
  [
    'throws when its stream is stopped',
    'ends a stream within 300 ms',
    () => {
      const backend = honest();
      return {
        ...backend,
        async *stream(signal, source) {
          yield* backend.stream(signal, source);
          signal.throwIfAborted();
        },
      };
    },
  ],
  [
    'keeps the tasks under way when its consumer leaves',
    'gives back what is under way',
    () => {
      const backend = honest();
      return {
        ...backend,
        async *stream(signal, source) {
          source.next(100);
          yield* backend.stream(signal, source);
        },
      };
    },
  ],
  ['works on after its end', 'can be ended twice', () => ({ ...honest(), dispose: async () => undefined })],
  ['hides what code it runs', 'names its kernel', () => ({ ...honest(), kernel: { ...honest().kernel, sourceSha256: '' } })],
];

describe('the contract suite', () => {
  test('has a distinct sentence for each clause', () => {
    expect(new Set(allClauses.map(({ title }) => title)).size).toBe(allClauses.length);
  });

  test.each(broken)('catches a backend that %s', async (_, title, open) => {
    expect(await isKept(title, open)).toBe(false);
  });
});
