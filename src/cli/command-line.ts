/**
 * Words in, exit code out: parse, run the command, print what failed.
 * Place: main.ts gives it the process; tests give it a collecting console. Commands that drive a browser are loaded when asked for: the
 * others need none and need not wait for Playwright.
 */
import { parseCommandLine, wantsJsonOutput } from './arguments';
import { compare } from './commands/compare';
import { schema } from './commands/schema';
import { serve } from './commands/serve';
import { verify } from './commands/verify';
import type { ConsolePort } from './console-port';
import { errorDocument } from './error-document';
import { EXIT, type ExitCode } from './exit-code';
import { HELP } from './help';

export async function runCommandLine(words: readonly string[], port: ConsolePort, interrupted: AbortSignal): Promise<ExitCode> {
  try {
    return await dispatch(words, port, interrupted);
  } catch (thrown) {
    const failure = errorDocument(thrown);
    if (wantsJsonOutput(words)) port.out(`${JSON.stringify(failure, null, 2)}\n`);
    port.error(`${failure.sentence} ${failure.advice}\n`);
    if (failure.code === 'internal' && thrown instanceof Error) port.error(`${thrown.stack ?? thrown.message}\n`);
    return failure.exit_code;
  }
}

async function dispatch(words: readonly string[], port: ConsolePort, interrupted: AbortSignal): Promise<ExitCode> {
  const command = parseCommandLine(words);
  switch (command.kind) {
    case 'run':
      return (await import('./commands/run')).run(command, port, interrupted);
    case 'search':
      return (await import('./commands/search')).search(command, port, interrupted);
    case 'serve':
      return serve(command.port, port, interrupted);
    case 'verify':
      return verify(command, port);
    case 'compare':
      return compare(command, port);
    case 'doctor':
      return (await import('./commands/doctor')).doctor(command, port, interrupted);
    case 'schema':
      return schema(command.markdown, port);
    case 'browser':
      return (await import('./commands/browser')).browser(command.browser, port);
    case 'help':
      port.out(HELP);
      return EXIT.ok;
    case 'version':
      port.out(`${__HASHWATT_VERSION__}\n`);
      return EXIT.ok;
  }
}
