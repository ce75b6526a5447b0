/** Step 6: the time machine, with the student's rate; the last month in which it earned one cent a day. */
import { usDollars } from '../../../core/units';
import { type EarningEnd, lastMonthEarning, latestNetworkState, networkMonth } from '../../../insight/network';
import { bitcoinsPerDay, networkRate, shareOfNetwork } from '../../../insight/reward';
import { networkState } from '../../contrast/assumptions';
import { bitcoinsText, money, month, part, scientific } from '../../contrast/quantity-text';
import { words } from '../../text/lesson';
import type { StepAnswer, StepContent, StepContext } from '../content';
import { Embedded } from '../frame/embedded';
import { meOf } from '../me';
import type { StudentNumbers } from '../step';

/** One cent a day, before electricity. */
const LEAST = usDollars(0.01);
/** One year after the first block: few computers, no market. */
const EARLY = '2010-01';

export function monthsStep({ numbers }: StepContext): StepContent {
  const sentences = words.steps[6];
  const end = lastMonthEarning(numbers.best, LEAST);
  const state = networkState();
  const share = shareOfNetwork(numbers.best, networkRate(state.difficulty));
  const mined = bitcoinsPerDay(numbers.best, state);
  const own = scientific(numbers.best, 4);
  return {
    question: sentences.question,
    lead: sentences.lead,
    guess: { id: 'year', ask: sentences.ask },
    work: <Embedded view="months" screen="months" />,
    answer: answerOf(end),
    sentences: sentencesOf(end, numbers),
    formulas: [
      {
        call: 'shareOfNetwork',
        file: 'src/insight/reward.ts',
        symbols: sentences.formula.share,
        values: `${own} ÷ (${own} + ${scientific(networkRate(state.difficulty), 4)}) = ${scientific(share, 3)}`,
      },
      {
        call: 'bitcoinsPerDay',
        file: 'src/insight/reward.ts',
        symbols: sentences.formula.bitcoins,
        values: `${scientific(share, 3)} × 144 × ${scientific(state.subsidy)} = ${bitcoinsText(mined)}`,
      },
      {
        call: 'lastMonthEarning',
        file: 'src/insight/network.ts',
        symbols: sentences.formula.last,
        values: end.kind === 'never' ? '—' : month(end.lastMonth),
      },
    ],
    sources: [latestNetworkState().provenance],
    change: sentences.change,
  };
}

function answerOf(end: EarningEnd): StepAnswer | null {
  return end.kind === 'never' ? null : { value: Number(end.lastMonth.slice(0, 4)), shown: month(end.lastMonth), isOwn: true };
}

function sentencesOf(end: EarningEnd, numbers: StudentNumbers): readonly string[] {
  const sentences = words.steps[6];
  const { me, one } = meOf(numbers);
  const first = end.kind === 'never' ? sentences.never(me) : sentences[end.kind](me, month(end.lastMonth));
  const { difficulty: early, subsidy } = networkMonth(EARLY);
  const { difficultyMonth } = latestNetworkState();
  const state = networkState();
  const now = shareOfNetwork(numbers.best, networkRate(state.difficulty));
  return [
    first,
    ...(early === null
      ? []
      : [
          sentences.early(
            one,
            part(shareOfNetwork(numbers.best, networkRate(early))),
            bitcoinsText(bitcoinsPerDay(numbers.best, { difficulty: early, subsidy })),
          ),
        ]),
    sentences.now(one, month(difficultyMonth), money(bitcoinsPerDay(numbers.best, state) * state.price), part(now)),
  ];
}
