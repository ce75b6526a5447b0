/** What one click on Start must not do: hours of load that a link asked for, or a run beside a search. And what ends a search. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openTab, startRun, stateOf, waitForCall } from './page-fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** By the keyboard, which reaches the button whatever it says of itself. */
async function pressStart(page: Page): Promise<void> {
  await page.focus('#start');
  await page.keyboard.press('Enter');
}

const HOURS = '?repeat=100&duration=60s&warmup=60s&backend=cpu';

test('hours of load out of a link are said in hours, and start only after the box is ticked', async () => {
  const { page } = await openTab(browser, { query: HOURS });
  expect(await page.textContent('#start-cost')).toMatch(/3\.3 hours in all/);
  await pressStart(page);
  expect(await stateOf(page)).toBe('idle');
  expect(await page.textContent('[role=alert]')).toMatch(/tick the box/);
  await page.getByLabel(/Yes, run at full load/).check();
  await startRun(page);
  expect(await page.evaluate(() => window.fakeEngine.calls[0]?.argument)).toMatchObject({ repeat: 100 });
});

test('the lesson’s one button takes the hardware of such a link, and not its hours', async () => {
  const { page } = await openTab(browser, { query: `${HOURS}#/lesson/3` });
  await page.getByRole('button', { name: 'Skip the guess' }).click();
  await page.click('#lesson-measure');
  await waitForCall(page, 'run');
  expect(await page.evaluate(() => window.fakeEngine.calls[0]?.argument)).toMatchObject({ backend: 'cpu', repeat: 1, duration: 10_000 });
});

test('during a search Start says that it has to wait, and no failure is shown', async () => {
  const { page } = await openTab(browser);
  await page.click('#search-go');
  await waitForCall(page, 'search');
  await pressStart(page);
  expect(await stateOf(page)).toBe('idle');
  expect(await page.textContent('.start-panel [role=alert]')).toMatch(/A search is running/);
  expect(await page.evaluate(() => window.fakeEngine.calls.map(({ name }) => name))).not.toContain('run');
  await page.evaluate(() => window.fakeEngine.fail('search', 'Stopped.', 'AbortError'));
  await page.waitForSelector('.start-panel [role=alert]', { state: 'detached' });
  await startRun(page);
});

test('hiding the page stops a search, which says why', async () => {
  const { page } = await openTab(browser);
  await page.click('#search-go');
  await waitForCall(page, 'search');
  await page.evaluate(() => window.fakeEngine.emit([{ searched: 1_048_576, matches: [], elapsed_s: 1 }]));
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.waitForSelector('.finding:has-text("out of sight")', { timeout: 10_000 });
  expect(await page.evaluate(() => window.fakeEngine.calls.map(({ name }) => name))).toContain('stop');
  // 17 million nonces around the first block's; the first million are done.
  expect(await page.textContent('.so-far')).toMatch(/from 2,080,374,784 to 2,081,423,359\. .* 6\.2 % .*Go on from 2,081,423,360/s);
  await page.click('#search-go-on');
  await page.waitForFunction(() => window.fakeEngine.calls.filter(({ name }) => name === 'search').length === 2, undefined, {
    polling: 100,
  });
  const orders = await page.evaluate(() => window.fakeEngine.calls.filter(({ name }) => name === 'search').map(({ argument }) => argument));
  expect(orders[1]).toMatchObject({ firstNonce: 2_081_423_360, count: 2 ** 24 - 2 ** 20 });
});
