/**
 * One number for scripts: what the process returns, and which of several wins.
 * Place: errors, results, thresholds and requirements each name their code; main returns the first in this order.
 */
import type { ErrorKind } from '../core/errors';
import type { ResultDocument, RunResult } from '../result/schema';

export const EXIT = {
  ok: 0,
  threshold: 1,
  usage: 2,
  unavailable: 3,
  invalid: 4,
  correctness: 5,
  timeout: 6,
  remote: 7,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const FIRST_TO_LAST: readonly ExitCode[] = [
  EXIT.interrupted,
  EXIT.correctness,
  EXIT.invalid,
  EXIT.unavailable,
  EXIT.remote,
  EXIT.timeout,
  EXIT.threshold,
  EXIT.usage,
];

const BY_KIND: Readonly<Record<ErrorKind, ExitCode>> = {
  usage: EXIT.usage,
  unavailable: EXIT.unavailable,
  run: EXIT.invalid,
  correctness: EXIT.correctness,
  timeout: EXIT.timeout,
  remote: EXIT.remote,
  interrupted: EXIT.interrupted,
  internal: EXIT.invalid,
};

export function exitCodeOfKind(kind: ErrorKind): ExitCode {
  return BY_KIND[kind];
}

/** Several: 5, 4, 3, 7, 6, 1. Interruption ends everything; usage stands beside others only where several files are verified. */
export function firstExitCode(codes: readonly ExitCode[]): ExitCode {
  return FIRST_TO_LAST.find((code) => codes.includes(code)) ?? EXIT.ok;
}

const CORRECTNESS_REASONS = new Set(['vectors-failed', 'audit-failed', 'results-wrong']);

/** Judges what was measured, never how fast it was. */
export function exitCodeOfResult(result: ResultDocument): ExitCode {
  const codes: ExitCode[] = [];
  const reasons = result.validity.reasons.map((reason) => reason.code);
  if (reasons.some((code) => CORRECTNESS_REASONS.has(code)) || result.runs.some(isAuditFailed)) codes.push(EXIT.correctness);
  if (result.validity.verdict === 'invalid') codes.push(EXIT.invalid);
  // A run that was ended from outside, or before it began, says nothing about the backend: whoever ended it names the code.
  const isEndedBeforeAnyRun = !result.is_complete && result.runs.length === 0;
  if (!isEndedBeforeAnyRun && !result.runs.some((run) => run.hashrate !== null || run.throughput !== null || run.status === 'incomplete')) {
    codes.push(result.runs.some((run) => run.status === 'failed') ? EXIT.invalid : EXIT.unavailable);
  }
  return firstExitCode(codes);
}

function isAuditFailed(run: RunResult): boolean {
  return run.audit?.passed === false;
}
