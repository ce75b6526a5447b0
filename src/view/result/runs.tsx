/** All runs of the measurement side by side: a bar for the eye, figures beside it, a reason where there is no rate. */
import type { ResultDocument, RunResult } from '../../result/schema';
import { rateText, whole } from '../format';
import { text } from '../text/text';
import { adapterOf } from './headline';
import { powerSummary } from './power-line';
import { RunBar } from './run-bar';
import { isRated, type RatedRun } from './select';

export function Runs({ document: shown }: { readonly document: ResultDocument }) {
  const words = text.result;
  const rates = shown.runs.filter(isRated).map((run) => run.hashrate.median_h_per_s);
  const highest = Math.max(1, ...rates);
  return (
    <div class="runs">
      <h2 class="label">{words.runs}</h2>
      <ul>
        {shown.runs.map((run) => (
          <li key={run.index} class={run.index === shown.headline_run_index ? 'run run-headline' : 'run'}>
            <RunRow run={run} highest={highest} isHeadline={run.index === shown.headline_run_index} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RunRowProps {
  readonly run: RunResult;
  readonly highest: number;
  readonly isHeadline: boolean;
}

function RunRow({ run, highest, isHeadline }: RunRowProps) {
  const words = text.result;
  const parts = [words.technology[run.backend], run.threads === null ? '' : words.threads(run.threads), adapterOf(run)];
  return (
    <>
      <div class="run-head">
        <h3>{words.backendTitles[run.backend]}</h3>
        {isRated(run) ? <RunRate run={run} /> : <span class="faint">{words.statuses[run.status]}</span>}
      </div>
      {isRated(run) ? <RunBar rate={run.hashrate.median_h_per_s} highest={highest} isHeadline={isHeadline} /> : null}
      <p class="faint">
        {parts.filter((part) => part !== '').join(' · ')}
        {run.reason === null || run.reason === '' ? null : `. ${run.reason}`}
      </p>
      {run.power === null ? null : <p class="faint">{powerSummary(run)}</p>}
      {run.audit === null ? null : <p class="faint">{auditLine(run.audit)}</p>}
    </>
  );
}

function RunRate({ run }: { readonly run: RatedRun }) {
  const { hashrate } = run;
  const shown = rateText(hashrate.median_h_per_s, hashrate.interval_95_h_per_s);
  return (
    <span class="run-rate">
      {shown.value} {shown.plusMinus === null ? '' : `± ${shown.plusMinus} `}
      {shown.unit}
    </span>
  );
}

function auditLine(audit: NonNullable<RunResult['audit']>): string {
  return text.result.auditLine(audit.passed, whole(Math.round(audit.matches_expected)), whole(audit.matches_found));
}
