/** How far repeats lie apart: half of the range of their medians over the middle one. */
import { expect, test } from 'vitest';
import { repeatSpreads } from '../../../src/result/repeats';
import { runResult } from '../cli/sample-result';

test('three medians of 7.6, 8.0 and 8.4 lie ± 5 % apart; order does not matter', () => {
  const medians = [8e6, 8.4e6, 7.6e6];
  const spreads = repeatSpreads(medians.map((median, index) => runResult(index, 'cpu', median, { repeat_index: index })));
  expect(spreads).toHaveLength(1);
  expect(spreads[0]).toMatchObject({ low: 7.6e6, high: 8.4e6, middle: 8e6, symbol: 'H/s' });
  expect(spreads[0]?.halfRangeRatio).toBeCloseTo(0.05, 12);
  expect(spreads[0]?.runs.map(({ index }) => index)).toEqual([0, 1, 2]);
});

test('of two medians the middle is their mean', () => {
  const [spread] = repeatSpreads([runResult(0, 'webgpu', 90), runResult(1, 'webgpu', 110, { repeat_index: 1 })]);
  expect(spread).toMatchObject({ middle: 100, halfRangeRatio: 0.1 });
});

test('one whole run beside a failed, a stopped and an unrated one has no spread', () => {
  const runs = [
    runResult(0, 'cpu', 8e6),
    runResult(1, 'cpu', 9e6, { repeat_index: 1, status: 'failed', reason: 'A worker died' }),
    runResult(2, 'cpu', 9e6, { repeat_index: 2, status: 'incomplete', reason: 'Stopped' }),
    runResult(3, 'cpu', null, { repeat_index: 3 }),
  ];
  expect(repeatSpreads(runs)).toEqual([]);
});

test('backends and thread counts are kept apart, in the order of their first runs', () => {
  const runs = [
    runResult(0, 'webgpu', 100),
    runResult(1, 'cpu', 10),
    runResult(2, 'webgpu', 100, { repeat_index: 1 }),
    runResult(3, 'cpu', 10, { repeat_index: 1 }),
    runResult(4, 'cpu', 5, { threads: 1 }),
  ];
  expect(repeatSpreads(runs).map(({ first, halfRangeRatio }) => [first.backend, first.threads, halfRangeRatio])).toEqual([
    ['webgpu', null, 0],
    ['cpu', 2, 0],
  ]);
});
