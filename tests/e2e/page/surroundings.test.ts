import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { eventsOf } from '../../fixtures/events/stream';
import { NOT_COMPARABLE, RESULT } from '../../fixtures/events/documents';
import { launchBrowser, openTab, resultIsWhole, showResult, startRun, waitForCall, waitForState } from './page-fixture';

/** Of the main chain, and not bundled. */
const BLOCK_3 =
  '01000000bddd99ccfda39da1b108ce1a5d70038d0a967bacb68b6b63065f626a0000000044f672226090d85db9a9f2fbfe5f0f9609b387af7be5b7fbb7a1767c831c9e995dbe6649ffff001d05e0ed6d';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a real smoke run ends in a result, the policy blocks nothing of ours, and no request leaves the host', async () => {
  const { page, complaints, requests } = await openTab(browser, { engine: 'real' });
  const result = await page.evaluate(() => window.hashwatt?.run({ profile: 'smoke', backend: 'cpu', threads: 1 }));
  expect(result?.runs[0]?.status).toBe('ok');
  await waitForState(page, 'done');
  await page.waitForSelector('.contrast, .verdict-invalid');
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(inject('pageUrl')) && !address.startsWith('blob:'))).toEqual([]);
});

test('the real search finds the first block’s nonce again and lays all 64 digits beside the chain’s', async () => {
  const { page } = await openTab(browser, { engine: 'real' });
  await page.getByRole('radio', { name: 'Processor', exact: true }).check();
  await page.getByLabel('How many nonces to try').selectOption('1048576');
  await page.click('#search-go');
  await page.waitForSelector('.found');
  expect(await page.textContent('.found-nonce')).toBe('Found: nonce 2,083,236,893.');
  expect(await page.textContent('.found')).toMatch(/All 64 digits agree/);
});

test('the real search takes any header and range, says a fault at its field, and holds the find against the header’s own target', async () => {
  const { page } = await openTab(browser, { engine: 'real' });
  await page.getByRole('radio', { name: 'Processor', exact: true }).check();
  await page.getByText('Any header').click();
  const header = page.getByLabel('Header, 160 hex digits');
  await header.fill(BLOCK_3.slice(1));
  await page.getByLabel('First nonce').fill('1844305900');
  await page.getByLabel('Number of nonces').fill('1000');
  await page.click('#search-go');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('own-header');
  expect(await page.textContent('#own-header-fault')).toMatch(/has 159 hex digits and needs 160/);
  await header.fill(BLOCK_3);
  await page.click('#search-go');
  await page.waitForSelector('.found');
  expect(await page.textContent('.found')).toMatch(/nonce 1,844,305,925\..*meets the header’s target.*0000000082b50155/s);
});

test('what one hash costs is counted from the kernels’ own graph when it is unfolded', async () => {
  const { page } = await openTab(browser);
  await page.click('#method summary');
  const table = page.locator('#method table');
  await table.waitFor();
  // The ideal of the published kernels for one header: about 1,020 rotations.
  expect(await table.innerText()).toMatch(/Rotations\s+1,020\s+944\s+906/);
});

