/**
 * The result as a person reads it in a terminal: rate with interval, what ran, whether the number may be compared and why, first contrast.
 * Place: the default format of `run`.
 */
import { nativeShareText } from '../result/native-rate';
import { hashesPerSecond, type UsDollarsPerKilowattHour } from '../core/units';
import { firstContrast } from '../insight/hardware';
import { hashesPerJouleText, joulesPerTerahashText, powerText } from '../result/power-text';
import { measuredRateOf, type RateSymbol } from '../result/rate-text';
import { isRepeated } from '../result/run-name';
import type { ResultDocument, RunResult, Throughput, ValidityReason } from '../result/schema';
import { bestThroughput } from '../result/throughput';
import { workInBrief, workOfRun } from '../result/work-shown';
import { ENGLISH } from '../insight/report/english-numbers';
import { rowsAsText } from '../insight/report/print';
import { rowsOfResult } from '../insight/report/rows';
import { repeatsText } from './repeat-text';
import { scalingText } from './scaling-text';
import { intervalText, measuredRateText, percentText, rateText, roundCountText, symbolOf } from './unit-text';

const BACKEND_NAMES: Readonly<Record<RunResult['backend'], string>> = { webgpu: 'GPU', cpu: 'CPU', both: 'GPU+CPU' };
const NAME_WIDTH = 9;
const LINE_WIDTH = 100;

export interface ReportOptions {
  /** All rows of the contrast below the first lines of it. */
  readonly contrast: boolean;
  readonly electricityPrice: UsDollarsPerKilowattHour | undefined;
}

const PLAIN: ReportOptions = { contrast: false, electricityPrice: undefined };

