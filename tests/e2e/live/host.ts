/**
 * The public host as these tests play it: Playwright answers in its place, so the product, its policy and its addresses stay as they are.
 * Place: every test of live figures opens its tab here; nothing ever reaches the real host.
 */
import type { Browser, BrowserContextOptions, Frame, Page, Route } from 'playwright';
import { inject } from 'vitest';
import { TIMEOUT_MS } from '../../../src/view/live/frame-request';
import { screenIsOpen } from '../contrast/worked';

export const PRICES = 'https://mempool.space/api/v1/prices';
export const HASH_RATES = 'https://mempool.space/api/v1/mining/hashrate/3d';
export const GOOD = { difficulty: 155_973_032_196_071.9, price: 71_234 };

export type Host = (route: Route) => Promise<void> | void;

/** In the documented form, with everything else that the host sends along. */
export function goodBody(address: string, { difficulty, price }: { difficulty: unknown; price: unknown } = GOOD): string {
  return JSON.stringify(
    address === PRICES
      ? { time: 1_795_788_000, USD: price, EUR: 60_000, GBP: 53_000, CAD: 99_000, CHF: 56_000, AUD: 108_000, JPY: 11_000_000 }
      : {
          hashrates: [{ timestamp: 1_795_737_600, avgHashrate: 1.1e21 }],
          difficulty: [{ time: 1_795_100_000, height: 976_000, difficulty, adjustment: 1.01 }],
          currentHashrate: 1.1e21,
          currentDifficulty: difficulty,
        },
  );
}

export function says(body: string | Buffer | ((address: string) => string), status = 200, headers: Record<string, string> = {}): Host {
  return (route) =>
    route.fulfill({
      status,
      headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json', ...headers },
      body: typeof body === 'function' ? body(route.request().url()) : body,
    });
}

export const goodHost = says((address) => goodBody(address));

/** Never answers; `asked` is settled when both addresses were asked. */
export function silentHost(): { readonly host: Host; readonly asked: Promise<readonly Route[]> } {
  const routes: Route[] = [];
  let settle: (routes: readonly Route[]) => void = () => undefined;
  const asked = new Promise<readonly Route[]>((resolve) => {
    settle = resolve;
  });
  return {
    asked,
    host: (route) => {
      routes.push(route);
      if (routes.length === 2) settle(routes);
    },
  };
}

export interface LiveTab {
  readonly page: Page;
  readonly complaints: string[];
  /** Every attempt to ask somebody else than the page's own server, refused ones and redirects included. */
  readonly foreign: string[];
  /** Those that would have left the browser. */
  readonly left: string[];
}

export interface TabOptions {
  readonly host?: Host;
  readonly screen?: string;
  readonly context?: BrowserContextOptions;
  /** After the context is made and before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** What the page itself waits for its frame (src/view/live/ask.ts). */
const FRAME_DEADLINE_MS = 8000;

/** Timers of exactly these lengths never fire: for tests of something else, on a machine that may need longer. Called after a clock's. */
function withoutLimit(page: Page, ...limits: number[]): Promise<unknown> {
  return page.addInitScript((lengths) => {
    const set = window.setTimeout;
    const never = 2 ** 31 - 1;
    Object.assign(window, {
      setTimeout: (act: () => void, delay = 0, ...values: unknown[]) => set(act, lengths.includes(delay) ? never : delay, ...values),
    });
  }, limits);
}

/** A silent host is waited for as long as the test likes. */
export const patiently = (page: Page) => withoutLimit(page, TIMEOUT_MS, FRAME_DEADLINE_MS);

/** The frame gives the host up when the test's clock says so; the page does not give up the frame in the same leap. */
export async function byOurClock(page: Page): Promise<void> {
  await page.clock.install();
  await withoutLimit(page, FRAME_DEADLINE_MS);
}

/** A tab at a contrast screen with its assumptions unfolded. Whatever else is asked gets a willing answer: only the policy may refuse. */
export async function openScreen(
  browser: Browser,
  { host = goodHost, screen = 'current', context = {}, prepare }: TabOptions = {},
): Promise<LiveTab> {
  const page = await (await browser.newContext(context)).newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  const left: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('pageUrl'))) foreign.push(request.url());
  });
  await page.context().route(
    (address) => !address.href.startsWith(inject('pageUrl')),
    (route) => {
      const address = route.request().url();
      left.push(address);
      return address === PRICES || address === HASH_RATES ? host(route) : says('{}')(route);
    },
  );
  await prepare?.(page);
  await page.goto(`${inject('pageUrl')}#/${screen}`);
  await screenIsOpen(page, screen);
  await page.click('.subject-change summary');
  return { page, complaints, foreign, left };
}

export async function pressAsk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ask for today’s difficulty and price' }).click();
}

export async function failureText(page: Page): Promise<string> {
  const notice = page.locator('.live-question .notice-warning');
  await notice.waitFor();
  return (await notice.textContent()) ?? '';
}

export function liveFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().endsWith('/live.html'));
  if (frame === undefined) throw new Error('the page holds no live-figures frame');
  return frame;
}
