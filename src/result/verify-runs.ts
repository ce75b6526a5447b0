/**
 * Are the runs those that the plan makes, whole and in order, and do their outcomes follow from what they hold?
 * Place: part of verify.
 */
import { windowCount } from '../measure/plan';
import { listRuns } from '../measure/run-list';
import type { Findings } from './findings';
import type { ResultDocument, RunResult } from './schema';
import { planOf } from './verify-settings';

/** A stopped benchmark holds the first of its runs; a complete one all. */
export function verifyRunList(findings: Findings, document: ResultDocument): void {
  const due = listRuns(planOf(document.params), document.environment.logical_cores);
  const isWhole = document.is_complete;
  if (isWhole ? document.runs.length !== due.length : document.runs.length > due.length) {
    findings.add('runs', `the plan makes ${due.length}, there are ${document.runs.length}`);
  }
  for (const [position, run] of document.runs.entries()) {
    const spec = due[position];
    if (spec === undefined) continue;
    const path = `runs[${position}]`;
    findings.expect(`${path}.index`, position, run.index);
    findings.expect(`${path}.workload`, spec.workload, run.workload);
    findings.expect(`${path}.precision`, spec.precision, run.precision);
    findings.expect(`${path}.backend`, spec.backend, run.backend);
    findings.expect(`${path}.repeat_index`, spec.repeatIndex, run.repeat_index);
    // Without a number in the plan the platform's own count decided.
    if (spec.backend === 'webgpu' || spec.threads !== null) {
      findings.expect(`${path}.threads`, spec.backend === 'webgpu' ? null : spec.threads, run.threads);
    }
  }
  const isCut = document.runs.some((run) => run.status === 'incomplete');
  if (isWhole && (isCut || isTold(document, 'stopped-early'))) findings.add('is_complete', 'is true though a run was stopped');
}

/** Shorter windows, fewer or more of them than asked for would be another measurement. */
export function verifyOutcome(findings: Findings, path: string, run: RunResult, document: ResultDocument): void {
  if (run.workload === 'sha256d') verifyHashingOutcome(findings, path, run);
  else verifyThroughputOutcome(findings, path, run);
  findings.expect(`${path}.reason`, run.status === 'ok' ? null : 'a sentence', run.reason === null ? null : 'a sentence');
  const isUntold =
    run.status === 'failed' && !document.validity.reasons.some((told) => told.run_index === run.index && told.severity === 'invalid');
  if (isUntold) findings.add('validity.reasons', `run ${run.index} failed and no reason says so`);
  if (run.status === 'incomplete' && !isTold(document, 'stopped-early'))
    findings.add('validity.reasons', `run ${run.index} was stopped and no reason says so`);
  if (run.hashrate !== null) verifyWindows(findings, `${path}.hashrate`, run.hashrate, run, document);
  if (run.throughput !== null) verifyWindows(findings, `${path}.throughput`, run.throughput, run, document);
}

function verifyHashingOutcome(findings: Findings, path: string, run: RunResult): void {
  const { hashrate, audit, receipt } = run;
  if (run.throughput !== null) findings.add(`${path}.throughput`, 'is there though the run hashes');
  if (run.status === 'ok') {
    if (hashrate === null || audit === null || receipt === null)
      findings.add(`${path}.status`, 'is "ok" without hashrate, audit and receipt');
    if (audit?.passed === false) findings.add(`${path}.status`, 'is "ok" though the audit failed');
    if (audit?.known_blocks.length === 0) findings.add(`${path}.status`, 'is "ok" though no known block was asked for');
  }
  if (audit?.passed === false && run.status !== 'failed') findings.add(`${path}.status`, 'is not "failed" though the audit failed');
}

function verifyThroughputOutcome(findings: Findings, path: string, run: RunResult): void {
  const { hashrate, audit, receipt, throughput } = run;
  if (hashrate !== null || audit !== null || receipt !== null) findings.add(path, 'holds figures of hashing though the run does not hash');
  if (run.status === 'ok' && throughput === null) findings.add(`${path}.status`, 'is "ok" without throughput');
  if (throughput?.verification.passed === false && run.status !== 'failed')
    findings.add(`${path}.status`, 'is not "failed" though results were wrong');
}

interface Windows {
  readonly samples: readonly { readonly duration_ms: number }[];
  readonly warmup_ms: number;
}

function verifyWindows(findings: Findings, path: string, windows: Windows, { status }: RunResult, { params }: ResultDocument): void {
  for (const [index, sample] of windows.samples.entries()) {
    findings.expect(`${path}.samples[${index}].duration_ms`, params.window_ms, sample.duration_ms);
  }
  const due = windowCount(planOf(params));
  const count = windows.samples.length;
  if (status === 'ok' ? count !== due : count > due) findings.add(`${path}.samples`, `${due} windows are due, there are ${count}`);
  // Windows lie on one grid from the first piece of work on.
  const waited = windows.warmup_ms / params.window_ms;
  if (Math.abs(waited - Math.round(waited)) > 1e-6) findings.add(`${path}.warmup_ms`, 'is not a whole number of windows');
}

function isTold({ validity }: ResultDocument, code: string): boolean {
  return validity.reasons.some((reason) => reason.code === code);
}
