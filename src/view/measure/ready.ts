/**
 * What a screen with a single button measures: what was chosen, where that can be measured; else as much of it as can be. Never a throw: the
 * settings that are refused stand on another screen, or in a link.
 * Place: the lesson's step and the inversion; the first page shows its settings and refuses them itself (settings-state.ts).
 */
import { reportOf } from '../../core/errors';
import type { Plan } from '../../measure/plan';
import type { Capabilities } from '../capabilities';
import { type Choices, DEFAULT_CHOICES, planOf } from '../choices';
import { sayFailure } from '../text/text';
import { type Cost, costOf, keptShort } from './cost';

export interface Ready {
  readonly choices: Choices;
  readonly plan: Plan;
  readonly cost: Cost;
  /** Why not all of what was chosen is measured, in the first page's words; null where all of it is. */
  readonly refused: string | null;
}

/** What the screen itself asks for, whatever stands in the settings. */
type Demand = Pick<Choices, 'workload' | 'backend' | 'scaling'>;

export function readyFor(chosen: Choices, demand: Demand, offered: Capabilities): Ready {
  let refused: string | null = null;
  for (const candidate of [chosen, ...withoutSome(chosen)]) {
    try {
      const choices = keptShort({ ...candidate, ...demand }, offered);
      const plan = planOf(choices);
      return { choices, plan, cost: costOf(plan, offered, offered.logicalCores), refused };
    } catch (thrown) {
      refused ??= sayFailure(reportOf(thrown)).sentence;
    }
  }
  const choices = { ...DEFAULT_CHOICES, ...demand };
  const plan = planOf(choices);
  return { choices, plan, cost: costOf(plan, offered, offered.logicalCores), refused };
}

/** The class code is kept as long as possible: without it a result counts on no class board. */
function withoutSome(chosen: Choices): readonly Choices[] {
  const { window: _window, duration: _duration, warmupMaximum: _warmup, ...usualTimes } = chosen;
  const { classCode: _code, ...withoutClass } = chosen;
  const { classCode: _sameCode, ...plain } = usualTimes;
  return [usualTimes, withoutClass, plain];
}
