/** The student's own flips as bars over how many of the 256 bits flipped, in front of what a fair coin would give. */
import { chanceBetween, FLIPPED_DEVIATION, MEAN_FLIPPED } from '../../../../insight/avalanche';
import { linearAxis } from '../../../contrast/axis';
import { words } from '../../../text/lesson-activities';

/** Four standard deviations to either side, in bins of four bits. */
export const BIN = 4;
const LOW = MEAN_FLIPPED - 4 * FLIPPED_DEVIATION;
const HIGH = MEAN_FLIPPED + 4 * FLIPPED_DEVIATION;

export interface FlipBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly expected: number;
}

/** From 96 to 159; what lies outside goes into the bins at the ends, drawing and expectation alike. */
export function binFlips(counts: readonly number[]): readonly FlipBin[] {
  const bins = (HIGH - LOW) / BIN;
  return Array.from({ length: bins }, (_, index) => {
    const from = LOW + index * BIN;
    const to = from + BIN - 1;
    const least = index === 0 ? 0 : from;
    const most = index === bins - 1 ? 256 : to;
    return {
      from,
      to,
      count: counts.filter((count) => count >= least && count <= most).length,
      expected: counts.length * chanceBetween(least, most),
    };
  });
}

const TOP = 26;
const HEIGHT = 190;
const BOTTOM = HEIGHT - 30;

export function FlipsDrawing({ width, counts }: { readonly width: number; readonly counts: readonly number[] }) {
  const bins = binFlips(counts);
  const tallest = Math.max(3, ...bins.map(({ count, expected }) => Math.max(count, expected)));
  const x = linearAxis(LOW, HIGH, 6, width - 6);
  const y = linearAxis(0, tallest, BOTTOM, TOP + 8);
  const band = { from: x.at(MEAN_FLIPPED - FLIPPED_DEVIATION), to: x.at(MEAN_FLIPPED + FLIPPED_DEVIATION) };
  const outline = bins
    .map(({ from, expected }, index) => `${index === 0 ? `M${x.at(LOW)} ${BOTTOM}V` : 'V'}${y.at(expected)}H${x.at(from + BIN)}`)
    .join('');
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%" class="plot flips-plot">
      <rect class="expected-band" x={band.from} y={TOP} width={band.to - band.from} height={BOTTOM - TOP} />
      <text class="label" x={x.at(MEAN_FLIPPED)} y={TOP - 9} text-anchor="middle">
        {words.byHand.expected}
      </text>
      {bins.map(({ from, count }) => (
        <rect
          key={from}
          class="own-bar"
          x={x.at(from) + 1.5}
          width={x.at(from + BIN) - x.at(from) - 3}
          y={y.at(count)}
          height={BOTTOM - y.at(count)}
        />
      ))}
      <path class="expected-line" d={`${outline}V${BOTTOM}`} />
      <line class="axis-line" x1={x.at(LOW)} x2={x.at(HIGH)} y1={BOTTOM} y2={BOTTOM} />
      {[104, 112, 120, 128, 136, 144, 152].map((tick) => (
        <g key={tick}>
          <line class="axis-line" x1={x.at(tick)} x2={x.at(tick)} y1={BOTTOM} y2={BOTTOM + 5} />
          <text class="tick" x={x.at(tick)} y={BOTTOM + 20} text-anchor="middle">
            {tick}
          </text>
        </g>
      ))}
    </svg>
  );
}
