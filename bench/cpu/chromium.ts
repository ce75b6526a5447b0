/**
 * The bench's page in a real Chromium: built when asked for, served from disk, driven by Playwright.
 * Place: cpu rows; every call gets a fresh page, so that a launch is a launch.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { nonceLoopPlugin } from '../../src/kernel/vite-plugin';
import { findTestBrowser } from '../../tests/browser';
import type { BenchPage } from './page/main';

declare global {
  var benchPage: BenchPage;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

export interface BenchBrowser {
  readonly version: string;
  /** A fresh page with `benchPage` on it. */
  withPage<Answer>(ask: (page: Page) => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

export async function openBenchBrowser(): Promise<BenchBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'hashwatt-bench-'));
  await buildPage(folder);
  const { address, server } = await serve(folder);
  const browser = await chromium.launch(await findTestBrowser());
  return {
    version: browser.version(),
    withPage: (ask) => onFreshPage(browser, address, ask),
    async close() {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(process.cwd(), 'bench/cpu/page'),
    logLevel: 'warn',
    plugins: [nonceLoopPlugin()],
    worker: { format: 'es', plugins: () => [nonceLoopPlugin()] },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
}

/** A server rather than intercepted requests: a worker's script must come the way it comes to a user. */
async function serve(folder: string): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname === '/' ? '/index.html' : pathname;
    readFile(join(folder, path)).then(
      (body) => response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bench server has no port');
  return { address: `http://127.0.0.1:${address.port}`, server };
}

async function onFreshPage<Answer>(browser: Browser, address: string, ask: (page: Page) => Promise<Answer>): Promise<Answer> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => globalThis.benchPage !== undefined);
    return await ask(page);
  } finally {
    await context.close();
  }
}
