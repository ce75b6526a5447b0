/**
 * The page's end of the engine: its worker is started at the first click and ended when a run is given up.
 * Where no worker can be made, or none with WebGPU (a sandboxed frame), the page hosts the engine itself: threads stay workers of their own.
 * Place: session.ts and finder.ts call it; the other end is src/engine.worker.ts.
 */
import { expose, proxy, type Remote, wrap } from 'comlink';
import { HashwattError } from '../core/errors';
import { milliseconds } from '../core/units';
import type { Observation } from '../engine';
import type { EngineApi } from '../engine.worker';
import { capabilities, isHostedByPage } from './state';
import { startEngine } from './start-engine';

/** How browsers write the origin of a page from disk and of a sandboxed frame. */
const NO_ORIGIN = 'null';

interface Connection {
  readonly api: Remote<EngineApi>;
  /** Rejects when the worker dies, and with an AbortError when it is ended; never resolves. */
  readonly died: Promise<never>;
  end(): void;
}

interface Fate {
  readonly died: Promise<never>;
  die(reason: unknown): void;
}

let connection: Promise<Connection> | undefined;

/** Rejects when the engine's worker dies or is ended before it answers, whoever had it ended. @throws AbortError; HashwattError `worker-missing`, `worker-died` */
export async function askEngine<Answer>(ask: (api: Remote<EngineApi>) => Promise<Answer>): Promise<Answer> {
  try {
    const { api, died } = await connect();
    return await Promise.race([ask(api), died]);
  } catch (error) {
    if (!canHostHere(error)) throw error;
    connection = hostHere();
    const { api, died } = await connection;
    return await Promise.race([ask(api), died]);
  }
}

/** A worker that has not ended its work by then is ended by force, and everything it runs with it. */
const STOP_PATIENCE = milliseconds(1500);

/** `isOpen` says whether the call is still unanswered when patience ends; `giveUp` then rejects it. */
export function askToStop(isOpen: () => boolean, giveUp: (reason: unknown) => void): void {
  connection?.then(({ api }) => api.stop()).catch(() => undefined);
  setTimeout(() => {
    if (!isOpen()) return;
    endEngine();
    giveUp(wasEnded());
  }, STOP_PATIENCE);
}

export function sendObservation(observation: Observation): void {
  connection?.then(({ api }) => api.observe(observation)).catch(() => undefined);
}

/** Whatever it works on is lost, and who waits for it gets an AbortError; the next question starts another. */
export function endEngine(): void {
  connection?.then(({ end }) => end()).catch(() => undefined);
  connection = undefined;
}

export { proxy };

function connect(): Promise<Connection> {
  connection ??= open().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

async function open(): Promise<Connection> {
  if (isHostedByPage.value) return hostHere();
  const opened = await openWorker();
  if (!(await lacksGpu(opened))) return opened;
  opened.end();
  return hostHere();
}

async function openWorker(): Promise<Connection> {
  const worker = await startEngine();
  const { died, die } = createFate();
  worker.addEventListener('error', (event) => {
    // A script that could not even load has no message.
    die(event.message ? new HashwattError('worker-died', event.message) : new HashwattError('worker-missing'));
    endEngine();
  });
  const end = (): void => {
    worker.terminate();
    die(wasEnded());
  };
  return { api: wrap<EngineApi>(worker), died, end };
}

function createFate(): Fate {
  let die: Fate['die'] = () => undefined;
  const died = new Promise<never>((_, reject) => {
    die = reject;
  });
  // Somebody races against it whenever a call is open; in between a rejection has no listener.
  died.catch(() => undefined);
  return { died, die };
}

function wasEnded(): DOMException {
  return new DOMException('Stopped.', 'AbortError');
}

/** Without a GPU nothing would be won: what a page can host without workers is the GPU. */
function canHostHere(error: unknown): boolean {
  const isRefused = error instanceof HashwattError && error.code === 'worker-missing';
  return isRefused && capabilities.value.hasWebGpu && !isHostedByPage.value;
}

/** Asked only where a worker may lack it: elsewhere a worker has what its page has. */
async function lacksGpu({ api, died }: Connection): Promise<boolean> {
  if (window.origin !== NO_ORIGIN || !capabilities.value.hasWebGpu) return false;
  return !(await Promise.race([api.hasWebGpu(), died]));
}

/** Through a channel, so that everything crosses the same border as it would to a worker. */
async function hostHere(): Promise<Connection> {
  isHostedByPage.value = true;
  const { createEngineHere } = await import('../host/engine-here');
  const { port1, port2 } = new MessageChannel();
  const engine = createEngineHere();
  const { died, die } = createFate();
  expose(engine, port1);
  const end = (): void => {
    // Nothing can be terminated here: the run is told to stop, and its threads and devices go with it.
    void engine.stop();
    port1.close();
    die(wasEnded());
  };
  return { api: wrap<EngineApi>(port2), died, end };
}
