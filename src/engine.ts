/**
 * The only door: a plan goes in, a stream of typed events comes out and ends in a result document.
 * Place: right of result; the page hosts it in a worker, the library exports it, tests give it fake ports.
 */
import type { Backend } from './backend/backend';
import type { Milliseconds } from './core/units';
import type { MeasureEvent } from './measure/events';
import type { Plan } from './measure/plan';
import type { Environment, ResultDocument } from './result/schema';

export type BenchmarkEvent = MeasureEvent | { readonly kind: 'finished'; readonly result: ResultDocument };

/** Wall clock in milliseconds with the platform's best grain, and a cancellable pause. */
export interface Clock {
  now(): Milliseconds;
  pause(signal: AbortSignal, duration: Milliseconds): Promise<void>;
  /** ISO 8601, for `created_at`. */
  date(): string;
}

/** What the host saw that spoils or qualifies a measurement. */
export interface Observation {
  readonly what: 'page-hidden' | 'page-frozen' | 'on-battery' | 'other-tab' | 'pressure-serious' | 'frame-rate-reduced';
  readonly at: Milliseconds;
}

/** Everything the engine needs from its platform; tests pass fakes, the worker passes the real ones. */
export interface EnginePorts {
  readonly clock: Clock;
  /** Opens the backend or throws HashwattError (`webgpu-missing`, `adapter-missing`, `worker-missing` …). */
  openBackend(signal: AbortSignal, kind: 'cpu' | 'gpu', threads: number | null): Promise<Backend>;
  readonly environment: Environment;
  readonly tool: { readonly version: string; readonly commit: string | null };
  /** Drained by the engine between windows; empty when nothing happened. */
  takeObservations(): readonly Observation[];
}

export declare function runBenchmark(plan: Plan, ports: EnginePorts, signal: AbortSignal): AsyncGenerator<BenchmarkEvent, ResultDocument>;
