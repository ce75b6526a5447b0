/**
 * Has anything really changed between two results? Runs are paired by what they measured, and their intervals decide.
 * Place: right of verify; the list of earlier results, `compare` and baselines use it.
 */
import { ratioInterval } from '../measure/ratio-interval';
import { mean, median } from '../measure/statistics';
import { halfInterval, type MeasuredRate, measuredRateOf, type RateSymbol } from './rate-text';
import type { ResultDocument, RunResult } from './schema';

export type Change = 'faster' | 'slower' | 'no-real-change';

export type ChangeInterval = readonly [low: number, high: number | null];

export interface Comparison {
  /** What was paired, for example "webgpu nvidia lovelace". */
  readonly identity: string;
  /** H/s, op/s or B/s: the fields' names are from when there was only hashing. */
  readonly unit: RateSymbol;
  readonly before_h_per_s: number;
  readonly after_h_per_s: number;
  /** after / before - 1. */
  readonly relative_change: number;
  /** 95 % interval of relative_change; null where a side has no interval. No upper end (null): the rate before is not known from zero. */
  readonly interval_95: ChangeInterval | null;
  readonly change: Change;
  readonly sentence: string;
}

export interface ComparisonReport {
  readonly pairs: readonly Comparison[];
  /** Why nothing, or not everything, could be paired. */
  readonly obstacles: readonly string[];
  /** What differs besides the speed, or is weak on a side; the pairs stand, to be read with care. */
  readonly cautions: readonly string[];
}

/**
 * Same workload and number format, same device, same backend, same thread count, same workload version. The browser's version is left out on purpose: a browser update
 * that changes the rate is exactly what one wants to see.
 */
export function runIdentity(document: ResultDocument, run: RunResult): string {
  const { device } = run;
  const hardware =
    run.backend === 'cpu' || device === null
      ? `${document.environment.os}, ${document.environment.logical_cores ?? 'unknown'} logical cores, ${document.environment.browser.name}`
      : [device.vendor, device.architecture, device.device, device.description].filter((part) => part !== '').join(' ') || 'unnamed device';
  const threads = run.threads === null ? '' : ` with ${run.threads} ${run.threads === 1 ? 'thread' : 'threads'}`;
  const work = run.workload === 'sha256d' ? '' : `${run.workload} ${run.precision ?? ''} `;
  return `${work}${run.backend}${threads} on ${hardware}`;
}

export function compareResults(before: ResultDocument, after: ResultDocument): ComparisonReport {
  const cautions = cautionsOf(before, after);
  const obstacles = refusals(before, after);
  if (obstacles.length > 0) return { pairs: [], obstacles, cautions };
  const old = groupRuns(before);
  const pairs: Comparison[] = [];
  for (const [identity, runs] of groupRuns(after)) {
    const counterparts = old.get(identity);
    if (counterparts === undefined) obstacles.push(`${identity}: not in the first result`);
    else pairs.push(compareRates(identity, estimateOf(counterparts), estimateOf(runs)));
    old.delete(identity);
  }
  for (const identity of old.keys()) obstacles.push(`${identity}: not in the second result`);
  return { pairs, obstacles, cautions };
}

/** Where even a certain difference of the numbers would say nothing about the hardware. */
function refusals(before: ResultDocument, after: ResultDocument): string[] {
  const found: string[] = [];
  if (before.tool.workload_version !== after.tool.workload_version) {
    found.push(`workload versions ${before.tool.workload_version} and ${after.tool.workload_version} hash differently`);
  }
  for (const [name, document] of bothSides(before, after)) {
    const { verdict, reasons } = document.validity;
    const codes = [...new Set(reasons.filter(({ severity }) => severity === 'invalid').map(({ code }) => code))].join(', ');
    if (verdict === 'invalid') found.push(`the ${name} result is invalid${codes === '' ? '' : ` (${codes})`}`);
  }
  const [was, is] = [before.environment.browser.is_automated, after.environment.browser.is_automated];
  if (was !== is) found.push(`the ${was ? 'first' : 'second'} result was driven by a program, the other was not`);
  const profiles = [before.params.profile, after.params.profile];
  if (profiles.includes('smoke') && profiles.some((profile) => profile !== 'smoke')) {
    found.push(`profiles ${profiles.join(' and ')}: smoke is too short for a score`);
  }
  return found;
}

