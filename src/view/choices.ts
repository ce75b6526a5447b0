/**
 * What the visitor (or the address, or a driver) chose to measure, before it becomes a checked plan.
 * Place: the settings form and address.ts write it; session.ts makes a Plan of it.
 */
import { type BackendChoice, makePlan, type Plan, type Profile, seedFromWords, type WorkloadChoice } from '../measure/plan';

/** Times in milliseconds. Absent: the profile's default. */
export interface Choices {
  readonly profile?: Profile;
  readonly workload?: WorkloadChoice;
  readonly backend?: BackendChoice;
  readonly threads?: number | null;
  readonly scaling?: boolean;
  readonly window?: number;
  readonly duration?: number;
  readonly warmupMaximum?: number;
  readonly repeat?: number;
  readonly seed?: string;
  readonly classCode?: string;
}

export const DEFAULT_CHOICES: Choices = { profile: 'quick', backend: 'auto' };

/**
 * A seed nobody could foresee, unless one was chosen or the profile has its own.
 * @throws HashwattError `plan-invalid`
 */
export function planOf(choices: Choices): Plan {
  if (choices.seed !== undefined || choices.profile === 'smoke') return makePlan(choices);
  return makePlan({ ...choices, seed: seedFromWords(crypto.getRandomValues(new Uint32Array(4))) });
}
