/**
 * One limit for several steps in turn: each gets what those before it have left.
 * Place: page-session.ts makes one for each browser; what opens browser and page asks it.
 */
import { HashwattError } from '../core/errors';
import { type Milliseconds, milliseconds } from '../core/units';

export interface Deadline {
  /** At least 1: Playwright takes 0 for no limit at all. */
  left(): Milliseconds;
  isOver(): boolean;
  /** The step's value, or `timed-out` when the time is up first; whatever the step does then, nobody waits for it. */
  within<Value>(step: Promise<Value>): Promise<Value>;
  failure(cause?: unknown): HashwattError;
}

/** Timers may ring a moment early. */
const GRAIN_MS = 5;

export function createDeadline(limit: Milliseconds): Deadline {
  const end = performance.now() + limit;
  const left = (): Milliseconds => milliseconds(Math.max(1, end - performance.now()));
  const failure = (cause?: unknown): HashwattError =>
    new HashwattError('timed-out', `the page was not open in the browser after ${limit / 1000} s`, { cause });
  return {
    left,
    failure,
    isOver: () => left() <= GRAIN_MS,
    within: async (step) => {
      let timer: NodeJS.Timeout | undefined;
      const over = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(failure()), left());
      });
      try {
        return await Promise.race([step, over]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
