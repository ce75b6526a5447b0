import { expect, test } from 'vitest';
import { asStep, hrefOfStep, neighboursOf, readOptions, stepsOf } from '../../../../src/view/lesson/sequence';
import { readRoute } from '../../../../src/view/routes';

const WHOLE = { isCut: false, isProjected: false };
const CUT = { isCut: true, isProjected: false };

test('the cut is 1, 3, 4, 6, 8, and its links lead from each to the next', () => {
  expect(stepsOf(CUT)).toEqual([1, 3, 4, 6, 8]);
  expect(stepsOf(CUT).map((step) => neighboursOf(step, CUT).next)).toEqual([3, 4, 6, 8, null]);
  expect(stepsOf(CUT).map((step) => neighboursOf(step, CUT).previous)).toEqual([null, 1, 3, 4, 6]);
});

test('a step outside the cut leads back into it on both sides', () => {
  expect(neighboursOf(7, CUT)).toEqual({ previous: 6, next: 8 });
  expect(neighboursOf(10, CUT)).toEqual({ previous: 8, next: null });
});

test('the whole lesson goes from 1 to 10', () => {
  expect(neighboursOf(1, WHOLE)).toEqual({ previous: null, next: 2 });
  expect(neighboursOf(10, WHOLE)).toEqual({ previous: 9, next: null });
});

test.each([true, false])('a link says step, cut and projector, and is read back (%s)', (isProjected) => {
  for (const isCut of [true, false]) {
    const href = hrefOfStep(6, { isCut, isProjected });
    expect(readOptions(href)).toEqual({ isCut, isProjected });
    expect(readRoute(href)).toEqual({ kind: 'lesson', step: 6 });
  }
});

test('a cut of another length or another view is no option', () => {
  expect(readOptions('#/lesson/3?cut=20&view=large')).toEqual(WHOLE);
});

test.each([0, 11, null])('%s is no step', (step) => {
  expect(asStep(step)).toBeNull();
});
