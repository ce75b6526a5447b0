/**
 * What the engine needs from its platform. The worker hands in the real ones, tests hand in simulated ones.
 * Place: engine.ts exports it again; everything in engine/ is written against it.
 */
import type { Backend } from '../backend/backend';
import type { BackendClock } from '../backend/clock';
import type { Milliseconds } from '../core/units';
import type { MatrixBackend } from '../backend/matrix/contract';
import type { Precision } from '../work/workload';
import type { Environment } from '../result/schema';

/** Wall clock in milliseconds with the platform's best grain, and a cancellable pause. */
export interface Clock extends BackendClock {
  /** ISO 8601, for `created_at`, and to notice that the computer slept. */
  date(): string;
}

/** What the host saw that spoils or qualifies a measurement. */
export interface Observation {
  readonly what: 'page-hidden' | 'page-frozen' | 'on-battery' | 'other-tab' | 'pressure-serious' | 'frame-rate-reduced';
  readonly at: Milliseconds;
  /** A state that lasts (`on-battery`, `other-tab`, `pressure-serious`, `frame-rate-reduced`) has ended: runs that begin later are not blamed for it. */
  readonly isOver?: boolean;
}

/** Everything the engine needs from its platform; tests pass fakes, the worker passes the real ones. */
export interface EnginePorts {
  readonly clock: Clock;
  /** Opens the backend or throws HashwattError (`webgpu-missing`, `adapter-missing`, `worker-missing` …). */
  openBackend(signal: AbortSignal, kind: 'cpu' | 'gpu', threads: number | null): Promise<Backend>;
  /**
   * Opens what multiplies matrices or copies memory, or throws HashwattError (`precision-missing` …). A platform without it measures hashing
   * alone, and says so in the rows of the other workloads.
   */
  openMatrix?(signal: AbortSignal, kind: 'cpu' | 'gpu', precision: Precision, threads: number | null): Promise<MatrixBackend>;
  readonly environment: Environment;
  readonly tool: { readonly version: string; readonly commit: string | null };
  /** Drained by the engine between windows; empty when nothing happened. */
  takeObservations(): readonly Observation[];
}
