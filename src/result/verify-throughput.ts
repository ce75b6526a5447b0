/**
 * Recomputes the throughput block from its windows, and holds its verification against its own counts.
 * Place: part of verify. The results themselves are gone: who checked them was the run, and its counts are believed within what they say.
 */
import { HALF_CHUNK } from '../backend/matrix/contract';
import { boundOf } from '../measure/matrix-proof';
import { runSeed } from '../measure/run-seed';
import { unitOf } from '../work/workload';
import { deriveThroughput } from './derive-throughput';
import type { Findings } from './findings';
import type { ResultDocument, RunResult, Throughput } from './schema';
import type { ThroughputVerification } from './schema-throughput';

export function verifyThroughput(findings: Findings, path: string, run: RunResult, position: number, { params }: ResultDocument): void {
  const { throughput, precision } = run;
  if (throughput === null || precision === null) return;
  let end = 0;
  for (const [index, sample] of throughput.samples.entries()) {
    const place = `${path}.samples[${index}]`;
    if (Math.abs(sample.started_ms - end) > 1e-3) findings.add(`${place}.started_ms`, `expected ${end}, where the window before ended`);
    findings.expect(`${place}.rate_per_s`, (sample.amount * 1000) / sample.duration_ms, sample.rate_per_s);
    end = sample.started_ms + sample.duration_ms;
  }
  const { warmup_ms, timer_grain_ms, rows, columns, depth, verification } = throughput;
  const circumstances = { seed: runSeed(params.seed, position), warmup_ms, timer_grain_ms };
  const derived = deriveThroughput(throughput.samples, circumstances, { unit: unitOf(precision), rows, columns, depth }, verification);
  if (derived === null) return findings.add(`${path}.samples`, 'a throughput needs at least one window');
  findings.expectFields(path, { ...derived, samples: throughput.samples }, throughput);
  verifyVerification(findings, `${path}.verification`, throughput, run);
}

function verifyVerification(
  findings: Findings,
  path: string,
  { verification, rows, depth }: Throughput,
  { precision, status }: RunResult,
): void {
  findings.expect(`${path}.problems`, problemsOf(verification), verification.problems);
  findings.expect(`${path}.passed`, verification.problems.length === 0, verification.passed);
  // Whoever may widen it lets a wrong kernel pass.
  if (precision !== null)
    findings.expect(`${path}.error_bound`, boundOf({ precision, depth, chunk: HALF_CHUNK }), verification.error_bound);
  const { rows_checked, dispatches, rows_wrong, values_checked, values_wrong } = verification;
  // Before the windows the whole result was checked once, and of every piece of work a row.
  if (status === 'ok' && rows_checked < rows + dispatches) findings.add(`${path}.rows_checked`, `is less than ${rows} + ${dispatches}`);
  if (status === 'ok' && values_checked === 0) findings.add(`${path}.values_checked`, 'is 0 though the run is "ok"');
  if (rows_wrong > rows_checked) findings.add(`${path}.rows_wrong`, 'is more than were checked');
  if (values_wrong > values_checked) findings.add(`${path}.values_wrong`, 'is more than were checked');
}

/** Codes in this order. */
export function problemsOf(
  counts: Pick<ThroughputVerification, 'rows_wrong' | 'values_wrong' | 'largest_error' | 'error_bound'>,
): string[] {
  const problems: string[] = [];
  if (counts.rows_wrong > 0) problems.push('rows-wrong');
  if (counts.values_wrong > 0 || counts.largest_error > counts.error_bound) problems.push('values-wrong');
  return problems;
}
