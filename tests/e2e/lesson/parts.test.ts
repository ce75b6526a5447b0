/** Which part is measured, by name, when the plan is another one than the lesson's first. */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openTab, waitForCall } from '../page/page-fixture';
import { guess } from './walk';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('with the processor measured instead, the first run is that of all threads and the next one that of one thread', async () => {
  const { page } = await openTab(browser, { query: '#/lesson/3' });
  await guess(page, '1000');
  await page.click('#lesson-measure');
  await waitForCall(page, 'run');
  await page.evaluate(() => window.fakeEngine.fail('run', 'No backend could run.'));
  await page.getByRole('button', { name: 'Measure the processor instead' }).click();
  await page.waitForFunction(() => window.fakeEngine.calls.filter(({ name }) => name === 'run').length === 2, undefined, { polling: 100 });
  const label = page.locator('.lesson-running .eyebrow');
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  for (const [index, name] of [
    [0, `${cores} threads`],
    [1, 'One thread'],
  ] as const) {
    await page.evaluate(
      (at) => window.fakeEngine.emit([{ kind: 'phase-entered', run: { index: at, total: 2, backend: 'cpu' }, phase: 'check' }]),
      index,
    );
    await expect.poll(() => label.innerText()).toContain(`Run ${index + 1} of 2`);
    expect(await label.innerText()).toContain(name);
  }
});
