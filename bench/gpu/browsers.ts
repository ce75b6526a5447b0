/**
 * Asks a real browser one question: builds the page, serves it with the question, starts the browser on it, waits for the answer.
 * Place: GPU rows. Chromium runs on SwiftShader where there is no GPU; Firefox on whatever Vulkan driver the system has (lavapipe).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { nonceLoopPlugin } from '../../src/kernel/vite-plugin';
import { findTestBrowser } from '../../tests/browser';
import type { Question } from './page/main';

/** Opens the address and answers how to end. */
type Launch = (address: string) => Promise<() => Promise<void>>;

const ANSWER_LIMIT_MS = 240_000;
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

export async function buildGpuPage(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'hashwatt-gpu-bench-'));
  const root = join(process.cwd(), 'bench/gpu/page');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [nonceLoopPlugin()],
    worker: { format: 'es', plugins: () => [nonceLoopPlugin()] },
    define: { __HASHWATT_VERSION__: JSON.stringify('bench'), __HASHWATT_COMMIT__: 'null' },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
  return outDir;
}

export async function ask<Value>(folder: string, launch: Launch, question: Question): Promise<Value> {
  const { address, answered, close } = await serve(folder, question);
  const end = await launch(address);
  try {
    const { value, error } = JSON.parse(await withLimit(answered)) as { value?: Value; error?: string };
    if (value === undefined) throw new Error(error ?? 'the page gave no answer');
    return value;
  } finally {
    await end();
    close();
  }
}

export const inChromium: Launch = async (address) => {
  const browser = await chromium.launch(await findTestBrowser());
  await (await browser.newPage()).goto(address);
  return () => browser.close();
};

/** WebGPU is off by default in Firefox on Linux; the second preference admits software adapters. */
const FIREFOX_PREFERENCES = ['dom.webgpu.enabled', 'gfx.webgpu.ignore-blocklist'];
const FIREFOX_PATHS = ['/usr/bin/firefox', '/usr/bin/firefox-esr'];

/** @throws where no Firefox is installed. */
export async function firefoxPath(): Promise<string> {
  for (const path of FIREFOX_PATHS) {
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  throw new Error('no Firefox is installed here');
}

export const inFirefox: Launch = async (address) => {
  const path = await firefoxPath();
  const profile = await mkdtemp(join(tmpdir(), 'hashwatt-firefox-'));
  await writeFile(join(profile, 'user.js'), FIREFOX_PREFERENCES.map((name) => `user_pref("${name}", true);\n`).join(''));
  const firefox = spawn(path, ['--headless', '--no-remote', '--profile', profile, address], { stdio: 'ignore' });
  return async () => {
    await ended(firefox);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
};

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    if (child.exitCode !== null || !child.kill()) resolve();
  });
}

async function serve(folder: string, question: Question): Promise<{ address: string; answered: Promise<string>; close(): void }> {
  let answer: (text: string) => void;
  const answered = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/question') return response.setHeader('content-type', 'application/json').end(JSON.stringify(question));
    if (pathname === '/answer') return void bodyOf(request).then((text) => response.end('', () => answer(text)));
    const path = pathname === '/' ? '/index.html' : pathname;
    return void readFile(join(folder, path)).then(
      (body) => response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bench server has no port');
  return { address: `http://localhost:${address.port}/`, answered, close: () => server.close() };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

async function withLimit<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the browser gave no answer within ${ANSWER_LIMIT_MS / 1000} s`)), ANSWER_LIMIT_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
