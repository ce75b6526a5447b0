/**
 * The measured stream of the GPU: always several submissions in the queue, each about 30 ms long once the pace is known.
 * Place: under gpu-backend.ts, as ../gpu/stream.ts is for hashing, with the same pacer: a granule of rows is its smallest dispatch.
 */
import { type Milliseconds, milliseconds } from '../../core/units';
import { orAbort } from '../abort';
import type { BackendClock } from '../clock';
import { Pacer } from '../gpu/pacer';
import { amountOfRow, type MatrixPiece, type MatrixShape, type MatrixSource, type MatrixTask } from './contract';
import type { MatrixSession } from './gpu-session';
import { MAXIMUM_TASKS, type MatrixKernelOnDevice, type MatrixOutcome } from './gpu-slot';

export interface MatrixStreaming {
  readonly session: MatrixSession;
  readonly kernel: MatrixKernelOnDevice;
  readonly shape: MatrixShape;
  readonly pace: MatrixPace;
  readonly clock: BackendClock;
}

/** The pacer counts in nonces and begins with as many: they are this many to a granule. */
const UNITS = 4096;

export class MatrixPace {
  readonly #pacer = new Pacer(UNITS, 1);

  constructor(private readonly granule: number) {}

  get rows(): number {
    return (this.#pacer.nonces / UNITS) * this.granule;
  }

  get depth(): number {
    return this.#pacer.depth;
  }

  record(rows: number, elapsed: Milliseconds): void {
    this.#pacer.record((rows / this.granule) * UNITS, elapsed);
  }

  judge(session: MatrixSession, isEmpty: boolean): void {
    this.#pacer.judge(session, isEmpty);
  }
}

interface Flight {
  readonly rows: number;
  readonly submittedAt: Milliseconds;
  readonly landed: Promise<void>;
  outcome: MatrixOutcome | null;
}

/** Until the signal aborts or the source ends; DeviceLostError when the device goes. */
export async function* streamMatrix(signal: AbortSignal, streaming: MatrixStreaming, source: MatrixSource): AsyncGenerator<MatrixPiece> {
  const { clock, pace, shape } = streaming;
  const queue: Flight[] = [];
  const refill = (): void => {
    while (queue.length < pace.depth && !signal.aborted) {
      const tasks = tasksOf(source, pace.rows);
      if (tasks.length === 0) return;
      queue.push(launch(streaming, tasks));
    }
  };
  let freeAt = clock.now();
  try {
    for (refill(); queue[0] !== undefined && !signal.aborted; ) {
      await orAbort(signal, queue[0].landed);
      // Some browsers see several completions at once; a turn of the event loop lets all of them arrive.
      await orAbort(signal, clock.pause(signal, milliseconds(0)));
      const finished: Flight[] = [];
      while (queue[0]?.outcome != null) finished.push(...queue.splice(0, 1));
      const pieces = piecesOf(finished, shape, freeAt);
      for (const [index, piece] of pieces.entries()) {
        pace.record(finished[index]?.rows ?? 0, milliseconds(piece.completedAt - piece.startedAt));
        freeAt = piece.completedAt;
      }
      pace.judge(streaming.session, queue.length === 0 && finished.length >= pace.depth);
      refill();
      yield* pieces;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** At least one task; a small matrix is gone through several times. */
function tasksOf(source: MatrixSource, rows: number): MatrixTask[] {
  const tasks: MatrixTask[] = [];
  for (let left = rows; left > 0 && tasks.length < MAXIMUM_TASKS; ) {
    const task = source.next(0, left);
    if (task === undefined) break;
    tasks.push(task);
    left -= task.rows;
  }
  return tasks;
}

function launch({ session, kernel, clock }: MatrixStreaming, tasks: readonly MatrixTask[]): Flight {
  const submittedAt = clock.now();
  const outcome = session.submit(kernel, tasks);
  const flight: Flight = {
    rows: tasks.reduce((sum, task) => sum + task.rows, 0),
    submittedAt,
    outcome: null,
    landed: outcome.then((value) => {
      flight.outcome = value;
    }),
  };
  flight.landed.catch(() => undefined);
  return flight;
}

/** The queue was busy from the last completion to this one: what was seen finished together shares that time by its rows. */
function piecesOf(finished: readonly Flight[], shape: MatrixShape, freeAt: Milliseconds): MatrixPiece[] {
  const last = finished.at(-1)?.outcome?.completedAt;
  const first = finished[0]?.submittedAt;
  if (last === undefined || first === undefined) return [];
  const begin = Math.max(freeAt, first);
  const total = finished.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  return finished.map(({ rows, outcome }) => {
    const at = (count: number): Milliseconds => milliseconds(begin + ((last - begin) * count) / total);
    const startedAt = at(done);
    done += rows;
    const samples = outcome?.samples ?? [];
    return { kind: 'piece', lane: 0, samples, amount: rows * amountOfRow(shape), startedAt, completedAt: at(done) };
  });
}
