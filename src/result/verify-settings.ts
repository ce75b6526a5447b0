/**
 * Do the settings say honestly what differs from the profile?
 * Place: part of verify.
 */
import { HashwattError } from '../core/errors';
import { milliseconds } from '../core/units';
import { makePlan, nonDefaultSettings, type Plan } from '../measure/plan';
import type { Findings } from './findings';
import type { ResultDocument } from './schema';

/** False when the settings make no plan, so that nothing can be derived from them. */
export function verifySettings(findings: Findings, { params }: ResultDocument): boolean {
  try {
    findings.expect('params.non_default', nonDefaultSettings(makePlan(planOf(params))), params.non_default);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof HashwattError)) throw thrown;
    findings.add('params', thrown.message);
    return false;
  }
}

/** The plan that the settings describe. */
export function planOf(params: ResultDocument['params']): Plan {
  return {
    profile: params.profile,
    workload: params.workload,
    backend: params.backend,
    threads: params.threads,
    scaling: params.scaling,
    window: milliseconds(params.window_ms),
    duration: milliseconds(params.duration_ms),
    warmupMaximum: milliseconds(params.warmup_maximum_ms),
    repeat: params.repeat,
    seed: params.seed,
    classCode: params.class_code,
  };
}
