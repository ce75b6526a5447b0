/**
 * Interrupted under npm, which builds the page first: no other test may be using it, so this file runs when all of them are done.
 * The other ways to be interrupted: ../cli/exit-codes.test.ts.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, expect, test } from 'vitest';
import { type ResultDocument, resultSchema } from '../../../src/result/schema';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-npm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const documentIn = (text: string): ResultDocument => v.parse(resultSchema, JSON.parse(text));

const NPM = ['run', '--silent', 'bench', '--', '--profile', 'standard', '--backend', 'cpu', '--threads', '1'];

async function underNpm(
  words: readonly string[],
  end: (npm: number) => void,
): Promise<{ code: number | null; signal: string | null; stdout: string }> {
  // It builds first, and Vitest's own variables would turn the build into a test run.
  const { VITEST: _vitest, NODE_ENV: _nodeEnv, ...env } = process.env;
  const child = spawn('npm', [...NPM, ...words], { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (stdout += text));
  // Closed when the program has ended as well, not npm alone.
  const ended = new Promise<[number | null, string | null]>((resolve) => child.once('close', (...how) => resolve(how)));
  await new Promise<void>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      if (/measuring … \d+ %/.test(stderr)) resolve();
    });
  });
  end(child.pid ?? 0);
  const [code, signal] = await ended;
  return { code, signal, stdout };
}

test('Ctrl+C under npm: the terminal sends it to npm, its shell and the program', async () => {
  const { code, signal, stdout } = await underNpm(['--json', '-'], (npm) => process.kill(-npm, 'SIGINT'));
  // Ended by the signal, as npm does where its shell was, is 130 to whoever started it.
  expect([code, signal]).toSatisfy(([number, name]) => number === 130 || name === 'SIGINT');
  expect(documentIn(stdout).is_complete).toBe(false);
});

test('npm ended alone does not leave a browser measuring: the program notices, and its file is written', async () => {
  const file = join(folder, 'npm.json');
  const { code } = await underNpm(['--json', file], (npm) => process.kill(npm, 'SIGTERM'));
  expect(code).not.toBe(0);
  expect(documentIn(readFileSync(file, 'utf8')).is_complete).toBe(false);
});
