/** The scaling curve: rates against one thread, and what share that is of the ideal. */
import { expect, test } from 'vitest';
import { toMarkdown } from '../../../src/result/export';
import { scalingCurve } from '../../../src/result/scaling';
import { scalingRows } from '../../../src/result/scaling-text';
import { hashrate, resultDocument, runResult } from '../cli/sample-result';

const cpu = (index: number, threads: number, median: number, change: Parameters<typeof runResult>[3] = {}) =>
  runResult(index, 'cpu', median, { threads, ...change });
/** As the plan orders them: all threads first, then 1, 2, 4. */
const RUNS = [runResult(0, 'webgpu', 900e6), cpu(1, 8, 6e6), cpu(2, 1, 1e6), cpu(3, 2, 2e6), cpu(4, 4, 3.6e6)];

test('by threads in ascending order: 8 threads, six times as fast, are three quarters of the ideal', () => {
  const points = scalingCurve(RUNS);
  expect(points.map(({ threads, times, idealRatio }) => [threads, times, idealRatio])).toEqual([
    [1, 1, 1],
    [2, 2, 1],
    [4, 3.6, 0.9],
    [8, 6, 0.75],
  ]);
});

test('the interval of the quotient is that of both rates: 1 % and 1 % give 1.4 %; one thread by itself has none', () => {
  const [one, two] = scalingCurve(RUNS);
  expect(one?.timesInterval).toBeNull();
  const [low, high] = two?.timesInterval ?? [];
  expect(low).toBeCloseTo(2 - 0.0282, 3);
  expect(high).toBeCloseTo(2 + 0.0286, 3);
});

test('without an interval of one thread, or with one that reaches zero, the quotients have none', () => {
  for (const interval_95_h_per_s of [null, [0, 3e6] satisfies [number, number]]) {
    const uncertain = cpu(2, 1, 1e6, { hashrate: hashrate(1e6, { interval_95_h_per_s }) });
    expect(scalingCurve([cpu(1, 2, 2e6), uncertain]).map(({ timesInterval }) => timesInterval)).toEqual([null, null]);
  }
});

test('no curve from one number of threads, nor without a whole run of one thread, nor for the GPU', () => {
  expect(scalingCurve([cpu(0, 1, 1e6), cpu(1, 1, 1e6, { repeat_index: 1 })])).toEqual([]);
  expect(scalingCurve([cpu(0, 2, 2e6), cpu(1, 4, 4e6)])).toEqual([]);
  expect(scalingCurve([cpu(0, 2, 2e6), cpu(1, 1, 1e6, { status: 'failed', reason: 'A worker died' })])).toEqual([]);
  expect(scalingCurve([runResult(0, 'webgpu', 1e9), runResult(1, 'both', 1e9, { threads: 2 })])).toEqual([]);
});

test('only the repeat that has one thread counts', () => {
  const points = scalingCurve([cpu(0, 2, 2e6), cpu(1, 2, 1.5e6, { repeat_index: 1 }), cpu(2, 1, 1e6), cpu(3, 4, 9e6, { repeat_index: 1 })]);
  expect(points.map(({ run }) => run.index)).toEqual([2, 0]);
});

test('in words: digits end where the interval begins, shares are whole per cent', () => {
  expect(scalingRows(scalingCurve(RUNS)).slice(-2)).toEqual([
    ['4', '3.600 ± 0.036 MH/s', '3.60 ± 0.05', '90 %'],
    ['8', '6.000 ± 0.060 MH/s', '6.00 ± 0.09', '75 %'],
  ]);
  const rough = cpu(1, 64, 40e6, { hashrate: hashrate(40e6, { interval_95_h_per_s: [30e6, 50e6] }) });
  expect(scalingRows(scalingCurve([cpu(0, 1, 1e6), rough])).at(-1)).toEqual(['64', '40 ± 10 MH/s', '40 ± 10', '63 %']);
});

test('Markdown has it as a table, and the spread of repeats; neither where there is one run of a kind', () => {
  const text = toMarkdown(resultDocument([...RUNS, cpu(5, 8, 6.6e6, { repeat_index: 1 })]));
  expect(text).toContain(
    '| threads | rate | times one thread | share of ideal |\n| ---: | ---: | ---: | ---: |\n| 1 | 1.000 ± 0.010 MH/s | 1.00 | 100 % |',
  );
  expect(text).toContain('| cpu 8 threads | 2 | 6.00 MH/s to 6.60 MH/s | ± 4.8 % |');
  expect(text).toContain('cpu, 8 threads, repeat 2 |');
  const plain = toMarkdown(resultDocument(RUNS.slice(0, 2)));
  expect(plain).not.toContain('share of ideal');
  expect(plain).not.toContain('Between runs');
});

test('Markdown says first, worst and sustained rate of each run', () => {
  const figures = hashrate(8e6, { first_h_per_s: 8.5e6, worst_h_per_s: 7.1e6, sustained_h_per_s: 7.9e6 });
  expect(toMarkdown(resultDocument([cpu(0, 2, 8e6, { hashrate: figures })]))).toContain('| 8.50 MH/s / 7.10 MH/s / 7.90 MH/s |');
});
