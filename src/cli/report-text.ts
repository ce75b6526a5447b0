/**
 * The result as a person reads it in a terminal: rate with interval, what ran, whether the number may be compared and why, first contrast.
 * Place: the default format of `run`.
 */
import { hashesPerSecond, type UsDollarsPerKilowattHour } from '../core/units';
import { firstContrast } from '../insight/hardware';
import { hashesPerJouleText, joulesPerTerahashText, powerText } from '../result/power-text';
import type { ResultDocument, RunResult, ValidityReason } from '../result/schema';
import { ENGLISH } from '../insight/report/english-numbers';
import { rowsAsText } from '../insight/report/print';
import { rowsOfResult } from '../insight/report/rows';
import { measuredRateText, percentText, rateText, roundCountText } from './unit-text';

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
    result.runs.map(runLines).join('\n'),
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
  if (run === undefined || run.hashrate === null) return `${about}\nNo rate was measured.`;
  const { rate, interval } = measuredRateText(run.hashrate);
  return `${about}\n\n  ${rate}   ${interval}, ${BACKEND_NAMES[run.backend]}, SHA-256 twice over Bitcoin block headers`;
}

function headlineRun(result: ResultDocument): RunResult | undefined {
  return result.runs.find((run) => run.index === result.headline_run_index);
}

function runLines(run: RunResult): string {
  const name = BACKEND_NAMES[run.backend].padEnd(NAME_WIDTH);
  const indent = ' '.repeat(NAME_WIDTH);
  if (run.hashrate === null) return `${name}${run.status}${run.reason === null ? '' : `: ${run.reason}`}`;
  const { rate, interval } = measuredRateText(run.hashrate);
  const { hashrate, audit } = run;
  const lines = [
    `${rate}, ${interval}`,
    deviceText(run),
    `${hashrate.samples.length} windows, stability ${hashrate.stability_ratio.toFixed(3)}, sustained ${rateText(hashrate.sustained_h_per_s)}`,
    ...powerLines(run),
    ...(audit === null ? [] : [auditText(audit)]),
  ];
  return `${name}${lines.join(`\n${indent}`)}`;
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
