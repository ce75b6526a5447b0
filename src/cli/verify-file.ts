/**
 * One result file, verified: read once, parsed once, each match hashed once.
 * Place: under commands/verify, in its own thread where many files wait.
 */
import { hash } from 'node:crypto';
import { reportOf } from '../core/errors';
import type { ResultDocument } from '../result/schema';
import { type Verification, verifyResult } from '../result/verify';
import { readResult } from './result-files';

export interface FileVerification {
  readonly file: string;
  /** unreadable: not a result document at all. */
  readonly outcome: 'consistent' | 'inconsistent' | 'unreadable';
  readonly matches_rehashed: number;
  readonly findings: readonly { readonly path: string; readonly sentence: string }[];
}

export function verifyFile(file: string): FileVerification {
  try {
    const { isConsistent, findings, matchesRehashed } = verifyDocument(readResult(file));
    return { file, outcome: isConsistent ? 'consistent' : 'inconsistent', matches_rehashed: matchesRehashed, findings };
  } catch (thrown) {
    return { file, outcome: 'unreadable', matches_rehashed: 0, findings: [{ path: 'document', sentence: reportOf(thrown).sentence }] };
  }
}

export function verifyDocument(document: ResultDocument): Verification {
  return verifyResult(document, platformSha256);
}

/** OpenSSL's: another implementation than the one that wrote the document, and fast enough for a thousand files. */
function platformSha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}
