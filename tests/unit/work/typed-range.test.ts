import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRange } from '../../../src/work/job';
import { readRange } from '../../../src/work/typed-range';

test.each([
  ['0', '1', { firstNonce: 0, count: 1 }],
  ['0', '4294967296', { firstNonce: 0, count: 2 ** 32 }],
  ['4294967295', '1', { firstNonce: 2 ** 32 - 1, count: 1 }],
  ['0x7c2bac1d', '0x10', { firstNonce: 2_083_236_893, count: 16 }],
  [undefined, undefined, { firstNonce: 0, count: 2 ** 20 }],
  ['4294967295', undefined, { firstNonce: 2 ** 32 - 1, count: 1 }],
] as const)('%s and %s are a range', (from, count, range) => {
  expect(readRange(from, count)).toEqual({ kind: 'range', range });
});

test.each([
  ['4294967296', '1', { kind: 'past-last', field: 'from' }],
  ['0', '0', { kind: 'empty', field: 'count' }],
  ['0', '4294967297', { kind: 'past-end', field: 'count', most: 2 ** 32 }],
  ['4294967295', '2', { kind: 'past-end', field: 'count', most: 1 }],
  ...['', ' 1', '-1', '+1', '1e3', '1.0', '1,000', '1_000', '0x', 'ten', '9'.repeat(16)].map(
    (typed) => [typed, '1', { kind: 'not-whole', field: 'from' }] as const,
  ),
  ['1', '1 000', { kind: 'not-whole', field: 'count' }],
  ['x', 'y', { kind: 'not-whole', field: 'from' }],
] as const)('%j and %j are none, and the fault names its field', (from, count, fault) => {
  expect(readRange(from, count)).toEqual(fault);
});

test('whatever is taken for a range is one that the engine takes', () => {
  const typed = fc.oneof(fc.bigInt({ min: -2n, max: 2n ** 33n }).map(String), fc.string());
  fc.assert(
    fc.property(typed, typed, (from, count) => {
      const read = readRange(from, count);
      if (read.kind === 'range') checkRange(read.range);
    }),
  );
});
