/** The plan of the present choices, or what stands against starting with them. */
import { computed, signal } from '@preact/signals';
import { reportOf } from '../../core/errors';
import type { Plan } from '../../measure/plan';
import { DEFAULT_CHOICES, planOf } from '../choices';
import { choices } from '../state';
import { sayFailure, text } from '../text/text';

/** Ten minutes at full load run only after this has been ticked. */
export const sustainedConfirmed = signal(false);

export type Prospect = { readonly plan: Plan; readonly problem: string | null };

export const prospect = computed<Prospect>(() => {
  const chosen = choices.value;
  try {
    const plan = planOf(chosen);
    const needsWord = plan.profile === 'sustained' && !sustainedConfirmed.value;
    return { plan, problem: needsWord ? text.measure.settings.sustainedNeeded : null };
  } catch (thrown) {
    return { plan: planOf(DEFAULT_CHOICES), problem: sayFailure(reportOf(thrown)).sentence };
  }
});
