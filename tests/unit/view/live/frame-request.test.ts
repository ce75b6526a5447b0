/** The request of the frame against a server of our own: good, slow, wrong and hostile answers over real connections. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIVE_ADDRESSES } from '../../../../src/view/live/addresses';
import { type Ask, LONGEST_ANSWER_BYTES, requestFigures, TIMEOUT_MS } from '../../../../src/view/live/frame-request';

const GOOD = { currentDifficulty: 155_973_032_196_071.9, currentHashrate: 1e21, USD: 71_234, time: 1_795_788_000 };

let server: Server;
let answer: RequestListener;
let base: string;
const asked: { readonly url: string; readonly headers: Readonly<Record<string, unknown>> }[] = [];

beforeEach(async () => {
  asked.length = 0;
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const bound = server.address();
  base = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
});
afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** `fetch`, pointed at the server of this test instead of the public host. */
const ask: Ask = (address, options) => fetch(address.replace('https://mempool.space', base), options);

const says =
  (body: string | Uint8Array, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };

describe('a good host', () => {
  it('is asked twice, for the two documented paths, without cookies or referrer, and its figures come back with their time', async () => {
    answer = says(JSON.stringify(GOOD), 200, { 'Set-Cookie': 'seen=1' });
    const outcome = await requestFigures(ask);
    expect(outcome).toMatchObject({
      kind: 'figures',
      figures: { difficulty: GOOD.currentDifficulty, price_usd: 71_234, source: 'mempool.space' },
    });
    expect(asked.map(({ url }) => url).toSorted()).toEqual(['/api/v1/mining/hashrate/3d', '/api/v1/prices']);
    for (const { headers } of asked) expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie', 'referer']));
  });

  it('is held to https by the addresses themselves', () => {
    for (const address of Object.values(LIVE_ADDRESSES)) expect(new URL(address).origin).toBe('https://mempool.space');
  });

  it('may send as much as the limit allows, and not a byte more', async () => {
    const padded = (length: number): string => {
      const text = JSON.stringify(GOOD);
      return text + ' '.repeat(length - text.length);
    };
    answer = says(padded(LONGEST_ANSWER_BYTES));
    expect((await requestFigures(ask)).kind).toBe('figures');
    answer = says(padded(LONGEST_ANSWER_BYTES + 1));
    expect(await requestFigures(ask)).toEqual({ kind: 'failed', reason: 'too-long' });
  });
});

describe('a slow host', () => {
  const SLOW: Readonly<Record<string, RequestListener>> = {
    'never answers': () => undefined,
    'sends its first half and no more': (_request, response) => response.write('{"USD":'),
  };

  it.each(Object.keys(SLOW))('that %s is given up at the timeout, not a millisecond before', async (name) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const bothAsked = new Promise<void>((settle) => {
      answer = (request, response) => {
        SLOW[name]?.(request, response);
        if (asked.length === 2) settle();
      };
    });
    let isOver = false;
    const outcome = requestFigures(ask).finally(() => {
      isOver = true;
    });
    await bothAsked;
    vi.advanceTimersByTime(TIMEOUT_MS - 1);
    await new Promise((settle) => setImmediate(settle));
    expect(isOver).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await outcome).toEqual({ kind: 'failed', reason: 'timeout' });
  });
});

describe('a wrong host', () => {
  it.each([404, 429, 500, 503])('that answers %i is refused, whatever it says', async (status) => {
    answer = says(JSON.stringify(GOOD), status);
    expect(await requestFigures(ask)).toEqual({ kind: 'failed', reason: 'refused' });
  });

  it.each([
    ['a page of HTML', '<!doctype html><script>alert(1)</script>'],
    ['nothing', ''],
    ['half an answer', '{"USD": 71234, "currentDifficulty": 15597'],
    ['NaN', '{"USD": NaN, "currentDifficulty": 1e14}'],
    ['numbers as strings', '{"USD": "71234", "currentDifficulty": "155973032196071"}'],
    ['a script in a string', '{"USD": "<img src=x onerror=alert(1)>", "currentDifficulty": 1e14}'],
    ['another form', '{"bitcoin": {"usd": 71234}}'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
  ])('that sends %s is unreadable', async (_name, body) => {
    answer = says(body);
    expect(await requestFigures(ask)).toEqual({ kind: 'failed', reason: 'unreadable' });
  });

  it.each([
    ['a negative price', { ...GOOD, USD: -1 }],
    ['a difficulty of zero, as while its node is away', { ...GOOD, currentDifficulty: 0 }],
  ])('that sends %s is implausible', async (_name, body) => {
    answer = says(JSON.stringify(body));
    expect(await requestFigures(ask)).toEqual({ kind: 'failed', reason: 'implausible' });
  });

  it('that sends an infinite price is implausible', async () => {
    answer = says('{"USD": 1e999, "currentDifficulty": 1e14}');
    expect(await requestFigures(ask)).toEqual({ kind: 'failed', reason: 'implausible' });
  });
});

describe('a hostile host', () => {
  it('that never stops sending is cut off at the limit, and its connection closed', async () => {
    const closed: Promise<void>[] = [];
    answer = (_request, response) => {
      closed.push(new Promise((settle) => response.on('close', settle)));
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(16 * 1024, 'a')));
      };
      response.on('drain', more);
      more();
    };
    expect(await requestFigures(ask)).toEqual({ kind: 'failed', reason: 'too-long' });
    await Promise.all(closed);
  });

  it('that redirects is not followed', async () => {
    answer = (request, response) => {
      if (request.url === '/elsewhere') {
        says(JSON.stringify(GOOD))(request, response);
        return;
      }
      response.writeHead(302, { Location: '/elsewhere' });
      response.end();
    };
    expect(await requestFigures(ask)).toEqual({ kind: 'failed', reason: 'unreachable' });
    expect(asked.some(({ url }) => url === '/elsewhere')).toBe(false);
  });

  it('that hangs up is unreachable', async () => {
    answer = (request) => request.socket.destroy();
    expect(await requestFigures(ask)).toEqual({ kind: 'failed', reason: 'unreachable' });
  });
});
