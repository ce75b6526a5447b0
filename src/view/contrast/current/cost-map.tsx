/** Machines against electricity prices on two log axes, with lines of equal cost for one bitcoin; the visitor's band across. */
import { joulesPerHash, type Range, usDollars } from '../../../core/units';
import { isoCostLine } from '../../../insight/cost';
import type { Machine } from '../../../insight/hardware';
import type { NetworkState } from '../../../insight/reward';
import { text } from '../../text/text';
import { decades, logAxis, spreadLabels } from '../axis';
import { count, money } from '../quantity-text';
import { heightOfMore, Lines, linesOf, STRONG_LABEL, TICK, widestOf } from '../text-width';

const LEAST_LEFT = 62;
const TOP = 16;
const BOTTOM = 44;
const PRICES = { low: 0.008, high: 0.6 };
const PRICE_TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
const LEAST_EFFICIENCY = 4;

interface CostMapProps {
  readonly width: number;
  readonly state: NetworkState;
  readonly machines: readonly Machine[];
  /** J/TH. */
  readonly own: Range<number>;
  readonly ownLabel: string;
  readonly electricityPrice: number;
}

export function CostMap({ width, state, machines, own, ownLabel: label, electricityPrice }: CostMapProps) {
  const height = width < 560 ? 440 : 500;
  const bottom = height - BOTTOM;
  const right = width - 6;
  const high = 10 ** Math.ceil(Math.log10(Math.max(1e3, own.high * 2)));
  const low = Math.min(LEAST_EFFICIENCY, own.low / 2);
  const left = Math.max(LEAST_LEFT, widestOf(decades(low, high).map(tickText), TICK) + 10);
  const x = logAxis(PRICES.low, PRICES.high, left, right);
  const y = logAxis(low, high, bottom, TOP);
  const plane: Plane = { x: x.at, y: y.at, left, right, top: TOP, bottom, low, high };
  const priceX = x.at(Math.min(PRICES.high, Math.max(PRICES.low, electricityPrice)));
  const ownTop = y.at(own.high);
  const ownBottom = y.at(own.low);
  const ownMiddle = (ownTop + ownBottom) / 2;
  const ownLines = linesOf(text.shell.quantities.narrow(label), right - left - 4, STRONG_LABEL);
  const labelWidth = widestOf(ownLines, STRONG_LABEL);
  const labelX = Math.max(left + 4, Math.min(right - labelWidth, priceX > (left + right) / 2 ? priceX - 12 - labelWidth : priceX + 12));
  const labelY = ownTop - 11 - heightOfMore(ownLines);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" class="plot">
      <clipPath id="cost-map-frame">
        <rect x={left} y={TOP} width={right - left} height={bottom - TOP} />
      </clipPath>
      <MapAxes plane={plane} />
      <g clip-path="url(#cost-map-frame)">
        <PayingArea plane={plane} state={state} />
        <IsoLines plane={plane} state={state} isFree={(x, y) => x < labelX || y < labelY - 16 || y > ownTop + 5} />
      </g>
      <Machines plane={plane} machines={machines} />
      <line class="chosen-line" x1={priceX} x2={priceX} y1={TOP} y2={bottom} />
      <rect class="own-band" x={left} y={ownTop - 1} width={right - left} height={Math.max(2, ownBottom - ownTop)} />
      <circle class="own-dot" cx={priceX} cy={ownMiddle} r={6.5} />
      <text class="own-label" y={labelY}>
        <Lines of={ownLines} x={labelX} />
      </text>
    </svg>
  );
}

const tickText = (joulesPerTerahash: number): string => count(joulesPerTerahash);

