/** What is done in steps 2, 4 and 5 of the lesson: computed values held against node:crypto, real hashing, a pool of two tabs, nonsense. */
import { createHash } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hashesPerSecond } from '../../../src/core/units';
import { encodeFields } from '../../../src/result/code';
import { GENESIS } from '../../../src/work/known-blocks';
import { launchBrowser, openTab } from '../page/page-fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const hash = (bytes: Uint8Array): Buffer => createHash('sha256').update(createHash('sha256').update(bytes).digest()).digest();
const bitsOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');

/** The step behind its guess. What appears there takes the focus a moment later, and would take it from what a test has focused. */
async function skipGuess(page: Page): Promise<void> {
  await page.locator('.guess .button-quiet').click();
  await page.waitForSelector('.activity');
  await page.waitForFunction(() => document.activeElement?.id === 'panel-work', undefined, { polling: 100 });
}

async function openStep(step: number, context = {}): Promise<{ page: Page; complaints: string[] }> {
  const tab = await openTab(browser, { query: `#/lesson/${step}`, engine: 'real', context });
  await skipGuess(tab.page);
  return tab;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include('.activity')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

describe('one hash by hand', () => {
  const cells = (page: Page) =>
    page.locator('.cell').evaluateAll((all) => all.map((cell) => [cell.textContent, cell.className.includes('flipped')]));

  test('a bit flipped with the keyboard alone: cells and count are the exclusive or of node:crypto’s digests', async () => {
    const { page, complaints } = await openStep(2, { viewport: { width: 360, height: 780 } });
    await page.locator('.byte[tabindex="0"]').focus();
    expect(await page.locator('.byte[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Home');
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowDown');
    // Byte 40; its third bit, and from there the bits are the next stops of the Tab key.
    for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const before = Buffer.from(GENESIS.headerHex, 'hex');
    const after = Buffer.from(before);
    after.writeUInt8(after.readUInt8(40) ^ 0b0010_0000, 40);
    const [was, is] = [bitsOf(hash(before).reverse()), bitsOf(hash(after).reverse())];
    expect(await cells(page)).toEqual([...is].map((bit, index) => [bit, bit !== was[index]]));
    const flipped = [...is].filter((bit, index) => bit !== was[index]).length;
    expect(await page.textContent('.flip-count')).toBe(`${flipped} of 256 flipped.`);
    await page.waitForSelector('.flips-plot');
    await page.locator('.activity details').evaluateAll((all) => all.map((details) => details.setAttribute('open', '')));
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('the next nonces hash as node:crypto says, and five clicks tell a rate', async () => {
    const { page } = await openStep(2);
    for (let click = 0; click < 5; click++) await page.click('.guess-box .button-primary');
    const header = Buffer.from(GENESIS.headerHex, 'hex');
    header.writeUInt32LE(5, 76);
    expect(await page.textContent('.guess-box .digits .visually-hidden')).toContain(hash(header).reverse().toString('hex'));
    const line = (await page.locator('.part-sentence', { hasText: 'By hand' }).textContent()) ?? '';
    expect(line).toMatch(/By hand you make [\d.,]+ hashes a second\. The example, which is not your device, makes 100 MH\/s: .* as many\./);
  });
});

describe('the ladder', () => {
  test('a short climb ends by itself; every find shown has its zero bits by node:crypto, and stays after a reload', async () => {
    const { page, complaints } = await openStep(4, { colorScheme: 'dark', viewport: { width: 360, height: 780 } });
    await page.getByRole('button', { name: 'Short climb' }).click();
    await page.waitForSelector('[data-climb="climbed"], [data-climb="out-of-time"]');
    await page.locator('.finds summary').click();
    await page.waitForSelector('.find-header');
    const rows = await page
      .locator('.finds tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
    expect(rows.length).toBeGreaterThanOrEqual(20);
    for (const [bits = '', hashes = '', headerHex = '', shown = ''] of rows) {
      const header = Buffer.from(headerHex, 'hex');
      const digest = hash(header);
      expect(digest.readUInt32BE(28) % 2 ** Number(bits)).toBe(0);
      expect(Buffer.from(digest).reverse().toString('hex')).toBe(shown);
      expect(header.readUInt32LE(76) + 1).toBe(Number(hashes.replaceAll(',', '')));
    }
    expect(await page.locator('.rungs-plot .try').count()).toBeGreaterThanOrEqual(rows.length);
    for (const option of await page.locator('input[name="waited"]').all()) await option.check({ force: true });
    await page.locator('.activity details').evaluateAll((all) => all.map((details) => details.setAttribute('open', '')));
    await expectAccessible(page);
    const sentence = await page.locator('#rungs-heading + .part-sentence').textContent();
    await page.reload();
    await page.waitForSelector('#rungs-heading + .part-sentence');
    expect(await page.locator('#rungs-heading + .part-sentence').textContent()).toBe(sentence);
    expect(complaints).toEqual([]);
  });

  test('Esc stops it, and the button is back', async () => {
    const { page } = await openStep(4);
    await page.getByRole('button', { name: 'Climb', exact: true }).click();
    await page.waitForSelector('[data-climb="climbing"] .try');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Climb', exact: true }).waitFor();
    expect(await page.textContent('.activity .notice')).toMatch(/^Stopped/);
  });
});

describe('a pool', () => {
  const members = (page: Page) =>
    page.locator('[data-member]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-member') ?? '').toSorted());
  const shares = (page: Page) =>
    page.locator('[data-member]').evaluateAll((rows) => rows.map((row) => Number(row.querySelector('.pool-count')?.textContent)));

  async function join(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${inject('pageUrl')}#/lesson/5`);
    await page.waitForSelector('.guess .button-quiet, .activity');
    if ((await page.locator('.activity').count()) === 0) await skipGuess(page);
    return page;
  }

  test('two tabs share one round: both see both, and the sum is the sum of their shares', async () => {
    const context = await browser.newContext();
    const pages = [await join(context), await join(context)] as const;
    for (const page of pages)
      await page.waitForFunction(() => document.querySelectorAll('[data-member]').length === 2, undefined, { polling: 100 });
    expect(await members(pages[0])).toEqual(await members(pages[1]));
    for (const page of pages) await page.waitForSelector('[data-pool="work"]');
    // By luck one of them may find the block, which ends the round, before the other has begun or found a share.
    await Promise.all(pages.map((page) => page.evaluate(() => document.querySelector<HTMLButtonElement>('[data-pool="work"]')?.click())));
    const bothCount = () =>
      document.querySelector('[data-pool="next"]') !== null ||
      [...document.querySelectorAll('.pool-count')].every((cell) => Number(cell.textContent) > 0);
    await pages[0].waitForFunction(bothCount, undefined, { polling: 100, timeout: 60_000 });
    for (const page of pages) await page.keyboard.press('Escape');
    for (const page of pages) await page.waitForSelector('[data-pool="work"], [data-pool="next"]');
    const total = async (page: Page) => Number(await page.textContent('.pool-total'));
    await expect.poll(async () => (await total(pages[0])) - (await total(pages[1]))).toBe(0);
    expect(await total(pages[0])).toBeGreaterThan(0);
    for (const page of pages) expect((await shares(page)).reduce((sum, count) => sum + count, 0)).toBe(await total(page));
    await expectAccessible(pages[0]);
    await context.close();
  });

  test('hostile messages on the channel change nothing but a sentence, and a false share is refused', async () => {
    const context = await browser.newContext();
    const page = await join(context);
    const seed = await page.getAttribute('[data-round]', 'data-round');
    const stranger = await context.newPage();
    await stranger.goto(inject('pageUrl'));
    await stranger.evaluate((round) => {
      const channel = new BroadcastChannel('hashwatt-pool');
      channel.postMessage({ kind: 'hello', from: '<img src=x>' });
      channel.postMessage({ kind: 'round', from: 'EVIL', terms: { number: 1e12, seed: '0', shareBits: 1, blockBits: 2 }, nonces: [] });
      channel.postMessage({ kind: 'share', from: 'EVIL', seed: round, nonce: 1 });
      channel.postMessage('x'.repeat(1e6));
    }, seed);
    await page.waitForFunction(() => document.querySelector('.notice-warning')?.textContent?.startsWith('4 messages'), undefined, {
      polling: 100,
    });
    expect(await page.getAttribute('[data-round]', 'data-round')).toBe(seed);
    expect(await page.textContent('.pool-total')).toBe('0');
    expect(await page.locator('[data-member="EVIL"]').count()).toBe(0);
    await context.close();
  });

  test('pasted codes and rates are partners; nonsense is named with its line', async () => {
    const { page, complaints } = await openStep(5, { viewport: { width: 360, height: 780 } });
    const code = encodeFields({ backend: 'webgpu', rate: hashesPerSecond(400e6), classMark: 0, idMark: 3 });
    await page.fill('#pool-codes', `${code}\n12 MH/s\n<script>alert(1)</script>`);
    expect(await page.textContent('.pool-lines')).toMatch(
      /2 others are in the pool\..*Line 3, “<script>.*neither a result code nor a rate/,
    );
    await page.waitForSelector('.luck-plot');
    expect(await page.locator('.luck-plot rect').count()).toBe(48);
    await page.locator('.activity details').evaluateAll((all) => all.map((details) => details.setAttribute('open', '')));
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });
});
