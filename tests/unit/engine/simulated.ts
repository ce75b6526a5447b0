/**
 * A computer whose time is simulated and whose hashes are real: benchmarks of ten seconds end in one, always the same.
 * The matches come from the product's own fast loop, which the contract suite holds to the reference.
 */
import { loops } from 'virtual:hashwatt/nonce-loop';
import type { Backend, DeviceDescription, DeviceTime, Match, SearchTask, Slice, StreamItem } from '../../../src/backend/backend';
import { hashesOf } from '../../../src/backend/check-task';
import { createNonceSearch } from '../../../src/backend/cpu/nonce-search';
import { HashwattError } from '../../../src/core/errors';
import { milliseconds } from '../../../src/core/units';
import { type BenchmarkEvent, type EnginePorts, type Observation, runBenchmark } from '../../../src/engine';
import type { MatrixBackend } from '../../../src/backend/matrix/contract';
import type { Precision } from '../../../src/work/workload';
import { createSimulatedMatrix, type MatrixFault } from './simulated-matrix';
import { makePlan, type Plan, type PlanOptions } from '../../../src/measure/plan';
import type { Environment, ResultDocument } from '../../../src/result/schema';

const fastSearch = createNonceSearch(loops, '');
/** Benchmarks with the same seed ask the same questions; the answers are never changed. */
const known = new Map<string, readonly Match[]>();

export function searchFast(task: SearchTask): readonly Match[] {
  const key = `${task.job.header.join()}/${task.job.tailWords.join()}/${task.job.versions.join()}/${task.range.firstNonce}/${task.range.count}/${task.zeroBits}`;
  const matches = known.get(key) ?? searchAnew(task);
  known.set(key, matches);
  return matches;
}

function searchAnew(task: SearchTask): readonly Match[] {
  const flat = fastSearch.search(task);
  return Array.from({ length: flat.length / 2 }, (_, index) => ({ nonce: flat[2 * index] ?? 0, headerIndex: flat[2 * index + 1] ?? 0 }));
}

export const START_DATE = Date.parse('2026-05-04T12:00:00.000Z');

export interface SimulatedClock {
  readonly clock: EnginePorts['clock'];
  advanceTo(time: number): void;
  /** Moves the date alone, as when the computer sleeps. */
  sleep(duration: number): void;
}

export function createSimulatedClock(): SimulatedClock {
  let now = 1000;
  let slept = 0;
  const waiting: { readonly until: number; readonly wake: () => void }[] = [];
  return {
    clock: {
      now: () => milliseconds(now),
      date: () => new Date(START_DATE + now + slept).toISOString(),
      pause: (signal, duration) =>
        duration === 0 || signal.aborted
          ? Promise.resolve()
          : new Promise((resolve) => {
              waiting.push({ until: now + duration, wake: resolve });
              signal.addEventListener('abort', () => resolve(), { once: true });
            }),
    },
    advanceTo(time) {
      now = Math.max(now, time);
      for (const [index, { until, wake }] of [...waiting.entries()].reverse()) {
        if (until > now) continue;
        waiting.splice(index, 1);
        wake();
      }
    },
    sleep: (duration) => {
      slept += duration;
    },
  };
}

export interface SimulatedOptions {
  readonly kind: 'cpu' | 'gpu';
  readonly lanes?: number;
  readonly headersPerNonce?: 1 | 2 | 4;
  /** Hashes per simulated second of one lane at a time since the stream began. */
  readonly rate?: (elapsed: number, lane: number) => number;
  readonly device?: Partial<DeviceDescription>;
  /** What the kernel says instead of the truth; also in `search`, unless `isGood` there. */
  readonly answer?: (task: SearchTask, truth: () => readonly Match[], context: 'search' | 'stream') => readonly Match[];
  /** Tells the time of each slice by a clock of its own, which is this much slower: 0.001 is a thousandth. */
  readonly deviceClockLag?: number;
  /** Waits after each slice until the engine has dealt with it, as a backend with nothing in flight. */
  readonly isUnhurried?: boolean;
  /** What the stream says instead of one slice. */
  readonly deliver?: (slice: Slice, number: number, world: SimulatedClock) => readonly StreamItem[];
}

const SLICE_MS = 40;
/** Slow, because the hashes are real; as many matches are asked for as of a fast one. */
export const DEFAULT_RATE = 25_000;

