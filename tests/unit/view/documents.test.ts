import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ERRORS, HashwattError } from '../../../src/core/errors';
import { resultSchema } from '../../../src/result/schema';
import { revive } from '../../../src/view/revive';
import { headlineRun } from '../../../src/view/result/select';
import { INVALID, NOT_COMPARABLE, RESULT, WITHOUT_NUMBER } from '../../fixtures/events/documents';

test.each([RESULT, NOT_COMPARABLE, INVALID, WITHOUT_NUMBER])(
  'the document $id that the page’s tests show is a result document',
  (document) => {
    expect(v.parse(resultSchema, document)).toEqual(document);
  },
);

test('the headline is the run that the document names, and none where it names none or that run has no rate', () => {
  expect(headlineRun(RESULT)?.backend).toBe('webgpu');
  expect(headlineRun(WITHOUT_NUMBER)).toBeNull();
  expect(headlineRun({ ...WITHOUT_NUMBER, headline_run_index: 0 })).toBeNull();
});

test.each(Object.keys(ERRORS))('%s is known again by its sentence after a worker’s border took its class', (code) => {
  const known = Object.entries(ERRORS).find(([name]) => name === code)?.[1];
  const revived = revive(new Error(`${known?.sentence}: lane 3.`));
  expect(revived).toBeInstanceOf(HashwattError);
  expect(revived).toMatchObject({ code, message: `${known?.sentence}: lane 3.`, advice: known?.advice });
});

test('errors of nobody’s table and aborts pass unchanged', () => {
  const strange = new Error('boom');
  const abort = new DOMException('Stopped.', 'AbortError');
  expect(revive(strange)).toBe(strange);
  expect(revive(abort)).toBe(abort);
});
