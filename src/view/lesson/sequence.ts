/**
 * The order of the steps, whole or as the cut of fifteen minutes, and the links between them: "#/lesson/3?cut=15&view=projector".
 * Place: under every link of the lesson; routes.ts reads step and room, this reads what stands behind the question mark. Pure.
 */
import { LESSON_STEPS, lessonHref } from '../routes';

export type StepNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

const ALL_STEPS: readonly StepNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** Guess, measure, the ladder of difficulty, the time machine, every PC: what fits into fifteen minutes. */
const CUT_STEPS: readonly StepNumber[] = [1, 3, 4, 6, 8];

export interface LessonOptions {
  /** Fifteen minutes instead of forty-five. */
  readonly isCut: boolean;
  /** Large type, one idea a screen, arrow keys. */
  readonly isProjected: boolean;
}

export function readOptions(fragment: string): LessonOptions {
  const query = new URLSearchParams(fragment.split('?')[1] ?? '');
  return { isCut: query.get('cut') === '15', isProjected: query.get('view') === 'projector' };
}

export function hrefOfStep(step: number | null, { isCut, isProjected }: LessonOptions): string {
  const query = [isCut ? 'cut=15' : '', isProjected ? 'view=projector' : ''].filter((part) => part !== '').join('&');
  return query === '' ? lessonHref(step) : `${lessonHref(step)}?${query}`;
}

export function stepsOf({ isCut }: LessonOptions): readonly StepNumber[] {
  return isCut ? CUT_STEPS : ALL_STEPS;
}

export function asStep(step: number | null): StepNumber | null {
  return ALL_STEPS.find((candidate) => candidate === step && candidate <= LESSON_STEPS) ?? null;
}

export interface Neighbours {
  readonly previous: StepNumber | null;
  readonly next: StepNumber | null;
}

/** A step outside the cut, opened by its own link, leads back into it at the nearest place. */
export function neighboursOf(step: StepNumber, options: LessonOptions): Neighbours {
  const steps = stepsOf(options);
  return { previous: steps.findLast((candidate) => candidate < step) ?? null, next: steps.find((candidate) => candidate > step) ?? null };
}
