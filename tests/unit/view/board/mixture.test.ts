import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashesPerSecond } from '../../../../src/core/units';
import { encodeFields } from '../../../../src/result/code';
import { type Piece, readMixture, TABLE_HEADING } from '../../../../src/view/board/mixture';

/** Codes as a class would bring them. */
function codeNumber(index: number): string {
  return encodeFields({
    backend: index % 3 === 0 ? 'cpu' : 'webgpu',
    rate: hashesPerSecond(1e6 * 1.01 ** (index % 700)),
    classMark: 0,
    idMark: index % 256,
  });
}
const [FIRST, SECOND, THIRD] = [codeNumber(1), codeNumber(2), codeNumber(3)];

function read(text: string): readonly Exclude<Piece, { kind: 'step' }>[] {
  return [...readMixture(text)].flatMap((piece) => (piece.kind === 'step' ? [] : [piece]));
}

function codesIn(text: string): readonly (string | null)[] {
  return read(text).flatMap((piece) => (piece.kind === 'entry' ? [piece.entry.code] : []));
}

function problemsIn(text: string): readonly [number, string, string][] {
  return read(text).flatMap((piece) =>
    piece.kind === 'problem' ? [[piece.line, piece.reason, piece.text] as [number, string, string]] : [],
  );
}

describe('codes', () => {
  test.each([
    ['one a line', `${FIRST}\n${SECOND}\r\n${THIRD}\n`],
    ['beside each other', `${FIRST} ${SECOND}, ${THIRD}`],
    ['in a list with names', `1. Anna: ${FIRST}\n- Ben ${SECOND}\n${THIRD} (Anne-Marie)`],
    ['in a table with tabs', `Anna\t${FIRST}\nBen\t${SECOND}\nCem\t${THIRD}`],
    ['in quotes and brackets', `["${FIRST}", "${SECOND}"]\n<${THIRD}>`],
    ['typed in lower case and apart', `${FIRST.toLowerCase()}\n${SECOND.replace('-', ' ')}\n${[...THIRD].join(' ')}`],
  ])('%s are all found', (_how, text) => {
    expect(codesIn(text)).toEqual([FIRST, SECOND, THIRD]);
    expect(problemsIn(text)).toEqual([]);
  });

  test('a code is found whatever stands around it on its line, and never invented', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (before, after) => {
        fc.pre(
          !/[0-9A-Za-z{_\u00ad\u2010-\u2015\u2212-]\s?$|^[^\n]*[\n\r{#]/.test(before) &&
            !/^\s?[0-9A-Za-z_\u00ad\u2010-\u2015\u2212-]/.test(after),
        );
        expect(codesIn(`${before} ${FIRST} ${after}`)).toContain(FIRST);
      }),
    );
  });

  test('a name beside a code belongs to it, without signs that could turn the page around', () => {
    const names = read(`Anna: ${FIRST}\n${SECOND}; José Ángel\n\u202eevil\u0000 <b>Bob</b> ${THIRD}`);
    expect(names.map((piece) => (piece.kind === 'entry' ? piece.entry.name : ''))).toEqual(['Anna', 'José Ángel', 'evil b Bob /b']);
  });

  test('a slip is named with its line and the code that was perhaps meant, and nothing is added', () => {
    const wrong = FIRST.replace(/.$/, (last) => (last === 'Z' ? 'Y' : 'Z'));
    const pieces = read(`${SECOND}\n\nAnna ${wrong}`);
    expect(pieces[1]).toEqual({ kind: 'problem', line: 3, reason: 'code-corrected', text: `Anna ${wrong}`, suggestion: FIRST });
    expect(pieces).toHaveLength(2);
  });

  test.each([
    ['K3F7-9QZ', 'code-length'],
    ['K3F7-9QZ22', 'code-length'],
    ['9999-9999', 'code-checksum'],
    ['Hello, what is this?', 'unknown'],
    ['Anna Lynn', 'unknown'],
    ['<script>alert(1)</script>', 'unknown'],
    ['NaN', 'unknown'],
    ['1e999', 'unknown'],
    ['__proto__', 'unknown'],
    ['\u202eקוד\u202c', 'unknown'],
    ['x'.repeat(4001), 'too-long'],
  ])('%.30s: %s, whole', (text, reason) => {
    expect(problemsIn(`\n${text}\n`)).toEqual([[2, reason, text]]);
  });
});

