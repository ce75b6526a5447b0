/** Every workload in one smoke run of the built page: all rows are there, verified, in one document that agrees with itself. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { resultSchema } from '../../../src/result/schema';
import { verifyResult } from '../../../src/result/verify';
import { run } from './command';

test('--workload all measures hashing, multiplication and copying; what the adapter lacks is a row that says so', async () => {
  const outcome = await run(
    'run',
    '--workload',
    'all',
    '--profile',
    'smoke',
    '--threads',
    '1',
    '--json',
    '-',
    '--threshold',
    'gemm.f32.median>=1op/s',
  );
  expect(outcome.code).toBe(0);
  const result = v.parse(resultSchema, JSON.parse(outcome.stdout));
  expect(result.runs.map(({ workload, precision, backend }) => [workload, precision, backend].join(' '))).toEqual([
    'sha256d  webgpu',
    'sha256d  cpu',
    'gemm f32 webgpu',
    'gemm f16 webgpu',
    'gemm int8 webgpu',
    'gemm f32 cpu',
    'bandwidth copy webgpu',
    'bandwidth copy cpu',
  ]);
  for (const { precision, status, throughput, reason } of result.runs.slice(2)) {
    // SwiftShader has no half precision; every other row must be there.
    if (precision === 'f16' && status === 'unsupported') expect(reason).toContain('shader-f16');
    else expect({ precision, status, passed: throughput?.verification.passed }).toEqual({ precision, status: 'ok', passed: true });
  }
  expect(result.thresholds).toMatchObject([{ passed: true }]);
  expect(verifyResult(result).findings).toEqual([]);
});
