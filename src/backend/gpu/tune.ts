/**
 * Chooses the kernel by measuring, because no table knows every driver: each candidate in turn, then the best against each other.
 * Place: under the backend's `tune`. Choices are kept by adapter, browser version and workload version.
 */
import { hashesPerSecond, type Milliseconds, milliseconds } from '../../core/units';
import type { GpuVariant } from '../../kernel/variant';
import { orAbort } from '../abort';
import type { TuneProgress } from '../backend';
import type { BackendClock } from '../clock';
import { Pacer } from './pacer';
import type { Kernel, KernelChoice } from './pipeline';
import { LONGEST_READING, medianOf, type Reading, readSpeed } from './reading';
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
const FINAL_ROUNDS = 8;
/** The first readings are short: the best of all may come out third (6 % were lost so on SwiftShader, where workgroups hardly differ). */
const FINALISTS = 3;
/** A kernel that far below the best is not compared again. */
const HOPELESS = 0.85;
/** Of the budget. What a candidate or a reading took before, the next one is expected to take too; the rest is for the final comparison. */
const LATEST_CANDIDATE = 0.75;
const LATEST_ROUND = 0.95;

interface Rated {
  readonly kernel: Kernel;
  readonly pacer: Pacer;
  readonly readings: Reading[];
  /** Of its last reading, ramp included, as a share of the budget. */
  cost: number;
}

interface Ranked {
  readonly candidate: Rated;
  readonly rate: number;
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
    // Compiling may have taken all that was left: then one dispatch shows a rate, and nothing is chosen by it.
    const limit = milliseconds(Math.min(LONGEST_READING, Math.max(1, (LATEST_ROUND - before) * budget)));
    const reading = await readSpeed(signal, { session: tuning.session, clock, ...candidate }, limit);
    if (reading.wall !== null || reading.device !== null) candidate.readings.push(reading);
    candidate.cost = spent() - before;
    const newest = hashesPerSecond(1000 * reading.seen);
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
    if (kernel.fallback === null) rated.push(await timed(rateable(kernel, rated[0])));
    cost = Math.max(cost, spent() - before);
  };
  for (const variant of candidates) {
    if (variant.id !== current.variant.id) await consider({ variant, workgroupSize: current.workgroupSize });
  }
  const { variant } = byRate(rated)[0]?.candidate.kernel ?? current;
  for (const workgroupSize of WORKGROUP_SIZES) {
    if (workgroupSize !== current.workgroupSize) await consider({ variant, workgroupSize });
  }
  const [quickest, ...others] = byRate(rated);
  // Nothing could be compared: the first guess stays.
  if (quickest === undefined) return current;
  const rivals = others.slice(0, FINALISTS - 1).filter(({ rate }) => rate > HOPELESS * quickest.rate);
  const finalists = [quickest, ...rivals].map(({ candidate }) => candidate);
  const fits = (): boolean => finalists.reduce((sum, finalist) => sum + finalist.cost, spent()) < LATEST_ROUND;
  if (!fits()) finalists.splice(2);
  for (let round = 0; round < FINAL_ROUNDS && finalists.length > 1 && fits(); round++) {
    for (const finalist of finalists) await timed(finalist);
    report('comparing the best');
  }
  return byRate(finalists)[0]?.candidate.kernel ?? current;
}

function rateable(kernel: Kernel, known?: Rated): Rated {
  const { headers } = kernel.variant;
  const size = known && { hashes: known.pacer.nonces * known.kernel.variant.headers, depth: known.pacer.depth };
  return { kernel, pacer: new Pacer(noncesPerWorkgroup(kernel), headers, size), readings: [], cost: 0 };
}

/** The GPU's clock where it timed every reading, so that no two kernels are compared by different clocks; otherwise the wall clock. */
function clockOf(rated: readonly Rated[]): 'device' | 'wall' {
  return rated.every(({ readings }) => readings.every(({ device }) => device !== null)) ? 'device' : 'wall';
}

/** Quickest first, by the median of its readings; those that could not be read are left out. */
function byRate(rated: readonly Rated[]): readonly Ranked[] {
  const clock = clockOf(rated);
  const ranked = rated.map((candidate) => {
    const rates = candidate.readings.map((reading) => reading[clock]).filter((rate) => rate !== null);
    return { candidate, rate: medianOf(rates) };
  });
  return ranked.filter(({ rate }) => rate > 0).toSorted((one, other) => other.rate - one.rate);
}
