/**
 * The engine's own book of matrix work: what each lane was asked, and what its result must hold now.
 * Place: between the engine and a matrix backend's stream, as issued-work.ts is for hashing. A pass never gives what the pass before gave at
 * the same place (the shift differs), so that a kernel that leaves old results standing is caught.
 */
import { createRandom } from '../core/random';
import type { MatrixShape, MatrixSource, MatrixTask } from '../backend/matrix/contract';

export interface MatrixBook extends MatrixSource {
  /** The input row that the output row was last computed from; undefined where nothing was asked, or the device was lost since. */
  inputRowOf(lane: number, row: number): number | undefined;
  /** What was computed is gone. */
  forget(): void;
}

interface LaneBook {
  nextRow: number;
  issuedRows: number;
  /** Of the pass that is under way. */
  shift: number;
  /** By granule. */
  readonly shifts: Map<number, number>;
}

/** @param passes how often each lane goes through all rows before the book ends; absent: for ever */
export function createMatrixBook(shape: MatrixShape, lanes: number, seed: string, passes = Number.POSITIVE_INFINITY): MatrixBook {
  const { rows, granule, spareRows } = shape;
  const steps = spareRows / granule + 1;
  if (!(steps >= 2)) throw new RangeError(`"spareRows" expected at least one granule, got ${spareRows}`);
  const random = createRandom(seed);
  const books = Array.from({ length: lanes }, (): LaneBook => ({ nextRow: 0, issuedRows: 0, shift: 0, shifts: new Map() }));

  /** Any but the last pass's. */
  const freshShift = (last: number): number => ((last / granule + 1 + random.nextBelow(steps - 1)) % steps) * granule;

  return {
    next(lane, wanted): MatrixTask | undefined {
      const book = books[lane];
      if (book === undefined || book.issuedRows >= passes * rows) return undefined;
      const firstRow = book.nextRow;
      if (firstRow === 0) book.shift = freshShift(book.shift);
      const count = Math.min(rows - firstRow, Math.max(1, Math.floor(wanted / granule)) * granule);
      for (let row = firstRow; row < firstRow + count; row += granule) book.shifts.set(row / granule, book.shift);
      book.nextRow = (firstRow + count) % rows;
      book.issuedRows += count;
      return { lane, firstRow, rows: count, shift: book.shift, sampleRow: firstRow + random.nextBelow(count) };
    },
    inputRowOf(lane, row) {
      const shift = books[lane]?.shifts.get(Math.floor(row / granule));
      return shift === undefined ? undefined : row + shift;
    },
    forget() {
      for (const book of books) book.shifts.clear();
    },
  };
}
