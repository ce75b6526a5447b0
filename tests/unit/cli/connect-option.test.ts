/** Addresses of browsers elsewhere: told apart, refused with a reason, never printed with their secrets. */
import { describe, expect, test } from 'vitest';
import { parseCommandLine, type RunCommand } from '../../../src/cli/arguments';
import { parseBind, parseEndpoint, seesLoopback } from '../../../src/cli/connect-option';
import { eachInTurn } from '../../../src/cli/fleet';

const parseRun = (...words: string[]): RunCommand => {
  const command = parseCommandLine(words);
  if (command.kind !== 'run') throw new Error(command.kind);
  return command;
};

describe('an address', () => {
  test.each([
    ['ws://127.0.0.1:3000/abc', 'playwright', 'playwright 127.0.0.1:3000', true],
    ['wss://lab.example/', 'playwright', 'playwright lab.example', false],
    ['ws://127.0.0.1:9222/devtools/browser/0f-1a', 'cdp', 'cdp 127.0.0.1:9222', true],
    ['http://localhost:9222', 'cdp', 'cdp localhost:9222', true],
    ['http://[::1]:9222', 'cdp', 'cdp [::1]:9222', true],
    ['https://lab.example:9222/', 'cdp', 'cdp lab.example:9222', false],
    ['http://hub.example:4444/wd/hub', 'grid', 'grid hub.example:4444', false],
    ['grid+http://127.0.0.1:4444', 'grid', 'grid 127.0.0.1:4444', true],
    ['cdp+wss://cloud.example?token=secret', 'cdp', 'cdp cloud.example', false],
    ['playwright+ws://lab.example/devtools/', 'playwright', 'playwright lab.example', false],
    ['ws://user:secret@lab.example:3000/?token=secret', 'playwright', 'playwright lab.example:3000', false],
    ['http://127.0.0.1.example:9222', 'cdp', 'cdp 127.0.0.1.example:9222', false],
  ] as const)('%s is %s, named "%s", here: %s', (text, kind, name, isHere) => {
    expect(parseEndpoint(text)).toMatchObject({ kind, name, isHere, address: text.replace(/^(playwright|cdp|grid)\+/, '') });
  });

  test.each([
    '',
    'lab:3000',
    'ftp://lab',
    'ws://',
    'http://',
    'ws://a b',
    'selenium+http://lab',
    'grid+ws://lab',
    'playwright+http://lab',
    '-',
  ])('%j is refused', (text) => {
    expect(() => parseEndpoint(text)).toThrow(/"--connect" expected/);
  });

  test('a refused one that holds a secret is not repeated', () => {
    expect(() => parseEndpoint('playwright+http://user:secret@lab')).not.toThrow(/secret/);
    expect(() => parseEndpoint('wss://secret:secret@')).not.toThrow(/secret/);
  });

  test('only a Playwright server sees this computer’s own addresses from elsewhere', () => {
    expect(['ws://lab', 'http://lab', 'grid+http://lab', 'http://127.1.2.3:1'].map((text) => seesLoopback(parseEndpoint(text)))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('--bind', () => {
  test.each(['192.168.1.20', 'fe80::1', '127.0.0.1'])('%s is an address', (text) => {
    expect(parseBind(text)).toBe(text);
  });

  test.each(['', '0.0.0.0', '::', 'lab', '192.168.1', '192.168.1.256'])('%j is none', (text) => {
    expect(() => parseBind(text)).toThrow(/"--bind" expected/);
  });
});

describe('together', () => {
  test('every --connect is kept, in order', () => {
    const { connect, bind } = parseRun('--connect', 'ws://a', '--connect', 'http://b', '--bind', '192.168.1.20');
    expect(connect.map(({ name }) => name)).toEqual(['playwright a', 'cdp b']);
    expect(bind).toBe('192.168.1.20');
  });

  test('without it nothing is connected', () => {
    expect(parseRun()).toMatchObject({ connect: [], bind: undefined });
  });

  test.each([
    [['--connect', 'http://lab:9222'], /another computer/],
    [['--connect', 'grid+http://lab:4444'], /another computer/],
    [['--connect', 'ws://lab', '--browser', '/usr/bin/chromium'], /"--browser"/],
    [['--bind', '192.168.1.20'], /"--bind"/],
    [['--connect', 'http://lab', '--bind', '192.168.1.20', '--url', 'https://lab'], /"--bind"/],
    [['--connect', 'ws://a', '--connect', 'ws://b', '--format', 'junit'], /--out/],
    [['--connect', 'ws://a', '--connect', 'ws://b', '--format', 'csv'], /--out/],
    [['--connect', 'ws://a', '--connect', 'ws://b', '--format', 'gab'], /--out/],
    [['--connect'], /--connect/],
  ])('%j is refused', (words, reason) => {
    expect(() => parseCommandLine(words)).toThrow(reason);
  });

  test.each([
    [['--connect', 'http://lab:9222', '--url', 'https://example.org/']],
    [['--connect', 'ws://lab', '--format', 'junit']],
    [['--connect', 'ws://a', '--connect', 'ws://b', '--format', 'junit', '--out', 'results']],
    [['--connect', 'ws://a', '--connect', 'ws://b', '--json', '-']],
  ])('%j is taken', (words) => {
    expect(() => parseCommandLine(words)).not.toThrow();
  });
});

describe('turns', () => {
  const endpoints = ['ws://a:1', 'ws://b:1', 'ws://a:2', 'http://localhost:1', 'http://127.0.0.1:2'].map(parseEndpoint);

  test('one computer never measures twice at once; different ones do not wait for each other', async () => {
    const running = new Set<number>();
    const seen: (readonly number[])[] = [];
    const gates = new Map<number, () => void>();
    const all = eachInTurn(endpoints, async ({ number }) => {
      running.add(number);
      seen.push([...running]);
      await new Promise<void>((resolve) => gates.set(number, resolve));
      running.delete(number);
      return number;
    });
    const settle = async (): Promise<void> => {
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    };
    await settle();
    expect(seen.at(-1)).toEqual([1, 2, 4]);
    gates.get(1)?.();
    gates.get(4)?.();
    await settle();
    expect([...running]).toEqual([2, 3, 5]);
    for (const number of [2, 3, 5]) gates.get(number)?.();
    expect(await all).toEqual([1, 2, 3, 4, 5]);
  });

  test('a failed one does not keep the next of its computer from its turn', async () => {
    const done: number[] = [];
    const all = eachInTurn(endpoints, async ({ number }) => {
      if (number === 1) throw new Error('first');
      done.push(number);
    });
    await expect(all).rejects.toThrow('first');
    expect(done).toContain(3);
  });
});
