/**
 * `compare`: two results, or a folder of them in order of time; says which differences are real.
 * Place: result/compare on files. Exits 0 however the speed changed: only a threshold or a baseline makes speed an error.
 */
import { HashwattError } from '../../core/errors';
import { type ComparisonReport, compareResults } from '../../result/compare';
import { DATA_VERSION } from '../../result/data-version';
import type { ResultDocument } from '../../result/schema';
import type { JsonTarget } from '../arguments';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode } from '../exit-code';
import { assertReplaceable, printOrWrite } from '../output-files';
import { createCount } from '../progress';
import { isOtherJson, listResultFiles, readResult } from '../result-files';
import { rateText } from '../unit-text';
import type { FileVerification } from '../verify-file';
import { verifyFiles } from '../verify-files';

interface FileComparison extends ComparisonReport {
  readonly before: string;
  readonly after: string;
}

interface CompareCommand {
  readonly paths: readonly string[];
  readonly folder: string | undefined;
  readonly json: JsonTarget;
}

const SCHEMA = 'hashwatt.comparison';

export async function compare(command: CompareCommand, port: ConsolePort): Promise<ExitCode> {
  assertReplaceable(command.json, SCHEMA);
  const paths = command.folder === undefined ? command.paths : resultFilesOf(command.folder, port);
  const documents = readAll(paths, port);
  const count = createCount(port, () => performance.now(), { doing: 'Verifying', total: paths.length });
  const verifications = await verifyFiles(paths, count.done).finally(count.close);
  const read = documents.map((document, index) => ({ path: paths[index] ?? '', document, doubt: doubtOf(document, verifications[index]) }));
  const results = command.folder === undefined ? read : read.sort((one, other) => byTime(one.document, other.document));
  const comparisons = results.slice(1).map((after, index): FileComparison => {
    const before = results[index] ?? after;
    const report = compareResults(before.document, after.document);
    const doubts = [before, after].flatMap(({ path, doubt }) => (doubt === undefined ? [] : [`${path} ${doubt}`]));
    return { before: before.path, after: after.path, ...report, cautions: [...report.cautions, ...new Set(doubts)] };
  });
  if (comparisons.every(({ pairs }) => pairs.length === 0)) {
    const reasons = [...new Set(comparisons.flatMap(({ obstacles }) => obstacles))].join('; ');
    throw new HashwattError('argument-invalid', `these results cannot be compared: ${reasons || 'fewer than two, or no rates'}`);
  }
  const json = JSON.stringify({ schema: SCHEMA, schema_version: 1, comparisons }, null, 2);
  printOrWrite(command.json, `${json}\n`, comparisons.map(textReport).join('\n'), port);
  return EXIT.ok;
}

function readAll(paths: readonly string[], port: ConsolePort): ResultDocument[] {
  const count = createCount(port, () => performance.now(), { doing: 'Reading', total: paths.length });
  try {
    return paths.map((path, index) => {
      const document = readResult(path);
      count.done(index + 1);
      return document;
    });
  } finally {
    count.close();
  }
}

/** A comparison is no proof: what does not verify is said and compared all the same. */
function doubtOf({ tool }: ResultDocument, verification: FileVerification | undefined): string | undefined {
  const finding = verification?.findings.find(({ path }) => path !== 'id') ?? verification?.findings[0];
  if (finding === undefined) return undefined;
  if (tool.data_version !== DATA_VERSION) return `cannot be verified here: it was measured with other data (${tool.data_version})`;
  return `does not agree with itself, ${finding.path}: ${finding.sentence}`;
}

function resultFilesOf(folder: string, port: ConsolePort): string[] {
  return listResultFiles(folder).filter((path) => {
    const isOther = isOtherJson(path);
    if (isOther) port.error(`${path} is no result document; left out.\n`);
    return !isOther;
  });
}

function byTime(one: ResultDocument, other: ResultDocument): number {
  return one.created_at.localeCompare(other.created_at);
}

function textReport({ before, after, pairs, obstacles, cautions }: FileComparison): string {
  const lines = [
    `${before} -> ${after}`,
    ...pairs.map(
      (pair) =>
        `  ${pair.identity}: ${rateText(pair.before_h_per_s, pair.unit)} -> ${rateText(pair.after_h_per_s, pair.unit)}. ${pair.sentence}`,
    ),
    ...obstacles.map((obstacle) => `  not compared: ${obstacle}`),
    ...cautions.map((caution) => `  caution: ${caution}`),
  ];
  return `${lines.join('\n')}\n`;
}
