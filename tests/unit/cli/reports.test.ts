import { describe, expect, test } from 'vitest';
import { formatResult, leftOut } from '../../../src/cli/formats';
import { githubActionBenchmarkReport, githubReport, junitReport } from '../../../src/cli/report-pipeline';
import { textReport } from '../../../src/cli/report-text';
import { measuredRateText, rateText, roundCountText } from '../../../src/cli/unit-text';
import { raise } from '../../../src/measure/validity';
import { hashrate, resultDocument, runResult } from './sample-result';

const RESULT = resultDocument([runResult(0, 'webgpu', 100e6), runResult(1, 'cpu', 8e6)], {
  validity: { verdict: 'not-comparable', reasons: [raise('automation', null), raise('low-stability', 1), raise('low-stability', 0)] },
  thresholds: [{ expression: 'cpu.median>=9MH/s', passed: false, sentence: 'cpu median is <8.00 & less' }],
});

describe('figures', () => {
  test.each([
    [999, '999 H/s'],
    [1000, '1.00 kH/s'],
    [8_714_000, '8.71 MH/s'],
    [999.6e6, '1000 MH/s'],
    [200e12, '200 TH/s'],
    [0, '0 H/s'],
  ])('%d H/s is written %s', (rate, text) => {
    expect(rateText(rate)).toBe(text);
  });

  test.each([
    [[8.6e6, 8.8e6], '8.71 MH/s', '95 % interval 8.60 to 8.80'],
    [[7e6, 11e6], '8.7 MH/s', '95 % interval 7.0 to 11.0'],
    [[8.7139e6, 8.7141e6], '8.714 MH/s', '95 % interval 8.714 to 8.714'],
  ] as const)('digits end where the interval %j begins', (interval, rate, text) => {
    expect(measuredRateText({ median_h_per_s: 8.714e6, interval_95_h_per_s: [...interval] })).toEqual({ rate, interval: text });
  });

  test('without an interval the text says so', () => {
    expect(measuredRateText({ median_h_per_s: 8.7e6, interval_95_h_per_s: null }).interval).toContain('too few windows');
  });

  test.each([
    [2_000_000, '2.0 million'],
    [23_456_789, '23 million'],
    [4.52e9, '4.5 billion'],
    [1234, '1,200'],
    [1.5, '1.5'],
  ])('%d is said as %s', (count, text) => {
    expect(roundCountText(count)).toBe(text);
  });
});

