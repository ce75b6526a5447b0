/** What the host saw before there was any number: a page hidden by then makes the document invalid, it was not merely stopped. */
import { expect, test, vi } from 'vitest';
import { milliseconds } from '../../../src/core/units';
import type { BenchmarkEvent } from '../../../src/engine';
import type { PlanOptions } from '../../../src/measure/plan';
import { benchmark, createWorld, type World } from './simulated';

vi.setConfig({ testTimeout: 60_000 });

/** As the page does it: says that it was hidden, then stops. */
async function hiddenWhen(applies: (event: BenchmarkEvent) => boolean, plan: PlanOptions, world: World = createWorld()) {
  const { result } = await benchmark(world, plan, (event, stop) => {
    if (!applies(event)) return;
    world.observations.push({ what: 'page-hidden', at: milliseconds(0) });
    stop();
  });
  return result;
}

/** Answers only when the event loop has turned, so that Stop comes while it works. */
function slowly(world: World): World {
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const openBackend: World['ports']['openBackend'] = async (signal, ...asked) => {
    await turn();
    signal.throwIfAborted();
    const backend = await world.ports.openBackend(signal, ...asked);
    return {
      ...backend,
      search: async (inner, task) => {
        await turn();
        return backend.search(inner, task);
      },
      tune: async (inner, ...rest) => {
        rest[1]?.({ step: 'slowly', fraction: 0 });
        await turn();
        inner.throwIfAborted();
      },
    };
  };
  return { ...world, ports: { ...world.ports, openBackend } };
}

test.each(['check', 'tune', 'warm-up'] as const)('hidden in the phase %s of hashing', async (phase) => {
  const result = await hiddenWhen(
    (event) => event.kind === 'phase-entered' && event.phase === phase,
    { backend: 'cpu' },
    slowly(createWorld()),
  );
  expect(result.validity.verdict).toBe('invalid');
  expect(result.validity.reasons).toContainEqual(expect.objectContaining({ code: 'page-hidden', run_index: 0 }));
  expect(result.is_complete).toBe(false);
});

test.each(['tune', 'check', 'warm-up'] as const)('hidden in the phase %s of a multiplication', async (phase) => {
  const plan = { workload: 'gemm', backend: 'webgpu' } as const;
  const result = await hiddenWhen((event) => event.kind === 'phase-entered' && event.phase === phase, plan);
  expect(result.validity.verdict).toBe('invalid');
});

test('hidden while the backend is opened, when there is no run yet', async () => {
  const result = await hiddenWhen(({ kind }) => kind === 'started', { backend: 'cpu' }, slowly(createWorld()));
  expect(result.runs).toEqual([]);
  expect(result.validity.verdict).toBe('invalid');
  expect(result.validity.reasons).toContainEqual(expect.objectContaining({ code: 'page-hidden', run_index: null }));
});

test('stopped by hand in the check is still no more than stopped early', async () => {
  const { result } = await benchmark(slowly(createWorld()), { backend: 'cpu' }, (event, stop) => event.kind === 'phase-entered' && stop());
  expect(result.validity.verdict).toBe('not-comparable');
});
