/** Text within a width: lines broken at spaces, a last line cut with an ellipsis. Pure: whoever draws says how wide a text is. Place: under card-layout.ts. */

export type Family = 'serif' | 'sans';

export interface Face {
  readonly family: Family;
  readonly weight: 400 | 600;
  /** Pixels. */
  readonly size: number;
}

/** Width of a text, px. */
export type Measure = (text: string, face: Face) => number;

/** As many lines as it takes, each no wider than `width` unless a single word is. */
export function linesOf(text: string, face: Face, width: number, measure: Measure): readonly string[] {
  // A narrow no-break space holds a number and its unit together: only the ordinary space breaks.
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer, face) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => cut(line, face, width, measure));
}

/** At most so many lines; what does not fit ends in an ellipsis. */
export function clamped(text: string, face: Face, width: number, most: number, measure: Measure): readonly string[] {
  const lines = linesOf(text, face, width, measure);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), cut(`${kept.at(-1) ?? ''} ${lines[most] ?? ''}`, face, width, measure)];
}

function cut(line: string, face: Face, width: number, measure: Measure): string {
  if (measure(line, face) <= width) return line;
  // By code points, so that no character is cut in half.
  const characters = [...line];
  while (characters.length > 1 && measure(`${characters.join('')}…`, face) > width) characters.pop();
  const kept = characters.join('');
  const space = kept.lastIndexOf(' ');
  // Between words where one ends near by.
  return `${(space > 0.8 * kept.length ? kept.slice(0, space) : kept).replace(/[\s,;:·–-]+$/, '')}…`;
}
