/** Undo over one store with two tabs: what the other tab added in between stays. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { BoardRecord } from '../../../../src/history/board-store';
import type * as BoardStateModule from '../../../../src/view/board/board-state';
import { entryOfLink } from '../../../../src/view/board/entries';

const EMPTY: BoardRecord = { classCode: '', showsNames: false, entries: [] };
let kept = EMPTY;

vi.mock('../../../../src/history/board-store', () => ({
  EMPTY_BOARD: { classCode: '', showsNames: false, entries: [] },
  changeBoard: async (change: (record: BoardRecord) => BoardRecord) => {
    kept = structuredClone(change(kept));
    return kept;
  },
}));

type BoardState = typeof BoardStateModule;

async function openTab(): Promise<BoardState> {
  vi.resetModules();
  return import('../../../../src/view/board/board-state');
}
const link = (rate: number): string => `https://example.org/#/ladder?rate=${rate}&part=cpu`;
const rates = () => kept.entries.map(({ rate }) => rate);

beforeEach(() => {
  kept = { ...EMPTY, entries: [entryOfLink(1000, 'cpu')] };
});

test('an addition taken back leaves what another tab added before and after it', async () => {
  const [one, other] = [await openTab(), await openTab()];
  await other.addText(link(2000));
  await one.addText(link(3000));
  await other.addText(link(4000));
  expect(rates()).toEqual([1000, 2000, 3000, 4000]);
  await one.undo();
  expect(rates()).toEqual([1000, 2000, 4000]);
  expect(one.canUndo.value).toBe(false);
});

test('a cleared board comes back beside what another tab added since', async () => {
  const [one, other] = [await openTab(), await openTab()];
  await one.clearBoard();
  await other.addText(link(2000));
  await one.undo();
  expect(rates()).toEqual([1000, 2000]);
});
