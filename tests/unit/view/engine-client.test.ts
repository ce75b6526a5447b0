/** What is asked of an engine that is ended by force: every open question is answered, whoever asked it. */
import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineApi } from '../../../src/engine/api';
import { askEngine, askToStop } from '../../../src/view/engine-client';
import { capabilities, isHostedByPage } from '../../../src/view/state';

/** Hears nothing but what it can answer at once: neither a check nor a stop is ever answered. */
function deafEngine(stop: () => Promise<void>): EngineApi {
  const never = (): Promise<never> => new Promise(() => undefined);
  const methods = { run: never, search: never, climb: never, findShares: never, check: never, observe: never };
  return { ...methods, stop, hasWebGpu: async () => true };
}

const { stopped, startEngine } = vi.hoisted(() => ({
  stopped: vi.fn<() => Promise<void>>(async () => undefined),
  startEngine: vi.fn<() => Promise<unknown>>(),
}));
vi.mock('../../../src/view/start-engine', () => ({ startEngine }));
vi.mock('../../../src/host/engine-here', () => ({ createEngineHere: () => deafEngine(stopped) }));

/** A worker in this thread. */
async function startedWorker() {
  const { port1, port2 } = new MessageChannel();
  expose(deafEngine(stopped), port1);
  return Object.assign(port2, {
    terminate() {
      port1.close();
      port2.close();
    },
  });
}

beforeEach(() => {
  vi.stubGlobal('window', { origin: 'http://localhost' });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  stopped.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  isHostedByPage.value = false;
});

/** Stops a search that nobody answers, until it is ended by force; beside it a document is being checked. */
async function endByForce(): Promise<{ search: unknown; check: unknown }> {
  const outcome = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error);
  let giveUp: (reason: unknown) => void = () => undefined;
  const givenUp = new Promise((_, reject) => {
    giveUp = reject;
  });
  const check = outcome(askEngine<unknown>(async (api) => api.check('{}')));
  await vi.waitFor(() => expect(startEngine.mock.calls.length + Number(isHostedByPage.value)).toBeGreaterThan(0));
  askToStop(() => true, giveUp);
  const search = outcome(givenUp);
  await vi.advanceTimersByTimeAsync(2_000);
  const late = new Promise((resolve) => setImmediate(() => setImmediate(() => resolve('never answered'))));
  return { search: await search, check: await Promise.race([check, late]) };
}

describe('an engine ended by force', () => {
  test('in its worker leaves no question open', async () => {
    startEngine.mockImplementation(startedWorker);
    expect(await endByForce()).toMatchObject({ search: { name: 'AbortError' }, check: { name: 'AbortError' } });
  });

  test('in the page is told to stop, and leaves no question open', async () => {
    isHostedByPage.value = true;
    capabilities.value = { ...capabilities.value, hasWebGpu: true };
    expect(await endByForce()).toMatchObject({ search: { name: 'AbortError' }, check: { name: 'AbortError' } });
    // Once by message, which a busy page may never read, and once by hand.
    expect(stopped).toHaveBeenCalledTimes(2);
  });
});
