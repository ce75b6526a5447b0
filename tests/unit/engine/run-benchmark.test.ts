import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import type { KernelIdentity } from '../../../src/backend/backend';
import { HashwattError } from '../../../src/core/errors';
import { hashesPerSecond, milliseconds } from '../../../src/core/units';
import { verifyResult } from '../../../src/result/verify';
import { resultSchema } from '../../../src/result/schema';
import { benchmark, codesOf, createWorld, DEFAULT_RATE, type SimulatedOptions } from './simulated';

// Whole benchmarks with real hashes: a second each on a free machine.
vi.setConfig({ testTimeout: 60_000 });

describe('a quick benchmark of both backends in turn', async () => {
  const world = createWorld({ gpu: { headersPerNonce: 4, rate: () => 100_000 } });
  const { result, events } = await benchmark(world);

  test('ends in a document that the schema accepts unchanged', () => {
    expect(v.parse(resultSchema, result)).toEqual(result);
  });

  test('holds a GPU run and a CPU run, both ok, both with real nonces found again', () => {
    expect(result.runs.map(({ backend, status }) => `${backend} ${status}`)).toEqual(['webgpu ok', 'cpu ok']);
    for (const run of result.runs) {
      expect(run.audit?.known_blocks.length).toBeGreaterThanOrEqual(3);
      expect(run.audit?.known_blocks.every((block) => block.found)).toBe(true);
    }
  });

  test('measures the simulated rates to within one hash in a thousand, in 40 back-to-back windows', () => {
    const [gpu, cpu] = result.runs;
    expect(gpu?.hashrate?.median_h_per_s).toBeCloseTo(100_000, -2);
    expect(cpu?.hashrate?.median_h_per_s).toBeCloseTo(4 * DEFAULT_RATE, -2);
    const samples = gpu?.hashrate?.samples ?? [];
    expect(samples).toHaveLength(40);
    for (const [index, sample] of samples.entries()) expect(sample.started_ms).toBeCloseTo(250 * index, 9);
  });

  test('asks for thousands of matches and finds about as many as expected', () => {
    for (const { audit } of result.runs) {
      expect(audit?.matches_expected).toBeGreaterThan(4000);
      expect(audit?.matches_expected).toBeLessThan(12_000);
      expect(Math.abs(audit?.z_score ?? 9)).toBeLessThan(4);
      expect(audit?.passed).toBe(true);
      expect(audit?.matches_rehashed).toBe(audit?.matches_found);
    }
  });

  test('gives a receipt of 400 matches whose estimate agrees with the claim within 20 %', () => {
    for (const { audit, receipt } of result.runs) {
      expect(receipt?.matches).toHaveLength(400);
      expect((receipt?.work_estimate_hashes ?? 0) / Number(audit?.hashes_claimed)).toBeGreaterThan(0.8);
      expect((receipt?.work_estimate_hashes ?? 0) / Number(audit?.hashes_claimed)).toBeLessThan(1.2);
    }
  });

  test('headline is a run that is ok, and nothing speaks against the number', () => {
    expect(result.headline_run_index).not.toBeNull();
    expect(result.validity).toEqual({ verdict: 'valid', reasons: [] });
    expect(result.is_complete).toBe(true);
  });

  test('goes through the phases in their order', () => {
    const phases = events.flatMap((event) => (event.kind === 'phase-entered' && event.run.index === 0 ? [event.phase] : []));
    expect(phases).toEqual(['check', 'tune', 'check', 'warm-up', 'measure', 'audit']);
  });

  test('says a rate with the first slice and then at most four times a second', () => {
    const progress = events.flatMap((event) => (event.kind === 'progressed' && event.run.index === 0 ? [event] : []));
    expect(progress[0]?.rate).toBeGreaterThan(0);
    expect(progress[0]?.elapsed).toBeLessThanOrEqual(300);
    expect(progress.length).toBeLessThan(4 * 13);
    expect(progress.at(-1)?.fraction).toBeLessThanOrEqual(1);
  });

  test('is the same to the last digit when repeated with the same seed', async () => {
    const again = await benchmark(createWorld({ gpu: { headersPerNonce: 4, rate: () => 100_000 } }));
    expect(again.result).toEqual(result);
  });
});

