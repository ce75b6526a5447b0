/**
 * The board as a table for spreadsheets (RFC 4180, line ends CR LF), safe against cells that would run as formulas.
 * Place: behind the board's "CSV" button; pasted back into the box, it gives the same codes. Pure.
 */
import type { BoardEntry, BoardRecord } from '../../history/board-store';
import { evidenceOf, splitBoard } from './entries';
import { TABLE_HEADING } from './mixture';

/** Only what counts on the board. Names only where the board shows them. */
export function boardTable(record: BoardRecord): string {
  const rows = splitBoard(record).counted.map((entry) => rowOf(entry, record));
  return [TABLE_HEADING, ...rows].map((row) => `${row}\r\n`).join('');
}

function rowOf(entry: BoardEntry, { classCode, showsNames }: BoardRecord): string {
  const { code, name, backend, rate } = entry;
  return [code ?? 'link', showsNames ? name : '', backend, Number(rate.toPrecision(6)), entry.classCode ?? classCode, evidenceOf(entry)]
    .map(field)
    .join(',');
}

/** Spreadsheets run cells that begin with = + - @, tab or return, also after white space and in their full-width forms. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
