/**
 * Keeps a copy of the page's own files in this browser, and offers a newer version when one waits. It takes over at the next start, or at
 * once where the visitor agrees and neither this tab nor another one runs anything.
 * Place: loaded late by start-copy.ts; the other end is service.worker.ts.
 */
import { ACTIVATE } from './messages';
import { isAnyTabRunning, isRunning } from './run-lock';
import { newerVersion } from './state';

const SCRIPT = './service.worker.js';

export async function keepCopy(): Promise<void> {
  const workers = navigator.serviceWorker;
  const wasFromCopy = workers.controller !== null;
  let hasAgreed = false;
  const offer = (waiting: ServiceWorker | null): void => {
    newerVersion.value = {
      isPutOff: false,
      use: () => {
        hasAgreed = true;
        void takeOver(waiting);
      },
    };
  };
  workers.addEventListener('controllerchange', () => {
    if (hasAgreed && !isRunning()) location.reload();
    // Another tab's visitor agreed: what this tab has not loaded yet may be gone.
    else if (wasFromCopy) offer(null);
  });
  const registration = await workers.register(SCRIPT, { updateViaCache: 'none' });
  if (registration.waiting !== null && wasFromCopy) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && workers.controller !== null) offer(installing);
    });
  });
}

export async function dropCopy(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration('./');
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith('hashwatt-files-')) await caches.delete(name);
}

/** `waiting` null: it has taken over already, and only this tab is left behind. */
async function takeOver(waiting: ServiceWorker | null): Promise<void> {
  if (isRunning()) return;
  if (waiting === null || waiting.state === 'activated') return location.reload();
  if (await isAnyTabRunning()) {
    if (newerVersion.value !== null) newerVersion.value = { ...newerVersion.value, isPutOff: true };
    return;
  }
  waiting.postMessage(ACTIVATE);
}
