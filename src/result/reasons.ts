/**
 * From figures to reasons: what a finished run says against itself, and what its settings say.
 * Place: result; the engine raises these, `verify` looks whether a document has kept quiet about one. Limits are the product's where it
 * names one; the others say here why they are what they are.
 */
import { THIN_AUDIT } from '../measure/audit';
import { MINIMUM_WINDOWS } from '../measure/interval';
import type { ReasonCode } from '../measure/validity';
import { grainShare } from './derive';
import type { Audit, Hashrate, ResultDocument, RunResult } from './schema';

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
export function reasonsOfRun(run: Pick<RunResult, 'backend' | 'device' | 'hashrate' | 'audit'>): DerivedReason[] {
  const reasons: DerivedReason[] = [];
  if (run.backend !== 'cpu' && run.device?.is_software === true) reasons.push({ code: 'software-adapter' });
  if (run.hashrate !== null) reasons.push(...reasonsOfHashrate(run.hashrate));
  else if (run.audit !== null) reasons.push({ code: 'few-windows', detail: '0' });
  if (run.audit !== null) reasons.push(...reasonsOfAudit(run.audit));
  return reasons;
}

function reasonsOfHashrate(hashrate: Hashrate): DerivedReason[] {
  const { samples, stability_ratio: stability } = hashrate;
  if (samples.length < MINIMUM_WINDOWS) return [{ code: 'few-windows', detail: `${samples.length}` }];
  const reasons: DerivedReason[] = [];
  if (stability < STABILITY_LIMIT) reasons.push({ code: 'low-stability', detail: `slowest over fastest is ${stability.toFixed(3)}` });
  const variation = hashrate.mean_h_per_s > 0 ? hashrate.standard_deviation_h_per_s / hashrate.mean_h_per_s : 0;
  if (variation > VARIATION_LIMIT) reasons.push({ code: 'high-variation', detail: `${(100 * variation).toFixed(1)} %` });
  const change = hashrate.trend_relative_change ?? 0;
  if (Math.abs(hashrate.trend_t ?? 0) > DRIFT_T && Math.abs(change) > DRIFT_CHANGE) {
    reasons.push({ code: 'drift', detail: `${change > 0 ? 'up' : 'down'} by ${(100 * Math.abs(change)).toFixed(1)} %` });
  }
  const grain = hashrate.timer_grain_ms;
  const window = samples[0]?.duration_ms ?? 0;
  if (window > 0 && grainShare(grain, window) > GRAIN_LIMIT) reasons.push({ code: 'timer-coarse', detail: `${grain} ms` });
  return reasons;
}

function reasonsOfAudit(audit: Audit): DerivedReason[] {
  if (!audit.passed) return [{ code: 'audit-failed', detail: (audit.problems ?? []).join(', ') }];
  if (audit.matches_expected >= THIN_AUDIT) return [];
  return [{ code: 'audit-thin', detail: `${audit.matches_expected.toFixed(1)} expected` }];
}
