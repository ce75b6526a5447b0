/** What is refused before a browser starts: one sentence on standard error, exit 2; and a browser that is not there: exit 3. */
import { describe, expect, test } from 'vitest';
import { run, start } from './command';

const ZEROS = '0'.repeat(160);

describe('usage errors exit 2 with one line and nothing on standard output', () => {
  test.each([
    [['search', '--header', 'xyz'], /hexadecimal|160 hex digits/],
    [['search', '--header', 'z'.repeat(160)], /hexadecimal/],
    [['search', '--header', ZEROS.slice(1)], /80 bytes|160/],
    [['search', '--header', `${ZEROS}00`], /80 bytes/],
    [['search', '--header', ZEROS, '--from', '4294967295', '--count', '2'], /2\^32/],
    [['search', '--header', ZEROS, '--from', '0x100000000'], /2\^32/],
    [['search', '--height', '7'], /not bundled/],
    [['search', '--height', '0', '--bits', '33'], /1 to 32/],
    [['--profile', 'fast'], /--profile/],
    [['--class-code', '<script>'], /classCode/],
    [['--threshold', 'webgpu.median>=50'], /--threshold/],
    [['--baseline', 'no-such-file.json'], /no-such-file\.json/],
    [['--bogus'], /--bogus/],
  ])('%j', async (words, sentence) => {
    const { code, stdout, stderr } = await run(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('with --json - standard output is one error document', async () => {
    const { code, stdout } = await run('search', '--header', 'xyz', '--json', '-');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'hashwatt.error', exit_code: 2 });
  });
});

describe('no browser', () => {
  test('a path in HASHWATT_BROWSER that is not there exits 3 and says what to do', async () => {
    const { code, stdout, stderr } = await start(['--profile', 'smoke'], { HASHWATT_BROWSER: '/nonexistent/browser' }).outcome;
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('HASHWATT_BROWSER names /nonexistent/browser');
    expect(stderr).toContain('Install Chrome, Edge or Chromium');
  });

  test('--browser is refused the same way, as JSON where JSON was asked for', async () => {
    const { code, stdout } = await run('--profile', 'smoke', '--browser', '/nonexistent/browser', '--json', '-');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'hashwatt.error', code: 'browser-missing', exit_code: 3 });
  });

  interface Diagnosis {
    readonly browser: { path: string; version: string | null } | null;
    readonly page: object | null;
    readonly power_sources: readonly { cure: string }[];
    readonly lacks: readonly { code: string; sentence: string; cure: string }[];
  }

  test('doctor still says what it knows: no browser, the cure, the power sources; and exits 3', async () => {
    const { code, stdout } = await run('doctor', '--browser', '/nonexistent/browser', '--json', '-');
    expect(code).toBe(3);
    const diagnosis = JSON.parse(stdout) as Diagnosis;
    expect(diagnosis).toMatchObject({ schema: 'hashwatt.doctor', browser: null, page: null, lacks: [{ code: 'browser-missing' }] });
    expect(diagnosis.lacks[0]?.cure).toContain('npm run bench -- browser');
    expect(diagnosis.power_sources.length).toBeGreaterThan(0);
    expect([...diagnosis.lacks, ...diagnosis.power_sources].every(({ cure }) => /\S/.test(cure))).toBe(true);
  });

  test('doctor names a program that is no browser, and exits 3', async () => {
    const { code, stdout } = await run('doctor', '--browser', process.execPath);
    expect(code).toBe(3);
    expect(stdout).toContain(`Browser   does not start, ${process.execPath}`);
    expect(stdout).toContain('Nothing can be measured here, because');
  });

  test('doctor names a page that does not answer, with the browser that was asked', async () => {
    const { code, stdout } = await run('doctor', '--url', 'http://127.0.0.1:9/', '--json', '-');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      browser: { path: expect.stringMatching(/./) },
      page: null,
      lacks: [{ code: 'page-failed' }],
    });
  });
});

describe('what needs no browser', () => {
  test('--help lists the commands and exit codes', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Exit codes: 0 ok');
  });

  test('schema prints a JSON Schema of the result document', async () => {
    const { code, stdout } = await run('schema');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', properties: { schema: { const: 'hashwatt.result' } } });
  });

  test('--version prints the package version alone', async () => {
    expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
