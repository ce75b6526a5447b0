/** Network rate by month on a log axis, the visitor's level line across it, the marks of the eras, the chosen month. */
import type { HistoryMark } from '../../../insight/history-marks';
import type { SharePoint } from '../../../insight/network';
import { words } from '../../text/contrast';
import { linearAxis, logAxis } from '../axis';
import { rate } from '../quantity-text';
import type { Subject } from '../subject';
import { written } from '../number-habits';
import { TICK, widestOf } from '../text-width';

const HEIGHT = { narrow: 400, wide: 470 };
const TOP = 62;
const BOTTOM = 34;
const LEAST_LEFT = 58;
/** Narrower than this, labels are shortened or moved. */
const ROOM_FOR_WORDS = 560;
const LOW = 1e3;
const HIGH = 1e22;
const TICKS = [1e-3, 1, 1e3, 1e6, 1e9, 1e12, 1e15, 1e18, 1e21];

interface MonthsDrawingProps {
  readonly width: number;
  readonly points: readonly SharePoint[];
  readonly months: readonly string[];
  readonly marks: readonly HistoryMark[];
  readonly chosen: string;
  readonly subject: Subject;
}

export function MonthsDrawing({ width, points, months, marks, chosen, subject }: MonthsDrawingProps) {
  const height = width < ROOM_FOR_WORDS ? HEIGHT.narrow : HEIGHT.wide;
  const bottom = height - BOTTOM;
  const low = Math.min(LOW, subject.rate / 3);
  const high = Math.max(HIGH, subject.rate * 3);
  const y = logAxis(low, high, bottom, TOP);
  const ticks = TICKS.filter((tick) => tick >= low && tick <= high);
  const left = Math.max(LEAST_LEFT, widestOf(ticks.map(rate), TICK) + 10);
  const column = linearAxis(0, months.length - 1, left, width - 10);
  const x = (month: string): number => column.at(Math.max(0, months.indexOf(month.slice(0, 7))));
  const line = points
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.month).toFixed(1)} ${y.at(point.networkRate).toFixed(1)}`)
    .join('');
  const chosenPoint = points.find((point) => point.month === chosen);
  const ownY = y.at(subject.rate);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" class="plot">
      <Grid y={y.at} x={x} left={left} width={width} bottom={bottom} months={months} ticks={ticks} />
      <Halvings marks={marks} x={x} bottom={bottom} isWide={width >= ROOM_FOR_WORDS} />
      <line class="chosen-line" x1={x(chosen)} x2={x(chosen)} y1={TOP} y2={bottom} />
      <line class="own-line" x1={left} x2={width - 10} y1={ownY} y2={ownY} />
      <path class="network-line" d={line} />
      <text class="label-strong" x={x('2022-08')} y={y.at(2e20) - 22} text-anchor="middle">
        {words.months.network}
      </text>
      <text class="own-label" x={width - 12} y={width < ROOM_FOR_WORDS ? ownY + 19 : ownY - 9} text-anchor="end">
        {words.months.own[subject.kind]}, {rate(subject.rate)}
      </text>
      <EraMarks marks={marks} points={points} x={x} y={y.at} isWide={width >= ROOM_FOR_WORDS} />
      {chosenPoint === undefined ? null : <circle class="chosen-dot" cx={x(chosen)} cy={y.at(chosenPoint.networkRate)} r={5} />}
    </svg>
  );
}

interface GridProps {
  readonly y: (value: number) => number;
  readonly x: (month: string) => number;
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  readonly months: readonly string[];
  readonly ticks: readonly number[];
}

function Grid({ y, x, left, width, bottom, months, ticks }: GridProps) {
  const every = width < ROOM_FOR_WORDS ? 4 : 2;
  const years = months.filter((month) => month.endsWith('-01') && (Number(month.slice(0, 4)) - 2009) % every === 0);
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={left - 8} y={y(tick) + 4} text-anchor="end">
            {rate(tick)}
          </text>
        </g>
      ))}
      <line class="axis-line" x1={left} x2={width} y1={bottom} y2={bottom} />
      {years.map((month) => (
        <g key={month}>
          <line class="axis-line" x1={x(month)} x2={x(month)} y1={bottom} y2={bottom + 5} />
          <text class="tick" x={x(month)} y={bottom + 20} text-anchor="middle">
            {month.slice(0, 4)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface HalvingsProps {
  readonly marks: readonly HistoryMark[];
  readonly x: (month: string) => number;
  readonly bottom: number;
  readonly isWide: boolean;
}

/** Above the plot: halvings in one row with their subsidy, China above them. */
function Halvings({ marks, x, bottom, isWide }: HalvingsProps) {
  const halvings = marks.filter(({ kind }) => kind === 'halving');
  const china = marks.find(({ kind }) => kind === 'china-ban');
  const first = halvings[0];
  return (
    <g>
      {first === undefined ? null : (
        <text class="tick" x={x(first.date) - (isWide ? 30 : 18)} y={TOP - 12} text-anchor="end">
          {isWide ? words.months.marks.halving : words.months.halvingTo}
        </text>
      )}
      {halvings.map((mark) => (
        <g key={mark.date}>
          <line class="mark-line" x1={x(mark.date)} x2={x(mark.date)} y1={TOP - 6} y2={bottom} />
          <text class="tick" x={x(mark.date)} y={TOP - 12} text-anchor="middle">
            {isWide ? `${written(mark.subsidyBtc ?? '')} BTC` : written(mark.subsidyBtc ?? '')}
          </text>
        </g>
      ))}
      {china === undefined ? null : (
        <g>
          <line class="mark-line" x1={x(china.date)} x2={x(china.date)} y1={TOP - 28} y2={bottom} />
          <text class="tick" x={x(china.date)} y={TOP - 34} text-anchor="middle">
            {words.months.marks['china-ban']}
          </text>
        </g>
      )}
    </g>
  );
}

/** Each era's first device, as a ring on the network's line with its name to the lower right. */
function EraMarks({
  marks,
  points,
  x,
  y,
  isWide,
}: {
  readonly marks: readonly HistoryMark[];
  readonly points: readonly SharePoint[];
  readonly x: (month: string) => number;
  readonly y: (value: number) => number;
  readonly isWide: boolean;
}) {
  const eras = marks.filter(({ kind }) => kind === 'gpu' || kind === 'fpga' || kind === 'asic');
  return (
    <g>
      {eras.map((mark) => {
        const point = points.find(({ month }) => month === mark.date.slice(0, 7));
        if (point === undefined) return null;
        const left = x(mark.date);
        const top = y(point.networkRate);
        return (
          <g key={mark.kind}>
            <circle class="era-dot" cx={left} cy={top} r={4.5} />
            <text class="label" x={left + (isWide ? 12 : 9)} y={top + 15}>
              {words.months.marks[mark.kind]}
            </text>
          </g>
        );
      })}
    </g>
  );
}
