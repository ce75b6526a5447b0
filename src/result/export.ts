/**
 * The document as files: canonical JSON, a table of all windows (CSV), a page to paste (Markdown).
 * Place: rightmost of result; page and command line write what these return.
 */
import * as v from 'valibot';
import { nativeShareText } from './native-rate';
import { hashesPerJouleText, joulesPerTerahashText, powerText } from './power-text';
import { measuredRateOf, rateText, symbolOf, withInterval } from './rate-text';
import { repeatSpreads } from './repeats';
import { repeatedName } from './run-name';
import { scalingCurve } from './scaling';
import { SCALING_COLUMNS, SCALING_NOTE, scalingRows } from './scaling-text';
import { type ResultDocument, type RunResult, resultSchema } from './schema';
import { workInBrief, workOfRun } from './work-shown';

/** Keys in the schema's order, small records on one line: the same document always gives the same bytes. */
export function toJson(document: ResultDocument): string {
  return `${print(v.parse(resultSchema, document), '')}\n`;
}

const LINE_LENGTH = 140;

function print(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  const isSmall = flat.length + indent.length <= LINE_LENGTH && !flat.includes('[{');
  if (isSmall || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    // Long lists of numbers (counts in bins) stay on one line: one number a line helps nobody.
    if (value.every((entry) => typeof entry === 'number')) return flat;
    return `[\n${value.map((entry) => inner + print(entry, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return `{\n${entries.map(([name, entry]) => `${inner}${JSON.stringify(name)}: ${print(entry, inner)}`).join(',\n')}\n${indent}}`;
}

const CSV_COLUMNS = [
  'id',
  'created_at',
  'run_index',
  'backend',
  'repeat_index',
  'threads',
  'status',
  'sample_index',
  'started_ms',
  'duration_ms',
  'hashes',
  'rate_h_per_s',
  'workload',
  'precision',
  'amount',
  'rate_per_s',
] as const;

/**
 * One line for each window; a run without windows has one line with empty fields. RFC 4180, line ends CR LF. Only hashing fills `hashes` and
 * `rate_h_per_s`; `amount` (hashes, operations or bytes) and `rate_per_s` are there for every workload.
 */
export function toCsv(document: ResultDocument): string {
  const lines = document.runs.flatMap((run) => {
    const head = [document.id, document.created_at, run.index, run.backend, run.repeat_index, run.threads, run.status];
    const kind = [run.workload, run.precision];
    const hashing = (run.hashrate?.samples ?? []).map((sample, index) => {
      const { started_ms, duration_ms, hashes, rate_h_per_s } = sample;
      return [...head, index, started_ms, duration_ms, hashes, rate_h_per_s, ...kind, hashes, rate_h_per_s];
    });
    const other = (run.throughput?.samples ?? []).map((sample, index) => {
      const { started_ms, duration_ms, amount, rate_per_s } = sample;
      return [...head, index, started_ms, duration_ms, '', '', ...kind, amount, rate_per_s];
    });
    const lines = [...hashing, ...other];
    return lines.length === 0 ? [[...head, '', '', '', '', '', ...kind, '', '']] : lines;
  });
  return [CSV_COLUMNS, ...lines].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

/** A leading = + - @ would be run as a formula by spreadsheets; text from elsewhere gets an apostrophe. */
function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A heading, a table of the runs, what several threads and repeats tell, the reasons. */
export function toMarkdown(document: ResultDocument): string {
  const { environment, params, tool } = document;
  const rows = document.runs.map((run) => `| ${rowOf(run, document.headline_run_index).map(markdownText).join(' | ')} |`);
  const reasons = document.validity.reasons.map(
    (reason) => `- **${reason.severity}**${runText(reason.run_index)}: ${markdownText(`${reason.sentence} ${reason.cure}`)}`,
  );
  return [
    `## Hashwatt ${markdownText(tool.version)}: ${document.validity.verdict}`,
    '',
    `${params.profile} profile, ${markdownText(`${environment.browser.name} ${environment.browser.version} on ${environment.os}`)}, ${document.created_at}`,
    '',
    '| run | backend | rate (95 % interval) | first / worst / sustained | power | efficiency | stability | matches found / expected | device |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...scalingLines(document),
    ...repeatLines(document),
    ...reasons,
    ...(reasons.length > 0 ? [''] : []),
  ].join('\n');
}