describe('a backend that is missing', () => {
  test('is a run with a reason while another works', async () => {
    const { result, events } = await benchmark(createWorld({ gpu: new HashwattError('webgpu-missing') }), { profile: 'smoke' });
    expect(result.runs.map((run) => run.status)).toEqual(['unsupported', 'ok']);
    expect(result.runs[0]?.reason).toMatch(/no WebGPU/);
    expect(result.headline_run_index).toBe(1);
    expect(events.filter((event) => event.kind === 'run-skipped')).toHaveLength(1);
  });

  test('is one when workers cannot be started: the GPU is measured and the processor’s run is skipped with its reason', async () => {
    const { result, events } = await benchmark(createWorld({ cpu: new HashwattError('worker-missing', 'no nested workers') }), {
      profile: 'smoke',
    });
    expect(result.runs.map((run) => `${run.backend} ${run.status}`)).toEqual(['webgpu ok', 'cpu unsupported']);
    expect(result.runs[1]?.reason).toBe('This browser cannot start web workers here: no nested workers.');
    expect(events).toContainEqual(expect.objectContaining({ kind: 'run-skipped', reason: result.runs[1]?.reason }));
    expect(result.headline_run_index).toBe(0);
    expect(verifyResult(result).findings).toEqual([]);
  });

  test('ends in no-backend, naming every reason, when none works', async () => {
    const world = createWorld({ gpu: new HashwattError('webgpu-missing'), cpu: new HashwattError('worker-missing') });
    await expect(benchmark(world)).rejects.toMatchObject({ code: 'no-backend', message: expect.stringMatching(/WebGPU.*workers/) });
  });

  test('ends in its own code when it was the only one asked for', async () => {
    const world = createWorld({ gpu: new HashwattError('adapter-missing') });
    await expect(benchmark(world, { backend: 'webgpu' })).rejects.toMatchObject({ code: 'adapter-missing' });
  });
});

