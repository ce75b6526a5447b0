/**
 * The search demonstration: asks the engine's worker for the nonces of a header within a range.
 * Stopped like a measurement by its button, Esc, hiding the page or leaving it; a click searches for a minute at most.
 * Place: between the search screen (and driver.ts) and engine-client.ts.
 */
import { signal } from '@preact/signals';
import { type ErrorReport, HashwattError, reportOf } from '../core/errors';
import type { SearchReport } from '../engine';
import type { EngineSearch } from '../engine.worker';
import { milliseconds, type Milliseconds } from '../core/units';
import { askEngine, askToStop } from './engine-client';
import { revive } from './revive';
import { activity, engineUser } from './state';

/** Why a search ended without an answer. */
export type Stop = 'asked' | 'hidden' | 'limit';

export type Finding =
  | { readonly kind: 'idle'; readonly stopped: Stop | null }
  | { readonly kind: 'searching'; readonly order: EngineSearch }
  | { readonly kind: 'found'; readonly order: EngineSearch; readonly report: SearchReport }
  | { readonly kind: 'failed'; readonly report: ErrorReport };

export const finding = signal<Finding>({ kind: 'idle', stopped: null });

/** The page's limit for one click. */
export const SEARCH_LIMIT = milliseconds(60_000);

let stopCurrent: ((why: Stop) => void) | undefined;

/**
 * `limit` null: as long as it takes, for drivers, which have limits of their own.
 * @throws HashwattError also after showing it, for drivers; an AbortError when stopped
 */
export async function startSearch(order: EngineSearch, limit: Milliseconds | null = null): Promise<SearchReport> {
  if (engineUser.peek() !== null || activity.value.kind === 'running') {
    throw new HashwattError('plan-invalid', 'something is running already');
  }
  let stopped: Stop | null = null;
  let giveUp: (reason: unknown) => void = () => undefined;
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const stop = (why: Stop): void => {
    if (stopped !== null) return;
    stopped = why;
    askToStop(() => stopCurrent === stop, giveUp);
  };
  stopCurrent = stop;
  engineUser.value = 'search';
  finding.value = { kind: 'searching', order };
  const end = watchForEnd(stop, limit);
  try {
    const report = await Promise.race([askEngine((api) => api.search(order)), givenUp]);
    finding.value = { kind: 'found', order, report };
    return report;
  } catch (caught) {
    const thrown = revive(caught);
    const wasStopped = thrown instanceof Error && thrown.name === 'AbortError';
    finding.value = wasStopped ? { kind: 'idle', stopped: stopped ?? 'asked' } : { kind: 'failed', report: reportOf(thrown) };
    throw thrown;
  } finally {
    end();
    stopCurrent = undefined;
    engineUser.value = null;
  }
}

/** What ends a search besides its button and Esc; watched no longer after the returned function was called. */
function watchForEnd(stop: (why: Stop) => void, limit: Milliseconds | null): () => void {
  const ending = new AbortController();
  const { signal: ended } = ending;
  document.addEventListener('visibilitychange', () => document.hidden && stop('hidden'), { signal: ended });
  addEventListener('pagehide', () => stop('hidden'), { signal: ended });
  const timer = limit === null ? undefined : setTimeout(() => stop('limit'), limit);
  return () => {
    ending.abort();
    clearTimeout(timer);
  };
}

export function stopSearch(): void {
  stopCurrent?.('asked');
}
