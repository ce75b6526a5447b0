/** Tries over zero bits on a log axis: dots, means, the clock's means, the line of theory. */
import type { HashesPerSecond } from '../../../../core/units';
import { meanHashes, type RungSummary, type Try } from '../../../../insight/luck-ladder';
import { decades, linearAxis, logAxis } from '../../../contrast/axis';
import { count, shortTime } from '../../../contrast/quantity-text';
import { words } from '../../../text/lesson-activities';

interface RungsDrawingProps {
  readonly width: number;
  readonly tries: readonly Try[];
  readonly rungs: readonly RungSummary[];
  /** Null until known: the axis then counts hashes. */
  readonly rate: HashesPerSecond | null;
}

const HEIGHT = 380;
const TOP = 24;
const BOTTOM = HEIGHT - 46;
const LEFT = 62;
const RIGHT = 14;
/** A clock of 0.1 ms and messages between threads blur anything shorter. */
const LEAST_CLOCKED = 0.02;

export function RungsDrawing({ width, tries, rungs, rate }: RungsDrawingProps) {
  const [first, last] = [rungs[0]?.zeroBits ?? 1, rungs.at(-1)?.zeroBits ?? 2];
  const unit = rate ?? 1;
  const x = linearAxis(first - 1, Math.max(last, first + 4) + 1, LEFT, width - RIGHT);
  const most = Math.max(...tries.map(({ hashes }) => hashes), 8 * meanHashes(last));
  const y = logAxis(1 / unit, most / unit, BOTTOM, TOP);
  const at = (hashes: number): number => y.at(Math.max(1, hashes) / unit);
  const spread = Math.min(9, (x.at(first + 2) - x.at(first)) / 4);
  const isSparse = x.at(first + 2) - x.at(first) < 30;
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%" class="plot rungs-plot">
      {decades(y.low, y.high, 1).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={LEFT} x2={width - RIGHT} y1={y.at(tick)} y2={y.at(tick)} />
          <text class="tick" x={LEFT - 8} y={y.at(tick) + 4} text-anchor="end">
            {rate === null ? count(tick) : shortTime(tick)}
          </text>
        </g>
      ))}
      <line class="theory-line" x1={x.at(first)} x2={x.at(last)} y1={at(meanHashes(first))} y2={at(meanHashes(last))} />
      {tries.map((one, index) => (
        <circle
          key={`${one.zeroBits} ${index}`}
          class={one.isFound ? 'try' : 'try try-left'}
          cx={x.at(one.zeroBits) + spread * (((index * 7) % 10) / 5 - 0.9)}
          cy={at(one.hashes)}
          r={3}
        />
      ))}
      {rungs.map((rung) => (
        <g key={rung.zeroBits}>
          <line
            class="rung-mean"
            x1={x.at(rung.zeroBits) - spread - 4}
            x2={x.at(rung.zeroBits) + spread + 4}
            y1={at(rung.mean)}
            y2={at(rung.mean)}
          />
          {rate !== null && rung.meanElapsed >= LEAST_CLOCKED ? (
            <path class="clock-mark" d={diamond(x.at(rung.zeroBits) + spread + 9, y.at(rung.meanElapsed))} />
          ) : null}
          {isSparse && (rung.zeroBits - first) % 4 !== 0 ? null : (
            <text class="tick" x={x.at(rung.zeroBits)} y={BOTTOM + 20} text-anchor="middle">
              {rung.zeroBits}
            </text>
          )}
        </g>
      ))}
      <line class="axis-line" x1={LEFT} x2={width - RIGHT} y1={BOTTOM} y2={BOTTOM} />
      <text class="label" x={(LEFT + width - RIGHT) / 2} y={HEIGHT - 6} text-anchor="middle">
        {words.ladder.bitsAxis}
      </text>
      <Key width={width} hasClock={rate !== null && rungs.some((rung) => rung.meanElapsed >= LEAST_CLOCKED)} />
    </svg>
  );
}

function diamond(x: number, y: number): string {
  return `M${x - 5} ${y}L${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}Z`;
}

/** In the empty upper left corner, each with the sign it explains. */
function Key({ width, hasClock }: { readonly width: number; readonly hasClock: boolean }) {
  const { legend } = words.ladder;
  const x = LEFT + 14;
  const rows = [
    { key: 'try', label: legend.each, sign: <circle class="try" cx={x + 9} cy={-4} r={3} /> },
    { key: 'mean', label: legend.mean, sign: <line class="rung-mean" x1={x} x2={x + 18} y1={-4} y2={-4} /> },
    ...(hasClock ? [{ key: 'clock', label: legend.clock, sign: <path class="clock-mark" d={diamond(x + 9, -4)} /> }] : []),
    { key: 'theory', label: legend.theory, sign: <line class="theory-line" x1={x} x2={x + 18} y1={-4} y2={-4} /> },
  ];
  return (
    <g class={width < 420 ? 'key key-narrow' : 'key'}>
      {rows.map(({ key, label, sign }, index) => (
        <g key={key} transform={`translate(0 ${TOP + 12 + index * 19})`}>
          {sign}
          <text class="label on-ground" x={x + 26}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
