/**
 * What a thrown thing says against a run: hardware that went, or an error that nobody expected.
 * Place: under run.ts, matrix-run.ts and engine.ts, wherever a run ends by a throw.
 */
import { HashwattError, reportOf } from '../core/errors';
import type { ReasonCode } from '../measure/validity';

type Loss = HashwattError & { readonly code: 'device-lost' | 'worker-died' };

/** The hardware was there and went: no reason to take it for unsupported. */
export function isLoss(thrown: unknown): thrown is Loss {
  return thrown instanceof HashwattError && (thrown.code === 'device-lost' || thrown.code === 'worker-died');
}

export function reasonOf(thrown: unknown): ReasonCode {
  return isLoss(thrown) ? thrown.code : 'run-failed';
}

export function textOf(thrown: unknown): string {
  return reportOf(thrown).sentence.replace(/\.$/, '');
}