describe('tuning', () => {
  /** Chooses another kernel when tuned; what that one answers is the test's business. */
  const retuned = (answer: SimulatedOptions['answer'], change: Partial<KernelIdentity> = { id: 'tuned' }) => {
    const world = createWorld({ gpu: answer === undefined ? {} : { answer } });
    const openBackend: typeof world.ports.openBackend = async (...request) => {
      const backend = await world.ports.openBackend(...request);
      let kernel = backend.kernel;
      return {
        ...backend,
        get kernel() {
          return kernel;
        },
        tune: async () => {
          tuned = true;
          kernel = { ...kernel, ...change };
        },
      };
    };
    let tuned = false;
    return { world: { ...world, ports: { ...world.ports, openBackend } }, isTuned: () => tuned };
  };

  test('that changes the kernel is followed by a second check, and the result names the new kernel', async () => {
    const { world } = retuned(undefined);
    const { result, events } = await benchmark(world, { profile: 'smoke', backend: 'webgpu' });
    const phases = events.flatMap((event) => (event.kind === 'phase-entered' ? [event.phase] : []));
    expect(phases.slice(0, 4)).toEqual(['check', 'tune', 'check', 'warm-up']);
    expect(result.runs[0]?.kernel?.id).toBe('tuned');
  });

  test.each<[string, Partial<KernelIdentity>]>([
    ['the size of a workgroup', { parameters: { workgroupSize: 128 } }],
    ['the source', { sourceSha256: 'cd'.repeat(32) }],
  ])('that changes %s alone is followed by a second check, and a wrong answer there ends the run', async (_name, change) => {
    const { world, isTuned } = retuned((_task, truth) => (isTuned() ? truth().slice(1) : truth()), change);
    const { result } = await benchmark(world, { profile: 'smoke', backend: 'webgpu' });
    expect(codesOf(result, 0)).toEqual(['vectors-failed']);
  });

  test('begins after the known answers, and the dense comparison follows it even where it changed nothing', async () => {
    const asked: string[] = [];
    const { world, isTuned } = retuned((task, truth, context) => {
      if (context === 'search') asked.push(`${isTuned() ? 'after' : 'before'} ${task.range.count > 1_000 ? 'dense' : 'known'}`);
      return truth();
    }, {});
    await benchmark(world, { profile: 'smoke', backend: 'webgpu' });
    expect([...new Set(asked)]).toEqual(['before known', 'after known', 'after dense']);
  });

  test('is not repeated with the second run, which is checked whole all the same', async () => {
    const { events } = await benchmark(createWorld(), { profile: 'smoke', backend: 'webgpu', repeat: 2 });
    const phases = events.flatMap((event) => (event.kind === 'phase-entered' && event.run.index === 1 ? [event.phase] : []));
    expect(phases.slice(0, 2)).toEqual(['check', 'warm-up']);
  });

  test('gives a first rate before it ends, then one each 300 ms at most, all of them provisional', async () => {
    const world = createWorld({ gpu: { rate: () => 100_000 } });
    const openBackend: typeof world.ports.openBackend = async (...request) => ({
      ...(await world.ports.openBackend(...request)),
      tune: async (_signal, _budget, onProgress) => {
        const beganAt = world.time.clock.now();
        onProgress?.({ step: 'compiling', fraction: 0 });
        for (let step = 1; step <= 100; step++) {
          world.time.advanceTo(beganAt + 10 * step);
          onProgress?.({ step: 'timing', fraction: step / 100, rate: hashesPerSecond(1_000 * step) });
        }
      },
    });
    const { result, events } = await benchmark(
      { ...world, ports: { ...world.ports, openBackend } },
      { profile: 'smoke', backend: 'webgpu' },
    );
    const warmUpAt = events.findIndex((event) => event.kind === 'phase-entered' && event.phase === 'warm-up');
    const rates = events.slice(0, warmUpAt).filter((event) => event.kind === 'progressed');
    expect(rates.map(({ phase, elapsed, rate }) => [phase, elapsed, rate])).toEqual([
      ['tune', 10, 1_000],
      ['tune', 310, 31_000],
      ['tune', 610, 61_000],
      ['tune', 910, 91_000],
    ]);
    // A pool tells something every 10 ms: what a listener hears is a tenth of that.
    expect(events.filter(({ kind }) => kind === 'tuned')).toHaveLength(11);
    // Nothing of it is counted.
    expect(result.runs[0]?.hashrate?.median_h_per_s).toBeCloseTo(100_000, -2);
  });

  test('that ends in a wrong kernel is caught before a score is shown', async () => {
    const { world, isTuned } = retuned((_task, truth) => (isTuned() ? truth().slice(1) : truth()));
    const { result } = await benchmark(world, { profile: 'smoke', backend: 'webgpu' });
    expect(codesOf(result, 0)).toEqual(['vectors-failed']);
    expect(result.runs[0]).toMatchObject({ status: 'failed', hashrate: null });
  });
});

describe('modes', () => {
  test('both hashes on GPU and CPU at the same time, sums them and gives one receipt', async () => {
    const world = createWorld({ gpu: { headersPerNonce: 4, rate: () => 75_000 }, cpu: { rate: () => 12_500 } });
    const { result } = await benchmark(world, { backend: 'both', profile: 'smoke' });
    expect(result.runs).toHaveLength(1);
    const [run] = result.runs;
    expect(run?.audit?.problems).toEqual([]);
    expect(run?.status).toBe('ok');
    // Two simulated backends share one clock: each waits for the other, so only the sum's make-up is checked here.
    expect(new Set(run?.receipt?.matches.map((match) => match.time)).size).toBe(2);
    expect(run?.kernel?.id).toBe('simulated-gpu + simulated-cpu');
  });

  test('scaling adds runs with 1 and 2 of 4 threads, and the rate follows', async () => {
    const { result, events } = await benchmark(createWorld(), { backend: 'cpu', profile: 'smoke', scaling: true });
    const labels = events.flatMap((event) => (event.kind === 'phase-entered' && event.phase === 'measure' ? [event.run.threads] : []));
    expect(labels).toEqual(result.runs.map(({ threads }) => threads));
    expect(result.runs.map((run) => run.threads)).toEqual([4, 1, 2]);
    expect(result.runs.map((run) => Math.round((run.hashrate?.median_h_per_s ?? 0) / DEFAULT_RATE))).toEqual([4, 1, 2]);
  });

  test('repeat alternates between the backends, and every run has its own challenge', async () => {
    const { result } = await benchmark(createWorld(), { profile: 'smoke', repeat: 2 });
    expect(result.runs.map((run) => `${run.backend}${run.repeat_index}`)).toEqual(['webgpu0', 'cpu0', 'webgpu1', 'cpu1']);
    expect(new Set(result.runs.map((run) => run.receipt?.header)).size).toBe(4);
  });
});

