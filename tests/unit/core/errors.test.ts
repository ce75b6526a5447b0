/** The table of failures: every row usable, and everything thrown ends as a report. */
import { describe, expect, test } from 'vitest';
import { ERRORS, type ErrorCode, HashwattError, reportOf, restoreError } from '../../../src/core/errors';

const codes = Object.keys(ERRORS) as ErrorCode[];

describe.each(codes)('%s', (code) => {
  test('has a sentence without full stop, advice with one, and becomes an error that carries both', () => {
    const { sentence, advice, kind, retry } = ERRORS[code];
    expect(sentence).toMatch(/^[A-Z].*[^.!?]$/);
    expect(advice).toMatch(/^[A-Z].*\.$/);
    const error = new HashwattError(code);
    expect(error.message).toBe(`${sentence}.`);
    expect(error.toReport()).toEqual({ code, sentence: `${sentence}.`, advice, retry });
    expect([error.code, error.kind, error.name]).toEqual([code, kind, 'HashwattError']);
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe('details and causes', () => {
  test('a detail follows after a colon', () => {
    expect(new HashwattError('nonce-range', 'got -1').message).toBe(`${ERRORS['nonce-range'].sentence}: got -1.`);
  });

  test('the cause is kept', () => {
    const cause = new Error('below');
    expect(new HashwattError('internal', undefined, { cause }).cause).toBe(cause);
  });
});

describe('reportOf', () => {
  test('an error of the table is its own report', () => {
    const error = new HashwattError('device-lost', 'driver reset');
    expect(reportOf(error)).toEqual(error.toReport());
  });

  test.each([
    [new Error('boom.'), 'boom'],
    [new TypeError('no such thing'), 'no such thing'],
    ['text', 'text'],
    [undefined, 'undefined'],
    [{ toString: (): string => 'thing' }, 'thing'],
  ])('%s is internal, with its text kept', (thrown, text) => {
    expect(reportOf(thrown)).toEqual(new HashwattError('internal', text).toReport());
  });
});

describe('restoreError', () => {
  test.each(codes)('%s is known again by its sentence, with and without detail, and by its code', (code) => {
    for (const error of [new HashwattError(code), new HashwattError(code, 'lane 3')]) {
      expect(restoreError(error.message)?.toReport()).toEqual(error.toReport());
      expect(restoreError(error.message, code)?.toReport()).toEqual(error.toReport());
    }
  });

  test('a code with a sentence of its own keeps that sentence as the detail', () => {
    expect(restoreError('The tab ran out of memory.', 'worker-died')?.message).toBe(
      `${ERRORS['worker-died'].sentence}: The tab ran out of memory.`,
    );
  });

  test.each(['boom', '', 'toString'])('%j is nobody\u2019s, whatever stands in for its code', (message) => {
    for (const code of [undefined, null, 7, 'no-such-code', 'toString', '__proto__']) expect(restoreError(message, code)).toBeUndefined();
  });

  test('the cause is kept', () => {
    const cause = new Error('below');
    expect(restoreError(ERRORS.internal.sentence, undefined, { cause })?.cause).toBe(cause);
  });
});
