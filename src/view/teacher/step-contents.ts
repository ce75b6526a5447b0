/**
 * The steps as the lesson's own functions give them for this device, or for the example that says so: worksheet and answer key print from these.
 * Place: between lesson/steps/ and the sheets. Nothing is kept from here.
 */
import type { StepContent } from '../lesson/content';
import { numbers } from '../lesson/numbers';
import { outcomeOf } from '../lesson/progress';
import { progress } from '../lesson/progress-store';
import { type StepNumber, stepsOf } from '../lesson/sequence';
import { STEPS } from '../lesson/steps/steps';

export interface SheetStep {
  readonly step: StepNumber;
  readonly content: StepContent;
}

export function sheetSteps(isCut: boolean): readonly SheetStep[] {
  return stepsOf({ isCut, isProjected: false }).map((step) => ({
    step,
    content: STEPS[step]({ step, numbers: numbers.value, kept: outcomeOf(progress.value, step), keep: () => undefined }),
  }));
}
