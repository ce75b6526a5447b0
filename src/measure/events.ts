/**
 * The stream that page, command line and library all render: one union, past tense.
 * Place: between the engine, which yields it (and adds `finished` with the result), and everybody who shows it. Plain data: it crosses worker borders.
 */
import type { BackendKind, TuneProgress } from '../backend/backend';
import type { HashesPerSecond, Milliseconds } from '../core/units';
import type { Plan } from './plan';
import type { ValidityReason } from './validity';

export type Phase = 'check' | 'tune' | 'warm-up' | 'measure' | 'audit';

/** Which part of the plan an event belongs to. */
export interface RunLabel {
  readonly backend: BackendKind | 'both';
  /** 0-based over all runs of the plan, and how many there will be (an estimate until backends answered). */
  readonly index: number;
  readonly total: number;
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
      readonly rate: HashesPerSecond | null;
    }
  | {
      readonly kind: 'sampled';
      readonly run: RunLabel;
      readonly index: number;
      readonly rate: HashesPerSecond;
      readonly duration: Milliseconds;
    }
  | { readonly kind: 'noticed'; readonly reason: ValidityReason };
