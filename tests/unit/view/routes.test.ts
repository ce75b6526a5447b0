import { expect, test } from 'vitest';
import { lessonHref, readRoute } from '../../../src/view/routes';

test.each([1, 10])('step %i of the lesson has its own link', (step) => {
  expect(readRoute(lessonHref(step))).toEqual({ kind: 'lesson', step });
});

test.each(['#/lesson', '#/lesson/0', '#/lesson/11', '#/lesson/x'])('%s opens the list of steps', (fragment) => {
  expect(readRoute(fragment)).toEqual({ kind: 'lesson', step: null });
});

test('board and kit have theirs, a sheet of the kit too', () => {
  expect(readRoute('#/board')).toEqual({ kind: 'board' });
  expect(readRoute('#/teacher')).toEqual({ kind: 'teacher', sheet: '' });
  expect(readRoute('#/teacher/worksheet?blank=1')).toEqual({ kind: 'teacher', sheet: 'worksheet' });
});

test.each(['', '#measure', '#/months?cents=10', '#/lessons', '#/board/../x', '#/teacher/<b>'])('“%s” is the page', (fragment) => {
  expect(readRoute(fragment)).toEqual({ kind: 'page' });
});
