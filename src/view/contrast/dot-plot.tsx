/** Rows of one value each on one axis, labelled at the left, valued at the right; level lines to compare with. Rows stay readable at 360 px. */
import { text } from '../text/text';
import { type Axis, linearAxis, logAxis } from './axis';

export interface DotRow {
  readonly key: string;
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly shown: string;
  /** A span has no dot: it is not one figure but the ends of many. */
  readonly kind: 'own' | 'plain' | 'strong' | 'span';
}

export interface ReferenceLine {
  readonly value: number;
  readonly label: string;
}

interface DotPlotProps {
  readonly width: number;
  readonly rows: readonly DotRow[];
  readonly scale: 'linear' | 'log';
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly tickText: (value: number) => string;
  readonly lines?: readonly ReferenceLine[];
}

const ROW = 25;
const STACKED_ROW = 42;
/** Narrower than this, a row's label stands above its dot. */
const ROOM_FOR_LABELS = 560;
const LEAST_RIGHT = 90;
const DIGIT_WIDTH = 7;

export function DotPlot({ width, rows, scale, low, high, ticks, tickText, lines = [] }: DotPlotProps) {
  const isStacked = width < ROOM_FOR_LABELS;
  const left = isStacked ? 6 : Math.min(300, Math.round(width * 0.34));
  const longest = Math.max(...rows.map(({ shown }) => shown.length));
  const right = width - (isStacked ? 8 : Math.max(LEAST_RIGHT, longest * DIGIT_WIDTH + 16));
  const top = 26 + lines.length * 17;
  const row = isStacked ? STACKED_ROW : ROW;
  const bottom = top + rows.length * row;
  const axis = scale === 'log' ? logAxis(low, high, left, right) : linearAxis(low, high, left, right);
  const { narrow } = text.shell.quantities;
  const words = ticks.map((tick) => narrow(tickText(tick)));
  const isSaid = withRoom(
    ticks.map((tick) => axis.at(tick)),
    words,
  );
  return (
    <svg viewBox={`0 0 ${width} ${bottom + 8}`} width="100%" class="plot">
      {ticks.map((tick, index) => (
        <g key={tick}>
          <line class="grid" x1={axis.at(tick)} x2={axis.at(tick)} y1={top} y2={bottom} />
          <text class="tick" x={axis.at(tick)} y={top - 9} text-anchor={anchorAt(axis.at(tick), left, width)}>
            {isSaid[index] === true ? words[index] : ''}
          </text>
        </g>
      ))}
      {lines.map((line, index) => (
        <Reference key={line.label} line={line} axis={axis} top={top} bottom={bottom} labelY={12 + index * 17} width={width} />
      ))}
      {rows.map((entry, index) => (
        <Row
          key={entry.key}
          row={isStacked ? { ...entry, shown: narrow(entry.shown) } : entry}
          axis={axis}
          y={top + (index + 0.5) * row}
          left={left}
          width={width}
          isStacked={isStacked}
        />
      ))}
    </svg>
  );
}

/** Which ticks have their words: those that would run into the one before go without. */
function withRoom(places: readonly number[], words: readonly string[]): readonly boolean[] {
  let end = -Infinity;
  return places.map((place, index) => {
    const half = ((words[index]?.length ?? 0) * DIGIT_WIDTH) / 2;
    if (place - half < end) return false;
    end = place + half;
    return true;
  });
}

function anchorAt(x: number, left: number, width: number): 'start' | 'middle' | 'end' {
  if (x < left + 20) return 'start';
  return x > width - 30 ? 'end' : 'middle';
}

interface ReferenceProps {
  readonly line: ReferenceLine;
  readonly axis: Axis;
  readonly top: number;
  readonly bottom: number;
  readonly labelY: number;
  readonly width: number;
}

function Reference({ line, axis, top, bottom, labelY, width }: ReferenceProps) {
  if (line.value < axis.low || line.value > axis.high) return null;
  const x = axis.at(line.value);
  return (
    <g>
      <line class="reference" x1={x} x2={x} y1={labelY + 4} y2={bottom} />
      <text class="label" x={x + (x > width * 0.7 ? -6 : 6)} y={labelY + 2} text-anchor={x > width * 0.7 ? 'end' : 'start'} data-top={top}>
        {line.label}
      </text>
    </g>
  );
}

interface RowProps {
  readonly row: DotRow;
  readonly axis: Axis;
  readonly y: number;
  readonly left: number;
  readonly width: number;
  readonly isStacked: boolean;
}

function Row({ row, axis, y, left, width, isStacked }: RowProps) {
  const clamp = (value: number): number => axis.at(Math.min(axis.high, Math.max(axis.low, value)));
  const from = clamp(row.low);
  const to = clamp(row.high);
  const dotY = isStacked ? y + 12 : y;
  const textY = isStacked ? y - 1 : y + 4.5;
  const middle = (from + to) / 2;
  return (
    <g class={row.kind === 'own' ? 'dot-row own-rung' : row.kind === 'strong' ? 'dot-row strong-row' : 'dot-row'}>
      <line class="dot-guide" x1={left} x2={middle} y1={dotY} y2={dotY} />
      {to - from > 2 ? <line class="rung-range" x1={from} x2={to} y1={dotY} y2={dotY} /> : null}
      {row.kind === 'span' ? null : <circle cx={middle} cy={dotY} r={row.kind === 'own' ? 6 : 4.5} />}
      <text x={isStacked ? 0 : left - 12} y={textY} text-anchor={isStacked ? 'start' : 'end'}>
        {row.label}
      </text>
      <text class="rung-value" x={width} y={textY} text-anchor="end">
        {row.shown}
      </text>
    </g>
  );
}
