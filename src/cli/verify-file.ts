/**
 * One result file, verified: read once, parsed once, each match hashed once.
 * Place: under commands/verify, in its own thread where many files wait.
 */
import { hash } from 'node:crypto';
import { reportOf } from '../core/errors';
import { runName } from '../result/run-name';
import type { ResultDocument } from '../result/schema';
import { type ReceiptWork, type Verification, verifyResult } from '../result/verify';
import { readResult } from './result-files';

export interface FileVerification {
  readonly file: string;
  /** unreadable: not a result document at all. */
  readonly outcome: 'consistent' | 'inconsistent' | 'unreadable';
  readonly matches_rehashed: number;
  readonly findings: readonly { readonly path: string; readonly sentence: string }[];
  /** What the receipts show by themselves; of those that count and whose matches are all right. */
  readonly receipts: readonly ReceiptEstimate[];
}

export interface ReceiptEstimate {
  readonly run_index: number;
  /** As the reports name it. */
  readonly run: string;
  readonly matches: number;
  readonly work_estimate_hashes: number;
  /** 95 %. */
  readonly work_range_hashes: readonly [number, number];
  /** Half of the range over the estimate. */
  readonly work_range_relative: number;
  /** What the document says; the share of it that its sample of matches stands for, where they were sampled. */
  readonly work_claimed_hashes: number;
}

export function verifyFile(file: string): FileVerification {
  try {
    const document = readResult(file);
    const { isConsistent, findings, matchesRehashed, work } = verifyDocument(document);
    const receipts = work.map((shown) => receiptEstimate(document, shown));
    return { file, outcome: isConsistent ? 'consistent' : 'inconsistent', matches_rehashed: matchesRehashed, findings, receipts };
  } catch (thrown) {
    const findings = [{ path: 'document', sentence: reportOf(thrown).sentence }];
    return { file, outcome: 'unreadable', matches_rehashed: 0, findings, receipts: [] };
  }
}

function receiptEstimate({ runs }: ResultDocument, work: ReceiptWork): ReceiptEstimate {
  const run = runs[work.runIndex];
  return {
    run_index: work.runIndex,
    run: run === undefined ? '' : runName(run),
    matches: work.matches,
    work_estimate_hashes: work.hashes,
    work_range_hashes: work.range,
    work_range_relative: work.halfRangeRatio,
    work_claimed_hashes: work.claimed,
  };
}

export function verifyDocument(document: ResultDocument): Verification {
  return verifyResult(document, platformSha256);
}

/** OpenSSL's: another implementation than the one that wrote the document, and fast enough for a thousand files. */
function platformSha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}
