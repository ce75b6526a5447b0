/** `verify`: see src/result. */
import type { JsonTarget } from '../arguments';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode } from '../exit-code';

export function verify(_command: { readonly paths: readonly string[]; readonly json: JsonTarget }, _port: ConsolePort): ExitCode {
  return EXIT.ok;
}
