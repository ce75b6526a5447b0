/**
 * The processor under the contract of the matrix workloads: every worker thread multiplies (or copies) matrices of its own.
 * Place: last of the CPU's matrix files. Workers are those of hashing (../cpu), from the same spawner. The baseline that GPU figures are held against;
 * honest, blocked, plain TypeScript, and far from what native libraries reach.
 */
import { toHex } from '../../core/bytes';
import { HashwattError } from '../../core/errors';
import { sha256 } from '../../work/sha256';
import type { Precision } from '../../work/workload';
import { childAbort, orAbort, throwIfAborted } from '../abort';
import type { BackendClock } from '../clock';
import { createItemQueue } from '../cpu/item-queue';
import type { Spawn } from '../cpu/lane';
import { linkWorker, type WorkerLink } from '../cpu/worker-link';
import {
  amountOfRow,
  bytesOfRow,
  type MatrixBackend,
  type MatrixPiece,
  type MatrixShape,
  type MatrixSource,
  type MatrixTask,
} from './contract';
import { multiplyRows } from './cpu-loops';
import { CPU_PRECISIONS } from './cpu-work';

/** As the hashing lanes: long against a message, short against the 300 ms in which Stop must answer. */
const TASK_MS = 20;
const LARGEST_GROWTH = 4;
/** One running, one waiting in its worker. */
const IN_FLIGHT = 2;
const READ_BYTES = 4 * 2 ** 20;

/** One matrix of 1 MB stays in the second cache of most processors, as a good library's block would. */
const SIDE = 512;
const STRETCH_BYTES = 16_384;
/** Of all lanes together, as far as a lane gets 16 MiB or more: beyond the last cache of nearly every processor. */
const COPY_BYTES = 256 * 2 ** 20;
const COPY_LANE_BYTES = { least: 16 * 2 ** 20, most: 64 * 2 ** 20 } as const;

/** @throws HashwattError `precision-missing`, `worker-missing`; AbortError */
export async function openCpuMatrix(
  signal: AbortSignal,
  spawn: Spawn,
  clock: BackendClock,
  precision: Precision,
  { threads }: { readonly threads: number },
): Promise<MatrixBackend> {
  if (!CPU_PRECISIONS.some((known) => known === precision)) {
    throw new HashwattError('precision-missing', `the CPU baseline knows ${CPU_PRECISIONS.join(', ')}`);
  }
  throwIfAborted(signal);
  const links = await openLinks(signal, spawn, clock, threads);
  const shape = shapeFor(precision, threads);
  return {
    kind: 'cpu',
    lanes: threads,
    kernel: describeKernel(precision, threads),
    device: { vendor: '', architecture: '', device: '', description: '', isSoftware: false },
    shape,
    tune: async (inner, _budget, onProgress) => {
      throwIfAborted(inner);
      onProgress?.({ step: 'one kernel', fraction: 1 });
    },
    async load(inner, inputs) {
      const loads = links.map((link) => link.call((remote) => remote.matrixLoad(shape, inputs)));
      await orAbort(inner, Promise.all(loads));
    },
    stream: (inner, source) => streamOnLinks(inner, links, shape, source),
    async *read(inner, lane) {
      const link = links[lane];
      const atOnce = Math.max(1, Math.floor(READ_BYTES / bytesOfRow(shape)));
      for (let firstRow = 0; link !== undefined && firstRow < shape.rows; firstRow += atOnce) {
        const rows = Math.min(atOnce, shape.rows - firstRow);
        const reading = link.call((remote) => remote.matrixRead(firstRow, rows));
        yield { firstRow, content: await orAbort(inner, reading) };
      }
    },
    async dispose() {
      for (const link of links) link.end();
    },
  };
}

async function openLinks(signal: AbortSignal, spawn: Spawn, clock: BackendClock, threads: number): Promise<WorkerLink[]> {
  const opening = await Promise.allSettled(Array.from({ length: threads }, async () => linkWorker(signal, spawn(), clock)));
  const links = opening.flatMap((link) => (link.status === 'fulfilled' ? [link.value] : []));
  const failure = opening.find((link) => link.status === 'rejected');
  if (failure === undefined) return links;
  for (const link of links) link.end();
  throwIfAborted(signal);
  throw new HashwattError('worker-missing', failure.reason instanceof Error ? failure.reason.message.replace(/\.$/, '') : undefined);
}

function shapeFor(precision: Precision, threads: number): MatrixShape {
  if (precision !== 'copy') return { precision, rows: SIDE, spareRows: 32, columns: SIDE, depth: SIDE, granule: 16 };
  const bytes = Math.min(COPY_LANE_BYTES.most, Math.max(COPY_LANE_BYTES.least, COPY_BYTES / threads));
  const granule = 32;
  const all = Math.floor(bytes / STRETCH_BYTES / granule) * granule;
  return { precision, rows: all - 4 * granule, spareRows: 4 * granule, columns: STRETCH_BYTES, depth: 1, granule };
}

function describeKernel(precision: Precision, threads: number): MatrixBackend['kernel'] {
  const id = precision === 'copy' ? 'js-copy' : 'js-blocked-4x4-f32';
  const source = precision === 'copy' ? 'Uint8Array.prototype.set' : String(multiplyRows);
  return { id, sourceSha256: toHex(sha256(new TextEncoder().encode(source))), parameters: { threads } };
}

async function* streamOnLinks(
  signal: AbortSignal,
  links: readonly WorkerLink[],
  shape: MatrixShape,
  source: MatrixSource,
): AsyncGenerator<MatrixPiece> {
  const queue = createItemQueue<MatrixPiece>();
  const inner = childAbort(signal);
  const driving = Promise.all(links.map((link, lane) => driveLink(inner.signal, link, lane, shape, source, queue.push)));
  driving.then(queue.end, queue.fail);
  try {
    yield* queue.items();
  } finally {
    inner.abort();
    inner.release();
    await driving.catch(() => undefined);
  }
}

interface Flight {
  readonly task: MatrixTask;
  readonly piece: Promise<MatrixPiece>;
}

async function driveLink(
  signal: AbortSignal,
  link: WorkerLink,
  lane: number,
  shape: MatrixShape,
  source: MatrixSource,
  deliver: (piece: MatrixPiece) => void,
): Promise<void> {
  const flights: Flight[] = [];
  let rows = shape.granule;
  for (;;) {
    while (flights.length < IN_FLIGHT && !signal.aborted) {
      const task = source.next(lane, rows);
      if (task === undefined) break;
      const piece = run(link, task, shape);
      piece.catch(() => undefined);
      flights.push({ task, piece });
    }
    const [flight] = flights.splice(0, 1);
    if (flight === undefined) return;
    const piece = await orAbort(signal, flight.piece).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    if (piece === undefined) return;
    const elapsed = piece.completedAt - piece.startedAt;
    const fitting = elapsed > 0 ? (flight.task.rows / elapsed) * TASK_MS : Number.POSITIVE_INFINITY;
    rows = Math.max(shape.granule, Math.min(fitting, Math.max(rows, flight.task.rows * LARGEST_GROWTH)));
    deliver(piece);
  }
}

async function run(link: WorkerLink, task: MatrixTask, shape: MatrixShape): Promise<MatrixPiece> {
  const { content, startedAt, completedAt } = await link.call((remote) => remote.matrixRun(task));
  return {
    kind: 'piece',
    lane: task.lane,
    samples: [{ task, content }],
    amount: task.rows * amountOfRow(shape),
    startedAt: link.toCallerClock(startedAt),
    completedAt: link.toCallerClock(completedAt),
  };
}
