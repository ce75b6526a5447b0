/**
 * The command line's first file: connects the process to command-line.ts.
 * Place: built to dist/cli/main.js; `npm run bench`, `npm start` and `npm test` start it.
 */
import { runCommandLine } from './command-line';
import { processConsole } from './console-port';
import { EXIT } from './exit-code';

const interruption = new AbortController();

/** Ctrl+C under npm arrives twice: from the terminal, and passed on by npm. */
const SAME_PRESS_MS = 500;
let firstPress = 0;

/** The first time asks for what was measured so far; the second time ends at once. */
function interrupt(): void {
  if (!interruption.signal.aborted) {
    firstPress = performance.now();
    process.stderr.write('\nStopping; Ctrl+C once more ends at once.\n');
    interruption.abort();
  } else if (performance.now() - firstPress > SAME_PRESS_MS) process.exit(EXIT.interrupted);
}

/**
 * npm stands behind a shell, which ends at SIGTERM without passing it on; without this the browser would go on measuring for nobody.
 * Only under npm: a command put into the background outlives the shell that started it on purpose.
 */
function watchNpm(): void {
  const shell = process.ppid;
  const watch = (): void => {
    if (process.ppid !== shell) interruption.abort();
  };
  if (process.env.npm_lifecycle_event !== undefined) setInterval(watch, 1000).unref();
}

watchNpm();
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
// A reader that closed the pipe (head, less) wants no more; that is no failure.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.exitCode = await runCommandLine(process.argv.slice(2), processConsole(), interruption.signal);
