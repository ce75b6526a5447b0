import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openTab, resultIsWhole, showResult, startRun, waitForCall, waitForState } from '../e2e/page/page-fixture';
import { INVALID, NOT_COMPARABLE, RESULT, SCALED, WITHOUT_NUMBER } from '../fixtures/events/documents';
import { eventsOf } from '../fixtures/events/stream';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The themes differ in their colours alone, so the second is looked at for contrast only. */
async function expectClean(page: Page): Promise<void> {
  // Rows of one table are alike.
  const axe = new AxeBuilder({ page }).exclude('table tbody tr:nth-child(n + 6)');
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const { violations } = await (isDark
    ? axe.withRules(['color-contrast'])
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

const FOUND = {
  backend: 'webgpu',
  hashes: 16777216,
  matches: [{ nonce: 2083236893, hash: '000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f' }],
  elapsed_s: 0.4,
  rate_h_per_s: 41943040,
};

describe.each(['light', 'dark'] as const)('%s theme', (colorScheme) => {
  const open = () => openTab(browser, { context: { colorScheme }, query: '?nonsense=1' });

  test('the idle screen, with the settings unfolded and a notice, has no violation', async () => {
    const { page } = await open();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await expectClean(page);
  });

  test('the running screen has no violation', async () => {
    const { page } = await open();
    await startRun(page);
    await page.evaluate((events) => window.fakeEngine.emit(events), [...eventsOf(RESULT, false)]);
    await page.waitForSelector('.chart canvas');
    await expectClean(page);
  });

  // The scaled one has everything that a valid one has, and more.
  test.each([SCALED, NOT_COMPARABLE, INVALID, WITHOUT_NUMBER])(
    'the result screen has no violation ($validity.verdict, $id)',
    async (document) => {
      const { page } = await open();
      await showResult(page, document);
      await resultIsWhole(page, document);
      if (document.params.scaling) await page.waitForSelector('.runs .picture svg');
      for (const summary of await page.locator('#measure summary').all()) await summary.click();
      await expectClean(page);
    },
  );

  test('the search with its find has no violation', async () => {
    const { page } = await open();
    await page.getByText('Any header').click();
    await page.waitForSelector('#own-header');
    await page.click('#search-go');
    await waitForCall(page, 'search');
    await page.fill('#own-header', 'zz');
    await page.locator('#own-header').blur();
    await page.waitForSelector('#own-header[aria-invalid=true]');
    await expectClean(page);
    await page.evaluate((report) => window.fakeEngine.answer('search', report), FOUND);
    await page.waitForSelector('.found');
    await expectClean(page);
  });

  test('the error screen has no violation', async () => {
    const { page } = await open();
    await startRun(page);
    await page.evaluate(() => window.fakeEngine.fail('run', 'No backend could run.'));
    await waitForState(page, 'error');
    await expectClean(page);
  });
});
