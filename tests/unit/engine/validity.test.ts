/** Every reason of the table, made to happen. */
import { describe, expect, test, vi } from 'vitest';
import { HashwattError } from '../../../src/core/errors';
import { milliseconds } from '../../../src/core/units';
import type { Observation } from '../../../src/engine';
import { REASONS, type ReasonCode } from '../../../src/measure/validity';
import type { Incident } from '../../../src/backend/backend';
import type { PlanOptions } from '../../../src/measure/plan';
import { benchmark, codesOf, createWorld, DEFAULT_RATE, ENVIRONMENT, type SimulatedOptions, type WorldOptions } from './simulated';

// Whole benchmarks with real hashes: a second each on a free machine.
vi.setConfig({ testTimeout: 60_000 });

const made = new Set<string>();

async function expectReason(code: ReasonCode, world: WorldOptions, plan: PlanOptions = {}, run: number | null = 0): Promise<void> {
  const { result } = await benchmark(createWorld(world), { backend: 'webgpu', profile: 'smoke', ...plan });
  expect(codesOf(result, run)).toContain(code);
  const reason = result.validity.reasons.find((candidate) => candidate.code === code);
  expect(reason?.severity).toBe(REASONS[code].severity);
  expect(reason?.sentence).toMatch(/^[A-Z].*\.$/);
  expect(reason?.cure).toMatch(/^[A-Z].*\.$/);
  const expected = { invalid: 'invalid', 'not-comparable': expect.stringMatching(/not-comparable|invalid/), caution: expect.any(String) };
  expect(result.validity.verdict).toEqual(expected[REASONS[code].severity]);
  made.add(code);
}

const gpu = (options: Omit<SimulatedOptions, 'kind'>): WorldOptions => ({ gpu: options });

describe('seen by the host', () => {
  const kinds: Observation['what'][] = ['page-hidden', 'page-frozen', 'on-battery', 'other-tab', 'pressure-serious', 'frame-rate-reduced'];
  test.each(kinds)('%s during the run', async (what) => {
    const world = createWorld();
    const { result } = await benchmark(world, { backend: 'cpu', profile: 'smoke' }, (event) => {
      if (event.kind === 'sampled' && event.index === 2) world.observations.push({ what, at: milliseconds(0) });
    });
    expect(codesOf(result, 0).filter((code) => code === what)).toEqual([what]);
    expect(result.validity.verdict).toBe(REASONS[what].severity === 'invalid' ? 'invalid' : 'not-comparable');
    made.add(what);
  });
});

describe('seen by the host before the first of two runs', () => {
  const states: Observation['what'][] = ['on-battery', 'other-tab', 'pressure-serious', 'frame-rate-reduced'];
  const twoRuns: PlanOptions = { backend: 'cpu', profile: 'smoke', repeat: 2 };
  test.each(states)('%s holds for the second run too', async (what) => {
    const world = createWorld();
    world.observations.push({ what, at: milliseconds(0) });
    const { result } = await benchmark(world, twoRuns);
    expect([0, 1].map((run) => codesOf(result, run).includes(what))).toEqual([true, true]);
  });

  test.each(states)('%s that ended after the first run is not said of the second', async (what) => {
    const world = createWorld();
    world.observations.push({ what, at: milliseconds(0) });
    const { result } = await benchmark(world, twoRuns, (event) => {
      if (event.kind === 'phase-entered' && event.run.index === 1 && event.phase === 'check')
        world.observations.push({ what, at: milliseconds(0), isOver: true });
    });
    expect([0, 1].map((run) => codesOf(result, run).includes(what))).toEqual([true, false]);
  });
});

