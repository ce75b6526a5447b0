/**
 * One living worker seen from the pool: calls that end when it dies or goes silent, and its clock laid over the caller's.
 * Place: between the pool's lanes and comlink. A worker is handed in as a port, so that a page's worker and a Node thread look the same.
 */
import { type Remote, wrap } from 'comlink';
import { HashwattError } from '../../core/errors';
import { milliseconds, type Milliseconds } from '../../core/units';
import { orAbort } from '../abort';
import type { BackendClock } from '../clock';
import type { LoopFacts } from './nonce-search';
import type { WorkerApi } from './worker-api';

/** A Worker, or anything that behaves like one. */
export interface WorkerPort {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
  terminate(): void;
}

/** A call lasts tens of milliseconds; even a starved machine answers within this, a dead worker never does. */
export const SILENCE_LIMIT = milliseconds(10_000);

/** The quickest of a few round trips bounds the clock's error best; more add nothing. */
const CLOCK_READINGS = 7;

export interface WorkerLink {
  readonly loops: readonly LoopFacts[];
  /** Rejects with HashwattError `worker-died` when the worker breaks or stays silent. */
  call<Answer>(ask: (remote: Remote<WorkerApi>) => Promise<Answer>): Promise<Answer>;
  toCallerClock(workerTime: number): Milliseconds;
  end(): void;
}

export async function linkWorker(signal: AbortSignal, port: WorkerPort, clock: BackendClock): Promise<WorkerLink> {
  const caller = createCaller(port, clock);
  try {
    const loops = await orAbort(
      signal,
      caller.call((remote) => remote.readLoops()),
    );
    const offset = await orAbort(signal, readOffset(caller, clock));
    return { ...caller, loops, toCallerClock: (workerTime) => milliseconds(workerTime + offset) };
  } catch (error) {
    caller.end();
    throw error;
  }
}

type Caller = Pick<WorkerLink, 'call' | 'end'>;

function createCaller(port: WorkerPort, clock: BackendClock): Caller {
  const remote = wrap<WorkerApi>(port);
  const pending = new Set<(error: Error) => void>();
  let death: HashwattError | null = null;

  const die = (detail: string): HashwattError => {
    if (death !== null) return death;
    death = new HashwattError('worker-died', detail);
    port.terminate();
    for (const reject of pending) reject(death);
    pending.clear();
    return death;
  };
  port.addEventListener('error', (event) => {
    // Unhandled it would go on to the engine's own worker, and the page would take that one for broken.
    event.preventDefault();
    die(describe(event));
  });
  port.addEventListener('messageerror', () => die('a message could not be read'));

  return {
    call: (ask) =>
      new Promise((resolve, reject) => {
        if (death !== null) return reject(death);
        pending.add(reject);
        const silence = watchSilence(clock, die);
        ask(remote)
          // What a call throws is our own fault or a broken platform; either way this worker is not to be trusted further.
          .then(resolve, (error: unknown) => reject(die(error instanceof Error ? error.message : String(error))))
          .finally(() => {
            silence.abort();
            pending.delete(reject);
          });
      }),
    end: () => {
      die('it was ended');
    },
  };
}

/** Until aborted, waits for the silence limit and then declares the worker dead. */
function watchSilence(clock: BackendClock, die: (detail: string) => unknown): AbortController {
  const watch = new AbortController();
  const limitPassed = (): void => {
    if (!watch.signal.aborted) die(`no answer within ${SILENCE_LIMIT / 1000} s`);
  };
  clock.pause(watch.signal, SILENCE_LIMIT).then(limitPassed, () => undefined);
  return watch;
}

function describe(event: Event): string {
  return 'message' in event && typeof event.message === 'string' && event.message !== ''
    ? event.message
    : 'the script failed to load or run';
}

/** Caller's clock minus worker's clock. Both run at the same pace, so one reading holds for the worker's life. */
async function readOffset(caller: Caller, clock: BackendClock): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  let offset = 0;
  for (let reading = 0; reading < CLOCK_READINGS; reading++) {
    const askedAt = clock.now();
    const workerTime = await caller.call((remote) => remote.readClock());
    const answeredAt = clock.now();
    if (answeredAt - askedAt >= shortest) continue;
    shortest = answeredAt - askedAt;
    offset = (askedAt + answeredAt) / 2 - workerTime;
  }
  return offset;
}
