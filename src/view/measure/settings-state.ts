/** The plan of the present choices, or what stands against starting with them. */
import { computed, signal } from '@preact/signals';
import { reportOf } from '../../core/errors';
import type { Plan } from '../../measure/plan';
import { DEFAULT_CHOICES, planOf } from '../choices';
import { capabilities, choices, engineUser } from '../state';
import { sayFailure, text } from '../text/text';
import { type Cost, costOf, LONG, spanText } from './cost';

/** More than a few minutes at full load run only after this has been ticked. */
export const longConfirmed = signal(false);

export interface Prospect {
  readonly plan: Plan;
  readonly cost: Cost;
  readonly isLong: boolean;
  readonly problem: string | null;
}

export const prospect = computed<Prospect>(() => {
  try {
    const prospective = prospectOf(planOf(choices.value));
    const needsWord = prospective.isLong && !longConfirmed.value;
    const longNeeded = needsWord ? text.measure.settings.longNeeded(spanText(prospective.cost.duration)) : null;
    return { ...prospective, problem: engineUser.value === null ? longNeeded : text.measure.engineBusy[engineUser.value] };
  } catch (thrown) {
    return { ...prospectOf(planOf(DEFAULT_CHOICES)), problem: sayFailure(reportOf(thrown)).sentence };
  }
});

function prospectOf(plan: Plan): Omit<Prospect, 'problem'> {
  const cost = costOf(plan, capabilities.value, capabilities.value.logicalCores);
  return { plan, cost, isLong: cost.duration > LONG };
}
