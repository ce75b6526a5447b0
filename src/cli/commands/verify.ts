/**
 * `verify`: recompute every derived figure of result files and re-hash their receipts; no browser needed.
 * Place: result/verify on files, one line a file.
 */
import { createHash } from 'node:crypto';
import { reportOf } from '../../core/errors';
import { verifyResult } from '../../result/verify';
import type { JsonTarget } from '../arguments';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode, firstExitCode } from '../exit-code';
import { printOrWrite } from '../output-files';
import { readResult } from '../result-files';

interface FileVerification {
  readonly file: string;
  /** unreadable: not a result document at all. */
  readonly outcome: 'consistent' | 'inconsistent' | 'unreadable';
  readonly matches_rehashed: number;
  readonly findings: readonly { readonly path: string; readonly sentence: string }[];
}

export function verify(command: { readonly paths: readonly string[]; readonly json: JsonTarget }, port: ConsolePort): ExitCode {
  const verifications = command.paths.map(verifyFile);
  const json = JSON.stringify({ schema: 'hashwatt.verification', schema_version: 1, files: verifications }, null, 2);
  printOrWrite(command.json, `${json}\n`, verifications.map(textLine).join(''), port);
  return firstExitCode(verifications.map(exitCodeOf));
}

function verifyFile(file: string): FileVerification {
  try {
    const { isConsistent, findings, matchesRehashed } = verifyResult(readResult(file), platformSha256);
    return { file, outcome: isConsistent ? 'consistent' : 'inconsistent', matches_rehashed: matchesRehashed, findings };
  } catch (thrown) {
    return { file, outcome: 'unreadable', matches_rehashed: 0, findings: [{ path: 'document', sentence: reportOf(thrown).sentence }] };
  }
}

/** OpenSSL's: another implementation than the one that wrote the document, and fast enough for a thousand files. */
function platformSha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function exitCodeOf({ outcome }: FileVerification): ExitCode {
  if (outcome === 'consistent') return EXIT.ok;
  return outcome === 'inconsistent' ? EXIT.correctness : EXIT.usage;
}

function textLine({ file, outcome, matches_rehashed, findings }: FileVerification): string {
  const head = `${outcome.toUpperCase()}  ${file}  (${matches_rehashed} matches hashed again)\n`;
  return head + findings.map(({ path, sentence }) => `  ${path}: ${sentence}\n`).join('');
}
