/**
 * The smoke profile in a pipeline: the same work for the same seed, the same outcome at any speed, and never more than ten seconds.
 * What a seed decides: each run's header, the order in which its nonces are handed out, the gate's questions, the bootstrap's draws.
 * What it cannot decide: how far a machine gets, and with it the zero bits asked for and which matches are the hardest.
 */
import { describe, expect, test, vi } from 'vitest';
import type { SearchTask } from '../../../src/backend/backend';
import { hashesOf } from '../../../src/backend/check-task';
import type { EnginePorts } from '../../../src/engine';
import { PROFILE_DEFAULTS } from '../../../src/measure/plan';
import { deriveHashrate } from '../../../src/result/derive';
import { verifyResult } from '../../../src/result/verify';
import { benchmark, codesOf, createWorld, type World } from './simulated';

const SMOKE = PROFILE_DEFAULTS.smoke;
/** Warm-up ends with a window, and old tasks run out before the first one counts. */
const WINDOWS_BETWEEN = 2;

vi.setConfig({ testTimeout: 60_000 });

interface Seen {
  readonly result: Awaited<ReturnType<typeof benchmark>>['result'];
  /** What the gate asked, and what the stream was given. */
  readonly questions: readonly string[];
  readonly work: readonly SearchTask[];
  /** Simulated, of one run. */
  readonly took: number;
}

async function smoke(rate: number, seed?: string): Promise<Seen> {
  const questions: string[] = [];
  const work: SearchTask[] = [];
  const world = createWorld({
    gpu: {
      rate: () => rate,
      answer: (task, truth, context) => {
        if (context === 'stream') work.push(task);
        else questions.push(`${task.job.versions.join()} ${task.range.firstNonce} ${task.range.count} ${task.zeroBits}`);
        return truth();
      },
    },
  });
  const startedAt = world.ports.clock.now();
  const { result } = await benchmark(world, { profile: 'smoke', backend: 'webgpu', seed });
  return { result, questions, work, took: world.ports.clock.now() - startedAt };
}

const hex = (task: SearchTask | undefined): string => Buffer.from(task?.job.header ?? []).toString('hex');

describe('with the same seed', () => {
  test('two runs at the same speed end in the same document, byte for byte', async () => {
    expect((await smoke(20_000, 'ab')).result).toEqual((await smoke(20_000, 'ab')).result);
  });

  test('a machine of half the speed gets the same header, the same questions and the same nonces in the same order', async () => {
    const [fast, slow] = [await smoke(20_000, 'ab'), await smoke(10_000, 'ab')];
    expect(slow.questions).toEqual(fast.questions);
    expect(hex(slow.work[0])).toBe(hex(fast.work[0]));
    // Both go up from the same nonce without a gap, so the slow one's range is the beginning of the fast one's.
    const [slowEnd, fastEnd] = [slow, fast].map(({ work }) =>
      work.reduce((end, { range }) => {
        expect(range.firstNonce).toBe(end);
        return end + range.count;
      }, work[0]?.range.firstNonce ?? 0),
    );
    expect(slow.work[0]?.range.firstNonce).toBe(fast.work[0]?.range.firstNonce);
    expect(slowEnd).toBeLessThan(fastEnd ?? 0);
    const [slowReceipt, fastReceipt] = [slow, fast].map(({ result }) => result.runs[0]?.receipt);
    expect(slowReceipt?.header).toBe(fastReceipt?.header);
    expect(slowReceipt?.seed).toBe(fastReceipt?.seed);
  });

  test('the same samples get the same interval', async () => {
    const hashrate = (await smoke(20_000, 'ab')).result.runs[0]?.hashrate;
    const circumstances = { seed: 'cd', warmup_ms: 0, timer_grain_ms: null };
    const noisy = (hashrate?.samples ?? []).map((sample, index) => ({ ...sample, rate_h_per_s: sample.rate_h_per_s * (1 + index / 100) }));
    expect(deriveHashrate(noisy, circumstances)).toEqual(deriveHashrate(noisy, circumstances));
    expect(deriveHashrate(noisy, { ...circumstances, seed: 'ce' })?.interval_95_h_per_s).not.toEqual(
      deriveHashrate(noisy, circumstances)?.interval_95_h_per_s,
    );
  });
});

