/** The guess beside the answer (or beside landmarks) on one line, by the scale of the slider: how far off is seen at a glance. */
import { decades, linearAxis, logAxis, roundTicks } from '../contrast/axis';
import { useWidth } from '../contrast/picture';
import { text } from '../text/text';
import type { GuessScale } from './guess';

export interface LineMark {
  readonly value: number;
  readonly label: string;
  readonly kind: 'guess' | 'own' | 'landmark';
}

interface GuessLineProps {
  readonly scale: GuessScale;
  readonly marks: readonly LineMark[];
  readonly tickText: (value: number) => string;
  readonly description: string;
}

const SIDE = 10;
const ROW = 24;
/** Of the labels' type, on average. */
const CHARACTER = 7.9;
/** Narrower than this, labels say it shorter. */
const ROOM_FOR_WORDS = 480;
/** From the middle of one tick to the next, at least. */
const TICK_ROOM = 130;

export function GuessLine({ scale, marks, tickText, description }: GuessLineProps) {
  const [frame, width] = useWidth();
  return (
    <div class="drawing guess-line" role="img" aria-label={description} ref={frame}>
      {width === 0 ? null : <Drawing width={width} scale={scale} marks={marks} tickText={tickText} />}
    </div>
  );
}

interface Placed extends LineMark {
  readonly x: number;
  /** Middle of the label, moved in from the edges. */
  readonly labelX: number;
  readonly row: number;
}

function Drawing({ width, scale, marks, tickText }: Omit<GuessLineProps, 'description'> & { readonly width: number }) {
  const { narrow } = text.shell.quantities;
  const values = marks.map(({ value }) => value).filter((value) => scale.kind === 'whole' || value > 0);
  const axis = axisOf(scale, values, width);
  const labelled = width < ROOM_FOR_WORDS ? marks.map((mark) => ({ ...mark, label: narrow(mark.label) })) : marks;
  const placed = placeLabels(labelled, axis.at, width);
  const rows = Math.max(0, ...placed.map(({ row }) => row)) + 1;
  const line = rows * ROW + 14;
  return (
    <svg viewBox={`0 0 ${width} ${line + 34}`} width="100%" class="plot">
      <line class="axis-line" x1={SIDE} x2={width - SIDE} y1={line} y2={line} />
      <Ticks axis={axis} width={width} line={line} tickText={(value) => narrow(tickText(value))} scale={scale} />
      {placed.map((mark) => (
        <g key={`${mark.kind}${mark.label}`} class={`guess-mark guess-mark-${mark.kind}`}>
          <line x1={mark.x} x2={mark.x} y1={line} y2={(mark.row + 1) * ROW - 4} />
          <circle cx={mark.x} cy={line} r={mark.kind === 'landmark' ? 3.5 : 6} />
          <text x={mark.labelX} y={(mark.row + 1) * ROW - 9} text-anchor="middle">
            {mark.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface Scaled {
  readonly at: (value: number) => number;
  readonly low: number;
  readonly high: number;
}

/** The slider's own ends, or further where the answer lies outside of them. */
function axisOf(scale: GuessScale, values: readonly number[], width: number): Scaled {
  if (scale.kind === 'whole') return linearAxis(Math.min(scale.least, ...values), Math.max(scale.most, ...values), SIDE, width - SIDE);
  const low = 10 ** Math.floor(Math.log10(Math.min(scale.least, ...values)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(scale.most, ...values)));
  const axis = logAxis(low, high, SIDE, width - SIDE);
  return { ...axis, at: (value) => axis.at(Math.max(low, value)) };
}

interface TicksProps {
  readonly axis: Scaled;
  readonly scale: GuessScale;
  readonly width: number;
  readonly line: number;
  readonly tickText: (value: number) => string;
}

/** As few as there is room for their words. */
function Ticks({ axis, scale, width, line, tickText }: TicksProps) {
  const exponents = Math.log10(axis.high / axis.low);
  const ticksIn = (room: number): readonly number[] => {
    const wanted = Math.max(2, Math.floor(width / room));
    return scale.kind === 'whole'
      ? roundTicks(axis.low, axis.high, wanted)
      : decades(axis.low, axis.high, Math.max(1, Math.ceil(exponents / wanted / 3) * 3));
  };
  const longest = Math.max(0, ...ticksIn(TICK_ROOM).map((tick) => tickText(tick).length));
  const ticks = ticksIn(Math.max(TICK_ROOM, longest * CHARACTER + 8));
  return (
    <g>
      {ticks.map((tick) => {
        const x = axis.at(tick);
        const text = tickText(tick);
        const half = (text.length * CHARACTER) / 2;
        const anchor = x < half ? 'start' : x > width - half ? 'end' : 'middle';
        return (
          <g key={tick}>
            <line class="axis-line" x1={x} x2={x} y1={line} y2={line + 5} />
            <text class="tick" x={anchor === 'middle' ? x : anchor === 'start' ? 0 : width} y={line + 22} text-anchor={anchor}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The lowest free row above the line for each label, the important ones nearest to it. */
function placeLabels(marks: readonly LineMark[], at: (value: number) => number, width: number): readonly Placed[] {
  const ordered = marks.toSorted((first, second) => importance(first) - importance(second));
  const taken: { readonly from: number; readonly to: number; readonly level: number }[] = [];
  const levels = ordered.map((mark) => {
    const x = Math.min(width - SIDE, Math.max(SIDE, at(mark.value)));
    const length = mark.label.length * CHARACTER + 14;
    const from = Math.max(0, Math.min(width - length, x - length / 2));
    // A stem passes through every level below its label, so neither labels nor stems may cross one.
    const isFree = (level: number): boolean =>
      taken.every((other) => other.level !== level || from + length < other.from || from > other.to);
    let level = 0;
    while (!isFree(level)) level += 1;
    taken.push({ from, to: from + length, level });
    return { ...mark, x, labelX: from + length / 2, level };
  });
  const most = Math.max(0, ...levels.map(({ level }) => level));
  return levels.map(({ level, ...mark }) => ({ ...mark, row: most - level }));
}

function importance({ kind }: LineMark): number {
  return kind === 'own' ? 0 : kind === 'guess' ? 1 : 2;
}
