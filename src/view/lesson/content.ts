/**
 * What one step consists of, as its file gives it to the frame, and what the frame gives to the step.
 * Place: between steps/step-*.tsx and frame/step-view.tsx. Types only.
 */
import type { ComponentChildren } from 'preact';
import type { Provenance } from '../../insight/provenance';
import type { GuessId } from './progress';
import type { StepNumber } from './sequence';
import type { ActivityProps } from './step';

/** The step's own function of src/insight or src/work, with the values of this step; the result was computed by that very function. */
export interface StepFormula {
  /** Its name in the code, and the file that holds it. */
  readonly call: string;
  readonly file: string;
  readonly symbols: string;
  readonly values: string;
  readonly meaning?: string;
}

export interface StepAnswer {
  /** On the scale of the guess. */
  readonly value: number;
  /** As sentences say it, which may be a range. */
  readonly shown: string;
  /** It follows from the student's rate, so where that is an example the answer is one too. */
  readonly isOwn: boolean;
}

export interface StepContent {
  readonly question: string;
  readonly lead: readonly string[];
  /** What exactly the guess is about, where question and guess leave it open; `before` shows it on the screen. */
  readonly setting?: string;
  /** Before the guess, such as a choice on which the guess depends. */
  readonly before?: ComponentChildren;
  readonly guess: { readonly id: GuessId; readonly ask: string };
  readonly work: ComponentChildren;
  /** Null: not known before something is done; `sentences` then say what is known. */
  readonly answer: StepAnswer | null;
  readonly sentences: readonly string[];
  readonly after?: ComponentChildren;
  readonly formulas: readonly StepFormula[];
  readonly sources: readonly Provenance[];
  readonly change: readonly string[];
}

export interface StepContext extends ActivityProps {
  readonly step: StepNumber;
}

export type StepFunction = (context: StepContext) => StepContent;
