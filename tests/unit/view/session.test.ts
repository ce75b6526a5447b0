/** When a measurement watches its surroundings: from the moment that the run is asked for to the moment that it ends, and no longer. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { milliseconds } from '../../../src/core/units';
import type { BenchmarkEvent } from '../../../src/engine';
import type { EngineApi } from '../../../src/engine/api';
import { checkResult } from '../../../src/result/parse';
import type { ResultDocument } from '../../../src/result/schema';
import { DEFAULT_CHOICES } from '../../../src/view/choices';
import { startMeasurement, stopMeasurement } from '../../../src/view/session';
import { activity } from '../../../src/view/state';

const golden = readFileSync(new URL('../../fixtures/result/quick-v1.json', import.meta.url), 'utf8');
const matrices = readFileSync(new URL('../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8');
const emitted: CustomEvent[] = [];
const happened: string[] = vi.hoisted(() => []);
const engine = vi.hoisted(() => ({ run: async (_onEvent: (event: BenchmarkEvent) => void): Promise<unknown> => undefined }));

vi.mock('../../../src/view/engine-client', () => ({
  askEngine: (ask: (api: Pick<EngineApi, 'run'>) => Promise<unknown>) => {
    const api = {
      run: (_plan: unknown, onEvent: (event: BenchmarkEvent) => void) => {
        happened.push('run asked for');
        return engine.run(onEvent).finally(() => happened.push('run over'));
      },
    };
    return Promise.resolve().then(() => ask(api as unknown as EngineApi));
  },
  askToStop: () => undefined,
  sendObservation: () => undefined,
  proxy: (value: unknown) => value,
}));
vi.mock('../../../src/view/conditions', () => ({
  watchConditions: () => {
    happened.push('watching');
    return { receive: () => undefined, end: () => void (happened.at(-1) !== 'watched' && happened.push('watched')) };
  },
}));
vi.mock('../../../src/view/power/estimate-run', () => ({
  withEstimates: (document: ResultDocument) => {
    happened.push('watts estimated');
    return document;
  },
}));
vi.mock('../../../src/history/store', () => ({ keepResult: async () => true }));

beforeEach(() => {
  happened.length = 0;
  emitted.length = 0;
  vi.stubGlobal('navigator', { webdriver: false });
  vi.stubGlobal('location', { protocol: 'http:' });
  vi.stubGlobal('document', { dispatchEvent: (event: CustomEvent) => emitted.push(event) > 0 });
});
afterEach(() => vi.unstubAllGlobals());

test('what happens while the result is made ready is not observed', async () => {
  engine.run = async () => checkResult(JSON.parse(golden));
  await startMeasurement(DEFAULT_CHOICES);
  expect(happened.slice(0, 5)).toEqual(['run asked for', 'watching', 'run over', 'watched', 'watts estimated']);
});

test('a run that fails is not watched any more either', async () => {
  engine.run = () => Promise.reject(new Error('broken'));
  await expect(startMeasurement(DEFAULT_CHOICES)).rejects.toThrow('broken');
  expect(happened).toEqual(['run asked for', 'watching', 'run over', 'watched']);
});

test.each(['stopped', 'stopped-hidden'] as const)('matrices that were finished before it %s are kept, as hashes are', async (notice) => {
  for (const document of [matrices, golden]) {
    engine.run = async () => {
      stopMeasurement(notice);
      return { ...checkResult(JSON.parse(document)), is_complete: false };
    };
    await startMeasurement(DEFAULT_CHOICES);
    expect(activity.value.kind).toBe('done');
  }
});

test('a run that was stopped before anything was finished leaves the first screen', async () => {
  engine.run = async () => {
    stopMeasurement();
    const document = checkResult(JSON.parse(matrices));
    return { ...document, runs: document.runs.map((run) => ({ ...run, status: 'incomplete' })) };
  };
  await startMeasurement(DEFAULT_CHOICES);
  expect(activity.value).toEqual({ kind: 'idle', notice: 'stopped' });
});

test('every window is told to the outside, of matrices as of hashes', async () => {
  const run = { backend: 'gpu', index: 0, total: 1, workload: 'gemm', precision: 'f32' } as const;
  const throughput = { unit: 'operation_per_s', perSecond: 1e12 } as const;
  const sample: BenchmarkEvent = { kind: 'throughput-sampled', run, index: 0, throughput, duration: milliseconds(250) };
  engine.run = async (onEvent) => {
    onEvent(sample);
    return checkResult(JSON.parse(matrices));
  };
  await startMeasurement(DEFAULT_CHOICES);
  expect(emitted.filter(({ type }) => type === 'hashwatt:sample').map(({ detail }) => detail)).toEqual([sample]);
});
