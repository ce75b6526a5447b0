/** Forgers at work: each takes an honest document, changes one thing, and is named. */
import { describe, expect, test, vi } from 'vitest';
import { zScore } from '../../../src/measure/audit';
import { poissonTwoSided } from '../../../src/measure/distributions';
import { judgeBins, smallestP } from '../../../src/measure/evenness';
import { raise } from '../../../src/measure/validity';
import { documentId, headlineOf } from '../../../src/result/build';
import { deriveHashrate } from '../../../src/result/derive';
import { checkResult, parseResult } from '../../../src/result/parse';
import type { Audit, ResultDocument, RunResult } from '../../../src/result/schema';
import { judgeThreshold, readThreshold } from '../../../src/result/thresholds';
import { verifyResult } from '../../../src/result/verify';
import { benchmark, createWorld } from '../engine/simulated';
import { quickDocument, type Writable } from './documents';

// Whole benchmarks with real hashes: a second each on a free machine.
vi.setConfig({ testTimeout: 60_000 });

/** A careful forger: repairs everything that only needs arithmetic. */
function withRepairs(document: ResultDocument): ResultDocument {
  for (const run of document.runs) {
    if (run.hashrate === null || run.receipt === null) continue;
    const { warmup_ms, timer_grain_ms, samples } = run.hashrate;
    run.hashrate = deriveHashrate(samples, { seed: run.receipt.seed, warmup_ms, timer_grain_ms });
  }
  document.headline_run_index = headlineOf(document.runs);
  document.id = documentId(document);
  return document;
}

async function forged(change: (run: RunResult, document: ResultDocument) => void): Promise<ResultDocument> {
  const document = await quickDocument();
  const [run] = document.runs;
  if (run === undefined) throw new Error('no run');
  change(run, document);
  return withRepairs(document);
}

function pathsOf(document: ResultDocument): string[] {
  return verifyResult(document).findings.map((finding) => finding.path);
}

/** As bins of honest matches would be, had there been so many. */
function growAudit(audit: Writable<Audit>, factor: number): void {
  const claimed = Math.round(Number(audit.hashes_claimed) * factor);
  const expected = claimed / 2 ** audit.zero_bits;
  const found = Math.round(expected);
  const even = (audit.evenness ?? []).map(({ name, expected: old }) => {
    const scale = expected / old.reduce((total, mean) => total + mean, 0);
    const means = old.map((mean) => mean * scale);
    return judgeBins(name, means, roundedTo(found, means));
  });
  const [slices, lanes] = [true, false].map((isSlices) => even.filter(({ name }) => (name === 'position-in-task') === isSlices));
  Object.assign(audit, {
    hashes_claimed: String(claimed),
    matches_expected: expected,
    matches_found: found,
    matches_rehashed: found,
    z_score: zScore(found, expected),
    poisson_p: poissonTwoSided(found, expected),
    evenness: even,
    lanes_chi_square_p: smallestP(lanes ?? [], 'chi_square_p'),
    slices_chi_square_p: smallestP(slices ?? [], 'chi_square_p'),
  });
}

/** Whole numbers near the means, with the given sum. */
function roundedTo(total: number, means: readonly number[]): number[] {
  let sum = 0;
  let given = 0;
  return means.map((mean, index) => {
    sum += mean;
    const upTo = index === means.length - 1 ? total : Math.round(sum);
    const count = upTo - given;
    given = upTo;
    return count;
  });
}

function matchesOf(run: RunResult): NonNullable<RunResult['receipt']>['matches'] {
  if (run.receipt === null) throw new Error('no receipt');
  return run.receipt.matches;
}

describe('an honest document', () => {
  test('agrees with itself in every figure, and 800 matches are hashed again', async () => {
    expect(verifyResult(await quickDocument())).toMatchObject({ isConsistent: true, findings: [], runsChecked: 2, matchesRehashed: 800 });
  });

  test('gets from each receipt an estimate of its own that holds the claim: ± 9.8 % of 400 matches', async () => {
    const document = await quickDocument();
    const { work } = verifyResult(document);
    expect(work.map(({ runIndex, matches }) => ({ runIndex, matches }))).toEqual([
      { runIndex: 0, matches: 400 },
      { runIndex: 1, matches: 400 },
    ]);
    for (const { runIndex, hashes, range, halfRangeRatio, claimed } of work) {
      expect(claimed).toBe(Number(document.runs[runIndex]?.audit?.hashes_claimed));
      expect(hashes).toBeCloseTo(document.runs[runIndex]?.receipt?.work_estimate_hashes ?? 0, 3);
      expect(halfRangeRatio).toBeCloseTo(0.098, 3);
      expect(range[0]).toBeLessThan(claimed);
      expect(range[1]).toBeGreaterThan(claimed);
    }
  });

  test('still agrees after a round trip through its file', async () => {
    const document = await quickDocument();
    expect(verifyResult(parseResult(JSON.stringify(document))).findings).toEqual([]);
  });

  test('agrees when stopped early, with fewer than five windows and no interval', async () => {
    const { result } = await benchmark(
      createWorld(),
      { backend: 'cpu' },
      (event, stop) => event.kind === 'sampled' && event.index === 2 && stop(),
    );
    expect(result.runs[0]?.hashrate?.interval_95_h_per_s).toBeNull();
    expect(verifyResult(result).findings).toEqual([]);
  });
});

