/** Step 8: every PC on Earth against the network. */
import { computerCountProvenance, everyone } from '../../../insight/everyone';
import { referenceAsic } from '../../../insight/hardware';
import { latestState, networkState, valueOf } from '../../contrast/assumptions';
import { chosenPower } from '../../contrast/power-choice';
import { count, digitsOf, part, power, scientific, span } from '../../contrast/quantity-text';
import { words } from '../../text/lesson';
import type { StepContent, StepContext } from '../content';
import { Embedded } from '../frame/embedded';
import { meOf } from '../me';

export function everyoneStep({ numbers }: StepContext): StepContent {
  const sentences = words.steps[8];
  const howMany = valueOf('count');
  const watts = chosenPower.value.figure.power;
  const all = everyone({ count: howMany, rate: numbers.best, power: watts, difficulty: networkState().difficulty });
  const { many } = meOf(numbers);
  const own = scientific(numbers.best, 4);
  const total = scientific(all.rate, 4);
  return {
    question: sentences.question,
    lead: sentences.lead,
    guess: { id: 'everyone', ask: sentences.ask },
    work: <Embedded view="everyone" screen="everyone" hasWatts={true} />,
    answer: { value: all.share * 100, shown: part(all.share), isOwn: true },
    sentences: [
      sentences.answer(count(howMany), many, part(all.share)),
      sentences.asics(
        count(all.asics),
        referenceAsic.name,
        power(all.asicPower),
        span(all.power, (value) => power(value, digitsOf(all.power))),
      ),
      sentences.half(count(all.half.computers), many),
      sentences.bothSides,
    ],
    formulas: [
      {
        call: 'everyone',
        file: 'src/insight/everyone.ts',
        symbols: sentences.formula.share,
        values: `${scientific(howMany)} × ${own} ÷ (${total} + ${scientific(all.network, 4)}) = ${part(all.share)}`,
      },
      {
        call: 'everyone',
        file: 'src/insight/everyone.ts',
        symbols: sentences.formula.asics,
        values: `${total} ÷ ${scientific(referenceAsic.rate)} = ${count(all.asics, 4)}`,
      },
      {
        call: 'everyone',
        file: 'src/insight/everyone.ts',
        symbols: sentences.formula.half,
        values: `${scientific(all.network, 4)} ÷ ${own} = ${count(all.half.computers, 4)}`,
      },
    ],
    sources: [latestState.provenance, computerCountProvenance, referenceAsic.provenance],
    change: sentences.change,
  };
}
