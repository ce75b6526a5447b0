/** Screens with a single button: whatever the settings or a link say, the button measures, and a refused setting is named. */
import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import { parseResult } from '../../../src/result/parse';
import { readAddress } from '../../../src/view/address';
import { type Choices, DEFAULT_CHOICES, planOf } from '../../../src/view/choices';
import { MeasureBoth } from '../../../src/view/contrast/inversion/measure-both';
import { MeasurePanel } from '../../../src/view/lesson/frame/measure-panel';
import { numbers } from '../../../src/view/lesson/numbers';
import { NOTHING_YET } from '../../../src/view/measure/live';
import { readyFor } from '../../../src/view/measure/ready';
import { startMeasurement } from '../../../src/view/session';
import { activity, capabilities, choices, engineUser } from '../../../src/view/state';
import { INVALID, WITHOUT_NUMBER } from '../../fixtures/events/documents';
import { spoken, textOf, withDrawn } from './small-dom';

vi.mock('../../../src/view/session', async (original) => ({
  ...(await original<object>()),
  startMeasurement: vi.fn<(chosen: Choices) => Promise<void>>(() => Promise.resolve()),
}));

const MATRICES = parseResult(readFileSync(new URL('../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8'));
const OFFERED = { ...capabilities.value, hasWebGpu: true, hasWorkers: true, logicalCores: 8 };
const STEP = { workload: 'sha256d', scaling: true } as const;
const ofLink = (query: string): Choices => ({ ...DEFAULT_CHOICES, ...readAddress(query, false).choices });

function setNothing(): void {
  capabilities.value = OFFERED;
  choices.value = DEFAULT_CHOICES;
  engineUser.value = null;
  activity.value = { kind: 'idle', notice: null };
  vi.mocked(startMeasurement).mockClear();
}
beforeEach(setNothing);
afterEach(setNothing);

test.each(['gemm', 'bandwidth', 'all'] as const)('work chosen as %s does not concern a step that hashes', (workload) => {
  const ready = readyFor({ ...DEFAULT_CHOICES, workload }, STEP, OFFERED);
  expect(ready).toMatchObject({ refused: null, plan: { workload: 'sha256d', scaling: true, backend: 'auto' } });
});

describe('what is refused is left out, and nothing else', () => {
  test('a class code with a space, not the times of a link', () => {
    const ready = readyFor({ ...ofLink('?duration=2s&window=500'), classCode: '7 b' }, STEP, OFFERED);
    expect(ready.refused).toContain('7 b');
    expect(ready.plan).toMatchObject({ classCode: '', duration: 2000, window: 500 });
  });

  test('windows longer than the run, not the class code', () => {
    const ready = readyFor({ ...ofLink('?window=10s&duration=1s'), classCode: '7B' }, STEP, OFFERED);
    expect(ready.refused).toContain('"duration"');
    expect(ready.plan).toMatchObject({ classCode: '7B', duration: 10_000, window: 250 });
  });

  test('both', () => {
    const ready = readyFor({ ...ofLink('?window=10s&duration=1s&backend=cpu'), classCode: 'é' }, STEP, OFFERED);
    expect(ready.plan).toMatchObject({ classCode: '', duration: 10_000, window: 250, backend: 'cpu' });
  });

  test('anything that nobody thought of: the usual settings', () => {
    const ready = readyFor({ ...DEFAULT_CHOICES, threads: 1e9, backend: 'cpu' }, STEP, OFFERED);
    expect(ready.refused).toContain('"threads"');
    expect(ready.plan).toMatchObject({ threads: null, backend: 'auto', workload: 'sha256d' });
  });
});

const UNUSABLE: readonly (readonly [string, Choices, RegExp | null])[] = [
  ['matrices chosen on the first page', { workload: 'gemm' }, null],
  ['memory chosen on the first page', { workload: 'bandwidth' }, null],
  ['both processors at once and matrices', { workload: 'gemm', backend: 'both' }, null],
  ['a class code with a space', { classCode: '7 b' }, /classCode.*“?7 b/],
  ['a class code with an accent', { classCode: 'É3' }, /classCode/],
  ['windows longer than the run', ofLink('?window=10s&duration=1s'), /duration/],
];

describe.each(UNUSABLE)('%s', (_, chosen, said) => {
  beforeEach(() => {
    choices.value = { ...DEFAULT_CHOICES, ...chosen };
  });

  test.each([
    ['step 3 of the lesson', () => h(MeasurePanel, { numbers: numbers.value }), 'lesson-measure', 'sha256d'],
    ['the inversion', () => h(MeasureBoth, {}), 'measure-both', 'all'],
  ] as const)('leaves %s with a button that measures', (__, screen, button, workload) => {
    withDrawn(screen(), (root) => {
      const refusal = root.all.find((element) => element.attribute('data-refused') !== undefined);
      if (said === null) expect(refusal).toBeUndefined();
      else expect(refusal === undefined ? '' : spoken(refusal)).toMatch(said);
      root.all.find((element) => element.attribute('id') === button)?.press();
    });
    expect(startMeasurement).toHaveBeenCalledOnce();
    expect(startMeasurement).toHaveBeenCalledWith(expect.objectContaining({ workload }));
    const [asked = {}] = vi.mocked(startMeasurement).mock.calls[0] ?? [];
    expect(planOf(asked)).toMatchObject({ workload, scaling: workload === 'sha256d' });
  });
});

describe('step 3 beside a result of other work', () => {
  const panel = () => textOf(h(MeasurePanel, { numbers: numbers.value }));

  test('does not say that its check failed', () => {
    activity.value = { kind: 'done', result: MATRICES, isFromHistory: false };
    expect(panel()).toContain('This step measures hashing');
    expect(panel()).toContain('Measure now');
    expect(panel()).not.toMatch(/failed/);
  });

  test('says so of a result that does not count, and of one without any number', () => {
    for (const result of [INVALID, WITHOUT_NUMBER]) {
      activity.value = { kind: 'done', result, isFromHistory: false };
      expect(panel()).toContain('its check failed or it was disturbed');
    }
  });

  test('a run of matrices that another screen started has its own unit', () => {
    const run = { backend: 'gpu', index: 1, total: 4, workload: 'gemm', precision: 'f32' } as const;
    const hashing = { backend: 'gpu', index: 0, total: 4 } as const;
    const live = { ...NOTHING_YET, run, rate: 1.5e12, finished: [{ run: hashing, outcome: { kind: 'rate', rate: 400e6 } as const }] };
    activity.value = { kind: 'running', live, isStopping: false };
    expect(panel()).toMatch(/1\.50 TFLOP\/s.*400 MH\/s/);
  });
});
