/**
 * What a run will cost, said before the click: seconds at full load and an upper bound of the energy.
 * Place: the start panel, and load-note.tsx beside every other button that starts load. The bound is an assumption and shown as one; nothing about the hardware may be read before the click.
 */
import { type Joules, joules, type Milliseconds, milliseconds, type Seconds, seconds, type Watts, watts } from '../../core/units';
import type { Plan } from '../../measure/plan';
import { listRuns } from '../../measure/run-list';
import type { Capabilities } from '../capabilities';
import { type Choices, planOf } from '../choices';
import { decimal, whole } from '../format';
import { text } from '../text/text';

/** A gaming computer with a large graphics card, as a whole. */
export const MOST_POWER: Watts = watts(600);
/** An ordinary electric kettle. */
export const KETTLE_POWER: Watts = watts(2000);
/** Check, tuning, a usual warm-up and the audit of one run. */
const AROUND_A_RUN: Seconds = seconds(7);

/** The longest of any profile; only an address asks for more. */
const USUAL_WARMUP: Milliseconds = milliseconds(10_000);

/** Longer than this at full load is a person's own decision: a link alone must not put it behind one click. */
export const LONG: Seconds = seconds(300);

export interface Cost {
  readonly duration: Seconds;
  readonly mostEnergy: Joules;
  readonly kettle: Seconds;
}

/** Only what this browser offers counts: "auto" leaves the rest out. */
export function costOf(plan: Plan, offered: Pick<Capabilities, 'hasWebGpu' | 'hasWorkers'>, logicalCores: number): Cost {
  const runs = listRuns(plan, logicalCores).filter(
    ({ backend }) => plan.backend !== 'auto' || offered[backend === 'webgpu' ? 'hasWebGpu' : 'hasWorkers'],
  );
  const longWarmup = Math.max(0, plan.warmupMaximum - USUAL_WARMUP) / 1000;
  const duration = seconds(runs.length * (plan.duration / 1000 + AROUND_A_RUN + longWarmup));
  return costOfLoad(duration);
}

export function costOfLoad(duration: Seconds): Cost {
  const mostEnergy = joules(duration * MOST_POWER);
  return { duration, mostEnergy, kettle: seconds(mostEnergy / KETTLE_POWER) };
}

/** Seconds to the next five: what a run really takes is known no better. */
export function roughly(duration: Seconds): Seconds {
  return seconds(Math.ceil(duration / 5) * 5);
}

/** For screens without room for a second word: settings that make a run long fall back to their defaults. @throws HashwattError `plan-invalid` */
export function keptShort(chosen: Choices, offered: Capabilities): Choices {
  if (costOf(planOf(chosen), offered, offered.logicalCores).duration <= LONG) return chosen;
  const { profile: _profile, repeat: _repeat, duration: _duration, warmupMaximum: _warmup, window: _window, ...others } = chosen;
  return others;
}

/** "25 seconds", "12 minutes", "3.7 hours": minutes and hours from two on. */
export function spanText(span: Seconds): string {
  const { spans } = text.measure;
  if (span < 120) return spans.seconds(whole(Math.ceil(span)));
  if (span < 7200) return spans.minutes(whole(span / 60));
  return spans.hours(decimal(span / 3600, 1));
}
