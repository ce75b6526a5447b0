/**
 * Puts the document together from what the engine measured; the only place that writes one.
 * Place: after derive, receipt and environment. Reasons arrive ready-made, the verdict is theirs.
 */
import { toHex } from '../core/bytes';
import type { AuditReport } from '../measure/audit';
import { nonDefaultSettings, type Plan } from '../measure/plan';
import { type ValidityReason, verdictOf } from '../measure/validity';
import { sha256 } from '../work/sha256';
import { clipped } from './clip';
import { DATA_VERSION } from './data-version';
import { deriveEfficiency } from './derive';
import { type Audit, type Environment, type Power, type ResultDocument, type RunResult, SCHEMA_NAME, SCHEMA_VERSION } from './schema';

/** Raised whenever the hashed work or its counting changes; results of different versions are never compared. */
export const WORKLOAD_VERSION = 1;

export interface DocumentParts {
  readonly plan: Plan;
  readonly createdAt: string;
  readonly isComplete: boolean;
  readonly tool: { readonly version: string; readonly commit: string | null };
  readonly environment: Environment;
  readonly runs: readonly RunResult[];
  readonly reasons: readonly ValidityReason[];
}

export function buildDocument(parts: DocumentParts): ResultDocument {
  const { plan, tool } = parts;
  const document: ResultDocument = {
    schema: SCHEMA_NAME,
    schema_version: SCHEMA_VERSION,
    id: '',
    created_at: parts.createdAt,
    is_complete: parts.isComplete,
    tool: {
      name: 'hashwatt',
      version: tool.version,
      commit: tool.commit,
      workload_version: WORKLOAD_VERSION,
      data_version: DATA_VERSION,
    },
    params: paramsOf(plan),
    environment: parts.environment,
    headline_run_index: headlineOf(parts.runs),
    runs: parts.runs.map(withShortReason),
    validity: { verdict: verdictOf(parts.reasons), reasons: parts.reasons.map(withShortSentence) },
    thresholds: [],
  };
  return { ...document, id: documentId(document) };
}

/** Drivers and compilers write pages; a document that no reader takes for their sake would lose what was measured. */
function withShortReason(run: RunResult): RunResult {
  return run.reason === null ? run : { ...run, reason: clipped(run.reason) };
}

function withShortSentence(reason: ValidityReason): ValidityReason {
  return { ...reason, sentence: clipped(reason.sentence) };
}

export function paramsOf(plan: Plan): ResultDocument['params'] {
  return {
    profile: plan.profile,
    workload: plan.workload,
    backend: plan.backend,
    threads: plan.threads,
    scaling: plan.scaling,
    window_ms: plan.window,
    duration_ms: plan.duration,
    warmup_maximum_ms: plan.warmupMaximum,
    repeat: plan.repeat,
    seed: plan.seed,
    class_code: plan.classCode,
    non_default: nonDefaultSettings(plan),
  };
}

/** The fastest run that is ok; where none is, the fastest that was stopped early; never a failed one. */
export function headlineOf(runs: readonly RunResult[]): number | null {
  for (const status of ['ok', 'incomplete'] as const) {
    const [fastest] = runs
      .filter((run) => run.status === status && run.hashrate !== null && run.audit?.passed !== false)
      .sort((one, other) => (other.hashrate?.median_h_per_s ?? 0) - (one.hashrate?.median_h_per_s ?? 0));
    if (fastest !== undefined) return fastest.index;
  }
  return null;
}

/** First 16 hex digits of the SHA-256 over what was measured; power and thresholds, which may be added later, are left out. */
export function documentId(document: ResultDocument, digest: (bytes: Uint8Array) => Uint8Array = sha256): string {
  const measured = {
    created_at: document.created_at,
    params: measuredParams(document.params),
    runs: document.runs.map((run) => (run.workload === 'sha256d' ? measuredHashing(run) : measuredThroughput(run))),
  };
  return toHex(digest(asciiBytes(JSON.stringify(measured)))).slice(0, 16);
}

/** Hashing is not named, so that documents from before there were other workloads keep their id. */
function measuredParams({ workload, ...others }: ResultDocument['params']): object {
  return workload === 'sha256d' ? others : { ...others, workload };
}

function measuredHashing({ index, backend, status, hashrate, audit, receipt }: RunResult): object {
  return { index, backend, status, hashrate, audit, receipt };
}

function measuredThroughput({ index, workload, precision, backend, status, throughput }: RunResult): object {
  return { index, workload, precision, backend, status, throughput };
}

/** Text beyond ASCII as JSON escapes it, so that one character is one byte. */
function asciiBytes(json: string): Uint8Array {
  const isPlain = /^[ -~]*$/.test(json);
  const escaped = isPlain ? json : json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const bytes = new Uint8Array(escaped.length);
  for (let index = 0; index < escaped.length; index++) bytes[index] = escaped.charCodeAt(index);
  return bytes;
}

export function auditBlock(report: AuditReport, knownBlocks: readonly Audit['known_blocks'][number][]): Audit {
  const problems = knownBlocks.some((block) => !block.found) ? [...report.problems, 'vectors-wrong'] : [...report.problems];
  return {
    passed: problems.length === 0,
    problems,
    zero_bits: report.zeroBits,
    hashes_claimed: BigInt(Math.round(report.hashesClaimed)).toString(),
    matches_found: report.found,
    matches_expected: report.expected,
    z_score: report.zScore,
    poisson_p: report.poissonP,
    lanes_chi_square_p: report.lanesP,
    slices_chi_square_p: report.slicesP,
    evenness: report.evenness.map((result) => ({ ...result, expected: [...result.expected], found: [...result.found] })),
    matches_rehashed: report.rehashed,
    matches_wrong: report.wrong,
    known_blocks: [...knownBlocks],
  };
}

/** The same document with the power of one run and what follows from it; power comes from outside the engine (meter, sensor, model). */
export function withPower(document: ResultDocument, runIndex: number, power: Power): ResultDocument {
  const runs = document.runs.map((run) =>
    run.index === runIndex ? { ...run, power, efficiency: run.hashrate === null ? null : deriveEfficiency(run.hashrate, power) } : run,
  );
  return { ...document, runs };
}
