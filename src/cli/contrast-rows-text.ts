/**
 * Contrast rows as terminal text and as a Markdown table, each with its sources, their dates, and a word where one is weak.
 * Place: formats `text --contrast` and `md`.
 */
import { DATA_SNAPSHOT } from '../insight/provenance';
import type { ContrastRow } from './contrast-rows';

const INDENT = '  ';

/** `wrap` breaks lines: first and following indent. */
export function contrastText(rows: readonly ContrastRow[], wrap: (text: string, first: string, rest: string) => string): string {
  if (rows.length === 0) return '';
  const lines = rows.flatMap((row) => [
    wrap(`${row.title}: ${row.sentence}`, INDENT, INDENT.repeat(2)),
    wrap(`[${sourceText(row)}]`, INDENT.repeat(2), INDENT.repeat(2)),
  ]);
  return [`What it means (data checked ${DATA_SNAPSHOT})`, ...lines].join('\n');
}

export function contrastMarkdown(rows: readonly ContrastRow[]): string {
  if (rows.length === 0) return '';
  const table = rows.map((row) => `| ${[row.title, row.sentence, sourceText(row)].map(cell).join(' | ')} |`);
  return [
    `### What it means (data checked ${DATA_SNAPSHOT})`,
    '',
    '| contrast | figure | source |',
    '| --- | --- | --- |',
    ...table,
    '',
  ].join('\n');
}

/** Each source once, with its date. */
export function sourceText({ provenances }: ContrastRow): string {
  const sources = provenances.flatMap((provenance) =>
    provenance.sources.map(({ title, date }) => `${title}${date === undefined ? '' : `, ${date}`}${provenance.isWeak ? ' (weak)' : ''}`),
  );
  return [...new Set(sources)].join('; ');
}

function cell(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}
