/** Whose numbers stand beside one another: a measurement's parts only beside its own rate. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseResult } from '../../../../src/result/parse';
import type { ResultDocument, RunResult } from '../../../../src/result/schema';
import { setFields } from '../../../../src/view/contrast/fields';
import { chosenPrecision, otherPair, ownSide } from '../../../../src/view/contrast/inversion/own-matrix';
import { subject } from '../../../../src/view/contrast/subject';
import { measuredMatrix } from '../../../../src/view/lesson/matrix';
import { beginFrom, numbers } from '../../../../src/view/lesson/numbers';
import { type Measured, NO_PROGRESS, type Progress } from '../../../../src/view/lesson/progress';
import type { StepContext } from '../../../../src/view/lesson/content';
import { inversionStep } from '../../../../src/view/lesson/steps/step-10';
import { twoShares } from '../../../../src/insight/two-sided';
import { progress } from '../../../../src/view/lesson/progress-store';
import { activity } from '../../../../src/view/state';
import { RESULT } from '../../../fixtures/events/documents';

const MATRICES = parseResult(readFileSync(new URL('../../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8'));
/** Hashing and matrices on graphics processor and processor, each with the same threads for both kinds of work. */
const BOTH: ResultDocument = {
  ...MATRICES,
  runs: [...RESULT.runs, ...MATRICES.runs].map((run, index) => ({ ...run, index, threads: run.backend === 'cpu' ? 8 : null })),
  headline_run_index: 0,
};
const CPU_HASHING = 1;
const [GPU_MATRIX] = MATRICES.runs;
const CPU_MATRIX = MATRICES.runs.find(({ backend }) => backend === 'cpu');
const rateOf = (run: RunResult | undefined): number | undefined => run?.throughput?.median_per_s;
const show = (result: ResultDocument): void => {
  activity.value = { kind: 'done', result, isFromHistory: false };
};

const MEASURED: Measured = {
  result_id: 'measured elsewhere',
  part: 'webgpu',
  best_h_per_s: 400e6,
  thread_h_per_s: 5e6,
  threads_h_per_s: 30e6,
  gpu_h_per_s: 400e6,
  thread_count: 8,
};
const IMPORTED: Progress = { ...NO_PROGRESS, measured: MEASURED };

function setNothing(): void {
  setFields({ rate: undefined, part: undefined, example: undefined, matrix: undefined, bits: undefined });
  setFields({ power: undefined, watts: undefined, scope: undefined, off: undefined });
  activity.value = { kind: 'idle', notice: null };
  progress.value = NO_PROGRESS;
}
beforeEach(setNothing);
afterEach(setNothing);

describe('a rate that was given', () => {
  test('stands without the parts of another measurement', () => {
    progress.value = IMPORTED;
    setFields({ rate: '5MH/s' });
    expect(numbers.value).toEqual({ source: 'given', thread: null, threads: null, gpu: null, best: 5e6, threadCount: null });
  });

  test.each(['400000000', '400 MH/s'])('of %s is that of the record, and has its parts', (rate) => {
    progress.value = IMPORTED;
    setFields({ rate });
    expect(numbers.value).toEqual({ source: 'given', thread: 5e6, threads: 30e6, gpu: 400e6, best: 400e6, threadCount: 8 });
  });
});

describe('an imported record', () => {
  test.each([{ rate: '5MH/s', part: 'cpu' }, { example: 'rtx4090' }])('takes the place of %j', async (before) => {
    setFields(before);
    await beginFrom(IMPORTED);
    expect(numbers.value).toMatchObject({ source: 'given', best: 400e6, gpu: 400e6, thread: 5e6 });
    expect(subject.value.part).toBe('webgpu');
  });

  test('takes the place of another result on the page', async () => {
    activity.value = { kind: 'done', result: BOTH, isFromHistory: true };
    await beginFrom(IMPORTED);
    expect(numbers.value).toMatchObject({ source: 'given', best: 400e6 });
  });

  test('that was deleted leaves the example', async () => {
    await beginFrom(IMPORTED);
    await beginFrom(NO_PROGRESS);
    expect(numbers.value).toMatchObject({ source: 'example', gpu: null, threadCount: null });
  });
});

