/**
 * The heart of a run: pulls slices from the stream until enough windows are full, with nothing else going on.
 * Place: between a run's tuning and its audit. States: warming (rate still climbs) -> settling (zero bits are set, old tasks run out) -> measuring.
 */
import type { Backend, Incident, StreamItem } from '../backend/backend';
import { HashwattError } from '../core/errors';
import { type Milliseconds, milliseconds } from '../core/units';
import { chooseZeroBits } from '../measure/audit';
import { createDeviceClock, type DeviceClock, type DeviceClockReading } from '../measure/device-clock';
import type { RunLabel } from '../measure/events';
import { type IssuedWork, issueWork } from '../measure/issued-work';
import { runHeader } from '../measure/run-seed';
import { createSampler, type Sampler, type Window } from '../measure/sampler';
import { createTally, type Tally, type TallyKeeper } from '../measure/tally';
import { windowCount } from '../measure/plan';
import { WARM_UP_WINDOWS, warmUpState } from '../measure/warm-up';
import { createWorkSource } from '../work/roll';
import { type Context, enterPhase } from './context';
import { mergeStreams } from './merge-streams';
import { createWatch, type Watch } from './watch';

export interface Collected {
  /** The measured ones only. */
  readonly windows: readonly Window[];
  readonly warmup: Milliseconds;
  /** The warm-up had to end though its windows still showed a slope. */
  readonly isStillClimbing: boolean;
  readonly tally: Tally;
  /** What the GPU's own clock says of the measured windows. */
  readonly deviceClock: DeviceClockReading | null;
  readonly incidents: readonly Incident[];
  /** Why the stream ended before its time; null when it did not, or when it was stopped. */
  readonly failure: unknown;
  readonly wasStopped: boolean;
}

// Before anything is known about the speed: few matches even from a fast card, some even from a slow phone.
const FIRST_ZERO_BITS = { gpu: 24, cpu: 16, reference: 4 } as const;
const PROGRESS_INTERVAL_MS = 300;

type Stage = { kind: 'warming' } | { kind: 'settling' } | { kind: 'measuring'; readonly firstIndex: number };

interface Collection {
  readonly context: Context;
  readonly run: RunLabel;
  readonly sources: readonly IssuedWork[];
  readonly sampler: Sampler;
  readonly tally: TallyKeeper;
  readonly watch: Watch;
  readonly deviceClock: DeviceClock;
  readonly incidents: Incident[];
  readonly warmRates: number[];
  readonly windows: Window[];
  stage: Stage;
  isStillClimbing: boolean;
  newestEnd: number;
  /** Hashes up to here were searched for other zero bits, so the audit does not see them and no window may hold them. */
  lastOutdatedEnd: number;
  lastProgress: number;
  failure: unknown;
}

export async function collect(context: Context, run: RunLabel, backends: readonly Backend[], seed: string): Promise<Collected> {
  const { plan, ports, signal } = context;
  const sources = backends.map((backend, index) =>
    issueWork(
      createWorkSource(runHeader(seed, plan.classCode, index), { siblings: backend.headersPerNonce }),
      FIRST_ZERO_BITS[backends.length > 1 ? 'gpu' : backend.kind],
    ),
  );
  const lanes = backends.reduce((sum, backend) => sum + backend.lanes, 0);
  const collection: Collection = {
    context,
    run,
    sources,
    sampler: createSampler(plan.window, lanes),
    tally: createTally(),
    watch: createWatch(context, run),
    deviceClock: createDeviceClock(),
    incidents: [],
    warmRates: [],
    windows: [],
    stage: { kind: 'warming' },
    isStillClimbing: false,
    newestEnd: Number.NEGATIVE_INFINITY,
    lastOutdatedEnd: Number.NEGATIVE_INFINITY,
    lastProgress: Number.NEGATIVE_INFINITY,
    failure: null,
  };
  enterPhase(context, run, 'warm-up');
  const stream = mergeStreams(signal, ports.clock, backends, sources);
  try {
    await pull(collection, stream.items, () => stream.stop());
  } catch (thrown) {
    collection.failure = thrown;
  } finally {
    stream.stop();
  }
  return finish(collection);
}

