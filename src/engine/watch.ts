/**
 * What goes on around a run: what the host observed, and whether the computer slept.
 * Place: looked at between windows; each finding becomes a reason at once, with the run it belongs to.
 */
import type { RunLabel } from '../measure/events';
import type { Context } from './context';
import type { Observation } from './ports';

export interface Watch {
  look(): void;
}

/** A sleeping computer stops the monotonic clock but not the date. Clock corrections are far smaller. */
const SLEEP_LIMIT_MS = 2_000;

export function createWatch(context: Context, run: RunLabel): Watch {
  const { clock } = context.ports;
  let lastTime = clock.now();
  let lastDate = Date.parse(clock.date());
  return {
    look() {
      noteObservations(context, run.index);
      const time = clock.now();
      const date = Date.parse(clock.date());
      const gap = date - lastDate - (time - lastTime);
      if (time < lastTime) context.reasons.note('clock-jump', run.index, `it went back by ${Math.round(lastTime - time)} ms`);
      else if (gap > SLEEP_LIMIT_MS) context.reasons.note('clock-jump', run.index, `the date moved on by ${Math.round(gap / 1000)} s more`);
      lastTime = time;
      lastDate = date;
    },
  };
}

/** States, not events: a host says them when they begin and when they end, not at every run. */
const LASTING: readonly Observation['what'][] = ['on-battery', 'other-tab', 'pressure-serious', 'frame-rate-reduced'];

function noteObservations(context: Context, run: number): void {
  drainObservations(context, run);
  for (const what of context.lasting) context.reasons.note(what, run);
}

/**
 * What the host has said since anybody looked, of a run or (null) of the whole document. For where a run may end before its stream begins:
 * a page hidden by then would otherwise be told as merely stopped, or held against the next run.
 */
export function drainObservations({ ports, reasons, lasting }: Context, run: number | null): void {
  for (const { what, isOver = false } of ports.takeObservations()) {
    if (isOver) {
      lasting.delete(what);
      continue;
    }
    reasons.note(what, run);
    if (LASTING.includes(what)) lasting.add(what);
  }
}
