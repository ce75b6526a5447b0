/** The page as one file: opened from disk, and in frames that have no origin. */
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Frame } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../page/page-fixture';
import { drawn, measure, openLesson, openPicture, watchedTab, type WatchedTab } from './watched-tab';

const FILE = fileURLToPath(new URL('../../../dist/hashwatt.html', import.meta.url));
const ADDRESS = pathToFileURL(FILE).href;
const KILOBYTE = 1000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openFile(query = ''): Promise<WatchedTab> {
  const tab = await watchedTab(await browser.newContext());
  await tab.page.goto(ADDRESS + query);
  await drawn(tab.page);
  return tab;
}

test('the file has at most 600 kB', () => {
  expect(statSync(FILE).size).toBeLessThanOrEqual(600 * KILOBYTE);
});

describe('from disk', () => {
  test('GPU and processor are measured, pictures and lesson open, and nothing is asked of anybody', async () => {
    const { page, complaints, requests } = await openFile();
    expect(await measure(page, 'auto')).toEqual(['webgpu ok', 'cpu ok']);
    await openPicture(page);
    await openLesson(page);
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => address !== ADDRESS && !address.startsWith('blob:'))).toEqual([]);
  });

  test('rooms that open later speak the language of the address', async () => {
    const { page, complaints } = await openFile('?lang=es');
    await openPicture(page);
    expect(await page.textContent('#everyone-heading')).toMatch(/^¿/);
    expect(complaints).toEqual([]);
  });

  test('a browser that cannot unpack it says so', async () => {
    const { page } = await watchedTab(await browser.newContext());
    await page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'));
    await page.goto(ADDRESS);
    await page.getByText('This browser is too old to unpack the page.').waitFor();
  });

  test('live figures are not offered, with a sentence; nor is the file itself', async () => {
    const { page } = await openFile();
    await openPicture(page);
    await page.click('.subject summary');
    await page.getByText('Live figures need the page from a server; this copy was opened without one.').waitFor();
    expect(await page.locator('.footer a[download]').count()).toBe(0);
  });
});

describe('in a frame that may run scripts and nothing else', () => {
  /** Somebody else's page. From this computer, because Chromium lets no page without an address reach a server here. */
  let host: Server;
  beforeAll(async () => {
    host = createServer((request, response) => {
      const source = inject('pageUrl') + (request.url ?? '/').slice(1);
      response.setHeader('Content-Type', 'text/html');
      response.end(`<iframe sandbox="allow-scripts" src="${source}" width="900" height="700"></iframe>`);
    }).listen(0, '127.0.0.1');
    await once(host, 'listening');
  });
  afterAll(() => host.close());

  async function openSandboxed(document: string): Promise<{ readonly frame: Frame; readonly complaints: string[] }> {
    const { page, complaints } = await watchedTab(await browser.newContext());
    // A TCP server's address, which is what this one is.
    const { port } = host.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/${document}`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (frame === null) throw new Error('no document in the frame');
    await drawn(frame);
    return { frame, complaints };
  }

  test.each(['hashwatt.html', ''])('“%s” measures GPU and processor, and says who drives the measurement', async (document) => {
    const { frame, complaints } = await openSandboxed(document);
    const measuring = measure(frame, 'auto');
    await frame.getByText(/the page itself drives the measurement/).waitFor();
    expect(await measuring).toEqual(['webgpu ok', 'cpu ok']);
    await openPicture(frame);
    await openLesson(frame);
    // Chromium's own remark: heat is not told to a frame that nobody allows it.
    expect(complaints.filter((complaint) => !complaint.includes('compute-pressure is not allowed'))).toEqual([]);
  });
});
