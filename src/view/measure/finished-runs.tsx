/** Runs of this measurement that are over, each with its provisional rate or the reason why there is none. */
import { RunReason } from '../run-reason';
import { text } from '../text/text';
import { roughText, titleWithThreads } from '../throughput-text';
import type { FinishedRun } from './live';

export function FinishedRuns({ finished }: { readonly finished: readonly FinishedRun[] }) {
  if (finished.length === 0) return null;
  return (
    <div class="finished-runs">
      <h2 class="label">{text.measure.running.finishedRuns}</h2>
      <ul>
        {finished.map(({ run, outcome }) => (
          <li key={`${run.index} ${run.backend}`}>
            <span>{titleWithThreads(run)}</span>
            <OutcomeText run={run} outcome={outcome} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OutcomeText({ run, outcome }: Pick<FinishedRun, 'run' | 'outcome'>) {
  if (outcome.kind === 'skipped')
    return (
      <span class="faint">
        <RunReason of={outcome.reason} />
      </span>
    );
  const { value, unit } = roughText(run, outcome.rate);
  return (
    <span class="number">
      {value} {unit}
    </span>
  );
}
