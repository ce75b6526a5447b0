/**
 * What a run will cost, said before the click: seconds at full load and an upper bound of the energy.
 * Place: the start panel. The bound is an assumption and shown as one; nothing about the hardware may be read before the click.
 */
import { type Joules, joules, type Seconds, seconds, type Watts, watts } from '../../core/units';
import type { Plan } from '../../measure/plan';

/** A gaming computer with a large graphics card, as a whole. */
export const MOST_POWER: Watts = watts(600);
/** An ordinary electric kettle. */
export const KETTLE_POWER: Watts = watts(2000);
/** Check, tuning, a usual warm-up and the audit of one run. */
const AROUND_A_RUN: Seconds = seconds(7);

export interface Cost {
  readonly duration: Seconds;
  readonly mostEnergy: Joules;
  readonly kettle: Seconds;
}

/** `hasBoth`: GPU and workers are offered, so that "auto" measures one after the other. */
export function costOf(plan: Plan, hasBoth: boolean, logicalCores: number): Cost {
  const runs = plan.repeat * (runsOnce(plan, hasBoth) + (plan.scaling ? scalingRuns(plan.threads ?? logicalCores) : 0));
  const duration = seconds(runs * (plan.duration / 1000 + AROUND_A_RUN));
  const mostEnergy = joules(duration * MOST_POWER);
  return { duration, mostEnergy, kettle: seconds(mostEnergy / KETTLE_POWER) };
}

function runsOnce(plan: Plan, hasBoth: boolean): number {
  return plan.backend === 'auto' && hasBoth ? 2 : 1;
}

/** 1, 2, 4 … below n; n itself is the ordinary run. */
function scalingRuns(threads: number): number {
  return Math.ceil(Math.log2(Math.max(1, threads)));
}
