/**
 * Does a document agree with itself and with its receipt? Every derived figure is computed again, every match of the receipt hashed again.
 * Place: last of result; needs no browser and no backend. It cannot tell how long the work took nor on how many devices: a receipt proves
 * work on this challenge, and the document claims the time.
 */
import { runSeed } from '../measure/run-seed';
import { sha256 as referenceSha256 } from '../work/sha256';
import { documentId, headlineOf } from './build';
import { DATA_VERSION } from './data-version';
import { deriveEfficiency, deriveHashrate } from './derive';
import { type Finding, Findings } from './findings';
import type { Hashrate, ResultDocument, RunResult } from './schema';
import { deriveNativeShare } from './native-rate';
import { verifyAudit } from './verify-audit';
import { verifyReceipt } from './verify-receipt';
import { verifyOutcome, verifyRunList } from './verify-runs';
import { verifySettings } from './verify-settings';
import { verifyThroughput } from './verify-throughput';
import { verifyThresholds } from './verify-thresholds';
import { verifyValidity } from './verify-validity';
import type { WorkShown } from './work-shown';

export type { Finding } from './findings';

export interface Verification {
  /** True when nothing disagrees. Whether the run itself was good is another question: see the document's validity. */
  readonly isConsistent: boolean;
  readonly findings: readonly Finding[];
  readonly runsChecked: number;
  readonly matchesRehashed: number;
  /** What each receipt shows by itself, beside the claim. */
  readonly work: readonly ReceiptWork[];
}

export interface ReceiptWork extends WorkShown {
  readonly runIndex: number;
}

/** SHA-256 of some bytes. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

/**
 * @param document as `parseResult` or `checkResult` gave it
 * @param sha256 the platform's own where thousands of documents wait; the readable one is six times slower
 */
export function verifyResult(document: ResultDocument, sha256: Digest = referenceSha256): Verification {
  const findings = new Findings();
  const work: ReceiptWork[] = [];
  findings.expect('id', documentId(document, sha256), document.id);
  if (verifySettings(findings, document)) {
    verifyRunList(findings, document);
    for (const [position, run] of document.runs.entries()) {
      const shown = verifyRun(findings, document, run, position, sha256);
      if (shown !== null) work.push({ runIndex: position, ...shown });
    }
  }
  findings.expect('headline_run_index', headlineOf(document.runs), document.headline_run_index);
  verifyValidity(findings, document);
  verifyThresholds(findings, document);
  return {
    isConsistent: findings.all.length === 0,
    findings: findings.all,
    runsChecked: document.runs.length,
    matchesRehashed: document.runs.reduce((sum, run) => sum + (run.receipt?.matches.length ?? 0), 0),
    work,
  };
}

function verifyRun(findings: Findings, document: ResultDocument, run: RunResult, position: number, sha256: Digest): WorkShown | null {
  const path = `runs[${position}]`;
  const { hashrate, audit, receipt } = run;
  verifyOutcome(findings, path, run, document);
  if (hashrate !== null) verifyHashrate(findings, `${path}.hashrate`, hashrate, runSeed(document.params.seed, position));
  if (audit !== null) verifyAudit(findings, `${path}.audit`, audit, run);
  if (hashrate !== null && audit !== null) verifyClaim(findings, path, hashrate, audit.hashes_claimed);
  verifyGpuClock(findings, `${path}.gpu_clock`, run);
  verifyNativeShare(findings, `${path}.native`, run, document);
  verifyThroughput(findings, `${path}.throughput`, run, position, document);
  const efficiency = run.power !== null && hashrate !== null ? deriveEfficiency(hashrate, run.power) : null;
  findings.expect(`${path}.efficiency`, efficiency, run.efficiency);
  // A void run's receipt proves nothing, and nobody claims that it does.
  if (receipt === null || audit?.passed !== true) return null;
  return verifyReceipt(findings, `${path}.receipt`, receipt, audit, { params: document.params, runIndex: position, sha256 });
}

/** A document of other data keeps the native rate that it names; its share follows from that rate. Documents without it are left alone. */
function verifyNativeShare(findings: Findings, path: string, run: RunResult, { tool }: ResultDocument): void {
  const { native, hashrate } = run;
  if (native == null) return;
  if (tool.data_version === DATA_VERSION) findings.expect(path, deriveNativeShare(run, hashrate), native);
  else if (hashrate === null) findings.add(path, 'a share without a rate');
  else findings.expect(`${path}.share_ratio`, hashrate.median_h_per_s / native.rate_h_per_s, native.share_ratio);
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

/** The second clock's readings are as they are; what was computed from them, and that they are a part of the windows, can be checked. */
function verifyGpuClock(findings: Findings, path: string, { gpu_clock: clock, hashrate }: RunResult): void {
  if (clock == null) return;
  findings.expect(`${path}.rate_h_per_s`, (clock.hashes * 1000) / clock.elapsed_ms, clock.rate_h_per_s);
  if (hashrate === null || clock.hashes > Number(hashrate.hashes)) findings.add(`${path}.hashes`, 'more than in the windows');
  if (hashrate === null || clock.wall_ms > hashrate.measured_ms * (1 + 1e-9)) findings.add(`${path}.wall_ms`, 'longer than the windows');
}
