/** After the first drawing, when nothing runs and the browser has time: acts on the rule of copy-rule.ts. Place: called once by main.tsx. */
import { effect } from '@preact/signals';
import { activity, settings } from '../state';
import { copyRule } from './copy-rule';
import { holdLockWhileRunning } from './run-lock';

export function startCopy(): void {
  const rule = copyRule({
    asked: settings.value.offline,
    protocol: location.protocol,
    origin: window.origin,
    isTop: window.top === window,
    isAutomated: navigator.webdriver,
    hasServiceWorkers: 'serviceWorker' in navigator,
  });
  if (rule === 'leave' || __HASHWATT_SINGLE_FILE__) return;
  if (rule === 'keep') holdLockWhileRunning();
  const act = async (): Promise<void> => {
    const { dropCopy, keepCopy } = await import('./copy');
    await (rule === 'keep' ? keepCopy() : dropCopy());
  };
  // A browser that refuses storage shows the page all the same.
  whenLoaded(() => whenIdle(() => void act().catch(() => undefined)));
}

function whenLoaded(act: () => void): void {
  if (document.readyState === 'complete') act();
  else addEventListener('load', act, { once: true });
}

/** Copying takes network and processor from a run that began at once. */
function whenIdle(act: () => void): void {
  let isDone = false;
  const stop = effect(() => {
    if (isDone || activity.value.kind === 'running') return;
    isDone = true;
    // Not in every browser.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(act);
    else setTimeout(act);
  });
  if (isDone) stop();
}
