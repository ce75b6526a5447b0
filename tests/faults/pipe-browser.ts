/**
 * A browser on a plain pipe, with nothing of Playwright's: that one tells every page that it is in front, so no tab is ever hidden.
 * Place: for tab-hidden.test.ts alone. Protocol: Chrome DevTools Protocol, JSON messages that end in a zero byte on descriptors 3 and 4.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { findTestBrowser } from '../browser';
import { removeProfile } from '../profile-folder';

export interface Tab {
  /** A promise is waited for; what comes back is a copy. */
  evaluate(expression: string): Promise<unknown>;
}

export interface PipeBrowser {
  /** In front of the tabs before it. */
  openTab(url: string): Promise<Tab>;
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

export async function launchOnPipe(): Promise<PipeBrowser> {
  const { executablePath, args } = await findTestBrowser();
  if (executablePath === undefined) throw new Error('no browser was found');
  const profile = mkdtempSync(join(tmpdir(), 'hashwatt-tabs-'));
  const flags = ['--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`, ...args, 'about:blank'];
  const browser = spawn(executablePath, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , orders, answers] = browser.stdio;
  if (!(orders instanceof Writable) || !(answers instanceof Readable)) throw new Error('the browser has no pipe');
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const { send, happened } = talk(orders, answers);
  return {
    async openTab(url) {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
      const sessionId = String((await send('Target.attachToTarget', { targetId, flatten: true }))['sessionId']);
      await send('Page.enable', {}, sessionId);
      const loaded = happened('Page.loadEventFired', sessionId);
      await send('Page.navigate', { url }, sessionId);
      await loaded;
      return {
        async evaluate(expression) {
          const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId);
          if (answer['exceptionDetails'] !== undefined) throw new Error(JSON.stringify(answer['exceptionDetails']));
          return Reflect.get(Object(answer['result']), 'value');
        },
      };
    },
    async close() {
      await send('Browser.close', {}).catch(() => undefined);
      await ended;
      removeProfile(profile);
    },
  };
}

interface Talk {
  send(method: string, params: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>>;
  /** Resolves with the next event of that name. */
  happened(method: string, sessionId: string): Promise<void>;
}

function talk(orders: Writable, answers: Readable): Talk {
  const open = new Map<number, (message: Message) => void>();
  const awaited = new Map<string, () => void>();
  let last = 0;
  let text = '';
  answers.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (text + chunk).split('\0');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const parsed: Message = JSON.parse(message);
      if (parsed.id !== undefined) open.get(parsed.id)?.(parsed);
      else awaited.get(`${parsed.method} ${parsed.sessionId}`)?.();
    }
  });
  return {
    send: (method, params, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        open.set(id, ({ result, error }) => {
          open.delete(id);
          if (error === undefined) resolve(result ?? {});
          else reject(new Error(`${method}: ${error.message}`));
        });
        orders.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
    happened: (method, sessionId) => new Promise((resolve) => awaited.set(`${method} ${sessionId}`, resolve)),
  };
}
