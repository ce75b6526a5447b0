/** The rows of the Markdown file, with the electricity price and the machine that the page is set to. Place: loaded by download.ts when asked for. */
import { ENGLISH } from '../../../insight/report/english-numbers';
import { rowsAsMarkdown } from '../../../insight/report/print';
import { rowsOfResult } from '../../../insight/report/rows';
import type { ResultDocument } from '../../../result/schema';
import { ownAssumptions } from './own-assumptions';

export function markdownRows(result: ResultDocument): string {
  return rowsAsMarkdown(rowsOfResult(result, ownAssumptions(), ENGLISH));
}
