/** Every device as a dot on one axis, a lane for each kind of hardware, with the lane's median; the figures by kind in the table. */
import type { BoardEntry } from '../../history/board-store';
import type { CodeBackend } from '../../result/code';
import { decades, logAxis } from '../contrast/axis';
import { Picture } from '../contrast/picture';
import { rate } from '../contrast/quantity-text';
import { whole } from '../format';
import { words } from '../text/board';
import { type Figures, figuresByBackend } from './entries';
import { axisEnds, dotsPath, type Lane, laneHeight, stackDots } from './dot-lanes';

interface DeviceDotsProps {
  readonly entries: readonly BoardEntry[];
  readonly figures: Figures;
}

export function DeviceDots({ entries, figures }: DeviceDotsProps) {
  const sentences = words.dots;
  const lanes = figuresByBackend(entries).map((lane) => ({
    ...lane,
    rates: entries.filter(({ backend }) => backend === lane.backend).map((entry) => entry.rate),
  }));
  const row = (name: string, part: Figures): string[] => [
    name,
    whole(part.count),
    rate(part.least),
    rate(part.median),
    rate(part.most),
    rate(part.sum),
  ];
  const { columns } = sentences;
  return (
    <Picture
      title={sentences.title}
      subtitle={sentences.subtitle}
      description={sentences.description(whole(figures.count), rate(figures.median), rate(figures.least), rate(figures.most))}
      draw={(width) => <Drawing width={width} lanes={lanes} figures={figures} />}
      table={{
        columns: [
          { label: columns.backend },
          { label: columns.count, isNumber: true },
          { label: columns.least, isNumber: true },
          { label: columns.median, isNumber: true },
          { label: columns.most, isNumber: true },
          { label: columns.sum, isNumber: true },
        ],
        rows: [...lanes.map((lane) => row(sentences.backends[lane.backend], lane)), row(sentences.all, figures)],
      }}
      sources={[]}
    />
  );
}

interface DrawingProps {
  readonly width: number;
  readonly lanes: readonly (Lane & Figures & { readonly backend: CodeBackend })[];
  readonly figures: Figures;
}

const TOP = 28;
const EDGE = 12;
/** Room under a lane's base for its median. */
const UNDER = 24;
/** A label of the axis and the air around it. */
const TICK_WIDTH = 74;

function Drawing({ width, lanes, figures }: DrawingProps) {
  const ends = axisEnds(figures.least, figures.most);
  const axis = logAxis(ends.low, ends.high, EDGE, width - EDGE);
  const every = Math.max(1, Math.ceil((Math.log10(ends.high / ends.low) + 1) / Math.max(2, width / TICK_WIDTH)));
  const radius = width < 480 ? 4.5 : 6;
  let bottom = TOP;
  const placed = lanes.map((lane) => {
    const dots = stackDots(lane.rates.map(axis.at), radius);
    const top = bottom;
    const base = top + UNDER + laneHeight(dots, radius);
    bottom = base + UNDER;
    return { lane, dots, top, base };
  });
  return (
    <svg viewBox={`0 0 ${width} ${bottom + 4}`} width="100%" class="plot board-plot">
      {decades(ends.low, ends.high, every).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={axis.at(tick)} x2={axis.at(tick)} y1={TOP - 4} y2={bottom} />
          <text class="tick" x={axis.at(tick)} y={TOP - 12} text-anchor={anchorOf(axis.at(tick), width)}>
            {rate(tick)}
          </text>
        </g>
      ))}
      {placed.map(({ lane, dots, top, base }) => (
        <g key={lane.backend} class="board-lane">
          <line class="axis-line" x1={EDGE} x2={width - EDGE} y1={base} y2={base} />
          <text class="label label-strong on-ground" x={EDGE} y={top + 14}>
            {words.dots.lane(words.dots.backends[lane.backend], whole(lane.count))}
          </text>
          <path class="board-dots" d={dotsPath(dots, base - 2, radius)} />
          <path class="board-median" d={`M${axis.at(lane.median)} ${base + 1}l-5 8h10z`} />
          <text
            class="board-median-label on-ground"
            x={axis.at(lane.median) + medianShift(axis.at(lane.median), width)}
            y={base + 16}
            text-anchor={axis.at(lane.median) > width * 0.6 ? 'end' : 'start'}
          >
            {words.dots.median(rate(lane.median))}
          </text>
        </g>
      ))}
    </svg>
  );
}

function anchorOf(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 30) return 'start';
  return x > width - 30 ? 'end' : 'middle';
}

function medianShift(x: number, width: number): number {
  return x > width * 0.6 ? -9 : 9;
}
