/**
 * The browser that the tests drive: an explicit path, Playwright's own, or the system's; never a silent skip.
 * Place: vite.config.ts (project "browser") and every test that opens the built page ask here.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * WebGPU is behind a flag on Linux and its software adapter behind the same one. The Vulkan feature lets a real GPU answer first where
 * there is one; nothing forces SwiftShader, which answers where there is none.
 */
const WEBGPU_ARGUMENTS = ['--enable-unsafe-webgpu', '--enable-features=Vulkan'];

const SYSTEM_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

export interface TestBrowser {
  /** Absent when nothing was found: Playwright then fails with its own sentence on how to install one. */
  readonly executablePath?: string;
  readonly args: string[];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemBrowsers(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Chromium's sandbox refuses to run as root, which is what containers are. */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export async function findTestBrowser(): Promise<TestBrowser> {
  const { chromium } = await import('playwright');
  const explicit = process.env.HASHWATT_BROWSER;
  const candidates = explicit === undefined || explicit === '' ? [chromium.executablePath(), ...systemBrowsers()] : [explicit];
  const executablePath = candidates.find(isExecutable);
  const args = isRoot() ? [...WEBGPU_ARGUMENTS, '--no-sandbox'] : WEBGPU_ARGUMENTS;
  return executablePath === undefined ? { args } : { executablePath, args };
}
