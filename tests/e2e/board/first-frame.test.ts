/** What a person does before the board has settled must stay. */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openTab } from '../page/page-fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Preact runs the effects of a drawing in a task after its next frame, and what they set is drawn before the task after that. */
const effectsHaveRun = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))));

test('a class code typed in the first frame stays in its field', async () => {
  const { page } = await openTab(browser, {
    query: '#/board',
    before: () => {
      new MutationObserver((_, observer) => {
        const field = document.querySelector<HTMLInputElement>('#board-class');
        if (field === null) return;
        observer.disconnect();
        field.value = 'PHYS-7B';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }).observe(document, { childList: true, subtree: true });
    },
  });
  await page.waitForSelector('#board-class');
  await page.evaluate(effectsHaveRun);
  expect(await page.inputValue('#board-class')).toBe('PHYS-7B');
});
