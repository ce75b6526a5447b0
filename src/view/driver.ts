/**
 * `window.hashwatt`: how the command line and tests drive the page. The same doors as the buttons, nothing more.
 * Place: installed by main.tsx. Everything that crosses is plain JSON; events come as `hashwatt:event` on document.
 */
import type { SearchReport } from '../engine';
import type { EngineSearch } from '../engine.worker';
import type { ResultDocument } from '../result/schema';
import type { Choices } from './choices';
import { startSearch, stopSearch } from './finder';
import { startMeasurement, stopMeasurement } from './session';

export interface HashwattDriver {
  readonly version: string;
  run(planOptions?: Choices): Promise<ResultDocument>;
  search(order: EngineSearch): Promise<SearchReport>;
  stop(): void;
}

declare global {
  interface Window {
    hashwatt?: HashwattDriver;
  }
}

export function installDriver(defaults: Choices): void {
  window.hashwatt = {
    version: __HASHWATT_VERSION__,
    run: (planOptions = {}) => startMeasurement({ ...defaults, ...planOptions }),
    search: (order) => startSearch(order),
    stop: stopEverything,
  };
}

export function stopEverything(): void {
  stopMeasurement();
  stopSearch();
}
