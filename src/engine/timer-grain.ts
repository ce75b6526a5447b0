/**
 * The smallest step of the clock, as far as a short look shows it: browsers coarsen it from 5 microseconds to 100 ms.
 * Place: once before the runs.
 */
import type { Clock } from './ports';

/** Enough for a clock of 1 ms on a fast machine (some 20 million readings a second); a coarser one is found over the pause. */
const READINGS = 20_000;
const STEPS_WANTED = 5;

export function timerGrain(clock: Clock): number | null {
  let last: number = clock.now();
  let smallest = Number.POSITIVE_INFINITY;
  let steps = 0;
  for (let reading = 0; reading < READINGS && steps < STEPS_WANTED; reading++) {
    const now = clock.now();
    if (now > last) {
      smallest = Math.min(smallest, now - last);
      steps += 1;
    }
    last = now;
  }
  return steps === 0 ? null : smallest;
}
