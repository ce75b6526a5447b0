import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolveInside, serveFolder, type StaticServer } from '../../../src/cli/static-server';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-serve-'));
let server: StaticServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<title>page</title>');
  writeFileSync(join(folder, 'page', 'assets', 'a.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await serveFolder(join(folder, 'page'), 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the page comes with the headers that isolate it, whatever the query', async () => {
  const response = await fetch(`${server.url}?backend=cpu`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(response.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
});

test('scripts have the type that module workers insist on', async () => {
  expect((await fetch(`${server.url}assets/a.js`)).headers.get('content-type')).toContain('text/javascript');
});

test('missing files and folders are 404, other methods 405', async () => {
  expect((await fetch(`${server.url}nothing`)).status).toBe(404);
  expect((await fetch(`${server.url}assets`)).status).toBe(404);
  expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/../../secret.txt', '/..%2fsecret.txt', '/%00', '/%'])(
  '%s does not leave the folder',
  (path) => {
    expect(resolveInside(join(folder, 'page'), path)).toBeUndefined();
  },
);

test('a folder named with a closing slash is the same folder', () => {
  expect(resolveInside(`${join(folder, 'page')}/`, '/')).toBe(join(folder, 'page', 'index.html'));
});

test('a folder whose name only begins like the served one is outside', () => {
  expect(resolveInside(join(folder, 'page'), '/../page-other/x')).toBeUndefined();
});

test('a taken port falls to a free one', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const second = await serveFolder(join(folder, 'page'), port);
  expect(second.url).not.toContain(`:${port}/`);
  expect((await fetch(second.url)).status).toBe(200);
  await second.close();
  await new Promise((resolve) => taken.close(resolve));
});
