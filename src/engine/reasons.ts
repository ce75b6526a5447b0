/**
 * From figures to reasons: what a finished run says against itself.
 * Place: after a run's audit. Limits are PRODUCT's where it names one; the others say here why they are what they are.
 */
import type { Incident } from '../backend/backend';
import { THIN_AUDIT } from '../measure/audit';
import { MINIMUM_WINDOWS } from '../measure/interval';
import { nonDefaultSettings, type Plan } from '../measure/plan';
import type { ReasonCode } from '../measure/validity';
import { grainShare } from '../result/derive';
import type { Audit, Environment, Hashrate } from '../result/schema';
import type { ReasonBook } from './context';

export const STABILITY_LIMIT = 0.97;
export const VARIATION_LIMIT = 0.05;
/** Three standard errors: chance alone does that to one steady run in several hundred. */
export const DRIFT_T = 3;
/** A drift below 1 % of the mean does not change what the median says. */
export const DRIFT_CHANGE = 0.01;
export const GRAIN_LIMIT = 0.01;

const INCIDENT_REASONS: Readonly<Record<Incident['what'], ReasonCode>> = {
  'device-lost': 'device-recovered',
  'worker-died': 'worker-replaced',
  'results-overflow': 'results-overflow',
  'pipeline-fallback': 'pipeline-fallback',
};

/** For the document as a whole, known before the first run. */
export function noteSettings(book: ReasonBook, plan: Plan, environment: Environment): void {
  const names = nonDefaultSettings(plan);
  if (names.length > 0) book.note('non-default-parameters', null, names.join(', '));
  if (plan.profile === 'smoke') book.note('smoke-profile', null);
  if (environment.browser.is_automated) book.note('automation', null);
}

/** The stream went on after these. */
export function noteIncidents(book: ReasonBook, run: number, incidents: readonly Incident[]): void {
  for (const { what, detail } of incidents) book.note(INCIDENT_REASONS[what], run, detail.replace(/\.$/, ''));
}

export function noteHashrate(book: ReasonBook, run: number, hashrate: Hashrate): void {
  const { samples, stability_ratio: stability } = hashrate;
  if (samples.length < MINIMUM_WINDOWS) return book.note('few-windows', run, `${samples.length}`);
  if (stability < STABILITY_LIMIT) book.note('low-stability', run, `slowest over fastest is ${stability.toFixed(3)}`);
  const variation = hashrate.mean_h_per_s > 0 ? hashrate.standard_deviation_h_per_s / hashrate.mean_h_per_s : 0;
  if (variation > VARIATION_LIMIT) book.note('high-variation', run, `${(100 * variation).toFixed(1)} %`);
  const change = hashrate.trend_relative_change ?? 0;
  if (Math.abs(hashrate.trend_t ?? 0) > DRIFT_T && Math.abs(change) > DRIFT_CHANGE) {
    book.note('drift', run, `${change > 0 ? 'up' : 'down'} by ${(100 * Math.abs(change)).toFixed(1)} %`);
  }
  const grain = hashrate.timer_grain_ms;
  const window = samples[0]?.duration_ms ?? 0;
  if (window > 0 && grainShare(grain, window) > GRAIN_LIMIT) book.note('timer-coarse', run, `${grain} ms`);
}

export function noteAudit(book: ReasonBook, run: number, audit: Audit): void {
  if (!audit.passed) book.note('audit-failed', run, (audit.problems ?? []).join(', '));
  else if (audit.matches_expected < THIN_AUDIT) book.note('audit-thin', run, `${audit.matches_expected.toFixed(1)} expected`);
}
