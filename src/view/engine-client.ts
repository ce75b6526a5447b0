/**
 * The page's end of the engine's worker: started at the first click, ended when a run is given up.
 * Place: session.ts and finder.ts call it; the other end is src/engine.worker.ts.
 */
import { proxy, type Remote, wrap } from 'comlink';
import { HashwattError } from '../core/errors';
import { milliseconds } from '../core/units';
import type { Observation } from '../engine';
import type { EngineApi } from '../engine.worker';

interface Connection {
  readonly worker: Worker;
  readonly api: Remote<EngineApi>;
  /** Rejects when the worker dies; never resolves. */
  readonly died: Promise<never>;
}

let connection: Connection | undefined;

/** @throws HashwattError `worker-missing` */
export function connectEngine(): Connection {
  connection ??= openConnection();
  return connection;
}

/** A worker that has not ended its work by then is ended by force, and everything it runs with it. */
const STOP_PATIENCE = milliseconds(1500);

/** `isOpen` says whether the call is still unanswered when patience ends; `giveUp` then rejects it. */
export function askToStop(isOpen: () => boolean, giveUp: (reason: unknown) => void): void {
  connection?.api.stop().catch(() => undefined);
  setTimeout(() => {
    if (!isOpen()) return;
    disconnectEngine();
    giveUp(new DOMException('Stopped.', 'AbortError'));
  }, STOP_PATIENCE);
}

export function sendObservation(observation: Observation): void {
  connection?.api.observe(observation).catch(() => undefined);
}

function disconnectEngine(): void {
  connection?.worker.terminate();
  connection = undefined;
}

export { proxy };

function openConnection(): Connection {
  const worker = startWorker();
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      disconnectEngine();
      // A script that could not even load has no message.
      reject(event.message ? new HashwattError('worker-died', event.message) : new HashwattError('worker-missing'));
    });
  });
  // Somebody races against it whenever a call is open; in between a rejection has no listener.
  died.catch(() => undefined);
  return { worker, api: wrap<EngineApi>(worker), died };
}

function startWorker(): Worker {
  if (typeof Worker !== 'function') throw new HashwattError('worker-missing');
  try {
    return new Worker(new URL('../engine.worker.ts', import.meta.url), { type: 'module', name: 'hashwatt-engine' });
  } catch (cause) {
    throw new HashwattError('worker-missing', undefined, { cause });
  }
}
