import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../page/page-fixture';
import { failureText, goodHost, openScreen, patiently, pressAsk, says, silentHost } from './host';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** `within`: a part of the page, where a look at all of it would outlast what it looks at. */
async function violations(page: Page, within = 'body'): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

describe.each(['light', 'dark'] as const)('%s theme', (colorScheme) => {
  test('the question, the waiting, the live line and a failure have no violation', async () => {
    const silent = silentHost();
    let host = silent.host;
    const { page } = await openScreen(browser, { host: (route) => host(route), prepare: patiently, context: { colorScheme } });
    expect(await violations(page)).toEqual([]);
    await pressAsk(page);
    await silent.asked;
    expect(await violations(page, '.live-question')).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    host = goodHost;
    await pressAsk(page);
    await page.waitForSelector('.live-line');
    host = says('', 500);
    await page.getByRole('button', { name: 'Ask again' }).click();
    await failureText(page);
    expect(await violations(page)).toEqual([]);
  });
});

test('at 360 px nothing scrolls sideways, live or failed, and what can be pressed is at least 24 px high', async () => {
  let host = goodHost;
  const { page } = await openScreen(browser, { host: (route) => host(route), context: { viewport: { width: 360, height: 780 } } });
  await pressAsk(page);
  await page.waitForSelector('.live-line');
  host = says('', 500);
  await page.getByRole('button', { name: 'Ask again' }).click();
  await failureText(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const heights = await page
    .locator('.live-question button, .live-line button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
  expect(heights.length).toBe(2);
  for (const height of heights) expect(height).toBeGreaterThanOrEqual(24);
});
