/**
 * Has a stranger's document checked off the main thread: by the engine's worker, or, where there is none, here.
 * Place: reading.ts asks, one document after the other. While the device is measured nothing is checked, because hashing would slow it.
 */
import { effect } from '@preact/signals';
import { HashwattError } from '../../core/errors';
import type { Claim } from '../../result/claim';
import { askEngine } from '../engine-client';
import { activity } from '../state';

export async function checkDocument(text: string): Promise<Claim> {
  await measurementOver();
  try {
    return await askEngine<Claim>(async (api) => api.check(text));
  } catch (thrown) {
    // Where a worker failed, the page would fail at the same document, and with it everything else on it.
    const hasNoWorkers = thrown instanceof HashwattError && thrown.code === 'worker-missing';
    return hasNoWorkers ? checkHere(text) : UNREADABLE;
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
