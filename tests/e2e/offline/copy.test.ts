/** The copy that a browser keeps: works without a server, and never changes under a run. At a sub-path, as project pages are. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveFolder, type StaticServer } from '../../../src/cli/static-server';
import { RESULT } from '../../fixtures/events/documents';
import { installFakeEngine } from '../../fixtures/events/fake-engine';
import { finishRun, launchBrowser, startRun, waitForState } from '../page/page-fixture';
import { drawn, measure, openLesson, openPicture, watchedTab } from './watched-tab';

const PAGE = fileURLToPath(new URL('../../../dist/page', import.meta.url));

let browser: Browser;
let context: BrowserContext;
let folder: string;
let server: StaticServer;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hashwatt-copy-'));
  cpSync(PAGE, join(folder, 'sub', 'page'), { recursive: true });
  server = await serveFolder(folder, 0);
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const address = (query: string): string => `${server.url}sub/page/${query}`;

async function visit(page: Page, query = '?offline=1'): Promise<void> {
  await page.goto(address(query));
  await drawn(page);
}

/** The first visit, until the copy is complete and answers for this page. */
async function visitUntilCopied(page: Page): Promise<void> {
  await visit(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { polling: 100 });
}

/** Puts another build where the first one was: the same page, marked. */
function deployMarked(): void {
  const change = (name: string, from: RegExp, to: string): void => {
    const path = join(folder, 'sub', 'page', name);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${name} holds no ${from}`);
    writeFileSync(path, after);
  };
  change('index.html', /<html lang="en">/, '<html lang="en" data-build="second">');
  change('service.worker.js', /"url":"\.\/","revision":"\w+"|"revision":"\w+","url":"\.\/"/, '"url":"./","revision":"second"');
}

const buildOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dataset['build'] ?? 'first');

/** What a browser does by itself now and then. */
async function lookForNewerVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null, undefined, { polling: 100 });
}

test('after one visit, and without its server, the page opens again, measures, and shows picture, lesson and Spanish', async () => {
  const { page, complaints } = await watchedTab(context);
  await visitUntilCopied(page);
  await server.close();
  await visit(page, '?lang=es');
  expect(await page.getAttribute('html', 'lang')).toBe('es');
  await visit(page, 'index.html');
  expect(await measure(page, 'cpu')).toEqual(['cpu ok']);
  await openPicture(page);
  await openLesson(page);
  expect(complaints).toEqual([]);
});

test('a newer version waits while this tab or another one runs, and takes over when the visitor agrees', async () => {
  await context.addInitScript(installFakeEngine);
  const { page } = await watchedTab(context);
  await visitUntilCopied(page);
  const other = await context.newPage();
  await visit(other);
  await startRun(page);
  await startRun(other);
  deployMarked();
  await lookForNewerVersion(page);
  expect(await page.locator('#newer-version').count()).toBe(0);
  await finishRun(page, RESULT);
  await waitForState(page, 'done');
  await page.click('#newer-version button');
  await page.getByText('Not yet: another tab of this page is measuring.').waitFor();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)).toBe(true);
  await finishRun(other, RESULT);
  await waitForState(other, 'done');
  await page.click('#newer-version button');
  await page.waitForFunction(() => document.documentElement.dataset['build'] === 'second', undefined, { polling: 100 });
  expect(await buildOf(other)).toBe('first');
  await other.click('#newer-version button');
  await other.waitForFunction(() => document.documentElement.dataset['build'] === 'second', undefined, { polling: 100 });
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
});

test('nothing is kept where nobody asked for it, and “offline=0” deletes what was kept', async () => {
  const kept = (place: Page): Promise<number[]> =>
    place.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]);
  const { page } = await watchedTab(context);
  await visit(page, '');
  await page.waitForLoadState('networkidle');
  expect(await kept(page)).toEqual([0, 0]);
  await visitUntilCopied(page);
  expect(await kept(page)).toEqual([1, 1]);
  await visit(page, '?offline=0');
  await page.waitForFunction(async () => (await caches.keys()).length === 0, undefined, { polling: 100 });
  // The worker answers for this tab until it closes: a file asked for late must come, and must not bring the copy back.
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const width = await page.evaluate(async () => {
    const picture = new Image();
    picture.src = 'icon.svg?late';
    await picture.decode();
    return picture.naturalWidth;
  });
  expect(width).toBeGreaterThan(0);
  expect(await kept(page)).toEqual([0, 0]);
});
