/**
 * Heat and other load as the browser tells them: the Compute Pressure API's `serious` and `critical` become the caution `pressure-serious`.
 * Place: conditions.ts starts it after the click and ends it when the processor becomes busy with our own work, which browsers count as
 * pressure like anybody's (decision 0007). Source: W3C, "Compute Pressure Level 1"; Chromium only, secure contexts only, and a page that
 * holds ours in a frame must allow it by `compute-pressure`.
 */

type PressureState = 'nominal' | 'fair' | 'serious' | 'critical';

interface PressureObserver {
  observe(source: 'cpu', options: { readonly sampleInterval: number }): Promise<void>;
  disconnect(): void;
}

type PressureObserverConstructor = new (listener: (records: readonly { readonly state: PressureState }[]) => void) => PressureObserver;

/** Milliseconds. Checks before the load take half a second or more, so at least one reading falls into them where the browser is that quick. */
const SAMPLE_INTERVAL = 200;

/** Tells each change between high and not high; says nothing where the browser has no such observer or forbids it. */
export async function watchPressure(tell: (isHigh: boolean) => void, signal: AbortSignal): Promise<void> {
  const { PressureObserver } = globalThis as { readonly PressureObserver?: PressureObserverConstructor };
  if (PressureObserver === undefined) return;
  let wasHigh = false;
  const observer = new PressureObserver((records) => {
    const state = records.at(-1)?.state;
    const isHigh = state === 'serious' || state === 'critical';
    if (isHigh !== wasHigh && !signal.aborted) tell(isHigh);
    wasHigh = isHigh;
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  try {
    await observer.observe('cpu', { sampleInterval: SAMPLE_INTERVAL });
  } catch {
    // Refused by a permission policy, or no source on this system: nothing is known.
  }
}