export function textReport(result: ResultDocument, { contrast: withRows, electricityPrice }: ReportOptions = PLAIN): string {
  const blocks = [
    headline(result),
    result.runs.map((run) => runLines(run, isRepeated(run, result.runs))).join('\n'),
    scalingText(result),
    repeatsText(result),
    aboutMachine(result),
    comparability(result),
    result.thresholds.map(({ expression, passed, sentence }) => `${passed ? 'passed' : 'FAILED'}  ${expression}  (${sentence})`).join('\n'),
    contrast(result),
    withRows ? rowsAsText(rowsOfResult(result, { electricityPrice }, ENGLISH), wrapped) : '',
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function headline(result: ResultDocument): string {
  const run = headlineRun(result);
  const about = `Hashwatt ${result.tool.version}, ${result.params.profile} profile${result.is_complete ? '' : ', INCOMPLETE'}`;
  if (run === undefined || run.hashrate === null) return `${about}${withoutHashing(result)}`;
  const { rate, interval } = measuredRateText(run.hashrate);
  return `${about}\n\n  ${rate}   ${interval}, ${BACKEND_NAMES[run.backend]}, SHA-256 twice over Bitcoin block headers`;
}

/** Nothing hashed: the best multiplication stands at the top, or the best copy. */
function withoutHashing(result: ResultDocument): string {
  const best =
    bestThroughput(result, { workload: 'gemm', precision: 'f32' }) ?? bestThroughput(result, { workload: 'bandwidth', precision: 'copy' });
  const measured = best === undefined ? null : measuredRateOf(best);
  if (best === undefined || measured === null) return '\nNo rate was measured.';
  const { rate, interval } = intervalText(measured);
  return `\n\n  ${rate}   ${interval}, ${BACKEND_NAMES[best.backend]}, ${WORK_TEXT[best.precision ?? 'copy']}`;
}

const WORK_TEXT: Readonly<Record<NonNullable<RunResult['precision']>, string>> = {
  f32: 'matrix multiplication in single precision (f32)',
  f16: 'matrix multiplication in half precision (f16)',
  int8: 'matrix multiplication of bytes (int8)',
  copy: 'memory copied, read and written bytes together',
};

function headlineRun(result: ResultDocument): RunResult | undefined {
  return result.runs.find((run) => run.index === result.headline_run_index);
}

function runLines(run: RunResult, hasRepeats: boolean): string {
  const name = BACKEND_NAMES[run.backend].padEnd(NAME_WIDTH);
  const indent = ' '.repeat(NAME_WIDTH);
  const repeat = hasRepeats ? `, repeat ${run.repeat_index + 1}` : '';
  if (run.throughput !== null) return throughputLines(run, run.throughput, name, repeat);
  if (run.hashrate === null) {
    const work = run.precision === null ? '' : `${WORK_TEXT[run.precision]}: `;
    return `${name}${work}${run.status}${run.reason === null ? '' : `: ${run.reason}`}`;
  }
  const { rate, interval } = measuredRateText(run.hashrate);
  const { hashrate, audit } = run;
  const work = workOfRun(run);
  const lines = [
    `${rate}, ${interval}${repeat}`,
    ...(run.native == null ? [] : [nativeShareText(run.native)]),
    deviceText(run),
    windowsText(
      { ...hashrate, first: hashrate.first_h_per_s, worst: hashrate.worst_h_per_s, sustained: hashrate.sustained_h_per_s },
      'H/s',
    ),
    ...(run.gpu_clock == null ? [] : [`${rateText(run.gpu_clock.rate_h_per_s)} by the GPU's own clock`]),
    ...powerLines(run),
    ...(audit === null ? [] : [auditText(audit)]),
    ...(work === null ? [] : [`receipt shows ${workInBrief(work)}`]),
  ];
  return `${name}${lines.join(`\n${indent}`)}`;
}

interface Steadiness {
  readonly samples: readonly unknown[];
  readonly stability_ratio: number;
  readonly first: number;
  readonly worst: number;
  readonly sustained: number;
}

/** "40 windows: first 2.80 MH/s, worst 2.65 MH/s, sustained 2.82 MH/s, stability 0.904". */
function windowsText({ samples, stability_ratio, first, worst, sustained }: Steadiness, symbol: RateSymbol): string {
  const rates = [`first ${rateText(first, symbol)}`, `worst ${rateText(worst, symbol)}`, `sustained ${rateText(sustained, symbol)}`];
  return `${samples.length} windows: ${rates.join(', ')}, stability ${stability_ratio.toFixed(3)}`;
}

function throughputLines(run: RunResult, throughput: Throughput, name: string, repeat: string): string {
  const { first_per_s: first, worst_per_s: worst, sustained_per_s: sustained, rows, columns, depth, unit, verification } = throughput;
  const { rate, interval } = intervalText({
    median: throughput.median_per_s,
    interval: throughput.interval_95_per_s,
    symbol: symbolOf(unit),
  });
  const size = run.precision === 'copy' ? `${Math.round((rows * columns) / 2 ** 20)} MiB` : `${rows} x ${columns} x ${depth}`;
  const checked = verification.passed ? 'right' : `WRONG (${verification.problems.join(', ')})`;
  const lines = [
    `${rate}, ${interval}, ${WORK_TEXT[run.precision ?? 'copy']}, ${size}${repeat}`,
    deviceText(run),
    windowsText({ ...throughput, first, worst, sustained }, symbolOf(unit)),
    ...powerLines(run),
    `results ${checked}: ${verification.rows_checked} rows and ${verification.values_checked} single values checked`,
  ];
  return `${name}${lines.join(`\n${' '.repeat(NAME_WIDTH)}`)}`;
}

/** "Power: 12–45 W, estimated, chip; 0.2–0.9 MH/J; 1.1–5 million J/TH". */
function powerLines({ power, efficiency }: RunResult): string[] {
  if (power === null) return [];
  const followed = efficiency === null ? [] : [hashesPerJouleText(efficiency), joulesPerTerahashText(efficiency)];
  return [`Power: ${[powerText(power), ...followed].join('; ')}`];
}

function deviceText(run: RunResult): string {
  const device = run.device;
  const named = device === null ? [] : [device.vendor, device.architecture, device.description].filter((part) => part !== '');
  const software = device?.is_software === true ? ' (software adapter)' : '';
  const adapter = run.backend === 'cpu' ? [] : [`adapter ${named.length === 0 ? 'not named by the browser' : named.join(' ')}${software}`];
  const threads = run.threads === null ? [] : [`${run.threads} ${run.threads === 1 ? 'thread' : 'threads'}`];
  return [...adapter, ...threads, ...(run.kernel === null ? [] : [`kernel ${run.kernel.id}`])].join(', ');
}

function auditText(audit: NonNullable<RunResult['audit']>): string {
  const verdict = audit.passed ? 'passed' : 'FAILED';
  const expected = audit.matches_expected.toFixed(audit.matches_expected < 100 ? 1 : 0);
  const blocks = audit.known_blocks.filter((block) => block.found).length;
  return `audit ${verdict}: ${audit.matches_found} matches, ${expected} expected (z = ${audit.z_score.toFixed(2)}), ${audit.matches_wrong} wrong, ${blocks} of ${audit.known_blocks.length} known blocks found again`;
}

function aboutMachine(result: ResultDocument): string {
  const { browser, os, logical_cores } = result.environment;
  const cores = logical_cores === null ? '' : `, ${logical_cores} logical cores`;
  return `Browser  ${browser.name} ${browser.version} on ${os}${cores}`;
}

const VERDICT_TEXT: Readonly<Record<ResultDocument['validity']['verdict'], string>> = {
  valid: 'Comparable: yes.',
  'not-comparable': 'Comparable: no, because',
  invalid: 'Invalid: this number must not be used, because',
};

function comparability(result: ResultDocument): string {
  const { verdict, reasons } = result.validity;
  const deciding = reasons.filter((reason) => reason.severity !== 'caution');
  const cautions = reasons.filter((reason) => reason.severity === 'caution');
  const lines = [VERDICT_TEXT[verdict], ...reasonLines(result, deciding)];
  return [...lines, ...(cautions.length === 0 ? [] : ['Caution:', ...reasonLines(result, cautions)])].join('\n');
}

/** Said once with the runs it holds for, even when several have it. */
function reasonLines(result: ResultDocument, reasons: readonly ValidityReason[]): string[] {
  const names = new Map<string, string[]>();
  for (const { sentence, cure, run_index } of reasons) {
    const run = result.runs.find((candidate) => candidate.index === run_index);
    const known = names.get(`${sentence} ${cure}`) ?? [];
    names.set(`${sentence} ${cure}`, run === undefined ? known : [...known, BACKEND_NAMES[run.backend]]);
  }
  return [...names].map(([text, runs]) => {
    const prefix = result.runs.length > 1 && runs.length > 0 ? `${[...new Set(runs)].join(' and ')}: ` : '';
    return wrapped(prefix + text, '  - ', '    ');
  });
}

function wrapped(text: string, first: string, rest: string): string {
  let line = first;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (line.length + word.length > LINE_WIDTH && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = rest;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}

function contrast(result: ResultDocument): string {
  const run = headlineRun(result);
  if (run === undefined || run.hashrate === null || run.hashrate.median_h_per_s <= 0) return '';
  const { asic, devicesPerAsic, nearest } = firstContrast(hashesPerSecond(run.hashrate.median_h_per_s), run.backend);
  const lines = [
    `One ${asic.name} (${asic.release.slice(0, 4)}, ${rateText(asic.rate)}) hashes as fast as ${roundCountText(devicesPerAsic)} of these.`,
    `Nearest period hardware: ${nearest.name} (${nearest.release.slice(0, 4)}, ${rateText(nearest.rate)}); this is ${percentText(nearest.ratio, 0)} of it.`,
  ];
  return lines.map((line) => wrapped(line, '', '')).join('\n');
}
