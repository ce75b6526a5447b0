/**
 * From figures to reasons: what a finished run says against itself, and what its settings say.
 * Place: result; the engine raises these, `verify` looks whether a document has kept quiet about one. Limits are the product's where it
 * names one; the others say here why they are what they are.
 */
import { THIN_AUDIT } from '../measure/audit';
import { MINIMUM_WINDOWS } from '../measure/interval';
import type { ReasonCode } from '../measure/validity';
import { grainShare } from './derive';
import type { Audit, Hashrate, ResultDocument, RunResult, Throughput } from './schema';

export const STABILITY_LIMIT = 0.97;
export const VARIATION_LIMIT = 0.05;
/** Three standard errors: chance alone does that to one steady run in several hundred. */
export const DRIFT_T = 3;
/** A drift below 1 % of the mean does not change what the median says. */
export const DRIFT_CHANGE = 0.01;
export const GRAIN_LIMIT = 0.01;

/** Raised by the figures alone: such a reason stands in the document exactly when they say so. */
export const DERIVED_CODES: ReadonlySet<ReasonCode> = new Set([
  'non-default-parameters',
  'smoke-profile',
  'automation',
  'software-adapter',
  'few-windows',
  'low-stability',
  'high-variation',
  'drift',
  'timer-coarse',
  'audit-failed',
  'audit-thin',
]);

export interface DerivedReason {
  readonly code: ReasonCode;
  readonly detail?: string;
}

/** For the document as a whole, known before the first run. */
export function reasonsOfSettings({ params, environment }: Pick<ResultDocument, 'params' | 'environment'>): DerivedReason[] {
  const reasons: DerivedReason[] = [];
  if (params.non_default.length > 0) reasons.push({ code: 'non-default-parameters', detail: params.non_default.join(', ') });
  if (params.profile === 'smoke') reasons.push({ code: 'smoke-profile' });
  if (environment.browser.is_automated) reasons.push({ code: 'automation' });
  return reasons;
}

/** Everything that follows from the figures of one run. */
export function reasonsOfRun(run: Pick<RunResult, 'backend' | 'device' | 'hashrate' | 'throughput' | 'audit'>): DerivedReason[] {
  const reasons: DerivedReason[] = [];
  if (run.backend !== 'cpu' && run.device?.is_software === true) reasons.push({ code: 'software-adapter' });
  if (run.hashrate !== null) reasons.push(...reasonsOfWindows(windowsOfHashrate(run.hashrate)));
  else if (run.audit !== null) reasons.push({ code: 'few-windows', detail: '0' });
  if (run.audit !== null) reasons.push(...reasonsOfAudit(run.audit));
  if (run.throughput !== null) {
    reasons.push(...reasonsOfWindows(windowsOfThroughput(run.throughput)));
    if (!run.throughput.verification.passed) {
      reasons.push({ code: 'results-wrong', detail: run.throughput.verification.problems.join(', ') });
    }
  }
  return reasons;
}

/** What the windows of any workload tell about themselves. */
interface WindowFigures {
  readonly count: number;
  readonly window: number;
  readonly stability: number;
  readonly mean: number;
  readonly deviation: number;
  readonly change: number;
  readonly trendT: number;
  readonly grain: number | null;
}

function windowsOfHashrate(hashrate: Hashrate): WindowFigures {
  return {
    count: hashrate.samples.length,
    window: hashrate.samples[0]?.duration_ms ?? 0,
    stability: hashrate.stability_ratio,
    mean: hashrate.mean_h_per_s,
    deviation: hashrate.standard_deviation_h_per_s,
    change: hashrate.trend_relative_change ?? 0,
    trendT: hashrate.trend_t ?? 0,
    grain: hashrate.timer_grain_ms,
  };
}

function windowsOfThroughput(throughput: Throughput): WindowFigures {
  return {
    count: throughput.samples.length,
    window: throughput.samples[0]?.duration_ms ?? 0,
    stability: throughput.stability_ratio,
    mean: throughput.mean_per_s,
    deviation: throughput.standard_deviation_per_s,
    change: throughput.trend_relative_change,
    trendT: throughput.trend_t,
    grain: throughput.timer_grain_ms,
  };
}

function reasonsOfWindows({ count, window, stability, mean, deviation, change, trendT, grain }: WindowFigures): DerivedReason[] {
  if (count < MINIMUM_WINDOWS) return [{ code: 'few-windows', detail: `${count}` }];
  const reasons: DerivedReason[] = [];
  if (stability < STABILITY_LIMIT) reasons.push({ code: 'low-stability', detail: `slowest over fastest is ${stability.toFixed(3)}` });
  const variation = mean > 0 ? deviation / mean : 0;
  if (variation > VARIATION_LIMIT) reasons.push({ code: 'high-variation', detail: `${(100 * variation).toFixed(1)} %` });
  if (Math.abs(trendT) > DRIFT_T && Math.abs(change) > DRIFT_CHANGE) {
    reasons.push({ code: 'drift', detail: `${change > 0 ? 'up' : 'down'} by ${(100 * Math.abs(change)).toFixed(1)} %` });
  }
  if (window > 0 && grainShare(grain, window) > GRAIN_LIMIT) reasons.push({ code: 'timer-coarse', detail: `${grain} ms` });
  return reasons;
}

function reasonsOfAudit(audit: Audit): DerivedReason[] {
  if (!audit.passed) return [{ code: 'audit-failed', detail: (audit.problems ?? []).join(', ') }];
  if (audit.matches_expected >= THIN_AUDIT) return [];
  return [{ code: 'audit-thin', detail: `${audit.matches_expected.toFixed(1)} expected` }];
}
