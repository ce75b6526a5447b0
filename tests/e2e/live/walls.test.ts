/** What keeps the figures' frame in its place: nothing before the click, one host, no origin, and no voice but its own. */
import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../page/page-fixture';
import { GOOD, goodBody, HASH_RATES, liveFrame, openScreen, patiently, PRICES, pressAsk, says, silentHost } from './host';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page on another port is a page of another origin. */
async function serveText(html: string): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(html);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/`,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}

/** In every frame: the identity of the last question that arrived there. */
const rememberQuestion = (page: Page) =>
  page.addInitScript(() => {
    window.addEventListener('message', ({ data }) => {
      if (data?.kind === 'hashwatt:ask') Object.assign(window, { questionId: data.id });
    });
  });

describe('before the click', () => {
  test('no frame is there, nothing is asked, and the page says which host would be and that it sees the IP address', async () => {
    const { page, foreign } = await openScreen(browser);
    await page.waitForLoadState('networkidle');
    expect(await page.textContent('#live-before')).toMatch(/mempool\.space.*IP address/);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(page.frames()).toHaveLength(1);
    expect(foreign).toEqual([]);
  });

  test('after it, exactly the two documented addresses are asked, without cookies and without referrer', async () => {
    const { host, asked } = silentHost();
    const { page, foreign } = await openScreen(browser, { host, prepare: patiently });
    await pressAsk(page);
    const headers = await Promise.all((await asked).map((route) => route.request().allHeaders()));
    expect(foreign.toSorted()).toEqual([HASH_RATES, PRICES].toSorted());
    for (const sent of headers) {
      expect(sent['cookie']).toBeUndefined();
      expect(sent['referer']).toBeUndefined();
      expect(sent['origin']).toBe('null');
    }
  });

  test('the frame’s document by itself asks nobody, opened directly or held by a page from elsewhere', async () => {
    const page = await (await browser.newContext()).newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(inject('pageUrl'))) foreign.push(request.url());
    });
    await rememberQuestion(page);
    const address = `${inject('pageUrl')}live.html`;
    const question = { kind: 'hashwatt:ask', id: '0'.repeat(32) };
    await page.goto(address);
    await page.evaluate((message) => window.postMessage(message, '*'), question);
    await page.waitForFunction(() => Reflect.has(window, 'questionId'), undefined, { polling: 100 });
    const elsewhere = await serveText(`<iframe sandbox="allow-scripts" src="${address}"></iframe>`);
    await page.goto(elsewhere.address);
    await page.evaluate((message) => document.querySelector('iframe')?.contentWindow?.postMessage(message, '*'), question);
    await liveFrame(page).waitForFunction(() => Reflect.has(window, 'questionId'), undefined, { polling: 100 });
    expect(foreign).toEqual([elsewhere.address]);
    await elsewhere.close();
  });
});

describe('inside the frame', () => {
  async function openFrame() {
    const { host, asked } = silentHost();
    const tab = await openScreen(browser, { host, prepare: patiently });
    await pressAsk(tab.page);
    await asked;
    return { ...tab, frame: liveFrame(tab.page) };
  }

  test.each([
    'https://example.org/',
    'https://mempool.space/',
    'https://mempool.space/api/v1/fees/recommended',
    'http://mempool.space.example.org/api/v1/prices',
    'https://api.mempool.space/api/v1/prices',
  ])('the policy refuses %s, though the host would answer', async (address) => {
    const { frame, left } = await openFrame();
    const refused = await frame.evaluate(async (target) => {
      const violation = new Promise<string>((settle) => {
        document.addEventListener('securitypolicyviolation', (event) => settle(event.effectiveDirective), { once: true });
      });
      const outcome = await fetch(target, { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'refused',
      );
      return outcome === 'answered' ? outcome : violation;
    }, address);
    expect(refused).toBe('connect-src');
    expect(left).not.toContain(address);
  });

  test('the policy refuses the page’s own server, sockets, pictures, styles, scripts and frames', async () => {
    const { frame, left } = await openFrame();
    const refused = await frame.evaluate(async (own) => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
      const attempts: (() => unknown)[] = [
        () => fetch(own).catch(() => undefined),
        () => new WebSocket('wss://example.org/'),
        () => Object.assign(new Image(), { src: 'https://example.org/a.png' }),
        () => document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.org/a.js' })),
        () => document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })),
        () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' })),
        () => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://example.org/a.css' })),
      ];
      for (const attempt of attempts) {
        const known = directives.length;
        const seen = new Promise<void>((settle) => document.addEventListener('securitypolicyviolation', () => settle(), { once: true }));
        try {
          await attempt();
        } catch {
          // A refusal by exception is reported as a violation too.
        }
        if (directives.length === known) await seen;
      }
      return { directives, ran: Reflect.has(window, 'ran') };
    }, inject('pageUrl'));
    expect(refused.ran).toBe(false);
    expect(refused.directives).toEqual([
      'connect-src',
      'connect-src',
      'img-src',
      'script-src-elem',
      'script-src-elem',
      'frame-src',
      'style-src-elem',
    ]);
    expect(left.toSorted()).toEqual([HASH_RATES, PRICES].toSorted());
  });

  test('there is no origin: neither the page nor its storage can be reached', async () => {
    const { frame } = await openFrame();
    const attempts = await frame.evaluate(() =>
      [() => window.parent.document.title, () => localStorage.length, () => document.cookie, () => window.parent.location.href].map(
        (attempt) => {
          try {
            return String(attempt());
          } catch (error) {
            return error instanceof DOMException ? error.name : 'other';
          }
        },
      ),
    );
    expect(attempts).toEqual(['SecurityError', 'SecurityError', 'SecurityError', 'SecurityError']);
    expect(await frame.evaluate(() => window.origin)).toBe('null');
  });

  test('the page’s policy lets it go to no other host', async () => {
    const { frame, page, left } = await openFrame();
    const refused = page.evaluate(
      () =>
        new Promise<string>((settle) => document.addEventListener('securitypolicyviolation', (event) => settle(event.effectiveDirective))),
    );
    await frame.evaluate(() => {
      location.href = 'https://example.org/';
    });
    expect(await refused).toBe('frame-src');
    expect(left).not.toContain('https://example.org/');
  });
});

describe('forged answers', () => {
  const FORGED = { difficulty: 1.5e14, price_usd: 1_000_000, source: 'mempool.space' };

  test('from the page itself, from a second frame of the same document and from one with an origin are not heard, whatever they know', async () => {
    const { host, asked } = silentHost();
    const { page } = await openScreen(browser, {
      host,
      prepare: async (tab) => {
        await patiently(tab);
        await rememberQuestion(tab);
      },
    });
    await pressAsk(page);
    const routes = await asked;
    const id = await liveFrame(page).evaluate(() => Reflect.get(window, 'questionId') as string);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const message = { ...FORGED, kind: 'hashwatt:figures', id, fetched_at: new Date().toISOString() };
    await page.evaluate(() => {
      Object.assign(window, { heard: 0 });
      window.addEventListener('message', ({ data }) => {
        if (data?.price_usd === 1_000_000) Object.assign(window, { heard: Reflect.get(window, 'heard') + 1 });
      });
    });
    await page.evaluate((forged) => window.postMessage(forged, '*'), message);
    for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
      const handle = await page.evaluateHandle(async (value) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', value);
        frame.src = './live.html';
        const loaded = new Promise((settle) => frame.addEventListener('load', settle));
        document.body.append(frame);
        await loaded;
        return frame;
      }, sandbox);
      const forger = await handle.contentFrame();
      await forger?.evaluate((forged) => window.parent.postMessage(forged, '*'), message);
    }
    await page.waitForFunction(() => Reflect.get(window, 'heard') === 3, undefined, { polling: 100 });
    expect(await page.locator('.live-line').count()).toBe(0);
    expect(await page.textContent('.live-question [aria-live]')).toMatch(/^Asking/);
    for (const route of routes) await says(goodBody(route.request().url()))(route);
    await page.waitForSelector('.live-line');
    expect(await page.inputValue('.world [data-field="price"]')).toBe(String(GOOD.price));
  });

  test('from the right frame, but saying something else than figures, end in a sentence', async () => {
    const { host, asked } = silentHost();
    const { page } = await openScreen(browser, { host, prepare: patiently });
    await pressAsk(page);
    await asked;
    await liveFrame(page).evaluate(() => window.parent.postMessage({ kind: 'hashwatt:figures', price_usd: '<b>1</b>' }, '*'));
    await page.waitForSelector('.live-question .notice-warning');
    expect(await page.textContent('.live-question .notice-warning')).toMatch(/^The answer of mempool\.space was not in the form/);
  });
});

test('a page without an origin of its own, as one opened from disk, does not offer to ask and says why', async () => {
  const { page, foreign } = await openScreen(browser, {
    prepare: (tab) => tab.addInitScript(() => Object.defineProperty(window, 'origin', { value: 'null' })),
  });
  expect(await page.textContent('.live-question')).toMatch(/this copy was opened without one/);
  expect(await page.locator('.live-question button').count()).toBe(0);
  expect(foreign).toEqual([]);
});