export function createSimulatedBackend(world: SimulatedClock, options: SimulatedOptions): Backend {
  const { kind, lanes = 1, headersPerNonce = 1, rate = () => DEFAULT_RATE } = options;
  const answer = (task: SearchTask, context: 'search' | 'stream'): readonly Match[] =>
    options.answer === undefined ? searchFast(task) : options.answer(task, () => searchFast(task), context);
  return {
    kind,
    headersPerNonce,
    lanes,
    kernel: { id: `simulated-${kind}`, sourceSha256: 'ab'.repeat(32), headersPerNonce, parameters: { lanes } },
    device: { vendor: 'simulated', architecture: 'paper', device: '', description: '', isSoftware: false, ...options.device },
    tune: async (_signal, _budget, onProgress) => onProgress?.({ step: 'simulated', fraction: 1 }),
    search: async (signal, task) => {
      signal.throwIfAborted();
      return answer(task, 'search');
    },
    async *stream(signal, source) {
      const beganAt = world.clock.now();
      const freeAt = Array.from({ length: lanes }, () => beganAt as number);
      for (let number = 0; !signal.aborted; number++) {
        if (options.isUnhurried === true) await new Promise((resolve) => setImmediate(resolve));
        if (signal.aborted) return;
        const lane = freeAt.indexOf(Math.min(...freeAt));
        const startedAt = freeAt[lane] ?? beganAt;
        const hashRate = rate(startedAt - beganAt, lane);
        const task = source.next(Math.max(1, Math.round((hashRate * SLICE_MS) / 1000 / headersPerNonce)));
        const completedAt = startedAt + (hashesOf(task) * 1000) / hashRate;
        freeAt[lane] = completedAt;
        world.advanceTo(completedAt);
        const slice: Slice = {
          kind: 'slice',
          lane,
          task,
          hashes: hashesOf(task),
          matches: answer(task, 'stream'),
          startedAt: milliseconds(startedAt),
          completedAt: milliseconds(completedAt),
          deviceTime: options.deviceClockLag === undefined ? null : deviceTime(startedAt, completedAt, options.deviceClockLag),
        };
        yield* options.deliver === undefined ? [slice] : options.deliver(slice, number, world);
      }
    },
    dispose: async () => undefined,
  };
}

/** Counts from a start of its own, like a GPU's. */
function deviceTime(startedAt: number, completedAt: number, lag: number): DeviceTime {
  const told = (time: number) => milliseconds(5e6 + time * (1 - lag));
  return { beganAt: told(startedAt), endedAt: told(completedAt) };
}

export const ENVIRONMENT: Environment = {
  browser: { name: 'Simulated', version: '1', is_automated: false },
  os: 'Paper',
  logical_cores: 4,
  is_mobile: false,
  page: { is_secure: true, is_cross_origin_isolated: false, origin_kind: 'none' },
};

export interface WorldOptions {
  readonly cpu?: Omit<SimulatedOptions, 'kind'> | HashwattError;
  readonly gpu?: Omit<SimulatedOptions, 'kind'> | HashwattError;
  readonly environment?: Environment;
  /** What is wrong with everything that multiplies or copies; an error is thrown instead of opening. */
  readonly matrix?: MatrixFault | ((kind: 'cpu' | 'gpu', precision: Precision) => MatrixBackend);
}

export interface World {
  readonly time: SimulatedClock;
  readonly ports: EnginePorts;
  readonly observations: Observation[];
  readonly opened: string[];
}

export function createWorld(options: WorldOptions = {}): World {
  const time = createSimulatedClock();
  const observations: Observation[] = [];
  const opened: string[] = [];
  return {
    time,
    observations,
    opened,
    ports: {
      clock: time.clock,
      environment: options.environment ?? ENVIRONMENT,
      tool: { version: '0.0.0', commit: null },
      takeObservations: () => observations.splice(0),
      async openMatrix(_signal, kind, precision, threads) {
        opened.push(`${kind}/${precision}`);
        const { matrix } = options;
        if (typeof matrix === 'function') return matrix(kind, precision);
        return createSimulatedMatrix(time, { kind, precision, lanes: kind === 'gpu' ? 1 : (threads ?? 2), ...matrix });
      },
      async openBackend(_signal, kind, threads) {
        opened.push(`${kind}/${threads}`);
        const given = options[kind] ?? {};
        if (given instanceof HashwattError) throw given;
        return createSimulatedBackend(time, kind === 'cpu' ? { lanes: threads ?? 4, ...given, kind } : { ...given, kind });
      },
    },
  };
}

export const SEED = 'c0ffee';

export async function benchmark(
  world: World,
  options: PlanOptions = {},
  onEvent: (event: BenchmarkEvent, stop: () => void) => void = () => undefined,
): Promise<{ readonly result: ResultDocument; readonly events: readonly BenchmarkEvent[]; readonly plan: Plan }> {
  const plan = makePlan({ seed: SEED, ...options });
  const stopping = new AbortController();
  const events: BenchmarkEvent[] = [];
  for await (const event of runBenchmark(plan, world.ports, stopping.signal)) {
    events.push(event);
    onEvent(event, () => stopping.abort());
    if (event.kind === 'finished') return { result: event.result, events, plan };
  }
  throw new Error('the stream ended without a result');
}

export function codesOf(result: ResultDocument, run: number | null): string[] {
  return result.validity.reasons.filter((reason) => reason.run_index === run).map((reason) => reason.code);
}
