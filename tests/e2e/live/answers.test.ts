/** What the page makes of the host's answers: good, slow, wrong, hostile, none. Every failure leaves the bundled figures in use. */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATA_SNAPSHOT } from '../../../src/insight/provenance';
import { launchBrowser } from '../page/page-fixture';
import { partText } from '../contrast/worked';
import { byOurClock, failureText, goodBody, goodHost, type Host, openScreen, patiently, PRICES, pressAsk, says, silentHost } from './host';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const BUNDLED = `The bundled snapshot of ${DATA_SNAPSHOT} stays in use.`;
const price = '.world [data-field="price"]';
const difficulty = '.world [data-field="difficulty"]';

describe('a good answer', () => {
  test('stands on the screen with host and time, is reckoned with, and goes with one click', async () => {
    const { page, complaints } = await openScreen(browser);
    const before = await partText(page, 'current');
    const bundledPrice = await page.inputValue(price);
    await pressAsk(page);
    const line = page.locator('.live-line');
    await line.waitFor();
    expect(await line.textContent()).toMatch(
      /^Live Difficulty 155\.97 trillion and \$71,234 for a bitcoin, from mempool\.space, .*20\d\d.*\d:\d\d/,
    );
    expect([await page.inputValue(difficulty), await page.inputValue(price)]).toEqual(['155973032196071.9', '71234']);
    expect(await partText(page, 'current')).not.toBe(before);
    expect(await page.locator('.picture .source').first().textContent()).toMatch(/Difficulty and price: mempool\.space, live/);
    expect(await page.textContent('.world')).toMatch(/live difficulty and price/);
    await page.getByRole('button', { name: 'Use the bundled figures again' }).click();
    await line.waitFor({ state: 'detached' });
    expect(await partText(page, 'current')).toBe(before);
    expect(await page.inputValue(price)).toBe(bundledPrice);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    expect(complaints).toEqual([]);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('is called live on the next screen too, and no longer once a figure was typed over', async () => {
    const { page } = await openScreen(browser);
    await pressAsk(page);
    await page.waitForSelector('.live-line');
    await page.click('.screen-next a');
    await page.waitForSelector('[data-screen="everyone"]');
    expect(await page.locator('.live-line').count()).toBe(1);
    await page.fill(price, '70000');
    await page.waitForSelector('.live-line', { state: 'detached' });
  });

  test('travels in a link as plain figures, without the claim to be live, and without asking anybody', async () => {
    const { page } = await openScreen(browser);
    await pressAsk(page);
    await page.waitForFunction(() => location.hash.includes('price=71234'), undefined, { polling: 100 });
    const other = await openScreen(browser, { screen: (await page.evaluate(() => location.hash)).slice(2).replace(/\?.*/, '') });
    await other.page.goto(page.url());
    await other.page.reload();
    await other.page.waitForSelector('[data-screen="current"]');
    expect(await other.page.inputValue(price)).toBe('71234');
    expect(await other.page.locator('.live-line').count()).toBe(0);
    expect(other.foreign).toEqual([]);
  });

  test('may come again: a failure after it leaves the live figures in use and says so', async () => {
    let host: Host = goodHost;
    const { page } = await openScreen(browser, { host: (route) => host(route) });
    await pressAsk(page);
    await page.waitForSelector('.live-line');
    host = says('{}', 503);
    await page.getByRole('button', { name: 'Ask again' }).click();
    expect(await failureText(page)).toMatch(/answered with an error.*The live figures from before stay in use\.$/);
    expect(await page.inputValue(price)).toBe('71234');
  });
});

const REFUSED = /^mempool\.space answered with an error/;
const UNREADABLE = /^The answer of mempool\.space was not in the form/;
const IMPLAUSIBLE = /^The figures of mempool\.space cannot be right/;
const UNREACHABLE = /^mempool\.space could not be asked/;
const TOO_LONG = /^mempool\.space sent far more than two figures need/;
const wrong = (figures: { difficulty?: unknown; price?: unknown }): Host =>
  says((address) => goodBody(address, { difficulty: 1.5e14, price: 71_234, ...figures }));

describe('an answer that is not used', () => {
  const CASES: readonly (readonly [string, Host, RegExp])[] = [
    ['an error of the host', says('{"USD":71234}', 500), REFUSED],
    ['too many questions', says('Too many', 429), REFUSED],
    ['HTML', says('<!doctype html><script>document.title="taken"</script>', 200, { 'content-type': 'text/html' }), UNREADABLE],
    ['a form that it does not document', says('{"bpi":{"USD":{"rate":71234}}}'), UNREADABLE],
    ['figures as strings', wrong({ price: '71234' }), UNREADABLE],
    ['a script in a string', wrong({ price: '<img src=x onerror="document.title=1">' }), UNREADABLE],
    ['NaN', says('{"USD":NaN,"currentDifficulty":NaN}'), UNREADABLE],
    ['a negative price', wrong({ price: -71_234 }), IMPLAUSIBLE],
    ['an absurd price', wrong({ price: 1e9 }), IMPLAUSIBLE],
    ['a difficulty of zero', wrong({ difficulty: 0 }), IMPLAUSIBLE],
    ['a difficulty in bounds but a hundredth of the bundled one', wrong({ difficulty: 1.2e12 }), IMPLAUSIBLE],
    ['a megabyte', says(Buffer.alloc(1e6, ' ')), TOO_LONG],
    ['a redirect to another host', says('', 302, { location: 'https://elsewhere.example/prices' }), UNREACHABLE],
    [
      'permission to be read from elsewhere only',
      says((address) => goodBody(address), 200, { 'access-control-allow-origin': 'https://elsewhere.example' }),
      UNREACHABLE,
    ],
    ['a connection that breaks', (route) => route.abort('connectionreset'), UNREACHABLE],
    ['a name that does not resolve, as without internet', (route) => route.abort('namenotresolved'), UNREACHABLE],
    ['one good figure and one broken', (route) => (route.request().url() === PRICES ? route.abort() : goodHost(route)), UNREACHABLE],
  ];

  test.each(CASES)('%s gets its sentence, and nothing changes', async (_name, host, sentence) => {
    const { page, foreign } = await openScreen(browser, { host });
    const title = await page.title();
    const before = await partText(page, 'current');
    const values = [await page.inputValue(difficulty), await page.inputValue(price)];
    await pressAsk(page);
    const shown = await failureText(page);
    expect(shown).toMatch(sentence);
    expect(shown.endsWith(BUNDLED)).toBe(true);
    expect([await page.inputValue(difficulty), await page.inputValue(price)]).toEqual(values);
    expect(await partText(page, 'current')).toBe(before);
    expect(await page.title()).toBe(title);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(foreign.filter((address) => !address.startsWith('https://mempool.space/'))).toEqual([]);
  });

  test('a device that knows it is offline asks nobody', async () => {
    const { page, foreign } = await openScreen(browser);
    await page.context().setOffline(true);
    await pressAsk(page);
    expect(await failureText(page)).toBe(`This device is offline. ${BUNDLED}`);
    expect(foreign).toEqual([]);
  });

  test('figures that the person typed stay, and the sentence says that', async () => {
    const { page } = await openScreen(browser, { host: says('', 503) });
    await page.fill(price, '50000');
    await pressAsk(page);
    expect(await failureText(page)).toMatch(/The figures typed in stay in use\.$/);
    expect(await page.inputValue(price)).toBe('50000');
  });
});

describe('a slow host', () => {
  test('is given up after five seconds; meanwhile the screen goes on working', async () => {
    const { host, asked } = silentHost();
    const { page } = await openScreen(browser, { host, prepare: byOurClock });
    await pressAsk(page);
    await asked;
    expect(await page.textContent('.live-question [aria-live]')).toMatch(/^Asking mempool\.space, for five seconds at most/);
    await page.fill('.world [data-field="cents"]', '7');
    expect(await partText(page, 'current')).toContain('At 7 ¢ a kWh');
    await page.clock.fastForward(5000);
    expect(await failureText(page)).toBe(`mempool.space did not answer within five seconds. ${BUNDLED}`);
  });

  test('can be let go: Cancel takes the frame away, and the keyboard stays at the question', async () => {
    const { host, asked } = silentHost();
    const { page } = await openScreen(browser, { host, prepare: patiently });
    await pressAsk(page);
    await asked;
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.waitForSelector('iframe', { state: 'detached' });
    expect(await page.locator('.live-question .notice-warning').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ask for today’s difficulty and price');
  });

  test('is asked once, however often the button is pressed', async () => {
    const { host, asked } = silentHost();
    const { page, foreign } = await openScreen(browser, { host, prepare: byOurClock });
    await pressAsk(page);
    await asked;
    // A click of Playwright's would wait until the button no longer says that it is disabled; a person's does not.
    await page.getByRole('button', { name: 'Ask for today’s difficulty and price' }).press('Enter');
    expect(await page.locator('iframe').count()).toBe(1);
    await page.clock.fastForward(5000);
    expect(await failureText(page)).toMatch(/did not answer within five seconds/);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(foreign).toHaveLength(2);
  });
});

test('a frame that cannot be loaded ends in a sentence', async () => {
  const { page } = await openScreen(browser, { prepare: (tab) => tab.clock.install() });
  await page.route('**/live.html', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await pressAsk(page);
  await failed;
  await page.clock.fastForward(8000);
  expect(await failureText(page)).toBe(`The frame that would ask did not start. ${BUNDLED}`);
});
