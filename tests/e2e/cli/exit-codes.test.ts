/** The exit codes that a fault of the run, of a file, or of the person's patience leads to; each by the real command. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { type ResultDocument, resultSchema } from '../../../src/result/schema';
import { type AlteredPage, pageThatGetsHidden, pageThatIsStopped, pageWithWrongRotation } from './altered-page';
import { type Outcome, run, start } from './command';

const FIXTURE = fileURLToPath(new URL('../../fixtures/result/quick-v1.json', import.meta.url));
const ONE_THREAD = ['--backend', 'cpu', '--threads', '1'];
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-exit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const documentIn = (text: string): ResultDocument => v.parse(resultSchema, JSON.parse(text));

async function on(starting: Promise<AlteredPage>, use: (url: string) => Promise<Outcome>): Promise<Outcome> {
  const page = await starting;
  try {
    return await use(page.url);
  } finally {
    await page.close();
  }
}

describe('5, correctness', () => {
  test('a kernel that rotates wrongly gets no score', async () => {
    const { code, stdout } = await on(pageWithWrongRotation(), (url) =>
      run('--profile', 'smoke', ...ONE_THREAD, '--url', url, '--json', '-'),
    );
    expect(code).toBe(5);
    const { runs, validity } = documentIn(stdout);
    expect(runs.every(({ hashrate }) => hashrate === null)).toBe(true);
    expect(validity).toMatchObject({ verdict: 'invalid' });
    expect(validity.reasons.map((reason) => reason.code)).toContain('vectors-failed');
  });

  test('a search on that kernel that misses the chain’s own nonce', async () => {
    const { code, stdout } = await on(pageWithWrongRotation(), (url) =>
      run('search', '--height', '0', '--from', '2083236800', '--count', '200', '--url', url, '--json', '-'),
    );
    expect(code).toBe(5);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'vectors-failed', sentence: expect.stringContaining('2083236893') });
  });

  test('a raised rate in a file does not verify; the file as it was does', async () => {
    const forged = JSON.parse(readFileSync(FIXTURE, 'utf8')) as { runs: { hashrate: { median_h_per_s: number } | null }[] };
    for (const { hashrate } of forged.runs) if (hashrate !== null) hashrate.median_h_per_s *= 1.1;
    const path = join(folder, 'forged.json');
    writeFileSync(path, JSON.stringify(forged));
    expect((await run('verify', FIXTURE)).code).toBe(0);
    const { code, stdout } = await run('verify', path, FIXTURE);
    expect(code).toBe(5);
    expect(stdout).toMatch(/^INCONSISTENT {2}\S*forged\.json/m);
    expect(stdout).toMatch(/^CONSISTENT {2}/m);
  });
});

describe('4, invalid', () => {
  test('a page that gets hidden in mid-run', async () => {
    const { code, stdout } = await on(pageThatGetsHidden(), (url) => run('--profile', 'quick', ...ONE_THREAD, '--url', url, '--json', '-'));
    expect(code).toBe(4);
    const { is_complete, validity } = documentIn(stdout);
    expect({ is_complete, verdict: validity.verdict }).toEqual({ is_complete: false, verdict: 'invalid' });
    expect(validity.reasons.map((reason) => reason.code)).toContain('page-hidden');
  });

  test('a run that somebody stopped in the browser before there was a number, and a sentence says so', async () => {
    const { code, stdout, stderr } = await on(pageThatIsStopped(), (url) =>
      run('--profile', 'smoke', ...ONE_THREAD, '--url', url, '--json', '-'),
    );
    expect(code).toBe(4);
    const { is_complete, runs } = documentIn(stdout);
    expect({ is_complete, rates: runs.filter(({ hashrate }) => hashrate !== null) }).toEqual({ is_complete: false, rates: [] });
    expect(stderr).toContain('The page ended the run before its plan was done');
  });

  test('wins over a missed threshold and an unmet requirement', async () => {
    const words = ['--threshold', 'cpu.median>=900TH/s', '--require', 'webgpu', '--json', '-'];
    const { code } = await on(pageThatGetsHidden(), (url) => run('--profile', 'quick', ...ONE_THREAD, '--url', url, ...words));
    expect(code).toBe(4);
  });
});

test('3 wins over 1: a backend that is required and missing, and a threshold missed', async () => {
  const { code } = await run('--profile', 'smoke', ...ONE_THREAD, '--require', 'webgpu', '--threshold', 'cpu.median>=900TH/s');
  expect(code).toBe(3);
});

test('6 wins over 1: out of time, and a threshold missed', async () => {
  // The windows alone last half a minute; what is left of the limit is for a browser that is slow to start.
  const words = ['--profile', 'standard', ...ONE_THREAD, '--timeout', '30s', '--threshold', 'cpu.median>=900TH/s', '--json', '-'];
  const { code, stdout } = await run(...words);
  expect(code).toBe(6);
  expect(documentIn(stdout)).toMatchObject({ is_complete: false, thresholds: [{ passed: false }] });
});

test('6: the limit counts while the page loads; a server that never answers does not hold it up', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  try {
    const address = silent.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
    const commands = [['--profile', 'smoke'], ['search', '--height', '0'], ['doctor']];
    const outcomes = await Promise.all(commands.map((words) => run(...words, '--url', url, '--timeout', '5s', '--json', '-')));
    expect(outcomes.map(({ code }) => code)).toEqual([6, 6, 6]);
  } finally {
    silent.closeAllConnections();
    silent.close();
  }
});

test('2: a file that cannot be written is refused before anything is measured', async () => {
  const path = join(folder, 'file');
  writeFileSync(path, '');
  for (const words of [
    ['--json', join(path, 'result.json')],
    ['--out', path],
    ['--json', folder],
  ]) {
    const { code, stdout, stderr } = await run('--profile', 'smoke', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('cannot be written');
    expect(stderr).not.toContain('measuring');
  }
});

describe('130, interrupted', () => {
  const LONG = ['--profile', 'standard', ...ONE_THREAD];

  test('SIGTERM ends like Ctrl+C; text, file and folder hold what was measured, marked incomplete', async () => {
    const file = join(folder, 'interrupted.json');
    const out = join(folder, 'out');
    const started = start([...LONG, '--json', file, '--out', out]);
    await started.seen(/measuring … \d+ %/);
    started.process.kill('SIGTERM');
    const { code, stdout } = await started.outcome;
    expect(code).toBe(130);
    expect(stdout).toContain('INCOMPLETE');
    const written = documentIn(readFileSync(file, 'utf8'));
    expect(written.is_complete).toBe(false);
    expect(written.runs[0]?.hashrate?.samples.length).toBeGreaterThan(0);
    expect(documentIn(readFileSync(join(out, 'hashwatt-result.json'), 'utf8'))).toEqual(written);
    expect(readFileSync(join(out, 'hashwatt-result.txt'), 'utf8')).toBe(stdout);
  });

  test('before anything was measured there is an error document, and nothing but it', async () => {
    const started = start([...LONG, '--json', '-']);
    await started.seen(/Browser \d/);
    started.process.kill('SIGINT');
    const { code, stdout } = await started.outcome;
    expect(code).toBe(130);
    const document = JSON.parse(stdout) as { schema: string; is_complete?: boolean };
    expect(document.schema === 'hashwatt.error' || document.is_complete === false).toBe(true);
  });
});
