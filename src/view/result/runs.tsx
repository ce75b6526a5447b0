/**
 * All runs of the measurement side by side: a bar for the eye, figures beside it, a reason where there is no rate; how far repeats lie apart;
 * what more threads bring. Runs with fewer threads are folded: beside a graphics processor their bars would be slivers.
 */
import { type RepeatSpread, repeatSpreads } from '../../result/repeats';
import { isRepeated, repeatedName } from '../../result/run-name';
import { scalingCurve } from '../../result/scaling';
import type { ResultDocument, RunResult, Throughput } from '../../result/schema';
import type { Precision } from '../../work/workload';
import { decimal, rateText, roughRate, whole } from '../format';
import { RunReason } from '../run-reason';
import { text } from '../text/text';
import { runTitle, throughputText, titleWithThreads } from '../throughput-text';
import { adapterOf } from './headline';
import { powerSummary } from './power-line';
import { RunBar } from './run-bar';
import { Scaling } from './scaling';
import { isRated, type RatedRun } from './select';

export function Runs({ document: shown }: { readonly document: ResultDocument }) {
  const words = text.result;
  const curve = scalingCurve(shown.runs);
  const fewer = curve.slice(0, -1).flatMap(({ run }) => (run.index === shown.headline_run_index ? [] : [run]));
  const spreads = repeatSpreads(shown.runs);
  const listed = (runs: readonly RunResult[]): readonly RunRowProps[] => {
    const highest = Math.max(1, ...runs.filter(isRated).map((run) => run.hashrate.median_h_per_s));
    return runs.map((run) => {
      const isHeadline = run.index === shown.headline_run_index;
      return { run, highest, hasThreads: curve.length > 0 && run.backend === 'cpu', hasRepeats: isRepeated(run, shown.runs), isHeadline };
    });
  };
  return (
    <div class="runs">
      <h2 class="label">{words.runs}</h2>
      <RunList rows={listed(inGroups(shown.runs.filter((run) => !fewer.includes(run))))} spreads={spreads} />
      {curve.length === 0 ? null : <Scaling key={shown.id} points={curve} />}
      {fewer.length === 0 ? null : (
        <details>
          <summary>{words.fewerThreads}</summary>
          <RunList rows={listed(fewer)} spreads={[]} />
        </details>
      )}
    </div>
  );
}

/** Repeats of a run below each other, although they were measured in turns. */
function inGroups(runs: readonly RunResult[]): readonly RunResult[] {
  const names = [...new Set(runs.map(repeatedName))];
  return names.flatMap((name) => runs.filter((run) => repeatedName(run) === name));
}

interface RunListProps {
  readonly rows: readonly RunRowProps[];
  readonly spreads: readonly RepeatSpread[];
}

function RunList({ rows, spreads }: RunListProps) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.run.index} class={row.isHeadline ? 'run run-headline' : 'run'}>
          <RunRow {...row} />
          {spreads
            .filter(({ runs }) => runs.at(-1) === row.run)
            .map((spread) => (
              <p class="run-spread">{spreadText(spread)}</p>
            ))}
        </li>
      ))}
    </ul>
  );
}

function spreadText({ first, runs, low, high, halfRangeRatio }: RepeatSpread): string {
  const [slowest, fastest] = [low, high].map((rate) => {
    const { throughput, precision } = first;
    const { value, unit } = throughput === null ? roughRate(rate) : throughputText(rate, null, throughput.unit, precision ?? 'f32');
    return `${value} ${unit}`;
  });
  return text.result.between(runs.length, slowest ?? '', fastest ?? '', decimal(100 * halfRangeRatio, 1));
}

interface RunRowProps {
  readonly run: RunResult;
  readonly highest: number;
  readonly isHeadline: boolean;
  readonly hasRepeats: boolean;
  /** The number of threads in the title: it tells the rows apart. */
  readonly hasThreads: boolean;
}

function RunRow({ run, highest, isHeadline, hasRepeats, hasThreads }: RunRowProps) {
  const words = text.result;
  const title = hasThreads ? titleWithThreads(run) : runTitle(run);
  const threads = run.threads === null || hasThreads ? '' : words.threads(run.threads);
  const parts = [words.technology[run.backend], threads, adapterOf(run)];
  return (
    <>
      <div class="run-head">
        <h3>{hasRepeats ? `${title}, ${words.repeat(run.repeat_index + 1)}` : title}</h3>
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