test('the policy forbids connections: a fetch by the page is refused', async () => {
  const { page } = await openTab(browser);
  expect(
    await page.evaluate(() =>
      fetch('/').then(
        () => 'answered',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
});

test('without WebGPU the page says so, and measures and searches on the processor', async () => {
  const { page } = await openTab(browser, {
    before: () => {
      Reflect.deleteProperty(Navigator.prototype, 'gpu');
    },
  });
  expect(await page.textContent('.start-panel')).toMatch(/no WebGPU/);
  expect(await page.textContent('#start-cost')).not.toMatch(/graphics/);
  expect(await page.getByRole('radio', { name: 'Graphics processor' }).isDisabled()).toBe(true);
  await page.click('#search-go');
  await waitForCall(page, 'search');
  expect(await page.evaluate(() => window.fakeEngine.calls[0]?.argument)).toMatchObject({ backend: 'cpu' });
});

test('without workers and WebGPU the page says what is missing, and guessing by hand finds the winner', async () => {
  const { page, complaints } = await openTab(browser, {
    engine: 'real',
    before: () => {
      Reflect.deleteProperty(window, 'Worker');
      Reflect.deleteProperty(Navigator.prototype, 'gpu');
    },
  });
  expect(await page.textContent('#measure')).toMatch(/cannot start web workers/);
  expect(await page.locator('#start').count()).toBe(0);
  await page.getByRole('button', { name: 'Show the winner' }).click();
  expect(await page.textContent('.by-hand .digits .visually-hidden')).toContain(
    '000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f',
  );
  expect(await page.textContent('.by-hand-verdict')).toMatch(/it won/);
  expect(complaints).toEqual([]);
});

test('workers that are there but may not start end in a sentence, not in a dead end, where there is no WebGPU either', async () => {
  const { page } = await openTab(browser, {
    engine: 'real',
    before: () => {
      Reflect.deleteProperty(Navigator.prototype, 'gpu');
      Object.assign(window, {
        Worker: class {
          constructor() {
            throw new DOMException('not here', 'SecurityError');
          }
        },
      });
    },
  });
  await page.click('#start');
  await waitForState(page, 'error');
  expect(await page.textContent('.failure-sentence')).toMatch(/cannot start web workers/);
  expect(await page.locator('.by-hand').count()).toBe(1);
});

test('without workers the page itself drives the GPU, and refuses the processor with a reason', async () => {
  const { page } = await openTab(browser, {
    engine: 'real',
    before: () => {
      Reflect.deleteProperty(window, 'Worker');
    },
  });
  expect(await page.textContent('.start-panel')).toMatch(/cannot start web workers/);
  expect(await page.textContent('#start-cost')).not.toMatch(/thread/);
  const result = await page.evaluate(() => window.hashwatt?.run({ profile: 'smoke' }));
  expect(result?.runs.map(({ backend, status }) => `${backend} ${status}`)).toEqual(['webgpu ok', 'cpu unsupported']);
});

test('a browser that keeps no data shows the result all the same', async () => {
  const { page, complaints } = await openTab(browser, {
    before: () => {
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
  });
  await showResult(page, RESULT);
  expect(await page.textContent('#earlier')).toMatch(/keeps no data/);
  expect(complaints).toEqual([]);
});

test('in a frame of another page the page draws, guesses by hand and measures', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.setContent(`<iframe src="${inject('pageUrl')}" width="800" height="600"></iframe>`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Show the winner' }).click();
  await frame.getByText(/it won/).waitFor();
  await frame.locator('#start').click();
  await frame.locator('#stop').click();
  await frame.getByText(/^Stopped\./).waitFor();
});

test('events reach the page that drives it: ready facts, each event, samples, the document', async () => {
  const { page } = await openTab(browser);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const name of ['event', 'sample', 'done', 'error']) window.addEventListener(`hashwatt:${name}`, () => seen.push(name));
  });
  await startRun(page);
  await page.evaluate((events) => window.fakeEngine.emit(events), [...eventsOf(RESULT, true)]);
  // A window is told of twice, as an event and as a sample.
  await page.waitForFunction(
    (count) => Reflect.get(window, 'seen').filter((name: string) => name === 'event').length >= count,
    eventsOf(RESULT, true).length,
    { polling: 100 },
  );
  await page.evaluate((document) => window.fakeEngine.answer('run', document), NOT_COMPARABLE);
  await waitForState(page, 'done');
  const seen: string[] = await page.evaluate(() => Reflect.get(window, 'seen'));
  expect(seen.filter((name) => name === 'event')).toHaveLength(eventsOf(RESULT, true).length);
  expect(seen.filter((name) => name === 'sample')).toHaveLength(80);
  expect(seen.at(-1)).toBe('done');
});

test.each([360, 768, 1440])('at %i px no screen scrolls sideways', async (width) => {
  const { page } = await openTab(browser, { context: { viewport: { width, height: 800 } } });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await startRun(page);
  await page.evaluate((events) => window.fakeEngine.emit(events), [...eventsOf(RESULT, false)]);
  await page.waitForSelector('.chart canvas');
  expect(await overflow()).toBe(0);
  await page.evaluate((document) => window.fakeEngine.answer('run', document), NOT_COMPARABLE);
  await waitForState(page, 'done');
  await resultIsWhole(page, NOT_COMPARABLE);
  for (const summary of await page.locator('#measure summary').all()) await summary.click();
  expect(await overflow()).toBe(0);
});

test('both colour schemes change ground and ink', async () => {
  const colours = async (colorScheme: 'light' | 'dark') => {
    const { page } = await openTab(browser, { context: { colorScheme } });
    return page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
  };
  const [light, dark] = [await colours('light'), await colours('dark')];
  expect(light).toEqual(['rgb(251, 251, 250)', 'rgb(20, 24, 27)']);
  expect(dark).toEqual(['rgb(20, 23, 26)', 'rgb(236, 238, 237)']);
});
