/** The time limit from the browser's start on: a browser that hangs, and a page that never comes. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createDeadline } from '../../../src/cli/deadline';
import { openPage } from '../../../src/cli/page-driver';
import { withPage } from '../../../src/cli/page-session';
import { milliseconds } from '../../../src/core/units';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-deadline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts and never says a word; gone after ten seconds, so that none outlives the tests for long. */
function mutedBrowser(): string {
  const path = join(folder, 'browser');
  writeFileSync(path, `#!${process.execPath}\nsetTimeout(() => undefined, 10_000);\n`);
  chmodSync(path, 0o755);
  return path;
}

const NOWHERE = 'http://127.0.0.1:9/';

test('a browser that starts and does not answer ends at the limit as timed out, not a minute later as missing', async () => {
  const place = { start: { kind: 'local', path: mutedBrowser(), flags: [] }, url: NOWHERE, limit: milliseconds(300) } as const;
  const opening = withPage(place, async () => 'opened');
  await expect(opening).rejects.toMatchObject({ code: 'timed-out', message: expect.stringContaining('after 0.3 s') });
});

test('a browser that is not there is missing, however long the limit', async () => {
  const start = { kind: 'local', path: join(folder, 'nothing'), flags: [] } as const;
  await expect(openPage(start, NOWHERE, createDeadline(milliseconds(60_000)))).rejects.toMatchObject({ code: 'browser-missing' });
});

test('a step that never ends is left at the limit; one that ends in time gives its value or its own failure', async () => {
  const never = new Promise<string>(() => undefined);
  await expect(createDeadline(milliseconds(1)).within(never)).rejects.toMatchObject({ code: 'timed-out' });
  const ample = createDeadline(milliseconds(60_000));
  expect(await ample.within(Promise.resolve('value'))).toBe('value');
  await expect(ample.within(Promise.reject(new Error('its own')))).rejects.toThrow('its own');
  expect(ample.isOver()).toBe(false);
});
