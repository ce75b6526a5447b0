/**
 * A browser to drive: started here, or one that already runs elsewhere.
 * Place: under page-driver.ts. Sources: playwright.dev "BrowserType" (connect, exposeNetwork, connectOverCDP) and "Selenium Grid".
 */
import { type Browser, chromium, errors, type LaunchOptions } from 'playwright';
import { HashwattError } from '../core/errors';
import type { Milliseconds } from '../core/units';
import type { Endpoint } from './connect-option';
import { firstLine } from './first-line';

export type BrowserStart =
  | { readonly kind: 'local'; readonly path: string; readonly flags: readonly string[] }
  /** `flags`: only a grid starts its browser for us. */
  | { readonly kind: 'remote'; readonly endpoint: Endpoint; readonly flags: readonly string[] };

const LAUNCH_LIMIT_MS = 60_000;
const CONNECT_LIMIT_MS = 30_000;
/** About one Chromium in a hundred that has only just started leaves the first connection unanswered, and answers the next one at once. */
const CDP_ATTEMPT_MS = 10_000;

/** main.ts answers interruption: it first asks the page for what was measured so far. */
const OWN_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

/** @throws HashwattError `browser-missing` when it does not start, `remote-unreachable` */
export async function openBrowser(start: BrowserStart, pageUrl: string, limit: Milliseconds): Promise<Browser> {
  if (start.kind === 'remote') return connect(start.endpoint, start.flags, pageUrl, limit);
  try {
    return await launch(undefined, { executablePath: start.path, args: [...start.flags], timeout: Math.min(LAUNCH_LIMIT_MS, limit) });
  } catch (cause) {
    throw new HashwattError('browser-missing', `${start.path} does not start (${firstLine(cause)})`, { cause });
  }
}

async function connect(endpoint: Endpoint, flags: readonly string[], pageUrl: string, limit: Milliseconds): Promise<Browser> {
  const { kind, address, name } = endpoint;
  try {
    switch (kind) {
      case 'playwright':
        return await chromium.connect(address, { timeout: Math.min(CONNECT_LIMIT_MS, limit), exposeNetwork: '<loopback>' });
      case 'cdp':
        return await connectOverDevTools(address, Math.min(CONNECT_LIMIT_MS, limit));
      case 'grid':
        return await launch(address, { args: [...flags, ...trustFlags(pageUrl)], timeout: Math.min(LAUNCH_LIMIT_MS, limit) });
    }
  } catch (cause) {
    // Playwright repeats the address, tokens included.
    throw new HashwattError('remote-unreachable', `${name} (${withoutAddress(firstLine(cause), address)})`);
  }
}

async function connectOverDevTools(address: string, limit: number): Promise<Browser> {
  const timeout = Math.min(CDP_ATTEMPT_MS, limit);
  try {
    return await chromium.connectOverCDP(address, { timeout });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError) || limit <= timeout) throw error;
    return connectOverDevTools(address, limit - timeout);
  }
}

/** Plain http from another computer is no secure context, and without one there is no WebGPU. */
function trustFlags(pageUrl: string): string[] {
  const { protocol, origin } = new URL(pageUrl);
  return protocol === 'http:' ? [`--unsafely-treat-insecure-origin-as-secure=${origin}`] : [];
}

/** Cut at the first address: whatever follows may be the same one, normalized. */
function withoutAddress(sentence: string, address: string): string {
  return sentence.replaceAll(address, '…').replace(/\b(wss?|https?):\/\/\S+/g, '$1://…');
}

let lastLaunch: Promise<unknown> = Promise.resolve();

/** One at a time: Playwright takes the grid's address from the environment, which all share. Without one it must not be there. */
function launch(grid: string | undefined, options: LaunchOptions): Promise<Browser> {
  const launching = lastLaunch.then(async () => {
    const { SELENIUM_REMOTE_URL: before } = process.env;
    setVariable('SELENIUM_REMOTE_URL', grid);
    try {
      return await chromium.launch({ ...options, ...OWN_SIGNALS });
    } finally {
      setVariable('SELENIUM_REMOTE_URL', before);
    }
  });
  lastLaunch = launching.catch(() => undefined);
  return launching;
}

function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
