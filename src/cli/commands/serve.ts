/**
 * `serve` (npm start): the built page on this computer, until interrupted.
 * Place: static-server.ts with an address printed.
 */
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode } from '../exit-code';
import { builtPageFolder } from '../page-session';
import { serveFolder } from '../static-server';

export async function serve(port: number, output: ConsolePort, interrupted: AbortSignal): Promise<ExitCode> {
  const server = await serveFolder(builtPageFolder(), port);
  output.out(`Hashwatt is at ${server.url}  (Ctrl+C ends it)\n`);
  await new Promise<void>((resolve) => {
    if (interrupted.aborted) resolve();
    else interrupted.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.close();
  return EXIT.ok;
}
