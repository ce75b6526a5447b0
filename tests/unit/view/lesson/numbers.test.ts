/** Whose numbers stand beside one another: a measurement's parts only beside its own rate. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseResult } from '../../../../src/result/parse';
import type { ResultDocument } from '../../../../src/result/schema';
import { setFields } from '../../../../src/view/contrast/fields';
import { chosenPrecision, ownSide } from '../../../../src/view/contrast/inversion/own-matrix';
import { subject } from '../../../../src/view/contrast/subject';
import { measuredMatrix } from '../../../../src/view/lesson/matrix';
import { beginFrom, numbers } from '../../../../src/view/lesson/numbers';
import { type Measured, NO_PROGRESS, type Progress } from '../../../../src/view/lesson/progress';
import { progress } from '../../../../src/view/lesson/progress-store';
import { activity } from '../../../../src/view/state';
import { RESULT } from '../../../fixtures/events/documents';

const MATRICES = parseResult(readFileSync(new URL('../../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8'));
/** Hashing and matrices, as the inversion's own button measures them. */
const BOTH: ResultDocument = {
  ...MATRICES,
  runs: [...RESULT.runs, ...MATRICES.runs].map((run, index) => ({ ...run, index })),
  headline_run_index: 0,
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