function scalingLines({ runs }: ResultDocument): string[] {
  const rows = scalingRows(scalingCurve(runs));
  if (rows.length === 0) return [];
  const lines = [SCALING_COLUMNS, SCALING_COLUMNS.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return ['CPU, rate against threads:', '', ...lines, '', SCALING_NOTE, ''];
}

function repeatLines({ runs }: ResultDocument): string[] {
  const lines = repeatSpreads(runs).map((spread) => {
    const { low, high, halfRangeRatio, symbol } = spread;
    const percent = (100 * halfRangeRatio).toFixed(1);
    return `| ${repeatedName(spread.first)} | ${spread.runs.length} | ${rateText(low, symbol)} to ${rateText(high, symbol)} | ± ${percent} % |`;
  });
  if (lines.length === 0) return [];
  return ['Between runs:', '', '| repeated | runs | medians | half of their range |', '| --- | --- | --- | --- |', ...lines, ''];
}

function rowOf(run: RunResult, headline: number | null): string[] {
  const name = run.index === headline ? `${run.index} (headline)` : `${run.index}`;
  const work = run.workload === 'sha256d' ? '' : `${run.workload} ${run.precision ?? ''}, `;
  const threads = run.threads === null ? '' : `, ${run.threads} ${run.threads === 1 ? 'thread' : 'threads'}`;
  const backend = `${work}${run.backend}${threads}${run.repeat_index === 0 ? '' : `, repeat ${run.repeat_index + 1}`}`;
  const device = run.device === null ? '' : [run.device.vendor, run.device.architecture, run.device.description].filter(Boolean).join(' ');
  const measured = measuredRateOf(run);
  const rate = measured === null ? `${run.status}: ${run.reason ?? ''}` : withInterval(measured) + secondClock(run) + nativeShare(run);
  const stability = (run.hashrate ?? run.throughput)?.stability_ratio.toFixed(3) ?? '';
  const matches = proofText(run);
  const power = run.power === null ? '' : powerText(run.power);
  const efficiency = run.efficiency === null ? '' : `${hashesPerJouleText(run.efficiency)}, ${joulesPerTerahashText(run.efficiency)}`;
  return [name, backend, rate, courseText(run), power, efficiency, stability, matches, device];
}

/** How the rate went: first, slowest and last windows. */
function courseText({ hashrate, throughput }: RunResult): string {
  if (hashrate !== null) {
    const { first_h_per_s, worst_h_per_s, sustained_h_per_s } = hashrate;
    return [first_h_per_s, worst_h_per_s, sustained_h_per_s].map((rate) => rateText(rate)).join(' / ');
  }
  if (throughput === null) return '';
  const { first_per_s, worst_per_s, sustained_per_s, unit } = throughput;
  return [first_per_s, worst_per_s, sustained_per_s].map((rate) => rateText(rate, symbolOf(unit))).join(' / ');
}

/** What was checked of the work: matches of hashing, rows of a multiplication or copy. */
function proofText(run: RunResult): string {
  const { audit, throughput } = run;
  const work = workOfRun(run);
  const receipt = work === null ? '' : `; receipt shows ${workInBrief(work)}`;
  if (audit !== null) return `${audit.matches_found} / ${audit.matches_expected.toFixed(0)}${receipt}`;
  if (throughput === null) return '';
  const { passed, rows_checked, rows_wrong } = throughput.verification;
  return passed ? `${rows_checked} rows right` : `${rows_wrong} of ${rows_checked} rows wrong`;
}

/** Beside the score, never instead of it. */
function secondClock({ gpu_clock: clock }: RunResult): string {
  return clock == null ? '' : `; by the GPU's own clock ${rateText(clock.rate_h_per_s)}`;
}

function nativeShare({ native }: RunResult): string {
  return native == null ? '' : `; ${nativeShareText(native)}`;
}

function runText(index: number | null): string {
  return index === null ? '' : ` (run ${index})`;
}

/** No markup from untrusted text. */
function markdownText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}
