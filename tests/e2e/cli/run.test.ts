/** The main job as a pipeline uses it: the built page in a real browser, judged by the built command line. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ResultDocument, resultSchema } from '../../../src/result/schema';
import { type Outcome, run, start } from './command';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the smoke profile on every backend', () => {
  let outcome: Outcome;
  let result: ResultDocument;

  beforeAll(async () => {
    outcome = await run('run', '--profile', 'smoke', '--json', '-', '--out', folder);
    result = v.parse(resultSchema, JSON.parse(outcome.stdout));
  });

  test('exits 0 and leaves nothing but the document on standard output', () => {
    expect(outcome.code).toBe(0);
    expect(outcome.stdout.startsWith('{')).toBe(true);
    expect(outcome.stderr).toContain('measuring');
  });

  test('names a WebGPU adapter and a CPU run', () => {
    const byBackend = new Map(result.runs.map((entry) => [entry.backend, entry]));
    expect(byBackend.get('webgpu')?.device?.vendor).not.toBe('');
    expect(byBackend.get('webgpu')?.hashrate?.median_h_per_s).toBeGreaterThan(0);
    expect(byBackend.get('cpu')?.threads).toBeGreaterThan(0);
    expect(byBackend.get('cpu')?.hashrate?.median_h_per_s).toBeGreaterThan(0);
  });

  test('each backend re-found real nonces before its score, and its audit passed', () => {
    for (const { audit } of result.runs) {
      expect(audit?.passed).toBe(true);
      expect(audit?.known_blocks.length).toBeGreaterThan(0);
      expect(audit?.known_blocks.every((block) => block.found)).toBe(true);
    }
  });

  test('says that it was automated and is not comparable', () => {
    expect(result.environment.browser.is_automated).toBe(true);
    expect(result.validity.verdict).toBe('not-comparable');
    expect(result.validity.reasons.map((reason) => reason.code)).toContain('automation');
  });

  test('--out wrote the same document', () => {
    expect(JSON.parse(readFileSync(join(folder, 'hashwatt-result.json'), 'utf8'))).toEqual(result);
  });

  test('its own result is no regression of itself', async () => {
    const file = join(folder, 'hashwatt-result.json');
    const { code } = await run('compare', file, file);
    expect(code).toBe(0);
  });

  test('verify recomputes it without a browser', async () => {
    const { code, stdout } = await start(['verify', join(folder, 'hashwatt-result.json')], { HASHWATT_BROWSER: '/nonexistent' }).outcome;
    expect({ code, stdout }).toMatchObject({ code: 0 });
  });
});

test('the text report names rate, backend, comparability, its reasons, and the first contrast', async () => {
  const { code, stdout } = await run('--profile', 'smoke', '--backend', 'cpu', '--threads', '1');
  expect(code).toBe(0);
  expect(stdout).toMatch(/\d [kMG]?H\/s {3}/);
  expect(stdout).toContain('1 thread');
  expect(stdout).toContain('Comparable: no, because');
  expect(stdout).toContain('One Antminer S21');
});

describe('exit codes', () => {
  test('a threshold that no browser reaches exits 1, and the verdict is in the document', async () => {
    const quick = ['--profile', 'smoke', '--backend', 'cpu', '--threads', '1'];
    const { code, stdout } = await run(...quick, '--threshold', 'cpu.median>=900TH/s', '--json', '-');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ thresholds: [{ expression: 'cpu.median>=900TH/s', passed: false }] });
  });

  test('running out of time exits 6', async () => {
    const { code, stdout } = await run('--profile', 'standard', '--backend', 'cpu', '--timeout', '1500ms', '--json', '-');
    expect(code).toBe(6);
    const document: unknown = JSON.parse(stdout);
    expect(document).toSatisfy((value: ResultDocument | { code: string }) => 'code' in value || !value.is_complete);
  });

  test('interrupting writes what was measured so far, marked incomplete, and exits 130', async () => {
    const started = start(['--profile', 'standard', '--backend', 'cpu', '--json', '-']);
    await started.seen(/measuring … \d+ %/);
    started.process.kill('SIGINT');
    const { code, stdout } = await started.outcome;
    expect(code).toBe(130);
    const result = v.parse(resultSchema, JSON.parse(stdout));
    expect(result.is_complete).toBe(false);
    expect(result.runs.some((entry) => entry.hashrate !== null)).toBe(true);
  });

  test('a page that is not Hashwatt exits 3', async () => {
    const { code, stderr } = await run('--profile', 'smoke', '--url', 'http://127.0.0.1:9/');
    expect(code).toBe(3);
    expect(stderr).toContain('The page did not load');
  });

  test('--require hardware is judged by the adapter that ran, not by the speed', async () => {
    const { code, stdout, stderr } = await run('--profile', 'smoke', '--backend', 'webgpu', '--require', 'hardware', '--json', '-');
    const result = v.parse(resultSchema, JSON.parse(stdout));
    const isHardware = result.runs.some((entry) => entry.device?.is_software === false);
    expect(code).toBe(isHardware ? 0 : 3);
    expect(stderr.includes('--require hardware')).toBe(!isHardware);
  });
});

test('doctor names browser, adapter and cures without measuring', async () => {
  const { code, stdout } = await run('doctor', '--json', '-');
  expect(code).toBe(0);
  const diagnosis = JSON.parse(stdout) as { page: object; lacks: { code: string; cure: string }[] };
  expect(diagnosis.page).toMatchObject({ hasWebGpu: true, isSecure: true, isCrossOriginIsolated: true });
  expect(diagnosis.lacks.map((lack) => lack.code)).toContain('automation');
  expect(diagnosis.lacks.every((lack) => lack.cure !== '')).toBe(true);
});

test('serve prints an address that answers, and ends on interruption', async () => {
  const started = start(['serve', '--port', '0']);
  await started.seen(/http:\/\/127\.0\.0\.1:\d+\//);
  started.process.kill('SIGINT');
  const { code, stdout } = await started.outcome;
  expect(code).toBe(0);
  expect(stdout).toContain('Hashwatt is at http://127.0.0.1:');
});
