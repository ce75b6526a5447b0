/**
 * Were the results right? Each row of a product is held against a random vector (Freivalds 1977, "Probabilistic machines can use less running
 * time": C x = A (B x), n + k steps instead of n k), some single numbers against their sum in double precision, a copy byte by byte.
 * Place: judge of the matrix workloads, as audit.ts is of hashing. Pure; the vector comes from the run's seed, which no kernel is told.
 *
 * How far off may an honest sum be? A sum of k products of numbers evenly spread over -1 .. 1 grows like sqrt(k) / 3. Each step rounds by at
 * most one part in 2^24 (or truncates by one in 2^23: WebGPU promises no rounding mode), so k steps in one direction add at most about
 * 2^-23 k sqrt(k) 2/9; the bound is three times that, for sums that grew faster than most. A kernel that multiplies with 11 bits instead of 24
 * is off by 2^-11 sqrt(k) / 4 or so: beyond the bound nearly always for k = 1,024, in one number of a hundred for k = 4,096.
 */
import { createRandom } from '../core/random';
import type { MatrixInputs, MatrixShape } from '../backend/matrix/contract';

export interface ProofCounts {
  readonly rowsChecked: number;
  readonly rowsWrong: number;
  readonly valuesChecked: number;
  readonly valuesWrong: number;
  readonly largestError: number;
}

export interface MatrixProof {
  /** How far off a single number may be; 0 where it must be exact. */
  readonly errorBound: number;
  readonly counts: ProofCounts;
  /** One output row that ought to be the product of input row `inputRow`. */
  checkRow(inputRow: number, content: ArrayBuffer, byteOffset?: number): void;
}

const SINGLE_STEP = 2 ** -23;
const HALF_STEP = 2 ** -10;
/** Single numbers compared in each row: more would cost more than the row itself. */
const VALUES_A_ROW = 2;

export function createMatrixProof(shape: MatrixShape, inputs: MatrixInputs, seed: string): MatrixProof {
  const counts = { rowsChecked: 0, rowsWrong: 0, valuesChecked: 0, valuesWrong: 0, largestError: 0 };
  const enter = ({ isRowRight, errors, bound }: RowReport): void => {
    counts.rowsChecked += 1;
    if (!isRowRight) counts.rowsWrong += 1;
    for (const error of errors) {
      counts.valuesChecked += 1;
      if (!(error <= bound)) counts.valuesWrong += 1;
      // Not a number, or beyond all numbers: a document holds finite ones.
      counts.largestError = Math.max(counts.largestError, Number.isFinite(error) ? error : Number.MAX_VALUE);
    }
  };
  if (inputs.kind === 'words') {
    return { errorBound: 0, counts, checkRow: (row, content, offset = 0) => enter(compareBytes(shape, inputs.left, row, content, offset)) };
  }
  const errorBound = boundOf(shape);
  const check = rowChecker(shape, inputs, errorBound, seed);
  return { errorBound, counts, checkRow: (row, content, offset = 0) => enter(check(row, content, offset)) };
}

interface RowReport {
  readonly isRowRight: boolean;
  readonly errors: readonly number[];
  readonly bound: number;
}

export function boundOf({ precision, depth, chunk = depth }: Pick<MatrixShape, 'precision' | 'depth' | 'chunk'>): number {
  if (precision === 'int8' || precision === 'copy') return 0;
  const single = (SINGLE_STEP * depth * Math.sqrt(depth) * 2) / 3;
  if (precision === 'f32') return single;
  // Chunks err independently of each other.
  return single + ((HALF_STEP * chunk * Math.sqrt(chunk) * 2) / 3) * Math.sqrt(depth / chunk);
}

type Numbers = Float32Array | Int8Array;

function rowChecker(
  shape: MatrixShape,
  { kind, left, right }: Exclude<MatrixInputs, { kind: 'words' }>,
  bound: number,
  seed: string,
): (row: number, content: ArrayBuffer, offset: number) => RowReport {
  const { columns, depth } = shape;
  const random = createRandom(seed);
  const vector = Float64Array.from({ length: columns }, () => componentOf(kind, random.nextWord()));
  const image = timesVector(right, vector, depth);
  const rowBound = bound * Math.sqrt(vector.reduce((sum, component) => sum + component * component, 0));
  return (row, content, offset) => {
    const values = kind === 'real' ? new Float32Array(content, offset, columns) : new Int32Array(content, offset, columns);
    const difference = Math.abs(dot(values, vector) - rowTimes(left, row * depth, image));
    const errors = Array.from({ length: VALUES_A_ROW }, () => {
      const column = random.nextBelow(columns);
      return Math.abs((values[column] ?? Number.NaN) - exactValue(left, row * depth, right, column, columns, depth));
    });
    return { isRowRight: difference <= rowBound, errors, bound };
  };
}

/** Never 0, so that no column is left out: 0.5 to 1.5 with a sign, or a whole number of 10 bits, whose sums doubles hold exactly. */
function componentOf(kind: 'real' | 'whole', word: number): number {
  const sign = (word & 1) === 0 ? 1 : -1;
  return kind === 'whole' ? sign * (1 + (word >>> 22)) : sign * (0.5 + (word >>> 1) / 2 ** 31);
}

function timesVector(matrix: Numbers, vector: Float64Array, rows: number): Float64Array {
  const columns = vector.length;
  const image = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) sum += (matrix[row * columns + column] ?? 0) * (vector[column] ?? 0);
    image[row] = sum;
  }
  return image;
}

function dot(values: Float32Array | Int32Array, vector: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < vector.length; index++) sum += (values[index] ?? Number.NaN) * (vector[index] ?? 0);
  return sum;
}

function rowTimes(matrix: Numbers, start: number, vector: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < vector.length; index++) sum += (matrix[start + index] ?? Number.NaN) * (vector[index] ?? 0);
  return sum;
}

function exactValue(left: Numbers, start: number, right: Numbers, column: number, columns: number, depth: number): number {
  let sum = 0;
  for (let index = 0; index < depth; index++) sum += (left[start + index] ?? Number.NaN) * (right[index * columns + column] ?? 0);
  return sum;
}

function compareBytes(
  { columns }: MatrixShape,
  words: Uint32Array<ArrayBuffer>,
  row: number,
  content: ArrayBuffer,
  offset: number,
): RowReport {
  const count = columns / 4;
  const copied = new Uint32Array(content, offset, count);
  let wrong = 0;
  for (let index = 0; index < count; index++) if (copied[index] !== words[row * count + index]) wrong += 1;
  return { isRowRight: wrong === 0, errors: [wrong], bound: 0 };
}
