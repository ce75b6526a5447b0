/**
 * The search demonstration: asks the engine's worker for the nonces of a header within a range.
 * Stopped like a measurement by its button, Esc, hiding the page or leaving it; a click searches for a minute at most.
 * Place: between the search screen (and driver.ts) and engine-client.ts.
 */
import { signal } from '@preact/signals';
import { type ErrorReport, HashwattError, reportOf } from '../core/errors';
import type { SearchProgress, SearchReport } from '../engine';
import type { EngineSearch } from '../engine.worker';
import { milliseconds, type Milliseconds } from '../core/units';
import { askEngine, askToStop, proxy } from './engine-client';
import { revive } from './revive';
import { activity, engineUser } from './state';

/** Why a search ended without an answer. */
export type Stop = 'asked' | 'hidden' | 'limit';

/** How far a stopped search came, and the whole of what was asked for. */
export interface Unfinished {
  readonly order: EngineSearch;
  readonly progress: SearchProgress;
}

export type Finding =
  /** `far` null: stopped before anything was known, or a driver's search, which tells nothing on its way. */
  | { readonly kind: 'idle'; readonly stopped: Stop | null; readonly far: Unfinished | null }
  /** `order`: what is left of a search gone on with. */
  | { readonly kind: 'searching'; readonly order: EngineSearch }
  | { readonly kind: 'found'; readonly order: EngineSearch; readonly report: SearchReport }
  | { readonly kind: 'failed'; readonly report: ErrorReport };

export const finding = signal<Finding>({ kind: 'idle', stopped: null, far: null });

/** The page's limit for one click. */
export const SEARCH_LIMIT = milliseconds(60_000);

let stopCurrent: ((why: Stop) => void) | undefined;

/** From the first nonce that was not searched, for another minute; its report is that of the whole range. */
export function goOn({ order, progress }: Unfinished): Promise<SearchReport> {
  return startSearch(order, SEARCH_LIMIT, progress);
}

/**
 * `limit` null: as long as it takes, for drivers, which have limits of their own. `done`: what of the order need not be searched again.
 * @throws HashwattError also after showing it, for drivers; an AbortError when stopped
 */
export async function startSearch(
  order: EngineSearch,
  limit: Milliseconds | null = null,
  done: SearchProgress | null = null,
): Promise<SearchReport> {
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
  const rest = restOf(order, done);
  let far = done;
  const onProgress = proxy((progress: SearchProgress) => {
    far = together(done, progress);
  });
  finding.value = { kind: 'searching', order: rest };
  const end = watchForEnd(stop, limit);
  try {
    const found = askEngine((api) => (limit === null ? api.search(rest) : api.search(rest, onProgress)));
    const report = wholeReport(done, await Promise.race([found, givenUp]));
    finding.value = { kind: 'found', order, report };
    return report;
  } catch (caught) {
    const thrown = revive(caught);
    const wasStopped = thrown instanceof Error && thrown.name === 'AbortError';
    finding.value = wasStopped
      ? { kind: 'idle', stopped: stopped ?? 'asked', far: far === null ? null : { order, progress: far } }
      : { kind: 'failed', report: reportOf(thrown) };
    throw thrown;
  } finally {
    end();
    stopCurrent = undefined;
    engineUser.value = null;
  }
}

function restOf(order: EngineSearch, done: SearchProgress | null): EngineSearch {
  const searched = done?.searched ?? 0;
  return { ...order, firstNonce: order.firstNonce + searched, count: order.count - searched };
}

function together(done: SearchProgress | null, more: SearchProgress): SearchProgress {
  if (done === null) return more;
  return {
    searched: done.searched + more.searched,
    matches: [...done.matches, ...more.matches],
    elapsed_s: done.elapsed_s + more.elapsed_s,
  };
}

function wholeReport(done: SearchProgress | null, report: SearchReport): SearchReport {
  if (done === null) return report;
  const { searched: hashes, ...sum } = together(done, { ...report, searched: report.hashes });
  return { backend: report.backend, ...sum, hashes, rate_h_per_s: sum.elapsed_s > 0 ? hashes / sum.elapsed_s : 0 };
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
