import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { screenIsOpen } from '../e2e/contrast/worked';
import { launchBrowser, openTab } from '../e2e/page/page-fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The themes differ in their colours alone, so the second is looked at for contrast only. */
async function expectClean(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  // Rows of one table are alike, and some tables have hundreds.
  const axe = new AxeBuilder({ page }).exclude('.figures tbody tr:nth-child(n + 6)');
  const { violations } = await (colorScheme === 'dark'
    ? axe.withRules(['color-contrast'])
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

describe.each(['light', 'dark'] as const)('%s theme', (colorScheme) => {
  test.each(['ladder', 'months', 'current', 'everyone', 'industry', 'rented', 'inversion'])(
    '%s, everything unfolded, has no violation',
    async (screen) => {
      const { page } = await openTab(browser, {
        context: { colorScheme },
        query: `#/${screen}?cents=nonsense&deal=own&power=typed&watts=many`,
      });
      await screenIsOpen(page, screen);
      // Nonsense in a field has opened its panel already: a click would fold it up again.
      await page.locator('#meaning details').evaluateAll((all) => {
        for (const folded of all) folded.setAttribute('open', '');
      });
      await expectClean(page, colorScheme);
    },
  );
});
