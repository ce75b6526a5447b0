/** Browsers as other computers would offer them, on this one: a Playwright server, a DevTools endpoint, and a stand-in for a Selenium Grid. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findTestBrowser } from '../../browser';
import { removeProfile } from '../../profile-folder';

export interface RemoteBrowser {
  /** For --connect. */
  readonly address: string;
  /** As a power cut would. */
  kill(): Promise<void>;
}

export async function startPlaywrightServer(): Promise<RemoteBrowser> {
  const server = await chromium.launchServer(await findTestBrowser());
  return { address: server.wsEndpoint(), kill: () => server.kill() };
}

/** As where a person started it with a window: nothing that it says of itself tells of a program. */
const UNAWARE = [
  '--disable-blink-features=AutomationControlled',
  '--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
];

export async function startDevTools(): Promise<RemoteBrowser> {
  const { executablePath = chromium.executablePath(), args } = await findTestBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'hashwatt-devtools-'));
  const words = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, '--no-first-run', ...UNAWARE, ...args];
  const child = spawn(executablePath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await portSaidBy(child);
  return {
    address: `http://127.0.0.1:${port}`,
    kill: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      removeProfile(folder);
    },
  };
}

function portSaidBy(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, port] = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said) ?? [];
      if (port !== undefined) resolve(port);
    });
    child.once('exit', (code) => reject(new Error(`the browser ended with ${code}: ${said}`)));
  });
}

/** Takes the first connection and says nothing on it, as a Chromium that has only just started now and then does; then leads to a real one. */
export async function startSilentAtFirst(): Promise<RemoteBrowser & { readonly silences: () => number }> {
  const node = await startDevTools();
  let silences = 0;
  const server = createServer((_request, response) => {
    void realAddress(node, silences === 0 ? portOf(server) : undefined).then((webSocketDebuggerUrl) =>
      response.end(JSON.stringify({ webSocketDebuggerUrl })),
    );
  });
  server.on('upgrade', ({ headers }, socket) => {
    silences++;
    // RFC 6455, section 4.2.2: the handshake, and not a word more.
    const accept = createHash('sha1').update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    // Only its end is heard (a frame of opcode 8): `ws` would wait half a minute for that.
    socket.on('data', ([first]: Buffer) => first === 0x88 && socket.end());
    socket.on('error', () => undefined).write(`${SWITCHING}Sec-WebSocket-Accept: ${accept}\r\n\r\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${portOf(server)}`,
    silences: () => silences,
    kill: async () => {
      server.close();
      server.closeAllConnections();
      await node.kill();
    },
  };
}

const SWITCHING = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n';

export interface StandInGrid extends RemoteBrowser {
  /** Method and path of every request; the flags a session asked for. */
  readonly requests: readonly string[];
  readonly flags: readonly string[];
}

/** Speaks what Playwright asks of a Grid 4 (new session, end of session), with one DevTools browser as its only node. */
export async function startGrid(): Promise<StandInGrid> {
  const node = await startDevTools();
  const webSocketDebuggerUrl = await realAddress(node);
  const requests: string[] = [];
  const flags: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    void textOf(request).then((text) => {
      if (request.method === 'POST') flags.push(...flagsOf(text));
      const value = { sessionId: 'one', capabilities: { 'se:cdp': webSocketDebuggerUrl } };
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ value: request.method === 'POST' ? value : null }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `grid+http://127.0.0.1:${portOf(server)}`,
    requests,
    flags,
    kill: async () => {
      server.close();
      server.closeAllConnections();
      await node.kill();
    },
  };
}

/** Where a browser's DevTools really listen, or the same path of another port. */
async function realAddress({ address }: RemoteBrowser, otherPort?: number): Promise<string> {
  const { webSocketDebuggerUrl } = (await (await fetch(`${address}/json/version`)).json()) as { webSocketDebuggerUrl: string };
  return otherPort === undefined ? webSocketDebuggerUrl : webSocketDebuggerUrl.replace(/:\d+\//, `:${otherPort}/`);
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server listens on no port');
  return address.port;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

function flagsOf(text: string): string[] {
  const asked = JSON.parse(text) as { capabilities: { alwaysMatch: { 'goog:chromeOptions': { args: string[] } } } };
  return asked.capabilities.alwaysMatch['goog:chromeOptions'].args;
}
