/** Outcomes of a baseline: real runs against baselines made of an earlier real one, and made-up runs against that one itself. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { raise } from '../../../src/measure/validity';
import { type Hashrate, type ResultDocument, resultSchema } from '../../../src/result/schema';
import { pageThatAnswers } from './altered-page';
import { run } from './command';
import { slowedDown, steadied } from './slower-result';

const QUICK = ['--profile', 'smoke', '--backend', 'cpu', '--threads', '1'];
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-baseline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let earlier: ResultDocument;
beforeAll(async () => {
  const path = join(folder, 'earlier.json');
  await run(...QUICK, '--json', path);
  // A busy machine may hardly have known its own rate, and then nothing is a real change against it.
  earlier = steadied(v.parse(resultSchema, JSON.parse(readFileSync(path, 'utf8'))));
});

function written(name: string, document: ResultDocument): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(document));
  return path;
}

/** The earlier result as if it had been `factor` times as fast, known to `share` of itself; no file of it would be believed. */
function asIf(factor: number, share: number): ResultDocument {
  const rate = (hashrate: Hashrate): Hashrate => {
    const median_h_per_s = factor * hashrate.median_h_per_s;
    return { ...hashrate, median_h_per_s, interval_95_h_per_s: [(1 - share) * median_h_per_s, (1 + share) * median_h_per_s] };
  };
  return {
    ...earlier,
    runs: earlier.runs.map((entry) => (entry.hashrate === null ? entry : { ...entry, hashrate: rate(entry.hashrate) })),
  };
}

function invalid(): ResultDocument {
  return { ...earlier, validity: { verdict: 'invalid', reasons: [...earlier.validity.reasons, raise('page-hidden', 0)] } };
}

interface Outcome {
  readonly code: number | null;
  readonly thresholds: ResultDocument['thresholds'];
  /** Upper half of the new run's interval over its rate. A busy machine may widen it to more than 1. */
  readonly uncertainty: number;
}

async function against(path: string, ...words: string[]): Promise<Outcome> {
  const { code, stdout } = await run(...QUICK, '--baseline', path, ...words, '--json', '-');
  const result = v.parse(resultSchema, JSON.parse(stdout));
  const hashrate = result.runs[0]?.hashrate;
  const interval = hashrate?.interval_95_h_per_s;
  if (hashrate == null || interval == null) throw new Error('the smoke profile has enough windows for an interval');
  return { code, thresholds: result.thresholds, uncertainty: interval[1] / hashrate.median_h_per_s - 1 };
}

/** The earlier result is the baseline, and the browser's new one is this. */
async function answering(result: ResultDocument, ...words: string[]): Promise<Outcome> {
  const page = await pageThatAnswers(result);
  try {
    return await against(written('earlier', earlier), '--url', page.url, ...words);
  } finally {
    await page.close();
  }
}

test('regression: twenty times slower than before, beyond any interval, exits 1', async () => {
  const { code, thresholds } = await answering(asIf(0.05, 0.01), '--max-regression', '10%');
  expect(code).toBe(1);
  expect(thresholds).toMatchObject([{ passed: false, sentence: expect.stringContaining('Really slower') }]);
  expect(thresholds[0]?.expression).toContain('at most 10.0 % slower');
});

test('no change within the interval: slower by more than allowed, but the new run hardly knows its own rate, exits 0', async () => {
  const { code, thresholds } = await answering(asIf(0.5, 5), '--max-regression', '0%');
  expect(code).toBe(0);
  expect(thresholds).toMatchObject([{ passed: true, sentence: expect.stringContaining('No real change') }]);
});

test('improvement exits 0, is called real where the new run knows its rate well enough, and the default allowance is said', async () => {
  const { code, thresholds, uncertainty } = await against(written('slower', slowedDown(earlier, 0.001)));
  expect(code).toBe(0);
  const sentence = uncertainty < 0.95 ? /Really faster/ : /Really faster|No real change/;
  expect(thresholds).toMatchObject([{ passed: true, sentence: expect.stringMatching(sentence) }]);
  expect(thresholds[0]?.expression).toContain('at most 5.0 % slower');
});

test('another identity: nothing was compared, which is no pass', async () => {
  const { code, thresholds } = await against(
    written('elsewhere', { ...earlier, environment: { ...earlier.environment, logical_cores: 7 } }),
  );
  expect(code).toBe(1);
  expect(thresholds).toMatchObject([{ passed: false, sentence: expect.stringContaining('Nothing to compare') }]);
});

test.each<[string, () => ResultDocument, RegExp]>([
  ['a rate that its windows do not give', () => asIf(0.5, 0.01), /median_h_per_s: recomputed/],
  ['no verdict that counts', () => invalid(), /its own verdict is "invalid"/],
])('a baseline with %s exits 2 before a browser starts', async (what, make, sentence) => {
  const { code, stdout, stderr } = await run(...QUICK, '--baseline', written(what, make()));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toContain('Browser');
});

test('a baseline that is no result exits 2 before a browser starts', async () => {
  const path = join(folder, 'text.json');
  writeFileSync(path, '{"schema":"hashwatt.error"}');
  const { code, stdout, stderr } = await run(...QUICK, '--baseline', path);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toContain('Browser');
});
