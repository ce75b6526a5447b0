/**
 * The real machine for the browser search: files, programs, Playwright's paths.
 * Place: between browser-search.ts (decides) and node. Programs get no terminal input, so that none can stop and ask.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import { browserFlags } from './browser-flags';
import { type BrowserHost, type FoundBrowser, findBrowser, type InstallerPaths, type InstallStep, obtainBrowser } from './browser-search';

/** A cold start on a slow disk takes seconds; a browser that needs longer than this will not measure well either. */
const ANSWER_LIMIT_MS = 20_000;
const HEARTBEAT_MS = 15_000;
/** Playwright tries several mirrors, several times each; without internet that must end soon. */
const CONNECT_LIMIT_MS = 15_000;

export function createBrowserHost(say: (line: string) => void): BrowserHost {
  return {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    isExecutable,
    answers,
    playwrightPath: () => chromium.executablePath(),
    run: (step) => runStep(step, say),
    say,
  };
}

export function installerPaths(): InstallerPaths {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  return { node: process.execPath, playwrightCli: join(folder, 'cli.js') };
}

/** What is there already, with its flags; installs nothing. @throws HashwattError `browser-missing` when the one named is not there */
export async function locateBrowser(option?: string): Promise<{ found: FoundBrowser | undefined; flags: string[] }> {
  const host = createBrowserHost(() => undefined);
  return { found: await findBrowser(host, option), flags: browserFlags(host.platform, host.isRoot) };
}

/** @throws HashwattError `browser-missing`. */
export async function requireBrowser(option: string | undefined, say: (line: string) => void): Promise<FoundBrowser & { flags: string[] }> {
  const host = createBrowserHost(say);
  const found = await obtainBrowser(host, installerPaths(), option);
  return { ...found, flags: browserFlags(host.platform, host.isRoot) };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function answers(path: string): Promise<boolean> {
  // chrome.exe opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: ANSWER_LIMIT_MS });
    return /\d+\.\d+/.test(stdout);
  } catch {
    return false;
  }
}

/** Resolves false at the limit whatever the program and its own children do. */
function runStep(step: InstallStep, say: (line: string) => void): Promise<boolean> {
  const started = Date.now();
  const child = spawn(step.command, [...step.parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: installers start downloads as children, which must end with them.
    detached: process.platform !== 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECT_LIMIT_MS) },
  });
  // Read and dropped: a full pipe would stop the installer.
  child.stdout.resume();
  child.stderr.resume();
  const end = (): void => endGroup(child);
  process.once('exit', end);
  const limit = setTimeout(end, step.limitSeconds * 1000);
  const heartbeat = setInterval(() => say(`… still installing, ${Math.round((Date.now() - started) / 1000)} s`), HEARTBEAT_MS);
  return new Promise((resolve) => {
    const settle = (isDone: boolean): void => {
      clearInterval(heartbeat);
      clearTimeout(limit);
      process.off('exit', end);
      resolve(isDone);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') {
    child.kill();
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
