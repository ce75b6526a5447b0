/** Step 5: the class as a pool. The activity lets tabs and codes search together; the answer is what each member earns. */
import { hashesPerSecond } from '../../../core/units';
import { bitcoinsPerDay, networkRate, timeToBlockAlone } from '../../../insight/reward';
import { latestState, networkState } from '../../contrast/assumptions';
import { bitcoinsText, count, duration, scientific } from '../../contrast/quantity-text';
import { words } from '../../text/lesson';
import { PoolActivity } from '../activities/pool/pool-activity';
import type { StepContent, StepContext } from '../content';
import { meOf } from '../me';

/** A school class. */
const MEMBERS = 30;
const SECONDS_PER_DAY = 86_400;

export function poolStep({ step: _step, ...activity }: StepContext): StepContent {
  const sentences = words.steps[5];
  const { numbers } = activity;
  const state = networkState();
  const together = hashesPerSecond(numbers.best * MEMBERS);
  const alone = bitcoinsPerDay(numbers.best, state);
  const pooled = bitcoinsPerDay(together, state) / MEMBERS;
  const waitAlone = timeToBlockAlone(numbers.best, state.difficulty);
  const wait = timeToBlockAlone(together, state.difficulty);
  const { me, many } = meOf(numbers);
  const own = scientific(numbers.best, 4);
  const network = scientific(networkRate(state.difficulty), 4);
  return {
    question: sentences.question,
    lead: sentences.lead,
    guess: { id: 'pool', ask: sentences.ask },
    work: <PoolActivity {...activity} />,
    // Joining enlarges the whole a little, which only a giant would notice: shown as the one it is to three digits.
    answer: { value: pooled / alone, shown: words.units.times(count(pooled / alone)), isOwn: false },
    sentences: [
      sentences.answer(me, bitcoinsText(alone), bitcoinsText(pooled)),
      sentences.wait(duration(waitAlone), duration(wait)),
      sentences.members(count(waitAlone / SECONDS_PER_DAY), many),
    ],
    formulas: [
      {
        call: 'bitcoinsPerDay',
        file: 'src/insight/reward.ts',
        symbols: sentences.formula.alone,
        values: `${own} ÷ (${own} + ${network}) × 144 × ${scientific(state.subsidy)} = ${bitcoinsText(alone)}`,
      },
      {
        call: 'bitcoinsPerDay',
        file: 'src/insight/reward.ts',
        symbols: sentences.formula.pooled,
        values: `${scientific(together, 4)} ÷ (${scientific(together, 4)} + ${network}) × 144 × ${scientific(state.subsidy)} ÷ ${MEMBERS} = ${bitcoinsText(pooled)}`,
      },
      {
        call: 'timeToBlockAlone',
        file: 'src/insight/reward.ts',
        symbols: sentences.formula.wait,
        values: `${scientific(wait * together)} ÷ ${scientific(together, 4)} = ${duration(wait)}`,
      },
    ],
    sources: [latestState.provenance],
    change: sentences.change,
  };
}
