/**
 * Chooses size and kernel by measuring: first how large the matrices should be, with the best guess; then which tiling is fastest on that size.
 * Place: under gpu-backend.ts. A choice is remembered where the hashing kernels' choices are (../gpu/tune.ts), under its own key.
 */
import type { Milliseconds } from '../../core/units';
import { orAbort, throwIfAborted } from '../abort';
import type { TuneProgress } from '../backend';
import type { BackendClock } from '../clock';
import type { TuningCache } from '../gpu/tune';
import type { MatrixShape, MatrixSource } from './contract';
import { fits, type MatrixVariant } from './gpu-kernel';
import type { MatrixSession } from './gpu-session';
import { MAXIMUM_TASKS } from './gpu-slot';
import { MatrixPace, streamMatrix } from './gpu-stream';
import { mayGrow, shapeOf, sizesOf } from './sizes';

export interface MatrixChoice {
  readonly shape: MatrixShape;
  readonly variant: MatrixVariant;
}

export interface MatrixTuning {
  readonly session: MatrixSession;
  readonly clock: BackendClock;
  readonly budget: Milliseconds;
  readonly onProgress: (progress: TuneProgress) => void;
  /** Best guess first. */
  readonly variants: readonly MatrixVariant[];
  readonly current: MatrixChoice;
  readonly cache?: { readonly key: string; readonly port: TuningCache };
}

/** A reading needs several submissions of the length that runs later. */
const READING_MS = 70;
/** Pieces that may pass while the pace is found. */
const RAMP_PIECES = 12;
/** Of the budget: later no candidate is begun. */
const LATEST_CANDIDATE = 0.8;

/** The session has room for the chosen shape afterwards. */
export async function chooseMatrix(signal: AbortSignal, tuning: MatrixTuning): Promise<MatrixChoice> {
  const { cache, current, session, onProgress } = tuning;
  const remembered = cache === undefined ? undefined : recall(tuning, await orAbort(signal, cache.port.get(cache.key)));
  if (remembered !== undefined && (await session.allocate(signal, remembered.shape))) {
    await session.kernel(signal, remembered.variant);
    onProgress({ step: `remembered ${remembered.variant.id}`, fraction: 1 });
    return remembered;
  }
  const chosen = await measureAll(signal, tuning, current.shape.precision);
  const size = sizesOf(current.shape.precision).find((candidate) => shapeOf(chosen.shape.precision, candidate).rows === chosen.shape.rows);
  if (cache !== undefined && size !== undefined) {
    await orAbort(signal, cache.port.set(cache.key, { variantId: chosen.variant.id, workgroupSize: size }));
  }
  onProgress({ step: `chose ${chosen.variant.id}`, fraction: 1 });
  return chosen;
}

/** What is stored calls the second number after workgroups; here it is the size. */
function recall(
  { variants, current }: MatrixTuning,
  choice: { variantId: string; workgroupSize: number } | undefined,
): MatrixChoice | undefined {
  const { precision } = current.shape;
  const variant = variants.find(({ id }) => id === choice?.variantId);
  const size = sizesOf(precision).find((candidate) => candidate === choice?.workgroupSize);
  if (variant === undefined || size === undefined) return undefined;
  const shape = shapeOf(precision, size);
  return fits(variant, shape) ? { shape, variant } : undefined;
}

async function measureAll(signal: AbortSignal, tuning: MatrixTuning, precision: MatrixShape['precision']): Promise<MatrixChoice> {
  const { clock, budget, onProgress, session, variants, current } = tuning;
  const startedAt = clock.now();
  const spent = (): number => (clock.now() - startedAt) / budget;
  const report = (step: string): void => onProgress({ step, fraction: Math.min(1, spent()) });
  let best: MatrixChoice = current;
  let bestRate = 0;
  for (const size of sizesOf(precision)) {
    const shape = shapeOf(precision, size);
    if (bestRate > 0 && !mayGrow(shape, bestRate)) break;
    const variant = variants.find((candidate) => fits(candidate, shape));
    if (variant === undefined) continue;
    report(`trying size ${shape.rows + (precision === 'copy' ? shape.spareRows : 0)}`);
    if (!(await session.allocate(signal, shape))) break;
    best = { shape, variant };
    bestRate = await rate(signal, tuning, best);
  }
  if (!(await session.allocate(signal, best.shape))) {
    // Too large after all: the smallest size has room wherever anything has.
    await session.allocate(signal, current.shape);
    return current;
  }
  const { shape } = best;
  let cost = 0;
  for (const variant of variants) {
    if (variant.id === best.variant.id || !fits(variant, shape)) continue;
    const before = spent();
    if (before + cost > LATEST_CANDIDATE) break;
    report(`trying ${variant.id}`);
    const reached = await rate(signal, tuning, { shape, variant });
    if (reached > bestRate) [best, bestRate] = [{ shape, variant }, reached];
    cost = Math.max(cost, spent() - before);
  }
  return best;
}

/** Operations or bytes a millisecond; 0 for a kernel that does not compile. */
async function rate(signal: AbortSignal, { session, clock }: MatrixTuning, { shape, variant }: MatrixChoice): Promise<number> {
  const kernel = await session.kernel(signal, variant).catch((error: unknown) => {
    if (signal.aborted || session.lost !== null) throw error;
    return null;
  });
  if (kernel === null) return 0;
  const pace = new MatrixPace(shape.granule);
  const source = throwaway(shape);
  let begin: number | null = null;
  let end = 0;
  let amount = 0;
  let pieces = 0;
  for await (const piece of streamMatrix(signal, { session, kernel, shape, pace, clock }, source)) {
    pieces++;
    if (begin === null) {
      // The ramp is no part of the reading.
      const isSteady = pace.rows * 0.8 <= rowsOf(piece.samples) || piece.samples.length === MAXIMUM_TASKS;
      if (isSteady || pieces >= RAMP_PIECES) begin = piece.completedAt;
    } else {
      amount += piece.amount;
      end = piece.completedAt;
      // What is in flight is waited for, so that nothing of it falls into the next reading.
      if (end - begin >= READING_MS) source.end();
    }
  }
  throwIfAborted(signal);
  return begin === null || end <= begin ? 0 : amount / (end - begin);
}

function rowsOf(samples: readonly { readonly task: { readonly rows: number } }[]): number {
  return samples.reduce((sum, { task }) => sum + task.rows, 0);
}

/** All rows again and again, until it is ended; nobody looks at the result. */
function throwaway(shape: MatrixShape): MatrixSource & { end(): void } {
  let firstRow = 0;
  let isEnded = false;
  return {
    next(lane, wanted) {
      if (isEnded) return undefined;
      const rows = Math.min(shape.rows - firstRow, Math.max(1, Math.floor(wanted / shape.granule)) * shape.granule);
      const task = { lane, firstRow, rows, shift: 0, sampleRow: firstRow };
      firstRow = (firstRow + rows) % shape.rows;
      return task;
    },
    end() {
      isEnded = true;
    },
  };
}
