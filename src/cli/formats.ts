/**
 * One result, seven ways to print it.
 * Place: commands/run asks; each format has its own file.
 */
import type { ResultDocument } from '../result/schema';
import type { Format } from './arguments';
import { githubActionBenchmarkReport, githubReport, junitReport } from './report-pipeline';
import { textReport } from './report-text';

export const EXTENSIONS: Readonly<Record<Format, string>> = {
  text: 'txt',
  json: 'json',
  md: 'md',
  csv: 'csv',
  junit: 'junit.xml',
  github: 'github.txt',
  gab: 'gab.json',
};

const WRITERS: Readonly<Record<Format, (result: ResultDocument) => string>> = {
  text: textReport,
  json: (result) => `${JSON.stringify(result, null, 2)}\n`,
  md: textReport,
  csv: textReport,
  junit: junitReport,
  github: githubReport,
  gab: githubActionBenchmarkReport,
};

export function formatResult(format: Format, result: ResultDocument): string {
  return WRITERS[format](result);
}
