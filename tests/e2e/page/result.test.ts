import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ResultDocument } from '../../../src/result/schema';
import { INVALID, NOT_COMPARABLE, RESULT, SCALED, WITHOUT_NUMBER } from '../../fixtures/events/documents';
import { finishRun, focusIsOn, launchBrowser, openTab, showResult, startRun, waitForState } from './page-fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function download(page: Page): Promise<{ readonly name: string; readonly document: ResultDocument }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('#download-json')]);
  return { name: file.suggestedFilename(), document: JSON.parse(await readFile(await file.path(), 'utf8')) };
}

/** The estimate comes after the measurement; power.test.ts looks at it. */
function withoutPower(document: ResultDocument): ResultDocument {
  return { ...document, runs: document.runs.map((run) => ({ ...run, power: null, efficiency: null })) };
}

/** The same an hour later, every rate of it a tenth higher. */
function tenthFaster(earlier: ResultDocument): ResultDocument {
  const runs = earlier.runs.map((run) => {
    if (run.hashrate === null) return run;
    const { median_h_per_s: rate, interval_95_h_per_s: interval } = run.hashrate;
    const interval_95_h_per_s: [number, number] | null = interval === null ? null : [1.1 * interval[0], 1.1 * interval[1]];
    return { ...run, hashrate: { ...run.hashrate, median_h_per_s: 1.1 * rate, interval_95_h_per_s } };
  });
  return { ...earlier, id: 'test-tenth-faster', created_at: '2026-11-20T21:15:00.000Z', runs };
}

test('the downloaded JSON is the document that was measured, and its figures are those on the screen', async () => {
  const { page } = await openTab(browser);
  await showResult(page, RESULT);
  const { name, document } = await download(page);
  expect(withoutPower(document)).toEqual(RESULT);
  expect(name).toBe('hashwatt-20261120-201500.json');
  const headline = document.runs[0]?.hashrate;
  expect(await page.textContent('.hero-value')).toBe(((headline?.median_h_per_s ?? 0) / 1e6).toFixed(1));
  expect(await page.textContent('.hero-interval')).toMatch(/^± 1\.9/);
  expect(await page.textContent('.hero-unit')).toBe('MH/s');
});

test('the CSV holds one line for each window of both runs', async () => {
  const { page } = await openTab(browser);
  await showResult(page, RESULT);
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('#download-csv')]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(1 + RESULT.runs.reduce((sum, run) => sum + (run.hashrate?.samples.length ?? 0), 0));
});

test('the table behind the picture holds every window of the document', async () => {
  const { page } = await openTab(browser);
  await showResult(page, RESULT);
  await page.getByText('The figures behind the picture').click();
  const shown = await page.locator('.figure tbody td:last-child').allTextContents();
  const samples = RESULT.runs[0]?.hashrate?.samples ?? [];
  expect(shown).toEqual(samples.map((sample) => (sample.rate_h_per_s / 1e6).toFixed(3)));
});

test('both runs stand side by side, each with its rate and its audit', async () => {
  const { page } = await openTab(browser);
  await showResult(page, RESULT);
  const runs = await page.locator('.run').allTextContents();
  expect(runs).toHaveLength(2);
  expect(runs[0]).toMatch(/Graphics processor412\.6 ± 1\.9 MH\/s.*Intel Iris Xe.*Audit passed/);
  expect(runs[1]).toMatch(/Processor31\.9 ± 0\.2 MH\/s.*8 threads.*Audit passed/);
});

test('repeats are numbered and say how far they lie apart; thread counts are a curve with its table, and fewer threads are folded', async () => {
  const { page } = await openTab(browser);
  await showResult(page, SCALED);
  const titles = await page.locator('.runs > ul h3').allTextContents();
  expect(titles).toEqual(['Graphics processor', 'Processor, 8 threads'].flatMap((name) => [`${name}, repeat 1`, `${name}, repeat 2`]));
  const spreads = await page.locator('.run-spread').allTextContents();
  expect(spreads[0]?.replaceAll('\u00a0', ' ')).toBe('Between these 2 repeats: from 409 MH/s to 413 MH/s, which is ± 0.5 %.');
  await page.waitForSelector('.runs .picture svg');
  expect(await page.getByRole('img', { name: /hash rate against threads/ }).getAttribute('aria-label')).toContain(
    '5.12 MH/s with 1 thread',
  );
  expect((await page.locator('.runs .picture tbody tr').allTextContents()).at(-1)?.replaceAll('\u00a0', ' ')).toBe(
    '831.9 ± 0.26.24 ± 0.0678 %',
  );
  await page.getByText('The runs with fewer threads').click();
  expect(await page.locator('.runs > details h3').allTextContents()).toEqual([
    'Processor, 1 thread',
    'Processor, 2 threads',
    'Processor, 4 threads',
  ]);
});

