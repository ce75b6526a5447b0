/**
 * Where a fact is weak the screen says so: every footnote of every screen is unfolded, and what it lists is held against the data.
 * A source is surely weak when every row that names it is weak; it may be weak when one is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCREENS } from '../../../src/view/contrast/screens';
import { RESULT } from '../../fixtures/events/documents';
import { launchBrowser, openTab, showResult } from '../page/page-fixture';
import { screenIsOpen, WORKED } from './worked';

interface Row {
  readonly source?: readonly string[];
  readonly confidence?: string;
}

const surelyWeak = new Set<string>();
const maybeWeak = new Set<string>();
for (const file of readdirSync('data').filter((name) => name.endsWith('.json'))) {
  const document: Record<string, unknown> = JSON.parse(readFileSync(`data/${file}`, 'utf8'));
  const sources = (document['sources'] ?? {}) as Record<string, { readonly title: string; readonly date?: string }>;
  const rows = Object.values(document)
    .filter((part): part is Row[] => Array.isArray(part))
    .flat();
  for (const [key, { title, date }] of Object.entries(sources)) {
    const naming = rows.filter((row) => Array.isArray(row.source) && row.source.includes(key));
    const weak = naming.filter((row) => row.confidence === 'low' || row.source?.includes('mem') === true);
    const shown = date === undefined ? title : `${title} (${date})`;
    if (weak.length > 0) maybeWeak.add(shown);
    if (weak.length > 0 && weak.length === naming.length) surelyWeak.add(shown);
  }
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Footnote {
  readonly titles: readonly string[];
  readonly summary: string;
}

/** Every footnote inside `root`, with the line that is seen while it is folded. */
function footnotes(root: Element): readonly Footnote[] {
  return [...root.querySelectorAll('details.source')].map((details) => ({
    titles: [...details.querySelectorAll('li')].map((item) => item.textContent ?? ''),
    summary: details.querySelector('summary')?.textContent ?? '',
  }));
}

function expectHonest(notes: readonly Footnote[]): void {
  expect(notes.length).toBeGreaterThan(0);
  for (const { titles, summary } of notes) {
    expect(titles.length, summary).toBeGreaterThan(0);
    expect(summary).toMatch(/checked 20\d\d-\d\d-\d\d/);
    const isMarked = /weak source/i.test(summary);
    if (titles.some((title) => surelyWeak.has(title))) expect(isMarked, titles.join('; ')).toBe(true);
    if (isMarked)
      expect(
        titles.some((title) => maybeWeak.has(title)),
        titles.join('; '),
      ).toBe(true);
  }
}

test.each(SCREENS)('every part of %s has picture, number, formula, sources and date, and says where one is weak', async (screen) => {
  for (const fragment of [`#/${screen}`, `#/${screen}?axis=efficiency&machine=own&places=all&deal=own&power=card&card=GeForce RTX 4090`]) {
    const { page } = await openTab(browser, { query: fragment });
    await screenIsOpen(page, screen);
    expectHonest(await page.locator('.screen').evaluate(footnotes));
    const parts = page.locator('.part');
    for (let index = 0; index < (await parts.count()); index++) {
      const part = parts.nth(index);
      expect(await part.locator('.part-heading').innerText()).not.toBe('');
      expect(await part.locator('.part-sentence').innerText()).toMatch(/\d/);
      expect(await part.locator('.drawing svg').count()).toBeGreaterThan(0);
      expect(await part.locator('details.formula li').count()).toBeGreaterThan(0);
      expect(await part.locator('details.source').count()).toBeGreaterThan(0);
    }
    await page.close();
  }
});

test('the report under a result marks every row that stands on a weak source', async () => {
  const { page } = await openTab(browser);
  await showResult(page, RESULT);
  await page.waitForSelector('.report');
  expectHonest(await page.locator('.report').evaluate(footnotes));
  const marked = await page.locator('.report-rows > div:has(.weak-mark) dt').allTextContents();
  // The claim is unsourced, some prices are converted from memory, the contract’s price is remembered, the count of computers is of 2014.
  for (const title of ['The claim', 'Places', 'Renting', 'Every PC']) expect(marked).toContain(title);
  expect(marked).not.toContain('Alone');
});

test('the data hold weak sources, so that the walk can find what it looks for', async () => {
  expect(surelyWeak.size).toBeGreaterThan(5);
  const { page } = await openTab(browser, { query: `#/current?${WORKED}` });
  await screenIsOpen(page, 'current');
  const notes = await page.locator('.screen').evaluate(footnotes);
  expect(notes.some(({ summary }) => /weak/i.test(summary))).toBe(true);
  expect(notes.some(({ summary }) => !/weak/i.test(summary))).toBe(true);
});
