/** Whatever is wrong with a command line that asks for JSON, standard output holds one JSON document and nothing else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-json-'));
const inside = (name: string): string => join(folder, name);
writeFileSync(inside('text.json'), 'hello');
writeFileSync(inside('other.json'), '{"schema":"hashwatt.error"}');
// No command line gets as far as a browser, so a valid one fails too.
vi.stubEnv('HASHWATT_BROWSER', inside('no-browser'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const COMMANDS = ['run', 'search', 'serve', 'verify', 'compare', 'doctor', 'schema', 'browser', 'fly'];
const OPTIONS = [
  ...['profile', 'backend', 'threads', 'scaling', 'repeat', 'seed', 'class-code', 'format', 'out', 'threshold', 'baseline', 'dir'],
  ...['max-regression', 'require', 'power', 'price', 'contrast', 'browser', 'url', 'timeout', 'connect', 'bind', 'header', 'height'],
  ...['from', 'count', 'bits', 'port', 'no-such-option'],
].map((name) => `--${name}`);
const VALUES = [
  ...[
    'smoke',
    'cpu',
    '0',
    '-1',
    '1e9',
    '4294967296',
    'cpu.median>=1MH/s',
    '10%',
    'stable',
    '45W',
    '0.1',
    'ws://127.0.0.1:9',
    'json',
    'text',
  ],
  ...['junit', '5s', '', 'ÿ', '{"a":1}', '"', '-', '-x', 'zz', '0'.repeat(160), inside('text.json'), inside('other.json'), folder],
];

const words = fc
  .tuple(
    fc.option(fc.constantFrom(...COMMANDS), { nil: undefined }),
    fc.array(fc.oneof(fc.constantFrom(...OPTIONS, ...VALUES), fc.tuple(fc.constantFrom(...OPTIONS), fc.constantFrom(...VALUES))), {
      maxLength: 6,
    }),
    fc.constantFrom(['--json', '-'], ['--json=-'], ['--json']),
    fc.boolean(),
  )
  .map(([command, rest, json, isFirst]) => {
    const flat = rest.flat();
    // "--json" alone stands last: else the next word would be its file.
    return [
      ...(command === undefined ? [] : [command]),
      ...(isFirst && json.join() !== '--json' ? [...json, ...flat] : [...flat, ...json]),
    ];
  });

async function said(line: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const port = { out: (text: string) => void (out += text), error: (text: string) => void (error += text), isTerminal: false };
  return { code: await runCommandLine(line, port, AbortSignal.abort()), out, error };
}

test('a failing command line that asks for JSON says why in one JSON document, and as a sentence to people', async () => {
  const codes = new Set<number>();
  await fc.assert(
    fc.asyncProperty(words, async (line) => {
      const { code, out, error } = await said(line);
      codes.add(code);
      if (code === 0) return;
      const document: unknown = JSON.parse(out);
      expect(document).toMatchObject({ schema: expect.stringMatching(/^hashwatt\./), schema_version: 1 });
      // The verdict over many files and the doctor's lacks are documents of their own.
      if (document !== null && Reflect.get(Object(document), 'schema') === 'hashwatt.error') {
        expect(document).toMatchObject({ exit_code: code, sentence: expect.stringMatching(/\S/), advice: expect.stringMatching(/\S/) });
        expect(error).not.toBe('');
      }
    }),
    { numRuns: 1000 },
  );
  // A generator that made only one kind of fault would prove little.
  expect(codes).toContain(2);
});

test.each([
  [['--format', 'json', '--profile', 'fast']],
  [['--format=json', '--bogus']],
  [['--json', '-', '--format', 'csv']],
  [['--json', '--profile']],
  [['--json', '-x']],
  [['fly', '--json']],
  [['serve', '--json', '-']],
  [['verify', inside('absent.json'), '--json', '-']],
  [['compare', inside('text.json'), inside('other.json'), '--json', '-']],
  [['search', '--header', 'xyz', '--json=-']],
  [['run', '--json', '-', '--out', inside('text.json')]],
])('%j leaves one JSON document', async (line) => {
  const { code, out } = await said(line);
  expect(code).toBe(2);
  expect(JSON.parse(out)).toHaveProperty('schema');
});