test('every reason against comparing is shown with its cure', async () => {
  const { page } = await openTab(browser);
  await showResult(page, NOT_COMPARABLE);
  expect(await page.textContent('.verdict-title')).toMatch(/Not comparable/);
  const reasons = await page.locator('.reasons li').allTextContents();
  expect(reasons).toHaveLength(3);
  for (const [at, reason] of NOT_COMPARABLE.validity.reasons.entries()) {
    expect(reasons[at]).toContain(reason.sentence);
    expect(reasons[at]).toContain(reason.cure);
  }
});

test('an invalid number is struck out, said not to count, and compared with nothing', async () => {
  const { page } = await openTab(browser);
  // After a valid one, so that comparison and report are loaded and would be here as soon as they are asked for.
  await showResult(page, RESULT);
  await page.waitForSelector('.contrast');
  await page.waitForSelector('.report');
  await page.click('#again');
  await page.click('#start');
  await page.waitForFunction(() => window.fakeEngine.calls.filter((call) => call.name === 'run').length === 2, undefined, { polling: 100 });
  await finishRun(page, INVALID);
  await page.waitForSelector('.hero-number.void');
  // With the focus, everything on the screen has asked for what it wants loaded; what is asked for again comes after what was asked before.
  await focusIsOn(page, '#measure h1');
  // As text, because the test's own compiler would put another `import` in its place.
  const asked = await page.evaluate(`Promise.all(performance.getEntriesByType('resource')
    .filter(({ name }) => /hardware|report-rows/.test(name) && name.endsWith('.js'))
    .map(({ name }) => import(name))).then(({ length }) => length)`);
  expect(asked).toBe(2);
  expect(await page.textContent('.lead')).toMatch(/does not count/);
  expect(await page.locator('.contrast, .report').count()).toBe(0);
});

test('a valid number is set beside an industrial machine with sources and their date', async () => {
  const { page } = await openTab(browser);
  await showResult(page, RESULT);
  await page.waitForSelector('.contrast');
  // 200 TH/s over 412.6 MH/s.
  expect(await page.textContent('.contrast-sentence')).toMatch(/about 485,000 .* Antminer S21/);
  expect(await page.textContent('.contrast .source summary')).toMatch(/checked \d{4}-\d\d-\d\d/);
});

test('a document without any rate says so and still offers the download', async () => {
  const { page } = await openTab(browser);
  await showResult(page, WITHOUT_NUMBER);
  expect(await page.textContent('.hero-number')).toBe('No number');
  expect(await page.textContent('.run')).toMatch(/no graphics adapter answered/);
  expect((await download(page)).document).toEqual(WITHOUT_NUMBER);
});

test('the result is announced once to screen readers, and the focus moves to its heading', async () => {
  const { page } = await openTab(browser);
  await showResult(page, RESULT);
  expect(await page.textContent('[aria-live=polite].visually-hidden')).toBe(
    'Finished. The graphics processor of this device makes 412.6 million hashes a second. Comparable',
  );
  await focusIsOn(page, '#measure h1');
  expect(await page.textContent('#measure h1')).toMatch(/^Your result/);
});

test('measuring again leads back to the screen that says the cost first', async () => {
  const { page } = await openTab(browser);
  await showResult(page, RESULT);
  await page.click('#again');
  await waitForState(page, 'idle');
  expect(await page.locator('#start-cost').count()).toBe(1);
});

