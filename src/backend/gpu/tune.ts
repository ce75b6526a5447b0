/**
 * Chooses the kernel by measuring, because no table knows every driver: each candidate in turn, then the best against each other.
 * Place: under the backend's `tune`. Choices are kept by adapter, browser version and workload version.
 */
import { hashesPerSecond, type Milliseconds } from '../../core/units';
import type { GpuVariant } from '../../kernel/variant';
import { createJob } from '../../work/job';
import { GENESIS } from '../../work/known-blocks';
import { orAbort, throwIfAborted } from '../abort';
import type { TuneProgress } from '../backend';
import type { BackendClock } from '../clock';
import { Pacer } from './pacer';
import type { Kernel, KernelChoice } from './pipeline';
import type { GpuSession } from './session';
import { streamOn, type TaskFeed } from './stream';
import { noncesPerWorkgroup } from './submission';

/** Names a choice among today's candidates; an unknown one is ignored, so that old or forged entries do no harm. */
export interface TunedChoice {
  readonly variantId: string;
  readonly workgroupSize: number;
}

/** Keeps choices between visits, for example in IndexedDB. */
export interface TuningCache {
  get(key: string): Promise<TunedChoice | undefined>;
  set(key: string, choice: TunedChoice): Promise<void>;
}

export interface TuningTask {
  readonly session: GpuSession;
  readonly clock: BackendClock;
  readonly budget: Milliseconds;
  readonly onProgress: (progress: TuneProgress) => void;
  /** Best guess first. */
  readonly candidates: readonly GpuVariant[];
  readonly current: Kernel;
  readonly cache?: { readonly key: string; readonly port: TuningCache };
}

/** 64 is within a tenth of the best everywhere; the others are tried on the best variant where time is left. */
const WORKGROUP_SIZES = [64, 128, 32, 256] as const;
/** A reading needs several dispatches of the size that runs later. */
const READING_MS = 70;
/** Where completions are seen up to 5 ms late. */
const NUDGED_READING_MS = 150;
/** Where they are seen several at a time, a reading is uncertain by a whole dispatch. */
const DEEP_READING_MS = 300;
/** A kernel whose dispatches never come to an even length has a rate for the screen, but none to be chosen by. */
const LONGEST_READING_MS = 1_000;
/** While dispatches still grow by more, a reading begins anew: the queue is not full yet. Noise alone changes sizes by half, in Firefox. */
const EVEN = 2;
const FINAL_ROUNDS = 8;
/** The first readings are short: the best of all may come out third (6 % were lost so on SwiftShader, where workgroups hardly differ). */
const FINALISTS = 3;
/** A kernel so far below the best so far is not read to the end, nor compared again. */
const HOPELESS = 0.75;
const HOPELESS_READING = 1 / 3;
/** Of the budget. What a candidate or a reading took before, the next one is expected to take too; the rest is for the final comparison. */
const LATEST_CANDIDATE = 0.75;
const LATEST_ROUND = 0.95;

interface Rated {
  readonly kernel: Kernel;
  readonly pacer: Pacer;
  /** Of full queues with dispatches of an even length. */
  readonly rates: number[];
  /** The newest, even or not. */
  seen: number;
  /** Of its last reading, ramp included, as a share of the budget. */
  cost: number;
}

export async function chooseKernel(signal: AbortSignal, tuning: TuningTask): Promise<Kernel> {
  const { session, candidates, cache, onProgress } = tuning;
  const remembered = await recallChoice(signal, candidates, cache);
  if (remembered !== undefined) {
    onProgress({ step: `remembered ${remembered.variant.id}`, fraction: 1 });
    return session.kernel(signal, remembered);
  }
  const chosen = await measureAll(signal, tuning);
  const choice = { variantId: chosen.variant.id, workgroupSize: chosen.workgroupSize };
  if (cache !== undefined) await orAbort(signal, cache.port.set(cache.key, choice));
  onProgress({ step: `chose ${chosen.variant.id}`, fraction: 1 });
  return chosen;
}

/** What an earlier visit chose among these candidates, if it is kept. */
export async function recallChoice(
  signal: AbortSignal,
  candidates: readonly GpuVariant[],
  cache: TuningTask['cache'],
): Promise<KernelChoice | undefined> {
  if (cache === undefined) return undefined;
  const choice = await orAbort(signal, cache.port.get(cache.key));
  const variant = candidates.find(({ id }) => id === choice?.variantId);
  const workgroupSize = WORKGROUP_SIZES.find((size) => size === choice?.workgroupSize);
  return variant === undefined || workgroupSize === undefined ? undefined : { variant, workgroupSize };
}

