/** Every measured window as a line, and the same as a table. */
import { Chart } from '../chart';
import { decimal, rateText, rateUnit, unitFactor, whole } from '../format';
import { text } from '../text/text';
import type { RatedRun } from './select';

export function WindowsFigure({ run }: { readonly run: RatedRun }) {
  const words = text.result;
  const { hashrate } = run;
  const unit = rateUnit(hashrate.best_h_per_s);
  const samples = hashrate.samples.map((sample) => ({ at: sample.started_ms + sample.duration_ms, rate: sample.rate_h_per_s }));
  const worst = rateText(hashrate.worst_h_per_s, null, unit).value;
  const best = rateText(hashrate.best_h_per_s, null, unit).value;
  return (
    <figure class="figure">
      <figcaption>{words.chart(unit)}</figcaption>
      <Chart
        samples={samples}
        median={hashrate.median_h_per_s}
        interval={hashrate.interval_95_h_per_s}
        isFinal={true}
        description={words.chartDescription(samples.length, worst, best, unit)}
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
                  {words.table.hashes}
                </th>
                <th scope="col" class="number">
                  {words.table.rate(unit)}
                </th>
              </tr>
            </thead>
            <tbody>
              {hashrate.samples.map((sample, index) => (
                <tr key={sample.started_ms}>
                  <td>{index + 1}</td>
                  <td class="number">{decimal(sample.started_ms / 1000, 2)}</td>
                  <td class="number">{decimal(sample.duration_ms, 1)}</td>
                  <td class="number">{whole(sample.hashes)}</td>
                  <td class="number">{decimal(sample.rate_h_per_s / unitFactor(unit), 3)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