describe('the matrix rate of a result on the page', () => {
  beforeEach(() => {
    activity.value = { kind: 'done', result: BOTH, isFromHistory: false };
  });

  test('stands beside its own hash rate', () => {
    expect(subject.value.kind).toBe('measured');
    expect(ownSide().matrix[chosenPrecision()]).toBeGreaterThan(0);
    expect(measuredMatrix.value?.rate).toBeGreaterThan(0);
  });

  test.each([{ example: 'rtx4090' }, { rate: '5 MH/s' }])('is not that of %j', (other) => {
    setFields(other);
    expect(subject.value.kind).not.toBe('measured');
    expect(ownSide()).toMatchObject({ matrix: { half: null, single: null }, memory: null });
    expect(measuredMatrix.value).toBeNull();
  });

  test('without a hash rate is not that of the example either', () => {
    activity.value = { kind: 'done', result: MATRICES, isFromHistory: false };
    expect(subject.value.kind).toBe('example');
    expect(ownSide().matrix).toEqual({ half: null, single: null });
  });

  test('is typed for anybody', () => {
    setFields({ example: 'rtx4090', matrix: '1500' });
    expect(ownSide().matrix.half).toBe(1.5e12);
  });
});

describe('the two rates are of one device', () => {
  const context = (): StepContext => ({ step: 10, numbers: numbers.value, kept: undefined, keep: () => undefined });
  const power = (low: number): NonNullable<RunResult['power']> => ({
    badge: 'sensor',
    scope: 'board',
    power_w: { low, high: low },
    source: 'a sensor',
  });

  test('the graphics processor’s, where its hash rate is the headline', () => {
    show(BOTH);
    expect(subject.value.part).toBe('webgpu');
    expect(measuredMatrix.value).toMatchObject({ rate: rateOf(GPU_MATRIX), precision: 'f16', hashRate: 412_600_000, otherPart: null });
  });

  test('the processor’s, where its hash rate is the headline, though the graphics processor multiplied too', () => {
    show({ ...BOTH, headline_run_index: CPU_HASHING });
    expect(subject.value.part).toBe('cpu');
    expect(ownSide()).toMatchObject({ hashRate: { low: 31_730_000 }, matrix: { half: null, single: rateOf(CPU_MATRIX) } });
    expect(measuredMatrix.value).toMatchObject({ rate: rateOf(CPU_MATRIX), precision: 'f32', hashRate: 31_940_000, otherPart: null });
  });

  test('the processor’s, where a person chose it on another screen', () => {
    show(BOTH);
    setFields({ rate: '31940000' });
    expect(subject.value).toMatchObject({ kind: 'measured', part: 'cpu' });
    expect(ownSide().matrix).toEqual({ half: null, single: rateOf(CPU_MATRIX) });
  });

  test('the graphics processor’s, and that is said, where the headline’s part multiplied nothing', () => {
    const runs = BOTH.runs.filter(({ backend, precision }) => backend === 'webgpu' || precision === null);
    show({ ...BOTH, runs, headline_run_index: CPU_HASHING });
    expect(subject.value.part).toBe('cpu');
    expect(ownSide().hashRate).toEqual({ low: 410_700_000, high: 414_500_000 });
    expect(otherPair()?.of.part).toBe('webgpu');
    const said = inversionStep(context()).sentences.join(' ');
    expect(said).toMatch(/Both shares are of the graphics processor \(\*413 MH\/s\*\)/);
    expect(said).not.toContain('31.9 MH/s');
  });

  test('nobody’s, where one part hashed and the other multiplied', () => {
    const runs = BOTH.runs.filter(({ backend, precision }) => (backend === 'cpu') === (precision === null));
    show({ ...BOTH, runs, headline_run_index: CPU_HASHING });
    expect(ownSide()).toMatchObject({ matrix: { half: null, single: null }, memory: null });
    expect(measuredMatrix.value).toBeNull();
  });

  test('with its own watts for each kind of work, unless a person knows them better', () => {
    const watts = (run: RunResult): RunResult => ({ ...run, power: power(run.precision === null ? 100 : 250) });
    show({ ...BOTH, runs: BOTH.runs.map(watts) });
    const own = ownSide();
    expect(own).toMatchObject({ power: { low: 100, high: 100 }, matrixPower: { low: 250, high: 250 } });
    const share = twoShares(own, 'watt', 'half').matrix?.low ?? Number.NaN;
    const atHashingWatts = twoShares({ ...own, matrixPower: own.power }, 'watt', 'half').matrix?.low ?? Number.NaN;
    expect(share / atHashingWatts).toBeCloseTo(100 / 250, 12);
    setFields({ power: 'typed', watts: '60', scope: 'whole-computer', off: '0' });
    const typed = ownSide();
    expect(typed.matrixPower).toBeUndefined();
    expect(typed.power?.low).toBeCloseTo(60);
  });
});