test('results are kept in this browser, compared with the one before, opened again after a reload, and deleted after a second press', async () => {
  const { page } = await openTab(browser);
  await showResult(page, RESULT);
  await page.waitForSelector('.earlier tbody tr');
  expect(await page.textContent('.earlier tbody tr')).toContain('first of its kind');
  await page.reload();
  await page.waitForFunction(() => window.hashwatt !== undefined, undefined, { polling: 100 });
  await showResult(page, tenthFaster(RESULT));
  await expect.poll(() => page.textContent('.earlier tbody tr')).toMatch(/really faster: 10\.0 %\+9\.\d to \+10\.\d %/);
  await page.locator('.earlier tbody button').last().click();
  await waitForState(page, 'done');
  expect(withoutPower((await download(page)).document)).toEqual(RESULT);
  await page.getByRole('button', { name: 'Delete all' }).click();
  await page.getByRole('button', { name: 'Really delete all?' }).click();
  await page.getByText('None yet.').waitFor();
});

test('an error shows sentence, advice and what still works, and the processor can be measured instead', async () => {
  const { page } = await openTab(browser);
  await startRun(page);
  await page.evaluate(() => window.fakeEngine.fail('run', 'The graphics device was lost: during warm-up.'));
  await waitForState(page, 'error');
  expect(await page.textContent('.failure-sentence')).toBe('The graphics device was lost: during warm-up.');
  expect(await page.textContent('.lead')).toMatch(/Close other programs/);
  expect(await page.textContent('#measure')).toMatch(/What still works/);
  await page.getByRole('button', { name: 'Measure the processor instead' }).click();
  await page.waitForFunction(() => window.fakeEngine.calls.filter((call) => call.name === 'run').length === 2, undefined, { polling: 100 });
  expect(await page.evaluate(() => window.fakeEngine.calls.filter((call) => call.name === 'run')[1]?.argument)).toMatchObject({
    backend: 'cpu',
  });
});

test('the report under the result is what the command line prints of it, and paper shows it unfolded', async () => {
  const { page } = await openTab(browser);
  await showResult(page, RESULT);
  await page.waitForSelector('.report');
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('#download-md')]);
  const markdown = await readFile(await file.path(), 'utf8');
  const titles = await page.locator('.report dt').allTextContents();
  expect(titles).toHaveLength(13);
  for (const title of titles) expect(markdown).toContain(`| ${title} | `);
  expect(await page.locator('.report dd').first().textContent()).toMatch(/^One Antminer S21 \(2023, 200 TH\/s\) hashes as fast as 480,000/);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.report').evaluate((report) => report.hasAttribute('open'))).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.report').evaluate((report) => report.hasAttribute('open'))).toBe(false);
});

test('the picture is a PNG of 1200 by 630 with a description; where the clipboard is refused, the link stands marked; a void number has neither', async () => {
  const { page, complaints, requests } = await openTab(browser, {
    before: () => {
      const refuse = (): Promise<never> => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
      Object.defineProperty(navigator, 'share', { value: undefined });
    },
  });
  await showResult(page, RESULT);
  const before = requests.length;
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('#picture')]);
  expect(file.suggestedFilename()).toBe('hashwatt-2026-11-20-412.6-MHs.png');
  const picture = await readFile(await file.path());
  // PNG (ISO/IEC 15948), 5.2 and 11.2.2: the signature, then width and height in IHDR.
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(await page.getAttribute('.result-card img', 'alt')).toMatch(/412\.6 ± 1\.9 MH\/s.*Intel Iris Xe.*485,000.*Antminer S21/);
  expect(await page.textContent('[aria-live=polite].visually-hidden')).toContain(file.suggestedFilename());
  await page.click('#share');
  await focusIsOn(page, '#share-text');
  const link = await page.inputValue('#share-text');
  expect(link).toMatch(/#\/ladder\?rate=412600000&part=webgpu&watts=/);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
  const outside = requests
    .slice(before)
    .filter((address) => !address.startsWith(new URL(page.url()).origin) && !address.startsWith('blob:'));
  expect({ complaints, outside }).toEqual({ complaints: [], outside: [] });
  await page.click('#again');
  await page.click('#start');
  await page.waitForFunction(() => window.fakeEngine.calls.filter((call) => call.name === 'run').length === 2, undefined, { polling: 100 });
  await finishRun(page, INVALID);
  await page.waitForSelector('.hero-number.void');
  expect(await page.locator('#share, #picture, .result-card').count()).toBe(0);
});
