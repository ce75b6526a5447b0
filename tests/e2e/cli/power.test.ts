/** Power from the command line, end to end: the built page in a real browser, fake programs on the PATH, and verify. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import * as v from 'valibot';
import { afterAll, expect, test } from 'vitest';
import { deriveEfficiency } from '../../../src/result/derive';
import { type ResultDocument, resultSchema } from '../../../src/result/schema';
import { run, start } from './command';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-power-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const QUICK = ['--profile', 'smoke', '--backend', 'cpu', '--threads', '1'];

async function measured(...words: string[]): Promise<{ code: number | null; result: ResultDocument; stderr: string }> {
  const { code, stdout, stderr } = await run(...words, '--json', '-');
  return { code, result: v.parse(resultSchema, JSON.parse(stdout)), stderr };
}

function expectConsistent(result: ResultDocument): void {
  for (const entry of result.runs) {
    if (entry.power === null || entry.hashrate === null) throw new Error('a run has no power');
    expect(entry.power.power_w.low).toBeGreaterThan(0);
    expect(entry.power.power_w.low).toBeLessThan(entry.power.power_w.high);
    expect(entry.efficiency).toEqual(deriveEfficiency(entry.hashrate, entry.power));
  }
}

async function verify(result: ResultDocument): Promise<{ code: number | null; stdout: string }> {
  const file = join(folder, 'result.json');
  writeFileSync(file, JSON.stringify(result));
  return run('verify', file);
}

test('the page estimates every run, and verify recomputes the efficiency', async () => {
  const { code, result } = await measured('--profile', 'smoke', '--power', 'estimate');
  expect(code).toBe(0);
  expect(result.runs.map((entry) => entry.power?.badge)).toEqual(result.runs.map(() => 'estimated'));
  expectConsistent(result);
  expect(await verify(result)).toMatchObject({ code: 0 });
  const [first, ...others] = result.runs;
  if (first === undefined) throw new Error('no run');
  const efficiency = { hashes_per_joule: { low: 1e10, high: 2e10 }, joules_per_terahash: { low: 50, high: 100 } };
  const forged = await verify({ ...result, runs: [{ ...first, efficiency }, ...others] });
  expect(forged.code).toBe(5);
  expect(forged.stdout).toContain('runs[0].efficiency');
});

test('typed watts, as a range and as one figure', async () => {
  const { result } = await measured(...QUICK, '--power', '45W');
  expect(result.runs[0]?.power).toMatchObject({ badge: 'typed', scope: 'chip', power_w: { low: 36, high: 54 } });
  expectConsistent(result);
  expect(await verify(result)).toMatchObject({ code: 0 });
});

test('a wall meter meets --require metered, typed watts do not', async () => {
  const metered = await measured(...QUICK, '--power', 'meter:38,97', '--require', 'metered');
  expect(metered.code).toBe(0);
  expect(metered.result.runs[0]?.power).toMatchObject({ badge: 'metered', scope: 'whole-computer' });
  const typed = await measured(...QUICK, '--power', '45W', '--require', 'metered');
  expect(typed.code).toBe(3);
});

test('none leaves power out', async () => {
  const { result } = await measured(...QUICK, '--power', 'none');
  expect(result.runs.map((entry) => [entry.power, entry.efficiency])).toEqual([[null, null]]);
});

test('sensors are tried by default: each run has a sensor’s figure, or the estimate and a line that says why', async () => {
  const { result, stderr } = await measured(...QUICK);
  const [entry] = result.runs;
  expectConsistent(result);
  if (entry?.power?.badge === 'sensor') expect(entry.power.source).toMatch(/RAPL|powermetrics/);
  else expect(stderr).toMatch(/Power of the CPU run: (RAPL|powermetrics): .+\. The estimate stays\./);
});

test('doctor asks the programs that are there', async () => {
  const program = join(folder, 'nvidia-smi');
  writeFileSync(program, '#!/bin/sh\necho "0, NVIDIA GeForce RTX 4070, 38.52"\n');
  chmodSync(program, 0o755);
  const { stdout } = await start(['doctor', '--json', '-'], { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` }).outcome;
  const { power_sources: sources } = JSON.parse(stdout) as { power_sources: { name: string; is_available: boolean; found: string }[] };
  const card = sources.find(({ name }) => name.startsWith('nvidia-smi'));
  if (process.platform === 'darwin') expect(card).toBeUndefined();
  else expect(card).toMatchObject({ is_available: true, found: 'NVIDIA GeForce RTX 4070' });
});

test('the reports show power and, when asked, every row of the contrast', async () => {
  const { stdout } = await run(...QUICK, '--power', '40-60W', '--contrast', '--price', '0.10');
  // J/TH and what follows from it need an interval above zero, which six windows on a busy machine may not give; unit tests hold them.
  expect(stdout).toContain('Power: 40–60 W, typed, chip');
  expect(stdout).toMatch(/What it means[^]+Network: 1 part in[^]+\n {2}\[1\] /);
  const { stdout: markdown } = await run(...QUICK, '--power', '40-60W', '--format', 'md');
  expect(markdown).toContain('| 40–60 W, typed, chip |');
  expect(markdown).toMatch(/\| Every PC \| 2 billion of these/);
});
