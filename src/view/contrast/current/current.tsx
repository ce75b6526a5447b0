/** Screen 3: electricity for one bitcoin, by machine and price; by place; and the articles' claim of over $100,000. */
import { exactly } from '../../../core/range';
import { costClaim } from '../../../insight/claims';
import { costPerBitcoin, electricityPerBitcoin } from '../../../insight/cost';
import type { Machine } from '../../../insight/hardware';
import type { NetworkState } from '../../../insight/reward';
import { workOf } from '../../../work/target';
import { whole } from '../../format';
import { words } from '../../text/contrast';
import { electricityPrice, latestState, networkState } from '../assumptions';
import { Marked } from '../marked';
import { NumberField } from '../number-field';
import { Formula, Part, Picture, type Table } from '../picture';
import { efficiency } from '../power-choice';
import { cents, digitsOf, efficiencySpan, energy, joulesPerTerahash, money, scientific, span } from '../quantity-text';
import { homePriceSources } from '../price-sources';
import { reference } from '../reference';
import { powerSources } from '../power-sources';
import { subject } from '../subject';
import { thing } from '../subject-words';
import { Claim } from './claim';
import { CostMap } from './cost-map';
import { Places } from './places';

export function Current() {
  const state = networkState();
  return (
    <>
      <MachinesAndPrices />
      <Places state={state} machines={comparedMachines(state)} />
      <Claim state={state} />
    </>
  );
}

function comparedMachines(state: NetworkState): readonly Machine[] {
  return costClaim(state, { machine: reference() }).machines.map(({ machine }) => machine);
}

/** By itself in the lesson, too. */
export function MachinesAndPrices() {
  const sentences = words.current;
  const state = networkState();
  const machines = comparedMachines(state);
  const price = electricityPrice();
  const own = efficiency.value.joulesPerHash;
  const ownCost = costPerBitcoin(own, state, price);
  const digits = digitsOf(own);
  const ownText = span(ownCost, (value) => money(value, digits));
  const asicEnergy = electricityPerBitcoin(exactly(reference().efficiency), state).low;
  const asicCost = costPerBitcoin(exactly(reference().efficiency), state, price).low;
  const point = { measured: sentences.ownPoint, given: sentences.givenPoint, example: sentences.examplePoint }[subject.value.kind];
  const ownEnergy = span(electricityPerBitcoin(own, state), (value) => energy(value, digits));
  const asicSentence = sentences.asic(reference().name, energy(asicEnergy, 4), money(asicCost), money(state.price));
  return (
    <Part
      id="current"
      heading={sentences.question}
      isFirst={true}
      sentence={<Marked text={sentences.sentence(thing().many, ownEnergy, cents(price), ownText)} />}
      words={
        <>
          <p>{asicSentence}</p>
          <NumberField name="cents" label={sentences.cents} />
          <CurrentFormula state={state} ownEnergy={ownEnergy} ownCost={ownText} />
        </>
      }
    >
      <Picture
        title={sentences.mapTitle}
        subtitle={sentences.mapSubtitle}
        description={sentences.mapDescription(point(ownText), asicSentence, cents(price))}
        draw={(width) => (
          <CostMap
            width={width}
            state={state}
            machines={machines}
            own={{ low: own.low * 1e12, high: own.high * 1e12 }}
            ownLabel={point(ownText)}
            electricityPrice={price}
          />
        )}
        table={tableOf(state, machines, ownEnergy, ownText)}
        note={sentences.pays}
        sources={[latestState.provenance, ...machines.map(({ provenance }) => provenance), ...homePriceSources(), ...powerSources()]}
      />
    </Part>
  );
}

function tableOf(state: NetworkState, machines: readonly Machine[], ownEnergy: string, ownCost: string): Table {
  const { mapTable: names, you } = words.current;
  const price = electricityPrice();
  return {
    columns: [
      { label: names.machine },
      { label: names.year },
      { label: names.efficiency, isNumber: true },
      { label: names.energy, isNumber: true },
      { label: names.cost(cents(price)), isNumber: true },
    ],
    rows: [
      [you[subject.value.kind], '', efficiencySpan(efficiency.value.joulesPerHash), ownEnergy, ownCost],
      ...machines.map((machine) => [
        machine.name,
        machine.release.slice(0, 4),
        joulesPerTerahash(machine.efficiency),
        energy(electricityPerBitcoin(exactly(machine.efficiency), state).low, 4),
        money(costPerBitcoin(exactly(machine.efficiency), state, price).low),
      ]),
    ],
  };
}

interface CurrentFormulaProps {
  readonly state: NetworkState;
  readonly ownEnergy: string;
  readonly ownCost: string;
}

function CurrentFormula({ state, ownEnergy, ownCost }: CurrentFormulaProps) {
  const names = words.current.formula;
  const work = scientific(workOf(state.difficulty));
  const own = span(efficiency.value.joulesPerHash, (value) => scientific(value, 3));
  return (
    <Formula
      lines={[
        { symbols: names.work, values: `${scientific(state.difficulty, 6)} × 2⁴⁸ ÷ 65535 = ${work}`, meaning: names.workMeaning },
        {
          symbols: names.energy,
          values: `${work} × ${own} J ÷ ${whole(3_600_000)} ÷ ${scientific(state.subsidy)} = ${ownEnergy}`,
          meaning: names.energyMeaning,
        },
        { symbols: names.cost, values: `${ownEnergy} × ${cents(electricityPrice())} = ${ownCost}` },
        { symbols: names.iso, meaning: names.isoMeaning },
      ]}
    />
  );
}
