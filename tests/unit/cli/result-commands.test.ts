import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { judgeRegression, readBaseline } from '../../../src/cli/baseline';
import { runCommandLine } from '../../../src/cli/command-line';
import { toJson } from '../../../src/result/export';
import { raise } from '../../../src/measure/validity';
import type { ResultDocument, RunResult } from '../../../src/result/schema';
import type { Writable } from '../result/documents';
import { hashrate, resultDocument, runResult } from './sample-result';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** The interval of the sample is one percent to each side. */
const cpu = (median: number, created_at = '2026-11-20T12:00:00.000Z'): ResultDocument =>
  resultDocument([runResult(0, 'cpu', median)], { created_at });

const { params, environment } = cpu(1);
const byHand = { ...environment, browser: { ...environment.browser, is_automated: false } };
const hidden = { code: 'page-hidden', severity: 'invalid', sentence: 'Hidden.', cure: 'Show it.', run_index: null } as const;
/** Against a valid, automated result of the quick profile. */
const UNFIT: readonly (readonly [string, Partial<ResultDocument>, RegExp])[] = [
  ['invalid', { validity: { verdict: 'invalid', reasons: [hidden] } }, /the first result is invalid \(page-hidden\)/],
  ['measured by hand', { environment: byHand }, /the second result was driven by a program, the other was not/],
  ['a smoke run', { params: { ...params, profile: 'smoke' } }, /profiles smoke and quick/],
];

async function command(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const port = { out: (text: string) => void (out += text), error: (text: string) => void (error += text), isTerminal: false };
  return { code: await runCommandLine(words, port, new AbortController().signal), out, error };
}

describe('baseline', () => {
  test('slower by less than allowed passes, however certain', () => {
    expect(judgeRegression(cpu(100e6), cpu(96e6), 0.05)).toMatchObject([{ passed: true }]);
  });

  test('slower by more than allowed fails with the change and its interval', () => {
    const [verdict] = judgeRegression(cpu(100e6), cpu(90e6), 0.05);
    expect(verdict).toMatchObject({ passed: false });
    expect(verdict?.sentence).toContain('10.0 %');
  });

  test('slower by more than allowed, but within the noise, passes', () => {
    const noisy = (median: number): ResultDocument =>
      resultDocument([runResult(0, 'cpu', median, { hashrate: hashrate(median, { interval_95_h_per_s: [0.8 * median, 1.2 * median] }) })]);
    expect(judgeRegression(noisy(100e6), noisy(90e6), 0.05)).toMatchObject([{ passed: true }]);
  });

  test('a faster result passes', () => {
    expect(judgeRegression(cpu(100e6), cpu(150e6), 0)).toMatchObject([{ passed: true }]);
  });

  test('without intervals the medians decide', () => {
    const bare = (median: number): ResultDocument =>
      resultDocument([runResult(0, 'cpu', median, { hashrate: hashrate(median, { interval_95_h_per_s: null }) })]);
    expect(judgeRegression(bare(100e6), bare(90e6), 0.05)).toMatchObject([{ passed: false }]);
  });

  test('a baseline of another workload version or backend fails: nothing was compared', () => {
    const other = { ...cpu(100e6), tool: { ...cpu(1).tool, workload_version: 2 } };
    expect(judgeRegression(other, cpu(100e6), 0.05)).toMatchObject([{ passed: false }]);
    expect(judgeRegression(resultDocument([runResult(0, 'webgpu', 1e6)]), cpu(100e6), 0.05)).toMatchObject([{ passed: false }]);
  });

  test.each(UNFIT)('a baseline that is %s fails with the reason, however slow it was', (_what, change, reason) => {
    const verdicts = judgeRegression({ ...cpu(1e6), ...change }, cpu(100e6), 0.05);
    expect(verdicts).toEqual([{ expression: 'baseline', passed: false, sentence: expect.stringMatching(reason) }]);
  });

  test('a baseline of another profile is judged, with a caution', () => {
    const [verdict] = judgeRegression({ ...cpu(100e6), params: { ...params, profile: 'standard' } }, cpu(100e6), 0.05);
    expect(verdict).toMatchObject({ passed: true, sentence: expect.stringContaining('Caution: profiles differ: standard and quick.') });
  });
});

