/** One farm against as many homes as hash the same: machines, watts, and what a day brings and costs. */
import { usDollarsPerKilowattHour, watts } from '../../../core/units';
import { type FarmAgainstHomes, farmAgainstHomes } from '../../../insight/geography';
import { words } from '../../text/contrast';
import { electricityPrice, latestState, networkState, valueOf } from '../assumptions';
import { decades } from '../axis';
import { DotPlot } from '../dot-plot';
import { Marked } from '../marked';
import { NumberField } from '../number-field';
import { Formula, Part, Picture, type Table } from '../picture';
import { chosenPower } from '../power-choice';
import { cents, count, money, power, rate, scientific, span } from '../quantity-text';
import { farmPriceSources, homePriceSources } from '../price-sources';
import { reference } from '../reference';
import { powerSources } from '../power-sources';
import { subject } from '../subject';
import { thing } from '../subject-words';

export function Farm() {
  const sentences = words.industry;
  const farmPower = watts(valueOf('farm') * 1e6);
  const farmPrice = usDollarsPerKilowattHour(valueOf('farmcents') / 100);
  const overheadRatio = 1 + valueOf('overhead') / 100;
  const outcome = farmAgainstHomes({
    farmPower,
    overheadRatio,
    machine: reference(),
    farmElectricityPrice: farmPrice,
    homeRate: subject.value.rate,
    homePower: chosenPower.value.figure.power,
    homeElectricityPrice: electricityPrice(),
    state: networkState(),
  });
  const homesCost = span(outcome.allHomes.electricityCost, (value) => money(value, 2));
  return (
    <Part
      id="farm"
      heading={sentences.farmHeading}
      sentence={<Marked text={sentences.farmSentence(power(farmPower), count(outcome.homes), thing().many)} />}
      words={
        <>
          <p>
            <Marked
              text={sentences.farmCosts(money(outcome.farm.electricityCost.low), cents(farmPrice), homesCost, cents(electricityPrice()))}
            />
          </p>
          <p>{sentences.farmMachines(count(outcome.machines), reference().name, rate(outcome.farmRate))}</p>
          <Formula
            lines={[
              {
                symbols: sentences.formula.machines,
                values: `${scientific(farmPower)} ÷ (${scientific(reference().power)} × ${scientific(overheadRatio, 3)}) = ${count(outcome.machines, 4)}`,
              },
              {
                symbols: sentences.formula.homes,
                values: `${scientific(outcome.farmRate, 4)} ÷ ${scientific(subject.value.rate, 4)} = ${count(outcome.homes, 4)}`,
              },
            ]}
          />
        </>
      }
    >
      <FarmPicture outcome={outcome} />
    </Part>
  );
}

function FarmPicture({ outcome }: { readonly outcome: FarmAgainstHomes }) {
  const sentences = words.industry;
  const { farm, allHomes } = outcome;
  const values = [farm.income, farm.electricityCost.low, allHomes.electricityCost.high].filter((value) => value > 0);
  const low = 10 ** Math.floor(Math.log10(Math.min(1e3, ...values)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(1e6, ...values)) + 0.05);
  const homesCost = span(allHomes.electricityCost, (value) => money(value, 2));
  const ticks = decades(low, high);
  return (
    <Picture
      title={sentences.farmTitle}
      subtitle={sentences.farmSubtitle}
      description={sentences.farmDescription(money(farm.income), money(farm.electricityCost.low), homesCost)}
      draw={(width) => (
        <DotPlot
          width={width}
          scale="log"
          low={low}
          high={high}
          ticks={ticks.filter((_, index) => index % (width < 560 ? 3 : 2) === 0)}
          tickText={(value) => money(value)}
          rows={[
            row('income', farm.income, farm.income, money(farm.income), 'plain'),
            row('farm', farm.electricityCost.low, farm.electricityCost.high, money(farm.electricityCost.low), 'plain'),
            row('homes', allHomes.electricityCost.low, allHomes.electricityCost.high, homesCost, 'own'),
          ]}
        />
      )}
      below={
        <div class="inputs">
          <NumberField name="farm" label={sentences.fields.farm} />
          <NumberField name="farmcents" label={sentences.fields.farmcents} />
          <NumberField name="overhead" label={sentences.fields.overhead} />
          <NumberField name="cents" label={sentences.fields.cents} />
        </div>
      }
      note={sentences.farmNote}
      table={tableOf(outcome)}
      sources={[reference().provenance, latestState.provenance, ...farmPriceSources(), ...homePriceSources(), ...powerSources()]}
    />
  );
}

function row(key: 'income' | 'farm' | 'homes', low: number, high: number, shown: string, kind: 'own' | 'plain') {
  return { key, label: words.industry.farmRows[key], low, high, shown, kind };
}

function tableOf({ machines, farmRate, homes, homesPower, farm, allHomes }: FarmAgainstHomes): Table {
  const { farmTable: names, farmTableRows: rows } = words.industry;
  const usd = (value: number): string => money(value, 2);
  return {
    columns: [{ label: names.what }, { label: names.farm, isNumber: true }, { label: names.homes, isNumber: true }],
    rows: [
      [rows.count, count(machines), count(homes)],
      [rows.rate, rate(farmRate), rate(farmRate)],
      [rows.power, power(valueOf('farm') * 1e6), span(homesPower, (value) => power(value, 2))],
      [rows.income, money(farm.income), money(allHomes.income)],
      [rows.cost, money(farm.electricityCost.low), span(allHomes.electricityCost, usd)],
      [rows.net, money(farm.net.low), span(allHomes.net, usd)],
    ],
  };
}
