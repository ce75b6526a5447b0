/** Step 9: one of two ways out, chosen by the student: a cloud contract as it really went, or the machine as a heater. */
import { exactly, geometricMiddle } from '../../../core/range';
import { hashesPerSecond, usDollars } from '../../../core/units';
import type { ContractOutcome } from '../../../insight/contract';
import { type PastContract, replayContract } from '../../../insight/contract-presets';
import { compareWithAsic, referenceAsic } from '../../../insight/hardware';
import { heatPrices } from '../../../insight/heat';
import { electricityPrice, latestState, networkState, valueOf } from '../../contrast/assumptions';
import { efficiency } from '../../contrast/power-choice';
import { homePriceSources } from '../../contrast/price-sources';
import { bitcoinsText, cents, count, digitsOf, money, month, scientific, span } from '../../contrast/quantity-text';
import { REPLAYABLE } from '../../contrast/rented/terms';
import { words } from '../../text/lesson';
import type { StepContent, StepContext } from '../content';
import { Embedded } from '../frame/embedded';
import { meOf } from '../me';
import { type Way, WayChoice, wayOf } from './way-choice';

export function chooseStep(context: StepContext): StepContent {
  const way = wayOf(context.kept);
  const content = way === 'contract' ? contractContent(context) : heaterContent(context);
  return {
    ...content,
    question: words.steps[9].question,
    lead: words.steps[9].lead,
    before: <Before way={way} context={context} />,
    change: words.steps[9].change,
  };
}

function Before({ way, context }: { readonly way: Way; readonly context: StepContext }) {
  const { question } = words.steps[9].heater;
  const { past } = firstContract();
  return (
    <>
      <WayChoice way={way} onChoose={(chosen) => context.keep({ way: chosen })} />
      <p>{way === 'heater' ? question : words.steps[9].contract.question(past.provider, month(past.date))}</p>
    </>
  );
}

type WayContent = Omit<StepContent, 'question' | 'lead' | 'before' | 'change'>;

/** The contract that the picture shows first: its terms and its end are on record. */
const SHOWN_CONTRACT = 'hashflare-sha-256-one-year-2018-01';

export function firstContract(): { readonly past: PastContract; readonly outcome: ContractOutcome } {
  const found = REPLAYABLE.find(({ key }) => key === SHOWN_CONTRACT) ?? REPLAYABLE[0];
  const outcome = found === undefined ? null : replayContract(found.past);
  if (found === undefined || outcome === null) throw new RangeError('"contract" expected one with a price, got none');
  return { past: found.past, outcome };
}

function contractContent({ numbers }: StepContext): WayContent {
  const sentences = words.steps[9].contract;
  const { past, outcome } = firstContract();
  const back = ((outcome.upfront + outcome.finalNet) / outcome.upfront) * 100;
  const perDevice = compareWithAsic(numbers.best, { ...referenceAsic, rate: hashesPerSecond(1e12) }).devicesPerAsic;
  const balance = money(usDollars(outcome.finalNet));
  return {
    guess: { id: 'contract', ask: sentences.ask },
    work: <Embedded view="rented" screen="rented" />,
    answer: { value: back, shown: money(back), isOwn: false },
    sentences: [
      sentences.answer(past.provider, money(outcome.upfront), money(back)),
      sentences.own(count(perDevice), meOf(numbers).many),
      sentences.bought(bitcoinsText(outcome.boughtBitcoins), bitcoinsText(outcome.keptBitcoins)),
    ],
    formulas: [
      {
        call: 'replayContract',
        file: 'src/insight/contract-presets.ts',
        symbols: sentences.formula.back,
        values: `(${money(outcome.upfront)} + ${balance}) ÷ ${money(outcome.upfront)} × 100 = ${money(back)}`,
      },
      {
        call: 'compareWithAsic',
        file: 'src/insight/hardware.ts',
        symbols: sentences.formula.devices,
        values: `${scientific(1e12)} ÷ ${scientific(numbers.best, 4)} = ${count(perDevice)}`,
      },
    ],
    sources: [past.provenance, latestState.provenance],
  };
}

function heaterContent({ numbers }: StepContext): WayContent {
  const sentences = words.steps[9].heater;
  const input = { state: networkState(), electricityPrice: electricityPrice(), coefficientOfPerformance: valueOf('cop') };
  const own = heatPrices({ ...input, efficiency: efficiency.value.joulesPerHash });
  const asic = heatPrices({ ...input, efficiency: exactly(referenceAsic.efficiency) });
  const digits = digitsOf(own.earned);
  const earned = span(own.earned, (value) => cents(value, digits));
  const { one } = meOf(numbers);
  return {
    guess: { id: 'heater', ask: sentences.ask },
    work: (
      <>
        <h3>{words.steps[9].choices.heater}</h3>
        <Embedded view="heater" screen="industry" hasWatts={true} />
      </>
    ),
    answer: { value: geometricMiddle(own.earned) * 100, shown: earned, isOwn: true },
    sentences: [
      sentences.answer(one, earned, referenceAsic.name, cents(asic.earned.low)),
      sentences.heat(
        cents(input.electricityPrice),
        span(own.hashing, (value) => cents(value)),
        one,
        cents(own.heatPump),
      ),
      ...(asic.beatsHeatPumpBelow === null ? [] : [sentences.below(referenceAsic.name, cents(asic.beatsHeatPumpBelow.low))]),
    ],
    formulas: [
      {
        call: 'earnedPerKilowattHour',
        file: 'src/insight/cost.ts',
        symbols: sentences.formula.earned,
        values: `E = ${span(efficiency.value.joulesPerHash, (value) => scientific(value, 3))} J: ${earned}`,
      },
      {
        call: 'heatPrices',
        file: 'src/insight/heat.ts',
        symbols: sentences.formula.heat,
        values: `${cents(input.electricityPrice)} − ${earned} = ${span(own.hashing, (value) => cents(value))}`,
      },
    ],
    sources: [referenceAsic.provenance, latestState.provenance, ...homePriceSources()],
  };
}