describe('a baseline of several backends', () => {
  const cores = { ...environment, logical_cores: 2 };
  const both = resultDocument([runResult(0, 'webgpu', 1e9), runResult(1, 'cpu', 100e6)], { environment: cores });
  const asked = (backend: 'auto' | 'cpu', runs: readonly RunResult[], change: Partial<ResultDocument['params']> = {}): ResultDocument =>
    resultDocument(runs, { environment: cores, params: { ...params, backend, ...change } });

  test('fails for the one that was asked for and gave no rate, with its reason', () => {
    const verdicts = judgeRegression(both, asked('auto', [runResult(0, 'webgpu', null), runResult(1, 'cpu', 100e6)]), 0.05);
    expect(verdicts).toMatchObject([
      { passed: true, expression: expect.stringMatching(/^cpu with 2 threads/) },
      { passed: false, expression: expect.stringMatching(/^webgpu on example sample: .* slower than the baseline$/) },
    ]);
    expect(verdicts[1]?.sentence).toBe('Measured in the baseline, not this time: WebGPU is here, but no graphics adapter answered.');
  });

  test('fails where another device answered, and names it', () => {
    const device = { vendor: 'google', architecture: 'swiftshader', device: '', description: '', is_software: true };
    const verdicts = judgeRegression(both, asked('auto', [runResult(0, 'webgpu', 1e6, { device }), runResult(1, 'cpu', 100e6)]), 0.05);
    expect(verdicts).toMatchObject([
      { passed: true },
      { passed: false, sentence: expect.stringContaining('webgpu on google swiftshader') },
    ]);
    expect(verdicts[0]?.sentence).toContain('Caution: webgpu on google swiftshader: not in the first result.');
  });

  test('passes with a caution for the one that was not asked for', () => {
    const verdicts = judgeRegression(both, asked('cpu', [runResult(0, 'cpu', 100e6)]), 0.05);
    expect(verdicts).toMatchObject([{ passed: true }]);
    expect(verdicts[0]?.sentence).toContain('Caution: webgpu on example sample: in the baseline, but not asked for this time.');
  });

  test('passes with a caution for thread counts that only a scaling run has', () => {
    const scaled = asked('cpu', [runResult(0, 'cpu', 100e6), runResult(1, 'cpu', 50e6, { threads: 1 })], { scaling: true });
    const verdicts = judgeRegression(scaled, asked('cpu', [runResult(0, 'cpu', 100e6)]), 0.05);
    expect(verdicts).toMatchObject([{ passed: true, sentence: expect.stringMatching(/cpu with 1 thread .*not asked for this time/) }]);
  });
});

describe('a baseline file', () => {
  const golden = readFileSync(fileURLToPath(new URL('../../fixtures/result/quick-v1.json', import.meta.url)), 'utf8');
  const altered = (name: string, alter: (document: Writable<ResultDocument>) => void): string => {
    const document = JSON.parse(golden) as Writable<ResultDocument>;
    alter(document);
    return file(`${name}.json`, JSON.stringify(document));
  };

  test('that agrees with itself is taken, the same as verify would', () => {
    expect(readBaseline(file('golden.json', golden)).id).toBe((JSON.parse(golden) as ResultDocument).id);
  });

  test.each<[string, (document: Writable<ResultDocument>) => void, RegExp]>([
    ['forged', ({ runs: [first] }) => void (first?.hashrate != null && (first.hashrate.median_h_per_s /= 2)), /median_h_per_s: recomputed/],
    [
      'other-data',
      (document) => {
        document.tool.data_version = '2020-01-01';
        document.id = '0'.repeat(16);
      },
      /other data \(2020-01-01\); measure a new baseline/,
    ],
    ['other-work', ({ tool }) => void (tool.workload_version = 2), /workload version 2; measure a new baseline/],
    [
      'void',
      (document) => {
        document.validity.reasons.push(raise('page-hidden', null));
        document.validity.verdict = 'invalid';
      },
      /its own verdict is "invalid"; measure a new baseline/,
    ],
  ])('that is %s is refused with one sentence', (name, alter, sentence) => {
    const read = (): unknown => readBaseline(altered(name, alter));
    expect(read).toThrow(sentence);
    expect(read).toThrow(new RegExp(`${name}\\.json: `));
    expect(read).toThrow(expect.objectContaining({ code: 'document-invalid', kind: 'usage' }));
  });

  test('of other data that still agrees with itself is taken', () => {
    expect(readBaseline(altered('same-blocks', ({ tool }) => void (tool.data_version = '2020-01-01')))).toBeDefined();
  });
});

