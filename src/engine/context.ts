/**
 * What every step of a benchmark shares: the plan, the platform, Stop, the events, the reasons collected so far.
 * Place: inside the engine only.
 */
import type { MeasureEvent, Phase, RunLabel } from '../measure/events';
import type { Plan } from '../measure/plan';
import { raise, type ReasonCode, type ValidityReason } from '../measure/validity';
import type { EnginePorts, Observation } from './ports';

export interface Context {
  readonly plan: Plan;
  readonly ports: EnginePorts;
  readonly signal: AbortSignal;
  readonly emit: (event: MeasureEvent) => void;
  readonly reasons: ReasonBook;
  /** What the host said once and has not taken back: it holds for every run from then on. */
  readonly lasting: Set<Observation['what']>;
}

export interface ReasonBook {
  readonly all: readonly ValidityReason[];
  /** Once for each run: a page hidden twice is one reason. */
  note(code: ReasonCode, runIndex: number | null, detail?: string): void;
}

export function createReasonBook(onNew: (reason: ValidityReason) => void): ReasonBook {
  const all: ValidityReason[] = [];
  return {
    all,
    note(code, runIndex, detail) {
      if (all.some((known) => known.code === code && known.run_index === runIndex)) return;
      const reason = raise(code, runIndex, detail);
      all.push(reason);
      onNew(reason);
    },
  };
}

export function enterPhase(context: Context, run: RunLabel, phase: Phase): void {
  context.emit({ kind: 'phase-entered', run, phase });
}
