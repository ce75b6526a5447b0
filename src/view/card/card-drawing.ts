/**
 * Draws the pieces of the picture on a canvas, in the light theme's colours and the page's own families: what is posted elsewhere has one look.
 * Place: after card-layout.ts; colours and families are those of style/tokens.css, a test holds them to it.
 */
import { CARD, type Ink, layoutOf, type Piece } from './card-layout';
import type { CardContent } from './card-content';
import type { Face, Family } from './text-fit';

export const INKS: Readonly<Record<Ink, string>> = {
  ground: '#fbfbfa',
  ink: '#14181b',
  'ink-soft': '#454d53',
  'ink-faint': '#646c73',
  rule: '#dadddc',
  accent: '#0a6870',
  'accent-wash': '#e1efee',
  warning: '#8a4600',
  'warning-wash': '#fbefdf',
};

export const FAMILIES: Readonly<Record<Family, string>> = {
  serif:
    '"Iowan Old Style", "Palatino Nova", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Noto Serif", Georgia, "DejaVu Serif", serif',
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
};

function fontOf({ family, weight, size }: Face): string {
  return `${weight} ${size}px ${FAMILIES[family]}`;
}

/** The verdict's marks on a field of 20, as verdict-mark.tsx draws them, and the page's icon on one of 32. */
const MARKS: Readonly<Record<CardContent['verdict']['kind'], string>> = {
  valid: 'M5 10.5l3.2 3.2L15 6.8',
  'not-comparable': 'M5.5 10h9',
  invalid: 'M6.2 6.2l7.6 7.6M13.8 6.2l-7.6 7.6',
};
const EMBLEM = 'M6 22h4v-5h4v-4h4v4h4v-7h4v12';

/** Of the card's own size, whatever the screen's density is. */
export function drawCard(content: CardContent): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = CARD.width;
  canvas.height = CARD.height;
  // Read back right away: drawn by the processor it is the same in every driver.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new TypeError('"canvas" expected a 2d context, got none');
  const measure = (text: string, face: Face): number => {
    context.font = fontOf(face);
    return context.measureText(text).width;
  };
  for (const piece of layoutOf(content, measure)) drawPiece(context, piece);
  return canvas;
}

function drawPiece(context: CanvasRenderingContext2D, piece: Piece): void {
  switch (piece.kind) {
    case 'text':
      context.font = fontOf(piece.face);
      context.fillStyle = INKS[piece.ink];
      context.fillText(piece.text, piece.x, piece.y);
      return;
    case 'box':
      context.fillStyle = INKS[piece.ink];
      context.fillRect(piece.x, piece.y, piece.width, piece.height);
      return;
    case 'mark':
      return drawMark(context, piece);
    case 'emblem':
      return drawEmblem(context, piece);
  }
}

function drawMark(context: CanvasRenderingContext2D, { verdict, x, y, size }: Extract<Piece, { kind: 'mark' }>): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 20, size / 20);
  context.strokeStyle = INKS[verdict === 'valid' ? 'accent' : 'warning'];
  strokeRound(context, 1.8, (path) => path.arc(10, 10, 9, 0, 2 * Math.PI));
  strokeRound(context, 1.8, (path) => path.addPath(new Path2D(MARKS[verdict])));
  context.restore();
}

function drawEmblem(context: CanvasRenderingContext2D, { x, y, size }: Extract<Piece, { kind: 'emblem' }>): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 32, size / 32);
  context.fillStyle = INKS.accent;
  context.beginPath();
  context.roundRect(0, 0, 32, 32, 6);
  context.fill();
  context.strokeStyle = INKS.ground;
  strokeRound(context, 2.5, (path) => path.addPath(new Path2D(EMBLEM)));
  context.restore();
}

function strokeRound(context: CanvasRenderingContext2D, width: number, trace: (path: Path2D) => void): void {
  const path = new Path2D();
  trace(path);
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(path);
}

/** How far a colour may be off, of 255: some browsers change the last bits against recognition, others give noise or one colour for all. */
const TRUE_COLOUR = 12;

/** What the canvas gives back is what was drawn: its own ground at the head, the wash at the foot. */
export function isTrue(canvas: HTMLCanvasElement): boolean {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return false;
  const spots: readonly (readonly [x: number, y: number, ink: Ink])[] = [
    [12, 12, 'ground'],
    [CARD.width - 12, 90, 'ground'],
    [12, CARD.height - 10, 'accent-wash'],
    [CARD.width - 12, CARD.height - 10, 'accent-wash'],
  ];
  return spots.every(([x, y, ink]) => {
    const { data } = context.getImageData(x, y, 1, 1);
    return channelsOf(INKS[ink]).every((wanted, index) => Math.abs((data[index] ?? 0) - wanted) <= TRUE_COLOUR);
  });
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
