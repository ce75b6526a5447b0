/** Rate against threads, both from zero on straight axes, with the line on which n threads would be n times as fast as one. */
import type { ScalingPoint } from '../../result/scaling';
import { linearAxis, roundTicks } from '../contrast/axis';
import { written } from '../contrast/number-habits';
import { STRONG_LABEL, textWidth, TICK, widestOf } from '../contrast/text-width';
import { decimal, type RateUnit, unitFactor } from '../format';
import { words } from '../text/scaling';
import { text } from '../text/text';

interface ScalingDrawingProps {
  readonly width: number;
  readonly points: readonly ScalingPoint[];
  readonly unit: RateUnit;
}

const TOP = 30;
const BOTTOM = 34;
const TICK_GAP = 10;

export function ScalingDrawing({ width, points, unit }: ScalingDrawingProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const factor = unitFactor(unit);
  const rateOf = ({ hashrate }: ScalingPoint): number => hashrate.median_h_per_s / factor;
  const ideal = (rateOf(first) / first.threads) * last.threads;
  const highest = Math.max(
    ideal,
    ...points.map(({ hashrate }) => (hashrate.interval_95_h_per_s?.[1] ?? 0) / factor),
    ...points.map(rateOf),
  );
  const ticks = roundTicks(0, highest, 5);
  const left = 8 + widestOf(ticks.map(tickText), TICK);
  const [right, bottom] = [width - 10, Math.round(Math.min(300, Math.max(220, width * 0.55))) - BOTTOM];
  const x = linearAxis(0, last.threads, left, right);
  const y = linearAxis(0, highest * 1.04, bottom, TOP);
  const place = (point: ScalingPoint) => ({ point, atX: x.at(point.threads), atY: y.at(rateOf(point)) });
  const placed = points.map(place);
  return (
    <svg viewBox={`0 0 ${width} ${bottom + BOTTOM}`} width="100%" class="plot">
      <text class="tick-unit" x={0} y={12}>
        {unit}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={left} x2={right} y1={y.at(tick)} y2={y.at(tick)} />
          <text class="tick" x={left - 6} y={y.at(tick) + 4} text-anchor="end">
            {tickText(tick)}
          </text>
        </g>
      ))}
      <ThreadTicks threads={points.map(({ threads }) => threads)} at={x.at} y={bottom + 22} right={width} />
      <line class="worth-line" x1={x.at(0)} x2={right} y1={bottom} y2={y.at(ideal)} />
      <path class="net-line" d={`M${placed.map(({ atX, atY }) => `${atX.toFixed(1)} ${atY.toFixed(1)}`).join('L')}`} />
      {placed.map(({ point, atX, atY }) => (
        <g key={point.threads}>
          <IntervalLine point={point} atX={atX} at={(rate) => y.at(rate / factor)} />
          <circle class="own-dot" cx={atX} cy={atY} r={5.5} />
        </g>
      ))}
      <EndLabels
        ideal={{ atX: right, atY: y.at(ideal) }}
        before={placed.at(-2) ?? { atX: left, atY: bottom }}
        end={{ atX: right, atY: y.at(rateOf(last)) }}
        bottom={bottom}
        percent={decimal(100 * last.idealRatio, 0)}
      />
    </svg>
  );
}

function tickText(tick: number): string {
  return written(Number(tick.toPrecision(4)));
}

function IntervalLine({ point, atX, at }: { readonly point: ScalingPoint; readonly atX: number; readonly at: (rate: number) => number }) {
  const interval = point.hashrate.interval_95_h_per_s;
  return interval === null ? null : <line class="own-line" x1={atX} x2={atX} y1={at(interval[0])} y2={at(interval[1])} />;
}

interface EndLabelsProps {
  readonly ideal: Place;
  /** The last two places of the measured line. */
  readonly before: Place;
  readonly end: Place;
  readonly bottom: number;
  readonly percent: string;
}

interface Place {
  readonly atX: number;
  readonly atY: number;
}

const ABOVE = 12;
const BELOW = 20;

/** Each on its side of the two lines' ends, clear of the line that rises to the end; the one below stays above the axis. */
function EndLabels({ ideal, before, end, bottom, percent }: EndLabelsProps) {
  const share = words.share(percent);
  const isBelow = end.atY >= ideal.atY;
  const [upper, lower] = isBelow ? [words.ideal, share] : [share, words.ideal];
  const wide = textWidth(lower, STRONG_LABEL);
  const rise = ((before.atY - end.atY) * Math.min(wide, end.atX - before.atX)) / (end.atX - before.atX);
  const upperY = Math.min(end.atY, ideal.atY) - ABOVE;
  const lowerY = Math.min(bottom - 6, Math.max(end.atY, ideal.atY) + Math.max(0, rise) + BELOW);
  return (
    <>
      <text class={isBelow ? 'label on-ground' : 'own-label'} x={end.atX} y={upperY} text-anchor="end">
        {upper}
      </text>
      <text class={isBelow ? 'own-label' : 'label on-ground'} x={end.atX} y={lowerY} text-anchor="end">
        {lower}
      </text>
    </>
  );
}

interface ThreadTicksProps {
  readonly threads: readonly number[];
  readonly at: (threads: number) => number;
  readonly y: number;
  readonly right: number;
}

/** The measured numbers, the last one with its word; what would run into a label at its right goes without. */
function ThreadTicks({ threads, at, y, right }: ThreadTicksProps) {
  const most = threads.at(-1) ?? 0;
  let free = right;
  const shown = threads.toReversed().flatMap((count) => {
    const label = count === most ? text.result.threads(count) : String(count);
    const wide = textWidth(label, TICK);
    const end = count === most ? right : at(count) + wide / 2;
    if (count !== most && end > free) return [];
    free = end - wide - TICK_GAP;
    return [{ count, label, x: count === most ? right : at(count) }];
  });
  return shown.map(({ count, label, x }) => (
    <text class="tick" key={count} x={x} y={y} text-anchor={count === most ? 'end' : 'middle'}>
      {label}
    </text>
  ));
}
