/**
 * What to measure, checked and complete: every default is written out here once.
 * Place: first of measure; the page's URL parameters and the command line's options both end in a Plan.
 */
import type { Milliseconds } from '../core/units';

export type Profile = 'smoke' | 'quick' | 'standard' | 'sustained';
/** auto: every backend that works, one after the other; both: GPU and CPU at the same time. */
export type BackendChoice = 'auto' | 'webgpu' | 'cpu' | 'both';

export interface Plan {
  readonly profile: Profile;
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
