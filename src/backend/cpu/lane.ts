/**
 * One thread of the pool: a worker, the worker that replaces it when it dies, and how much work it takes in a task's time.
 * Place: between the pool, which feeds lanes, and worker-link.ts, which talks to one living worker.
 */
import { HashwattError } from '../../core/errors';
import { orAbort } from '../abort';
import type { Match, SearchTask, Slice } from '../backend';
import { hashesOf } from '../check-task';
import type { BackendClock } from '../clock';
import { linkWorker, type WorkerLink, type WorkerPort } from './worker-link';

export type Spawn = () => WorkerPort;

/** Long against a message (about 0.1 ms), short against the 300 ms in which Stop must answer, two tasks being under way. */
const TASK_MS = 20;
/** Still only 25 ms in V8's interpreter, where a cold loop runs at some 10,000 hashes a second. */
const FIRST_COUNT = 256;
/** A loop speeds up 450 times while it is compiled; steps of four stay within the task's time. */
const LARGEST_GROWTH = 4;
/** A worker that keeps dying is not a mishap any more. */
const RESPAWNS = 3;

/** The loop that tuning chose for a lane; a new worker is given it again. */
export interface ChosenLoop {
  readonly headers: number;
  readonly clone: number;
}

export interface Lane {
  readonly index: number;
  readonly link: WorkerLink;
  /** Nonces that fill one task's time, with `headers` headers on each. */
  taskSize(headers: number): number;
  run(task: SearchTask): Promise<Slice>;
  choose(loops: readonly ChosenLoop[]): Promise<void>;
  /**
   * A new worker in place of `dead`; all who noticed its death wait for the same one, who comes late finds it there.
   * @throws HashwattError `worker-died` when the lane has died too often.
   */
  respawn(signal: AbortSignal, dead: WorkerLink): Promise<void>;
  end(): void;
}

/** @throws HashwattError `worker-missing` when the platform refuses or the first worker never answers. */
export async function openLane(signal: AbortSignal, index: number, spawn: Spawn, clock: BackendClock): Promise<Lane> {
  let link = await linkWorker(signal, startWorker(spawn), clock).catch((error: unknown) => {
    throw error instanceof HashwattError && error.code === 'worker-died' ? new HashwattError('worker-missing', detailOf(error)) : error;
  });
  let chosen: readonly ChosenLoop[] = [];
  let respawnsLeft = RESPAWNS;
  let respawning: Promise<void> | null = null;
  // A new worker is everybody's: it comes even when who asked first does not want it any more, but not after the end.
  const ending = new AbortController();
  const sizes = new Map<number, number>();

  const choose = async (loops: readonly ChosenLoop[]): Promise<void> => {
    chosen = loops;
    for (const { headers, clone } of loops) await link.call((remote) => remote.choose(headers, clone));
  };

  const replace = async (): Promise<void> => {
    link.end();
    if (respawnsLeft === 0) throw new HashwattError('worker-died', `worker ${index + 1} died ${RESPAWNS + 1} times`);
    respawnsLeft -= 1;
    // Fresh code is cold code: the size for a compiled loop would take it seconds.
    sizes.clear();
    link = await linkWorker(ending.signal, startWorker(spawn), clock);
    if (ending.signal.aborted) link.end();
    await choose(chosen);
  };

  return {
    index,
    get link() {
      return link;
    },
    taskSize: (headers) => sizes.get(headers) ?? FIRST_COUNT,
    async run(task) {
      const { matches, startedAt, completedAt } = await link.call((remote) => remote.search(task));
      const headers = task.job.versions.length;
      sizes.set(headers, nextSize(sizes.get(headers) ?? FIRST_COUNT, task.range.count, completedAt - startedAt));
      return {
        kind: 'slice',
        lane: index,
        task,
        hashes: hashesOf(task),
        matches: unpack(matches),
        startedAt: link.toCallerClock(startedAt),
        completedAt: link.toCallerClock(completedAt),
      };
    },
    choose,
    async respawn(signal, dead) {
      if (respawning === null && dead !== link) return;
      respawning ??= replace().finally(() => {
        respawning = null;
      });
      // Nobody may be left to hear that it failed.
      respawning.catch(() => undefined);
      await orAbort(signal, respawning);
    },
    end() {
      ending.abort();
      link.end();
    },
  };
}

/** The next task's nonces from the last one's: as many as fill TASK_MS at its pace; a short last task of a range says little and may not shrink. */
function nextSize(size: number, count: number, elapsed: number): number {
  const fitting = elapsed > 0 ? Math.round((count / elapsed) * TASK_MS) : Number.POSITIVE_INFINITY;
  const largest = Math.max(size, count * LARGEST_GROWTH);
  return Math.max(FIRST_COUNT, Math.min(fitting, largest));
}

function startWorker(spawn: Spawn): WorkerPort {
  try {
    return spawn();
  } catch (error) {
    throw new HashwattError('worker-missing', detailOf(error), { cause: error });
  }
}

function detailOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}

function unpack(packed: Uint32Array): Match[] {
  return Array.from({ length: packed.length / 2 }, (_, index) => ({
    nonce: packed[2 * index] ?? 0,
    headerIndex: packed[2 * index + 1] ?? 0,
  }));
}
