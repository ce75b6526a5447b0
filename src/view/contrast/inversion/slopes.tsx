/** Two log axes, hashing left and matrices right, a line for each device between them; one that cannot multiply falls to the floor. */
import { words } from '../../text/contrast';
import { type Axis, decades, logAxis, spreadLabels } from '../axis';
import { STRONG_LABEL, TICK, widestOf } from '../text-width';

export interface Slope {
  readonly key: string;
  readonly label: string;
  /** For narrow screens. */
  readonly shortLabel: string;
  /** Share of the reference machine; null: none. */
  readonly left: number;
  readonly right: number | null;
  readonly isOwn: boolean;
  readonly isAssumed: boolean;
}

const TOP = 44;
const FLOOR = 30;
const LABEL_GAP = 19;
const NARROW = 560;

interface SlopesProps {
  readonly width: number;
  readonly slopes: readonly Slope[];
  readonly leftTitle: string;
  readonly rightTitle: string;
}

export function Slopes({ width, slopes, leftTitle, rightTitle }: SlopesProps) {
  const isNarrow = width < NARROW;
  const height = isNarrow ? 420 : 460;
  const { low, high } = decadesOf(slopes);
  const floor = height - FLOOR;
  const axis = logAxis(low, high, floor - 26, TOP);
  const left = Math.max(isNarrow ? 84 : 96, widestOf(decades(low, high).map(nameOf), TICK) + 11);
  const labels = slopes.map(({ label, shortLabel }) => (isNarrow ? shortLabel : label));
  const right = width - Math.max(isNarrow ? 132 : 246, widestOf(labels, STRONG_LABEL) + 19);
  const at = (share: number | null): number => (share === null ? floor : axis.at(share));
  const ordered = slopes.toSorted((first, second) => at(first.right) - at(second.right));
  const places = spreadLabels(
    ordered.map((slope) => at(slope.right)),
    LABEL_GAP,
    TOP,
    floor,
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" class="plot slopes">
      <Ticks axis={axis} left={left} right={right} />
      <text class="label label-strong" x={0} y={16}>
        {leftTitle}
      </text>
      <text class="label label-strong" x={width} y={isNarrow ? 34 : 16} text-anchor="end">
        {rightTitle}
      </text>
      {[left, right].map((x) => (
        <line class="axis-line" key={x} x1={x} x2={x} y1={TOP} y2={floor} />
      ))}
      {ordered.map((slope, index) => (
        <Line key={slope.key} slope={slope} at={at} left={left} right={right} labelY={places[index] ?? 0} isNarrow={isNarrow} />
      ))}
    </svg>
  );
}

/** Whole decades around every share, one reference machine and a little above it always among them. */
function decadesOf(slopes: readonly Slope[]): { readonly low: number; readonly high: number } {
  const shares = slopes.flatMap(({ left, right }) => (right === null ? [left] : [left, right]));
  return {
    low: 10 ** Math.floor(Math.log10(Math.min(1e-3, ...shares))),
    high: 10 ** Math.ceil(Math.log10(Math.max(2, ...shares))),
  };
}

function nameOf(tick: number): string {
  const names: Readonly<Record<string, string>> = words.inversion.ticks;
  return names[String(Math.round(Math.log10(tick)))] ?? '';
}

function Ticks({ axis, left, right }: { readonly axis: Axis; readonly left: number; readonly right: number }) {
  return (
    <g>
      {decades(axis.low, axis.high).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={left} x2={right} y1={axis.at(tick)} y2={axis.at(tick)} />
          <text class="tick" x={left - 9} y={axis.at(tick) + 4} text-anchor="end">
            {nameOf(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface LineProps {
  readonly slope: Slope;
  readonly at: (share: number | null) => number;
  readonly left: number;
  readonly right: number;
  readonly labelY: number;
  readonly isNarrow: boolean;
}

function Line({ slope, at, left, right, labelY, isNarrow }: LineProps) {
  const from = at(slope.left);
  const to = at(slope.right);
  const kind = slope.isOwn ? 'slope own-slope' : slope.isAssumed ? 'slope assumed-slope' : 'slope';
  return (
    <g class={kind} data-slope={slope.key} data-left={slope.left} data-right={slope.right ?? ''}>
      <line x1={left} y1={from} x2={right} y2={to} />
      <circle cx={left} cy={from} r={slope.isOwn ? 5 : 3.5} />
      <circle cx={right} cy={to} r={slope.isOwn ? 5 : 3.5} />
      <path class="leader" d={`M${right + 5} ${to} L${right + 13} ${labelY}`} />
      <text x={right + 17} y={labelY + 4.5}>
        {isNarrow ? slope.shortLabel : slope.label}
      </text>
    </g>
  );
}
