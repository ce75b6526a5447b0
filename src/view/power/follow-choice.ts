/**
 * Carries the watts that a person chose on the contrast screens over to the result above them.
 * Place: the stage of the screens starts it; only figures that were typed, picked or read from meter or battery go over.
 */
import { effect } from '@preact/signals';
import { powerBlock } from '../../result/power-block';
import { type ChosenPower, chosenPower } from '../contrast/power-choice';
import { type Subject, subject } from '../contrast/subject';
import { type Correction, correction } from './correction';

/** Undone by the returned function; what was chosen stays. */
export function followChoice(): () => void {
  return effect(() => {
    const next = correctionOf(subject.value, chosenPower.value);
    if (JSON.stringify(next) !== JSON.stringify(correction.peek())) correction.value = next;
  });
}

/** A figure of a link belongs to another device, and an estimate stands in the document already. */
export function correctionOf(now: Subject, { way, problem, figure }: ChosenPower): Correction | null {
  if (now.kind !== 'measured' || problem !== null || way === 'estimate' || way === 'told') return null;
  return { documentId: now.document.id, runIndex: now.run.index, power: powerBlock(figure) };
}
