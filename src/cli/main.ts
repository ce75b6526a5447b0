/**
 * The command line's first file: connects the process to command-line.ts.
 * Place: built to dist/cli/main.js; `npm run bench`, `npm start` and `npm test` start it.
 */
import { runCommandLine } from './command-line';
import { processConsole } from './console-port';
import { EXIT } from './exit-code';

const interruption = new AbortController();

/** The first time asks for what was measured so far; the second time ends at once. */
function interrupt(): void {
  if (interruption.signal.aborted) process.exit(EXIT.interrupted);
  process.stderr.write('\nStopping; Ctrl+C once more ends at once.\n');
  interruption.abort();
}

process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
// A reader that closed the pipe (head, less) wants no more; that is no failure.
process.stdout.on('error', () => undefined);

process.exitCode = await runCommandLine(process.argv.slice(2), processConsole(), interruption.signal);
