/**
 * How much room words take in a drawing, in the type that this browser really uses: margins fit what stands in them, and what is too long for
 * one line gets several. Estimates by the letter cut off names in wide fonts and longer languages.
 * Place: under the drawings of the contrast screens; needs a document.
 */

/** contrast-plot.css: ticks and strong labels. */
export const TICK = '400 12px';
export const STRONG_LABEL = '650 13px';
/** Numbers may be set in digits of one width, which the measuring canvas does not know. */
const SLACK = 1.03;
/** Where the browser has no canvas to measure with. */
const CHARACTER_WIDTH = 7.6;

let pen: CanvasRenderingContext2D | null | undefined;

/** Pixels of a drawing that is not scaled. */
export function textWidth(words: string, type: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return words.length * CHARACTER_WIDTH;
  pen.font = `${type} ${getComputedStyle(document.documentElement).getPropertyValue('--sans')}`;
  return pen.measureText(words).width * SLACK;
}

export function widestOf(words: readonly string[], type: string): number {
  return Math.max(0, ...words.map((each) => textWidth(each, type)));
}

/** Cut at ordinary spaces into lines no wider than `room`; a word that is wider by itself stands alone. */
export function linesOf(words: string, room: number, type: string): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const before = lines.at(-1);
    if (before !== undefined && textWidth(`${before} ${word}`, type) <= room) lines[lines.length - 1] = `${before} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const LINE_HEIGHT = 16;

/** How far several lines reach beyond one. */
export const heightOfMore = (lines: readonly string[]): number => (lines.length - 1) * LINE_HEIGHT;

/** The lines of a text that begins at `x`, one below the other. */
export function Lines({ of, x }: { readonly of: readonly string[]; readonly x: number }) {
  return of.map((line, index) => (
    <tspan key={line} x={x} dy={index === 0 ? 0 : LINE_HEIGHT}>
      {/* The space is for those who read the text, not the picture. */}
      {index === of.length - 1 ? line : `${line} `}
    </tspan>
  ));
}
