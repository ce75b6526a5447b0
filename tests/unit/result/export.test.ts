import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { withPower } from '../../../src/result/build';
import { compareResults, runIdentity } from '../../../src/result/compare';
import { toCsv, toJson, toMarkdown } from '../../../src/result/export';
import { resultJsonSchema, resultSchemaMarkdown } from '../../../src/result/json-schema';
import { parseResult } from '../../../src/result/parse';
import { withInterval } from '../../../src/result/rate-text';
import { verifyResult } from '../../../src/result/verify';
import { quickDocument } from './documents';

// Whole benchmarks with real hashes: a second each on a free machine.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../../', import.meta.url));
const golden = `${root}tests/fixtures/result/quick-v1.json`;

describe('JSON', () => {
  test('is canonical: key order of the input does not matter, and it ends in a line end', async () => {
    const document = await quickDocument();
    const shuffled = Object.fromEntries(Object.entries(document).reverse());
    expect(toJson(parseResult(JSON.stringify(shuffled)))).toBe(toJson(document));
    expect(toJson(document).endsWith('}\n')).toBe(true);
    expect(parseResult(toJson(document))).toEqual(document);
  });

  test('keeps a quick result of two runs below 150 kB', async () => expect(toJson(await quickDocument()).length).toBeLessThan(150_000));

  test('the golden document of version 1 still parses, verifies and prints as it was written', () => {
    const text = readFileSync(golden, 'utf8');
    expect(verifyResult(parseResult(text)).findings).toEqual([]);
    expect(toJson(parseResult(text))).toBe(text);
  });
});

describe('CSV', () => {
  test('has one line for each window and a heading', async () => {
    const lines = toCsv(await quickDocument()).split('\r\n');
    expect(lines[0]).toMatch(/^id,created_at,run_index,backend/);
    expect(lines).toHaveLength(1 + 80 + 1);
  });

  test('disarms text that a spreadsheet would run, and quotes commas', async () => {
    const document = await quickDocument();
    document.created_at = '=HYPERLINK("x"),1';
    expect(toCsv(document).split('\r\n')[1]).toContain(`"'=HYPERLINK(""x""),1"`);
  });
});

