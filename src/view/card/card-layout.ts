/**
 * Where everything of the picture stands: 1200 by 630 px, the size that links are shown in. Head and foot keep their places; number, facts and
 * verdict share what is between them, large where there is little to say and smaller where there is much. Pure but for the language of the page.
 * Place: between card-content.ts and card-drawing.ts.
 */
import { words } from '../text/card';
import type { CardContent } from './card-content';
import { clamped, type Face, linesOf, type Measure } from './text-fit';

export const CARD = { width: 1200, height: 630 } as const;

export type Ink = 'ground' | 'ink' | 'ink-soft' | 'ink-faint' | 'rule' | 'accent' | 'accent-wash' | 'warning' | 'warning-wash';

export type Piece =
  /** `y` is the baseline. */
  | { readonly kind: 'text'; readonly text: string; readonly x: number; readonly y: number; readonly face: Face; readonly ink: Ink }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly ink: Ink }
  /** Tick, dash or cross as on the page. */
  | {
      readonly kind: 'mark';
      readonly verdict: CardContent['verdict']['kind'];
      readonly x: number;
      readonly y: number;
      readonly size: number;
    }
  | { readonly kind: 'emblem'; readonly x: number; readonly y: number; readonly size: number };

const EDGE = 64;
const INNER = CARD.width - 2 * EDGE;
const HEAD = 122;
const FOOT_BASELINE = 596;

/** Of text in a line of its own, in sizes. */
const LEADING = 1.36;

interface Density {
  readonly number: number;
  readonly sentence: number | null;
  readonly facts: number;
  readonly reasons: number;
  readonly reasonLines: number;
  readonly contrast: number;
  readonly gap: number;
}

/** From the roomiest to the tightest, which holds the longest that there is; the sentence, which says the number again, goes first. */
const DENSITIES: readonly [Density, ...Density[]] = [
  { number: 156, sentence: 31, facts: 26, reasons: 26, reasonLines: 4, contrast: 34, gap: 24 },
  { number: 132, sentence: 29, facts: 25, reasons: 25, reasonLines: 4, contrast: 32, gap: 20 },
  { number: 112, sentence: 27, facts: 24, reasons: 24, reasonLines: 4, contrast: 30, gap: 16 },
  { number: 104, sentence: null, facts: 24, reasons: 24, reasonLines: 4, contrast: 29, gap: 15 },
  { number: 92, sentence: null, facts: 23, reasons: 23, reasonLines: 4, contrast: 27, gap: 12 },
  { number: 84, sentence: null, facts: 22, reasons: 22, reasonLines: 3, contrast: 26, gap: 10 },
];

/** Between the head's rule, the middle and the foot, together, px. */
const LEAST_AIR = 30;

/** The roomiest density that holds everything; where none does, the roomiest that leaves out the last reasons and says how many. */
export function layoutOf(content: CardContent, measure: Measure): readonly Piece[] {
  const fitting = DENSITIES.map((density) => ({
    foot: footOf(content, density, measure),
    middle: middleOf(content, density, measure),
  })).filter(({ foot, middle }, index) => middle.height + LEAST_AIR <= foot.top - HEAD || index === DENSITIES.length - 1);
  const chosen = fitting.find(({ middle }) => middle.isWhole) ?? fitting[0];
  if (chosen === undefined) return [];
  const { foot, middle } = chosen;
  // A little above the centre, where the eye expects it.
  const from = HEAD + Math.max(0, (foot.top - HEAD - middle.height) * 0.46);
  return [
    { kind: 'box', x: 0, y: 0, width: CARD.width, height: CARD.height, ink: 'ground' },
    ...headOf(content, measure),
    ...foot.pieces,
    ...middle.pieces.map((piece) => ({ ...piece, y: piece.y + from })),
  ];
}

