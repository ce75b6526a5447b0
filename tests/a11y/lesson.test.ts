import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStep } from '../e2e/lesson/walk';
import { launchBrowser, openTab } from '../e2e/page/page-fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function violations(page: Page): Promise<readonly string[]> {
  // The pictures have their own test on the screens that they come from.
  const found = await new AxeBuilder({ page })
    .include('.lesson')
    .exclude('.embedded .picture')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Wide in one theme, as narrow as a phone in the other: every step in both themes and at both widths, in half the time. */
describe.each([
  ['light', 1280],
  ['dark', 360],
] as const)('%s theme at %i px', (colorScheme, width) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openTab(browser, {
      query: '#/lesson',
      context: { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' },
    }));
    page.setDefaultTimeout(10_000);
    await page.waitForSelector('.lesson-overview');
  });

  test('the list of the steps has no violation and fits', async () => {
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'step %i, guessed and everything but the tables unfolded, has no violation and fits',
    async (step) => {
      await openStep(page, step);
      const keep = page.locator('.guess .button-primary');
      if ((await keep.count()) > 0) {
        if (step === 1) expect(await violations(page)).toEqual([]);
        await keep.click();
      }
      await page.waitForFunction(
        () =>
          [...document.querySelectorAll('.embedded')].every(
            (view) => view.hasAttribute('data-embedded') && view.querySelector('svg') !== null,
          ),
        undefined,
        { polling: 100 },
      );
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('.lesson details:not(.figures)')) details.setAttribute('open', '');
      });
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    },
  );
});

test('the projector view has no violation', async () => {
  const { page } = await openTab(browser, { query: '#/lesson/8?view=projector' });
  await page.waitForSelector('[data-step="8"]');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Skip the guess' }).click();
  await page.waitForSelector('[data-embedded] svg');
  expect(await violations(page)).toEqual([]);
});
