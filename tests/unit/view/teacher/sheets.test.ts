import { expect, test } from 'vitest';
import { asSheet, boardHrefOf, kitHref, readSheetOptions, SHEET_NAMES, sheetHref } from '../../../../src/view/teacher/sheets';
import { timing } from '../../../../src/view/teacher/timing';
import { readOptions } from '../../../../src/view/lesson/sequence';
import { readRoute } from '../../../../src/view/routes';

test('the whole lesson takes 45 minutes in ten steps, the cut 15 in steps 1, 3, 4, 6 and 8', () => {
  expect(timing(false).map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(timing(false).at(-1)?.ends).toBe(45);
  expect(timing(true).map(({ step }) => step)).toEqual([1, 3, 4, 6, 8]);
  expect(timing(true).at(-1)?.ends).toBe(15);
});

test.each([true, false])('each step begins where the one before ends (cut: %s)', (isCut) => {
  const steps = timing(isCut);
  expect(steps[0]?.begins).toBe(0);
  steps.forEach(({ begins, ends }, index) => {
    expect(ends).toBeGreaterThan(begins);
    if (index > 0) expect(begins).toBe(steps[index - 1]?.ends);
  });
});

test.each(SHEET_NAMES)('the link of the sheet "%s" leads to it and keeps what was chosen', (sheet) => {
  const options = { paper: 'letter', isCut: true, isOwn: true } as const;
  const href = sheetHref(sheet, options);
  expect(readRoute(href)).toEqual({ kind: 'teacher', sheet });
  expect(asSheet(sheet)).toBe(sheet);
  expect(readSheetOptions(href, 'de')).toEqual(options);
});

test.each([null, ...SHEET_NAMES])('within the kit the length goes along to %s, and only what is not usual stands in the link', (sheet) => {
  const options = { paper: 'a4', isCut: true, isOwn: false } as const;
  expect(kitHref(sheet, { ...options, isCut: false }, 'de')).toBe(sheet === null ? '#/teacher' : `#/teacher/${sheet}`);
  expect(readSheetOptions(kitHref(sheet, options, 'de'), 'de')).toEqual(options);
  expect(readSheetOptions(kitHref(sheet, options, 'en-US'), 'en-US')).toEqual(options);
  expect(readRoute(kitHref(sheet, options, 'en-US'))).toEqual({ kind: 'teacher', sheet: sheet ?? '' });
});

test('the board’s link says the cut, and the board reads it', () => {
  expect(boardHrefOf({ isCut: false })).toBe('#/board');
  expect(readRoute(boardHrefOf({ isCut: true }))).toEqual({ kind: 'board' });
  expect(readOptions(boardHrefOf({ isCut: true }))).toEqual({ isCut: true, isProjected: false });
});

test('an unknown sheet is the first page of the kit', () => {
  expect(asSheet('')).toBeNull();
  expect(asSheet('constructor')).toBeNull();
});

test.each([
  ['en-US', 'letter'],
  ['en-CA', 'letter'],
  ['en-GB', 'a4'],
  ['es-ES', 'a4'],
  ['es-MX', 'letter'],
  ['en', 'a4'],
])('without a choice, %s prints on %s', (language, paper) => {
  expect(readSheetOptions('#/teacher/plan', language).paper).toBe(paper);
});

test('nonsense in the link counts as not said', () => {
  expect(readSheetOptions('#/teacher/plan?paper=<b>&cut=16&numbers=1', 'de')).toEqual({ paper: 'a4', isCut: false, isOwn: false });
});