describe('verify', () => {
  test('a document whose figures do not follow from its samples exits 5 and names the places', async () => {
    const { code, out } = await command('verify', file('made-up.json', toJson(cpu(1e6))));
    expect(code).toBe(5);
    expect(out).toContain('INCONSISTENT');
    expect(out).toMatch(/^ {2}id: recomputed/m);
  });

  test('a file that is no result exits 2; beside an inconsistent one, 5 wins', async () => {
    const text = file('text.json', 'hello');
    expect((await command('verify', text)).code).toBe(2);
    expect((await command('verify', text, file('made-up.json', toJson(cpu(1e6))))).code).toBe(5);
  });

  test('says what each receipt shows by itself, with its range, beside the claim, and what a receipt does not prove', async () => {
    const path = fileURLToPath(new URL('../../fixtures/result/quick-v1.json', import.meta.url));
    const { out } = await command('verify', path);
    expect(out).toContain(
      '  cpu 4 threads: the receipt shows about 3.85 million hashes ± 9.8 % (3.47 to 4.23 million) by 400 matches; 4.10 million claimed\n',
    );
    expect(out.replaceAll(/\s+/g, ' ')).toContain('It does not show how long that took, nor that one device did it');
    const json = await command('verify', path, '--json', '-');
    const { files } = JSON.parse(json.out) as { files: { receipts: { run: string }[] }[] };
    expect(files[0]?.receipts.map(({ run }) => run)).toEqual(['webgpu', 'cpu 4 threads']);
    expect(files[0]?.receipts[1]).toMatchObject({
      run_index: 1,
      matches: 400,
      work_estimate_hashes: expect.closeTo(3.85e6, -4),
      work_range_hashes: [expect.closeTo(3.47e6, -4), expect.closeTo(4.23e6, -4)],
      work_range_relative: expect.closeTo(0.098, 3),
      work_claimed_hashes: expect.closeTo(4.1e6, -4),
    });
  });

  test('a file without a receipt gets no word about receipts', async () => {
    expect((await command('verify', file('made-up.json', toJson(cpu(1e6))))).out).not.toMatch(/receipt shows/i);
  });

  test('what takes over a second shows how far it is, on standard error', async () => {
    let time = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 400));
    const files = ['a', 'b', 'c', 'd', 'e'].map((name, index) =>
      file(`slow/${name}.json`, toJson(cpu(1e6, `2026-11-2${index}T12:00:00.000Z`))),
    );
    const verified = await command('verify', ...files);
    const compared = await command('compare', '--dir', join(folder, 'slow'));
    clock.mockRestore();
    expect(verified.error).toMatch(/^Verifying: \d of 5 …\n/);
    expect(verified.out).not.toContain('Verifying');
    expect(compared.error).toMatch(/^Reading: \d of 5 …\nVerifying: \d of 5 …\n/);
    expect((await command('verify', ...files)).error).toBe('');
  });

  test('a file with a byte order mark is read like the one without', async () => {
    const golden = readFileSync(fileURLToPath(new URL('../../fixtures/result/quick-v1.json', import.meta.url)), 'utf8');
    const { code, out } = await command('verify', file('marked.json', `\uFEFF${golden}`));
    expect(code).toBe(0);
    expect(out).toMatch(/^CONSISTENT/);
  });

  test('what is wrong with a file is said once', async () => {
    const { error } = await command('compare', file('text.json', 'hello'), file('text.json', 'hello'));
    expect(error.match(/This is not a Hashwatt result document/g)).toHaveLength(1);
    expect(error).toMatch(/^This is not a Hashwatt result document: \S*text\.json: it is not JSON/);
  });

  test('a missing file and one of 100 MB are refused by name, the large one unread', async () => {
    const large = file('large.json', ' '.repeat(100_000_000));
    const { code, out } = await command('verify', join(folder, 'missing.json'), large);
    expect(code).toBe(2);
    expect(out).toContain('missing.json cannot be read');
    expect(out).toContain('large.json has 100000000 bytes');
  });

  test('--json - is one document over all files', async () => {
    const { out } = await command('verify', file('text.json', 'hello'), '--json', '-');
    expect(JSON.parse(out)).toMatchObject({ schema: 'hashwatt.verification', files: [{ outcome: 'unreadable' }] });
  });
});

