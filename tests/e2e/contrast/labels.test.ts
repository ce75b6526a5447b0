/** Words in the drawings: none is cut off at an edge, in either language, for a small device, a large one and the ends of what may be typed. */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCREENS } from '../../../src/view/contrast/screens';
import { launchBrowser, openTab } from '../page/page-fixture';
import { screenIsOpen } from './worked';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const VISITORS = [
  { visitor: 'two old threads', language: 'en', fields: 'rate=7e6&power=typed&watts=8' },
  { visitor: 'a workstation', language: 'es', fields: 'rate=9e10' },
  {
    visitor: 'hardly anything',
    language: 'es',
    fields: 'rate=1e-6&power=typed&watts=0.001&difficulty=1&subsidy=1e-8&price=0.01&count=1&farm=0.001',
  },
  {
    visitor: 'more than there is',
    language: 'en',
    fields: 'rate=1e24&power=typed&watts=1e6&difficulty=1e20&price=1e9&count=1e15&farm=1e6&cop=20',
  },
];

/** Pixels that antialiasing and the halo around some labels may take. */
const TOLERANCE = 1;

test.each(VISITORS)('$visitor, $language: every label lies within its drawing at 360 px', async ({ fields, language }) => {
  const query = `?lang=${language}#/${SCREENS[0]}?${fields}`;
  const { page } = await openTab(browser, { query, context: { viewport: { width: 360, height: 780 } } });
  for (const screen of SCREENS) {
    await page.click(`.screen-list a[href^="#/${screen}"]`);
    await screenIsOpen(page, screen);
    const labels = await page.locator(`[data-screen="${screen}"] .drawing`).evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const frame = drawing.getBoundingClientRect();
        return [...drawing.querySelectorAll('text')]
          .filter(({ textContent }) => textContent !== '')
          .map((label) => {
            const box = label.getBoundingClientRect();
            return { words: label.textContent, cut: Math.max(frame.left - box.left, box.right - frame.right) };
          });
      }),
    );
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter(({ cut }) => cut > TOLERANCE)).toEqual([]);
  }
});