describe('a forged document is refused by the path of the lie', () => {
  test('a median raised by 1 %', async () => {
    const document = await quickDocument();
    const hashrate = document.runs[0]?.hashrate;
    if (hashrate) hashrate.median_h_per_s *= 1.01;
    expect(pathsOf(document)).toEqual(expect.arrayContaining(['id', 'runs[0].hashrate.median_h_per_s']));
  });

  test.each([
    'interval_95_h_per_s',
    'mean_h_per_s',
    'standard_deviation_h_per_s',
    'first_h_per_s',
    'worst_h_per_s',
    'best_h_per_s',
    'sustained_h_per_s',
    'stability_ratio',
    'measured_ms',
    'hashes',
    'interval_block_length',
    'interval_autocorrelation',
    'trend_relative_change',
    'trend_t',
  ] as const)('a changed %s', async (field) => {
    const document = await quickDocument();
    const hashrate = document.runs[0]?.hashrate;
    const changed = field === 'interval_95_h_per_s' ? [1, 2] : field === 'hashes' ? '1' : 0.123;
    if (hashrate) Object.assign(hashrate, { [field]: changed });
    expect(pathsOf(document)).toContain(`runs[0].hashrate.${field}`);
  });

  test('samples raised by 30 % with every figure made to fit: the claim is smaller than the windows', async () => {
    const document = await forged((run) => {
      for (const sample of run.hashrate?.samples ?? []) {
        sample.hashes = Math.round(sample.hashes * 1.3);
        sample.rate_h_per_s = (sample.hashes * 1000) / sample.duration_ms;
      }
    });
    expect(pathsOf(document)).toEqual(['runs[0].audit.hashes_claimed']);
  });

  /** The dearest lie: samples, claim, matches and bins all grow together, so that only the receipt could tell. */
  const grown = (factor: number): Promise<ResultDocument> =>
    forged((run) => {
      for (const sample of run.hashrate?.samples ?? []) {
        sample.hashes = Math.round(sample.hashes * factor);
        sample.rate_h_per_s = (sample.hashes * 1000) / sample.duration_ms;
      }
      if (run.audit !== null) growAudit(run.audit, factor);
      // The second clock would tell of another rate; a forger leaves it out.
      run.gpu_clock = null;
    });

  test('samples, claim and matches raised by 30 % with every figure made to fit: the receipt shows less work', async () => {
    const document = await grown(1.3);
    expect(pathsOf(document)).toEqual(['runs[0].receipt.matches']);
    const [shown] = verifyResult(document).work;
    expect(shown?.claimed).toBeGreaterThan(shown?.range[1] ?? Number.POSITIVE_INFINITY);
  });

  // The page says from where on the receipt tells: here with a receipt that shows as much work as there was.
  test.each([
    [1.1, true],
    [1.25, true],
    [1.28, false],
  ])('claimed times true work of %f agrees with the receipt: %s', async (factor, isBelieved) => {
    const document = await quickDocument();
    const [run] = document.runs;
    if (!run?.audit || !run.receipt) throw new Error('no receipt');
    const shown = (run.receipt.work_estimate_hashes ?? 0) / Number(run.audit.hashes_claimed);
    expect(pathsOf(await grown(factor * shown)).length === 0).toBe(isBelieved);
  });

  test('one sample edited', async () => {
    const document = await quickDocument();
    const sample = document.runs[0]?.hashrate?.samples[7];
    if (sample) sample.rate_h_per_s *= 1.1;
    expect(pathsOf(document)).toContain('runs[0].hashrate.samples[7].rate_h_per_s');
  });

  test('a window made shorter, which raises its rate', async () => {
    const document = await forged((run) => {
      const sample = run.hashrate?.samples[3];
      if (sample) Object.assign(sample, { duration_ms: 125, rate_h_per_s: sample.rate_h_per_s * 2 });
    });
    expect(pathsOf(document)).toEqual(
      expect.arrayContaining(['runs[0].hashrate.samples[3].duration_ms', 'runs[0].hashrate.samples[4].started_ms']),
    );
  });

  test('a match replaced by a nonce that is none', async () => {
    const document = await forged((run) => {
      const [match] = matchesOf(run);
      if (match) match.nonce = (match.nonce + 1) % 2 ** 32;
    });
    expect(pathsOf(document)).toContain('runs[0].receipt.matches[0]');
  });

  test('a match written twice', async () => {
    const document = await forged((run) => {
      const matches = matchesOf(run);
      const [first] = matches;
      if (first) matches[1] = { ...first };
    });
    expect(pathsOf(document)).toContain('runs[0].receipt.matches[1]');
    // A receipt with an unfit match shows no work at all; the other one does.
    expect(verifyResult(document).work.map(({ runIndex }) => runIndex)).toEqual([1]);
  });

  test('the matches of another run', async () => {
    const document = await forged((run, whole) => {
      const other = whole.runs[1]?.receipt;
      if (run.receipt && other) run.receipt.matches = other.matches;
    });
    expect(pathsOf(document).filter((path) => path.startsWith('runs[0].receipt.matches')).length).toBeGreaterThan(300);
  });

  test('the whole receipt of another result, whose seed is another', async () => {
    const other = await benchmark(createWorld(), { seed: 'bad5eed', profile: 'smoke', backend: 'cpu' });
    const document = await forged((run) => {
      run.receipt = other.result.runs[0]?.receipt ?? null;
    });
    expect(pathsOf(document)).toEqual(expect.arrayContaining(['runs[0].receipt.seed', 'runs[0].receipt.header']));
    expect(verifyResult(document).work.map(({ runIndex }) => runIndex)).toEqual([1]);
  });

  test('an old receipt shown under the class code of today', async () => {
    const document = await forged((_run, whole) => {
      whole.params.class_code = 'PHYS-8A';
    });
    expect(pathsOf(document)).toEqual(expect.arrayContaining(['runs[0].receipt.class_code', 'runs[0].receipt.header']));
  });

  test('a version changed beyond the bits that may roll', async () => {
    const document = await forged((run) => {
      const [match] = matchesOf(run);
      if (match) match.version = (match.version ^ 1) >>> 0;
    });
    expect(pathsOf(document)).toContain('runs[0].receipt.matches[0].version');
  });

  test('a failed audit called passed', async () => {
    const document = await forged((run) => {
      if (run.audit) Object.assign(run.audit, { matches_wrong: 3 });
    });
    expect(pathsOf(document)).toContain('runs[0].audit.problems');
  });

  const audited = (change: (audit: Writable<Audit>) => void): Promise<ResultDocument> =>
    forged((run) => {
      if (run.audit !== null) change(run.audit);
    });

  test('the evidence of evenness left out, with the figures that came from it', async () => {
    const document = await audited((audit) => Object.assign(audit, { evenness: [], lanes_chi_square_p: null, slices_chi_square_p: null }));
    expect(new Set(pathsOf(document))).toEqual(new Set(['runs[0].audit.evenness']));
    const without = await audited((audit) => {
      delete audit.evenness;
      Object.assign(audit, { lanes_chi_square_p: null, slices_chi_square_p: null });
    });
    expect(pathsOf(without)).toContain('runs[0].audit.evenness');
  });

  test.each(['nonce-mod-64', 'position-in-task', 'version'])('the bins of %s joined into one', async (name) => {
    const document = await audited((audit) => {
      for (const bins of audit.evenness ?? []) {
        if (bins.name !== name) continue;
        bins.found = [bins.found.reduce((total, count) => total + count, 0)];
        bins.expected = [bins.expected.reduce((total, count) => total + count, 0)];
      }
    });
    expect(pathsOf(document)).toContain('runs[0].audit.evenness');
  });

  test('known blocks left out, asked for twice, or not found', async () => {
    const few = await audited((audit) => audit.known_blocks.splice(1));
    expect(pathsOf(few)).toEqual(['runs[0].audit.known_blocks']);
    const twice = await audited((audit) => audit.known_blocks.push(...audit.known_blocks));
    expect(pathsOf(twice)).toEqual(['runs[0].audit.known_blocks']);
    const unfound = await audited((audit) => {
      for (const block of audit.known_blocks) block.found = false;
    });
    expect(pathsOf(unfound)).toEqual(['runs[0].audit.problems']);
  });

  test('both backends at once are asked for sixteen known blocks', async () => {
    const world = createWorld({ gpu: { headersPerNonce: 4, rate: () => 75_000 }, cpu: { rate: () => 12_500 } });
    const { result } = await benchmark(world, { backend: 'both', profile: 'smoke' });
    expect(pathsOf(result)).toEqual([]);
    result.runs[0]?.audit?.known_blocks.splice(8);
    expect(pathsOf(withRepairs(result))).toEqual(['runs[0].audit.known_blocks']);
  });

  test('automation kept quiet', async () => {
    const document = await forged((_run, whole) => {
      whole.environment.browser.is_automated = true;
    });
    expect(pathsOf(document)).toEqual(['validity.reasons']);
  });

  test('a verdict better than its reasons', async () => {
    const { result } = await benchmark(createWorld(), { profile: 'smoke', backend: 'cpu' });
    expect(pathsOf({ ...result, validity: { ...result.validity, verdict: 'valid' } })).toEqual(['validity.verdict']);
  });

  const smoke = async (): Promise<ResultDocument> => (await benchmark(createWorld(), { profile: 'smoke', backend: 'cpu' })).result;

  test('a reason made lighter, with a verdict to match', async () => {
    const document = await smoke();
    const reasons = document.validity.reasons.map((reason) => ({ ...reason, severity: 'caution' as const }));
    expect(pathsOf({ ...document, validity: { verdict: 'valid', reasons } })).toEqual(['validity.reasons[0].severity']);
  });

  test('a reason that the figures do not support', async () => {
    const document = await smoke();
    document.validity.reasons.push(raise('low-stability', 0, 'slowest over fastest is 0.500'));
    expect(pathsOf(document)).toEqual(['validity.reasons[1].code']);
  });

  test('a reason of a code that is not known yet is believed', async () => {
    const document = await smoke();
    document.validity.reasons.push({ code: 'solar-flare', severity: 'caution', sentence: 'A flare.', cure: 'Wait.', run_index: 0 });
    expect(pathsOf(document)).toEqual([]);
  });

  test('another figure in the words of a reason', async () => {
    const wavy = createWorld({ cpu: { rate: (elapsed) => 25_000 * (1 + 0.1 * Math.sin(elapsed / 200)) } });
    const { result } = await benchmark(wavy, { profile: 'smoke', backend: 'cpu' });
    const at = result.validity.reasons.findIndex((reason) => reason.code === 'low-stability');
    const told = result.validity.reasons[at];
    if (told) told.sentence = told.sentence.replace(/0\.\d+/, '0.969');
    expect(pathsOf(result)).toEqual([`validity.reasons[${at}].sentence`]);
  });

  test('the slowest windows at the end left out', async () => {
    const document = await forged((run) => run.hashrate?.samples.splice(-5));
    expect(pathsOf(document)).toContain('runs[0].hashrate.samples');
  });

  test('a bad run left out', async () => {
    const document = await quickDocument();
    document.runs.pop();
    expect(pathsOf(withRepairs(document))).toContain('runs');
  });

  test('a stopped run called complete', async () => {
    const { result } = await benchmark(createWorld(), { backend: 'cpu' }, (event, stop) => event.kind === 'sampled' && stop());
    expect(pathsOf({ ...result, is_complete: true })).toEqual(['is_complete']);
  });

  test('a failed run without a reason against it', async () => {
    const { result } = await benchmark(createWorld({ cpu: { answer: () => [] } }), { profile: 'smoke', backend: 'cpu' });
    const reasons = result.validity.reasons.filter((reason) => reason.severity !== 'invalid');
    expect(pathsOf({ ...result, validity: { verdict: 'not-comparable', reasons } })).toEqual(['validity.reasons']);
  });

  test.each(['webgpu.median>=70kH/s', 'cpu.stability>0.5', 'both.mean<1GH/s'])(
    'the verdict on the threshold %s turned round',
    async (expression) => {
      const document = await quickDocument();
      const threshold = readThreshold(expression);
      if (threshold === undefined) throw new Error(expression);
      const judged = judgeThreshold(threshold, document);
      expect(pathsOf({ ...document, thresholds: [judged] })).toEqual([]);
      expect(pathsOf({ ...document, thresholds: [{ ...judged, passed: !judged.passed }] })).toEqual(['thresholds[0].passed']);
      expect(pathsOf({ ...document, thresholds: [{ ...judged, sentence: 'all is well' }] })).toEqual(['thresholds[0].sentence']);
    },
  );

  test('a threshold that is none; one on a baseline needs the baseline and is left alone', async () => {
    const document = await quickDocument();
    const made = (expression: string) => ({ ...document, thresholds: [{ expression, passed: true, sentence: '' }] });
    expect(pathsOf(made('webgpu.median>=nothing'))).toEqual(['thresholds[0].expression']);
    expect(pathsOf(made('cpu: at most 5.0 % slower than the baseline'))).toEqual([]);
  });

  test('a rate by the second clock that does not follow from its readings', async () => {
    const document = await quickDocument();
    const clock = document.runs[0]?.gpu_clock;
    if (clock) clock.rate_h_per_s *= 1.01;
    expect(pathsOf(document)).toEqual(['runs[0].gpu_clock.rate_h_per_s']);
  });

  test('a headline that points at the slower run', async () => {
    const document = await quickDocument();
    document.headline_run_index = document.headline_run_index === 0 ? 1 : 0;
    expect(pathsOf(document)).toEqual(['headline_run_index']);
  });

  test('an efficiency without the power it needs', async () => {
    const document = await quickDocument();
    const [run] = document.runs;
    if (run) run.efficiency = { hashes_per_joule: { low: 1, high: 2 }, joules_per_terahash: { low: 1, high: 2 } };
    expect(pathsOf(document)).toEqual(['runs[0].efficiency']);
  });
});

