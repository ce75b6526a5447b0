/** The hashing heater against a wire and a heat pump, by the price of electricity. */
import { exactly } from '../../../core/range';
import { usDollarsPerKilowattHour } from '../../../core/units';
import { heatPrices } from '../../../insight/heat';
import { words } from '../../text/contrast';
import { electricityPrice, latestState, networkState, valueOf } from '../assumptions';
import { linearAxis, roundTicks, spreadLabels } from '../axis';
import { Marked } from '../marked';
import { NumberField } from '../number-field';
import { written } from '../number-habits';
import { Formula, Part, Picture, type Table } from '../picture';
import { efficiency } from '../power-choice';
import { cents, span } from '../quantity-text';
import { homePriceSources } from '../price-sources';
import { reference } from '../reference';
import { powerSources } from '../power-sources';
import { subject } from '../subject';
import { thing } from '../subject-words';
import { STRONG_LABEL, widestOf } from '../text-width';

/** Dollars; wide enough for German homes. */
const MOST_PRICE = 0.45;

type Heat = ReturnType<typeof heatPrices>;

function heatOf(who: 'asic' | 'own', price: number): Heat {
  return heatPrices({
    efficiency: who === 'asic' ? exactly(reference().efficiency) : efficiency.value.joulesPerHash,
    state: networkState(),
    electricityPrice: usDollarsPerKilowattHour(price),
    coefficientOfPerformance: valueOf('cop'),
  });
}

/** A range of negligible width reads as one figure. */
function centsOf(range: { readonly low: number; readonly high: number }): string {
  return span(range, (value) => cents(value, 3));
}

export function Heater() {
  const sentences = words.industry;
  const price = electricityPrice();
  const asic = heatOf('asic', price);
  const own = heatOf('own', price);
  const cop = written(valueOf('cop'));
  const below = asic.beatsHeatPumpBelow === null ? null : cents(asic.beatsHeatPumpBelow.low);
  const ownEarned = span(own.earned, (value) => cents(value, own.earned.low === own.earned.high ? 3 : 1));
  return (
    <Part
      id="heater"
      heading={sentences.heatHeading}
      sentence={<Marked text={sentences.heatSentence(reference().name, cents(asic.earned.low), thing().one, ownEarned)} />}
      words={
        <>
          <p>
            <Marked
              text={sentences.heatPrices(cents(price), cents(asic.hashing.low), cents(asic.heatPump), centsOf(own.hashing), thing().one)}
            />
          </p>
          <p>{below === null ? sentences.heatAlways(reference().name) : sentences.heatVerdict(reference().name, below, cop)}</p>
          <p class="faint">{sentences.heatLeftOut}</p>
          <div class="inputs">
            <NumberField name="cents" label={sentences.cents} />
            <NumberField name="cop" label={sentences.cop} note={sentences.copNote} />
          </div>
          <Formula
            lines={[
              {
                symbols: sentences.formula.earned,
                values: `= ${cents(asic.earned.low)}; ${ownEarned}`,
                meaning: sentences.formula.earnedMeaning,
              },
              { symbols: sentences.formula.heat, values: `${cents(price)} − ${cents(asic.earned.low)} = ${cents(asic.hashing.low)}` },
              { symbols: sentences.formula.pump, values: `${cents(price)} ÷ ${cop} = ${cents(asic.heatPump)}` },
              ...(below === null
                ? []
                : [
                    {
                      symbols: sentences.formula.below,
                      values: `${cents(asic.earned.low)} ÷ (1 − 1 ÷ ${cop}) = ${below}`,
                      meaning: sentences.formula.belowMeaning,
                    },
                  ]),
            ]}
          />
        </>
      }
    >
      <Picture
        title={sentences.heatTitle}
        subtitle={sentences.heatSubtitle}
        description={sentences.heatDescription(below ?? '—')}
        draw={(width) => <HeatDrawing width={width} price={price} />}
        table={tableOf()}
        sources={[reference().provenance, latestState.provenance, ...homePriceSources(), ...powerSources()]}
      />
    </Part>
  );
}