describe("the GPU's own clock", () => {
  test('stands beside the wall clock, over the dispatches within the windows', async () => {
    const { result } = await benchmark(createWorld({ gpu: { deviceClockLag: 0.01 } }), { profile: 'smoke', backend: 'webgpu' });
    const [run] = result.runs;
    const clock = run?.gpu_clock;
    expect((clock?.elapsed_ms ?? 0) / (clock?.wall_ms ?? 1)).toBeCloseTo(0.99, 9);
    expect(clock?.busy_ms).toBeCloseTo(clock?.elapsed_ms ?? 0, 6);
    // A slow clock shows too high a rate; the score does not follow it.
    expect((clock?.rate_h_per_s ?? 0) / (run?.hashrate?.median_h_per_s ?? 1)).toBeCloseTo(1 / 0.99, 3);
    expect(run?.hashrate?.measured_ms).toBe(1500);
    expect(clock?.wall_ms).toBeGreaterThan(1500 - 2 * 40);
  });

  test('is null where there is none', async () => {
    const { result } = await benchmark(createWorld(), { profile: 'smoke' });
    expect(result.runs.map((run) => run.gpu_clock)).toEqual([null, null]);
  });
});

describe('Stop', () => {
  test('in the measured part leaves a document with what was measured, marked incomplete', async () => {
    const { result } = await benchmark(createWorld(), { backend: 'cpu' }, (event, stop) => {
      if (event.kind === 'sampled' && event.index === 9) stop();
    });
    expect(result.is_complete).toBe(false);
    expect(result.runs[0]?.status).toBe('incomplete');
    expect(result.runs[0]?.hashrate?.samples.length).toBeGreaterThanOrEqual(10);
    expect(result.runs[0]?.hashrate?.samples.length).toBeLessThan(40);
    expect(codesOf(result, 0)).toContain('stopped-early');
    expect(result.validity.verdict).toBe('not-comparable');
  });

  test('before the first run leaves a document without runs', async () => {
    const { result } = await benchmark(createWorld(), {}, (event, stop) => event.kind === 'started' && stop());
    expect(result).toMatchObject({ is_complete: false, headline_run_index: null });
  });
});

test('no window holds hashes that the audit did not see, wherever slices end against the windows', async () => {
  // Slices last 40 ms, windows 250 ms: their ends meet in another way for each length.
  for (const duration of [1250, 1500, 1750, 2000]) {
    const { result } = await benchmark(createWorld({ gpu: { isUnhurried: true } }), { backend: 'webgpu', profile: 'smoke', duration });
    const { hashrate, audit } = result.runs[0] ?? {};
    expect(Number(hashrate?.hashes)).toBeLessThanOrEqual(Number(audit?.hashes_claimed) + (hashrate?.samples.length ?? 0));
  }
});

test('a plan with a bad setting is refused by name before anything is opened', async () => {
  const world = createWorld();
  await expect(benchmark(world, { window: milliseconds(249) })).rejects.toMatchObject({
    code: 'plan-invalid',
    message: expect.stringContaining('"window" expected 250 to 10000 ms, got 249'),
  });
  expect(world.opened).toEqual([]);
});
