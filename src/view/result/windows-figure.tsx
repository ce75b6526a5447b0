/** Every measured window as a line, and the same as a table. */
import { Chart } from '../chart';
import type { RunResult } from '../../result/schema';
import { decimal, rateText, rateUnit, unitFactor, whole } from '../format';
import { text } from '../text/text';
import { axisUnit } from '../throughput-text';
import { type Figures, figuresOf } from './figures';

export function WindowsFigure({ run }: { readonly run: RunResult }) {
  const figures = figuresOf(run);
  return figures === null ? null : <Windows run={run} figures={figures} />;
}

function Windows({ run, figures }: { readonly run: RunResult; readonly figures: Figures }) {
  const words = text.result;
  const scale = rateUnit(figures.best);
  const unit = axisUnit(run, scale);
  const samples = figures.samples.map((sample) => ({ at: sample.started_ms + sample.duration_ms, rate: sample.perSecond }));
  const worst = rateText(figures.worst, null, scale).value;
  const best = rateText(figures.best, null, scale).value;
  return (
    <figure class="figure">
      <figcaption>{words.chart(unit)}</figcaption>
      <Chart
        samples={samples}
        median={figures.median}
        interval={figures.interval}
        isFinal={true}
        description={words.chartDescription(samples.length, worst, best, unit)}
        nameUnit={(shown) => axisUnit(run, shown)}
      />
      <details>
        <summary>{words.tableSummary}</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label={words.tableSummary}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.table.window}</th>
                <th scope="col" class="number">
                  {words.table.start}
                </th>
                <th scope="col" class="number">
                  {words.table.length}
                </th>
                <th scope="col" class="number">
                  {figures.counted === null ? words.table.hashes : words.table.amounts[figures.counted]}
                </th>
                <th scope="col" class="number">
                  {words.table.rate(unit)}
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.samples.map((sample, index) => (
                <tr key={sample.started_ms}>
                  <td>{index + 1}</td>
                  <td class="number">{decimal(sample.started_ms / 1000, 2)}</td>
                  <td class="number">{decimal(sample.duration_ms, 1)}</td>
                  <td class="number">{whole(sample.amount)}</td>
                  <td class="number">{decimal(sample.perSecond / unitFactor(scale), 3)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
