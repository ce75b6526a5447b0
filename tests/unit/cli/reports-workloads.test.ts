/** Results of multiplication in every format that build servers and people read: each rate in its own unit, nothing called hashing. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/cli/arguments';
import { formatResult } from '../../../src/cli/formats';
import { parseResult } from '../../../src/result/parse';
import type { ResultDocument } from '../../../src/result/schema';

const RESULT = parseResult(readFileSync(new URL('../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8'));
const NAMES = ['gemm f32 webgpu', 'gemm f16 webgpu', 'gemm int8 webgpu', 'gemm f32 cpu 2 threads'];

describe('a result of matrix multiplication', () => {
  test.each(FORMATS)('as %s says every number format and no hash rate', (format) => {
    const text = formatResult(format, RESULT);
    for (const precision of ['f32', 'f16', 'int8']) expect(text).toContain(precision);
    expect(text).not.toMatch(/\d [kMGT]?H\/s/);
  });

  test('for github-action-benchmark has an entry for each run, in operations a second', () => {
    expect(JSON.parse(formatResult('gab', RESULT))).toMatchObject(
      NAMES.map((name, index) => ({ name: `hashwatt ${name}`, unit: 'op/s', value: RESULT.runs[index]?.throughput?.median_per_s })),
    );
  });

  test('as annotations has a notice for each rate', () => {
    const notices = formatResult('github', RESULT).match(/^::notice title=Hashwatt gemm .*::[\d.]+ Mop\/s, .*$/gm);
    expect(notices).toHaveLength(NAMES.length);
  });

  test('as JUnit has a passed case for each run; one whose products were wrong is a failed one', () => {
    expect(formatResult('junit', RESULT)).toContain(`tests="${NAMES.length + 1}" failures="0"`);
    const wrong: ResultDocument = structuredClone(RESULT);
    if (wrong.runs[1]?.throughput) wrong.runs[1].throughput.verification.passed = false;
    const xml = formatResult('junit', wrong);
    expect(xml).toContain('failures="1"');
    expect(xml).toContain('name="run gemm f16 webgpu"><failure message="the results were wrong"/>');
  });
});
