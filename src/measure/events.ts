/**
 * The stream that page, command line and library all render: one union, past tense.
 * Place: between the engine, which yields it (and adds `finished` with the result), and everybody who shows it. Plain data: it crosses worker borders.
 */
import type { BackendKind, TuneProgress } from '../backend/backend';
import type { HashesPerSecond, Milliseconds } from '../core/units';
import type { Precision, ThroughputUnit, Workload } from '../work/workload';
import type { Plan } from './plan';
import type { ValidityReason } from './validity';

export type Phase = 'check' | 'tune' | 'warm-up' | 'measure' | 'audit';

/** Which part of the plan an event belongs to. */
export interface RunLabel {
  readonly backend: BackendKind | 'both';
  /** 0-based over all runs of the plan, and how many there will be (an estimate until backends answered). */
  readonly index: number;
  readonly total: number;
  /** Of the processor; absent for the GPU alone, and where the plan takes all of unknown many. */
  readonly threads?: number;
  /** Absent for hashing. */
  readonly workload?: Workload;
  /** Absent for hashing. */
  readonly precision?: Precision;
}

/** How fast something other than hashing goes. */
export interface Throughput {
  readonly unit: ThroughputUnit;
  readonly perSecond: number;
}

export type MeasureEvent =
  | { readonly kind: 'started'; readonly plan: Plan }
  | { readonly kind: 'run-skipped'; readonly run: RunLabel; readonly reason: string }
  | { readonly kind: 'phase-entered'; readonly run: RunLabel; readonly phase: Phase }
  | { readonly kind: 'tuned'; readonly run: RunLabel; readonly progress: TuneProgress }
  /** At most a few a second. `rate` is provisional: the last window or half second; while tuning, what the code under trial hashed. */
  | {
      readonly kind: 'progressed';
      readonly run: RunLabel;
      readonly phase: Phase;
      readonly elapsed: Milliseconds;
      readonly fraction: number;
      /** Null before the first slice, and for workloads that do not hash. */
      readonly rate: HashesPerSecond | null;
      /** Of workloads that do not hash; absent for hashing. */
      readonly throughput?: Throughput | null;
    }
  | {
      readonly kind: 'sampled';
      readonly run: RunLabel;
      readonly index: number;
      readonly rate: HashesPerSecond;
      readonly duration: Milliseconds;
    }
  /** A finished window of a workload that does not hash. */
  | {
      readonly kind: 'throughput-sampled';
      readonly run: RunLabel;
      readonly index: number;
      readonly throughput: Throughput;
      readonly duration: Milliseconds;
    }
  | { readonly kind: 'noticed'; readonly reason: ValidityReason };
