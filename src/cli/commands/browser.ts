/**
 * `browser`: find or install the browser and print its path; `npm test` runs it first, so that a fresh machine has one.
 * Place: browser-search.ts without a page.
 */
import { requireBrowser } from '../browser-host';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode } from '../exit-code';

export async function browser(option: string | undefined, port: ConsolePort): Promise<ExitCode> {
  const { path } = await requireBrowser(option, (line) => port.error(`${line}\n`));
  port.out(`${path}\n`);
  return EXIT.ok;
}
