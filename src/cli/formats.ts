/**
 * One result, seven ways to print it.
 * Place: commands/run asks; JSON, CSV and Markdown are the result's own exports, shared with the page.
 */
import { toCsv, toJson, toMarkdown } from '../result/export';
import type { ResultDocument } from '../result/schema';
import type { Format } from './arguments';
import { ENGLISH } from '../insight/report/english-numbers';
import { rowsAsMarkdown } from '../insight/report/print';
import { rowsOfResult } from '../insight/report/rows';
import { githubActionBenchmarkReport, githubReport, junitReport, withheldFromBenchmark } from './report-pipeline';
import { type ReportOptions, textReport } from './report-text';

export const EXTENSIONS: Readonly<Record<Format, string>> = {
  text: 'txt',
  json: 'json',
  md: 'md',
  csv: 'csv',
  junit: 'junit.xml',
  github: 'github.txt',
  gab: 'gab.json',
};

const WRITERS: Readonly<Record<Format, (result: ResultDocument, options?: ReportOptions) => string>> = {
  text: textReport,
  json: toJson,
  md: (result, options) => {
    const rows = rowsAsMarkdown(rowsOfResult(result, options ?? {}, ENGLISH));
    return rows === '' ? toMarkdown(result) : `${toMarkdown(result)}\n${rows}`;
  },
  csv: toCsv,
  junit: junitReport,
  github: githubReport,
  gab: githubActionBenchmarkReport,
};

export function formatResult(format: Format, result: ResultDocument, options?: ReportOptions): string {
  return WRITERS[format](result, options);
}

/** What a format leaves out of itself without a place to say so; for standard error. */
export function leftOut(format: Format, result: ResultDocument): string {
  if (format !== 'gab') return '';
  return withheldFromBenchmark(result)
    .map((line) => `${line}\n`)
    .join('');
}
