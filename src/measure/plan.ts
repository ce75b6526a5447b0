/**
 * What to measure, checked and complete: every default is written out here once.
 * Place: first of measure; the page's URL parameters and the command line's options both end in a Plan.
 */
import { HashwattError } from '../core/errors';
import { type Milliseconds, milliseconds } from '../core/units';
import { CLASS_CODE_LIMIT, isClassCode } from '../work/challenge';
import type { Workload } from '../work/workload';

export type Profile = 'smoke' | 'quick' | 'standard' | 'sustained';
/** auto: every backend that works, one after the other; both: GPU and CPU at the same time. */
export type BackendChoice = 'auto' | 'webgpu' | 'cpu' | 'both';

/** all: the three workloads one after the other. */
export type WorkloadChoice = Workload | 'all';

export interface Plan {
  readonly profile: Profile;
  readonly workload: WorkloadChoice;
  readonly backend: BackendChoice;
  /** CPU worker threads; null = all logical cores. */
  readonly threads: number | null;
  /** Also measure the CPU with 1, 2, 4 … n threads. */
  readonly scaling: boolean;
  readonly window: Milliseconds;
  /** Measured time per run, warm-up not included. */
  readonly duration: Milliseconds;
  readonly warmupMaximum: Milliseconds;
  readonly repeat: number;
  /** 1 to 32 hex digits; decides the starting header and nonce, and the bootstrap. */
  readonly seed: string;
  /** Chosen by a teacher; enters the header so that older receipts do not count. Empty for none. */
  readonly classCode: string;
}

export const PROFILES: readonly Profile[] = ['smoke', 'quick', 'standard', 'sustained'];
export const WORKLOAD_CHOICES: readonly WorkloadChoice[] = ['sha256d', 'gemm', 'bandwidth', 'all'];
export const BACKEND_CHOICES: readonly BackendChoice[] = ['auto', 'webgpu', 'cpu', 'both'];

interface ProfileDefaults {
  readonly window: Milliseconds;
  readonly duration: Milliseconds;
  readonly warmupMaximum: Milliseconds;
  /** Given to a backend's `tune`, which remembers its choice. */
  readonly tuneBudget: Milliseconds;
}

/** Smoke stays below 10 s with two backends, tuning and checks counted in; sustained uses longer windows to keep its document small. */
export const PROFILE_DEFAULTS: Readonly<Record<Profile, ProfileDefaults>> = {
  smoke: defaults(250, 1_500, 500, 300),
  quick: defaults(250, 10_000, 5_000, 3_000),
  standard: defaults(250, 30_000, 10_000, 3_000),
  sustained: defaults(1_000, 600_000, 10_000, 3_000),
};

/** Bounds, both included. A window below 250 ms is ruled by the clock's grain and by the size of one dispatch. */
export const PLAN_LIMITS = {
  window: { least: 250, most: 10_000 },
  duration: { least: 250, most: 3_600_000 },
  warmupMaximum: { least: 0, most: 60_000 },
  threads: { least: 1, most: 256 },
  repeat: { least: 1, most: 100 },
} as const;

/** Everybody's smoke run hashes the same work, which could be prepared: a smoke run is a check, never a comparable score. */
export const SMOKE_SEED = '5303';

/** `seed` is required except for smoke, because pure code has no source of chance; `seedFromWords` makes one from random words. */
export type PlanOptions = { readonly [Key in keyof Plan]?: (Plan[Key] extends Milliseconds ? number : Plan[Key]) | undefined };

