/** The page with ?lang=es, from its title to a lesson step; the tables themselves are held to the English ones in tests/unit/view. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOT_COMPARABLE, RESULT } from '../../fixtures/events/documents';
import { openStep } from '../lesson/walk';
import { launchBrowser, openTab, showResult, startRun, waitForState } from './page-fixture';

const CONTEXT = { viewport: { width: 360, height: 780 }, locale: 'es-ES' };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Narrow and unbreakable spaces made plain. */
async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().innerText()).replaceAll(/[\u202f\u00a0]/g, ' ');
}

async function isAsWideAsTheWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

test('title, first screen, result and contrast speak Spanish and write decimals with commas', async () => {
  const { page, complaints } = await openTab(browser, { query: '?lang=es', context: CONTEXT });
  expect(await page.getAttribute('html', 'lang')).toBe('es');
  expect(await page.title()).toBe('Hashwatt: ¿qué velocidad alcanza este equipo en el trabajo de Bitcoin?');
  expect(await textOf(page, 'h1')).toBe('¿Qué velocidad alcanza este equipo en el trabajo de Bitcoin?');
  expect(await textOf(page, '#start')).toBe('Empezar a medir');
  await startRun(page);
  expect(await isAsWideAsTheWindow(page)).toBe(true);
  await page.evaluate((document) => window.fakeEngine.answer('run', document), RESULT);
  await waitForState(page, 'done');
  expect(await page.textContent('.hero-value')).toBe('412,6');
  expect(await page.textContent('.hero-interval')).toMatch(/^± 1,9/);
  await page.evaluate(() => location.assign('#/current?cents=12.5'));
  await page.waitForSelector('.drawing svg');
  expect(await page.inputValue('.part [data-field="cents"]')).toBe('12,5');
  expect(await textOf(page, '.part')).toMatch(/A 12,5 ¢ el kWh son .* de dólares\./);
  await page.fill('.part [data-field="cents"]', '1.000,5');
  await page.waitForSelector('.part .field-problem');
  expect(await textOf(page, '.part .field-problem')).toBe(
    '«1.000,5» no tiene sentido aquí: tiene que estar entre 0 y 1000. Mientras tanto la pantalla calcula con 16,5.',
  );
  expect(complaints).toEqual([]);
});

test('a failure and a reason against comparing are said in Spanish', async () => {
  const { page } = await openTab(browser, { query: '?lang=es', context: CONTEXT });
  await startRun(page);
  await page.evaluate(() => window.fakeEngine.fail('run', 'no loop', 'Error'));
  await waitForState(page, 'error');
  expect(await textOf(page, '#measure')).toMatch(/Algo ha fallado dentro de Hashwatt: .*\n+Por favor, avísanos/);
  const other = await openTab(browser, { query: '?lang=es', context: CONTEXT });
  await showResult(other.page, NOT_COMPARABLE);
  expect(await textOf(other.page, '#measure')).toContain('No comparable');
  expect(await textOf(other.page, '#measure')).toContain('Lo que ayuda:');
});

test('a lesson step asks and reads its guess in Spanish, and the other language keeps the step', async () => {
  const { page } = await openTab(browser, { query: '?lang=es', context: CONTEXT });
  await openStep(page, 5);
  await page.fill('.guess input[type="text"]', '2,5');
  expect(await textOf(page, '.guess-value')).toBe('2,5 veces lo mismo');
  await page.click('.guess .button-primary');
  expect(await textOf(page, '.lesson h1')).toBe('Treinta compartís el trabajo. ¿Cuánto más gana cada uno?');
  const english = page.getByRole('link', { name: 'English' });
  await english.click();
  await page.waitForFunction(() => document.documentElement.lang === 'en', undefined, { polling: 100 });
  expect(new URL(page.url()).hash).toBe('#/lesson/5');
});

test('a language that is not there is reported, and English speaks', async () => {
  const { page } = await openTab(browser, { query: '?lang=xx' });
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  expect(await textOf(page, '.notice')).toContain('“lang” cannot be “xx”: expected one of en, es.');
});
