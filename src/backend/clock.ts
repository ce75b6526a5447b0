/**
 * The time a backend works with: the caller's clock, so that slices of every lane can be laid side by side.
 * Place: injected into both backends; the engine's Clock is one of these with a date.
 */
import type { Milliseconds } from '../core/units';

export interface BackendClock {
  now(): Milliseconds;
  /** Ends early when the signal aborts, resolved or rejected. */
  pause(signal: AbortSignal, duration: Milliseconds): Promise<void>;
}