function headOf({ name, tagline, date }: CardContent, measure: Measure): readonly Piece[] {
  const title: Face = { family: 'serif', weight: 600, size: 38 };
  const small: Face = { family: 'sans', weight: 400, size: 23 };
  const left = EDGE + 44 + 14;
  const afterName = left + measure(name, title) + 22;
  const dateStart = CARD.width - EDGE - measure(date, small);
  const [shownTagline = ''] = clamped(tagline, small, dateStart - 36 - afterName, 1, measure);
  return [
    { kind: 'emblem', x: EDGE, y: 41, size: 44 },
    { kind: 'text', text: name, x: left, y: 76, face: title, ink: 'ink' },
    { kind: 'text', text: shownTagline, x: afterName, y: 76, face: small, ink: 'ink-faint' },
    { kind: 'text', text: date, x: dateStart, y: 76, face: small, ink: 'ink-faint' },
    { kind: 'box', x: EDGE, y: 104, width: INNER, height: 1.5, ink: 'rule' },
  ];
}

interface Block {
  readonly pieces: readonly Piece[];
  readonly height: number;
  /** False where something had to be left out. */
  readonly isWhole: boolean;
}

function footOf(
  { contrast, code, address }: CardContent,
  density: Density,
  measure: Measure,
): { readonly pieces: readonly Piece[]; readonly top: number } {
  const face: Face = { family: 'serif', weight: 600, size: density.contrast };
  const lines = contrast === '' ? [] : balanced(contrast, face, INNER, 3, measure);
  const step = density.contrast * 1.26;
  const top = FOOT_BASELINE - 52 - lines.length * step - (lines.length === 0 ? 0 : 16);
  const small: Face = { family: 'sans', weight: 400, size: 22 };
  const codeFace: Face = { ...small, weight: 600 };
  const shownCode = code ?? '';
  const room = INNER - (shownCode === '' ? 0 : measure(shownCode, codeFace) + 40);
  const [shownAddress = ''] = address === null ? [] : clamped(address, small, room, 1, measure);
  return {
    top,
    pieces: [
      { kind: 'box', x: 0, y: top, width: CARD.width, height: CARD.height - top, ink: 'accent-wash' },
      ...lines.map((text, index): Piece => ({ kind: 'text', text, x: EDGE, y: top + 26 + step * (index + 0.72), face, ink: 'ink' })),
      ...(shownCode === '' ? [] : [{ kind: 'text', text: shownCode, x: EDGE, y: FOOT_BASELINE, face: codeFace, ink: 'ink' } as const]),
      ...(shownAddress === ''
        ? []
        : [
            {
              kind: 'text',
              text: shownAddress,
              x: CARD.width - EDGE - measure(shownAddress, small),
              y: FOOT_BASELINE,
              face: small,
              ink: 'ink-soft',
            } as const,
          ]),
    ],
  };
}

/** Of lines that are as many as they must be, the most even: no last line of one word. */
function balanced(text: string, face: Face, width: number, most: number, measure: Measure): readonly string[] {
  const greedy = clamped(text, face, width, most, measure);
  for (let narrower = width * 0.5; narrower < width; narrower += width * 0.04) {
    const lines = linesOf(text, face, narrower, measure);
    if (lines.length <= greedy.length && !lines.some((line) => line.endsWith('…'))) return lines;
  }
  return greedy;
}

function middleOf(content: CardContent, density: Density, measure: Measure): Block {
  const blocks = [
    numberOf(content, density, measure),
    ...(density.sentence === null ? [] : [paragraph(content.sentence, density.sentence, 2, 'ink', measure)]),
    factsOf(content, density, measure),
    verdictOf(content, density, measure),
  ];
  const pieces: Piece[] = [];
  let top = 0;
  for (const [index, block] of blocks.entries()) {
    pieces.push(...block.pieces.map((piece) => ({ ...piece, y: piece.y + top })));
    top += block.height + (index === blocks.length - 1 ? 0 : density.gap);
  }
  return { pieces, height: top, isWhole: blocks.every(({ isWhole }) => isWhole) };
}

/** Number, interval, unit in one line, made smaller together where they are long. */
function numberOf({ value, plusMinus, unit }: CardContent, density: Density, measure: Measure): Block {
  const parts = (size: number) => [
    { text: value, face: { family: 'sans', weight: 400, size }, ink: 'ink' } as const,
    ...(plusMinus === null
      ? []
      : [{ text: `± ${plusMinus}`, face: { family: 'sans', weight: 400, size: size * 0.38 }, ink: 'ink-soft' } as const]),
    { text: unit, face: { family: 'sans', weight: 600, size: size * 0.32 }, ink: 'accent' } as const,
  ];
  const spaceAfter = (size: number): number => size * 0.16;
  const widthOf = (size: number): number =>
    parts(size).reduce((sum, { text, face }, index) => sum + measure(text, face) + (index === 0 ? 0 : spaceAfter(size)), 0);
  const size = density.number * Math.min(1, INNER / widthOf(density.number));
  let x = EDGE;
  const pieces = parts(size).map(({ text, face, ink }): Piece => {
    const piece = { kind: 'text', text, x, y: size * 0.76, face, ink } as const;
    x += measure(text, face) + spaceAfter(size);
    return piece;
  });
  return { pieces, height: size * 0.86, isWhole: true };
}

