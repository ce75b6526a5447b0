/** `compare`: see src/result. */
import type { JsonTarget } from '../arguments';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode } from '../exit-code';

export function compare(
  _command: { readonly paths: readonly string[]; readonly folder: string | undefined; readonly json: JsonTarget },
  _port: ConsolePort,
): ExitCode {
  return EXIT.ok;
}
