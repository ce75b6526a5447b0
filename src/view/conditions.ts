/**
 * Watches, during a run only, for what spoils or qualifies a measurement: a hidden page, battery power, a second Hashwatt.
 * Place: session.ts starts and stops it. Every source is optional; a browser without it simply says nothing.
 * Not asked: the Compute Pressure API. Chromium derives it from CPU load, so a run at full load always reported itself as "serious".
 */
import { milliseconds } from '../core/units';
import type { Observation } from '../engine';

type Report = (observation: Observation) => void;

interface BatteryManager extends EventTarget {
  readonly charging: boolean;
}

const CHANNEL = 'hashwatt';

export function watchConditions(report: Report): () => void {
  const ending = new AbortController();
  const say = (what: Observation['what']): void => {
    // Absolute, because page and worker count performance.now() from different origins.
    if (!ending.signal.aborted) report({ what, at: milliseconds(performance.timeOrigin + performance.now()) });
  };
  watchPage(say, ending.signal);
  void watchBattery(say, ending.signal);
  watchOtherTabs(say, ending.signal);
  return () => ending.abort();
}

function watchPage(say: (what: Observation['what']) => void, signal: AbortSignal): void {
  if (document.visibilityState === 'hidden') say('page-hidden');
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && say('page-hidden'), { signal });
  document.addEventListener('freeze', () => say('page-frozen'), { signal });
}

async function watchBattery(say: (what: Observation['what']) => void, signal: AbortSignal): Promise<void> {
  const source = navigator as Navigator & { getBattery?: () => Promise<BatteryManager> };
  try {
    const battery = await source.getBattery?.();
    if (battery === undefined || signal.aborted) return;
    if (!battery.charging) say('on-battery');
    battery.addEventListener('chargingchange', () => !battery.charging && say('on-battery'), { signal });
  } catch {
    // Refused by a permission policy: nothing is known about the battery.
  }
}

/** Each running tab calls; each running tab that hears a call answers, so that both know. */
function watchOtherTabs(say: (what: Observation['what']) => void, signal: AbortSignal): void {
  if (typeof BroadcastChannel !== 'function') return;
  try {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      say('other-tab');
      if (event.data === 'running') channel.postMessage('also-running');
    });
    channel.postMessage('running');
    signal.addEventListener('abort', () => channel.close(), { once: true });
  } catch {
    // Storage partitioning can forbid the channel in frames.
  }
}