function paragraph(text: string, size: number, most: number, ink: Ink, measure: Measure): Block {
  const face: Face = { family: 'sans', weight: 400, size };
  const lines = clamped(text, face, INNER, most, measure);
  return {
    pieces: lines.map((line, index) => ({ kind: 'text', text: line, x: EDGE, y: size * (LEADING * index + 1), face, ink })),
    height: lines.length * size * LEADING,
    isWhole: true,
  };
}

/** Hardware and browser share a line where they fit into it. */
function factsOf({ facts: [hardware = '', surroundings = '', watts] }: CardContent, { facts: size }: Density, measure: Measure): Block {
  const face: Face = { family: 'sans', weight: 400, size };
  const joined = surroundings === '' ? hardware : `${hardware} · ${surroundings}`;
  const first = measure(joined, face) <= INNER ? [joined] : [hardware, surroundings];
  const lines = [...first, ...(watts === undefined ? [] : [watts])].map((line) => clamped(line, face, INNER, 1, measure)[0] ?? '');
  return {
    pieces: lines.map((text, index) => ({ kind: 'text', text, x: EDGE, y: size * (LEADING * index + 1), face, ink: 'ink-soft' })),
    height: lines.length * size * LEADING,
    isWhole: true,
  };
}

/** The mark and its word; where there are reasons, they stand in a field of their own that is not overlooked. */
function verdictOf({ verdict: { kind, title, reasons } }: CardContent, density: Density, measure: Measure): Block {
  const size = density.reasons;
  const bold: Face = { family: 'sans', weight: 600, size };
  const face: Face = { family: 'sans', weight: 400, size };
  const ink: Ink = kind === 'valid' ? 'accent' : 'warning';
  const mark: Piece = { kind: 'mark', verdict: kind, x: EDGE, y: size * 0.1, size: size * 1.12 };
  const left = EDGE + size * 1.6;
  const heading: Piece = { kind: 'text', text: title, x: left, y: size, face: bold, ink };
  if (reasons.length === 0) return { pieces: [mark, heading], height: size * LEADING, isWhole: true };
  const pad = size * 0.55;
  const { lines, isWhole } = reasonLines(reasons, face, INNER - pad * 2 - size * 1.6, density.reasonLines, measure);
  const height = (lines.length + 1) * size * LEADING + pad * 1.5;
  const shift = <Of extends Piece>(piece: Of): Of => ({ ...piece, x: piece.x + pad * 1.4, y: piece.y + pad * 0.8 });
  return {
    pieces: [
      { kind: 'box', x: EDGE, y: 0, width: INNER, height, ink: kind === 'valid' ? 'accent-wash' : 'warning-wash' },
      { kind: 'box', x: EDGE, y: 0, width: 5, height, ink },
      shift(mark),
      shift(heading),
      ...lines.map((text, index) => shift<Piece>({ kind: 'text', text, x: left, y: size * (LEADING * (index + 1) + 1), face, ink: 'ink' })),
    ],
    height,
    isWhole,
  };
}

/** Whole reasons only, the first ones first, and how many are left out. */
function reasonLines(
  reasons: readonly string[],
  face: Face,
  width: number,
  most: number,
  measure: Measure,
): { readonly lines: readonly string[]; readonly isWhole: boolean } {
  for (let kept = reasons.length; kept > 0; kept--) {
    const left = reasons.length - kept;
    const said = [...reasons.slice(0, kept), ...(left === 0 ? [] : [words.more(left)])].join(' ');
    const lines = linesOf(said, face, width, measure);
    if (lines.length <= most) return { lines, isWhole: left === 0 };
  }
  return { lines: clamped(reasons.join(' '), face, width, most, measure), isWhole: false };
}
