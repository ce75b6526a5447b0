/**
 * A lock that every tab holds while it runs something, so that no tab lets a newer version take over under another one's run.
 * Place: start-copy.ts holds it from the start, before copy.ts is loaded, because a run may begin with the page; copy.ts asks for it.
 */
import { effect } from '@preact/signals';
import { activity, engineUser } from '../state';

const LOCK = 'hashwatt-runs';

export const isRunning = (): boolean => activity.value.kind === 'running' || engineUser.value !== null;

/** Typed as always there, absent in older browsers: then only this tab is asked. */
function readLocks(): LockManager | undefined {
  return navigator.locks;
}

export async function isAnyTabRunning(): Promise<boolean> {
  const isFree = await readLocks()?.request(LOCK, { ifAvailable: true }, (lock) => lock !== null);
  return isFree === false;
}

export function holdLockWhileRunning(): void {
  let release: (() => void) | undefined;
  effect(() => {
    if (isRunning() === (release !== undefined)) return;
    release?.();
    release = undefined;
    if (!isRunning()) return;
    const end = new Promise<void>((settle) => {
      release = settle;
    });
    readLocks()
      ?.request(LOCK, { mode: 'shared' }, () => end)
      .catch(() => undefined);
  });
}
