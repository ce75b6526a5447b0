/** A run so uneven that its interval reaches down to zero: the screens still have watts and a finite efficiency. */
import { afterEach, expect, test } from 'vitest';
import { efficiency } from '../../../../src/view/contrast/power-choice';
import { subject } from '../../../../src/view/contrast/subject';
import { activity } from '../../../../src/view/state';
import { withEstimates } from '../../../../src/view/power/estimate-run';
import { RESULT } from '../../../fixtures/events/documents';

afterEach(() => {
  activity.value = { kind: 'idle', notice: null };
});

test('an interval from zero to twice the median leaves J/TH finite, from the slowest window', () => {
  const hints = { gpu: () => ({ renderer: 'Apple M2 Pro' }), cpu: () => ({}) };
  const runs = RESULT.runs.map((run) => {
    if (run.hashrate === null) return run;
    const interval: [number, number] = [0, 2 * run.hashrate.median_h_per_s];
    return { ...run, hashrate: { ...run.hashrate, interval_95_h_per_s: interval } };
  });
  activity.value = { kind: 'done', result: withEstimates({ ...RESULT, runs }, hints), isFromHistory: false };
  const worst = runs[0]?.hashrate?.worst_h_per_s ?? 0;
  expect(subject.value.range.low).toBe(worst);
  expect(efficiency.value.joulesPerHash.high).toBeGreaterThan(efficiency.value.joulesPerHash.low);
  expect(Number.isFinite(efficiency.value.joulesPerHash.high)).toBe(true);
});
