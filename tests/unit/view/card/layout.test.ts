/** Whatever the words are: everything stays inside the picture, no line runs into another, and no reason goes unsaid in silence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardContent } from '../../../../src/view/card/card-content';
import { CARD, layoutOf, type Piece } from '../../../../src/view/card/card-layout';
import { clamped, linesOf, type Measure } from '../../../../src/view/card/text-fit';

/** Wider than most letters of most families. */
const WIDE: Measure = (text, { size }) => [...text].length * size * 0.62;
const NARROW: Measure = (text, { size }) => [...text].length * size * 0.45;

const PLAIN: CardContent = {
  name: 'Hashwatt',
  tagline: 'Bitcoin’s work, measured in a browser',
  date: 'Nov 20, 2026, 8:15 PM',
  value: '412.6',
  plusMinus: '1.9',
  unit: 'MH/s',
  sentence: 'The graphics processor of this device makes 412.6 million hashes a second.',
  facts: ['WebGPU · Intel Iris Xe', 'Chromium 156 · Linux', '12–45 W, estimated, the chip alone. 29,000–110,000 J/TH'],
  verdict: { kind: 'valid', title: 'Comparable', reasons: [] },
  contrast: 'It would take about 485,000 of this graphics processor to do the work of one Antminer S21.',
  code: 'Code 588R-78NA',
  address: 'hashwatt.example',
  fileName: 'hashwatt.png',
};

type Text = Extract<Piece, { kind: 'text' }>;

function texts(pieces: readonly Piece[]): readonly Text[] {
  return pieces.filter((piece): piece is Text => piece.kind === 'text' && piece.text !== '');
}

/** Letters reach so far above and below the baseline, in sizes. */
const ABOVE = 0.74;
const BELOW = 0.22;

function faultsOf(pieces: readonly Piece[], measure: Measure): readonly string[] {
  const boxes = texts(pieces).map((piece) => ({
    text: piece.text,
    left: piece.x,
    right: piece.x + measure(piece.text, piece.face),
    top: piece.y - piece.face.size * ABOVE,
    bottom: piece.y + piece.face.size * BELOW,
  }));
  const outside = boxes.filter(
    ({ left, right, top, bottom }) => left < 60 || right > CARD.width - 60 || top < 30 || bottom > CARD.height - 20,
  );
  const touching = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom - 1 && other.top < one.bottom - 1)
      .map((other) => `${one.text} | ${other.text}`),
  );
  return [...outside.map(({ text }) => `outside: ${text}`), ...touching];
}

const words = (most: number) =>
  fc
    .array(fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom(...'abcdefghijklmnñopqrsáéíóú0123456789') }), {
      minLength: 1,
      maxLength: most,
    })
    .map((list) => list.join(' '));

const anyContent: fc.Arbitrary<CardContent> = fc.record({
  name: fc.constant('Hashwatt'),
  tagline: words(8),
  date: fc.constantFrom('20 nov 2026, 20:15', 'Nov 20, 2026, 8:15 PM'),
  value: fc.constantFrom('1.0', '412.6', '12.3457', '999.9999'),
  plusMinus: fc.constantFrom(null, '1.9', '0.0001', '12.3456'),
  unit: fc.constantFrom('H/s', 'MH/s', 'TFLOP/s'),
  sentence: words(16),
  facts: fc.tuple(words(24), words(12), words(10)).map((facts) => facts.slice(0, 3)),
  verdict: fc.record({
    kind: fc.constantFrom('valid' as const, 'not-comparable' as const),
    title: fc.constantFrom('Comparable', 'No comparable'),
    reasons: fc.array(words(22), { maxLength: 8 }),
  }),
  contrast: fc.oneof(fc.constant(''), words(24)),
  code: fc.constantFrom(null, 'Código 588R-78NA'),
  address: fc.option(fc.string({ minLength: 4, maxLength: 120, unit: fc.constantFrom(...'abc./-') })),
  fileName: fc.constant('hashwatt.png'),
});

describe('the layout', () => {
  test('keeps any words inside the picture and apart from each other', () => {
    fc.assert(
      fc.property(anyContent, fc.constantFrom(WIDE, NARROW), (content, measure) => {
        expect(faultsOf(layoutOf(content, measure), measure)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('sets the plain result large, and smaller for reasons', () => {
    const sizeOf = (content: CardContent): number =>
      texts(layoutOf(content, NARROW)).find(({ text }) => text === content.value)?.face.size ?? 0;
    const reasons = ['The browser is driven by a program.', 'The computer ran on battery and may have saved power.'];
    expect(sizeOf(PLAIN)).toBeGreaterThanOrEqual(112);
    expect(sizeOf({ ...PLAIN, verdict: { kind: 'not-comparable', title: 'Not comparable', reasons } })).toBeLessThan(sizeOf(PLAIN));
  });

  test('counts the reasons that it leaves out', () => {
    const reasons = Array.from(
      { length: 9 },
      (_, index) => `Reason number ${index} is as long as reasons of this page are, which is quite long.`,
    );
    const said = texts(layoutOf({ ...PLAIN, verdict: { kind: 'not-comparable', title: 'Not comparable', reasons } }, WIDE))
      .map(({ text }) => text)
      .join(' ');
    const kept = reasons.filter((reason) => said.includes(reason)).length;
    expect(kept).toBeGreaterThan(0);
    expect(said).toContain(`And ${reasons.length - kept} more reasons.`);
  });
});

describe('text within a width', () => {
  const face = { family: 'sans', weight: 400, size: 10 } as const;
  const ten: Measure = (text) => [...text].length * 10;

  test('breaks at spaces, and a line that fits exactly is not broken', () => {
    expect(linesOf('one two three', face, 70, ten)).toEqual(['one two', 'three']);
    expect(linesOf('one two three', face, 69, ten)).toEqual(['one', 'two', 'three']);
  });

  test('cuts a word that is wider than the line, and never within a character', () => {
    expect(linesOf('abcdefgh', face, 50, ten)).toEqual(['abcd…']);
    expect(linesOf('🙂🙂🙂🙂🙂🙂', face, 40, ten)).toEqual(['🙂🙂🙂…']);
  });

  test('ends in an ellipsis where lines are left out', () => {
    expect(clamped('one two three four', face, 70, 1, ten)).toEqual(['one tw…']);
    expect(clamped('one two', face, 70, 1, ten)).toEqual(['one two']);
  });
});
