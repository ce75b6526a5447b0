/** When a measurement watches its surroundings: from the moment that the run is asked for to the moment that it ends, and no longer. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EngineApi } from '../../../src/engine/api';
import { checkResult } from '../../../src/result/parse';
import type { ResultDocument } from '../../../src/result/schema';
import { DEFAULT_CHOICES } from '../../../src/view/choices';
import { startMeasurement } from '../../../src/view/session';

const golden = readFileSync(new URL('../../fixtures/result/quick-v1.json', import.meta.url), 'utf8');
const happened: string[] = vi.hoisted(() => []);
const engine = vi.hoisted(() => ({ run: async (): Promise<unknown> => undefined }));

vi.mock('../../../src/view/engine-client', () => ({
  askEngine: (ask: (api: Pick<EngineApi, 'run'>) => Promise<unknown>) => {
    const api = {
      run: () => {
        happened.push('run asked for');
        return engine.run().finally(() => happened.push('run over'));
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
  vi.stubGlobal('navigator', { webdriver: false });
  vi.stubGlobal('location', { protocol: 'http:' });
  vi.stubGlobal('document', { dispatchEvent: () => true });
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
