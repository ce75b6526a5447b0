/** Whoever no longer reads what is said still gets the file, and no code of a missed threshold. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-closed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['stdout', 'stderr'] as const)('%s closed at once: the run ends with 0 and writes its document', async (closed) => {
  const path = join(folder, `${closed}.json`);
  const words = ['--profile', 'smoke', '--backend', 'cpu', '--threads', '1', '--json', path];
  const child = spawn(process.execPath, [MAIN, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  child[closed].destroy();
  child[closed === 'stdout' ? 'stderr' : 'stdout'].resume();
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect(code).toBe(0);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ schema: 'hashwatt.result', is_complete: true });
});