const LEFT = 46;
const TOP = 14;
const BOTTOM = 36;

function HeatDrawing({ width, price }: { readonly width: number; readonly price: number }) {
  const sentences = words.industry;
  const height = width < 560 ? 340 : 400;
  const bottom = height - BOTTOM;
  const end = heatOf('asic', MOST_PRICE);
  const ownEnd = heatOf('own', MOST_PRICE);
  const start = heatOf('asic', 0);
  const ownStart = heatOf('own', 0);
  const lowest = Math.max(-0.5, Math.min(0, start.hashing.low, ownStart.hashing.low));
  const y = linearAxis(lowest, MOST_PRICE, bottom, TOP);
  const lines = [
    { key: 'resistive', label: sentences.heatLabels.resistive, from: 0, to: end.resistive, isOwn: false },
    { key: 'own', label: sentences.ownLabels[subject.value.kind], from: ownStart.hashing.high, to: ownEnd.hashing.high, isOwn: true },
    { key: 'asic', label: reference().name, from: start.hashing.low, to: end.hashing.low, isOwn: false },
    { key: 'pump', label: sentences.heatLabels.pump(written(valueOf('cop'))), from: 0, to: end.heatPump, isOwn: false },
  ].toSorted((first, second) => second.to - first.to);
  const labels = lines.map(({ label }) => label);
  const right = width - Math.max(width < 560 ? 130 : 158, widestOf(labels, STRONG_LABEL) + 11);
  const x = linearAxis(0, MOST_PRICE, LEFT, right);
  const places = spreadLabels(
    lines.map((line) => y.at(line.to)),
    18,
    TOP,
    bottom,
  );
  const crossing = end.beatsHeatPumpBelow?.low ?? null;
  const chosenX = x.at(Math.min(price, MOST_PRICE));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" class="plot">
      {roundTicks(lowest, MOST_PRICE, 5).map((tick) => (
        <g key={tick}>
          <line class={Math.abs(tick) < 1e-9 ? 'axis-line' : 'grid'} x1={LEFT} x2={right} y1={y.at(tick)} y2={y.at(tick)} />
          <text class="tick" x={LEFT - 8} y={y.at(tick) + 4} text-anchor="end">
            {`${Math.round(tick * 100)} ¢`}
          </text>
        </g>
      ))}
      {roundTicks(0, MOST_PRICE, width < 560 ? 3 : 5).map((tick) => (
        <text class="tick" key={tick} x={x.at(tick)} y={bottom + 22} text-anchor="middle">
          {`${Math.round(tick * 100)} ¢`}
        </text>
      ))}
      <line class="chosen-line" x1={chosenX} x2={chosenX} y1={TOP} y2={bottom} />
      {lines.map((line, index) => (
        <g key={line.key} class={line.isOwn ? 'heat-line own-heat' : 'heat-line'}>
          <line x1={x.at(0)} y1={y.at(line.from)} x2={right} y2={y.at(line.to)} />
          <text x={right + 9} y={(places[index] ?? 0) + 4.5}>
            {line.label}
          </text>
        </g>
      ))}
      {crossing === null || crossing > MOST_PRICE ? null : (
        <g>
          <circle class="era-dot" cx={x.at(crossing)} cy={y.at(crossing / valueOf('cop'))} r={5} />
          <text class="label" x={x.at(crossing) + 4} y={y.at(crossing / valueOf('cop')) + 22}>
            {cents(crossing)}
          </text>
        </g>
      )}
    </svg>
  );
}

function tableOf(): Table {
  const { heatTable: names, ownLabels } = words.industry;
  return {
    columns: [names.price, names.resistive, names.pump, reference().name, ownLabels[subject.value.kind]].map((label) => ({
      label,
      isNumber: true,
    })),
    rows: [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4].map((price) => {
      const asic = heatOf('asic', price);
      return [cents(price), cents(asic.resistive), cents(asic.heatPump), cents(asic.hashing.low), centsOf(heatOf('own', price).hashing)];
    }),
  };
}
