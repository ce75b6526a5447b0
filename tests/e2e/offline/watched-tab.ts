/** A tab at any address, with every complaint and every request written down; and what a visitor does there: measure, open a picture, open the lesson. */
import type { BrowserContext, Frame, Page } from 'playwright';

export interface WatchedTab {
  readonly page: Page;
  /** Errors and warnings of the console, and uncaught exceptions. */
  readonly complaints: string[];
  readonly requests: string[];
}

export async function watchedTab(context: BrowserContext): Promise<WatchedTab> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  return { page, complaints, requests };
}

/** Asked by the clock: frames are rare while other tests keep the processor busy. */
const PATIENTLY = { polling: 100, timeout: 60_000 };

export async function drawn(place: Page | Frame): Promise<void> {
  await place.waitForFunction(() => window.hashwatt !== undefined, undefined, PATIENTLY);
}

/** The smallest real run; one line for each run of the result. */
export async function measure(place: Page | Frame, backend: 'auto' | 'cpu'): Promise<string[]> {
  const result = await place.evaluate((chosen) => window.hashwatt?.run({ profile: 'smoke', backend: chosen, threads: 1 }), backend);
  return (result?.runs ?? []).map((run) => `${run.backend} ${run.status}`);
}

export async function openPicture(place: Page | Frame): Promise<void> {
  await go(place, '#/everyone');
  await place.waitForSelector('.drawing svg');
}

export async function openLesson(place: Page | Frame): Promise<void> {
  await go(place, '#/lesson/2');
  await place.waitForFunction(() => document.querySelector('main h1') !== null, undefined, PATIENTLY);
}

async function go(place: Page | Frame, fragment: string): Promise<void> {
  await place.evaluate((next) => {
    location.hash = next;
  }, fragment);
}
