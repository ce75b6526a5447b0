/** All runs of the measurement side by side: a bar for the eye, figures beside it, a reason where there is no rate. */
import type { ResultDocument, RunResult, Throughput } from '../../result/schema';
import type { Precision } from '../../work/workload';
import { rateText, whole } from '../format';
import { RunReason } from '../run-reason';
import { text } from '../text/text';
import { runTitle, throughputText } from '../throughput-text';
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
        <h3>{runTitle(run)}</h3>
        <RunFigure run={run} />
      </div>
      {isRated(run) ? <RunBar rate={run.hashrate.median_h_per_s} highest={highest} isHeadline={isHeadline} /> : null}
      <p class="faint">
        {parts.filter((part) => part !== '').join(' · ')}
        {run.reason === null || run.reason === '' ? null : (
          <>
            . <RunReason of={run.reason} />
          </>
        )}
      </p>
      {run.power === null ? null : <p class="faint">{powerSummary(run)}</p>}
      {run.audit === null ? null : <p class="faint">{auditLine(run.audit)}</p>}
      {run.throughput === null ? null : <p class="faint">{verificationLine(run.throughput)}</p>}
    </>
  );
}

function RunFigure({ run }: { readonly run: RunResult }) {
  if (isRated(run)) return <RunRate run={run} />;
  return run.throughput === null ? (
    <span class="faint">{text.result.statuses[run.status]}</span>
  ) : (
    <RunThroughput throughput={run.throughput} precision={run.precision ?? 'f32'} />
  );
}

function RunThroughput({ throughput, precision }: { readonly throughput: Throughput; readonly precision: Precision }) {
  const { value, unit, plusMinus } = throughputText(throughput.median_per_s, throughput.interval_95_per_s, throughput.unit, precision);
  return (
    <span class="run-rate">
      {value} {plusMinus === null ? '' : `± ${plusMinus} `}
      {unit}
    </span>
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

function verificationLine({ verification }: Throughput): string {
  const { passed, rows_checked: rows, values_checked: values, rows_wrong: wrongRows, values_wrong: wrongValues } = verification;
  return passed ? text.result.verified(whole(rows), whole(values)) : text.result.notVerified(whole(wrongRows + wrongValues));
}

function auditLine(audit: NonNullable<RunResult['audit']>): string {
  return text.result.auditLine(audit.passed, whole(Math.round(audit.matches_expected)), whole(audit.matches_found));
}
