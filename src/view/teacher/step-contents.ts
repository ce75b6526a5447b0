/**
 * The steps as the lesson's own functions give them for this device, or for the example that says so: worksheet and answer key print from these.
 * Place: between lesson/steps/ and the sheets. Nothing is kept from here.
 */
import type { StepContent, StepContext } from '../lesson/content';
import { numbers } from '../lesson/numbers';
import { outcomeOf } from '../lesson/progress';
import { progress } from '../lesson/progress-store';
import { type StepNumber, stepsOf } from '../lesson/sequence';
import { type ExitItem, exitItems } from '../lesson/steps/exit-answers';
import { contentOfWay } from '../lesson/steps/step-9';
import { STEPS } from '../lesson/steps/steps';
import { WAYS } from '../lesson/steps/way-choice';
import { words as lesson } from '../text/lesson';

/** What is guessed and found once: most steps hold one, the choice of step 9 both ways, because a class chooses both. */
export interface SheetPart {
  /** Null where the step's own name says it. */
  readonly name: string | null;
  readonly content: StepContent;
}

export interface SheetStep {
  readonly step: StepNumber;
  readonly question: string;
  readonly change: readonly string[];
  readonly parts: readonly SheetPart[];
  /** The questions at the end of the last step. */
  readonly exit: readonly ExitItem[];
}

export function sheetSteps(isCut: boolean): readonly SheetStep[] {
  return stepsOf({ isCut, isProjected: false }).map((step) => {
    const context = { step, numbers: numbers.value, kept: outcomeOf(progress.value, step), keep: () => undefined };
    const { question, change } = STEPS[step](context);
    return { step, question, change, parts: partsOf(context), exit: step === 10 ? exitItems(context.numbers) : [] };
  });
}

function partsOf(context: StepContext): readonly SheetPart[] {
  if (context.step !== 9) return [{ name: null, content: STEPS[context.step](context) }];
  return WAYS.map((way) => ({ name: lesson.steps[9].choices[way], content: contentOfWay(way, context) }));
}
