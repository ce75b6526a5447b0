/** While measuring: which part runs, the provisional number, the line of windows, Stop. Nothing moves between redraws. */
import { useEffect, useRef } from 'preact/hooks';
import { Chart } from '../chart';
import { roughRate } from '../format';
import { stopMeasurement } from '../session';
import { text } from '../text/text';
import { FinishedRuns } from './finished-runs';
import type { Live } from './live';
import { Phases } from './phases';

export function Running({ live, isStopping }: { readonly live: Live; readonly isStopping: boolean }) {
  const words = text.measure.running;
  const stop = useRef<HTMLButtonElement>(null);
  // The Start button that had the focus is gone; Stop stands in its place.
  useEffect(() => stop.current?.focus({ preventScroll: true }), []);
  const backend = live.run === null ? words.heading : text.result.backendTitles[live.run.backend];
  return (
    <div class="split">
      <div class="split-words">
        <h1 class="eyebrow">
          {backend}
          {live.run === null || live.run.total < 2 ? null : <span class="faint"> {words.runOf(live.run.index + 1, live.run.total)}</span>}
        </h1>
        <LiveNumber rate={live.rate} />
        <Phases live={live} />
        <div class="stop-bar">
          <button type="button" class="button-stop" id="stop" ref={stop} aria-disabled={isStopping} onClick={() => stopMeasurement()}>
            {text.shell.stop}
          </button>
          <span class="faint">{text.shell.stopHint}</span>
        </div>
        <p class="faint">{words.leave}</p>
      </div>
      <div class="split-picture">
        <LiveChart live={live} />
        <FinishedRuns finished={live.finished} />
      </div>
    </div>
  );
}

function LiveNumber({ rate }: { readonly rate: number | null }) {
  const words = text.measure.running;
  if (rate === null) return <p class="hero-number provisional waiting">{words.waiting}</p>;
  const { value, unit } = roughRate(rate);
  return (
    <p class="hero-number provisional">
      <span class="hero-value">{value}</span> <span class="hero-unit">{unit}</span> <span class="hero-aside">{words.provisional}</span>
    </p>
  );
}

function LiveChart({ live }: { readonly live: Live }) {
  const words = text.measure.running;
  return (
    <figure class="figure">
      <figcaption>{words.chart}</figcaption>
      {live.samples.length === 0 ? (
        <p class="chart-empty faint">{words.chartEmpty}</p>
      ) : (
        <Chart samples={live.samples} median={null} interval={null} isFinal={false} description={words.chart} />
      )}
    </figure>
  );
}
