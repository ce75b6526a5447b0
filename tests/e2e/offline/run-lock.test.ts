/** A run begun before the copy is looked after must be seen by other tabs all the same. */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openTab, waitForCall, waitForState } from '../page/page-fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a run that starts with the page holds the lock by which other tabs put off a newer version, until it ends', async () => {
  const { page } = await openTab(browser, { query: '?autostart=1&offline=1' });
  await waitForCall(page, 'run');
  const held = () => page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name));
  await expect.poll(held).toEqual(['hashwatt-runs']);
  await page.evaluate(() => window.fakeEngine.fail('run', 'No backend could run.'));
  await waitForState(page, 'error');
  await expect.poll(held).toEqual([]);
});