describe('text', () => {
  const text = textReport(RESULT);

  test('names rate, interval, adapter, threads, kernel, browser and system', () => {
    for (const part of [
      '100.0 MH/s',
      '95 % interval 99.0 to 101.0',
      'adapter example sample',
      '2 threads',
      'kernel kernel-cpu',
      'Chrome 156 on Linux',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('says whether it may be compared, why not, and the cure; each reason once, with the runs it holds for', () => {
    expect(text).toContain('Comparable: no, because\n  - The browser was driven by a program.');
    expect(text.match(/slowest window/g)).toHaveLength(1);
    expect(text).toContain('Caution:\n  - CPU and GPU: The slowest window');
  });

  test('sets one S21 (200 TH/s) against 100 MH/s: two million of these', () => {
    expect(text).toContain('One Antminer S21 (2023, 200 TH/s) hashes as fast as 2.0 million of these.');
  });

  test('a failed threshold stands out', () => {
    expect(text).toContain('FAILED  cpu.median>=9MH/s');
  });

  test('a software adapter is named beside the adapter', () => {
    const device = { vendor: 'google', architecture: 'swiftshader', device: '', description: '', is_software: true };
    expect(textReport(resultDocument([runResult(0, 'webgpu', 1e6, { device })]))).toContain(
      'adapter google swiftshader (software adapter)',
    );
  });

  test('a result without any rate says so and gives no contrast', () => {
    const empty = textReport(resultDocument([runResult(0, 'webgpu', null)]));
    expect(empty).toContain('No rate was measured.');
    expect(empty).not.toContain('Antminer');
  });

  test('repeats say how far their medians lie apart; a failed repeat and a single run do not count', () => {
    const runs = [
      runResult(0, 'webgpu', 100e6),
      runResult(1, 'cpu', 8e6),
      runResult(2, 'cpu', 8.4e6, { repeat_index: 1 }),
      runResult(3, 'cpu', 7.6e6, { repeat_index: 2 }),
      runResult(4, 'cpu', 99e6, { repeat_index: 3, status: 'failed', reason: 'A worker died' }),
    ];
    const lines = textReport(resultDocument(runs)).match(/^Between runs: .*$/gm);
    expect(lines).toEqual(['Between runs: 3 of cpu 2 threads, medians 7.60 MH/s to 8.40 MH/s, ± 5.0 %']);
    expect(textReport(RESULT)).not.toContain('Between runs');
  });

  test('first, worst and sustained rate, stability, and the GPU by its own clock where there is one', () => {
    const figures = hashrate(100e6, { first_h_per_s: 104e6, worst_h_per_s: 91e6, sustained_h_per_s: 99e6, stability_ratio: 0.875 });
    const gpu_clock = { dispatches: 9, hashes: 90e6, elapsed_ms: 900, busy_ms: 890, wall_ms: 905, rate_h_per_s: 101e6 };
    const lines = textReport(resultDocument([runResult(0, 'webgpu', 100e6, { hashrate: figures, gpu_clock }), runResult(1, 'cpu', 8e6)]));
    expect(lines).toContain('4 windows: first 104 MH/s, worst 91.0 MH/s, sustained 99.0 MH/s, stability 0.875\n');
    expect(lines.match(/by the GPU's own clock/g)).toEqual(["by the GPU's own clock"]);
    expect(lines).toContain("101 MH/s by the GPU's own clock\n");
  });

  test('several thread counts are a table: rate, times one thread, share of the ideal', () => {
    const runs = [runResult(0, 'cpu', 3.6e6, { threads: 4 }), runResult(1, 'cpu', 1e6, { threads: 1 })];
    expect(textReport(resultDocument(runs))).toContain(
      [
        'CPU, rate against threads',
        '  threads                 rate   times one thread   share of ideal',
        '        1   1.000 ± 0.010 MH/s               1.00            100 %',
        '        4   3.600 ± 0.036 MH/s        3.60 ± 0.05             90 %',
        '  Ideal: n threads are n times as fast as one.',
      ].join('\n'),
    );
    expect(text).not.toContain('rate against threads');
  });

  test('repeats are numbered, single runs are not', () => {
    const repeated = [runResult(0, 'cpu', 8e6), runResult(1, 'cpu', 8e6, { repeat_index: 1 }), runResult(2, 'cpu', 4e6, { threads: 1 })];
    expect(textReport(resultDocument(repeated)).match(/, repeat \d$/gm)).toEqual([', repeat 1', ', repeat 2']);
  });

  test('an interrupted result is marked incomplete', () => {
    expect(textReport({ ...RESULT, is_complete: false })).toContain('INCOMPLETE');
  });

  test('an invalid result must not be used', () => {
    const validity = { verdict: 'invalid' as const, reasons: [raise('clock-jump', null)] };
    expect(textReport(resultDocument([runResult(0, 'cpu', 1e6)], { validity }))).toContain('must not be used');
  });
});

describe('junit', () => {
  const xml = junitReport(RESULT);

  test('counts what it lists', () => {
    expect(xml.match(/<testcase /g)).toHaveLength(4);
    expect(xml).toContain('tests="4" failures="1"');
  });

  test('escapes what XML would misread', () => {
    expect(xml).toContain('threshold cpu.median&gt;=9MH/s');
    expect(xml).toContain('&lt;8.00 &amp; less');
  });

  test('a failed run fails its test case', () => {
    const failed = junitReport(resultDocument([runResult(0, 'cpu', null, { status: 'failed', reason: 'A "worker" died' })]));
    expect(failed).toContain('<failure message="A &quot;worker&quot; died"/>');
  });
});

describe('github', () => {
  test('escapes percent signs and line ends in messages, colons and commas in titles', () => {
    const text = githubReport(resultDocument([runResult(0, 'cpu', null, { status: 'failed', reason: '50 %\nof: it' })]));
    expect(text).toBe('::warning title=Hashwatt cpu 2 threads::failed: 50 %25%0Aof: it\n');
  });

  test('a failed threshold is an error', () => {
    expect(githubReport(RESULT)).toMatch(/^::error title=Hashwatt threshold failed::cpu\.median>=9MH\/s/m);
  });
});

describe('github-action-benchmark', () => {
  test('lists name, unit and value for each rate, bigger is better', () => {
    const entries: unknown = JSON.parse(githubActionBenchmarkReport(RESULT));
    expect(entries).toMatchObject([
      { name: 'hashwatt webgpu', unit: 'H/s', value: 100e6, range: '1000000' },
      { name: 'hashwatt cpu 2 threads', unit: 'H/s', value: 8e6 },
    ]);
  });

  test('repeats have names of their own', () => {
    const repeated = resultDocument([runResult(0, 'webgpu', 1e6), runResult(1, 'webgpu', 1e6, { repeat_index: 1 })]);
    const names = (JSON.parse(githubActionBenchmarkReport(repeated)) as { name: string }[]).map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
  });

  test('a run without an interval has no range', () => {
    const [entry] = JSON.parse(
      githubActionBenchmarkReport(resultDocument([runResult(0, 'cpu', 1e6, { hashrate: hashrate(1e6, { interval_95_h_per_s: null }) })])),
    ) as object[];
    expect(entry).not.toHaveProperty('range');
  });
});

describe('void numbers are published nowhere', () => {
  const invalid = resultDocument([runResult(0, 'webgpu', 100e6), runResult(1, 'cpu', 8e6)], {
    validity: { verdict: 'invalid', reasons: [raise('page-hidden', 1), raise('low-stability', 0)] },
  });
  const partial = resultDocument([
    runResult(0, 'webgpu', 100e6, { status: 'failed', reason: 'The graphics device was lost.' }),
    runResult(1, 'cpu', 8e6, { status: 'incomplete', reason: 'Stopped before its time.' }),
    runResult(2, 'cpu', 7e6, { repeat_index: 1 }),
  ]);
  const namesOf = (text: string): string[] => (JSON.parse(text) as { name: string }[]).map(({ name }) => name);

  test('github: a warning with the reason stands where the rate would', () => {
    expect(githubReport(invalid)).toContain('::warning title=Hashwatt webgpu::the result is invalid (page-hidden)\n');
    expect(githubReport(invalid)).not.toContain('::notice');
    expect(githubReport(partial)).toBe(
      '::warning title=Hashwatt webgpu::failed: The graphics device was lost.\n' +
        '::warning title=Hashwatt cpu 2 threads::incomplete: Stopped before its time.\n' +
        '::notice title=Hashwatt cpu 2 threads repeat 2::7.000 MH/s, 95 %25 interval 6.930 to 7.070\n',
    );
  });

  test('github-action-benchmark: no entry, and a line for people that says why', () => {
    expect(namesOf(formatResult('gab', invalid))).toEqual([]);
    expect(namesOf(formatResult('gab', partial))).toEqual(['hashwatt cpu 2 threads repeat 2']);
    expect(leftOut('gab', partial)).toBe(
      'webgpu is left out: failed: The graphics device was lost.\ncpu 2 threads is left out: incomplete: Stopped before its time.\n',
    );
    expect(leftOut('gab', RESULT)).toBe('');
    expect(leftOut('github', invalid)).toBe('');
  });
});
