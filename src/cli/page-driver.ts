/**
 * Opens the built page in a real browser and drives it through `window.hashwatt`, the doors its own buttons use.
 * Place: between commands and Playwright. What comes back is checked: the page is another program.
 */
import type { Browser, Page } from 'playwright';
import { HashwattError, restoreError } from '../core/errors';
import type { BenchmarkEvent } from '../engine';
import type { PlanOptions } from '../measure/plan';
import { type BrowserStart, openBrowser } from './browser-connection';
import type { Deadline } from './deadline';
import { firstLine } from './first-line';

/** As the engine's worker takes it. */
export interface SearchOrder {
  /** 160 hex digits. */
  readonly headerHex: string;
  readonly firstNonce: number;
  readonly count: number;
  readonly zeroBits: number;
  readonly backend: 'webgpu' | 'cpu';
}

/** What the page gave back, unchecked. */
export type PageAnswer =
  | { readonly kind: 'answer'; readonly value: unknown }
  /** Stopped before there was anything to give. */
  | { readonly kind: 'stopped' };

export interface AdapterReport {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  readonly isFallback: boolean;
}

/** What the browser offers, without hashing anything. */
export interface PageAbilities {
  readonly hasWebGpu: boolean;
  readonly adapter: AdapterReport | null;
  readonly logicalCores: number | null;
  readonly isSecure: boolean;
  readonly isCrossOriginIsolated: boolean;
}

export interface DrivenPage {
  readonly browserVersion: string;
  run(options: PlanOptions, onEvent: (event: BenchmarkEvent) => void): Promise<PageAnswer>;
  search(order: SearchOrder): Promise<PageAnswer>;
  /** Asks; the open call then ends. */
  stop(): Promise<void>;
  abilities(): Promise<PageAbilities>;
  /** Rejects with `remote-lost` when the browser ends or the page crashes; never resolves. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

const READY_LIMIT_MS = 20_000;
const CLOSE_LIMIT_MS = 5000;
const EVENT_BINDING = 'hashwattDriverEvent';

/** @throws HashwattError `browser-missing`, `remote-unreachable`, `page-failed` when the page does not load, `timed-out` at the deadline */
export async function openPage(start: BrowserStart, url: string, deadline: Deadline): Promise<DrivenPage> {
  try {
    const browser = await openBrowser(start, url, deadline.left());
    try {
      return await deadline.within(prepare(browser, url, deadline));
    } catch (error) {
      await closeBrowser(browser);
      throw error;
    }
  } catch (error) {
    throw deadline.isOver() ? deadline.failure(error) : error;
  }
}

async function prepare(browser: Browser, url: string, deadline: Deadline): Promise<DrivenPage> {
  const page = await browser.newPage();
  const listeners = new Set<(event: BenchmarkEvent) => void>();
  await page.exposeFunction(EVENT_BINDING, (event: BenchmarkEvent) => {
    for (const listener of listeners) listener(event);
  });
  // A browser that a person started says that nobody drives it. We do.
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => true, configurable: true }));
  await load(page, url, Math.min(READY_LIMIT_MS, deadline.left()));
  return drive(browser, page, listeners);
}

async function load(page: Page, url: string, limit: number): Promise<void> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(firstLine(error)));
  try {
    const response = await page.goto(url, { timeout: limit });
    if (response !== null && !response.ok()) throw new Error(`the server answered ${response.status()}`);
    // Not waitForFunction: that evaluates text, which the page's policy forbids.
    if (!(await page.evaluate(untilReady, limit))) throw new Error(faults[0] ?? 'it is not a Hashwatt page');
  } catch (cause) {
    throw new HashwattError('page-failed', `${url} (${firstLine(cause)})`, { cause });
  }
  await page.evaluate((binding) => {
    const forward = Reflect.get(window, binding);
    window.addEventListener('hashwatt:event', (event) => {
      if (event instanceof CustomEvent && typeof forward === 'function') forward(event.detail);
    });
  }, EVENT_BINDING);
}

/** Runs inside the page: true once it can be driven. */
function untilReady(limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    if ('hashwatt' in window) {
      resolve(true);
      return;
    }
    window.addEventListener('hashwatt:ready', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), limit);
  });
}

function drive(browser: Browser, page: Page, listeners: Set<(event: BenchmarkEvent) => void>): DrivenPage {
  const lost = new Promise<never>((_, reject) => {
    const fail = (): void => reject(new HashwattError('remote-lost'));
    browser.once('disconnected', fail);
    page.once('crash', fail);
    page.once('close', fail);
  });
  // Raced against while a call is open; closing on purpose must not count as unhandled.
  lost.catch(() => undefined);
  return {
    browserVersion: browser.version(),
    lost,
    run: async (options, onEvent) => {
      listeners.add(onEvent);
      try {
        return await call(page, 'run', options);
      } finally {
        listeners.delete(onEvent);
      }
    },
    search: (order) => call(page, 'search', order),
    stop: async () => {
      await page.evaluate(() => {
        const driver: unknown = Reflect.get(window, 'hashwatt');
        if (typeof driver === 'object' && driver !== null) Reflect.get(driver, 'stop')();
      });
    },
    abilities: () => page.evaluate(readAbilities),
    close: () => closeBrowser(browser),
  };
}

async function closeBrowser(browser: Browser): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_LIMIT_MS);
  });
  await Promise.race([browser.close().catch(() => undefined), limit]);
  clearTimeout(timer);
}

interface PageFailure {
  readonly failure: { readonly name: string; readonly code: string; readonly message: string };
}

async function call(page: Page, method: 'run' | 'search', options: object): Promise<PageAnswer> {
  const answer = await page.evaluate(callDriver, { method, options }).catch((cause: unknown) => {
    throw new HashwattError('remote-lost', firstLine(cause), { cause });
  });
  if (!isFailure(answer)) return { kind: 'answer', value: answer };
  const { name, code, message } = answer.failure;
  if (name === 'AbortError') return { kind: 'stopped' };
  throw restoreError(message, code) ?? new HashwattError('internal', message.replace(/\.$/, ''));
}

/** Runs inside the page: rejections keep only their text on the way out, so they travel as values. */
async function callDriver({ method, options }: { method: 'run' | 'search'; options: object }): Promise<unknown> {
  try {
    const driver: unknown = Reflect.get(window, 'hashwatt');
    return await Reflect.get(Object(driver), method)(options);
  } catch (thrown) {
    const error = Object(thrown);
    return { failure: { name: String(error.name), code: String(error.code), message: String(error.message) } };
  }
}

function isFailure(answer: unknown): answer is PageFailure {
  return typeof answer === 'object' && answer !== null && 'failure' in answer;
}

async function readAbilities(): Promise<PageAbilities> {
  const gpu: unknown = Reflect.get(navigator, 'gpu');
  const adapter =
    gpu === undefined ? null : await Reflect.get(Object(gpu), 'requestAdapter').call(gpu, { powerPreference: 'high-performance' });
  const info = adapter === null ? undefined : Reflect.get(adapter, 'info');
  return {
    hasWebGpu: gpu !== undefined,
    adapter:
      info === undefined
        ? null
        : {
            vendor: String(info.vendor),
            architecture: String(info.architecture),
            description: String(info.description),
            isFallback: info.isFallbackAdapter === true,
          },
    logicalCores: navigator.hardwareConcurrency ?? null,
    isSecure: window.isSecureContext,
    isCrossOriginIsolated: window.crossOriginIsolated,
  };
}
