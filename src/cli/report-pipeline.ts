/**
 * The result for build servers: JUnit XML, GitHub workflow commands, and github-action-benchmark's customBiggerIsBetter list.
 * Place: formats of `run`. Sources: llg.cubic.org "JUnit XML format"; docs.github.com "Workflow commands"; benchmark-action/github-action-benchmark README.
 */
import type { ResultDocument, RunResult } from '../result/schema';
import { halfInterval, type MeasuredRate, measuredRateOf } from '../result/rate-text';
import { runName } from '../result/run-name';
import { intervalText } from './unit-text';

/** One test case for each run, each threshold and the verdict. */
export function junitReport(result: ResultDocument): string {
  const cases = [
    ...result.runs.map((run) => junitCase(`run ${runName(run)}`, runFailure(run))),
    junitCase('validity', result.validity.verdict === 'invalid' ? reasonText(result, 'invalid') : undefined),
    ...result.thresholds.map(({ expression, passed, sentence }) => junitCase(`threshold ${expression}`, passed ? undefined : sentence)),
  ];
  const failures = cases.filter((entry) => entry.includes('<failure')).length;
  const head = `<testsuite name="hashwatt" tests="${cases.length}" failures="${failures}" errors="0" timestamp="${xml(result.created_at)}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[head, ...cases, '</testsuite>'].join('\n')}\n`;
}

function junitCase(name: string, failure: string | undefined): string {
  const open = `  <testcase classname="hashwatt" name="${xml(name)}"`;
  return failure === undefined ? `${open}/>` : `${open}><failure message="${xml(failure)}"/></testcase>`;
}

function runFailure(run: RunResult): string | undefined {
  if (run.audit?.passed === false) return 'the audit failed';
  if (run.throughput?.verification.passed === false) return 'the results were wrong';
  return run.status === 'failed' ? (run.reason ?? 'the run failed') : undefined;
}

/** Annotations: a notice for each rate, a warning for each caution and each run without a rate that counts, an error for what fails. */
export function githubReport(result: ResultDocument): string {
  const rates = result.runs.map((run) => {
    const measured = publishable(result, run);
    if (measured.kind === 'withheld') return command('warning', `Hashwatt ${runName(run)}`, measured.reason);
    const { rate, interval } = intervalText(measured.rate);
    return command('notice', `Hashwatt ${runName(run)}`, `${rate}, ${interval}`);
  });
  const reasons = result.validity.reasons.map((reason) =>
    command(reason.severity === 'invalid' ? 'error' : 'warning', `Hashwatt ${reason.code}`, `${reason.sentence} ${reason.cure}`),
  );
  const thresholds = result.thresholds.map(({ expression, passed, sentence }) =>
    command(passed ? 'notice' : 'error', `Hashwatt threshold ${passed ? 'passed' : 'failed'}`, `${expression}: ${sentence}`),
  );
  return `${[...rates, ...reasons, ...thresholds].join('\n')}\n`;
}

function command(level: 'notice' | 'warning' | 'error', title: string, message: string): string {
  return `::${level} title=${escapeProperty(title)}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

interface BenchmarkEntry {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly range?: string;
  readonly extra: string;
}

export function githubActionBenchmarkReport(result: ResultDocument): string {
  const entries = result.runs.flatMap((run): BenchmarkEntry[] => {
    const measured = publishable(result, run);
    if (measured.kind === 'withheld') return [];
    const { median, symbol } = measured.rate;
    const half = halfInterval(measured.rate);
    const range = half === null ? {} : { range: `${Math.round(half)}` };
    const extra = `verdict ${result.validity.verdict}, kernel ${run.kernel?.id ?? 'unknown'}, ${result.environment.browser.name} ${result.environment.browser.version}`;
    return [{ name: `hashwatt ${runName(run)}`, unit: symbol, value: median, ...range, extra }];
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** Who is not in that list, and why: a line each, for people. */
export function withheldFromBenchmark(result: ResultDocument): string[] {
  return result.runs.flatMap((run) => {
    const measured = publishable(result, run);
    return measured.kind === 'withheld' ? [`${runName(run)} is left out: ${measured.reason}`] : [];
  });
}

type Publishable = { readonly kind: 'rate'; readonly rate: MeasuredRate } | { readonly kind: 'withheld'; readonly reason: string };

/** A void or partial figure in a chart of rates would be believed, so none leaves: only whole runs of results that count. */
function publishable({ validity }: ResultDocument, run: RunResult): Publishable {
  const rate = measuredRateOf(run);
  if (run.status !== 'ok' || rate === null) return { kind: 'withheld', reason: `${run.status}: ${run.reason ?? 'no rate'}` };
  if (validity.verdict !== 'invalid') return { kind: 'rate', rate };
  const codes = [...new Set(validity.reasons.filter(({ severity }) => severity === 'invalid').map(({ code }) => code))];
  return { kind: 'withheld', reason: `the result is invalid (${codes.join(', ')})` };
}

function reasonText(result: ResultDocument, severity: 'invalid'): string {
  return result.validity.reasons
    .filter((reason) => reason.severity === severity)
    .map((reason) => reason.sentence)
    .join(' ');
}

const XML_ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function xml(text: string): string {
  const printable = [...text].filter((character) => character >= ' ').join('');
  return printable.replace(/[&<>"']/g, (character) => XML_ENTITIES[character] ?? character);
}
