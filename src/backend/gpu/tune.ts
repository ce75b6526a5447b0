/**
 * Chooses the kernel by measuring, because no table knows every driver: each candidate in turn, then the two best against each other.
 * Place: under the backend's `tune`. Choices are kept by adapter, browser version and workload version.
 */
import { hashesPerSecond, type Milliseconds, milliseconds } from '../../core/units';
import type { GpuVariant } from '../../kernel/variant';
import { createJob } from '../../work/job';
import { GENESIS } from '../../work/known-blocks';
import { orAbort } from '../abort';
import type { SearchTask, TuneProgress } from '../backend';
import type { BackendClock } from '../clock';
import { Pacer } from './pacer';
import type { Kernel, KernelChoice } from './pipeline';
import type { GpuSession } from './session';
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
const FINAL_ROUNDS = 4;
/** Of the budget. What a candidate or a round took before, the next one is expected to take too; the rest is for the final comparison. */
const LATEST_CANDIDATE = 0.75;
const LATEST_ROUND = 0.95;

interface Rated {
  readonly kernel: Kernel;
  readonly pacer: Pacer;
  readonly rates: number[];
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
    await rate(signal, tuning, candidate);
    const newest = hashesPerSecond(1000 * (candidate.rates.at(-1) ?? 0));
    onProgress({ step: `timed ${candidate.kernel.variant.id}`, fraction: Math.min(1, spent()), rate: newest });
    return candidate;
  };
  const rated = [await timed(rateable(current))];
  let cost = spent();
  const consider = async (choice: KernelChoice): Promise<void> => {
    const before = spent();
    if (before + cost > LATEST_CANDIDATE) return;
    report(`trying ${choice.variant.id}, workgroups of ${choice.workgroupSize}`);
    const kernel = await tuning.session.kernel(signal, choice);
    if (kernel.fallback === null) rated.push(await timed(rateable(kernel)));
    cost = Math.max(cost, spent() - before);
  };
  for (const variant of candidates) {
    if (variant.id !== current.variant.id) await consider({ variant, workgroupSize: current.workgroupSize });
  }
  const { variant } = best(rated).kernel;
  for (const workgroupSize of WORKGROUP_SIZES) {
    if (workgroupSize !== current.workgroupSize) await consider({ variant, workgroupSize });
  }
  const finalists = byRate(rated).slice(0, 2);
  cost = 0;
  for (let round = 0; round < FINAL_ROUNDS && finalists.length > 1 && spent() + cost < LATEST_ROUND; round++) {
    const before = spent();
    for (const finalist of finalists) await timed(finalist);
    cost = spent() - before;
    report('comparing the best two');
  }
  return best(finalists).kernel;
}

function rateable(kernel: Kernel): Rated {
  return { kernel, pacer: new Pacer(noncesPerWorkgroup(kernel), kernel.variant.headers), rates: [] };
}

/** Adds one reading: hashes per millisecond with a full queue. */
async function rate(signal: AbortSignal, { session, clock }: TuningTask, rated: Rated): Promise<Rated> {
  const { kernel, pacer, rates } = rated;
  const job = createJob(GENESIS.header, kernel.variant.headers);
  const task = (): SearchTask => ({ job, range: { firstNonce: 0, count: pacer.nonces }, zeroBits: 32 });
  const flights: Promise<number>[] = [];
  const launch = (): void => {
    const next = task();
    flights.push(session.submit(kernel, next).then(() => next.range.count));
  };
  let from = clock.now();
  let hashed = 0;
  let grown = rates.length > 0;
  for (launch(), launch(); ; launch()) {
    const startedAt = clock.now();
    const [head] = flights.splice(0, 1);
    if (head === undefined) break;
    const count = await orAbort(signal, head);
    const now = clock.now();
    hashed += count * kernel.variant.headers;
    if (!grown) {
      // The ramp is no part of the reading.
      const before = pacer.nonces;
      pacer.record(count, milliseconds(now - startedAt));
      grown = pacer.nonces <= before && count >= before / 2;
      from = now;
      hashed = 0;
    } else if (now - from >= READING_MS) {
      rates.push(hashed / (now - from));
      break;
    }
  }
  await orAbort(signal, Promise.all(flights));
  return rated;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function byRate(rated: readonly Rated[]): readonly Rated[] {
  return rated.toSorted((one, other) => median(other.rates) - median(one.rates));
}

function best(rated: readonly Rated[]): Rated {
  const [first] = byRate(rated);
  if (first === undefined) throw new RangeError('"rated" expected at least one kernel, got none');
  return first;
}
