/** Everything else about the run that speaks for the document, folded away; the JSON holds all of it for all runs. */
import type { ResultDocument, RunResult } from '../../result/schema';
import { count64, decimal, rateText, rateUnit, roughRate, seconds, whole } from '../format';
import { type Fact, Facts } from '../shell/facts';
import { englishInside, text } from '../text/text';
import { axisUnit } from '../throughput-text';
import { type Figures, figuresOf } from './figures';
import { hashesPerJoule, perTerahash, watts } from './power-wording';
import { adapterOf } from './headline';
import { speakingRun } from './select';

export function Details({ document: shown }: { readonly document: ResultDocument }) {
  const run = speakingRun(shown);
  const figures = run === null ? null : figuresOf(run);
  return (
    <details class="result-details">
      <summary>{text.result.detailsSummary}</summary>
      <Facts facts={[...(run === null || figures === null ? [] : runFacts(run, figures)), ...documentFacts(shown)]} />
    </details>
  );
}

function runFacts(run: RunResult, figures: Figures): readonly Fact[] {
  const words = text.result.details;
  const scale = rateUnit(figures.median);
  const unit = axisUnit(run, scale);
  // A window has the digits of the median, whose interval is laid round it.
  const around = (value: number): readonly [number, number] | null =>
    figures.interval === null ? null : [figures.interval[0] - figures.median + value, figures.interval[1] - figures.median + value];
  const rate = (value: number): string => `${rateText(value, around(value), scale).value} ${unit}`;
  const rough = (value: number): string => `${rateText(value, null, scale).value} ${unit}`;
  const adapter = adapterOf(run);
  return [
    ...(adapter === '' ? [] : [{ name: words.adapter, value: adapter }]),
    ...(run.threads === null ? [] : [{ name: words.threads, value: String(run.threads) }]),
    ...(run.kernel === null ? [] : [{ name: words.kernel, value: run.kernel.id }]),
    ...sizeOfMatrices(run),
    { name: words.mean, value: rough(figures.mean) },
    { name: words.deviation, value: rough(figures.deviation) },
    { name: words.first, value: rate(figures.first) },
    { name: words.worst, value: rate(figures.worst) },
    { name: words.best, value: rate(figures.best) },
    { name: words.sustained, value: rate(figures.sustained) },
    { name: words.stability, value: decimal(figures.stability, 3) },
    { name: words.warmup, value: text.search.seconds(seconds(figures.warmup_ms)) },
    { name: words.measured, value: text.search.seconds(seconds(figures.measured_ms)) },
    { name: figures.counted === null ? words.hashes : words.amounts[figures.counted], value: count64(figures.amount) },
    ...(run.gpu_clock == null ? [] : [{ name: words.gpuClock, value: rough(run.gpu_clock.rate_h_per_s) }]),
    ...nativeShare(run),
    ...powerFacts(run),
  ];
}

function sizeOfMatrices({ precision, throughput }: RunResult): readonly Fact[] {
  if (throughput === null || precision === 'copy') return [];
  const { rows, columns, depth } = throughput;
  return [{ name: text.result.details.size, value: [rows, depth, columns].map(whole).join(' × ') }];
}

function nativeShare({ native }: RunResult): readonly Fact[] {
  if (native == null) return [];
  const words = text.result.details;
  const { value, unit } = roughRate(native.rate_h_per_s);
  const [low, high] = native.range_ratio;
  return [
    {
      name: words.native,
      value: words.nativeShare(percent(native.share_ratio), percent(low), percent(high), `${value} ${unit}`, native.model),
    },
  ];
}

/** A whole number of hundredths, as people say it. */
function percent(share: number): string {
  return decimal(100 * share, 0);
}

function powerFacts(run: RunResult): readonly Fact[] {
  const words = text.result.power;
  if (run.power === null) return [];
  const { power, efficiency } = run;
  return [
    {
      name: run.throughput === null ? words.label : words.labelOther,
      value: words.summary(watts(power), words.badges[power.badge].toLowerCase(), words.scopes[power.scope]),
    },
    { name: words.source, value: power.source, lang: englishInside() },
    ...(efficiency === null
      ? []
      : [
          { name: words.hashesPerJoule, value: hashesPerJoule(efficiency) },
          { name: words.joulesPerTerahash, value: perTerahash(efficiency) },
        ]),
  ];
}

function documentFacts({ environment, params, tool }: ResultDocument): readonly Fact[] {
  const words = text.result.details;
  return [
    { name: words.browser, value: `${environment.browser.name} ${environment.browser.version}`.trim() },
    { name: words.system, value: environment.os },
    ...(environment.logical_cores === null ? [] : [{ name: words.cores, value: String(environment.logical_cores) }]),
    { name: words.seed, value: params.seed },
    { name: words.version, value: tool.commit === null ? tool.version : `${tool.version} (${tool.commit})` },
    { name: words.workload, value: String(tool.workload_version) },
  ];
}
