import fc from 'fast-check';
import { median } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { hashesPerSecond } from '../../../../src/core/units';
import { compareWithAsic } from '../../../../src/insight/hardware';
import { encodeFields, decodeCode } from '../../../../src/result/code';
import {
  addEntries,
  codeInFragment,
  entryOfClaim,
  entryOfCode,
  entryOfLink,
  figuresByBackend,
  figuresOf,
  MOST_ENTRIES,
  splitBoard,
} from '../../../../src/view/board/entries';
import { boardTable } from '../../../../src/view/board/table-file';
import { TABLE_HEADING } from '../../../../src/view/board/mixture';

function ofCode(fields: { readonly rate?: number; readonly classMark?: number; readonly idMark?: number } = {}) {
  const { rate = 1e6, classMark = 0, idMark = 0 } = fields;
  const decoded = decodeCode(encodeFields({ backend: 'cpu', rate: hashesPerSecond(rate), classMark, idMark }));
  if (decoded.kind !== 'ok') throw new Error('no code');
  return entryOfCode(decoded);
}

function ofDocument(documentId: string, code: string | null, classCode = '') {
  return entryOfClaim({ kind: 'claim', documentId, code, backend: 'cpu', rate_h_per_s: 1e6, classCode, isComparable: true });
}

describe('duplicates', () => {
  test('the same code twice, in one paste or in two, is one result', () => {
    const first = addEntries([], [ofCode(), ofCode()]);
    expect(first).toMatchObject({ added: 1, duplicates: 1 });
    expect(addEntries(first.entries, [ofCode(), ofCode({ idMark: 1 })])).toMatchObject({ added: 1, duplicates: 1 });
  });

  test('a document takes the place of its code, a code adds nothing to its document', () => {
    const code = ofCode();
    const document = ofDocument('aa', code.code);
    const upgraded = addEntries([code], [document]);
    expect(upgraded).toMatchObject({ added: 0, duplicates: 1 });
    expect(upgraded.entries[0]).toMatchObject({ documentId: 'aa', key: code.key });
    expect(addEntries(upgraded.entries, [code])).toMatchObject({ added: 0, duplicates: 1, entries: upgraded.entries });
    expect(addEntries([document], [code])).toMatchObject({ added: 0, duplicates: 1, entries: [document] });
  });

  test('two documents that chance gave the same code are two results', () => {
    const { code } = ofCode();
    expect(addEntries([ofDocument('aa', code)], [ofDocument('bb', code), ofDocument('aa', code)])).toMatchObject({
      added: 1,
      duplicates: 1,
    });
  });

  test('adding in any order and in any portions gives the same results', () => {
    const found = [0, 1, 2, 3].flatMap((idMark) => [ofCode({ idMark }), ofDocument(`d${idMark}`, ofCode({ idMark }).code)]);
    const counts = (entries: readonly { readonly documentId: string | null }[]) => entries.map(({ documentId }) => documentId).toSorted();
    fc.assert(
      fc.property(fc.shuffledSubarray(found, { minLength: found.length }), fc.integer({ min: 0, max: found.length }), (order, cut) => {
        const { entries } = addEntries(addEntries([], order.slice(0, cut)).entries, order.slice(cut));
        expect(counts(entries)).toEqual(['d0', 'd1', 'd2', 'd3']);
      }),
    );
  });

  test(`the board holds ${MOST_ENTRIES} results and says how many found no place`, () => {
    const many = Array.from({ length: MOST_ENTRIES + 3 }, (_, index) => entryOfLink(index + 1, 'cpu'));
    expect(addEntries([], many)).toMatchObject({ added: MOST_ENTRIES, surplus: 3 });
  });
});

describe('the class code', () => {
  test('with one, only its own results count; without one, all do', () => {
    const own = [ofDocument('aa', null, 'PHYS-7B')];
    const others = [ofDocument('bb', null, ''), ofDocument('cc', null, 'PHYS-7C'), ofCode(), entryOfLink(5e6, 'cpu')];
    expect(splitBoard({ entries: [...own, ...others], classCode: 'PHYS-7B' })).toEqual({ counted: own, fromBefore: others });
    expect(splitBoard({ entries: others, classCode: '' }).fromBefore).toEqual([]);
  });
});

describe('figures', () => {
  test('median, sum and ends are those of simple-statistics', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 1e13, noNaN: true }), { minLength: 1, maxLength: 60 }), (rates) => {
        const figures = figuresOf(rates.map((rate) => ({ rate })));
        expect(figures?.median).toBeCloseTo(median(rates), 6);
        expect(figures).toMatchObject({ count: rates.length, least: Math.min(...rates), most: Math.max(...rates) });
        expect(figures?.sum).toBe(rates.reduce((sum, rate) => sum + rate, 0));
      }),
    );
  });

  test('nothing has no figures', () => {
    expect(figuresOf([])).toBeNull();
    expect(figuresByBackend([])).toEqual([]);
  });

  test('backends are told apart, and their counts add up', () => {
    const lanes = figuresByBackend([entryOfLink(10, 'cpu'), entryOfLink(20, 'cpu'), entryOfLink(1e6, 'webgpu')]);
    expect(lanes.map(({ backend, count, median: middle }) => [backend, count, middle])).toEqual([
      ['webgpu', 1, 1e6],
      ['cpu', 2, 15],
    ]);
  });

  test('twenty-five computers of 40 MH/s are a 200,000th of one S21', () => {
    const figures = figuresOf(Array.from({ length: 25 }, () => ({ rate: 40e6 })));
    expect(compareWithAsic(hashesPerSecond(figures?.sum ?? 0)).devicesPerAsic).toBeCloseTo(200_000, 6);
  });
});

describe('the table to save', () => {
  const record = (name: string, showsNames = true) => ({
    classCode: 'A',
    showsNames,
    entries: [{ ...ofDocument('aa', 'K3F7-9QZ2', 'A'), name }],
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\uff1d1', '=HYPERLINK("http://x","y")'])(
    '%j is text, never a formula',
    (name) => {
      const [, row = ''] = boardTable(record(name)).split('\r\n');
      expect(row).toMatch(/^K3F7-9QZ2,"'/);
    },
  );

  test('names are left out where the board does not show them', () => {
    expect(boardTable(record('Anna', false))).toBe(`${TABLE_HEADING}\r\nK3F7-9QZ2,,cpu,1000000,A,document\r\n`);
    expect(boardTable(record('Anna'))).toContain('K3F7-9QZ2,Anna,');
  });

  test('results from before are left out', () => {
    expect(boardTable({ ...record('Anna'), classCode: 'B' })).toBe(`${TABLE_HEADING}\r\n`);
  });
});

test.each([
  ['#/board?add=K3F7-9QZ2', true],
  ['#/board?x=1&add=K3F7-9QZ2', true],
  ['#/board', false],
  ['#/lesson?add=K3F7-9QZ2', false],
])('%s brings a result: %s', (fragment, isOne) => {
  expect(codeInFragment(fragment) !== null).toBe(isOne);
});
