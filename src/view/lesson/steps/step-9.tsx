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
  const content = contentOfWay(wayOf(context.kept), context);
  return { ...content, before: <Before setting={content.setting} context={context} /> };
}

/** One way with all that belongs to it, whichever is chosen: a sheet on paper holds both. */
export function contentOfWay(way: Way, context: StepContext): WayContent {
  const { question, lead, change } = words.steps[9];
  return { ...(way === 'contract' ? contractContent(context) : heaterContent(context)), question, lead, change };
}

function Before({ setting, context }: { readonly setting: string; readonly context: StepContext }) {
  return (
    <>
      <WayChoice way={wayOf(context.kept)} onChoose={(chosen) => context.keep({ way: chosen })} />
      <p>{setting}</p>
    </>
  );
}

type WayContent = StepContent & { readonly setting: string };
type OwnContent = Omit<WayContent, 'question' | 'lead' | 'change'>;

/** The contract that the picture shows first: its terms and its end are on record. */
const SHOWN_CONTRACT = 'hashflare-sha-256-one-year-2018-01';

export function firstContract(): { readonly past: PastContract; readonly outcome: ContractOutcome } {
  const found = REPLAYABLE.find(({ key }) => key === SHOWN_CONTRACT) ?? REPLAYABLE[0];
  const outcome = found === undefined ? null : replayContract(found.past);
  if (found === undefined || outcome === null) throw new RangeError('"contract" expected one with a price, got none');
  return { past: found.past, outcome };
}

function contractContent({ numbers }: StepContext): OwnContent {
  const sentences = words.steps[9].contract;
  const { past, outcome } = firstContract();
  const back = ((outcome.upfront + outcome.finalNet) / outcome.upfront) * 100;
  const perDevice = compareWithAsic(numbers.best, { ...referenceAsic, rate: hashesPerSecond(1e12) }).devicesPerAsic;
  const balance = money(usDollars(outcome.finalNet));
  return {
    setting: sentences.question(past.provider, month(past.date)),
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

function heaterContent({ numbers }: StepContext): OwnContent {
  const sentences = words.steps[9].heater;
  const input = { state: networkState(), electricityPrice: electricityPrice(), coefficientOfPerformance: valueOf('cop') };
  const own = heatPrices({ ...input, efficiency: efficiency.value.joulesPerHash });
  const asic = heatPrices({ ...input, efficiency: exactly(referenceAsic.efficiency) });
  const digits = digitsOf(own.earned);
  const earned = span(own.earned, (value) => cents(value, digits));
  const { one } = meOf(numbers);
  return {
    setting: sentences.question,
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
