/** Share of hash rate by country as lines with their names at the end; broken where the method changed in between. */
import { countryShares } from '../../../insight/geography';
import { yearOf } from '../../../insight/provenance';
import { words } from '../../text/contrast';
import { linearAxis, roundTicks, spreadLabels } from '../axis';

export interface CountryLine {
  readonly country: string;
  readonly points: readonly { readonly date: string; readonly year: number; readonly share: number }[];
}

/** The survey of pools ended in January 2022; later figures are estimates by others, in other ways. */
const METHOD_CHANGED = '2022-01';
/** With fewer estimates there is no line to draw; the table has them. */
const LEAST_POINTS = 3;

export function countryLines(): readonly CountryLine[] {
  const countries = [...new Set(countryShares.flatMap(({ shares }) => shares.map(({ holder }) => holder)))];
  const lines = countries.map((country) => ({
    country,
    points: countryShares.flatMap(({ date, shares }) => {
      const held = shares.find(({ holder }) => holder === country);
      return held === undefined ? [] : [{ date, year: yearOf(date), share: held.share }];
    }),
  }));
  return lines.filter(({ points }) => points.length >= LEAST_POINTS);
}

const LEFT = 44;
const TOP = 16;
const BOTTOM = 34;
const STRONG = ['United States', 'China'];

export function CountriesDrawing({ width, lines }: { readonly width: number; readonly lines: readonly CountryLine[] }) {
  const height = width < 560 ? 340 : 400;
  const right = width - (width < 560 ? 124 : 132);
  const bottom = height - BOTTOM;
  const years = lines.flatMap(({ points }) => points.map(({ year }) => year));
  const x = linearAxis(Math.floor(Math.min(...years)), Math.max(...years), LEFT, right);
  const y = linearAxis(0, 0.8, bottom, TOP);
  const ordered = lines.toSorted((first, second) => (second.points.at(-1)?.share ?? 0) - (first.points.at(-1)?.share ?? 0));
  const places = spreadLabels(
    ordered.map(({ points }) => y.at(points.at(-1)?.share ?? 0)),
    18,
    TOP,
    bottom,
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" class="plot">
      {roundTicks(0, 0.8, 4).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={LEFT} x2={right} y1={y.at(tick)} y2={y.at(tick)} />
          <text class="tick" x={LEFT - 8} y={y.at(tick) + 4} text-anchor="end">
            {`${Math.round(tick * 100)} %`}
          </text>
        </g>
      ))}
      {[2020, 2021, 2022, 2023, 2024, 2025]
        .filter((year) => width >= 480 || year % 2 === 1)
        .map((year) => (
          <text class="tick" key={year} x={x.at(year)} y={bottom + 21} text-anchor="middle">
            {year}
          </text>
        ))}
      {ordered.map((line, index) => (
        <Country key={line.country} line={line} x={x.at} y={y.at} labelX={right + 10} labelY={places[index] ?? 0} />
      ))}
    </svg>
  );
}

interface CountryProps {
  readonly line: CountryLine;
  readonly x: (year: number) => number;
  readonly y: (share: number) => number;
  readonly labelX: number;
  readonly labelY: number;
}

function Country({ line, x, y, labelX, labelY }: CountryProps) {
  const { country, points } = line;
  const last = points.at(-1);
  return (
    <g class={STRONG.includes(country) ? 'country country-strong' : 'country'}>
      {points.slice(1).map((point, index) => {
        const before = points[index];
        if (before === undefined) return null;
        const isBroken = before.date <= METHOD_CHANGED && point.date > METHOD_CHANGED;
        return (
          <line
            key={point.date}
            class={isBroken ? 'broken' : undefined}
            x1={x(before.year)}
            y1={y(before.share)}
            x2={x(point.year)}
            y2={y(point.share)}
          />
        );
      })}
      {points.map((point) => (
        <circle key={point.date} cx={x(point.year)} cy={y(point.share)} r={3} />
      ))}
      {last === undefined ? null : <path class="leader" d={`M${x(last.year) + 4} ${y(last.share)} L${labelX - 3} ${labelY}`} />}
      <text x={labelX} y={labelY + 4.5}>
        {words.names.say(country)}
      </text>
    </g>
  );
}
