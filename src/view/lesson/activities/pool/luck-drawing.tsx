/** Income period by period, in blocks: alone above, in the pool below, on one scale. */
import type { IncomeHistory } from '../../../../insight/pool-luck';
import { linearAxis } from '../../../contrast/axis';
import { decimal } from '../../../format';
import { words } from '../../../text/lesson-activities';

interface LuckDrawingProps {
  readonly width: number;
  readonly history: IncomeHistory;
  readonly mean: number;
}

const PANEL = 130;
const HEAD = 38;
const FOOT = 26;
const LEFT = 26;

export function LuckDrawing({ width, history, mean }: LuckDrawingProps) {
  const most = Math.max(2, Math.ceil(Math.max(...history.solo, ...history.pooled)));
  const rows = [
    { label: words.pool.legend.alone, values: history.solo, isOwn: false },
    { label: words.pool.legend.pooled, values: history.pooled, isOwn: true },
  ];
  const height = rows.length * (PANEL + HEAD) + FOOT;
  const x = linearAxis(0, history.solo.length, LEFT, width);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" class="plot luck-plot">
      {rows.map(({ label, values, isOwn }, row) => {
        const top = row * (PANEL + HEAD) + HEAD;
        const y = linearAxis(0, most, top + PANEL, top);
        return (
          <g key={label}>
            <text class={isOwn ? 'own-label' : 'label label-strong'} x={0} y={top - 12}>
              {label}
            </text>
            {Array.from({ length: most + 1 }, (_, tick) => tick)
              .filter((tick) => most <= 4 || tick % 2 === 0)
              .map((tick) => (
                <g key={tick}>
                  <line class={tick === 0 ? 'axis-line' : 'grid'} x1={LEFT} x2={width} y1={y.at(tick)} y2={y.at(tick)} />
                  <text class="tick" x={LEFT - 8} y={y.at(tick) + 4} text-anchor="end">
                    {tick}
                  </text>
                </g>
              ))}
            {values.map((value, index) => (
              <rect
                // Periods have no other name than their place.
                key={index}
                class={isOwn ? 'own-bar' : 'alone-bar'}
                x={x.at(index) + 1.5}
                width={x.at(1) - x.at(0) - 3}
                y={y.at(value)}
                height={y.at(0) - y.at(value)}
              />
            ))}
            <line class="mean-line" x1={LEFT} x2={width} y1={y.at(mean)} y2={y.at(mean)} />
            {row === 0 ? (
              <text class="label" x={width} y={top - 12} text-anchor="end">
                {words.pool.legend.mean(decimal(mean, 2))}
              </text>
            ) : null}
          </g>
        );
      })}
      {[0, 6, 12, 18, 23].map((tick) => (
        <text key={tick} class="tick" x={(x.at(tick) + x.at(tick + 1)) / 2} y={height - 8} text-anchor="middle">
          {tick + 1}
        </text>
      ))}
    </svg>
  );
}
