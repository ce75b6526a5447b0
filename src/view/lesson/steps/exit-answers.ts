/**
 * The four questions at the door with their options, the right one and what is to be said about it with the student's own number.
 * Place: exit-questions.tsx asks them on the screen; worksheet and answer key print the same.
 */
import { referenceAsic } from '../../../insight/hardware';
import { bitcoinsPerDay, networkRate, shareOfNetwork, timeToBlockAlone } from '../../../insight/reward';
import { efficiencyGap } from '../../../power/efficiency';
import { networkState } from '../../contrast/assumptions';
import { efficiency } from '../../contrast/power-choice';
import { bitcoinsText, count, digitsOf, duration, part, span } from '../../contrast/quantity-text';
import { words } from '../../text/lesson';
import type { StudentNumbers } from '../step';
import { EXIT_IDS, type ExitId } from './kept-inversion';

/** Place of the right option. */
const RIGHT: Readonly<Record<ExitId, number>> = { luck: 1, pool: 1, difficulty: 1, died: 2 };

export interface ExitItem {
  readonly id: ExitId;
  readonly question: string;
  readonly options: readonly string[];
  /** Its place among the options. */
  readonly right: number;
  readonly answer: string;
}

export function exitItems(numbers: StudentNumbers): readonly ExitItem[] {
  return EXIT_IDS.map((id) => {
    const { question, options } = words.steps[10].exit[id];
    return { id, question, options, right: RIGHT[id], answer: answerOf(id, numbers) };
  });
}

function answerOf(id: ExitId, { best }: StudentNumbers): string {
  const { exit } = words.steps[10];
  const state = networkState();
  switch (id) {
    case 'luck':
      return exit.luck.answer(duration(timeToBlockAlone(best, state.difficulty)));
    case 'pool':
      return exit.pool.answer(bitcoinsText(bitcoinsPerDay(best, state)));
    case 'difficulty':
      return exit.difficulty.answer(part(shareOfNetwork(best, networkRate(state.difficulty))));
    case 'died': {
      const own = efficiency.value.joulesPerHash;
      return exit.died.answer(span(efficiencyGap(own, referenceAsic.efficiency), (value) => count(value, digitsOf(own))));
    }
  }
}
