/** The whole class beside one industrial machine: as a share, and the other way round. */
import { compareWithAsic, referenceAsic } from '../../insight/hardware';
import { decades } from '../contrast/axis';
import { DotPlot, type DotRow } from '../contrast/dot-plot';
import { Formula, Picture } from '../contrast/picture';
import { count, part, rate, scientific } from '../contrast/quantity-text';
import { Section } from '../shell/section';
import { words } from '../text/board';
import { axisEnds } from './dot-lanes';
import type { Figures } from './entries';

export function AgainstAsic({ figures }: { readonly figures: Figures }) {
  const sentences = words.asic;
  const { asic, devicesPerAsic, shareOfAsic } = compareWithAsic(figures.sum);
  const row = (key: string, label: string, value: number, kind: DotRow['kind']): DotRow => ({
    key,
    label,
    low: value,
    high: value,
    shown: rate(value),
    kind,
  });
  const rows = [
    row('median', sentences.rows.median, figures.median, 'plain'),
    row('sum', sentences.rows.sum, figures.sum, 'own'),
    row('asic', sentences.rows.asic(asic.name), asic.rate, 'strong'),
  ];
  const ends = axisEnds(Math.min(figures.median, asic.rate), Math.max(figures.sum, asic.rate));
  const every = (width: number): number => Math.max(1, Math.ceil(Math.log10(ends.high / ends.low) / Math.max(2, (width * 0.6) / 74)));
  return (
    <Section id="board-asic" heading={sentences.heading(asic.name)}>
      <p class="lead board-asic-sentence">
        {sentences.sentence(rate(figures.sum), part(shareOfAsic))}{' '}
        {shareOfAsic < 1 ? sentences.inverse(count(devicesPerAsic), asic.name) : sentences.ahead(count(shareOfAsic), asic.name)}
      </p>
      <Picture
        title={sentences.title}
        subtitle={sentences.subtitle}
        description={sentences.description(rate(figures.sum), rate(asic.rate))}
        draw={(width) => (
          <DotPlot
            width={width}
            rows={rows}
            scale="log"
            low={ends.low}
            high={ends.high}
            ticks={decades(ends.low, ends.high, every(width))}
            tickText={rate}
          />
        )}
        table={{
          columns: [{ label: sentences.columns.what }, { label: sentences.columns.rate, isNumber: true }],
          rows: rows.map(({ label, shown }) => [label, shown]),
        }}
        sources={[referenceAsic.provenance]}
        below={
          <Formula
            lines={[
              {
                symbols: sentences.symbols,
                values: `${scientific(figures.sum, 4)} ÷ ${scientific(asic.rate, 4)} = ${scientific(shareOfAsic, 4)}`,
                meaning: sentences.meaning,
              },
            ]}
          />
        }
      />
    </Section>
  );
}
