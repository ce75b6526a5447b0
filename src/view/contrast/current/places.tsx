/** What one bitcoin's electricity costs at real prices, for a machine of the person's choice. */
import { exactly } from '../../../core/range';
import type { JoulesPerHash, Range } from '../../../core/units';
import { earnedPerKilowattHour, electricityPerBitcoin } from '../../../insight/cost';
import { costByRegion, type ElectricityPrice, type RegionCost } from '../../../insight/cost-by-region';
import type { Machine } from '../../../insight/hardware';
import type { NetworkState } from '../../../insight/reward';
import { costClaim } from '../../../insight/claims';
import { words } from '../../text/contrast';
import { text } from '../../text/text';
import { latestState } from '../assumptions';
import { roundTicks } from '../axis';
import { DotPlot, type DotRow } from '../dot-plot';
import { fields } from '../fields';
import { Marked } from '../marked';
import { ChoiceField, Switch } from '../number-field';
import { Formula, Part, Picture, type Table } from '../picture';
import { efficiency } from '../power-choice';
import { powerSources } from '../power-sources';
import { cents, digitsOf, energy, money, span } from '../quantity-text';
import { reference } from '../reference';
import { subject } from '../subject';
import { checkValues, oneOf } from '../unused-values';

type PlaceSet = keyof typeof words.current.placeSets;

/** The places of the story: cheap, dear, and those that the articles name. Country, region, sector. */
const STORY: readonly (readonly [country: string, region: string, sector: string])[] = [
  ['Paraguay', '', 'mining'],
  ['Ethiopia', '', 'mining'],
  ['Canada', 'Quebec', 'mining'],
  ['Russia', 'Irkutsk', 'business'],
  ['Kazakhstan', '', 'residential'],
  ['China', '', 'business'],
  ['United States', 'Georgia', 'industrial'],
  ['United States', 'Texas', 'industrial'],
  ['United States', 'New York', 'industrial'],
  ['United States', 'California', 'industrial'],
  ['United States', 'Hawaii', 'industrial'],
  ['United States', '', 'residential'],
  ['United States', 'California', 'residential'],
  ['World', '', 'residential'],
  ['European Union', '', 'residential'],
  ['Germany', '', 'residential'],
];

interface PlacesProps {
  readonly state: NetworkState;
  readonly machines: readonly Machine[];
}

const PLACE_SETS = ['story', 'us', 'all'] as const;
checkValues({
  machine: (value) =>
    value === 'own' || costClaim(latestState, { machine: reference() }).machines.some(({ machine }) => machine.name === value)
      ? []
      : [value],
  places: oneOf(...PLACE_SETS),
});

export function Places({ state, machines }: PlacesProps) {
  const sentences = words.current;
  const own = efficiency.value.joulesPerHash;
  const you = sentences.you[subject.value.kind];
  const machine = machines.find(({ name }) => name === fields.value.machine);
  const isOwn = fields.value.machine === 'own';
  const standard = reference();
  const chosen = machine ?? standard;
  const range: Range<JoulesPerHash> = isOwn ? own : exactly(chosen.efficiency);
  const name = isOwn ? you : chosen.name;
  const set: PlaceSet = fields.value.places === 'us' || fields.value.places === 'all' ? fields.value.places : 'story';
  const all = costByRegion(range, state);
  const shown = all.filter((entry) => belongs(entry.place, set) && (set !== 'story' || isNewest(entry, all)));
  const first = shown[0];
  const last = shown.at(-1);
  return (
    <Part
      id="places"
      heading={sentences.placesHeading}
      sentence={<Marked text={sentences.placesSentence(payingIn(all), all.length, name)} />}
      words={
        <>
          {isOwn ? null : (
            <p>
              <Marked text={ownSentence(own, state)} />
            </p>
          )}
          <ChoiceField
            label={sentences.machine}
            name="machine"
            chosen={isOwn ? 'own' : chosen.name}
            options={[standard, ...machines.filter((candidate) => candidate.name !== standard.name)]
              .map(({ name: option }) => ({ value: option, label: option }))
              .concat({ value: 'own', label: you })}
          />
          {first === undefined ? null : <PlacesFormula range={range} state={state} first={first} />}
        </>
      }
    >
      <Picture
        title={sentences.placesTitle(name)}
        subtitle={sentences.placesSubtitle}
        description={
          first === undefined || last === undefined
            ? sentences.placesTitle(name)
            : sentences.placesDescription(
                shown.length,
                `${placeName(first.place)} ${costText(first)}`,
                `${placeName(last.place)} ${costText(last)}`,
              )
        }
        controls={
          <Switch
            label={sentences.places}
            name="places"
            chosen={set}
            options={PLACE_SETS.map((option) => ({ value: option, label: sentences.placeSets[option] }))}
          />
        }
        draw={(width) => <PlacesPlot width={width} shown={shown} state={state} isOwn={isOwn} />}
        table={tableOf(all)}
        sources={[...shown.map(({ place }) => place.provenance), latestState.provenance, ...(isOwn ? powerSources() : [chosen.provenance])]}
        note={shown.some(({ place }) => place.provenance.isWeak) ? sentences.weak : undefined}
      />
    </Part>
  );
}

