/** "--json" takes the next word for its file; where that is a result that was meant to be read, it stays as it was. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runCommandLine } from '../../../src/cli/command-line';

const FIXTURE = fileURLToPath(new URL('../../fixtures/result/quick-v1.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-overwrite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function command(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const port = { out: (text: string) => void (out += text), error: (text: string) => void (error += text), isTerminal: false };
  return { code: await runCommandLine(words, port, new AbortController().signal), out, error };
}

function result(name: string): string {
  const path = join(folder, name);
  copyFileSync(FIXTURE, path);
  return path;
}

test.each([
  ['verify', (other: string) => [other]],
  ['compare', (other: string) => [other, other]],
  ['compare', (other: string) => ['--dir', join(other, '..')]],
  ['search', () => ['--height', '0']],
  ['doctor', () => []],
] as const)('%s refuses to write its report over a result, in one sentence', async (name, others) => {
  const path = result('a.json');
  const { code, out, error } = await command(name, '--json', path, ...others(result('b.json')));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toContain(`"--json" would overwrite ${path}, which holds hashwatt.result`);
  expect(error.trimEnd().split('\n')).toHaveLength(1);
  expect(readFileSync(path, 'utf8')).toBe(readFileSync(FIXTURE, 'utf8'));
});

test.each([
  ['a result that was cut short', (whole: string) => whole.slice(0, 500)],
  ['a result behind a byte order mark', (whole: string) => `\uFEFF${whole}`],
  ['a comparison', () => '{"schema":"hashwatt.comparison"}'],
  ['other JSON', () => '[1]'],
])('%s is kept too', async (_what, made) => {
  const path = join(folder, 'kept.json');
  const content = made(readFileSync(FIXTURE, 'utf8'));
  writeFileSync(path, content);
  expect((await command('verify', '--json', path, FIXTURE)).code).toBe(2);
  expect(readFileSync(path, 'utf8')).toBe(content);
});

test('an earlier report of the same kind, an empty file and one that is no JSON are written again', async () => {
  const path = join(folder, 'report.json');
  for (const before of ['{"schema":"hashwatt.verification"}', '', 'notes']) {
    writeFileSync(path, before);
    expect((await command('verify', FIXTURE, '--json', path)).code).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ schema: 'hashwatt.verification', files: [{ outcome: 'consistent' }] });
  }
});
