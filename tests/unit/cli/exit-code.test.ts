import { describe, expect, test } from 'vitest';
import { errorDocument } from '../../../src/cli/error-document';
import { EXIT, exitCodeOfResult, firstExitCode } from '../../../src/cli/exit-code';
import { unmetRequirements } from '../../../src/cli/requirements';
import { type ErrorCode, HashwattError } from '../../../src/core/errors';
import { raise } from '../../../src/measure/validity';
import type { RunResult } from '../../../src/result/schema';
import { hashrate, resultDocument, runResult } from './sample-result';

const FAILED_AUDIT: NonNullable<RunResult['audit']> = {
  passed: false,
  zero_bits: 16,
  hashes_claimed: '1000000',
  matches_found: 0,
  matches_expected: 15.3,
  z_score: -3.9,
  poisson_p: 0.0000002,
  lanes_chi_square_p: null,
  slices_chi_square_p: null,
  matches_rehashed: 0,
  matches_wrong: 0,
  known_blocks: [],
};

describe('of several codes', () => {
  test.each([
    [[1, 6, 7, 3, 4, 5], 5],
    [[1, 6, 7, 3, 4], 4],
    [[1, 6, 7, 3], 3],
    [[1, 6, 7], 7],
    [[1, 6], 6],
    [[1, 0], 1],
    [[0], 0],
    [[], 0],
  ] as const)('%j returns %i', (codes, first) => {
    expect(firstExitCode(codes)).toBe(first);
  });
});

describe('of errors', () => {
  test.each<[ErrorCode, number]>([
    ['header-hex', 2],
    ['plan-invalid', 2],
    ['document-invalid', 2],
    ['browser-missing', 3],
    ['adapter-missing', 3],
    ['device-lost', 4],
    ['vectors-failed', 5],
    ['timed-out', 6],
    ['remote-lost', 7],
    ['interrupted', 130],
  ])('%s exits %i', (code, exit) => {
    expect(errorDocument(new HashwattError(code, 'detail'))).toMatchObject({ schema: 'hashwatt.error', code, exit_code: exit });
  });

  test('anything else thrown is internal and keeps its text', () => {
    expect(errorDocument(new Error('surprise'))).toMatchObject({ code: 'internal', exit_code: EXIT.invalid });
    expect(errorDocument('text').sentence).toContain('text');
  });
});

describe('of results', () => {
  test('a rate is enough, however slow', () => {
    expect(exitCodeOfResult(resultDocument([runResult(0, 'cpu', 1)]))).toBe(EXIT.ok);
  });

  test('one unsupported backend beside a measured one is fine', () => {
    expect(exitCodeOfResult(resultDocument([runResult(0, 'webgpu', null), runResult(1, 'cpu', 1e6)]))).toBe(EXIT.ok);
  });

  test('no backend at all is unavailable', () => {
    expect(exitCodeOfResult(resultDocument([runResult(0, 'webgpu', null)]))).toBe(EXIT.unavailable);
  });

  test('nothing but a failed run is invalid', () => {
    expect(exitCodeOfResult(resultDocument([runResult(0, 'cpu', null, { status: 'failed' })]))).toBe(EXIT.invalid);
  });

  test('a failed audit is a matter of correctness, before the invalid verdict it brings', () => {
    const runs = [runResult(0, 'cpu', 1e6, { audit: FAILED_AUDIT })];
    expect(exitCodeOfResult(resultDocument(runs, { validity: { verdict: 'invalid', reasons: [raise('audit-failed', 0)] } }))).toBe(
      EXIT.correctness,
    );
  });

  test('failed vectors are a matter of correctness even without an audit', () => {
    const runs = [runResult(0, 'cpu', null, { status: 'failed' })];
    const validity = { verdict: 'invalid', reasons: [raise('vectors-failed', 0)] } as const;
    expect(exitCodeOfResult(resultDocument(runs, { validity: { verdict: validity.verdict, reasons: [...validity.reasons] } }))).toBe(
      EXIT.correctness,
    );
  });

  test('a hidden page is invalid', () => {
    const validity = { verdict: 'invalid' as const, reasons: [raise('page-hidden', 0)] };
    expect(exitCodeOfResult(resultDocument([runResult(0, 'cpu', 1e6)], { validity }))).toBe(EXIT.invalid);
  });

  test('ended before any run began, the code is that of whoever ended it, not of a missing backend', () => {
    expect(exitCodeOfResult({ ...resultDocument([]), is_complete: false })).toBe(EXIT.ok);
    expect(exitCodeOfResult({ ...resultDocument([]), is_complete: true })).toBe(EXIT.unavailable);
  });

  test('a run stopped before its first window leaves the code to whoever stopped it', () => {
    const runs = [runResult(0, 'cpu', null, { status: 'incomplete' })];
    expect(exitCodeOfResult(resultDocument(runs))).toBe(EXIT.ok);
  });
});

describe('of requirements', () => {
  const software = { vendor: 'google', architecture: 'swiftshader', device: '', description: '', is_software: true };

  test('a software adapter meets webgpu and fails hardware, as unavailable', () => {
    const result = resultDocument([runResult(0, 'webgpu', 1e6, { device: software })]);
    expect(unmetRequirements(['webgpu', 'hardware'], result)).toMatchObject([{ requirement: 'hardware', code: EXIT.unavailable }]);
  });

  test('stable holds at 0.97 and fails just below, as invalid', () => {
    const at = (stability_ratio: number) =>
      unmetRequirements(['stable'], resultDocument([runResult(0, 'cpu', 1e6, { hashrate: hashrate(1e6, { stability_ratio }) })]));
    expect(at(0.97)).toEqual([]);
    expect(at(0.9699)).toMatchObject([{ requirement: 'stable', code: EXIT.invalid }]);
  });

  test('a model of power is not metered power', () => {
    const power = (badge: 'estimated' | 'sensor') =>
      resultDocument([runResult(0, 'cpu', 1e6, { power: { badge, scope: 'chip', power_w: { low: 1, high: 2 }, source: 'x' } })]);
    expect(unmetRequirements(['metered'], power('estimated'))).toHaveLength(1);
    expect(unmetRequirements(['metered'], power('sensor'))).toEqual([]);
  });
});