describe('what is no document at all is refused with the place', () => {
  const refuse = (text: string): unknown => {
    try {
      return parseResult(text);
    } catch (thrown) {
      return thrown;
    }
  };

  test('a truncated file', async () => {
    const text = JSON.stringify(await quickDocument());
    expect(refuse(text.slice(0, -1))).toMatchObject({ code: 'document-invalid', message: expect.stringContaining('not JSON') });
  });

  test('100 MB of JSON, before it is parsed', () => {
    expect(refuse(`[${'0,'.repeat(50_000_000)}0]`)).toMatchObject({ code: 'document-too-large' });
  });

  test.each([
    ['another program', (document: Record<string, unknown>) => (document['schema'] = 'lighthouse'), 'schema: expected'],
    ['a newer version', (document: Record<string, unknown>) => (document['schema_version'] = 2), 'newer Hashwatt'],
    [
      'version as a string',
      (document: Record<string, unknown>) => (document['schema_version'] = '1'),
      'schema_version: expected 1, got "1"',
    ],
    ['a list', (document: Record<string, unknown>) => (document['runs'] = {}), 'runs'],
  ])('%s', async (_name, change, message) => {
    const document: Record<string, unknown> = { ...(await quickDocument()) };
    change(document);
    expect(() => checkResult(document)).toThrow(message);
  });

  test('a number written as a string, by its path', async () => {
    const text = JSON.stringify(await quickDocument()).replace(/"mean_h_per_s":([\d.]+)/, '"mean_h_per_s":"$1"');
    expect(refuse(text)).toMatchObject({ code: 'document-invalid', message: expect.stringContaining('runs.0.hashrate.mean_h_per_s') });
  });

  test('NaN and infinity, which JSON does not have but a program may hand over', async () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const document = await quickDocument();
      if (document.runs[0]?.hashrate) document.runs[0].hashrate.median_h_per_s = value;
      expect(() => checkResult(document)).toThrow('runs.0.hashrate.median_h_per_s');
    }
  });

  test.each([null, [], 7, 'text', {}])('%j', (value) => {
    expect(() => checkResult(value)).toThrow('schema: expected "hashwatt.result"');
  });

  test.each(['power_w', 'interval_95_h_per_s'])('a %s whose lower end is above the upper; equal ends are a range', async (field) => {
    const document = await quickDocument();
    const [run] = document.runs;
    const set = (low: number, high: number): void => {
      if (run === undefined) return;
      if (field === 'power_w') run.power = { badge: 'typed', scope: 'board', power_w: { low, high }, source: 'a test' };
      else if (run.hashrate) run.hashrate.interval_95_h_per_s = [low, high];
    };
    set(100, 100);
    expect(() => checkResult(document)).not.toThrow();
    set(100.1, 100);
    expect(() => checkResult(document)).toThrow(field);
  });

  test('keys that nobody knows yet are ignored', async () => {
    const document = await quickDocument();
    expect(checkResult({ ...document, weather: 'fine' })).toEqual(document);
  });
});
