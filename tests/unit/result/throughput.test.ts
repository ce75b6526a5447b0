/**
 * Documents of multiplication and copying: what they hold, what verify says of forged ones, and that documents from before there were other
 * workloads are read as they were.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentId } from '../../../src/result/build';
import { toJson } from '../../../src/result/export';
import { parseResult } from '../../../src/result/parse';
import type { ResultDocument } from '../../../src/result/schema';
import { bestBandwidth, bestMatrixRate, bestThroughput } from '../../../src/result/throughput';
import { verifyResult } from '../../../src/result/verify';
import { benchmark, createWorld } from '../engine/simulated';
import type { Writable } from './documents';

const fixture = (name: string): URL => new URL(`../../fixtures/result/${name}`, import.meta.url);

let kept: Promise<ResultDocument> | undefined;

async function matrixDocument(): Promise<Writable<ResultDocument>> {
  const wavy = { rate: (elapsed: number) => 2000 * (1 + 0.01 * Math.sin(elapsed / 300)) };
  kept ??= (async () => {
    const gemm = await benchmark(createWorld({ matrix: wavy }), { workload: 'gemm', profile: 'quick' });
    return gemm.result;
  })();
  return structuredClone(await kept);
}

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
    ['integers that may be off', (d) => d.runs[2]?.throughput && (d.runs[2].throughput.verification.error_bound = 1), 'error_bound'],
  ];
  test.each(forgeries)('%s', async (_name, forge, place) => {
    const document = await matrixDocument();
    forge(document);
    const findings = verifyResult(document).findings.filter(({ path }) => path !== 'id');
    expect(findings.map(({ path, sentence }) => `${path} ${sentence}`).join('\n')).toContain(place);
  });
});
