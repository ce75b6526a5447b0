/** Watts on the page: nothing is read before the click, the same figure stands on the screen, in the file, for drivers and in the contrast. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveEfficiency } from '../../../src/result/derive';
import type { ResultDocument } from '../../../src/result/schema';
import { RESULT } from '../../fixtures/events/documents';
import { screenIsOpen } from '../contrast/worked';
import { launchBrowser, openTab, showResult, startRun, waitForState } from './page-fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function download(page: Page): Promise<ResultDocument> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('#download-json')]);
  return JSON.parse(await readFile(await file.path(), 'utf8'));
}

declare global {
  interface Window {
    askedForGraphics: number;
  }
}

/** Counts requests for a graphics context. */
function countGraphics(): void {
  window.askedForGraphics = 0;
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = new Proxy(original, {
    apply: (target, canvas, words) => {
      if (String(words[0]).startsWith('webgl')) window.askedForGraphics += 1;
      return Reflect.apply(target, canvas, words);
    },
  });
}

describe('the estimate', () => {
  test('stands on the screen, in the file and in the contrast with the same ends', async () => {
    const { page, complaints } = await openTab(browser);
    await showResult(page, RESULT);
    const document = await download(page);
    for (const run of document.runs) {
      if (run.power === null || run.hashrate === null) throw new Error('no power');
      expect(run.power).toMatchObject({ badge: 'estimated', scope: 'chip' });
      expect(run.power.power_w.low).toBeLessThan(run.power.power_w.high);
      expect(run.efficiency).toEqual(deriveEfficiency(run.hashrate, run.power));
    }
    const { low, high } = document.runs[0]?.power?.power_w ?? { low: 0, high: 0 };
    const [least, most] = [low, high].map((watts) => Number(watts.toPrecision(2)));
    expect(await page.textContent('.power-line')).toMatch(
      new RegExp(`^${least}–${most} W Estimated for the chip alone.* MH/J, or .* J/TH`),
    );
    await screenIsOpen(page, 'ladder');
    expect(await page.textContent('.subject-sentence')).toContain(`${least} to ${most} W (estimated)`);
    expect(await page.textContent('.power-panel')).toContain('Matched to the model');
    expect(complaints).toEqual([]);
  });

  test('nothing is asked of the graphics before the click, and nothing where the adapter names its model', async () => {
    const { page } = await openTab(browser, { before: countGraphics });
    await startRun(page);
    expect(await page.evaluate(() => window.askedForGraphics)).toBe(0);
    await page.evaluate((document) => window.fakeEngine.answer('run', document), RESULT);
    await waitForState(page, 'done');
    // The estimate on it is what would ask.
    await screenIsOpen(page, 'ladder');
    expect(await page.evaluate(() => window.askedForGraphics)).toBe(0);
  });

  test('an adapter without a name is looked up once, after the run', async () => {
    const [first, ...others] = RESULT.runs;
    if (first === undefined) throw new Error('the fixture has no run');
    const nameless = { vendor: '', architecture: '', device: '', description: '', is_software: false };
    const { page } = await openTab(browser, { before: countGraphics });
    await showResult(page, { ...RESULT, runs: [{ ...first, device: nameless }, ...others] });
    await screenIsOpen(page, 'ladder');
    expect(await page.evaluate(() => window.askedForGraphics)).toBe(1);
  });

  test('a driver gets it too', async () => {
    const { page } = await openTab(browser);
    const answer = page.evaluate(() => window.hashwatt?.run({ profile: 'smoke' }));
    await page.waitForFunction(() => window.fakeEngine.calls.some((call) => call.name === 'run'), undefined, { polling: 100 });
    await page.evaluate((document) => window.fakeEngine.answer('run', document), RESULT);
    expect((await answer)?.runs.map((run) => run.power?.badge)).toEqual(['estimated', 'estimated']);
  });
});

describe('the person’s correction', () => {
  async function opened(): Promise<Page> {
    const { page } = await openTab(browser);
    await showResult(page, RESULT);
    await screenIsOpen(page, 'ladder');
    await page.click('.subject-change summary');
    return page;
  }

  test('typed watts change the shown result and the file; going back brings the estimate back', async () => {
    const page = await opened();
    const before = await download(page);
    await page.selectOption('.power-panel [data-field="power"]', 'typed');
    await page.fill('.power-panel [data-field="watts"]', '20');
    await page.waitForFunction(() => document.querySelector('.power-line')?.textContent?.includes('16–24 W'), undefined, { polling: 100 });
    const after = await download(page);
    expect(after.runs[0]?.power).toMatchObject({ badge: 'typed', power_w: { low: 16, high: 24 } });
    expect(after.runs[1]).toEqual(before.runs[1]);
    expect(await page.textContent('.power-line')).toContain('Typed');
    await page.selectOption('.power-panel [data-field="power"]', 'estimate');
    await page.waitForFunction(() => document.querySelector('.power-line')?.textContent?.includes('Estimated'), undefined, {
      polling: 100,
    });
    expect(await download(page)).toEqual(before);
  });

  test('a wall meter gives what hashing added, for the whole computer', async () => {
    const page = await opened();
    await page.selectOption('.power-panel [data-field="power"]', 'meter');
    await page.fill('.power-panel [data-field="loaded"]', '97');
    await page.fill('.power-panel [data-field="idle"]', '38');
    await page.waitForFunction(() => document.querySelector('.power-line')?.textContent?.includes('the whole computer'), undefined, {
      polling: 100,
    });
    const { power } = (await download(page)).runs[0] ?? {};
    expect(power).toMatchObject({ badge: 'metered', scope: 'whole-computer' });
    expect(power?.power_w.low).toBeCloseTo(54.3, 9);
    expect(power?.power_w.high).toBeCloseTo(63.7, 9);
  });

  test('a battery is offered only where one was seen', async () => {
    const page = await opened();
    const ways = await page.locator('.power-panel [data-field="power"] option').allTextContents();
    expect(ways).not.toContain('Battery');
  });
});