describe('links', () => {
  test.each([
    `https://example.org/hashwatt/#/board?add=${FIRST}`,
    `https://example.org/?class=A#/board?x=1&add=${FIRST.toLowerCase()}`,
    `file:///home/anna/hashwatt.html#/board?add=${FIRST.replace('-', '%2D')}`,
    `#/board?add=${FIRST}`,
    `Anna: http://localhost:8080/#/board?add=${FIRST}`,
    `https://example.org/anything?add=${FIRST}`,
  ])('%s holds a code', (link) => {
    expect(codesIn(link)).toEqual([FIRST]);
    expect(problemsIn(link)).toEqual([]);
  });

  test('a link to a contrast screen holds a rate and its hardware', () => {
    const [piece] = read('https://example.org/#/ladder?rate=412600000&part=cpu&watts=10-20');
    expect(piece).toMatchObject({ kind: 'entry', entry: { rate: 412_600_000, backend: 'cpu', code: null } });
  });

  test.each([
    ['https://example.org/', 'link'],
    ['https://example.org/#/ladder?cents=10', 'link'],
    ['https://example.org/#/ladder?rate=1e300', 'link-rate'],
    ['https://example.org/#/ladder?rate=NaN', 'link-rate'],
    ['https://example.org/#/ladder?rate=-5', 'link-rate'],
    ['https://example.org/#/ladder?rate=0', 'link-rate'],
    ['https://example.org/#/board?add=%E0%A4%A', 'code-checksum'],
    ['https://example.org/#/board?add=__proto__', 'code-length'],
  ])('%s: %s', (link, reason) => {
    expect(problemsIn(link)).toEqual([[1, reason, link]]);
  });
});

describe('documents', () => {
  const document = JSON.stringify({ schema: 'x', text: 'braces } { and "quotes" \\ in strings', list: [{ a: 1 }] });
  const pretty = JSON.stringify({ a: { b: [1, 2, { c: '}' }] } }, null, 2);

  test.each([
    ['one', document, [document]],
    ['a list', `[${document},\n ${pretty}]`, [document, pretty]],
    ['one a line', `${document}\n${document}\n`, [document, document]],
    ['one after the other on a line', `${document} ${document}`, [document, document]],
    ['between codes', `${FIRST}\n${pretty}\n${SECOND}`, [pretty]],
  ])('%s is cut out whole', (_how, text, documents) => {
    expect(read(text).flatMap((piece) => (piece.kind === 'document' ? [piece.text] : []))).toEqual(documents);
    expect(problemsIn(text)).toEqual([]);
  });

  test('each carries the line it begins at', () => {
    const lines = read(`${FIRST}\n\n${pretty}\n${document}`).map(({ line }) => line);
    expect(lines).toEqual([1, 3, 3 + pretty.split('\n').length]);
  });

  test('one that ends too early is one problem, and the code after it is read', () => {
    const open = pretty.split('\n').slice(0, 4).join('\n');
    expect(problemsIn(`${open}\n${FIRST}`)).toEqual([[1, 'json-open', open]]);
    expect(codesIn(`${open}\n${FIRST}`)).toEqual([FIRST]);
  });
});

describe('nothing is lost and nothing hangs', () => {
  test('every character that is no white space, separator or entry comes back in a document or a problem', () => {
    const bare = (text: string): string => text.replace(/[\s,[\]\ufeff]/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('{', '}', '"', '\\', '\n', '{"a":1}', 'Ω', '[')), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const pieces = read(text);
          if (pieces.some(({ kind }) => kind === 'entry')) return;
          const back = pieces.map((piece) => (piece.kind === 'entry' ? '' : piece.text)).join('');
          for (const character of bare(text).replace(/\p{Z}/gu, '')) expect(back).toContain(character);
        },
      ),
    );
  });

  test.each([
    ['braces', '{\n'.repeat(200_000)],
    ['nested braces', '{'.repeat(500_000)],
    ['quotes', '{"'.repeat(200_000)],
    ['one line', 'a-'.repeat(500_000)],
    ['short lines', 'aaaa-aaaa\n'.repeat(50_000)],
    ['hyphens', `${'ab-'.repeat(1300)}\n`.repeat(100)],
    ['documents on one line', '{},'.repeat(150_000)],
    ['white space', ' \t'.repeat(500_000)],
  ])('half a megabyte of %s is read in pieces to its end', (_what, text) => {
    let pieces = 0;
    for (const _piece of readMixture(text)) pieces += 1;
    expect(pieces).toBeGreaterThan(0);
  });

  test('there is a place to pause at least every 64 KiB of a document', () => {
    const text = `{"a":[${'{"b":"c"},'.repeat(60_000)}{}]}`;
    expect([...readMixture(text)].filter(({ kind }) => kind === 'step').length).toBeGreaterThanOrEqual(
      Math.floor(text.length / 65_536) - 1,
    );
  });
});

test("the board's own table comes back with the same codes and names", () => {
  const rows = [
    TABLE_HEADING,
    `${FIRST},Anna,webgpu,31940000,PHYS-2026,document`,
    `${SECOND},,webgpu,1234567.5,,code`,
    'link,,both,5000,,link',
  ];
  const pieces = read(rows.join('\r\n'));
  expect(pieces.map((piece) => (piece.kind === 'entry' ? [piece.entry.code, piece.entry.name, piece.entry.backend] : piece))).toEqual([
    [FIRST, 'Anna', 'webgpu'],
    [SECOND, '', 'webgpu'],
    [null, '', 'both'],
  ]);
});
