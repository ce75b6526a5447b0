/** Step 4: the difficulty ladder. The activity climbs it for real; the answer is the wait for a block of today, alone. */
import { timeToBlockAlone } from '../../../insight/reward';
import { workOf } from '../../../work/target';
import { latestState, networkState } from '../../contrast/assumptions';
import { count, duration, scientific } from '../../contrast/quantity-text';
import { words } from '../../text/lesson';
import { BitsLadderActivity } from '../activities/bits-ladder/bits-ladder-activity';
import type { StepContent, StepContext } from '../content';
import { SECONDS_PER_YEAR } from '../guesses';
import { meOf } from '../me';
import { shortDuration } from '../short-duration';

export function ladderStep({ step: _step, ...activity }: StepContext): StepContent {
  const sentences = words.steps[4];
  const { numbers } = activity;
  const { difficulty } = networkState();
  const work = workOf(difficulty);
  const alone = timeToBlockAlone(numbers.best, difficulty);
  const shown = duration(alone);
  const { me, one } = meOf(numbers);
  // Difficulty 1 takes 2^48 / 65535 tries, which is 2^32 to five digits.
  const easiest = shortDuration(timeToBlockAlone(numbers.best, 1));
  return {
    question: sentences.question,
    lead: sentences.lead,
    guess: { id: 'block', ask: sentences.ask },
    work: <BitsLadderActivity {...activity} />,
    answer: { value: alone / SECONDS_PER_YEAR, shown, isOwn: true },
    sentences: [sentences.answer(me, shown), sentences.zeros(count(Math.log2(work)), count(work), one, easiest), sentences.memory(one)],
    formulas: [
      {
        call: 'workOf',
        file: 'src/work/target.ts',
        symbols: sentences.formula.work,
        values: `${scientific(difficulty, 6)} × 2⁴⁸ ÷ 65535 = ${scientific(work)}`,
        meaning: sentences.workMeaning,
      },
      {
        call: 'timeToBlockAlone',
        file: 'src/insight/reward.ts',
        symbols: sentences.formula.alone,
        values: `${scientific(work)} ÷ ${scientific(numbers.best, 4)} = ${scientific(alone, 4)} s = ${shown}`,
      },
    ],
    sources: [latestState.provenance],
    change: sentences.change,
  };
}
