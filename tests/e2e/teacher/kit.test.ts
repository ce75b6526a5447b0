/** The teacher's kit: every sheet by its link, its numbers against the functions, on paper in both sizes, without a barrier, on a phone. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashesPerSecond, watts } from '../../../src/core/units';
import { compareWithAsic, referenceAsic } from '../../../src/insight/hardware';
import { latestNetworkState } from '../../../src/insight/network';
import { timeToBlockAlone } from '../../../src/insight/reward';
import { lessonEnergy } from '../../../src/insight/lesson-energy';
import { count } from '../../../src/view/contrast/quantity-text';
import { firstContract } from '../../../src/view/lesson/steps/step-9';
import { MOST_POWER } from '../../../src/view/measure/cost';
import { focusIsOn, launchBrowser, openTab } from '../page/page-fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(fragment: string, context = {}): Promise<Page> {
  const { page } = await openTab(browser, { query: fragment, context });
  await page.waitForSelector('.kit h1');
  return page;
}

/** 100 MH/s, nobody's device: what the lesson reckons with before a measurement. */
const EXAMPLE = hashesPerSecond(100e6);

test('the first page leads to lesson, projector view, board and every sheet', async () => {
  const page = await open('#/teacher');
  const links = await page.locator('.kit nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual([
    '#/lesson',
    '#/lesson/1?view=projector',
    '#/board',
    '#/teacher/plan',
    '#/teacher/worksheet',
    '#/teacher/answers',
    '#/teacher/administrator',
  ]);
  // The length chosen here goes along: into the lesson, the board, every sheet, and back.
  await page.selectOption('.sheet-choices select', '15');
  const short = await page.locator('.kit nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(short).toEqual(links.map((link) => (link?.includes('?') === true ? link.replace('?', '?cut=15&') : `${link}?cut=15`)));
  await page.click('.kit nav a[href="#/teacher/plan?cut=15"]');
  await page.waitForSelector('.plan-step');
  await focusIsOn(page, '.sheet h1');
  expect(await page.locator('.plan-name a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
    [1, 3, 4, 6, 8].map((step) => `#/lesson/${step}?cut=15`),
  );
  expect(await page.getAttribute('.kit-back a', 'href')).toBe('#/teacher?cut=15');
});

test('the plan runs to minute 45 in ten steps, and to 15 in five', async () => {
  const page = await open('#/teacher/plan');
  expect(await page.locator('.plan-step').count()).toBe(10);
  expect(await page.locator('.plan-minute').last().textContent()).toContain('41–45');
  await page.selectOption('.sheet-choices select >> nth=0', '15');
  expect(await page.locator('.plan-step').count()).toBe(5);
  expect(await page.locator('.plan-minute').last().textContent()).toContain('13–15');
  expect(page.url()).toContain('cut=15');
});

test('the answer key says what the functions say of the example, and says that it is one', async () => {
  const page = await open('#/teacher/answers');
  expect(await page.locator('.sheet .lead').textContent()).toContain('an example, 100 MH/s');
  const step = (number: number) => page.locator(`.sheet-step[data-step="${number}"]`);
  expect(await page.locator('.sheet-step').count()).toBe(10);
  expect(await step(3).textContent()).toContain(count(compareWithAsic(EXAMPLE).devicesPerAsic));
  const years = Number(await step(4).locator('[data-answer]').getAttribute('data-answer'));
  const alone = timeToBlockAlone(EXAMPLE, latestNetworkState().difficulty) / (365.25 * 86_400);
  // The lesson reckons with the difficulty to six digits, as its field shows it.
  expect(years / alone).toBeCloseTo(1, 5);
  expect(await page.locator('.sheet-formula code').count()).toBeGreaterThan(20);
  // Both ways of step 9, and what is asked at the end of step 10.
  const heater = step(9).locator('[data-guess="heater"]');
  expect(await heater.locator('code').allTextContents()).toEqual(expect.arrayContaining(['earnedPerKilowattHour', 'heatPrices']));
  expect(await heater.locator('[data-answer]').count()).toBe(1);
  const numbered = (await heater.locator('[data-sources]').getAttribute('data-sources'))?.split(' ').map(Number) ?? [];
  const named = await page.locator('.sheet-sources li').allTextContents();
  for (const { title } of referenceAsic.provenance.sources)
    expect(numbered.map((number) => named[number - 1] ?? '').join()).toContain(title);
  expect(await step(9).locator('[data-guess="contract"]').textContent()).toContain(firstContract().past.provider);
  expect(await step(10).locator('.sheet-exit').count()).toBe(4);
});

test('the worksheet is blank with lines to write on, or has this device’s numbers', async () => {
  const page = await open('#/teacher/worksheet?paper=a4');
  const lines = await page.locator('.sheet-step .line').count();
  expect(lines).toBeGreaterThanOrEqual(40);
  expect(await page.locator('.sheet-sentences').count()).toBe(0);
  const ways = page.locator('.sheet-step[data-step="9"] .sheet-part');
  expect(await ways.count()).toBe(2);
  for (const way of await ways.all()) expect(await way.locator('.line').count()).toBe(3);
  expect(await ways.first().textContent()).toContain(firstContract().past.provider);
  expect(await page.locator('.sheet-step[data-step="10"] .sheet-options li').count()).toBe(12);
  await page.selectOption('.sheet-choices select >> nth=1', 'own');
  await page.waitForSelector('.sheet-sentences');
  expect(await page.locator('.sheet .notice').textContent()).toContain('example');
  expect(await page.locator('.sheet-step .line').count()).toBeLessThan(lines);
});

test('the administrator’s energy is that of the function, and nonsense gets a sentence', async () => {
  const page = await open('#/teacher/administrator');
  const energy = async (): Promise<number> => Number(await page.locator('[data-energy]').getAttribute('data-energy'));
  expect(await energy()).toBe(lessonEnergy(30, watts(MOST_POWER), 10));
  await page.fill('.kit-part input >> nth=0', '12');
  expect(await energy()).toBe(lessonEnergy(12, watts(MOST_POWER), 10));
  await page.fill('.kit-part input >> nth=0', 'many');
  expect(await page.locator('.kit-part .field-problem').textContent()).toContain('“many” is not a number');
  expect(await energy()).toBe(lessonEnergy(30, watts(MOST_POWER), 10));
});

/** Points, as PDF counts. */
const SIZES = { a4: [595, 842], letter: [612, 792] } as const;

test.each(['a4', 'letter'] as const)('printed on %s, the worksheet has that size, a few pages and nothing to press', async (paper) => {
  const page = await open(`#/teacher/worksheet?paper=${paper}`);
  // The sheet tells its size a moment after it stands.
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0, undefined, { polling: 100 });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  expect(boxes.length).toBeGreaterThanOrEqual(2);
  expect(boxes.length).toBeLessThanOrEqual(6);
  for (const [, width, height] of boxes) {
    expect(Math.abs(Number(width) - SIZES[paper][0])).toBeLessThan(1.5);
    expect(Math.abs(Number(height) - SIZES[paper][1])).toBeLessThan(1.5);
  }
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.masthead', '.footer', '.kit-back', '.sheet-choices']) expect(await page.locator(hidden).isVisible()).toBe(false);
});

describe.each(['light', 'dark'] as const)('%s theme', (colorScheme) => {
  test('no sheet has a barrier or scrolls sideways at 360 px', async () => {
    const page = await open('#/teacher', { colorScheme, viewport: { width: 360, height: 800 } });
    for (const sheet of ['', '/plan', '/worksheet?numbers=own', '/answers', '/administrator']) {
      await page.evaluate((to) => {
        location.hash = `#/teacher${to}`;
      }, sheet);
      await page.waitForSelector(sheet === '' ? '.kit nav' : '.kit .sheet');
      const axe = new AxeBuilder({ page });
      // The themes differ in their colours alone.
      const { violations } = await (colorScheme === 'dark'
        ? axe.withRules(['color-contrast'])
        : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      ).analyze();
      expect(violations.map(({ id, nodes }) => `${sheet} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
  });
});
