import { describe, expect, test } from 'vitest';
import { GUESSES } from '../../../../src/view/lesson/guesses';
import {
  FILE_LIMIT,
  guessOf,
  isVisited,
  NO_PROGRESS,
  OUTCOME_LIMIT,
  outcomeOf,
  type Progress,
  readProgress,
  withGuess,
  withOutcome,
  withVisit,
  writeProgress,
} from '../../../../src/view/lesson/progress';

const SOME: Progress = withOutcome(
  withGuess(withGuess(withVisit(NO_PROGRESS, 3), 'rate', { kind: 'value', value: 5e7 }), 'bits', { kind: 'skipped' }),
  4,
  { climbed: [1, 2, 3] },
);

test('guesses, visits and outcomes come back from the file as they went in', () => {
  const read = readProgress(writeProgress(SOME));
  expect(read).toEqual({ kind: 'read', progress: SOME });
  expect(guessOf(SOME, 'rate')).toEqual({ kind: 'value', value: 5e7 });
  expect(guessOf(SOME, 'cost')).toBeNull();
  expect(isVisited(SOME, 3)).toBe(true);
  expect(isVisited(SOME, 5)).toBe(false);
  expect(outcomeOf(SOME, 4)).toEqual({ climbed: [1, 2, 3] });
});

test('a guess can be taken back, and the others stay', () => {
  const after = withGuess(SOME, 'rate', null);
  expect(guessOf(after, 'rate')).toBeNull();
  expect(guessOf(after, 'bits')).toEqual({ kind: 'skipped' });
});

test('a visit keeps what the step has kept', () => {
  expect(outcomeOf(withVisit(SOME, 4), 4)).toEqual({ climbed: [1, 2, 3] });
});

test('an outcome of exactly the limit is kept, one character more is refused', () => {
  const exactly = 'x'.repeat(OUTCOME_LIMIT - 2);
  expect(outcomeOf(withOutcome(NO_PROGRESS, 5, exactly), 5)).toBe(exactly);
  expect(() => withOutcome(NO_PROGRESS, 5, `${exactly}x`)).toThrow(RangeError);
});

const measuredAt = (rate: number) => ({
  result_id: 'a',
  part: 'cpu',
  best_h_per_s: rate,
  thread_h_per_s: null,
  threads_h_per_s: null,
  gpu_h_per_s: null,
  thread_count: null,
});

test('the ends of every slider are guesses, and a rate of the page is read', () => {
  for (const { scale } of Object.values(GUESSES)) {
    for (const value of [scale.least, scale.most]) {
      const guessed = withGuess({ ...SOME, measured: measuredAt(1e-6) as Progress['measured'] }, 'rate', { kind: 'value', value });
      expect(readProgress(writeProgress(guessed))).toEqual({ kind: 'read', progress: guessed });
    }
  }
});

describe('a file of anybody', () => {
  const broken = (change: object): string => JSON.stringify({ ...SOME, ...change });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"schema":'],
    ['another document', '{"schema":"hashwatt.result"}'],
    ['a later version', broken({ schema_version: 2 })],
    ['an unknown guess', broken({ guesses: { luck: { kind: 'value', value: 1 } } })],
    ['a guess that is no number', broken({ guesses: { rate: { kind: 'value', value: '5' } } })],
    ['a guess smaller than any slider', broken({ guesses: { rate: { kind: 'value', value: 5e-324 } } })],
    ['a guess larger than any slider', broken({ guesses: { cost: { kind: 'value', value: 1.5e308 } } })],
    ['a guess below nothing', broken({ guesses: { bits: { kind: 'value', value: -1 } } })],
    ['a rate that no axis shows', broken({ measured: measuredAt(5e-324) })],
    ['a step that is not there', broken({ steps: { '11': { is_visited: true } } })],
    ['a rate of nothing', broken({ measured: { result_id: 'a', part: 'cpu', best_h_per_s: 0 } })],
    ['an outcome over the limit', broken({ steps: { '4': { is_visited: true, outcome: 'x'.repeat(OUTCOME_LIMIT) } } })],
  ])('with %s is unreadable and changes nothing', (_, text) => {
    expect(readProgress(text)).toEqual({ kind: 'unreadable' });
  });

  test('that is larger than any progress can be is not even parsed', () => {
    expect(readProgress(' '.repeat(FILE_LIMIT + 1))).toEqual({ kind: 'too-large' });
  });

  test('with settings of a later page is read without them', () => {
    expect(readProgress(broken({ colour: 'red' }))).toEqual({ kind: 'read', progress: SOME });
  });
});
