/**
 * A tab with the built page in it, for the page's own tests: with the engine played by the test (default) or the real one.
 * Every message of the console, every failed script and every request is written down, so that a test can hold the page to its promises.
 */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { inject } from 'vitest';
import type { ResultDocument } from '../../../src/result/schema';
import type { HashwattDriver } from '../../../src/view/driver';
import { findTestBrowser } from '../../browser';
import { installFakeEngine } from '../../fixtures/events/fake-engine';
import { screenIsOpen } from '../contrast/worked';

export interface OpenedPage {
  readonly page: Page;
  /** Errors and warnings of the console, and uncaught exceptions. */
  readonly complaints: string[];
  readonly requests: string[];
}

export interface PageOptions {
  readonly query?: string;
  readonly engine?: 'fake' | 'real';
  readonly context?: BrowserContextOptions;
  /** Runs before the page's own scripts. */
  readonly before?: () => void;
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await findTestBrowser());
}

export async function openTab(
  browser: Browser,
  { query = '', engine = 'fake', context = {}, before }: PageOptions = {},
): Promise<OpenedPage> {
  const page = await (await browser.newContext(context)).newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  if (engine === 'fake') await page.addInitScript(installFakeEngine);
  if (before !== undefined) await page.addInitScript(before);
  await page.goto(inject('pageUrl') + query);
  // Asked by the clock: frames are rare while other tests keep the processor busy.
  await page.waitForFunction(() => window.hashwatt !== undefined, undefined, { polling: 100, timeout: 60_000 });
  return { page, complaints, requests };
}

/** The driver's door, which `window` is typed to have. */
export type Driver = HashwattDriver;

export function stateOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.body.dataset['state']);
}

export async function waitForState(page: Page, state: 'idle' | 'running' | 'done' | 'error'): Promise<void> {
  await page.waitForFunction((wanted) => document.body.dataset['state'] === wanted, state, { polling: 100 });
}

/** The focus is moved after what it moves to stands on the screen. */
export async function focusIsOn(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, selector, { polling: 100 });
}

/** Presses Start and waits until the engine has been asked. */
export async function startRun(page: Page): Promise<void> {
  await page.click('#start');
  await waitForCall(page, 'run');
}

export async function waitForCall(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => window.fakeEngine.calls.some((call) => call.name === wanted), name, { polling: 100 });
}

export async function finishRun(page: Page, result: ResultDocument): Promise<void> {
  await page.evaluate((document) => window.fakeEngine.answer('run', document), result);
}

export async function showResult(page: Page, result: ResultDocument): Promise<void> {
  await startRun(page);
  await finishRun(page, result);
  await waitForState(page, 'done');
}

/** What a result brings along once it stands: the comparison, the report and the first screen. An invalid one brings none of them. */
export async function resultIsWhole(page: Page, { validity, headline_run_index }: ResultDocument): Promise<void> {
  if (validity.verdict === 'invalid' || headline_run_index === null) return;
  await page.waitForSelector('.contrast');
  await page.waitForSelector('.report');
  await screenIsOpen(page, 'ladder');
}