/** @throws HashwattError `plan-invalid`, naming the setting */
export function makePlan(options: PlanOptions): Plan {
  const profile = pick('profile', options.profile ?? 'quick', PROFILES);
  const base = PROFILE_DEFAULTS[profile];
  const plan: Plan = {
    profile,
    workload: pick('workload', options.workload ?? 'sha256d', WORKLOAD_CHOICES),
    backend: pick('backend', options.backend ?? 'auto', BACKEND_CHOICES),
    threads: options.threads === undefined || options.threads === null ? null : whole('threads', options.threads),
    scaling: truth('scaling', options.scaling ?? false),
    window: span('window', options.window ?? base.window),
    duration: span('duration', options.duration ?? base.duration),
    warmupMaximum: span('warmupMaximum', options.warmupMaximum ?? base.warmupMaximum),
    repeat: whole('repeat', options.repeat ?? 1),
    seed: checkSeed(options.seed ?? (profile === 'smoke' ? SMOKE_SEED : undefined)),
    classCode: checkClassCode(options.classCode ?? ''),
  };
  refuseContradictions(plan);
  if (plan.duration < plan.window) throw invalid('duration', `at least one window of ${plan.window} ms`, plan.duration);
  return plan;
}

/** Only hashing is measured on GPU and CPU at the same time, or against the number of threads. */
function refuseContradictions({ workload, backend, scaling }: Plan): void {
  if (workload !== 'sha256d' && backend === 'both') throw invalid('backend', 'auto, webgpu, cpu beside this workload', backend);
  if (scaling && (workload === 'gemm' || workload === 'bandwidth')) throw invalid('scaling', 'false beside this workload', scaling);
}

/** 32 hex digits from four random 32-bit words. */
export function seedFromWords(words: ArrayLike<number>): string {
  if (words.length < 4) throw new RangeError(`"words" expected 4, got ${words.length}`);
  return Array.from({ length: 4 }, (_, index) => ((words[index] ?? 0) >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Settings that change what is measured and differ from the profile's defaults, as the document names them. */
export function nonDefaultSettings(plan: Plan): string[] {
  const base = PROFILE_DEFAULTS[plan.profile];
  const names: string[] = [];
  if (plan.threads !== null) names.push('threads');
  if (plan.window !== base.window) names.push('window_ms');
  if (plan.duration !== base.duration) names.push('duration_ms');
  if (plan.warmupMaximum !== base.warmupMaximum) names.push('warmup_maximum_ms');
  return names;
}

/** Whole windows that one run holds. */
export function windowCount(plan: Plan): number {
  return Math.max(1, Math.floor(plan.duration / plan.window + 1e-9));
}

function defaults(window: number, duration: number, warmupMaximum: number, tuneBudget: number): ProfileDefaults {
  return {
    window: milliseconds(window),
    duration: milliseconds(duration),
    warmupMaximum: milliseconds(warmupMaximum),
    tuneBudget: milliseconds(tuneBudget),
  };
}

function invalid(name: string, expected: string, got: unknown): HashwattError {
  return new HashwattError(
    'plan-invalid',
    `"${name}" expected ${expected}, got ${typeof got === 'string' ? JSON.stringify(got) : String(got)}`,
  );
}

function pick<Choice extends string>(name: string, value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalid(name, choices.join(', '), value);
  return found;
}

function truth(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalid(name, 'true or false', value);
  return value;
}

function within(name: keyof typeof PLAN_LIMITS, value: unknown, unit: string): number {
  const { least, most } = PLAN_LIMITS[name];
  if (typeof value !== 'number' || !(value >= least && value <= most)) throw invalid(name, `${least} to ${most}${unit}`, value);
  return value;
}

function whole(name: 'threads' | 'repeat', value: unknown): number {
  const checked = within(name, value, '');
  if (!Number.isInteger(checked)) throw invalid(name, 'a whole number', value);
  return checked;
}

function span(name: 'window' | 'duration' | 'warmupMaximum', value: unknown): Milliseconds {
  return milliseconds(within(name, value, ' ms'));
}

function checkSeed(seed: unknown): string {
  if (typeof seed !== 'string' || !/^[0-9a-fA-F]{1,32}$/.test(seed)) throw invalid('seed', '1 to 32 hex digits', seed);
  return seed.toLowerCase();
}

/** Lower case is accepted, because it is typed by hand; white space around it too. */
function checkClassCode(code: unknown): string {
  const plain = typeof code === 'string' ? code.trim().toUpperCase() : undefined;
  if (plain === undefined || !isClassCode(plain))
    throw invalid('classCode', `at most ${CLASS_CODE_LIMIT} letters A to Z, digits or hyphens`, code);
  return plain;
}
