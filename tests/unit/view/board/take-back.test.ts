import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardEntry, BoardRecord } from '../../../../src/history/board-store';
import { entryOfLink } from '../../../../src/view/board/entries';
import { takenBack } from '../../../../src/view/board/take-back';

const entry = (rate: number, name = ''): BoardEntry => ({ ...entryOfLink(rate, 'cpu'), name });
const board = (...entries: readonly BoardEntry[]): BoardRecord => ({ classCode: '', showsNames: true, entries });
const rates = ({ entries }: BoardRecord) => entries.map(({ rate }) => rate);

/** As the store gives it back. */
const readAgain = (record: BoardRecord): BoardRecord => structuredClone(record);

describe('what another tab did meanwhile stays', () => {
  test('when an addition is taken back', () => {
    const step = { before: board(entry(1)), after: board(entry(1), entry(2)) };
    expect(rates(takenBack(step, board(entry(1), entry(2), entry(3))))).toEqual([1, 3]);
  });

  test('when a clearing is taken back', () => {
    const step = { before: board(entry(1), entry(2)), after: board() };
    expect(rates(takenBack(step, board(entry(3))))).toEqual([1, 2, 3]);
  });

  test('when a removal is taken back: the entry stands where it stood', () => {
    const step = { before: board(entry(1), entry(2), entry(3)), after: board(entry(1), entry(3)) };
    expect(rates(takenBack(step, board(entry(0), entry(1), entry(3), entry(4))))).toEqual([0, 1, 2, 3, 4]);
  });

  test('when the class code of another tab is newer', () => {
    const [none, own, theirs] = ['', 'A', 'B'].map((classCode) => ({ ...board(), classCode }));
    if (none === undefined || own === undefined || theirs === undefined) throw new Error('three boards');
    expect(takenBack({ before: none, after: own }, own).classCode).toBe('');
    expect(takenBack({ before: none, after: own }, theirs).classCode).toBe('B');
  });

  test('when an entry was changed once more', () => {
    const step = { before: board(entry(1)), after: board(entry(1, 'Anna')) };
    expect(takenBack(step, readAgain(step.after)).entries[0]?.name).toBe('');
    expect(takenBack(step, board(entry(1, 'Bea'))).entries[0]?.name).toBe('Bea');
  });

  test('names that were asked to be forgotten do not come back', () => {
    const step = { before: { ...board(entry(1, 'Anna')), showsNames: false }, after: { ...board(), showsNames: false } };
    expect(takenBack(step, step.after).entries[0]?.name).toBe('');
  });
});

test('with nothing in between, every change is taken back whole', () => {
  const anyBoard = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
    .map((list) => board(...list.toSorted((a, b) => a - b).map((rate) => entry(rate))));
  fc.assert(
    fc.property(anyBoard, anyBoard, (before, after) => {
      expect(takenBack({ before, after }, readAgain(after))).toEqual(before);
    }),
  );
});
