/** The ten steps by number, and which guesses belong to each. Place: step-view.tsx and the list draw them. */
import type { StepFunction } from '../content';
import type { GuessId } from '../progress';
import type { StepNumber } from '../sequence';
import { guessStep } from './step-1';
import { byHandStep } from './step-2';
import { measureStep } from './step-3';
import { ladderStep } from './step-4';
import { poolStep } from './step-5';
import { monthsStep } from './step-6';
import { currentStep } from './step-7';
import { everyoneStep } from './step-8';
import { chooseStep } from './step-9';
import { inversionStep } from './step-10';

export const STEPS: Readonly<Record<StepNumber, StepFunction>> = {
  1: guessStep,
  2: byHandStep,
  3: measureStep,
  4: ladderStep,
  5: poolStep,
  6: monthsStep,
  7: currentStep,
  8: everyoneStep,
  9: chooseStep,
  10: inversionStep,
};

const GUESSES_OF: Readonly<Record<StepNumber, readonly GuessId[]>> = {
  1: ['rate'],
  2: ['bits'],
  3: ['rate'],
  4: ['block'],
  5: ['pool'],
  6: ['year'],
  7: ['cost'],
  8: ['everyone'],
  9: ['contract', 'heater'],
  10: ['accelerator'],
};

export function guessIdsOf(step: StepNumber): readonly GuessId[] {
  return GUESSES_OF[step];
}
