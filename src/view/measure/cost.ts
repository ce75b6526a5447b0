/**
 * What a run will cost, said before the click: seconds at full load and an upper bound of the energy.
 * Place: the start panel. The bound is an assumption and shown as one; nothing about the hardware may be read before the click.
 */
import { type Joules, joules, type Seconds, seconds, type Watts, watts } from '../../core/units';
import type { Plan } from '../../measure/plan';
import { listRuns } from '../../measure/run-list';
import type { Capabilities } from '../capabilities';

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

/** Only what this browser offers counts: "auto" leaves the rest out. */
export function costOf(plan: Plan, offered: Pick<Capabilities, 'hasWebGpu' | 'hasWorkers'>, logicalCores: number): Cost {
  const runs = listRuns(plan, logicalCores).filter(
    ({ backend }) => plan.backend !== 'auto' || offered[backend === 'webgpu' ? 'hasWebGpu' : 'hasWorkers'],
  );
  const duration = seconds(runs.length * (plan.duration / 1000 + AROUND_A_RUN));
  const mostEnergy = joules(duration * MOST_POWER);
  return { duration, mostEnergy, kettle: seconds(mostEnergy / KETTLE_POWER) };
}
