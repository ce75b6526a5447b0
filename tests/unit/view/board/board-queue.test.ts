/** What comes while something is read: it waits its turn, is read, and is told of; nothing vanishes. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { BoardRecord } from '../../../../src/history/board-store';
import type * as BoardStateModule from '../../../../src/view/board/board-state';
import type { Checked } from '../../../../src/view/board/check-document';

const EMPTY: BoardRecord = { classCode: '', showsNames: false, entries: [] };
const checks = vi.hoisted(() => ({ answers: [] as ((checked: unknown) => void)[] }));

vi.mock('../../../../src/history/board-store', () => ({
  EMPTY_BOARD: { classCode: '', showsNames: false, entries: [] },
  changeBoard: async (change: (record: BoardRecord) => BoardRecord) => {
    kept = structuredClone(change(kept));
    return kept;
  },
}));
vi.mock('../../../../src/view/board/check-document', () => ({
  checkDocument: () =>
    new Promise((resolve) => {
      checks.answers.push(resolve);
    }),
}));

let kept = EMPTY;
let board: typeof BoardStateModule;

beforeEach(async () => {
  kept = EMPTY;
  checks.answers.length = 0;
  vi.resetModules();
  board = await import('../../../../src/view/board/board-state');
});

const DOCUMENT = '{"schema": "hashwatt.result"}';
const link = (rate: number): string => `https://example.org/#/ladder?rate=${rate}&part=cpu`;
const file = (name: string, text: string): File => new File([text], name);
const REFUSED: Checked = { kind: 'refused', reason: 'no-rate', detail: '' };

async function answer(checked: Checked): Promise<void> {
  await vi.waitFor(() => expect(checks.answers.length).toBeGreaterThan(0));
  checks.answers.shift()?.(checked);
}

test('files and long pastes that come during a reading wait, are counted, and are all added', async () => {
  const first = board.addFiles([file('anna.json', DOCUMENT)]);
  expect(board.progress.value).toBe(0);
  expect(board.waiting.value).toBe(0);
  const second = board.addFiles([file('ben.txt', link(2000)), file('cem.txt', link(3000))]);
  const third = board.addText(link(4000));
  expect(board.waiting.value).toBe(3);
  await answer(REFUSED);
  await Promise.all([first, second, third]);
  expect(board.waiting.value).toBe(0);
  expect(board.progress.value).toBeNull();
  expect(kept.entries.map(({ rate }) => rate)).toEqual([2000, 3000, 4000]);
});

test('the report tells of all that was read without a pause, the names of refused files included', async () => {
  const first = board.addFiles([file('anna.json', DOCUMENT), file('dora.txt', link(1000))]);
  const second = board.addFiles([file('ben.txt', `${link(2000)}\nnonsense?`)]);
  await answer(REFUSED);
  await Promise.all([first, second]);
  expect(board.report.value).toMatchObject({ added: 2, problemCount: 2 });
  expect(board.report.value?.problems.map(({ file: name }) => name)).toEqual(['anna.json', 'ben.txt']);
});

test('what comes after a reading has a report of its own', async () => {
  await board.addFiles([file('anna.txt', link(1000))]);
  await board.addFiles([file('ben.txt', link(2000))]);
  expect(board.report.value).toMatchObject({ added: 1, duplicates: 0 });
});

test('a file whose check came to no end is named, the rest is added, and it can be read again', async () => {
  const first = board.addFiles([file('anna.json', DOCUMENT), file('ben.txt', link(2000))]);
  await answer({ kind: 'unanswered' });
  await first;
  expect(board.report.value).toMatchObject({ added: 1, problemCount: 1, problems: [{ file: 'anna.json', reason: 'unanswered' }] });
  expect(board.report.value?.again.map(({ name }) => name)).toEqual(['anna.json']);
  const again = board.readAgain();
  expect(board.report.value?.again).toEqual([]);
  await answer({
    kind: 'claim',
    documentId: 'a',
    code: null,
    backend: 'cpu',
    rate_h_per_s: 5000,
    classCode: '',
    isComparable: true,
  });
  await again;
  expect(board.report.value).toMatchObject({ added: 1, problemCount: 0, again: [] });
  expect(kept.entries.map(({ rate }) => rate)).toEqual([2000, 5000]);
});

test('a pasted document whose check came to no end stays in the box', async () => {
  const reading = board.addText(DOCUMENT);
  await answer({ kind: 'unanswered' });
  await reading;
  expect(board.box.value).toBe(DOCUMENT);
});
