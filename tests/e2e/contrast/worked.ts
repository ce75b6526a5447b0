/**
 * The visitor and the world of the worked values (docs/contrast.md), as a link, and the functions' own answers for them.
 * Place: the tests of the contrast screens compare what stands on the screen with these.
 */
import type { Page } from 'playwright';
import { bitcoins, hashesPerSecond, usDollarsPerBitcoin, usDollarsPerKilowattHour, watts } from '../../../src/core/units';

export const WORKED = 'rate=1e8&power=typed&watts=15&off=0&cents=10&difficulty=150e12&subsidy=3.125&price=71000';

export const STATE = { difficulty: 150e12, subsidy: bitcoins(3.125), price: usDollarsPerBitcoin(71_000) };
export const RATE = hashesPerSecond(100e6);
export const POWER = { low: watts(15), high: watts(15) };
export const PRICE = usDollarsPerKilowattHour(0.1);

/** With its pictures: they are drawn only once their width is known, which is after the screen itself stands. */
export async function screenIsOpen(page: Page, name: string): Promise<void> {
  await page.waitForSelector(`[data-screen="${name}"] .drawing svg`);
  await page.waitForFunction(
    (screen) =>
      [...document.querySelectorAll(`[data-screen="${screen}"] .drawing`)].every((drawing) => drawing.querySelector('svg') !== null),
    name,
    { polling: 100 },
  );
}

/** Text of one part of a screen, narrow spaces made plain. */
export async function partText(page: Page, id: string): Promise<string> {
  const text = await page.locator(`.part:has(#${id}-heading)`).innerText();
  return text.replaceAll('\u202f', ' ');
}

/** Cells of the table behind a part's first picture, unfolded. */
export async function tableRows(page: Page, id: string): Promise<readonly (readonly string[])[]> {
  return page
    .locator(`.part:has(#${id}-heading) table`)
    .first()
    .evaluate((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').replaceAll('\u202f', ' ')),
      ),
    );
}