describe('Markdown', () => {
  test('says the rate by the second clock beside the score, where there is one', async () => {
    const rows = toMarkdown(await quickDocument())
      .split('\n')
      .filter((line) => /^\| \d/.test(line));
    expect(rows.map((row) => /by the GPU's own clock [\d.]+ kH\/s/.test(row))).toEqual([true, false]);
  });

  test('has a row for each run and marks the headline', async () => {
    const text = toMarkdown(await quickDocument());
    expect(text).toMatch(/^## Hashwatt/);
    expect(text.match(/\| (webgpu|cpu)/g)).toHaveLength(2);
    expect(text).toContain('headline');
  });

  test('lets no markup through from a device name', async () => {
    const document = await quickDocument();
    if (document.runs[0]?.device) document.runs[0].device.vendor = '<img src=x>|[a](b)';
    expect(toMarkdown(document)).toContain('\\<img src=x\\>\\|\\[a\\](b)');
  });
});

describe('a rate has as many digits as its interval supports', () => {
  test.each([
    [4_620_000, [4_590_000, 4_650_000], '4.620 ± 0.030 MH/s'],
    [4_620_000, [4_500_000, 4_740_000], '4.62 ± 0.12 MH/s'],
    [9_871_000_000, [9_000_000_000, 10_742_000_000], '9.87 ± 0.87 GH/s'],
    [950, null, '950 H/s'],
    [123_456_789, null, '123 MH/s'],
  ] as const)('%i within %j is %s', (median, interval, text) => {
    expect(withInterval({ median, interval: interval === null ? null : [...interval], symbol: 'H/s' })).toBe(text);
  });
});

describe('comparing', () => {
  const scaled = async (factor: number) => {
    const document = await quickDocument();
    for (const run of document.runs) {
      if (run.hashrate === null) continue;
      run.hashrate.median_h_per_s *= factor;
      run.hashrate.interval_95_h_per_s = [0.98 * run.hashrate.median_h_per_s, 1.02 * run.hashrate.median_h_per_s];
    }
    return document;
  };

  test('two per cent with intervals of two per cent each is no real change; four is', async () => {
    const before = await scaled(1);
    expect(compareResults(before, await scaled(1.02)).pairs.map((pair) => pair.change)).toEqual(['no-real-change', 'no-real-change']);
    expect(compareResults(before, await scaled(1.04)).pairs.map((pair) => pair.change)).toEqual(['faster', 'faster']);
    expect(compareResults(before, await scaled(0.96)).pairs.map((pair) => pair.change)).toEqual(['slower', 'slower']);
  });

  test('another browser version is the same identity, another workload version is none', async () => {
    const before = await scaled(1);
    const after = await scaled(1);
    after.environment.browser.version = '999';
    expect(compareResults(before, after)).toMatchObject({ obstacles: [], pairs: [{ change: 'no-real-change' }, {}] });
    after.tool.workload_version = 2;
    expect(compareResults(before, after)).toMatchObject({ pairs: [], obstacles: [expect.stringContaining('workload')] });
  });

  test('what cannot be paired is named from both sides', async () => {
    const before = await scaled(1);
    const after = await scaled(1);
    if (after.runs[1]) after.runs[1].threads = 2;
    const { pairs, obstacles } = compareResults(before, after);
    expect(pairs).toHaveLength(1);
    expect(obstacles).toHaveLength(2);
    expect(obstacles.join()).toContain('2 threads');
  });

  test('repetitions that spread wider than their own intervals count by their spread', async () => {
    const repeated = async (factors: readonly number[]) => {
      const documents = await Promise.all(factors.map(scaled));
      const [first] = documents;
      if (first === undefined) throw new Error('no document');
      return { ...first, runs: documents.flatMap(({ runs }) => runs.slice(0, 1)) };
    };
    const steady = compareResults(await repeated([1, 1, 1]), await repeated([1.05, 1.05, 1.05]));
    expect(steady.pairs.map((pair) => pair.change)).toEqual(['faster']);
    const scattered = compareResults(await repeated([0.9, 1, 1.1]), await repeated([0.95, 1.05, 1.15]));
    expect(scattered.pairs.map((pair) => pair.change)).toEqual(['no-real-change']);
    // Half of the range of the medians, on both sides: 0.1 and 0.1. At its ends |1.05 - r| is the root of 0.1² + (0.1 r)².
    for (const end of scattered.pairs[0]?.interval_95 ?? []) {
      const ratio = 1 + (end ?? Number.NaN);
      expect(Math.abs(1.05 - ratio) / Math.hypot(0.1, 0.1 * ratio)).toBeCloseTo(1, 3);
    }
  });

  test('rates hardly known give no bound below nothing, and none above where the earlier one may have been zero', async () => {
    const known = async (factor: number, share: number) => {
      const document = await scaled(factor);
      for (const { hashrate } of document.runs) {
        if (hashrate === null) continue;
        const rate = hashrate.median_h_per_s;
        // As the windows' interval is written: cut off at zero.
        hashrate.interval_95_h_per_s = [Math.max(0, (1 - share) * rate), (1 + share) * rate];
      }
      return document;
    };
    const [wildAfter] = compareResults(await known(1, 0.01), await known(1000, 1.06)).pairs;
    expect(wildAfter).toMatchObject({ change: 'no-real-change', interval_95: [-1, expect.closeTo(2059.2, 0)] });
    const [wildBefore] = compareResults(await known(1, 1.06), await known(1000, 0.01)).pairs;
    expect(wildBefore).toMatchObject({ change: 'faster', interval_95: [expect.closeTo(484, 0), null] });
    expect(wildBefore?.sentence).toMatch(
      /^Really faster: \+99900\.0 %, 95 % interval \+\d+\.\d % to no bound, so uncertain is the rate before\.$/,
    );
    const [both] = compareResults(await known(1, 2), await known(0.5, 2)).pairs;
    expect(both).toMatchObject({ change: 'no-real-change', interval_95: [-1, null] });
  });

  test('without an interval nothing is called real', async () => {
    const before = await scaled(1);
    const after = await scaled(2);
    if (after.runs[0]?.hashrate) after.runs[0].hashrate.interval_95_h_per_s = null;
    expect(compareResults(before, after).pairs[0]).toMatchObject({ change: 'no-real-change', interval_95: null });
  });

  test('identity names backend, threads and hardware', async () => {
    const document = await quickDocument();
    expect(document.runs.map((run) => runIdentity(document, run))).toEqual([
      'webgpu on simulated paper',
      'cpu with 4 threads on Paper, 4 logical cores, Simulated',
    ]);
  });
});

test('power adds an efficiency that verify recomputes: low J/TH is low power over high rate', async () => {
  const document = withPower(await quickDocument(), 1, {
    badge: 'metered',
    scope: 'whole-computer',
    power_w: { low: 10, high: 20 },
    source: 'meter',
  });
  const [slow, fast] = document.runs[1]?.hashrate?.interval_95_h_per_s ?? [0, 0];
  expect(document.runs[1]?.efficiency?.joules_per_terahash.low).toBeCloseTo((10 / fast) * 1e12, 3);
  expect(document.runs[1]?.efficiency?.hashes_per_joule.low).toBeCloseTo(slow / 20, 6);
  expect(verifyResult(document).findings).toEqual([]);
});

describe('the schema describes itself', () => {
  test('docs/result-schema.md is what the schema says (npm run golden writes it)', async () => {
    await expect(resultSchemaMarkdown()).toMatchFileSnapshot(`${root}docs/result-schema.md`);
  });

  test('every figure has a meaning', () => {
    const rows = resultSchemaMarkdown()
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(90);
    const silent = rows.filter((row) => /(number|integer)/.test(row) && row.endsWith('|  |'));
    expect(silent.filter((row) => !/(version|time|nonce|low|high|height|run_index)`/.test(row))).toEqual([]);
  });

  test('every figure has its unit in its name, or is a count, a share or a word of 32 bits', () => {
    const rows = resultSchemaMarkdown()
      .split('\n')
      .filter((line) => /^\| `[^`]+` \| (list of )?(list of 2 )?(number|integer)/.test(line));
    const names = rows.map((row) => /`([^`]+)`/.exec(row)?.[1]?.split('.').at(-1) ?? '');
    const withUnit =
      /_(ms|s|h_per_s|w|hashes|bits|ratio|p|t|change|error|length|autocorrelation|index|version|score|cores|blocks|found|expected|rehashed|wrong|checked|bound)$/;
    const plain =
      /^(hashes|expected|found|index|threads|repeat|dispatches|version|time|nonce|height|low|high|headers_per_nonce|rows|columns|depth|amount)$/;
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !withUnit.test(name) && !plain.test(name))).toEqual([]);
    // Ends of a range have their unit in the name of the range.
    const ranges = rows.filter((row) => /\.(low|high)`/.test(row));
    expect(ranges.every((row) => /(power_w|hashes_per_joule|joules_per_terahash)\.(low|high)`/.test(row))).toBe(true);
  });

  test('the JSON Schema names the required blocks', () => {
    expect(resultJsonSchema()).toMatchObject({ type: 'object', required: expect.arrayContaining(['schema', 'runs', 'validity']) });
  });
});
