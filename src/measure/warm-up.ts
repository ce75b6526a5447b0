/**
 * When has a run warmed up? When a straight line through its latest windows is flat, or when the time for it is over.
 * Place: between sampler and measured windows. Compilers, clocks and caches settle within a second or so; heat takes longer and is the
 * sustained profile's subject.
 */
import type { Milliseconds } from '../core/units';
import { mean, trend } from './statistics';

/** Five windows of 250 ms: long enough for V8's last compilation, short enough for a class. */
export const WARM_UP_WINDOWS = 5;
/** A line that climbs less than this over the recent windows is flat... */
const FLAT_CHANGE = 0.02;
/** ... and so is one whose climb cannot be told from noise, provided it is small. */
const NOISY_CHANGE = 0.1;
const NOISE_T = 2;

export type WarmUp = 'warming' | 'flat' | 'time-over';

export function warmUpState(rates: readonly number[], elapsed: Milliseconds, maximum: Milliseconds): WarmUp {
  if (isFlat(rates.slice(-WARM_UP_WINDOWS))) return 'flat';
  return elapsed >= maximum ? 'time-over' : 'warming';
}

function isFlat(rates: readonly number[]): boolean {
  if (rates.length < WARM_UP_WINDOWS || mean(rates) === 0) return false;
  const { relativeChange, tValue } = trend(rates);
  const change = Math.abs(relativeChange);
  return change < FLAT_CHANGE || (change < NOISY_CHANGE && Math.abs(tValue) < NOISE_T);
}
