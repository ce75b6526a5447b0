/** The line between runs of the text report. */
import { expect, test } from 'vitest';
import { repeatsText } from '../../../src/cli/repeat-text';
import { runResult } from './sample-result';

test('a line for each kind of run, with both ends and half of the range', () => {
  const runs = [
    runResult(0, 'webgpu', 100e6),
    runResult(1, 'cpu', 8e6),
    runResult(2, 'webgpu', 102e6, { repeat_index: 1 }),
    runResult(3, 'cpu', 8.4e6, { repeat_index: 1 }),
    runResult(4, 'cpu', 4e6, { threads: 1 }),
    runResult(5, 'cpu', 4e6, { threads: 1, repeat_index: 1 }),
  ];
  expect(repeatsText({ runs }).split('\n')).toEqual([
    'Between runs: 2 of webgpu, medians 100 MH/s to 102 MH/s, ± 1.0 %',
    'Between runs: 2 of cpu 2 threads, medians 8.00 MH/s to 8.40 MH/s, ± 2.4 %',
    'Between runs: 2 of cpu 1 thread, medians 4.00 MH/s to 4.00 MH/s, ± 0.0 %',
  ]);
});

test('nothing where nothing was repeated', () => {
  expect(repeatsText({ runs: [runResult(0, 'webgpu', 1e6), runResult(1, 'cpu', 1e6)] })).toBe('');
});