/** Slices that arrive after the last window are still entered: their work was claimed. */
async function pull(collection: Collection, items: AsyncIterable<StreamItem>, stop: () => void): Promise<void> {
  let isFull = false;
  // With two backends the GPU is the first, and only it has a clock of its own.
  const [gpuSource] = collection.sources;
  for await (const item of items) {
    if (item.kind === 'incident') {
      collection.incidents.push(item);
      continue;
    }
    const source = collection.sources.find((candidate) => candidate.owns(item.task));
    const fault = source === undefined ? 'range-unknown' : source.claim(item);
    collection.tally.add(item, fault);
    if (source === gpuSource) collection.deviceClock.add(item);
    if (isFull) continue;
    collection.newestEnd = Math.max(collection.newestEnd, item.completedAt);
    if (item.task.zeroBits !== source?.zeroBits) collection.lastOutdatedEnd = Math.max(collection.lastOutdatedEnd, item.completedAt);
    for (const window of collection.sampler.add(item)) enter(collection, window);
    report(collection);
    isFull = collection.windows.length >= windowCount(collection.context.plan);
    if (isFull) stop();
  }
  if (!isFull && !collection.context.signal.aborted) throw new HashwattError('internal', 'the backend ended its stream by itself');
}

function enter(collection: Collection, window: Window): void {
  const { context, run } = collection;
  const { plan } = context;
  collection.watch.look();
  if (collection.stage.kind === 'measuring') {
    if (window.index < collection.stage.firstIndex || collection.windows.length >= windowCount(plan)) return;
    collection.windows.push(window);
    const index = collection.windows.length - 1;
    context.emit({ kind: 'sampled', run, index, rate: window.rate, duration: window.duration });
    return;
  }
  collection.warmRates.push(window.rate);
  if (collection.stage.kind === 'warming') {
    const elapsed = milliseconds((window.index + 1) * window.duration);
    const state = warmUpState(collection.warmRates, elapsed, plan.warmupMaximum);
    if (state === 'warming') return;
    // Fewer windows show no slope; profiles so short say that they are no score.
    collection.isStillClimbing = state === 'time-over' && collection.warmRates.length >= WARM_UP_WINDOWS;
    setZeroBits(collection, window);
    collection.stage = { kind: 'settling' };
  }
  const hasSettled = collection.sources.every((source) => source.outdatedTasks === 0);
  if (!hasSettled) return;
  const end = window.startedAt + window.duration;
  const late = Math.max(0, Math.ceil((collection.lastOutdatedEnd - end) / window.duration));
  collection.stage = { kind: 'measuring', firstIndex: window.index + 1 + late };
  enterPhase(context, run, 'measure');
}

/** From the newest window: earlier ones may be ten times slower, before the compiler is done. */
function setZeroBits(collection: Collection, window: Window): void {
  const { plan } = collection.context;
  const zeroBits = chooseZeroBits((window.rate * windowCount(plan) * plan.window) / 1000);
  for (const source of collection.sources) {
    if (source.zeroBits !== zeroBits) collection.lastOutdatedEnd = collection.newestEnd;
    source.zeroBits = zeroBits;
  }
}

function report(collection: Collection): void {
  const { context, run, sampler, stage } = collection;
  const now = context.ports.clock.now();
  const rate = sampler.provisionalRate();
  if (rate === null || now - collection.lastProgress < PROGRESS_INTERVAL_MS) return;
  collection.lastProgress = now;
  const { plan } = context;
  const isMeasuring = stage.kind === 'measuring';
  const begin = (sampler.startedAt ?? now) + (isMeasuring ? stage.firstIndex * plan.window : 0);
  const elapsed = milliseconds(Math.max(0, now - begin));
  const whole = isMeasuring ? windowCount(plan) * plan.window : Math.max(plan.warmupMaximum, plan.window);
  const fraction = Math.min(1, elapsed / whole);
  context.emit({ kind: 'progressed', run, phase: isMeasuring ? 'measure' : 'warm-up', elapsed, fraction, rate });
}

function deviceClockOf({ deviceClock, windows, incidents }: Collection): DeviceClockReading | null {
  // Another device's clock has another start, which may well lie later.
  if (incidents.some(({ what }) => what === 'device-lost')) return null;
  const [first, last] = [windows[0], windows.at(-1)];
  if (first === undefined || last === undefined) return null;
  return deviceClock.read(first.startedAt, milliseconds(last.startedAt + last.duration));
}

function finish(collection: Collection): Collected {
  const { context, sampler, sources, windows } = collection;
  collection.watch.look();
  const origin = sampler.startedAt ?? 0;
  const zeroBits = sources[0]?.zeroBits ?? 1;
  return {
    windows,
    warmup: milliseconds(Math.max(0, (windows[0]?.startedAt ?? origin) - origin)),
    isStillClimbing: collection.isStillClimbing,
    tally: collection.tally.finish(zeroBits),
    deviceClock: deviceClockOf(collection),
    incidents: collection.incidents,
    failure: collection.failure,
    wasStopped: context.signal.aborted && windows.length < windowCount(context.plan),
  };
}
