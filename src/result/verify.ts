/**
 * Does a document agree with itself and with its receipt? Every derived figure is computed again, every match of the receipt hashed again.
 * Place: last of result; needs no browser and no backend. It cannot tell how long the work took nor on how many devices: a receipt proves
 * work on this challenge, and the document claims the time.
 */
import { verifySettings } from './verify-settings';
import { documentId, headlineOf } from './build';
import { deriveEfficiency, deriveHashrate } from './derive';
import { type Finding, Findings } from './findings';
import { reasonsOfRun, reasonsOfSettings } from './reasons';
import type { Hashrate, ResultDocument, RunResult } from './schema';
import { verifyAudit } from './verify-audit';
import { verifyReceipt } from './verify-receipt';
import { runSeed } from '../measure/run-seed';
import { verdictOf } from '../measure/validity';

export type { Finding } from './findings';

export interface Verification {
  /** True when nothing disagrees. Whether the run itself was good is another question: see the document's validity. */
  readonly isConsistent: boolean;
  readonly findings: readonly Finding[];
  readonly runsChecked: number;
  readonly matchesRehashed: number;
}

/** @param document as `parseResult` or `checkResult` gave it */
export function verifyResult(document: ResultDocument): Verification {
  const findings = new Findings();
  findings.expect('id', documentId(document), document.id);
  verifySettings(findings, document);
  for (const [position, run] of document.runs.entries()) verifyRun(findings, document, run, position);
  findings.expect('headline_run_index', headlineOf(document.runs), document.headline_run_index);
  verifyValidity(findings, document);
  return {
    isConsistent: findings.all.length === 0,
    findings: findings.all,
    runsChecked: document.runs.length,
    matchesRehashed: document.runs.reduce((sum, run) => sum + (run.receipt?.matches.length ?? 0), 0),
  };
}

function verifyRun(findings: Findings, document: ResultDocument, run: RunResult, position: number): void {
  const path = `runs[${position}]`;
  findings.expect(`${path}.index`, position, run.index);
  if (run.hashrate !== null) {
    verifyWindows(findings, `${path}.hashrate.samples`, run.hashrate, document);
    verifyHashrate(findings, `${path}.hashrate`, run.hashrate, runSeed(document.params.seed, position));
  }
  if (run.audit !== null) verifyAudit(findings, `${path}.audit`, run.audit);
  if (run.hashrate !== null && run.audit !== null) verifyClaim(findings, path, run.hashrate, run.audit.hashes_claimed);
  // A void run's receipt proves nothing, and nobody claims that it does.
  if (run.receipt !== null && run.audit?.passed === true) {
    verifyReceipt(findings, `${path}.receipt`, run.receipt, run.audit, { params: document.params, runIndex: position });
  }
  if (run.status === 'ok' && (run.hashrate === null || run.audit === null || run.receipt === null)) {
    findings.add(path, 'is "ok" without hashrate, audit and receipt');
  }
  if (run.status === 'ok' && run.audit?.passed === false) findings.add(`${path}.status`, 'is "ok" though the audit failed');
  const efficiency = run.power !== null && run.hashrate !== null ? deriveEfficiency(run.hashrate, run.power) : null;
  findings.expect(`${path}.efficiency`, efficiency, run.efficiency);
}

/** Shorter windows or more of them than asked for would be another measurement. */
function verifyWindows(findings: Findings, path: string, hashrate: Hashrate, { params }: ResultDocument): void {
  for (const [index, sample] of hashrate.samples.entries()) {
    findings.expect(`${path}[${index}].duration_ms`, params.window_ms, sample.duration_ms);
  }
  const most = Math.max(1, Math.floor(params.duration_ms / params.window_ms + 1e-9));
  if (hashrate.samples.length > most) findings.add(path, `at most ${most} windows fit, there are ${hashrate.samples.length}`);
}

function verifyHashrate(findings: Findings, path: string, hashrate: Hashrate, seed: string): void {
  let end = 0;
  for (const [index, sample] of hashrate.samples.entries()) {
    const place = `${path}.samples[${index}]`;
    if (Math.abs(sample.started_ms - end) > 1e-3) findings.add(`${place}.started_ms`, `expected ${end}, where the window before ended`);
    findings.expect(`${place}.rate_h_per_s`, (sample.hashes * 1000) / sample.duration_ms, sample.rate_h_per_s);
    end = sample.started_ms + sample.duration_ms;
  }
  const { warmup_ms, timer_grain_ms } = hashrate;
  const derived = deriveHashrate(hashrate.samples, { seed, warmup_ms, timer_grain_ms });
  if (derived === null) return findings.add(`${path}.samples`, 'a hashrate needs at least one window');
  findings.expectFields(path, { ...derived, samples: hashrate.samples }, hashrate);
}

/** Everything within the windows was claimed and audited; each window is rounded to a whole hash. */
function verifyClaim(findings: Findings, path: string, hashrate: Hashrate, claimed: string): void {
  const counted = hashrate.samples.reduce((sum, sample) => sum + sample.hashes, 0);
  if (counted > Number(claimed) + hashrate.samples.length) {
    findings.add(`${path}.audit.hashes_claimed`, `is ${claimed}, less than the ${counted} hashes of the windows`);
  }
}

function verifyValidity(findings: Findings, document: ResultDocument): void {
  const { reasons, verdict } = document.validity;
  findings.expect('validity.verdict', verdictOf(reasons), verdict);
  const isTold = (code: string, run: number | null): boolean => reasons.some((reason) => reason.code === code && reason.run_index === run);
  const silent = [
    ...reasonsOfSettings(document).filter(({ code }) => !isTold(code, null)),
    ...document.runs.flatMap((run) => reasonsOfRun(run).filter(({ code }) => !isTold(code, run.index))),
  ];
  for (const { code } of silent) findings.add('validity.reasons', `"${code}" follows from the document and is not named`);
}
