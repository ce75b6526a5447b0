/** The articles' market figures, recomputed: factor and yearly growth, and the even growth between their two ends as bars. */
import { usDollars } from '../../../core/units';
import { edgeMarketClaims, type MarketClaim } from '../../../insight/inversion';
import { decimal } from '../../format';
import { words } from '../../text/contrast';
import { linearAxis } from '../axis';
import { Marked } from '../marked';
import { Formula, Part, Picture } from '../picture';
import { count, money } from '../quantity-text';

export function Market() {
  const [claim] = edgeMarketClaims();
  if (claim === undefined) return null;
  const sentences = words.inversion;
  const factor = decimal(claim.factor, 2);
  const percent = `${decimal(claim.perYear * 100, 1)} %`;
  const years = yearsOf(claim);
  return (
    <Part
      id="inversion-market"
      heading={sentences.marketHeading}
      sentence={
        <Marked
          text={sentences.market(money(claim.from), String(claim.fromYear), money(claim.to), String(claim.toYear), factor, percent)}
        />
      }
      words={
        <>
          <p>{sentences.marketNote}</p>
          <Formula
            lines={[
              {
                symbols: sentences.formula.growth,
                values: `(${count(claim.to)} ÷ ${count(claim.from)})^(1 ÷ ${claim.toYear - claim.fromYear}) − 1 = ${percent}`,
              },
            ]}
          />
        </>
      }
    >
      <Picture
        title={sentences.marketTitle}
        subtitle={sentences.marketSubtitle}
        description={sentences.marketDescription(money(claim.from), money(claim.to), factor)}
        draw={(width) => <Bars width={width} years={years} />}
        table={{
          columns: [{ label: sentences.marketTable.year }, { label: sentences.marketTable.sum, isNumber: true }],
          rows: years.map(({ year, sum }) => [String(year), money(sum)]),
        }}
        sources={edgeMarketClaims().map(({ provenance }) => provenance)}
      />
    </Part>
  );
}

interface Year {
  readonly year: number;
  readonly sum: number;
  /** An end, as the articles give it. */
  readonly isQuoted: boolean;
}

function yearsOf({ from, fromYear, toYear, perYear }: MarketClaim): readonly Year[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_, index) => ({
    year: fromYear + index,
    sum: usDollars(from * (1 + perYear) ** index),
    isQuoted: index === 0 || index === toYear - fromYear,
  }));
}

const HEIGHT = 240;
const BASE = HEIGHT - 26;
const TOP = 26;

function Bars({ width, years }: { readonly width: number; readonly years: readonly Year[] }) {
  const step = width / years.length;
  const y = linearAxis(0, Math.max(...years.map(({ sum }) => sum)), BASE, TOP);
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%" class="plot market">
      <line class="axis-line" x1={0} x2={width} y1={BASE} y2={BASE} />
      {years.map(({ year, sum, isQuoted }, index) => (
        <g key={year} class={isQuoted ? 'bar-quoted' : 'bar-between'}>
          <rect x={index * step + step * 0.14} width={step * 0.72} y={y.at(sum)} height={BASE - y.at(sum)} />
          <text x={(index + 0.5) * step} y={y.at(sum) - 7} text-anchor="middle">
            {isQuoted || width > 520 ? decimal(sum / 1e9, 0) : ''}
          </text>
          <text class="tick" x={(index + 0.5) * step} y={BASE + 19} text-anchor="middle">
            {width > 420 || index % 2 === 0 ? year : ''}
          </text>
        </g>
      ))}
    </svg>
  );
}
