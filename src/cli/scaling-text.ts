/**
 * The scaling curve as a table for a terminal: what more threads of the processor bring.
 * Place: one block of the text report, over result/scaling.
 */
import { scalingCurve } from '../result/scaling';
import { SCALING_COLUMNS, SCALING_NOTE, scalingRows } from '../result/scaling-text';
import type { ResultDocument } from '../result/schema';

/** Empty where one number of threads was measured, or one thread alone was not. */
export function scalingText({ runs }: Pick<ResultDocument, 'runs'>): string {
  const rows = scalingRows(scalingCurve(runs));
  if (rows.length === 0) return '';
  const table = [SCALING_COLUMNS, ...rows];
  const widths = SCALING_COLUMNS.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => `  ${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('   ')}`);
  return ['CPU, rate against threads', ...lines, `  ${SCALING_NOTE}`].join('\n');
}
