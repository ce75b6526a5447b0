import { expect, test } from 'vitest';
import { hashesPerSecond, milliseconds } from '../../../src/core/units';
import type { RunLabel } from '../../../src/measure/events';
import { fold, isNews, NOTHING_YET } from '../../../src/view/measure/live';
import { RESULT, WITHOUT_NUMBER } from '../../fixtures/events/documents';
import { eventsOf } from '../../fixtures/events/stream';

const gpu: RunLabel = { backend: 'gpu', index: 0, total: 2 };
const cpu: RunLabel = { backend: 'cpu', index: 1, total: 2 };

test('windows lie end to end on the line, whatever their length', () => {
  const live = [250, 300, 250].reduce(
    (state, duration, index) =>
      fold(state, { kind: 'sampled', run: gpu, index, rate: hashesPerSecond(10 + index), duration: milliseconds(duration) }),
    NOTHING_YET,
  );
  expect(live.samples).toEqual([
    { at: 250, rate: 10 },
    { at: 550, rate: 11 },
    { at: 800, rate: 12 },
  ]);
  expect(live.rate).toBe(12);
});

test('a second run empties the line and puts the first among the finished with its middle rate', () => {
  let live = NOTHING_YET;
  for (const rate of [30, 10, 20]) {
    live = fold(live, { kind: 'sampled', run: gpu, index: 0, rate: hashesPerSecond(rate), duration: milliseconds(250) });
  }
  live = fold(live, { kind: 'phase-entered', run: cpu, phase: 'check' });
  expect(live).toMatchObject({ samples: [], rate: null, phase: 'check', finished: [{ run: gpu, outcome: { kind: 'rate', rate: 20 } }] });
});

test('a progress without a rate keeps the last rate on the screen', () => {
  const before = fold(NOTHING_YET, { kind: 'sampled', run: gpu, index: 0, rate: hashesPerSecond(7), duration: milliseconds(250) });
  const event = { kind: 'progressed', run: gpu, phase: 'audit', elapsed: milliseconds(1), fraction: 0.5, rate: null } as const;
  expect(fold(before, event)).toMatchObject({ rate: 7, fraction: 0.5 });
});

test('the first rate, which comes while the kernel is chosen, is drawn at once; the next ones wait for the redraw', () => {
  const rated = (rate: number) =>
    ({ kind: 'progressed', run: gpu, phase: 'tune', elapsed: milliseconds(1), fraction: 0.1, rate: hashesPerSecond(rate) }) as const;
  const tuning = fold(NOTHING_YET, { kind: 'phase-entered', run: gpu, phase: 'tune' });
  const first = fold(tuning, rated(7));
  expect(first.rate).toBe(7);
  expect(isNews(tuning, first)).toBe(true);
  expect(isNews(first, fold(first, rated(8)))).toBe(false);
});

test('a skipped run is listed with its reason', () => {
  const live = eventsOf(WITHOUT_NUMBER, true).reduce(fold, NOTHING_YET);
  expect(live.finished.map(({ outcome }) => outcome)).toEqual([{ kind: 'skipped', reason: WITHOUT_NUMBER.runs[0]?.reason }]);
});

test('a whole stream ends on the last run with all its windows', () => {
  const live = eventsOf(RESULT, true).reduce(fold, NOTHING_YET);
  expect(live.samples).toHaveLength(RESULT.runs[1]?.hashrate?.samples.length ?? 0);
  expect(live.finished).toHaveLength(1);
});
