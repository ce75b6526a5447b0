/**
 * Watches, during a run only, for what spoils or qualifies a measurement: a hidden page, battery power, a second Hashwatt, heat, a slowed
 * screen.
 * Place: session.ts starts it, hands it the run's events, and stops it. Every source is optional; a browser without it simply says nothing.
 */
import { milliseconds } from '../core/units';
import type { BenchmarkEvent, Observation } from '../engine';
import { countFrames } from './frame-rate';
import { watchPressure } from './pressure';

type Report = (observation: Observation) => void;
type Say = (what: Observation['what'], isOver?: boolean) => void;

interface BatteryManager extends EventTarget {
  readonly charging: boolean;
}

const CHANNEL = 'hashwatt';

export interface Conditions {
  /** Events tell when the load begins: from then on frames would cost, and pressure would be our own. */
  receive(event: BenchmarkEvent): void;
  end(): void;
}

export function watchConditions(report: Report): Conditions {
  const ending = new AbortController();
  const load = new AbortController();
  const processorLoad = new AbortController();
  const say: Say = (what, isOver = false) => {
    // Absolute, because page and worker count performance.now() from different origins.
    if (!ending.signal.aborted) report({ what, at: milliseconds(performance.timeOrigin + performance.now()), ...(isOver && { isOver }) });
  };
  watchPage(say, ending.signal);
  void watchBattery(say, ending.signal);
  watchOtherTabs(say, ending.signal);
  countFrames(() => say('frame-rate-reduced'), load.signal);
  void watchPressure((isHigh) => say('pressure-serious', !isHigh), processorLoad.signal);
  return {
    receive(event) {
      if (beginsLoad(event)) load.abort();
      if (loadsProcessor(event)) processorLoad.abort();
    },
    end() {
      ending.abort();
      load.abort();
      processorLoad.abort();
    },
  };
}

/** Checking known answers is no load: a few hundred thousand hashes. */
function beginsLoad(event: BenchmarkEvent): boolean {
  return event.kind === 'tuned' || (event.kind === 'phase-entered' && event.phase !== 'check');
}

/** A software adapter is the processor under another name; the engine notices it before it begins. */
function loadsProcessor(event: BenchmarkEvent): boolean {
  if (event.kind === 'noticed') return event.reason.code === 'software-adapter';
  return event.kind === 'phase-entered' && event.phase !== 'check' && event.run.backend !== 'gpu';
}

function watchPage(say: Say, signal: AbortSignal): void {
  if (document.visibilityState === 'hidden') say('page-hidden');
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && say('page-hidden'), { signal });
  document.addEventListener('freeze', () => say('page-frozen'), { signal });
}

async function watchBattery(say: Say, signal: AbortSignal): Promise<void> {
  const source = navigator as Navigator & { getBattery?: () => Promise<BatteryManager> };
  try {
    const battery = await source.getBattery?.();
    if (battery === undefined || signal.aborted) return;
    if (!battery.charging) say('on-battery');
    battery.addEventListener('chargingchange', () => say('on-battery', battery.charging), { signal });
  } catch {
    // Refused by a permission policy: nothing is known about the battery.
  }
}

/**
 * Each running tab calls; each running tab that hears a call answers, so that both know. One that ends says so, and whoever hears it asks
 * again, for there may be a third.
 */
function watchOtherTabs(say: Say, signal: AbortSignal): void {
  if (typeof BroadcastChannel !== 'function') return;
  try {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const hasEnded = event.data === 'ended';
      say('other-tab', hasEnded);
      if (hasEnded) channel.postMessage('running');
      if (event.data === 'running') channel.postMessage('also-running');
    });
    channel.postMessage('running');
    const end = (): void => {
      channel.postMessage('ended');
      channel.close();
    };
    signal.addEventListener('abort', end, { once: true });
  } catch {
    // Storage partitioning can forbid the channel in frames.
  }
}