test('without a seed the profile has its own; another seed gives other work', async () => {
  const [own, again, other] = [await smoke(20_000), await smoke(20_000), await smoke(20_000, 'ac')];
  expect(hex(own.work[0])).toBe(hex(again.work[0]));
  expect(hex(other.work[0])).not.toBe(hex(own.work[0]));
});

test.each([100, 3_000, 90_000])('at %i H/s the run is ok, verifies, and differs in nothing that decides an exit code', async (rate) => {
  const { result, took } = await smoke(rate, 'ab');
  expect(result.runs[0]?.status).toBe('ok');
  expect(result.runs[0]?.audit?.problems).toEqual([]);
  expect(codesOf(result, null)).toEqual(['smoke-profile']);
  expect(codesOf(result, 0).filter((code) => code !== 'audit-thin')).toEqual([]);
  expect(verifyResult(result).findings).toEqual([]);
  // One run's windows and warm-up; checks and tuning are in the test below.
  expect(took).toBeLessThanOrEqual(SMOKE.warmupMaximum + SMOKE.duration + WINDOWS_BETWEEN * 250);
});

describe('both backends, with all that can take time', () => {
  /** Every answer takes its time, tuning takes all that it is given and chooses another kernel, so that everything is checked again. */
  function slowPorts(world: World, checkRate: number): EnginePorts {
    const spend = (duration: number): void => world.time.advanceTo(world.time.clock.now() + duration);
    return {
      ...world.ports,
      async openBackend(signal, kind, threads) {
        const backend = await world.ports.openBackend(signal, kind, threads);
        let isTuned = false;
        return {
          ...backend,
          get kernel() {
            return { ...backend.kernel, parameters: { isTuned: isTuned ? 1 : 0 } };
          },
          async search(inner, task) {
            spend((hashesOf(task) * 1000) / checkRate);
            return backend.search(inner, task);
          },
          async tune(_inner, budget) {
            spend(budget);
            isTuned = true;
          },
        };
      },
    };
  }

  async function wholeSmoke(
    checkRate: number,
  ): Promise<{ readonly took: number; readonly phases: readonly string[]; readonly statuses: readonly string[] }> {
    // Never flat, so that the warm-up lasts as long as it may; one lane, or the processor's four would be four times as fast.
    const climbing = { rate: (elapsed: number) => 10_000 * (1 + elapsed / 1000), lanes: 1 };
    const world = createWorld({ gpu: climbing, cpu: climbing });
    const startedAt = world.time.clock.now();
    const { result, events } = await benchmark({ ...world, ports: slowPorts(world, checkRate) }, { profile: 'smoke' });
    const phases = events.flatMap((event) => (event.kind === 'phase-entered' ? [`${event.run.backend} ${event.phase}`] : []));
    return { took: world.time.clock.now() - startedAt, phases, statuses: result.runs.map(({ status }) => status) };
  }

  test('a run of both ends within ten seconds of the engine’s clock: check, tuning, check, warm-up, windows, audit, twice', async () => {
    const { took, phases, statuses } = await wholeSmoke(30_000);
    const all = ['check', 'tune', 'check', 'warm-up', 'measure', 'audit'];
    expect(phases).toEqual([...all.map((phase) => `gpu ${phase}`), ...all.map((phase) => `cpu ${phase}`)]);
    expect(statuses).toEqual(['ok', 'ok']);
    expect(took).toBeLessThanOrEqual(10_000);
    // And not because nothing was spent: windows, warm-up and tuning alone are 4.6 s.
    expect(took).toBeGreaterThan(2 * (SMOKE.duration + SMOKE.warmupMaximum + SMOKE.tuneBudget));
  });

  test('what does not depend on speed leaves more than four seconds for the checks, some 14,000 hashes for each backend, twice', async () => {
    const fixed = 2 * (SMOKE.duration + SMOKE.warmupMaximum + SMOKE.tuneBudget + WINDOWS_BETWEEN * 250);
    expect(fixed).toBeLessThanOrEqual(5_600);
    expect((await wholeSmoke(Number.POSITIVE_INFINITY)).took).toBeLessThanOrEqual(fixed);
  });
});
