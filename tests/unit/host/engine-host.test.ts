/** The engine as its host meets it: one order at a time for each engine, and only what is said during a run is of that run. */
import { loops, sourceSha256 } from 'virtual:hashwatt/nonce-loop';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNonceSearch } from '../../../src/backend/cpu/nonce-search';
import { createWorkerApi } from '../../../src/backend/cpu/worker-api';
import { milliseconds } from '../../../src/core/units';
import type { EngineApi } from '../../../src/engine/api';
import { createEngine } from '../../../src/host/engine-host';
import { makePlan } from '../../../src/measure/plan';
import type { ResultDocument } from '../../../src/result/schema';
import { GENESIS } from '../../../src/work/known-blocks';
import { inProcessWorker } from '../../contract/in-process-worker';

const PLAN = makePlan({ backend: 'cpu', threads: 1, profile: 'smoke', seed: 'ab' });
const SEARCH = { headerHex: GENESIS.headerHex, firstNonce: 0, count: 100, zeroBits: 8, backend: 'cpu' } as const;

beforeEach(() => {
  vi.stubGlobal('navigator', { userAgent: '', platform: '', hardwareConcurrency: 1 });
  vi.stubGlobal('self', { isSecureContext: true, crossOriginIsolated: false, location: { protocol: 'http:' } });
});
afterEach(() => vi.unstubAllGlobals());

function spawnThread(): Worker {
  // The pool asks a port of a worker, and nothing else of it.
  return inProcessWorker(createWorkerApi(createNonceSearch(loops, sourceSha256), performance)) as unknown as Worker;
}

/** A thread that never answers. */
function spawnSilent(): Worker {
  const silent = { postMessage: () => undefined, addEventListener: () => undefined, removeEventListener: () => undefined };
  return { ...silent, terminate: () => undefined } as unknown as Worker;
}

/** Says something in the first phase of a run, and stops it there. */
function runBriefly(engine: EngineApi, say: () => void): Promise<ResultDocument> {
  return engine.run(PLAN, (event) => {
    if (event.kind !== 'phase-entered') return;
    say();
    void engine.stop();
  });
}

function codesOf({ validity }: ResultDocument): string[] {
  return validity.reasons.map(({ code }) => code);
}

test.each(['page-hidden', 'page-frozen', 'on-battery'] as const)(
  '%s, told after the end of one run, is not said of the next',
  async (what) => {
    const engine = createEngine(spawnThread);
    const observation = { what, at: milliseconds(0) };
    expect(codesOf(await runBriefly(engine, () => void engine.observe(observation)))).toContain(what);
    await engine.observe(observation);
    expect(codesOf(await runBriefly(engine, () => undefined))).not.toContain(what);
  },
);

test('an engine does one thing at a time', async () => {
  const engine = createEngine(spawnSilent);
  const first = engine.search(SEARCH);
  await expect(engine.search(SEARCH)).rejects.toMatchObject({ code: 'plan-invalid' });
  await engine.stop();
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
});

test('an engine whose work never ended does not keep another from working', async () => {
  const stuck = createEngine(spawnSilent);
  const first = stuck.search(SEARCH);
  await expect(createEngine(spawnThread).search(SEARCH)).resolves.toMatchObject({ hashes: 100 });
  await stuck.stop();
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
});
