/**
 * One browser, one page, one call: opened, limited in time, interruptible, closed whatever happens.
 * Place: between commands (run, search, doctor) and page-driver.ts.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HashwattError } from '../core/errors';
import type { Milliseconds } from '../core/units';
import type { BrowserStart } from './browser-connection';
import { requireBrowser } from './browser-host';
import { createDeadline } from './deadline';
import { type DrivenPage, openPage } from './page-driver';
import { serveFolder } from './static-server';

export type Ending = 'finished' | 'timed-out' | 'interrupted';

export interface SessionOutcome<Answer> {
  readonly ending: Ending;
  /** What the page gave, also after it was asked to stop; undefined when it gave nothing in time. */
  readonly answer: Answer | undefined;
}

export interface PagePlace {
  readonly start: BrowserStart;
  /** Undefined: the built page, served from here. */
  readonly url: string | undefined;
  /** The address to serve it at; undefined: one that only this computer sees. */
  readonly bind?: string | undefined;
  /** For everything from the browser's start to the answer. */
  readonly limit: Milliseconds;
}

/** How long a stopped page may take to hand over what it measured. */
const STOP_PATIENCE_MS = 5000;

/** Beside the command line's own file once built. */
export function builtPageFolder(): string {
  const folder = fileURLToPath(new URL('../page/', import.meta.url));
  if (!existsSync(join(folder, 'index.html'))) throw new HashwattError('page-failed', `${folder} holds no built page`);
  return folder;
}

/** A browser of this computer, installed if there is none. @throws HashwattError `browser-missing` */
export async function localStart(option: string | undefined, say: (line: string) => void): Promise<BrowserStart & { kind: 'local' }> {
  const { path, flags } = await requireBrowser(option, say);
  return { kind: 'local', path, flags };
}

/** `left`: of the limit, once the page is open. @throws HashwattError `timed-out` when the page is not open by then */
export async function withPage<Value>(
  { start, url, bind, limit }: PagePlace,
  use: (page: DrivenPage, left: Milliseconds) => Promise<Value>,
): Promise<Value> {
  const deadline = createDeadline(limit);
  const server = url === undefined ? await serveFolder(builtPageFolder(), 0, bind) : undefined;
  try {
    const page = await openPage(start, url ?? server?.url ?? '', deadline);
    try {
      return await use(page, deadline.left());
    } finally {
      await page.close();
    }
  } finally {
    await server?.close();
  }
}

/** Runs a call of the page until it ends, the time is up, or the person interrupts; then gives the page a moment to hand over. */
export async function limited<Answer>(
  page: DrivenPage,
  limit: Milliseconds,
  interrupted: AbortSignal,
  call: () => Promise<Answer>,
): Promise<SessionOutcome<Answer>> {
  const open = call();
  // A failure after the time limit has nobody left to tell.
  open.catch(() => undefined);
  const timer = pauseUntil(limit);
  const stop = untilAborted(interrupted);
  try {
    const first = await Promise.race([open.then((answer) => ({ answer })), page.lost, timer.done, stop.done]);
    if (typeof first === 'object') return { ending: 'finished', answer: first.answer };
    return { ending: first, answer: await handOver(page, open) };
  } finally {
    timer.cancel();
    stop.cancel();
  }
}

async function handOver<Answer>(page: DrivenPage, open: Promise<Answer>): Promise<Answer | undefined> {
  const patience = pauseUntil(STOP_PATIENCE_MS);
  try {
    const stopped = page.stop().then(() => open);
    const given = await Promise.race([stopped.then((answer) => ({ answer })), page.lost, patience.done]);
    return typeof given === 'object' ? given.answer : undefined;
  } catch {
    return undefined;
  } finally {
    patience.cancel();
  }
}

interface Cancellable<Value> {
  readonly done: Promise<Value>;
  cancel(): void;
}

function pauseUntil(duration: number): Cancellable<'timed-out'> {
  let timer: NodeJS.Timeout | undefined;
  const done = new Promise<'timed-out'>((resolve) => {
    timer = setTimeout(() => resolve('timed-out'), duration);
  });
  return { done, cancel: () => clearTimeout(timer) };
}

function untilAborted(signal: AbortSignal): Cancellable<'interrupted'> {
  let listener: () => void = () => undefined;
  const done = new Promise<'interrupted'>((resolve) => {
    listener = () => resolve('interrupted');
    if (signal.aborted) resolve('interrupted');
    else signal.addEventListener('abort', listener, { once: true });
  });
  return { done, cancel: () => signal.removeEventListener('abort', listener) };
}
