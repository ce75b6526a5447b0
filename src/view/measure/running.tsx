/** While measuring: which part runs, the provisional number, the line of windows. Nothing moves between redraws. */
import { useEffect, useRef } from 'preact/hooks';
import { Chart } from '../chart';
import { axisUnit, roughText, titleWithThreads } from '../throughput-text';
import { isHostedByPage } from '../state';
import { text } from '../text/text';
import { FinishedRuns } from './finished-runs';
import type { Live } from './live';
import { Phases } from './phases';

export function Running({ live }: { readonly live: Live }) {
  const words = text.measure.running;
  const backend = live.run === null ? words.heading : titleWithThreads(live.run);
  const heading = useRef<HTMLHeadingElement>(null);
  // On a small screen Start was reached by scrolling; the number stands where the title was.
  useEffect(() => heading.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="split">
      <div class="split-words">
        <h1 class="eyebrow" ref={heading}>
          {backend}
          {live.run === null || live.run.total < 2 ? null : <span class="faint"> {words.runOf(live.run.index + 1, live.run.total)}</span>}
        </h1>
        <LiveNumber live={live} />
        <Phases live={live} />
        <p class="faint">{words.leave}</p>
        {isHostedByPage.value ? <p class="faint">{text.measure.hostedByPage}</p> : null}
      </div>
      <div class="split-picture">
        <LiveChart live={live} />
        <FinishedRuns finished={live.finished} />
      </div>
    </div>
  );
}

function LiveNumber({ live: { rate, run } }: { readonly live: Live }) {
  const words = text.measure.running;
  if (rate === null) return <p class="hero-number provisional waiting">{words.waiting}</p>;
  const { value, unit } = roughText(run, rate);
  return (
    <p class="hero-number provisional">
      <span class="hero-value">{value}</span>{' '}
      <span class="hero-beside">
        <span class="hero-aside">{words.provisional} </span>
        <span class="hero-unit">{unit}</span>
      </span>
    </p>
  );
}

function LiveChart({ live }: { readonly live: Live }) {
  const words = text.measure.running;
  return (
    <figure class="figure">
      <figcaption>{caption(live)}</figcaption>
      {live.samples.length === 0 ? (
        <p class="chart-empty faint">{words.chartEmpty}</p>
      ) : (
        <Chart
          samples={live.samples}
          median={null}
          interval={null}
          isFinal={false}
          description={caption(live)}
          nameUnit={(unit) => axisUnit(live.run, unit)}
        />
      )}
    </figure>
  );
}

function caption({ run }: Live): string {
  const { chart, charts } = text.measure.running;
  return run?.precision === undefined ? chart : run.precision === 'copy' ? charts.bytes : charts.operations;
}
