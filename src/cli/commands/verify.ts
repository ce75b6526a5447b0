/**
 * `verify`: recompute every derived figure of result files and re-hash their receipts; no browser needed.
 * Place: result/verify on files, one line a file.
 */
import type { JsonTarget } from '../arguments';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode, firstExitCode } from '../exit-code';
import { assertReplaceable, printOrWrite } from '../output-files';
import type { FileVerification } from '../verify-file';
import { verifyFiles } from '../verify-files';

const SCHEMA = 'hashwatt.verification';

export async function verify(
  command: { readonly paths: readonly string[]; readonly json: JsonTarget },
  port: ConsolePort,
): Promise<ExitCode> {
  assertReplaceable(command.json, SCHEMA);
  const verifications = await verifyFiles(command.paths);
  const json = JSON.stringify({ schema: SCHEMA, schema_version: 1, files: verifications }, null, 2);
  printOrWrite(command.json, `${json}\n`, verifications.map(textLine).join(''), port);
  return firstExitCode(verifications.map(exitCodeOf));
}

function exitCodeOf({ outcome }: FileVerification): ExitCode {
  if (outcome === 'consistent') return EXIT.ok;
  return outcome === 'inconsistent' ? EXIT.correctness : EXIT.usage;
}

function textLine({ file, outcome, matches_rehashed, findings }: FileVerification): string {
  const head = `${outcome.toUpperCase()}  ${file}  (${matches_rehashed} matches hashed again)\n`;
  return head + findings.map(({ path, sentence }) => `  ${path}: ${sentence}\n`).join('');
}
