/**
 * `verify`: recompute every derived figure of result files and re-hash their receipts; no browser needed.
 * Place: result/verify on files, one line a file.
 */
import type { JsonTarget } from '../arguments';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode, firstExitCode } from '../exit-code';
import { assertReplaceable, printOrWrite } from '../output-files';
import { createCount } from '../progress';
import { type WorkShown, workText } from '../../result/work-shown';
import type { FileVerification, ReceiptEstimate } from '../verify-file';
import { verifyFiles } from '../verify-files';

const SCHEMA = 'hashwatt.verification';

export async function verify(
  command: { readonly paths: readonly string[]; readonly json: JsonTarget },
  port: ConsolePort,
): Promise<ExitCode> {
  assertReplaceable(command.json, SCHEMA);
  const count = createCount(port, () => performance.now(), { doing: 'Verifying', total: command.paths.length });
  const verifications = await verifyFiles(command.paths, count.done).finally(count.close);
  const json = JSON.stringify({ schema: SCHEMA, schema_version: 1, files: verifications }, null, 2);
  printOrWrite(command.json, `${json}\n`, textReport(verifications), port);
  return firstExitCode(verifications.map(exitCodeOf));
}

function exitCodeOf({ outcome }: FileVerification): ExitCode {
  if (outcome === 'consistent') return EXIT.ok;
  return outcome === 'inconsistent' ? EXIT.correctness : EXIT.usage;
}

/** What the word "verified" may be taken for, and what not. */
const WHAT_IT_PROVES = `
A receipt shows that about so much was hashed on this challenge; the ± is its 95 % range. It does not
show how long that took, nor that one device did it: for the time, and so for the rate, there is only
the document's word.
`;

function textReport(verifications: readonly FileVerification[]): string {
  const hasReceipt = verifications.some(({ receipts }) => receipts.length > 0);
  return verifications.map(textLines).join('') + (hasReceipt ? WHAT_IT_PROVES : '');
}

function textLines({ file, outcome, matches_rehashed, findings, receipts }: FileVerification): string {
  const head = `${outcome.toUpperCase()}  ${file}  (${matches_rehashed} matches hashed again)\n`;
  const shown = receipts.map((receipt) => `  ${receipt.run}: the receipt shows ${workText(workOf(receipt))}\n`);
  return [head, ...findings.map(({ path, sentence }) => `  ${path}: ${sentence}\n`), ...shown].join('');
}

function workOf(receipt: ReceiptEstimate): WorkShown {
  return {
    matches: receipt.matches,
    hashes: receipt.work_estimate_hashes,
    range: receipt.work_range_hashes,
    halfRangeRatio: receipt.work_range_relative,
    claimed: receipt.work_claimed_hashes,
  };
}