describe('compare', () => {
  test('a real difference is called real and still exits 0', async () => {
    const { code, out } = await command('compare', file('a.json', toJson(cpu(100e6))), file('b.json', toJson(cpu(90e6))));
    expect(code).toBe(0);
    expect(out).toContain('Really slower');
  });

  test.each([
    ['slower', 90e6, 'Really slower'],
    ['faster', 110e6, 'Really faster'],
    ['no-real-change', 101e6, 'No real change'],
  ])('%s is said with its interval, and exits 0', async (change, after, sentence) => {
    const files = [file('before.json', toJson(cpu(100e6))), file('after.json', toJson(cpu(after)))];
    const text = await command('compare', ...files);
    expect(text.code).toBe(0);
    expect(text.out).toContain(sentence);
    const { code, out } = await command('compare', ...files, '--json', '-');
    expect(code).toBe(0);
    const [low, high] =
      (JSON.parse(out) as { comparisons: { pairs: { interval_95: [number, number] }[] }[] }).comparisons[0]?.pairs[0]?.interval_95 ?? [];
    expect(JSON.parse(out)).toMatchObject({ comparisons: [{ pairs: [{ change }] }] });
    // 1 % each side, in squares: 1.41 % of the ratio.
    expect([low, high].map((bound) => (bound ?? 0) - (after / 100e6 - 1))).toEqual([
      expect.closeTo(-0.01414 * (after / 100e6), 3),
      expect.closeTo(0.01414 * (after / 100e6), 3),
    ]);
  });

  test.each(UNFIT)('a first result that is %s is refused with the reason, exit 2', async (_what, change, reason) => {
    const files = [file('unfit.json', toJson({ ...cpu(50e6), ...change })), file('fit.json', toJson(cpu(100e6)))];
    const { code, out, error } = await command('compare', ...files);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(reason);
  });

  test('two smoke results, two by hand, and other settings are compared; what is weak or differs is said', async () => {
    const smoke: Partial<ResultDocument> & Pick<ResultDocument, 'params'> = {
      params: { ...params, profile: 'smoke', non_default: ['window_ms'] },
      environment: byHand,
    };
    const before = file('smoke-a.json', toJson({ ...cpu(50e6), ...smoke, is_complete: false }));
    const after = file('smoke-b.json', toJson({ ...cpu(100e6), ...smoke, params: { ...smoke.params, non_default: [] } }));
    const { code, out } = await command('compare', before, after);
    expect(code).toBe(0);
    expect(out).toContain('Really faster');
    expect(out).toContain('caution: both results are of the smoke profile');
    expect(out).toContain('caution: settings beside the profile differ: window_ms and none');
    expect(out).toContain('caution: the first result was stopped before its time');
    expect((await command('compare', after, after)).out).not.toContain('settings beside');
  });

  test('a file that does not verify is compared with a caution that names the place; one that does has none', async () => {
    const golden = readFileSync(fileURLToPath(new URL('../../fixtures/result/quick-v1.json', import.meta.url)), 'utf8');
    const document = JSON.parse(golden) as Writable<ResultDocument>;
    for (const { hashrate: rate } of document.runs) if (rate !== null) rate.median_h_per_s *= 2;
    const [honest, forged] = [file('honest.json', golden), file('forged.json', JSON.stringify(document))];
    const { code, out } = await command('compare', honest, forged);
    expect(code).toBe(0);
    expect(out).toContain(`caution: ${forged} does not agree with itself, runs[0].hashrate.median_h_per_s: recomputed`);
    expect(out).not.toContain(`caution: ${honest}`);
    document.tool.data_version = '2020-01-01';
    const other = file('other-data.json', JSON.stringify(document));
    expect((await command('compare', honest, other)).out).toContain(
      `caution: ${other} cannot be verified here: it was measured with other data`,
    );
  });

  test('runs that only one side has are named, and do not hide those that both have', async () => {
    const both = resultDocument([runResult(0, 'cpu', 100e6), runResult(1, 'webgpu', 1e9)]);
    const { code, out } = await command('compare', file('both.json', toJson(both)), file('after.json', toJson(cpu(100e6))));
    expect(code).toBe(0);
    expect(out).toContain('No real change');
    expect(out).toMatch(/not compared: webgpu .*not in the second result/);
  });

  test('other JSON in a folder is left out and named; a damaged result is not passed over', async () => {
    file('mixed/a.json', toJson(cpu(100e6)));
    file('mixed/b.json', toJson(cpu(100e6, '2026-11-21T00:00:00.000Z')));
    file('mixed/b.gab.json', '[{"name":"x"}]');
    file('mixed/c.json', '\uFEFF{"schema":"hashwatt.error"}');
    const { code, error } = await command('compare', '--dir', join(folder, 'mixed'));
    expect(code).toBe(0);
    expect(error).toMatch(/b\.gab\.json is no result/);
    expect(error).toMatch(/c\.json is no result/);
    file('mixed/d.json', toJson(cpu(1)).slice(0, -20));
    const damaged = await command('compare', '--dir', join(folder, 'mixed'));
    expect(damaged.code).toBe(2);
    expect(damaged.error).toContain('d.json');
  });

  test('a folder is taken in order of time, not of names', async () => {
    file('dir/1-late.json', toJson(cpu(100e6, '2026-11-22T00:00:00.000Z')));
    file('dir/2-early.json', toJson(cpu(50e6, '2026-11-21T00:00:00.000Z')));
    const { out } = await command('compare', '--dir', join(folder, 'dir'), '--json', '-');
    expect(JSON.parse(out)).toMatchObject({ comparisons: [{ pairs: [{ change: 'faster' }] }] });
  });

  test('results without anything in common, an empty folder, a missing folder: exit 2', async () => {
    const gpu = file('gpu.json', toJson(resultDocument([runResult(0, 'webgpu', 1e6)])));
    expect((await command('compare', gpu, file('a.json', toJson(cpu(1e6))))).code).toBe(2);
    mkdirSync(join(folder, 'empty'), { recursive: true });
    expect((await command('compare', '--dir', join(folder, 'empty'))).code).toBe(2);
    expect((await command('compare', '--dir', join(folder, 'nowhere'))).error).toContain('nowhere');
  });
});

test('schema describes every field of the document', async () => {
  const { code, out } = await command('schema');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ properties: { runs: { type: 'array' }, validity: {}, thresholds: {} } });
});

test('an internal fault keeps its text and where it happened', async () => {
  const port = {
    out: () => {
      throw new Error('the pipe is gone');
    },
    error: (text: string) => void (said += text),
    isTerminal: false,
  };
  let said = '';
  expect(await runCommandLine(['schema'], port, new AbortController().signal)).toBe(4);
  expect(said).toContain('the pipe is gone');
  expect(said).toContain('result-commands.test.ts');
});
