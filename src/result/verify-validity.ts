/**
 * Are the reasons those that follow from the document, with their severity and their figures, and is the verdict the worst of them?
 * Place: part of verify. The wording of sentences and cures may change from version to version; what they claim may not.
 */
import { REASONS, type ReasonCode, verdictOf } from '../measure/validity';
import type { Findings } from './findings';
import { DERIVED_CODES, type DerivedReason, reasonsOfRun, reasonsOfSettings } from './reasons';
import type { ResultDocument, ValidityReason } from './schema';

type Due = DerivedReason & { readonly run: number | null };

export function verifyValidity(findings: Findings, document: ResultDocument): void {
  const { reasons, verdict } = document.validity;
  findings.expect('validity.verdict', verdictOf(reasons), verdict);
  const due: Due[] = [
    ...reasonsOfSettings(document).map((reason) => ({ ...reason, run: null })),
    ...document.runs.flatMap((run) => reasonsOfRun(run).map((reason) => ({ ...reason, run: run.index }))),
  ];
  for (const { code, run } of due) {
    if (!reasons.some((reason) => reason.code === code && reason.run_index === run)) {
      findings.add('validity.reasons', `"${code}" follows from the document and is not named`);
    }
  }
  for (const [index, reason] of reasons.entries()) verifyReason(findings, `validity.reasons[${index}]`, reason, due, document);
}

function verifyReason(findings: Findings, path: string, reason: ValidityReason, due: readonly Due[], document: ResultDocument): void {
  const { code, run_index: run } = reason;
  if (run !== null && run >= document.runs.length) findings.add(`${path}.run_index`, 'there is no such run');
  // A code from a newer version: nothing is known of it.
  if (!isKnown(code)) return;
  findings.expect(`${path}.severity`, REASONS[code].severity, reason.severity);
  if (!isDerived(code, run, document)) return;
  const source = due.find((candidate) => candidate.code === code && candidate.run === run);
  if (source === undefined) findings.add(`${path}.code`, `"${code}" does not follow from the document`);
  else if (source.detail !== undefined && !reason.sentence.includes(source.detail)) {
    findings.add(`${path}.sentence`, `expected to name ${JSON.stringify(source.detail)}`);
  }
}

/** A product that was wrong before its first window left no block to say so; otherwise its counts do. */
function isDerived(code: ReasonCode, run: number | null, { runs }: ResultDocument): boolean {
  if (code === 'results-wrong') return run !== null && runs[run]?.throughput != null;
  return DERIVED_CODES.has(code);
}

function isKnown(code: string): code is ReasonCode {
  return Object.hasOwn(REASONS, code);
}
