/** Step 7: the electricity that goes into one bitcoin made by devices like the student's. */
import { exactly, geometricMiddle } from '../../../core/range';
import { costPerBitcoin, earnedPerKilowattHour } from '../../../insight/cost';
import { energyPerHash, referenceAsic } from '../../../insight/hardware';
import { efficiencyGap } from '../../../power/efficiency';
import { workOf } from '../../../work/target';
import { electricityPrice, latestState, networkState } from '../../contrast/assumptions';
import { chosenPower, efficiency } from '../../contrast/power-choice';
import { homePriceSources } from '../../contrast/price-sources';
import { cents, count, digitsOf, efficiencySpan, money, scientific, span } from '../../contrast/quantity-text';
import { powerText } from '../../contrast/subject-words';
import { whole } from '../../format';
import { words } from '../../text/lesson';
import type { StepContent, StepContext, StepFormula } from '../content';
import { Embedded } from '../frame/embedded';
import { meOf } from '../me';
import type { StudentNumbers } from '../step';

export function currentStep({ numbers }: StepContext): StepContent {
  const sentences = words.steps[7];
  const state = networkState();
  const price = electricityPrice();
  const own = efficiency.value.joulesPerHash;
  const digits = digitsOf(own);
  const cost = costPerBitcoin(own, state, price);
  const shown = span(cost, (value) => money(value, digits));
  const asic = costPerBitcoin(exactly(referenceAsic.efficiency), state, price).low;
  const breakEven = earnedPerKilowattHour(own, state);
  const { one, many } = meOf(numbers);
  return {
    question: sentences.question,
    lead: sentences.lead,
    guess: { id: 'cost', ask: sentences.ask },
    work: <Embedded view="current" screen="current" hasWatts={true} />,
    answer: { value: geometricMiddle(cost), shown, isOwn: true },
    sentences: [
      sentences.answer(many, efficiencySpan(own), shown, cents(price)),
      sentences.asic(
        referenceAsic.name,
        money(asic),
        span(efficiencyGap(own, referenceAsic.efficiency), (value) => count(value, digits)),
        one,
      ),
      sentences.worth(
        money(state.price),
        span(breakEven, (value) => cents(value, digits)),
        one,
      ),
      sentences.bothSides,
    ],
    formulas: formulasFor(numbers, shown),
    sources: [latestState.provenance, referenceAsic.provenance, ...homePriceSources()],
    change: sentences.change,
  };
}

function formulasFor(numbers: StudentNumbers, cost: string): readonly StepFormula[] {
  const names = words.steps[7].formula;
  const state = networkState();
  const own = efficiency.value.joulesPerHash;
  const { power } = chosenPower.value.figure;
  const work = scientific(workOf(state.difficulty));
  const each = span(own, (value) => scientific(value, 3));
  const low = energyPerHash(power.low, numbers.best);
  const high = energyPerHash(power.high, numbers.best);
  return [
    {
      call: 'energyPerHash',
      file: 'src/insight/hardware.ts',
      symbols: names.perHash,
      values: `${powerText(chosenPower.value.figure)} ÷ ${scientific(numbers.best, 4)} H/s = ${efficiencySpan({ low, high })}`,
    },
    {
      call: 'costPerBitcoin',
      file: 'src/insight/cost.ts',
      symbols: names.energy,
      values: `${work} × ${each} J ÷ ${whole(3_600_000)} ÷ ${scientific(state.subsidy)} × ${cents(electricityPrice())} = ${cost}`,
    },
    {
      call: 'earnedPerKilowattHour',
      file: 'src/insight/cost.ts',
      symbols: names.breakEven,
      values: `${money(state.price)} × ${scientific(state.subsidy)} × ${whole(3_600_000)} ÷ (${work} × ${each} J) = ${span(earnedPerKilowattHour(own, state), (value) => cents(value, digitsOf(own)))}`,
    },
  ];
}
