/**
 * What a document from somebody else claims, and whether it agrees with itself: a few plain facts out of untrusted text.
 * Place: last of result; the class board asks the engine's worker for it, so that hashing receipts again never holds up the page.
 */
import { reportOf } from '../core/errors';
import { codeOf, type CodeBackend } from './code';
import { parseResult } from './parse';
import type { ResultDocument } from './schema';
import { verifyResult } from './verify';

export type Claim =
  | {
      readonly kind: 'claim';
      readonly documentId: string;
      readonly code: string | null;
      readonly backend: CodeBackend;
      readonly rate_h_per_s: number;
      readonly classCode: string;
      readonly isComparable: boolean;
    }
  /** unreadable: not such a document; invalid: it says itself that it does not count; contradiction: a field or the receipt disagrees. */
  | { readonly kind: 'refused'; readonly reason: 'unreadable' | 'invalid' | 'no-rate' | 'contradiction'; readonly detail: string };

/** Never throws. */
export function readClaim(text: string): Claim {
  try {
    return claimOf(parseResult(text));
  } catch (thrown) {
    // Also what nobody foresaw: a document that verify trips over is no evidence.
    return { kind: 'refused', reason: 'unreadable', detail: shortened(reportOf(thrown).sentence) };
  }
}

function claimOf(document: ResultDocument): Claim {
  const headline = document.runs.find(({ index }) => index === document.headline_run_index);
  const rate = headline?.hashrate?.median_h_per_s;
  if (document.validity.verdict === 'invalid') {
    return { kind: 'refused', reason: 'invalid', detail: shortened(document.validity.reasons[0]?.code ?? '') };
  }
  if (headline === undefined || rate === undefined || rate <= 0) return { kind: 'refused', reason: 'no-rate', detail: '' };
  const { findings } = verifyResult(document);
  // A receipt that does not fit says more than the id that does not either.
  const finding = findings.find(({ path }) => path.includes('receipt')) ?? findings[0];
  if (finding !== undefined) return { kind: 'refused', reason: 'contradiction', detail: shortened(finding.path) };
  return {
    kind: 'claim',
    documentId: document.id,
    code: codeOf(document),
    backend: headline.backend,
    rate_h_per_s: rate,
    classCode: document.params.class_code,
    isComparable: document.validity.verdict === 'valid',
  };
}

/** A stranger's words fill no screen. */
function shortened(detail: string): string {
  return detail.length <= 160 ? detail : `${detail.slice(0, 160)}…`;
}
