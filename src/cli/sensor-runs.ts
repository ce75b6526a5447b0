/**
 * Samples the sensors while the page measures: from the first window of each run to its last, told by the page's own events.
 * Place: measurement.ts feeds it the events; power-attach.ts decides which sensor speaks for which run.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchmarkEvent } from '../engine';
import type { RunLabel } from '../measure/events';
import { beginSensors, type SensorPorts, type SensorReport, type SensorSession } from '../power/sensors';

export type SensorReports = ReadonlyMap<number, SensorReport>;

export interface SensorRuns {
  receive(event: BenchmarkEvent): void;
  /** Closes what is open and hands out the reports by run. */
  end(): Promise<SensorReports>;
}

interface OpenRun {
  readonly index: number;
  readonly session: Promise<SensorSession>;
  readonly ending: AbortController;
  readonly sampling: Promise<void>;
}

/** nvidia-smi itself averages over about a second; more often would only cost processor time. */
const SAMPLE_INTERVAL_MS = 1000;

export function followRuns(ports: SensorPorts, interval = SAMPLE_INTERVAL_MS): SensorRuns {
  const reports = new Map<number, SensorReport>();
  const closing: Promise<void>[] = [];
  let open: OpenRun | undefined;
  const close = (): void => {
    if (open !== undefined) closing.push(closeRun(open, reports));
    open = undefined;
  };
  return {
    receive: (event) => {
      if (event.kind !== 'phase-entered') return;
      close();
      if (event.phase === 'measure') open = openRun(event.run, ports, interval);
    },
    end: async () => {
      close();
      await Promise.all(closing);
      return reports;
    },
  };
}

function openRun({ index, backend }: RunLabel, ports: SensorPorts, interval: number): OpenRun {
  const ending = new AbortController();
  const session = beginSensors({ ...ports, readsCards: backend !== 'cpu' });
  return { index, session, ending, sampling: sampleUntil(session, ending.signal, interval) };
}

async function sampleUntil(beginning: Promise<SensorSession>, signal: AbortSignal, interval: number): Promise<void> {
  const session = await beginning;
  while (!signal.aborted) {
    await session.sample();
    // Ended early by the signal, which is how every run ends.
    await pause(interval, undefined, { signal }).catch(() => undefined);
  }
}

/** The counters are read at once, not after a slow program has answered: what it would still say belongs to the time after the run. */
async function closeRun({ index, session, ending, sampling }: OpenRun, reports: Map<number, SensorReport>): Promise<void> {
  ending.abort();
  reports.set(index, await (await session).end());
  await sampling;
}
