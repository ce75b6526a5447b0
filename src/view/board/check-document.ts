/**
 * Has a stranger's document checked off the main thread: by the engine's worker, or, where there is none, here.
 * Place: reading.ts asks, one document after the other. While the device is measured nothing is checked, because hashing would slow it.
 */
import { effect } from '@preact/signals';
import { HashwattError } from '../../core/errors';
import { milliseconds } from '../../core/units';
import type { Claim } from '../../result/claim';
import { askEngine, endEngine } from '../engine-client';
import { activity } from '../state';

/** `unanswered`: the check came to no end or was ended with the engine, which says nothing about the document. */
export type Checked = Claim | { readonly kind: 'unanswered' };

/** A document of 0.6 MB takes a fraction of a second; the largest that the board takes is some twenty times that, on a phone a few times more. */
export const CHECK_LIMIT = milliseconds(60_000);

export async function checkDocument(text: string): Promise<Checked> {
  await measurementOver();
  // One check at a time, so a worker that is silent for so long does nothing else either.
  const timer = setTimeout(endEngine, CHECK_LIMIT);
  try {
    return await askEngine<Claim>(async (api) => api.check(text));
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return { kind: 'unanswered' };
    // Where a worker failed, the page would fail at the same document, and with it everything else on it.
    const hasNoWorkers = thrown instanceof HashwattError && thrown.code === 'worker-missing';
    return hasNoWorkers ? checkHere(text) : UNREADABLE;
  } finally {
    clearTimeout(timer);
  }
}

const UNREADABLE: Claim = { kind: 'refused', reason: 'unreadable', detail: '' };

/** The page waits for each document instead. */
async function checkHere(text: string): Promise<Claim> {
  try {
    const { readClaim } = await import('../../result/claim');
    return readClaim(text);
  } catch {
    return UNREADABLE;
  }
}

function measurementOver(): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (activity.value.kind === 'running') return;
      // Not within its own first run, when there is nothing to stop yet.
      queueMicrotask(() => stop());
      resolve();
    });
  });
}
