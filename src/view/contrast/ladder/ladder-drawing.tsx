/** The ladder as SVG: a vertical log axis, devices labelled beside it, the visitor in the accent colour, the gap to industry as a thick line. */
import { words } from '../../text/contrast';
import { type Axis, logAxis, spreadLabels } from '../axis';
import type { LadderAxis, LadderMark } from './ladder-model';

/** Lowest and highest value; on the efficiency axis less stands higher. */
const SPANS = { rate: { low: 1e-6, high: 1e22 }, efficiency: { low: 0.1, high: 1e20 } } as const;
const DECADE = { rate: 25, efficiency: 34 } as const;
const TOP = 14;
const LABEL_GAP = 21;
/** Narrower than this, values and years stand in the table only. */
const ROOM_FOR_VALUES = 430;

/** Where the axis stands, and where the labels begin that lines lead to from it. */
function columnsAt(width: number): { readonly axisX: number; readonly labelX: number } {
  return width < ROOM_FOR_VALUES ? { axisX: 90, labelX: 114 } : { axisX: 112, labelX: 146 };
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
  const { axisX } = columnsAt(width);
  const places = spreadLabels(
    ordered.map((mark) => inside(mark.value)),
    LABEL_GAP,
    TOP,
    TOP + length,
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" class="plot ladder">
      <Ticks axis={axis} scale={scale} width={width} />
      <line class="axis-line" x1={axisX} x2={axisX} y1={TOP} y2={TOP + length} />
      <Gap gap={gap} at={inside} axis={axis} axisX={axisX} />
      {ordered.map((mark, index) => (
        <Rung key={mark.key} mark={mark} at={inside} labelAt={places[index] ?? 0} width={width} />
      ))}
    </svg>
  );
}

function Ticks({ axis, scale, width }: { readonly axis: LadderAxis; readonly scale: Axis; readonly width: number }) {
  const ticks: Readonly<Record<string, string>> = words.ladder.ticks[axis];
  const { axisX } = columnsAt(width);
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

/** The thick line between the visitor and the reference machine, its factor between two ticks. */
function Gap({
  gap,
  at,
  axis,
  axisX,
}: Pick<LadderDrawingProps, 'gap' | 'axis'> & { readonly at: (value: number) => number; readonly axisX: number }) {
  const from = at(gap.from);
  const to = at(gap.to);
  // Between two ticks, clear of their words.
  const exponent = Math.floor(Math.log10(gap.from * gap.to) / 2 / 3) * 3 + 1.5;
  const labelY = at(10 ** exponent) + (axis === 'rate' ? 11 : 5);
  return (
    <g>
      <line class="gap-line" x1={axisX} x2={axisX} y1={from} y2={to} />
      {Math.abs(from - to) < 3 * DECADE[axis] ? null : (
        <text class="gap-label" x={axisX - 10} y={labelY} text-anchor="end">
          {gap.label}
        </text>
      )}
    </g>
  );
}

interface RungProps {
  readonly mark: LadderMark;
  readonly at: (value: number) => number;
  readonly labelAt: number;
  readonly width: number;
}

function Rung({ mark, at, labelAt, width }: RungProps) {
  const y = at(mark.value);
  const kind = mark.isOwn ? 'rung own-rung' : mark.isPicked ? 'rung picked-rung' : 'rung';
  const { axisX, labelX } = columnsAt(width);
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
