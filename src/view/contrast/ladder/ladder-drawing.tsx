/** The ladder as SVG: a vertical log axis, devices labelled beside it, the visitor in the accent colour, the gap to industry as a thick line. */
import { words } from '../../text/contrast';
import { type Axis, logAxis, spreadLabels } from '../axis';
import { STRONG_LABEL, TICK, widestOf } from '../text-width';
import type { LadderAxis, LadderMark } from './ladder-model';

/** Lowest and highest value; on the efficiency axis less stands higher. */
const SPANS = { rate: { low: 1e-6, high: 1e22 }, efficiency: { low: 0.1, high: 1e20 } } as const;
const DECADE = { rate: 25, efficiency: 34 } as const;
const TOP = 14;
const LABEL_GAP = 21;
/** Narrower than this, values and years stand in the table only. */
const ROOM_FOR_VALUES = 430;

interface Columns {
  /** Of the axis. */
  readonly axisX: number;
  /** Where the labels begin that lines lead to from it. */
  readonly labelX: number;
}

function columnsAt(width: number, ticks: readonly string[], factor: readonly string[]): Columns {
  const room = Math.max(widestOf(ticks, TICK), widestOf(factor, STRONG_LABEL)) + 11;
  return width < ROOM_FOR_VALUES
    ? { axisX: Math.max(90, room), labelX: Math.max(90, room) + 24 }
    : { axisX: Math.max(112, room), labelX: Math.max(112, room) + 34 };
}

interface LadderDrawingProps {
  readonly width: number;
  readonly axis: LadderAxis;
  readonly marks: readonly LadderMark[];
  readonly gap: { readonly from: number; readonly to: number; readonly label: string };
}

export function LadderDrawing({ width, axis, marks, gap }: LadderDrawingProps) {
  const { low, high } = SPANS[axis];
  const length = Math.round(Math.log10(high / low)) * DECADE[axis];
  const height = length + 2 * TOP;
  const scale = axis === 'rate' ? logAxis(low, high, TOP + length, TOP) : logAxis(low, high, TOP, TOP + length);
  const inside = (value: number): number => scale.at(Math.min(high, Math.max(low, value)));
  const ordered = marks.toSorted((first, second) => inside(first.value) - inside(second.value));
  const ticks: Readonly<Record<string, string>> = words.ladder.ticks[axis];
  const factor = factorOf(gap.label);
  const columns = columnsAt(width, Object.values(ticks), factor);
  const { axisX } = columns;
  const places = spreadLabels(
    ordered.map((mark) => inside(mark.value)),
    LABEL_GAP,
    TOP,
    TOP + length,
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" class="plot ladder">
      <Ticks axis={axis} ticks={ticks} scale={scale} axisX={axisX} width={width} />
      <line class="axis-line" x1={axisX} x2={axisX} y1={TOP} y2={TOP + length} />
      <Gap gap={gap} factor={factor} at={inside} axis={axis} axisX={axisX} />
      {ordered.map((mark, index) => (
        <Rung key={mark.key} mark={mark} at={inside} labelAt={places[index] ?? 0} columns={columns} width={width} />
      ))}
    </svg>
  );
}

interface TicksProps {
  readonly axis: LadderAxis;
  readonly ticks: Readonly<Record<string, string>>;
  readonly scale: Axis;
  readonly axisX: number;
  readonly width: number;
}

function Ticks({ axis, ticks, scale, axisX, width }: TicksProps) {
  const units: Readonly<Record<string, string>> = axis === 'rate' ? words.ladder.units.rate : {};
  return (
    <g>
      {Object.entries(ticks).map(([exponent, label]) => {
        const y = scale.at(10 ** Number(exponent));
        return (
          <g key={exponent}>
            <line class="grid" x1={axisX} x2={width} y1={y} y2={y} />
            <text class="tick" x={axisX - 10} y={y + 4} text-anchor="end">
              {label}
            </text>
            {units[exponent] === undefined ? null : (
              <text class="tick-unit" x={axisX - 10} y={y + 19} text-anchor="end">
                {units[exponent]}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** "× 29 million" in two parts: “× 29 mil millones” is too long for one line. */
function factorOf(label: string): readonly [factor: string, word: string] {
  const [, factor = label, word = ''] = /^(\S+ \S+) (.+)$/.exec(label) ?? [];
  return [factor, word];
}

interface GapProps extends Pick<LadderDrawingProps, 'gap' | 'axis'> {
  readonly factor: readonly [factor: string, word: string];
  readonly at: (value: number) => number;
  readonly axisX: number;
}

/** The thick line between the visitor and the reference machine, its factor between two ticks. */
function Gap({ gap, factor: [factor, word], at, axis, axisX }: GapProps) {
  const from = at(gap.from);
  const to = at(gap.to);
  // Between two ticks, clear of their words.
  const exponent = Math.floor(Math.log10(gap.from * gap.to) / 2 / 3) * 3 + 1.5;
  const labelY = at(10 ** exponent) + (axis === 'rate' ? 3 : -3);
  return (
    <g>
      <line class="gap-line" x1={axisX} x2={axisX} y1={from} y2={to} />
      {Math.abs(from - to) < 3 * DECADE[axis] ? null : (
        <text class="gap-label" x={axisX - 10} y={labelY} text-anchor="end">
          {factor}
          <tspan x={axisX - 10} dy={15}>
            {word}
          </tspan>
        </text>
      )}
    </g>
  );
}

interface RungProps {
  readonly mark: LadderMark;
  readonly at: (value: number) => number;
  readonly labelAt: number;
  readonly columns: Columns;
  readonly width: number;
}

function Rung({ mark, at, labelAt, columns, width }: RungProps) {
  const y = at(mark.value);
  const kind = mark.isOwn ? 'rung own-rung' : mark.isPicked ? 'rung picked-rung' : 'rung';
  const { axisX, labelX } = columns;
  const year = mark.year === '' || width < ROOM_FOR_VALUES ? '' : ` ${mark.year}`;
  return (
    <g class={kind}>
      <path class="leader" d={`M${axisX + 6} ${y} L${labelX - 14} ${labelAt} H${labelX - 5}`} />
      {mark.ends === null ? null : <line class="rung-range" x1={axisX} x2={axisX} y1={at(mark.ends.low)} y2={at(mark.ends.high)} />}
      <circle cx={axisX} cy={y} r={mark.isOwn ? 6.5 : 4} />
      <text x={labelX} y={labelAt + 4.5}>
        {mark.label}
        <tspan class="rung-year">{year}</tspan>
        {mark.isWeak ? ' °' : ''}
      </text>
      {width < ROOM_FOR_VALUES ? null : (
        <text class="rung-value" x={width} y={labelAt + 4.5} text-anchor="end">
          {mark.shown}
        </text>
      )}
    </g>
  );
}