async function measureAll(signal: AbortSignal, tuning: TuningTask): Promise<Kernel> {
  const { clock, budget, onProgress, candidates, current } = tuning;
  const startedAt = clock.now();
  const spent = (): number => (clock.now() - startedAt) / budget;
  const report = (step: string): void => onProgress({ step, fraction: Math.min(1, spent()) });
  const timed = async (candidate: Rated): Promise<Rated> => {
    const before = spent();
    await rate(signal, tuning, candidate, HOPELESS * Math.max(0, ...rated.map(typical)));
    candidate.cost = spent() - before;
    const newest = hashesPerSecond(1000 * candidate.seen);
    onProgress({ step: `timed ${candidate.kernel.variant.id}`, fraction: Math.min(1, spent()), rate: newest });
    return candidate;
  };
  const rated: Rated[] = [];
  rated.push(await timed(rateable(current)));
  let cost = spent();
  const consider = async (choice: KernelChoice): Promise<void> => {
    const before = spent();
    if (before + cost > LATEST_CANDIDATE) return;
    report(`trying ${choice.variant.id}, workgroups of ${choice.workgroupSize}`);
    const kernel = await tuning.session.kernel(signal, choice);
    if (kernel.fallback === null) rated.push(await timed(rateable(kernel, rated[0])));
    cost = Math.max(cost, spent() - before);
  };
  for (const variant of candidates) {
    if (variant.id !== current.variant.id) await consider({ variant, workgroupSize: current.workgroupSize });
  }
  const { variant } = best(rated).kernel;
  for (const workgroupSize of WORKGROUP_SIZES) {
    if (workgroupSize !== current.workgroupSize) await consider({ variant, workgroupSize });
  }
  const [quickest, ...others] = byRate(rated.filter(({ rates }) => rates.length > 0));
  // Nothing could be compared: the first guess stays.
  if (quickest === undefined) return current;
  const finalists = [quickest, ...others.slice(0, FINALISTS - 1).filter((other) => typical(other) > HOPELESS * typical(quickest))];
  const fits = (): boolean => finalists.reduce((sum, finalist) => sum + finalist.cost, spent()) < LATEST_ROUND;
  if (!fits()) finalists.splice(2);
  for (let round = 0; round < FINAL_ROUNDS && finalists.length > 1 && fits(); round++) {
    for (const finalist of finalists) await timed(finalist);
    report('comparing the best');
  }
  return best(finalists).kernel;
}

function rateable(kernel: Kernel, known?: Rated): Rated {
  const { headers } = kernel.variant;
  const size = known && { hashes: known.pacer.nonces * known.kernel.variant.headers, depth: known.pacer.depth };
  return { kernel, pacer: new Pacer(noncesPerWorkgroup(kernel), headers, size), rates: [], seen: 0, cost: 0 };
}

/** Adds one reading: hashes per millisecond with a full queue, which is empty again afterwards. Below `hopeless` it may be a short one. */
async function rate(signal: AbortSignal, { session, clock }: TuningTask, rated: Rated, hopeless: number): Promise<void> {
  const { kernel, pacer } = rated;
  const job = createJob(GENESIS.header, kernel.variant.headers);
  const startedAt = clock.now();
  let everything = 0;
  let isRead = false;
  const feed: TaskFeed = {
    next: (count) => (isRead ? undefined : { job, range: { firstNonce: 0, count }, zeroBits: 32 }),
    giveBack: () => undefined,
  };
  let from: { readonly at: Milliseconds; readonly depth: number; readonly nonces: number } | null = null;
  let hashed = 0;
  for await (const item of streamOn(signal, { session, kernel, pacer, clock }, feed)) {
    if (isRead || item.kind !== 'slice') continue;
    everything += item.hashes;
    if (item.completedAt - startedAt > LONGEST_READING_MS) {
      rated.seen = everything / (item.completedAt - startedAt);
      isRead = true;
      continue;
    }
    const nonces = item.task.range.count;
    // The ramp is no part of the reading, nor is a queue that ran dry.
    const isRamp = nonces < pacer.nonces / EVEN || nonces > EVEN * pacer.nonces;
    if (from === null || isRamp || from.depth !== pacer.depth || nonces > EVEN * from.nonces) {
      from = isRamp ? null : { at: item.completedAt, depth: pacer.depth, nonces };
      hashed = 0;
      continue;
    }
    hashed += item.hashes;
    const elapsed = item.completedAt - from.at;
    const enough = readingOf(session, pacer) * (hashed / elapsed < hopeless ? HOPELESS_READING : 1);
    if (elapsed < enough || !pacer.isSettled) continue;
    rated.seen = hashed / elapsed;
    rated.rates.push(rated.seen);
    isRead = true;
  }
  throwIfAborted(signal);
}

function readingOf({ isNudged }: GpuSession, { isDeep }: Pacer): number {
  if (isDeep) return DEEP_READING_MS;
  return isNudged ? NUDGED_READING_MS : READING_MS;
}

/** The median of its readings. */
function typical({ rates }: Rated): number {
  const sorted = rates.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function byRate(rated: readonly Rated[]): readonly Rated[] {
  return rated.toSorted((one, other) => typical(other) - typical(one));
}

function best(rated: readonly Rated[]): Rated {
  const [first] = byRate(rated);
  if (first === undefined) throw new RangeError('"rated" expected at least one kernel, got none');
  return first;
}
