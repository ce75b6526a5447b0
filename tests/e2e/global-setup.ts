/**
 * Once before the tests that drive the built page: build page and command line, serve the page, hand out the address.
 * Place: globalSetup of the project "page". A test reads the address with `inject('pageUrl')`.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../src/cli/static-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built page on this computer, with a closing slash. */
    pageUrl: string;
  }
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Vitest's own variables would turn the build into a test run.
  const { VITEST: _vitest, NODE_ENV: _nodeEnv, ...environment } = process.env;
  for (const mode of ['production', 'cli']) {
    execFileSync(process.execPath, [VITE, 'build', '--mode', mode, '--configLoader', 'runner', '--logLevel', 'warn'], {
      cwd: ROOT,
      env: environment,
      stdio: 'inherit',
    });
  }
  const server = await serveFolder(fileURLToPath(new URL('../../dist/page', import.meta.url)), 0);
  project.provide('pageUrl', server.url);
  return () => server.close();
}
