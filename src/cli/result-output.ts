/**
 * A result into the files that were asked for. A file that cannot be written takes nothing from what was measured: it is said, and exits 2.
 * Place: commands/run and fleet.ts, after standard output has its text.
 */
import { join } from 'node:path';
import { HashwattError } from '../core/errors';
import type { ResultDocument } from '../result/schema';
import type { RunCommand } from './arguments';
import type { ConsolePort } from './console-port';
import { EXIT, type ExitCode } from './exit-code';
import { EXTENSIONS, formatResult } from './formats';
import { writeText } from './output-files';

/** In the folder: the document, and the chosen format beside it. Returns the document's path. */
export function writeToFolder(command: RunCommand, folder: string, name: string, result: ResultDocument, text: string): string {
  const path = join(folder, `${name}.json`);
  writeText(path, formatResult('json', result));
  if (command.format !== 'json') writeText(join(folder, `${name}.${EXTENSIONS[command.format]}`), text);
  return path;
}

export function saved(port: ConsolePort, write: () => void): ExitCode {
  try {
    write();
    return EXIT.ok;
  } catch (thrown) {
    if (!(thrown instanceof HashwattError)) throw thrown;
    port.error(`${thrown.message} ${thrown.advice}\n`);
    return EXIT.usage;
  }
}
