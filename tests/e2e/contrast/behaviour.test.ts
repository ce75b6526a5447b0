/** Links, keyboard, nonsense, the way from a result to its meaning, narrow screens, and what is loaded when. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { INVALID, RESULT } from '../../fixtures/events/documents';
import { launchBrowser, openTab, showResult } from '../page/page-fixture';
import { partText, screenIsOpen, WORKED } from './worked';

const SCREENS = ['ladder', 'months', 'current', 'everyone', 'industry', 'rented', 'inversion'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(fragment: string, context = {}): Promise<Page> {
  const { page } = await openTab(browser, { query: fragment, context });
  return page;
}

const field = (name: string): string => `[data-field="${name}"]`;

describe('before any run', () => {
  test('the list of screens is there and nothing of them is loaded', async () => {
    const { page, requests } = await openTab(browser);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.screen-list a').count()).toBe(SCREENS.length);
    expect(requests.filter((address) => /stage|ladder|months|catalogue|insight/.test(address))).toEqual([]);
  });

  test('a screen opens by its link, takes the focus to its question, and says that its number is an example', async () => {
    const page = await open('');
    await page.click('.screen-list a[href^="#/everyone"]');
    await screenIsOpen(page, 'everyone');
    await page.waitForFunction(() => document.activeElement?.id === 'everyone-heading', undefined, { polling: 100 });
    expect(await page.textContent('.subject-sentence')).toMatch(/^An example, not your computer/);
    expect(await page.getAttribute('.screen-list a[href^="#/everyone"]', 'aria-current')).toBe('page');
  });

  test.each(SCREENS)('%s has a question, a picture with words for it, a table, a formula and dated sources', async (screen) => {
    const page = await open(`#/${screen}`);
    await screenIsOpen(page, screen);
    await page.waitForSelector('.drawing svg');
    expect(await page.textContent(`#${screen}-heading`)).toMatch(/\?$/);
    for (const drawing of await page.locator('.drawing').all())
      expect((await drawing.getAttribute('aria-label'))?.length).toBeGreaterThan(30);
    const drawings = await page.locator('.drawing').count();
    expect(await page.locator('.picture .figures').count()).toBe(drawings);
    expect(await page.locator('.picture .source').count()).toBe(drawings);
    expect(await page.locator('.formula').count()).toBeGreaterThan(0);
    expect(await page.textContent('.source summary')).toMatch(/checked \d{4}-\d\d-\d\d/);
    expect(await page.locator('.part-sentence .own').count()).toBeGreaterThan(0);
  });
});

describe('a link with values that cannot be used', () => {
  test('names them in one sentence and opens the folded part where a field has a problem', async () => {
    const page = await open('#/months?month=2030-01&watts=abc&rate=fast');
    await screenIsOpen(page, 'months');
    await page.waitForFunction(() => document.querySelector('.notice-warning')?.textContent?.includes('month: 2030-01'), undefined, {
      polling: 100,
    });
    expect(await page.textContent('.notice-warning')).toContain('watts: abc');
    expect(await page.locator('.subject-change').getAttribute('open')).not.toBeNull();
    expect(await page.textContent('.subject-number .field-problem')).toContain('the example counts');
    expect(await page.locator('.slider output').textContent()).toBe('January 2011');
  });

  test('that has none of them stays folded and says nothing', async () => {
    const page = await open('#/months?month=2012-03&watts=10-20&rate=50%20MH/s');
    await screenIsOpen(page, 'months');
    expect(await page.locator('.notice-warning').count()).toBe(0);
    expect(await page.locator('.subject-change').getAttribute('open')).toBeNull();
  });
});

describe('after a run', () => {
  test('the ladder opens with both measured rates marked, and the link carries rate, watts and badge', async () => {
    const page = await open('');
    await showResult(page, RESULT);
    await screenIsOpen(page, 'ladder');
    expect(await page.textContent('.subject-sentence')).toMatch(/^Your graphics processor: 413 MH\/s at .* W \(estimated\)/);
    expect(await page.locator('.ladder .own-rung').count()).toBe(2);
    await page.waitForFunction(() => /rate=412600000&part=webgpu&watts=[\d.]+-[\d.]+&badge=estimated/.test(location.hash), undefined, {
      polling: 100,
    });
  });

  test('the same link opened elsewhere shows the same figures and calls them the link’s', async () => {
    const page = await open('');
    await showResult(page, RESULT);
    await screenIsOpen(page, 'ladder');
    await page.waitForFunction(() => location.hash.includes('badge=estimated'), undefined, { polling: 100 });
    const fragment = await page.evaluate(() => location.hash);
    const sentence = (await page.textContent('.subject-sentence')) ?? '';
    const other = await open(fragment);
    await screenIsOpen(other, 'ladder');
    const borrowed = (await other.textContent('.subject-sentence')) ?? '';
    expect(borrowed).toMatch(/^The number of this link, not measured here/);
    expect(borrowed.replace(/^.*with /, '')).toBe(sentence.replace(/^.*: /, '').replace('413 MH/s', '413 MH/s'));
  });

  test('the processor can be chosen instead, and stays chosen on the next screen', async () => {
    const page = await open('');
    await showResult(page, RESULT);
    await screenIsOpen(page, 'ladder');
    await page.click('.subject-change summary');
    await page.selectOption(`.subject ${field('example')}`, 'measured:31940000');
    expect(await page.textContent('.subject-sentence')).toMatch(/^Your processor: 31\.9 MH\/s/);
    await page.click('.screen-next a');
    await screenIsOpen(page, 'months');
    expect(await page.textContent('.subject-sentence')).toMatch(/^Your processor: 31\.9 MH\/s/);
  });

  test('a number that does not count opens no screen', async () => {
    const page = await open('');
    await showResult(page, INVALID);
    expect(await page.locator('.screen').count()).toBe(0);
  });
});

describe('settings', () => {
  test.each([
    ['abc', /“abc” is not a number\. Until then the screen reckons with 16\.5/],
    ['-3', /“-3” makes no sense here: it has to lie between 0 and 1,000/],
  ])('%s for a price gets a sentence, and the reckoning goes on', async (typed, sentence) => {
    const page = await open('#/months');
    await screenIsOpen(page, 'months');
    const input = page.locator(`.part ${field('cents')}`);
    await input.fill(typed);
    const problem = page.locator('.part .field-problem');
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(sentence);
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    expect(await input.getAttribute('aria-describedby')).toBe(await problem.getAttribute('id'));
    expect(await partText(page, 'months')).toContain('16.5 ¢ a kWh');
  });

  test('a changed assumption changes the sentence and stays in the link, which restores it', async () => {
    const page = await open('#/everyone');
    await screenIsOpen(page, 'everyone');
    await page.fill(field('count'), '1,000,000');
    expect(await partText(page, 'everyone')).toContain('1 million devices');
    await page.waitForFunction(() => location.hash.includes('count=1'), undefined, { polling: 100 });
    const other = await open(await page.evaluate(() => location.hash));
    await screenIsOpen(other, 'everyone');
    expect(await partText(other, 'everyone')).toContain('1 million devices');
  });

  test('watts from a wall meter change joules everywhere and wear the badge Metered', async () => {
    const page = await open('#/ladder');
    await screenIsOpen(page, 'ladder');
    await page.click('.subject-change summary');
    await page.selectOption(field('power'), 'meter');
    await page.fill(field('loaded'), '180');
    await page.fill(field('idle'), '60');
    expect(await page.textContent('.power-figure')).toMatch(/110 to 130 W\s*Metered/);
    expect(await partText(page, 'ladder')).toMatch(/needs 1\.1 million to 1\.3 million joules|needs 1\.1 to 1\.3 million joules/);
    await page.fill(field('idle'), '600');
    expect(await page.textContent('.power-panel .field-problem')).toMatch(/Idle lies above loaded/);
  });

  test('unknown settings of a link are named, and the screen opens all the same', async () => {
    const page = await open('#/current?colour=red&cents=7');
    await screenIsOpen(page, 'current');
    expect(await page.textContent('.screen .notice')).toContain('colour');
    expect(await partText(page, 'current')).toContain('At 7 ¢ a kWh');
  });

  test('the arrow keys move the month, and the sentence follows', async () => {
    const page = await open('#/months?month=2011-01');
    await screenIsOpen(page, 'months');
    await page.focus('.slider input');
    await page.keyboard.press('ArrowRight');
    expect(await partText(page, 'months')).toContain('In February 2011');
    expect(await page.getAttribute('.slider input', 'aria-valuetext')).toBe('February 2011');
    await page.keyboard.press('End');
    expect(await page.getAttribute('.slider input', 'aria-valuetext')).toBe('August 2026');
  });

  test('a found device enters picture and link, and can be taken out again', async () => {
    const page = await open('#/ladder');
    await screenIsOpen(page, 'ladder');
    await page.fill('.device-search input', 'HD 7970');
    await page.getByRole('button', { name: 'Add Radeon HD 7970' }).click();
    expect(await page.locator('.ladder .picked-rung').textContent()).toContain('Radeon HD 7970');
    await page.waitForFunction(() => location.hash.includes('with='), undefined, { polling: 100 });
    await page.getByRole('button', { name: 'Remove Radeon HD 7970' }).click();
    expect(await page.locator('.ladder .picked-rung').count()).toBe(0);
  });

  test('a past contract chosen from the list is drawn and its fate told', async () => {
    const page = await open('#/rented');
    await screenIsOpen(page, 'rented');
    expect(await partText(page, 'rented')).toMatch(/HashFlare.*What became of it/s);
    await page.selectOption(field('deal'), 'own');
    expect(await page.locator(field('upfront')).count()).toBe(1);
    await page.locator('.sign-choices input[value="guaranteed"]').check();
    expect(await partText(page, 'signs')).toMatch(/Nobody can guarantee a return/);
  });
});

test.each(SCREENS)('%s fits 360 px without scrolling sideways, tables unfolded, and its pictures keep their type size', async (screen) => {
  const page = await open(`#/${screen}?${WORKED}`, { viewport: { width: 360, height: 780 } });
  await screenIsOpen(page, screen);
  for (const summary of await page.locator('#meaning summary').all()) await summary.click();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const scales = await page
    .locator('.drawing svg')
    .evaluateAll((drawings) =>
      drawings.map((svg) => svg.getBoundingClientRect().width / Number(svg.getAttribute('viewBox')?.split(' ')[2])),
    );
  for (const scale of scales) expect(scale).toBeCloseTo(1, 1);
});

const LEAST = 'rate=1e-6&power=typed&watts=0.001&off=90&cents=0&difficulty=1&subsidy=1e-8&price=0.01&count=1&farm=0.001&farmcents=0&cop=1';
const MOST =
  'rate=1e24&power=typed&watts=1e6&off=0&cents=1000&difficulty=1e20&subsidy=50&price=1e9&count=1e15&farm=1e6&overhead=300&cop=20';
const TERMS_LEAST = 'deal=own&terahashes=0.001&upfront=0&fee=0&days=1&growth=-99&drift=-99&halving=0';
const TERMS_MOST = 'deal=own&terahashes=1e9&upfront=1e6&fee=1000&days=3650&growth=1000&drift=1000&halving=10000';

test.each([`${LEAST}&${TERMS_LEAST}`, `${MOST}&${TERMS_MOST}`, `${LEAST}&${TERMS_MOST}`])(
  'no screen breaks at the ends of what may be typed: %s',
  async (extremes) => {
    const { page, complaints } = await openTab(browser, { query: `#/ladder?${extremes}` });
    for (const screen of SCREENS) {
      await page.click(`.screen-list a[href^="#/${screen}"]`);
      await screenIsOpen(page, screen);
      expect(await page.locator('.drawing svg').count()).toBeGreaterThan(0);
      expect(await page.locator('.drawing').first().innerHTML()).not.toMatch(/NaN|Infinity|undefined/);
      expect(await page.locator('.screen').innerText()).not.toMatch(/NaN|∞|undefined/);
    }
    expect(complaints).toEqual([]);
  },
);

test('all six screens in a row complain about nothing and ask no other host', async () => {
  const { page, complaints, requests } = await openTab(browser, { query: '#/ladder' });
  for (const screen of SCREENS) {
    await page.click(`.screen-list a[href^="#/${screen}"]`);
    await screenIsOpen(page, screen);
  }
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(inject('pageUrl')))).toEqual([]);
});

test('the browser’s back button returns to the screen before', async () => {
  const page = await open('#/ladder');
  await screenIsOpen(page, 'ladder');
  await page.click('.screen-next a');
  await screenIsOpen(page, 'months');
  await page.goBack();
  await screenIsOpen(page, 'ladder');
});
