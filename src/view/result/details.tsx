/** Everything else about the headline run, folded away; the JSON holds all of it for all runs. */
import type { ResultDocument } from '../../result/schema';
import { count64, decimal, rateText, roughRate, rateUnit, seconds } from '../format';
import { type Fact, Facts } from '../shell/facts';
import { englishInside, text } from '../text/text';
import { hashesPerJoule, perTerahash, watts } from './power-wording';
import { adapterOf } from './headline';
import { headlineRun, type RatedRun } from './select';

export function Details({ document: shown }: { readonly document: ResultDocument }) {
  const run = headlineRun(shown);
  return (
    <details class="result-details">
      <summary>{text.result.detailsSummary}</summary>
      <Facts facts={[...(run === null ? [] : runFacts(run)), ...documentFacts(shown)]} />
    </details>
  );
}

function runFacts(run: RatedRun): readonly Fact[] {
  const words = text.result.details;
  const { hashrate } = run;
  const unit = rateUnit(hashrate.median_h_per_s);
  const rate = (value: number): string => `${rateText(value, hashrate.interval_95_h_per_s, unit).value} ${unit}`;
  const adapter = adapterOf(run);
  return [
    ...(adapter === '' ? [] : [{ name: words.adapter, value: adapter }]),
    ...(run.threads === null ? [] : [{ name: words.threads, value: String(run.threads) }]),
    ...(run.kernel === null ? [] : [{ name: words.kernel, value: run.kernel.id }]),
    { name: words.mean, value: `${decimalRate(hashrate.mean_h_per_s, unit)} ${unit}` },
    { name: words.deviation, value: `${decimalRate(hashrate.standard_deviation_h_per_s, unit)} ${unit}` },
    { name: words.first, value: rate(hashrate.first_h_per_s) },
    { name: words.worst, value: rate(hashrate.worst_h_per_s) },
    { name: words.best, value: rate(hashrate.best_h_per_s) },
    { name: words.sustained, value: rate(hashrate.sustained_h_per_s) },
    { name: words.stability, value: decimal(hashrate.stability_ratio, 3) },
    { name: words.warmup, value: text.search.seconds(seconds(hashrate.warmup_ms)) },
    { name: words.measured, value: text.search.seconds(seconds(hashrate.measured_ms)) },
    { name: words.hashes, value: count64(hashrate.hashes) },
    ...secondClock(run, unit),
    ...nativeShare(run),
    ...powerFacts(run),
  ];
}

/** Beside the score, never instead of it. */
function secondClock({ gpu_clock: clock }: RatedRun, unit: ReturnType<typeof rateUnit>): readonly Fact[] {
  return clock == null ? [] : [{ name: text.result.details.gpuClock, value: `${decimalRate(clock.rate_h_per_s, unit)} ${unit}` }];
}

function nativeShare({ native }: RatedRun): readonly Fact[] {
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

function powerFacts(run: RatedRun): readonly Fact[] {
  const words = text.result.power;
  if (run.power === null) return [];
  const { power, efficiency } = run;
  return [
    { name: words.label, value: words.summary(watts(power), words.badges[power.badge].toLowerCase(), words.scopes[power.scope]) },
    { name: words.source, value: power.source, lang: englishInside() },
    ...(efficiency === null
      ? []
      : [
          { name: words.hashesPerJoule, value: hashesPerJoule(efficiency) },
          { name: words.joulesPerTerahash, value: perTerahash(efficiency) },
        ]),
  ];
}

function decimalRate(value: number, unit: ReturnType<typeof rateUnit>): string {
  return rateText(value, null, unit).value;
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
