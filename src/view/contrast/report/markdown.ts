/** The rows of the Markdown file, with the electricity price that the page is set to. Place: loaded by download.ts when asked for. */
import { ENGLISH } from '../../../insight/report/english-numbers';
import { rowsAsMarkdown } from '../../../insight/report/print';
import { rowsOfResult } from '../../../insight/report/rows';
import type { ResultDocument } from '../../../result/schema';
import { ownPrice } from './own-price';

export function markdownRows(result: ResultDocument): string {
  return rowsAsMarkdown(rowsOfResult(result, ownPrice(), ENGLISH));
}
