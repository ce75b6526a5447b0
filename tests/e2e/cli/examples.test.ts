/** The examples, run as their heads say. */
import { execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { type ResultDocument, resultSchema } from '../../../src/result/schema';
import { findTestBrowser } from '../../browser';
import { pageThatAnswers } from './altered-page';
import { slowedDown, steadied } from './slower-result';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('drive-the-page.mjs drives the served page and prints each window and the median', async () => {
  const { executablePath } = await findTestBrowser();
  const words = [at('examples/drive-the-page.mjs'), inject('pageUrl'), ...(executablePath === undefined ? [] : [executablePath])];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  expect(stdout).toMatch(/^window 0: \d+\.\d\d MH\/s$/m);
  expect(stdout).toMatch(/^median \d+\.\d\d MH\/s, verdict not-comparable$/m);
});

test('hashwatt.spec.mjs passes under Playwright’s own test runner, both backends and the search', async () => {
  const { executablePath } = await findTestBrowser();
  const environment = {
    ...process.env,
    HASHWATT_URL: inject('pageUrl'),
    ...(executablePath === undefined ? {} : { HASHWATT_BROWSER: executablePath }),
  };
  const words = [
    at('node_modules/playwright/cli.js'),
    'test',
    '-c',
    at('examples'),
    '--workers',
    '1',
    '--reporter',
    'json',
    '--output',
    folder,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, words, { env: environment });
  expect(JSON.parse(stdout)).toMatchObject({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } });
});

describe('github-actions.yml, its commands in its order', () => {
  const { jobs } = parse(readFileSync(at('examples/github-actions.yml'), 'utf8')) as { jobs: { measure: { steps: { run?: string }[] } } };
  const scripts = jobs.measure.steps.flatMap(({ run }) => (run === undefined || run.startsWith('npm ci') ? [] : [run]));
  const [smoke = '', speed = '', verify = ''] = scripts;
  const baseline = join(folder, 'baseline', 'hashwatt-result.json');

  beforeAll(() => {
    // Stands for npm: the same program, and a short profile where the workflow takes the ordinary one.
    const npm = join(folder, 'bin', 'npm');
    mkdirSync(join(folder, 'bin'));
    const short = 'case " $* " in *" --profile "*|" verify "*) ;; *) set -- "$@" --profile smoke --threads 1 $PAGE ;; esac';
    writeFileSync(npm, `#!/bin/sh\n[ "$1 $2 $3 $4" = "run --silent bench --" ] || exit 99\nshift 4\n${short}\nexec "$NODE" "$MAIN" "$@"\n`);
    chmodSync(npm, 0o755);
  });

  /** As a runner does: a script of its own, ended by the first command that fails. */
  function step(script: string, page = ''): Promise<{ code: number | null; stdout: string }> {
    const PATH = `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`;
    const env = { ...process.env, PATH, NODE: process.execPath, MAIN: at('dist/cli/main.js'), PAGE: page };
    const child = spawn('sh', ['-e', '-c', script], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (stdout += text));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout })));
  }

  const first = (): ResultDocument => v.parse(resultSchema, JSON.parse(readFileSync(baseline, 'utf8')));

  test('there are three', () => {
    expect(scripts).toHaveLength(3);
  });

  test('the check of correctness passes on this machine and leaves JUnit and the document', async () => {
    expect((await step(smoke)).code).toBe(0);
    expect(readFileSync(join(folder, 'smoke', 'hashwatt-result.junit.xml'), 'utf8')).toMatch(/failures="0"/);
    expect(existsSync(join(folder, 'smoke', 'hashwatt-result.json'))).toBe(true);
  });

  test('the first week makes the baseline; the files verify', async () => {
    const { code, stdout } = await step(speed);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::notice title=Hashwatt cpu 1 thread::/m);
    expect(existsSync(baseline)).toBe(true);
    expect(await step(verify)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^CONSISTENT/) });
  });

  test('a later week that is faster passes, one that is far slower fails with an annotation', async () => {
    const measured = steadied(first());
    writeFileSync(baseline, JSON.stringify(slowedDown(measured, 0.05)));
    expect((await step(speed)).code).toBe(0);
    writeFileSync(baseline, JSON.stringify(measured));
    const page = await pageThatAnswers(slowedDown(measured, 0.05));
    const { code, stdout } = await step(speed, `--url ${page.url}`);
    await page.close();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error title=Hashwatt threshold failed::/m);
  });

  test('a forged baseline is refused before anything is measured, and fails to verify', async () => {
    const forged = first();
    writeFileSync(baseline, JSON.stringify(forged).replace(/"median_h_per_s":/g, '"median_h_per_s":9'));
    expect((await step(speed)).code).toBe(2);
    expect((await step(verify)).code).toBe(5);
  });
});
