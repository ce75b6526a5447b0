/** Browsers that already run elsewhere: one result each, and what is lost is lost alone. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { resultSchema } from '../../../src/result/schema';
import { run, start } from './command';
import { type RemoteBrowser, startDevTools, startGrid, startPlaywrightServer, startSilentAtFirst } from './remote-browsers';

const QUICK = ['--profile', 'smoke', '--backend', 'cpu', '--threads', '1'];
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-connect-'));
const running: RemoteBrowser[] = [];

async function keep<Remote extends RemoteBrowser>(starting: Promise<Remote>): Promise<Remote> {
  const remote = await starting;
  running.push(remote);
  return remote;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((remote) => remote.kill()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Fleet {
  readonly schema: string;
  readonly exit_code: number;
  readonly entries: readonly { endpoint: string; exit_code: number; result: object | null; error: { code: string } | null }[];
}

describe('one', () => {
  test('a Playwright server measures with both backends, and its page comes from this computer', async () => {
    const { address } = await keep(startPlaywrightServer());
    const { code, stdout } = await run('--profile', 'smoke', '--connect', address, '--json', '-');
    expect(code).toBe(0);
    const result = v.parse(resultSchema, JSON.parse(stdout));
    expect(result.runs.map(({ backend, status }) => [backend, status])).toEqual([
      ['webgpu', 'ok'],
      ['cpu', 'ok'],
    ]);
    expect(result.environment.page).toMatchObject({ is_secure: true, is_cross_origin_isolated: true });
  });

  test('a browser that a person started is still known to be driven by a program', async () => {
    const { address } = await keep(startDevTools());
    const { code, stdout, stderr } = await run(...QUICK, '--connect', address, '--json', '-');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const result = v.parse(resultSchema, JSON.parse(stdout));
    expect(result.environment.browser.is_automated).toBe(true);
    expect(result.validity.reasons.map((reason) => reason.code)).toContain('automation');
    expect(result.runs[0]?.power?.badge).not.toBe('sensor');
  });

  test('a grid gets a session with the flags for WebGPU, and the session is ended', async () => {
    const grid = await keep(startGrid());
    const { code, stderr } = await run(...QUICK, '--connect', grid.address, '--json', '-');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(grid.requests).toEqual(['POST /session', 'DELETE /session/one']);
    expect(grid.flags).toContain('--enable-unsafe-webgpu');
  });

  test('--url is the page that the other browser opens', async () => {
    const { address } = await keep(startDevTools());
    expect((await run(...QUICK, '--connect', address, '--url', inject('pageUrl'))).code).toBe(0);
    const refused = await run(...QUICK, '--connect', address, '--url', 'http://127.0.0.1:9/', '--json', '-');
    expect(refused.code).toBe(3);
    expect(JSON.parse(refused.stdout)).toMatchObject({ code: 'page-failed' });
  });

  test('a browser that leaves the first connection unanswered is asked again', async () => {
    const remote = await keep(startSilentAtFirst());
    const { code, stderr } = await run(...QUICK, '--connect', remote.address, '--json', '-');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(remote.silences()).toBe(1);
  });

  test('an address where nothing answers exits 3, and its password is printed nowhere', async () => {
    const { code, stdout, stderr } = await run(...QUICK, '--connect', 'ws://someone:geheim@127.0.0.1:9/?token=geheim', '--json', '-');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'remote-unreachable', exit_code: 3 });
    expect(stdout + stderr).toContain('playwright 127.0.0.1:9');
    expect(stdout + stderr).not.toContain('geheim');
  });

  test.each([
    ['a Playwright server', startPlaywrightServer],
    ['a DevTools browser', startDevTools],
  ])('%s killed while it measures exits 7', async (_name, begin) => {
    const remote = await keep(begin());
    const started = start(['--profile', 'standard', '--backend', 'cpu', '--threads', '1', '--connect', remote.address, '--json', '-']);
    await started.seen(/measuring … \d+ %/);
    await remote.kill();
    running.length = 0;
    const { code, stdout } = await started.outcome;
    expect(code).toBe(7);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'hashwatt.error', code: 'remote-lost', exit_code: 7 });
  });
});

describe('several', () => {
  test('one lost in mid-run ends its own result with 7; the others are measured, written and in the table', async () => {
    const [lost, kept] = [await keep(startPlaywrightServer()), await keep(startDevTools())];
    const out = join(folder, 'lost');
    const started = start([
      ...QUICK,
      '--connect',
      lost.address,
      '--connect',
      kept.address,
      '--out',
      out,
      '--json',
      join(folder, 'fleet.json'),
    ]);
    // Before the windows: those of a smoke run last no longer than a busy machine may need to kill a browser.
    await started.seen(/1 playwright [^\n]*choosing the fastest kernel/);
    await lost.kill();
    const { code, stdout, stderr } = await started.outcome;
    expect({ code, stderr }).toMatchObject({ code: 7 });
    const fleet = JSON.parse(readFileSync(join(folder, 'fleet.json'), 'utf8')) as Fleet;
    expect(fleet).toMatchObject({ schema: 'hashwatt.fleet', exit_code: 7 });
    expect(fleet.entries.map((entry) => [entry.exit_code, entry.error?.code, entry.result === null])).toEqual([
      [7, 'remote-lost', true],
      [0, undefined, false],
    ]);
    const files = readdirSync(out).sort();
    expect(files).toHaveLength(3);
    const [error = '', result = '', text = ''] = files;
    expect([error, result, text].map((name) => name.replace(/[\d.]+-\d+/, 'HOST'))).toEqual([
      'hashwatt-error-1-playwright-HOST.json',
      'hashwatt-result-2-cdp-HOST.json',
      'hashwatt-result-2-cdp-HOST.txt',
    ]);
    expect(v.parse(resultSchema, JSON.parse(readFileSync(join(out, result), 'utf8')))).toEqual(fleet.entries[1]?.result);
    expect(stdout).toMatch(/^== 2 cdp 127\.0\.0\.1:\d+ ==$/m);
    const table = stdout.slice(stdout.indexOf('Browser '));
    expect(table).toMatch(/^1 playwright 127\.0\.0\.1:\d+ +none +remote-lost +7 +\S+error-1-\S+$/m);
    expect(table).toMatch(/^2 cdp 127\.0\.0\.1:\d+ +[\d.]+ [kM]?H\/s, .* not-comparable +ok +\S+result-2-\S+$/m);
  });

  test('on one computer they take turns, and interrupting ends all of them, what was measured kept', async () => {
    const { address } = await keep(startDevTools());
    const words = ['--profile', 'standard', '--backend', 'cpu', '--threads', '1', '--json', '-'];
    const started = start([...words, '--connect', address, '--connect', address]);
    await started.seen(/1 cdp [^\n]*measuring … \d+ %/);
    started.process.kill('SIGINT');
    const { code, stdout, stderr } = await started.outcome;
    expect(code).toBe(130);
    expect(stderr).not.toMatch(/2 cdp [^\n]*measuring/);
    const { entries } = JSON.parse(stdout) as Fleet;
    expect(entries).toMatchObject([
      { exit_code: 130, result: { is_complete: false }, error: null },
      { exit_code: 130, result: null, error: { code: 'interrupted' } },
    ]);
  });
});
