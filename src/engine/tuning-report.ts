/**
 * What a backend tells while it tunes, as events: its step, and a first rate long before anything is measured.
 * Place: between a run and Backend.tune. A pool tells something every 10 ms; listeners hear of it a few times a second.
 */
import type { TuneProgress } from '../backend/backend';
import type { RunLabel } from '../measure/events';
import { milliseconds } from '../core/units';
import type { Context } from './context';

const STEP_INTERVAL_MS = 100;
const RATE_INTERVAL_MS = 300;

/** For one call of `tune`. The first rate is passed on at once: it is the first number that a person sees. */
export function reportTuning(context: Context, run: RunLabel): (progress: TuneProgress) => void {
  const { clock } = context.ports;
  const beganAt = clock.now();
  let stepToldAt = Number.NEGATIVE_INFINITY;
  let rateToldAt = Number.NEGATIVE_INFINITY;
  let step = '';
  return (progress) => {
    const now = clock.now();
    if (progress.step !== step || now - stepToldAt >= STEP_INTERVAL_MS) {
      stepToldAt = now;
      step = progress.step;
      context.emit({ kind: 'tuned', run, progress });
    }
    if (progress.rate === undefined || now - rateToldAt < RATE_INTERVAL_MS) return;
    rateToldAt = now;
    const { fraction, rate } = progress;
    context.emit({ kind: 'progressed', run, phase: 'tune', elapsed: milliseconds(now - beganAt), fraction, rate });
  };
}