interface PlacesFormulaProps {
  readonly range: Range<JoulesPerHash>;
  readonly state: NetworkState;
  readonly first: RegionCost;
}

function PlacesFormula({ range, state, first }: PlacesFormulaProps) {
  const names = words.current.formula;
  const spent = span(electricityPerBitcoin(range, state), (value) => energy(value, digitsOf(range)));
  const perKilowattHour = span(first.place.range, (value) => cents(value, 4));
  return (
    <Formula
      lines={[
        {
          symbols: names.place,
          values: `${spent} × ${perKilowattHour} = ${costText(first)}`,
          meaning: names.placeMeaning(placeName(first.place)),
        },
        {
          symbols: names.breakEven,
          values: `${money(state.price)} ÷ ${spent} = ${span(earnedPerKilowattHour(range, state), (value) => cents(value, digitsOf(range)))}`,
          meaning: names.breakEvenMeaning,
        },
      ]}
    />
  );
}

function payingIn(costs: readonly RegionCost[]): number {
  return costs.filter(({ pays }) => pays === 'yes').length;
}

function ownSentence(own: Range<JoulesPerHash>, state: NetworkState): string {
  const costs = costByRegion(own, state);
  return words.current.placesOwn(
    payingIn(costs),
    costs.length,
    span(earnedPerKilowattHour(own, state), (value) => cents(value, 2)),
  );
}

function belongs({ country, region, sector }: ElectricityPrice, set: PlaceSet): boolean {
  if (set === 'all') return true;
  if (set === 'us') return country === 'United States';
  return STORY.some(([wantedCountry, wantedRegion, wanted]) => country === wantedCountry && region === wantedRegion && sector === wanted);
}

/** A tariff that has changed stands in the list twice; the picture shows the newer. */
function isNewest({ place }: RegionCost, all: readonly RegionCost[]): boolean {
  return !all.some(
    ({ place: other }) =>
      other.country === place.country && other.region === place.region && other.sector === place.sector && other.date > place.date,
  );
}

export function placeName({ country, region, sector, provenance }: ElectricityPrice): string {
  const sentences = words.current;
  const { say } = words.names;
  const where = say(region);
  const place = region === '' ? say(country) : country === 'United States' ? sentences.us(where) : sentences.country(where, say(country));
  return `${sentences.place(place, sentences.sectors[sector])}${provenance.isWeak ? ' °' : ''}`;
}

function costText({ cost }: RegionCost): string {
  return span(cost, (value) => money(Number(value.toPrecision(3))));
}

interface PlacesPlotProps {
  readonly width: number;
  readonly shown: readonly RegionCost[];
  readonly state: NetworkState;
  readonly isOwn: boolean;
}

function PlacesPlot({ width, shown, state, isOwn }: PlacesPlotProps) {
  const most = Math.max(...shown.map(({ cost }) => cost.high), state.price) * 1.04;
  const rows = shown.map(
    (entry, index): DotRow => ({
      key: `${index}${placeName(entry.place)}${entry.place.date}`,
      label: placeName(entry.place),
      low: entry.cost.low,
      high: entry.cost.high,
      shown: costText(entry),
      kind: isOwn ? 'own' : entry.pays === 'yes' ? 'strong' : 'plain',
    }),
  );
  return (
    <DotPlot
      width={width}
      rows={rows}
      scale="linear"
      low={0}
      high={most}
      ticks={roundTicks(0, most, width < 560 ? 3 : 4)}
      tickText={(value) => (value === 0 ? text.shell.quantities.dollars('0') : money(value))}
      lines={[{ value: state.price, label: words.current.worth(money(state.price)) }]}
    />
  );
}

function tableOf(all: readonly RegionCost[]): Table {
  const { placesTable: names, paysWords } = words.current;
  return {
    columns: [
      { label: names.place },
      { label: names.price, isNumber: true },
      { label: names.date },
      { label: names.cost, isNumber: true },
      { label: names.pays },
    ],
    rows: all.map((entry) => [
      placeName(entry.place),
      span(entry.place.range, (value) => cents(value, 4).replace(/\s*¢/u, '')),
      entry.place.date,
      costText(entry),
      paysWords[entry.pays],
    ]),
  };
}
