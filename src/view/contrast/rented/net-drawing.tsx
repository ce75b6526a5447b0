/** The contract's balance over its days: below the zero line it has not paid for itself. */
import type { ContractOutcome } from '../../../insight/contract';
import { words } from '../../text/contrast';
import { text } from '../../text/text';
import { linearAxis, roundTicks } from '../axis';
import { money } from '../quantity-text';

const LEFT = 66;
const TOP = 18;
const BOTTOM = 36;

export function NetDrawing({ width, outcome }: { readonly width: number; readonly outcome: ContractOutcome }) {
  const height = width < 560 ? 320 : 380;
  const right = width - 14;
  const bottom = height - BOTTOM;
  const { days, upfront, finalNet, breakEvenDay } = outcome;
  const nets = days.map((day) => day.cumulativeNet);
  const low = Math.min(-upfront, ...nets, -1e-9);
  const high = Math.max(upfront * 0.15, ...nets, 1e-9);
  const x = linearAxis(0, Math.max(1, days.length), LEFT, right);
  const y = linearAxis(low, high, bottom, TOP);
  const path = [
    `M${LEFT} ${y.at(-upfront).toFixed(1)}`,
    ...days.map((day) => `L${x.at(day.day + 1).toFixed(1)} ${y.at(day.cumulativeNet).toFixed(1)}`),
  ].join('');
  const endY = y.at(finalNet);
  const evenY = y.at(0);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" class="plot">
      {roundTicks(low, high, 5).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={LEFT} x2={right} y1={y.at(tick)} y2={y.at(tick)} />
          <text class="tick" x={LEFT - 8} y={y.at(tick) + 4} text-anchor="end">
            {Math.abs(tick) < 1e-9 ? text.shell.quantities.dollars('0') : money(tick).replace(/[.,]00/, '')}
          </text>
        </g>
      ))}
      {roundTicks(0, days.length, width < 560 ? 3 : 6).map((tick) => (
        <text class="tick" key={tick} x={x.at(tick)} y={bottom + 22} text-anchor="middle">
          {words.rented.dayTick(String(tick), tick === 0)}
        </text>
      ))}
      <line class="zero-line" x1={LEFT} x2={right} y1={evenY} y2={evenY} />
      <text class="label" x={LEFT + 8} y={evenY - 8}>
        {words.rented.zero}
      </text>
      <path class="net-line" d={path} />
      {breakEvenDay === null ? null : <circle class="own-dot" cx={x.at(breakEvenDay + 1)} cy={evenY} r={6} />}
      {breakEvenDay === null ? null : (
        <text class="own-label" x={x.at(breakEvenDay + 1)} y={evenY + 24} text-anchor="middle">
          {words.rented.breakEvenLabel(String(breakEvenDay + 1))}
        </text>
      )}
      <circle class="own-dot" cx={right} cy={endY} r={5} />
      <text class="own-label on-ground" x={right - 4} y={endY + (endY > bottom - 30 ? -14 : 22)} text-anchor="end">
        {money(finalNet)}
      </text>
    </svg>
  );
}
