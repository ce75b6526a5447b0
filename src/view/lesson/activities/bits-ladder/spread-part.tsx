/** All whole rungs as one: each wait in means of its rung, as bars beside the exponential curve. */
import { histogramOfWaits, waitsInMeans } from '../../../../insight/luck-ladder';
import { linearAxis } from '../../../contrast/axis';
import { Marked } from '../../../contrast/marked';
import { Formula, Picture } from '../../../contrast/picture';
import { part } from '../../../contrast/quantity-text';
import { decimal, whole } from '../../../format';
import { words } from '../../../text/lesson-activities';
import { type Climbed, TRIES } from './climb-state';

const EDGES = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4] as const;

export function SpreadPart({ climbed }: { readonly climbed: Climbed }) {
  const sentences = words.ladder;
  const waits = waitsInMeans(climbed.tries, TRIES);
  if (waits.length === 0) return null;
  const bins = histogramOfWaits(waits, EDGES);
  const within = waits.filter((wait) => wait <= 1).length;
  const longest = Math.max(...waits);
  const range = ({ from, to }: (typeof bins)[number]): string =>
    to === Number.POSITIVE_INFINITY ? sentences.over(decimal(from, 1)) : `${decimal(from, 1)}–${decimal(to, 1)}`;
  return (
    <section class="activity-part" aria-labelledby="spread-heading">
      <h3 id="spread-heading">{sentences.spreadHeading}</h3>
      <p class="part-sentence">
        <Marked text={sentences.spread(waits.length, within, part(within / waits.length), part(1 - Math.exp(-1)), decimal(longest, 1))} />
      </p>
      <Picture
        title={sentences.spreadTitle}
        subtitle={sentences.spreadAxes}
        description={sentences.spreadDescription(waits.length, bins[0]?.count ?? 0)}
        draw={(width) => <SpreadDrawing width={width} waits={waits} />}
        table={{
          columns: [
            { label: sentences.columns.wait },
            { label: sentences.columns.own, isNumber: true },
            { label: sentences.columns.expected, isNumber: true },
          ],
          rows: bins.map((bin) => [range(bin), whole(bin.count), decimal(bin.expected, 1)]),
        }}
        sources={[]}
        note={sentences.wholeRungs}
      />
      <Formula
        lines={[
          {
            symbols: sentences.formula.geometric,
            values: `1 − e⁻¹ = ${part(1 - Math.exp(-1))}`,
            meaning: sentences.formula.geometricMeaning,
          },
        ]}
      />
    </section>
  );
}

const HEIGHT = 240;
const TOP = 16;
const BOTTOM = HEIGHT - 48;
const HIGH = 4.5;

function SpreadDrawing({ width, waits }: { readonly width: number; readonly waits: readonly number[] }) {
  const bins = histogramOfWaits(waits, EDGES);
  const tallest = Math.max(...bins.map(({ count, expected }) => Math.max(count, expected)));
  const x = linearAxis(0, HIGH, 6, width - 6);
  const y = linearAxis(0, tallest, BOTTOM, TOP);
  const line = bins
    .map(({ from, expected }, index) => `${index === 0 ? `M${x.at(0)} ` : 'V'}${y.at(expected)}H${x.at(from + 0.5)}`)
    .join('');
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%" class="plot spread-plot">
      {bins.map(({ from, count, expected }) => (
        <g key={from}>
          <rect
            class="own-bar"
            x={x.at(from) + 2}
            width={x.at(from + 0.5) - x.at(from) - 4}
            y={y.at(count)}
            height={BOTTOM - y.at(count)}
          />
          <text class="on-own-bar" x={x.at(from + 0.25)} y={y.at(Math.max(count, expected)) - 5} text-anchor="middle">
            {count}
          </text>
        </g>
      ))}
      <path class="expected-line" d={line} />
      <line class="axis-line" x1={x.at(0)} x2={x.at(HIGH)} y1={BOTTOM} y2={BOTTOM} />
      {[0, 1, 2, 3, 4].map((tick) => (
        <g key={tick}>
          <line class="axis-line" x1={x.at(tick)} x2={x.at(tick)} y1={BOTTOM} y2={BOTTOM + 5} />
          <text class="tick" x={x.at(tick)} y={BOTTOM + 19} text-anchor={tick === 0 ? 'start' : 'middle'}>
            {tick}
          </text>
        </g>
      ))}
      <text class="label" x={width / 2} y={HEIGHT - 6} text-anchor="middle">
        {words.ladder.waitAxis}
      </text>
    </svg>
  );
}
