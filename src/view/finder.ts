/**
 * The search demonstration: asks the engine's worker for the nonces of a header within a range.
 * Place: between the search screen (and driver.ts) and engine-client.ts.
 */
import { signal } from '@preact/signals';
import { type ErrorReport, HashwattError, reportOf } from '../core/errors';
import type { SearchReport } from '../engine';
import type { EngineSearch } from '../engine.worker';
import { askEngine, askToStop } from './engine-client';
import { revive } from './revive';
import { activity } from './state';

export type Finding =
  | { readonly kind: 'idle'; readonly wasStopped: boolean }
  | { readonly kind: 'searching'; readonly order: EngineSearch }
  | { readonly kind: 'found'; readonly order: EngineSearch; readonly report: SearchReport }
  | { readonly kind: 'failed'; readonly report: ErrorReport };

export const finding = signal<Finding>({ kind: 'idle', wasStopped: false });

let giveUp: ((reason: unknown) => void) | undefined;

/** @throws HashwattError also after showing it, for drivers; an AbortError when stopped */
export async function startSearch(order: EngineSearch): Promise<SearchReport> {
  if (giveUp !== undefined || activity.value.kind === 'running') throw new HashwattError('plan-invalid', 'something is running already');
  const stopped = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  finding.value = { kind: 'searching', order };
  try {
    const report = await Promise.race([askEngine((api) => api.search(order)), stopped]);
    finding.value = { kind: 'found', order, report };
    return report;
  } catch (caught) {
    const thrown = revive(caught);
    const wasStopped = thrown instanceof Error && thrown.name === 'AbortError';
    finding.value = wasStopped ? { kind: 'idle', wasStopped: true } : { kind: 'failed', report: reportOf(thrown) };
    throw thrown;
  } finally {
    giveUp = undefined;
  }
}

export function stopSearch(): void {
  const asked = giveUp;
  if (asked !== undefined) askToStop(() => giveUp === asked, asked);
}