function cautionsOf(before: ResultDocument, after: ResultDocument): string[] {
  const found: string[] = [];
  const [was, is] = [before.params, after.params];
  if (was.profile !== is.profile) found.push(`profiles differ: ${was.profile} and ${is.profile}`);
  else if (is.profile === 'smoke') found.push('both results are of the smoke profile, which is too short for a score');
  const settings = [was, is].map(({ non_default }) => [...non_default].sort().join(', ') || 'none');
  if (settings[0] !== settings[1]) found.push(`settings beside the profile differ: ${settings.join(' and ')}`);
  for (const [name, document] of bothSides(before, after)) {
    if (!document.is_complete) found.push(`the ${name} result was stopped before its time`);
  }
  return found;
}

function bothSides(before: ResultDocument, after: ResultDocument): readonly (readonly ['first' | 'second', ResultDocument])[] {
  return [
    ['first', before],
    ['second', after],
  ];
}

interface Estimate {
  readonly rate: number;
  /** Half of the 95 % interval; null when unknown. */
  readonly half: number | null;
  readonly unit: RateSymbol;
}

/** What a result can be compared in: each identity with a whole run that has a rate, and the first such run. */
export function measuredIdentities(document: ResultDocument): Map<string, RunResult> {
  const found = new Map<string, RunResult>();
  for (const run of document.runs) {
    if (comparableRate(run) === null) continue;
    const identity = runIdentity(document, run);
    if (!found.has(identity)) found.set(identity, run);
  }
  return found;
}

function comparableRate(run: RunResult): MeasuredRate | null {
  return run.status === 'ok' ? measuredRateOf(run) : null;
}

function groupRuns(document: ResultDocument): Map<string, MeasuredRate[]> {
  const groups = new Map<string, MeasuredRate[]>();
  for (const run of document.runs) {
    const rate = comparableRate(run);
    if (rate === null) continue;
    const identity = runIdentity(document, run);
    groups.set(identity, [...(groups.get(identity) ?? []), rate]);
  }
  return groups;
}

/**
 * Of repetitions: the median of the medians. Their spread counts as well as the intervals within them, whichever is wider, because what
 * varies from run to run (heat, memory pages, other programs) no single run can see.
 */
function estimateOf(rates: readonly MeasuredRate[]): Estimate {
  const medians = rates.map((rate) => rate.median);
  const halves = rates.map(halfInterval);
  const known = halves.filter((half) => half !== null);
  const spread = (Math.max(...medians) - Math.min(...medians)) / 2;
  const within = known.length === halves.length ? mean(known) : null;
  return { rate: median(medians), half: within === null ? null : Math.max(within, spread), unit: rates[0]?.symbol ?? 'H/s' };
}

function compareRates(identity: string, before: Estimate, after: Estimate): Comparison {
  const relative = before.rate > 0 ? after.rate / before.rate - 1 : 0;
  const interval = changeInterval(before, after);
  const isReal = interval !== null && (interval[0] > 0 || (interval[1] !== null && interval[1] < 0));
  const change: Change = !isReal ? 'no-real-change' : relative > 0 ? 'faster' : 'slower';
  return {
    identity,
    unit: after.unit,
    before_h_per_s: before.rate,
    after_h_per_s: after.rate,
    relative_change: relative,
    interval_95: interval,
    change,
    sentence: sentenceOf(change, relative, interval),
  };
}

function changeInterval(before: Estimate, after: Estimate): ChangeInterval | null {
  if (before.half === null || after.half === null || !(before.rate > 0) || !(after.rate > 0)) return null;
  const { low, high } = ratioInterval({ value: after.rate, half: after.half }, { value: before.rate, half: before.half });
  return [low - 1, high === null ? null : high - 1];
}

function sentenceOf(change: Change, relative: number, interval: ChangeInterval | null): string {
  if (interval === null) return 'Too few windows to tell a real change from chance.';
  const percent = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`;
  const [low, high] = interval;
  const bounds = `95 % interval ${percent(low)} to ${high === null ? 'no bound, so uncertain is the rate before' : percent(high)}`;
  if (change === 'no-real-change') return `No real change: ${percent(relative)}, ${bounds}.`;
  return `Really ${change}: ${percent(relative)}, ${bounds}.`;
}
