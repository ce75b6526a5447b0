/** Ways through the lesson: the cut, the projector, skipping, progress as a file, and browsers that lack something. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openTab, type PageOptions } from '../page/page-fixture';
import { guess, openStep, panelText } from './walk';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(options: PageOptions): Promise<Page> {
  const { page } = await openTab(browser, options);
  page.setDefaultTimeout(10_000);
  await page.waitForSelector('.lesson');
  // A step names the window after it has looked at the focus and begun to hear the arrow keys.
  await page.waitForFunction(
    () => {
      const question = document.querySelector('.lesson-step h1')?.textContent;
      return question === undefined ? document.querySelector('.lesson-overview') !== null : document.title.startsWith(question ?? '');
    },
    undefined,
    { polling: 100 },
  );
  return page;
}

test('nothing of the lesson is loaded before it is opened', async () => {
  const { page, requests } = await openTab(browser);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((address) => /lesson/.test(address))).toEqual([]);
  await page.click('.masthead a[href="#/lesson"]');
  await page.waitForSelector('.lesson-overview');
  expect(requests.some((address) => /lesson.*\.css/.test(address))).toBe(true);
});

test('a setting of the address opens its step', async () => {
  const page = await open({ query: '?lesson=6' });
  await page.waitForSelector('[data-step="6"]');
  expect(await page.evaluate(() => location.hash)).toBe('#/lesson/6');
});

test('the cut goes 1, 3, 4, 6, 8 by its own links, and back', async () => {
  const page = await open({ query: '#/lesson?cut=15' });
  expect(await page.locator('.lesson-list li').count()).toBe(5);
  await page.click('.lesson-begin .button-primary');
  for (const step of [1, 3, 4, 6, 8]) {
    await page.waitForSelector(`[data-step="${step}"]`);
    await page.click('.step-next');
  }
  await page.waitForSelector('.lesson-list');
  expect(await page.locator('.lesson-list li').count()).toBe(5);
});

test('the guess is skipped by its own button alone, and the step goes on', async () => {
  const page = await open({ query: '#/lesson/8' });
  expect(await page.locator('[data-panel="answer"]').count()).toBe(0);
  await page.getByRole('button', { name: 'Skip the guess' }).click();
  expect(await panelText(page, 'answer')).toMatch(/It is 0\.0\d+ %\./);
  await page.getByRole('button', { name: 'Guess again' }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'panel-ask', undefined, { polling: 100 });
  expect(await page.locator('[data-panel="answer"]').count()).toBe(0);
});

describe('keyboard', () => {
  test('alone answers a step: slider by arrows, guess by Enter, the formula unfolded, on to the next step', async () => {
    const page = await open({ query: '#/lesson/5' });
    await page.locator('.guess-slider').focus();
    await page.keyboard.press('End');
    expect(await page.getAttribute('.guess-slider', 'aria-valuetext')).toBe('1,000 times as much');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await page.getAttribute('.guess-slider', 'aria-valuetext')).toBe('0.02 times as much');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('0.02');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'panel-work', undefined, { polling: 100 });
    await page.locator('.lesson-formula > summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.lesson-formula').getAttribute('open')).not.toBeNull();
    await page.locator('.step-next').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-step="6"]');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1', undefined, { polling: 100 });
  });

  test('nonsense in the field keeps the guess from being taken, and says why', async () => {
    const page = await open({ query: '#/lesson/6' });
    await page.fill('.guess input[type="text"]', '1999');
    expect(await page.textContent('.guess .field-problem')).toContain('from 2009 to 2026');
    await page.locator('.guess .button-primary').press('Enter');
    expect(await page.locator('[data-panel="answer"]').count()).toBe(0);
  });
});

describe('projector', () => {
  const heading = (page: Page) => page.locator('.lesson-panel:visible h2').innerText();

  test('shows one screen at a time, turned by the arrow keys, and waits for the guess', async () => {
    const page = await open({ query: '#/lesson/4?cut=15&view=projector' });
    await expect.poll(() => heading(page)).toBe('First, guess');
    await page.locator('h1').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.textContent('.guess-urge')).toContain('A guess first');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Skip the guess');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'panel-work', undefined, { polling: 100 });
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => heading(page)).toBe('The number of the example');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => heading(page)).toBe('Now try it');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => heading(page)).toBe('The number of the example');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => heading(page)).toBe('How it is reckoned');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('[data-step="6"]');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/lesson/6?cut=15&view=projector');
    await page.keyboard.press('ArrowLeft');
    await page.waitForSelector('[data-step="4"]');
  });

  test('leaves the arrow keys to the slider and the field', async () => {
    const page = await open({ query: '#/lesson/4?view=projector' });
    await page.locator('.guess-slider').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.textContent('.guess-urge')).toBe('');
    expect(await heading(page)).toBe('First, guess');
    await page.click('.step-project');
    await page.waitForSelector('.masthead:visible');
  });
});

describe('progress', () => {
  test('goes out as a file, is deleted after a second word, and comes back from the file', async () => {
    const page = await open({ query: '#/lesson/8' });
    await guess(page, '7');
    await page.click('.step-bar-title a');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as a file' }).click();
    const path = await (await download).path();
    const written: unknown = JSON.parse(await readFile(path, 'utf8'));
    expect(written).toMatchObject({ schema: 'hashwatt.lesson', guesses: { everyone: { kind: 'value', value: 7 } } });
    await page.getByRole('button', { name: 'Delete the progress' }).click();
    await page.getByRole('button', { name: 'Yes, delete' }).click();
    await openStep(page, 8);
    expect(await page.locator('.guess').count()).toBe(1);
    await page.click('.step-bar-title a');
    await page.setInputFiles('input[type="file"]', path);
    await page.waitForSelector('text=The file was read');
    await openStep(page, 8);
    expect(await panelText(page, 'ask')).toContain('Your guess: 7 %');
  });

  test('a file of anything else is named as such and changes nothing', async () => {
    const page = await open({ query: '#/lesson' });
    await page.setInputFiles('input[type="file"]', { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"schema":"x"}') });
    await page.waitForSelector('text=not a progress of this lesson');
  });
});

describe('nobody is stuck', () => {
  test('without storage the lesson says so and works', async () => {
    const page = await open({
      query: '#/lesson/8',
      before: () => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        });
      },
    });
    await guess(page, '7');
    expect(await panelText(page, 'answer')).toContain('of the network');
    await page.click('.step-bar-title a');
    await page.waitForSelector('text=This browser keeps nothing here');
  });

  test('without workers and WebGPU step 3 says what is missing and goes on with the example', async () => {
    const page = await open({
      query: '#/lesson/3',
      engine: 'real',
      before: () => {
        Object.defineProperty(window, 'Worker', { value: undefined });
        Object.defineProperty(Navigator.prototype, 'gpu', { value: undefined });
      },
    });
    await guess(page, '1000');
    expect(await panelText(page, 'work')).toContain('The lesson goes on with an example');
    expect(await panelText(page, 'answer')).toContain('not your computer');
  });

  test('a failed measurement names its reason and offers what still works', async () => {
    const page = await open({ query: '#/lesson/3' });
    await guess(page, '1000');
    await page.click('#lesson-measure');
    await page.waitForFunction(() => window.fakeEngine.calls.some(({ name }) => name === 'run'), undefined, { polling: 100 });
    await page.evaluate(() => window.fakeEngine.fail('run', 'No backend could run.'));
    await page.waitForSelector('.lesson-measure [role="alert"]');
    expect(await page.locator('.lesson-measure button').allInnerTexts()).toEqual(['Measure now', 'Measure the processor instead']);
    expect(await panelText(page, 'work')).toContain('go on with the example');
  });
});
