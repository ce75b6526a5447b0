import { describe, expect, test } from 'vitest';
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

describe('a file of anybody', () => {
  const broken = (change: object): string => JSON.stringify({ ...SOME, ...change });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"schema":'],
    ['another document', '{"schema":"hashwatt.result"}'],
    ['a later version', broken({ schema_version: 2 })],
    ['an unknown guess', broken({ guesses: { luck: { kind: 'value', value: 1 } } })],
    ['a guess that is no number', broken({ guesses: { rate: { kind: 'value', value: '5' } } })],
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