describe('mishaps', () => {
  const failing = (code: 'device-lost' | 'worker-died' | 'internal'): WorldOptions =>
    gpu({
      deliver: (slice, number) => {
        if (number === 30) throw code === 'internal' ? new Error('boom') : new HashwattError(code);
        return [slice];
      },
    });
  test('a device lost without recovery', () => expectReason('device-lost', failing('device-lost')));
  test('a worker dead without recovery', () => expectReason('worker-died', failing('worker-died')));
  test('an error that nobody expected', () => expectReason('run-failed', failing('internal')));

  test('a stream that ends by itself', async () => {
    const world = createWorld();
    const honest = world.ports.openBackend;
    const ports = {
      ...world.ports,
      openBackend: async (...request: Parameters<typeof honest>) => {
        const backend = await honest(...request);
        return { ...backend, async *stream() {} };
      },
    };
    const { result } = await benchmark({ ...world, ports }, { backend: 'webgpu', profile: 'smoke' });
    expect(codesOf(result, 0)).toContain('run-failed');
    expect(result.runs[0]?.status).toBe('failed');
  });

  const incidents: [Incident['what'], ReasonCode][] = [
    ['device-lost', 'device-recovered'],
    ['worker-died', 'worker-replaced'],
    ['results-overflow', 'results-overflow'],
    ['pipeline-fallback', 'pipeline-fallback'],
  ];
  test.each(incidents)('%s that the backend survived: the run goes on', async (what, code) => {
    const incident: Incident = { kind: 'incident', what, detail: 'made by a test', at: milliseconds(0) };
    await expectReason(code, gpu({ deliver: (slice, number) => (number === 30 ? [incident, slice] : [slice]) }));
  });

  test('a kernel that fails the known answers', () => expectReason('vectors-failed', gpu({ answer: () => [] })));
  test('work that the matches do not show', () =>
    expectReason('audit-failed', gpu({ answer: (_, truth, context) => (context === 'search' ? truth() : []) })));

  test('a multiplication with a row that is off', () =>
    expectReason('results-wrong', { matrix: { fault: 'wrong-index' } }, { workload: 'gemm', backend: 'webgpu' }));

  test('a computer that slept for three seconds', () =>
    expectReason('clock-jump', gpu({ deliver: (slice, number, world) => (number === 30 && world.sleep(3000), [slice]) })));
  test('a clock that goes back by a tenth of a second', async () => {
    const world = createWorld();
    let back = 0;
    const clock = { ...world.ports.clock, now: () => milliseconds(world.ports.clock.now() - back) };
    const { result } = await benchmark({ ...world, ports: { ...world.ports, clock } }, { backend: 'cpu', profile: 'smoke' }, (event) => {
      if (event.kind === 'sampled' && event.index === 2) back = 600;
    });
    expect(codesOf(result, 0)).toContain('clock-jump');
  });
  test('a clock correction of one second is no jump', async () => {
    const { result } = await benchmark(
      createWorld(gpu({ deliver: (slice, number, world) => (number === 30 && world.sleep(1000), [slice]) })),
      { profile: 'smoke', backend: 'webgpu' },
    );
    expect(codesOf(result, 0)).not.toContain('clock-jump');
  });
});

describe('from settings and surroundings', () => {
  test('a software adapter', () => expectReason('software-adapter', gpu({ device: { isSoftware: true } })));
  test('settings of one’s own, by name', async () => {
    await expectReason('non-default-parameters', {}, { window: 300 }, null);
  });
  test('the smoke profile', () => expectReason('smoke-profile', {}, {}, null));
  test('a browser driven by a program', () =>
    expectReason('automation', { environment: { ...ENVIRONMENT, browser: { ...ENVIRONMENT.browser, is_automated: true } } }, {}, null));
  test('fewer than five windows: four', () => expectReason('few-windows', {}, { duration: 1000 }));
  test('five windows are enough', async () => {
    const { result } = await benchmark(createWorld(), { backend: 'cpu', profile: 'smoke', duration: 1250 });
    expect(codesOf(result, 0)).not.toContain('few-windows');
  });
  test('Stop', async () => {
    const { result } = await benchmark(createWorld(), { backend: 'cpu' }, (event, stop) => event.kind === 'sampled' && stop());
    expect(codesOf(result, 0)).toContain('stopped-early');
    made.add('stopped-early');
  });
});

describe('from the figures', () => {
  const dip = (depth: number) => gpu({ rate: (elapsed) => (elapsed > 5000 && elapsed < 5600 ? DEFAULT_RATE * (1 - depth) : DEFAULT_RATE) });
  const plan: PlanOptions = { profile: 'quick' };
  test('a window 10 % slower than the best', () => expectReason('low-stability', dip(0.1), plan));
  test('a window 1 % slower raises nothing', async () => {
    const { result } = await benchmark(createWorld(dip(0.01)), { backend: 'webgpu', ...plan });
    expect(result.validity.reasons).toEqual([]);
  });
  test('windows that vary by more than 5 %', () =>
    expectReason('high-variation', gpu({ rate: (elapsed) => DEFAULT_RATE * (1 + 0.12 * Math.sin(elapsed / 150)) }), plan));
  test('a rate that falls by 5 % over the run', () =>
    expectReason('drift', gpu({ rate: (elapsed) => DEFAULT_RATE * (1 - elapsed / 200_000) }), plan));
  test('a warm-up cut short while the rate still climbs', () =>
    expectReason('warm-up-unfinished', gpu({ rate: (elapsed) => 5_000 + elapsed * 5 }), { ...plan, duration: 1250 }));
  test('too few matches for an audit', () => expectReason('audit-thin', gpu({ rate: () => 50 }), { duration: 1250 }));

  test('a clock with ticks of 16 ms', async () => {
    const world = createWorld();
    const coarse = { ...world.ports.clock, now: ticking() };
    const { result } = await benchmark({ ...world, ports: { ...world.ports, clock: coarse } }, { backend: 'cpu', profile: 'smoke' });
    expect(codesOf(result, 0)).toContain('timer-coarse');
    made.add('timer-coarse');

    function ticking(): () => ReturnType<typeof world.ports.clock.now> {
      let readings = 0;
      // While nothing is simulated time stands still; every hundredth reading is one tick further.
      return () => milliseconds(Math.floor((world.ports.clock.now() + (++readings / 100) * 0.16) / 16) * 16);
    }
  });
});

test('no reason of the table was left out', () => {
  expect([...made].sort()).toEqual(Object.keys(REASONS).sort());
});