interface Plane {
  readonly x: (dollars: number) => number;
  readonly y: (joulesPerTerahash: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly low: number;
  readonly high: number;
}

function MapAxes({ plane }: { readonly plane: Plane }) {
  const { x, y, left, right, bottom, low, high } = plane;
  return (
    <g>
      {decades(low, high).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={left - 8} y={y(tick) + 4} text-anchor="end">
            {tickText(tick)}
          </text>
        </g>
      ))}
      {PRICE_TICKS.map((tick) => (
        <g key={tick}>
          <line class="axis-line" x1={x(tick)} x2={x(tick)} y1={bottom} y2={bottom + 5} />
          <text class="tick" x={x(tick)} y={bottom + 21} text-anchor="middle">
            {`${Math.round(tick * 100)} ¢`}
          </text>
        </g>
      ))}
      <line class="axis-line" x1={left} x2={right} y1={bottom} y2={bottom} />
    </g>
  );
}

/** Corner points of the line of equal cost on the plane, from the least to the most joules. */
function lineOf(dollars: number, plane: Plane, state: NetworkState): readonly (readonly [x: number, y: number])[] {
  const range = { low: joulesPerHash(plane.low * 1e-12), high: joulesPerHash(plane.high * 1e-12) };
  return isoCostLine(usDollars(dollars), state, range, 2).map((point) => [
    plane.x(point.electricityPrice),
    plane.y(point.efficiency * 1e12),
  ]);
}

function PayingArea({ plane, state }: { readonly plane: Plane; readonly state: NetworkState }) {
  if (state.price <= 0) return null;
  const points = lineOf(state.price, plane, state);
  const far = plane.left - 4000;
  const path = `M${points.map(([x, y]) => `${x} ${y}`).join(' L')} L${far} ${plane.top - 4000} L${far} ${plane.bottom + 10} Z`;
  return (
    <g>
      <path class="paying" d={path} />
      <path class="worth-line" d={`M${points.map(([x, y]) => `${x} ${y}`).join(' L')}`} />
    </g>
  );
}

interface IsoLinesProps {
  readonly plane: Plane;
  readonly state: NetworkState;
  /** Whether a label that ends at x on the line y leaves the visitor's own alone. */
  readonly isFree: (x: number, y: number) => boolean;
}

/** Every tenfold from a thousand dollars on that crosses the plane, labelled where it meets the right edge or the top. */
function IsoLines({ plane, state, isFree }: IsoLinesProps) {
  const costs = decades(1e3, 1e13);
  return (
    <g>
      {costs.map((cost) => {
        const [start, end] = lineOf(cost, plane, state);
        if (start === undefined || end === undefined) return null;
        const [startX, startY] = start;
        const [endX, endY] = end;
        const slope = (endY - startY) / (endX - startX);
        const atRight = startY + (plane.right - startX) * slope;
        const atBottom = startX + (plane.bottom - startY) / slope;
        const leavesRight = atRight < plane.bottom - 4;
        const labelX = leavesRight ? plane.right - 6 : atBottom - 14;
        const labelY = leavesRight ? atRight - 6 : plane.bottom - 6;
        const isInside = atRight > plane.top + 14 && labelX > plane.left + 80;
        return (
          <g key={cost}>
            <line class="iso-line" x1={startX} y1={startY} x2={endX} y2={endY} />
            {isInside && isFree(labelX, labelY) ? (
              <text class="iso-label" x={labelX} y={labelY} text-anchor="end">
                {text.shell.quantities.narrow(money(cost))}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

function Machines({ plane, machines }: { readonly plane: Plane; readonly machines: readonly Machine[] }) {
  const ordered = machines.toSorted((first, second) => second.efficiency - first.efficiency);
  const places = spreadLabels(
    ordered.map((machine) => plane.y(machine.efficiency * 1e12) - 6),
    17,
    plane.top,
    plane.bottom - 30,
  );
  return (
    <g>
      {ordered.map((machine, index) => {
        const y = plane.y(machine.efficiency * 1e12);
        return (
          <g key={machine.name}>
            <line class="machine-line" x1={plane.left} x2={plane.right} y1={y} y2={y} />
            <text class="label on-ground" x={plane.left + 10} y={places[index] ?? y}>
              {machine.name} <tspan class="rung-year">{machine.release.slice(0, 4)}</tspan>
            </text>
          </g>
        );
      })}
    </g>
  );
}
