/**
 * Where a figure comes from: every row of data names its sources, their dates and how far to trust it.
 * Place: leftmost in insight. The files are in data/; their shape is checked by a schema in tests/unit/data, not at run time.
 */

export type Confidence = 'low' | 'medium' | 'high';

export interface Source {
  readonly title: string;
  readonly url?: string;
  /** YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash between. */
  readonly date?: string;
  readonly licence?: string;
}

/** What every row carries. `source` holds keys of the document's `sources`. */
export interface Sourced {
  readonly source: readonly string[];
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface DataDocument<Row> {
  readonly description: string;
  /** The day the file was last checked, YYYY-MM-DD. */
  readonly retrieved: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly rows: readonly Row[];
}

/** The figure's footnote: sources in full, and whether the screen must call it weak. */
export interface Provenance {
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
  /** Confidence is low, or a part of the figure is from memory: the screen says so beside the figure. */
  readonly isWeak: boolean;
  readonly retrieved: string;
  readonly note?: string;
}

/** The day all bundled data were last checked; a test holds it to every file and fails when it is a year old. */
export const DATA_SNAPSHOT = '2026-11-20';

/** The key, in every document, of what nobody looked up: specifications and exchange rates as remembered. */
export const FROM_MEMORY = 'mem';

/** One remembered part is enough: the reader cannot see which part of the figure it was. */
export function isWeakRow(row: Pick<Sourced, 'source' | 'confidence'>): boolean {
  return row.confidence === 'low' || row.source.includes(FROM_MEMORY);
}

export function provenanceOf(document: Pick<DataDocument<unknown>, 'sources' | 'retrieved'>, row: Sourced): Provenance {
  const sources = row.source.flatMap((key) => document.sources[key] ?? []);
  return {
    sources,
    confidence: row.confidence,
    isWeak: isWeakRow(row),
    retrieved: document.retrieved,
    ...(row.note === undefined ? {} : { note: row.note }),
  };
}

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** The footnote of a figure that follows from two rows: both sources, the lower confidence, the earlier check. */
export function joined(first: Provenance, second: Provenance): Provenance {
  const note = [first.note, second.note].filter((text) => text !== undefined).join(' ');
  return {
    sources: [...new Set([...first.sources, ...second.sources])],
    confidence: CONFIDENCES.find((level) => level === first.confidence || level === second.confidence) ?? 'low',
    isWeak: first.isWeak || second.isWeak,
    retrieved: first.retrieved < second.retrieved ? first.retrieved : second.retrieved,
    ...(note === '' ? {} : { note }),
  };
}

/** The same row shape that the ladder uses for dates: a year with a fraction, from YYYY, YYYY-MM or YYYY-MM-DD. A bare year counts as its middle. */
export function yearOf(date: string): number {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) throw new RangeError(`"date" expected YYYY, YYYY-MM or YYYY-MM-DD, got ${JSON.stringify(date)}`);
  const [, year = '', month, day] = match;
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1 + (day === undefined ? 0.5 : Number(day) / 31)) / 12;
}
