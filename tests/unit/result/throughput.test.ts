/**
 * Documents of multiplication and copying: what they hold, what verify says of forged ones, and that documents from before there were other
 * workloads are read as they were.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { raise } from '../../../src/measure/validity';
import { documentId } from '../../../src/result/build';
import { compareResults } from '../../../src/result/compare';
import { toCsv, toJson, toMarkdown } from '../../../src/result/export';
import { parseResult } from '../../../src/result/parse';
import type { ResultDocument } from '../../../src/result/schema';
import { bestBandwidth, bestMatrixRate, bestThroughput } from '../../../src/result/throughput';
import { judgeThreshold, readThreshold } from '../../../src/result/thresholds';
import { verifyResult } from '../../../src/result/verify';
import { benchmark, createWorld } from '../engine/simulated';
import { matrixDocument, type Writable } from './documents';

const fixture = (name: string): URL => new URL(`../../fixtures/result/${name}`, import.meta.url);

describe('a document of matrix multiplication', () => {
  test('is the golden one, which parses, verifies and prints as it was written', async () => {
    await expect(toJson(await matrixDocument())).toMatchFileSnapshot('../../fixtures/result/matrix-v1.json');
    const text = readFileSync(fixture('matrix-v1.json'), 'utf8');
    expect(verifyResult(parseResult(text)).findings).toEqual([]);
    expect(toJson(parseResult(text))).toBe(text);
  });

  test('has a run for each precision of the GPU and single precision on the CPU, and no headline of hashing', async () => {
    const document = await matrixDocument();
    expect(document.runs.map(({ backend, precision, status }) => [backend, precision, status])).toEqual([
      ['webgpu', 'f32', 'ok'],
      ['webgpu', 'f16', 'ok'],
      ['webgpu', 'int8', 'ok'],
      ['cpu', 'f32', 'ok'],
    ]);
    expect(document.headline_run_index).toBeNull();
    expect(document.runs.every(({ hashrate, audit, receipt }) => hashrate === null && audit === null && receipt === null)).toBe(true);
  });
});

describe('the helpers that pick a figure', () => {
  test('the best of the GPU in single precision: 2,000 rows a second of 32 x 48 multiply-adds', async () => {
    const document = await matrixDocument();
    expect(bestMatrixRate(document)).toBe(document.runs[0]?.throughput?.median_per_s);
    expect((bestMatrixRate(document) ?? 0) / (2000 * 2 * 32 * 48)).toBeCloseTo(1, 1);
    expect(bestThroughput(document, { workload: 'gemm', precision: 'f32', backend: 'cpu' })?.index).toBe(3);
    expect(bestBandwidth(document)).toBeNull();
  });

  test('never take a run whose results were wrong', async () => {
    const { result } = await benchmark(createWorld({ matrix: { fault: 'wrong-while-measured' } }), { workload: 'gemm', profile: 'smoke' });
    expect(result.runs[0]?.throughput?.median_per_s).toBeGreaterThan(0);
    expect(bestMatrixRate(result)).toBeNull();
  });
});

describe('a document written before there were other workloads', () => {
  const older = readFileSync(fixture('quick-v1.json'), 'utf8').replaceAll(
    /^ +"(workload": "sha256d"|precision": null|throughput": null),\n/gm,
    '',
  );

  test('lacks the new fields, is consistent all the same, and keeps its id', () => {
    expect(older).not.toMatch(/workload"|precision|throughput/);
    const document = parseResult(older);
    expect(document.params.workload).toBe('sha256d');
    expect(document.runs.map(({ workload, precision, throughput }) => [workload, precision, throughput])).toEqual([
      ['sha256d', null, null],
      ['sha256d', null, null],
    ]);
    expect(verifyResult(document).findings).toEqual([]);
    expect(documentId(document)).toBe(document.id);
  });
});

describe('verify names', () => {
  const forgeries: [string, (document: Writable<ResultDocument>) => void, string][] = [
    ['a higher median', (d) => d.runs[0]?.throughput && (d.runs[0].throughput.median_per_s *= 1.1), 'median_per_s'],
    ['a larger window', (d) => d.runs[0]?.throughput?.samples[3] && (d.runs[0].throughput.samples[3].amount += 1), 'rate_per_s'],
    ['another unit', (d) => d.runs[0]?.throughput && (d.runs[0].throughput.unit = 'byte_per_s'), 'unit'],
    ['another workload', (d) => d.runs[0] && (d.runs[0].workload = 'bandwidth'), 'workload'],
    ['another precision', (d) => d.runs[1] && (d.runs[1].precision = 'f32'), 'precision'],
    ['another workload asked for', (d) => (d.params.workload = 'all'), 'runs'],
    ['wrong rows that are not told', (d) => d.runs[0]?.throughput && (d.runs[0].throughput.verification.rows_wrong = 2), 'problems'],
    ['errors beyond the bound', (d) => d.runs[0]?.throughput && (d.runs[0].throughput.verification.largest_error = 1), 'problems'],
    ['a check left out', (d) => d.runs[0]?.throughput && (d.runs[0].throughput.verification.rows_checked = 3), 'rows_checked'],
    [
      'a bound wide enough for a wrong kernel',
      (d) => d.runs[0]?.throughput && (d.runs[0].throughput.verification.error_bound = 1),
      'error_bound',
    ],
    [
      'wrong results that nobody saw',
      (d) => d.validity.reasons.push(raise('results-wrong', 0, 'rows-wrong')),
      '"results-wrong" does not follow',
    ],
    ['integers that may be off', (d) => d.runs[2]?.throughput && (d.runs[2].throughput.verification.error_bound = 1), 'error_bound'],
  ];
  test.each(forgeries)('%s', async (_name, forge, place) => {
    const document = await matrixDocument();
    forge(document);
    const findings = verifyResult(document).findings.filter(({ path }) => path !== 'id');
    expect(findings.map(({ path, sentence }) => `${path} ${sentence}`).join('\n')).toContain(place);
  });
});

describe('files and limits', () => {
  test('CSV has a line for each window, with amount and rate of every workload, and hashes of none here', async () => {
    const [head = '', first = ''] = toCsv(await matrixDocument()).split('\r\n');
    const fields = Object.fromEntries(head.split(',').map((name, at) => [name, first.split(',')[at]]));
    expect(fields).toMatchObject({ workload: 'gemm', precision: 'f32', backend: 'webgpu', hashes: '', rate_h_per_s: '' });
    expect(Number(fields['amount']) / Number(fields['duration_ms'])).toBeCloseTo(Number(fields['rate_per_s']) / 1000, 3);
  });

  test('Markdown names the workload and says what was checked', async () => {
    const text = toMarkdown(await matrixDocument());
    expect(text).toMatch(/\| 2 \| gemm int8, webgpu \| [\d.]+ ± [\d.]+ Mop\/s \|/);
    expect(text).toMatch(/\d+ rows right/);
  });

  test.each([
    ['gemm.f32.median>=6Mop/s', true],
    ['gemm.f32.median>=60Mop/s', false],
    ['gemm.int8.stability>0.5', true],
    ['bandwidth.copy.median>=1B/s', false],
  ])('threshold %s', async (expression, passed) => {
    const threshold = readThreshold(expression);
    if (threshold === undefined) throw new Error('no threshold');
    expect(judgeThreshold(threshold, await matrixDocument()).passed).toBe(passed);
  });

  test.each([
    'gemm.f32.median>=6MH/s',
    'gemm.copy.median>=1op/s',
    'gemm.median>=1op/s',
    'webgpu.median>=1op/s',
    'bandwidth.copy.median>=1op/s',
  ])('%s is no threshold', (expression) => expect(readThreshold(expression)).toBeUndefined());

  test('compare pairs equal workloads and number formats only', async () => {
    const gemm = await matrixDocument();
    const { pairs, obstacles } = compareResults(gemm, structuredClone(gemm));
    expect(pairs.map(({ identity, unit, change }) => [identity.split(' on ')[0], unit, change])).toEqual([
      ['gemm f32 webgpu', 'op/s', 'no-real-change'],
      ['gemm f16 webgpu', 'op/s', 'no-real-change'],
      ['gemm int8 webgpu', 'op/s', 'no-real-change'],
      ['gemm f32 cpu with 2 threads', 'op/s', 'no-real-change'],
    ]);
    expect(obstacles).toEqual([]);
    const hashing = parseResult(readFileSync(fixture('quick-v1.json'), 'utf8'));
    expect(compareResults(hashing, gemm).pairs).toEqual([]);
  });
});
