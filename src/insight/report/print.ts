/**
 * The rows in English as terminal text and as a Markdown table; sources are numbered notes below, with their dates and a word where one is weak.
 * Place: formats `text --contrast` and `md` of the command line, and the page's Markdown file.
 */
import { DATA_SNAPSHOT } from '../provenance';
import type { ReportRow } from './row';

const INDENT = '  ';
const HEADING = `What it means (data checked ${DATA_SNAPSHOT})`;

/** `wrap` breaks lines: first and following indent. */
export function rowsAsText(rows: readonly ReportRow[], wrap: (text: string, first: string, rest: string) => string): string {
  if (rows.length === 0) return '';
  const notes = noteSources(rows);
  const lines = rows.map((row) => wrap(`${row.title}: ${row.sentence} ${notes.marks(row)}`, INDENT, INDENT.repeat(2)));
  const sources = notes.all.map((source, index) => wrap(`[${index + 1}] ${source}`, INDENT, INDENT.repeat(3)));
  return [HEADING, ...lines, 'Sources', ...sources].join('\n');
}

export function rowsAsMarkdown(rows: readonly ReportRow[]): string {
  if (rows.length === 0) return '';
  const notes = noteSources(rows);
  const table = rows.map((row) => `| ${[row.title, row.sentence, notes.marks(row)].map(cell).join(' | ')} |`);
  const sources = notes.all.map((source, index) => `${index + 1}. ${cell(source)}`);
  return [`### ${HEADING}`, '', '| contrast | figure | sources |', '| --- | --- | --- |', ...table, '', ...sources, ''].join('\n');
}

interface Notes {
  readonly all: readonly string[];
  /** "[1, 3]". */
  marks(row: ReportRow): string;
}

/** Each source once, in the order of first use. */
function noteSources(rows: readonly ReportRow[]): Notes {
  const all = [...new Set(rows.flatMap(sourcesOf))];
  return { all, marks: (row) => `[${[...new Set(sourcesOf(row))].map((source) => all.indexOf(source) + 1).join(', ')}]` };
}

function sourcesOf({ provenances }: ReportRow): readonly string[] {
  return provenances.flatMap(({ sources, isWeak }) =>
    sources.map(({ title, date }) => `${title}${date === undefined ? '' : `, ${date}`}${isWeak ? ' (weak source)' : ''}`),
  );
}

function cell(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}
