/** What the check of matrix results notices, and what it must not accuse; products here are computed by other loops than the product's. */
import { describe, expect, test } from 'vitest';
import type { MatrixInputs, MatrixShape } from '../../../src/backend/matrix/contract';
import { makeInputs } from '../../../src/backend/matrix/inputs';
import { createRandom } from '../../../src/core/random';
import { createMatrixBook } from '../../../src/measure/matrix-book';
import { boundOf, createMatrixProof } from '../../../src/measure/matrix-proof';

const SHAPE: MatrixShape = { precision: 'f32', rows: 32, spareRows: 16, columns: 64, depth: 256, granule: 8 };
const noPause = async (): Promise<void> => undefined;

type Real = Extract<MatrixInputs, { kind: 'real' }>;

async function realInputs(shape: MatrixShape, seed = 'f00d'): Promise<Real> {
  const inputs = await makeInputs(shape, seed, noPause);
  if (inputs.kind !== 'real') throw new Error('fractions were expected');
  return inputs;
}

/** Every step rounded by `round`, as a kernel of that precision would. */
function rowOf({ columns, depth }: MatrixShape, { left, right }: Real, row: number, round: (value: number) => number): Float32Array {
  return Float32Array.from({ length: columns }, (_, column) => {
    let sum = 0;
    for (let k = 0; k < depth; k++) sum = round(sum + (left[row * depth + k] ?? 0) * (right[k * columns + column] ?? 0));
    return sum;
  });
}

/** Towards zero instead of to the nearest: the worst that WebGPU allows. */
function truncated(value: number): number {
  const near = Math.fround(value);
  if (Math.abs(near) <= Math.abs(value)) return near;
  const bits = Float32Array.of(near);
  const words = new Uint32Array(bits.buffer);
  words[0] = (words[0] ?? 1) - 1;
  return bits[0] ?? 0;
}

describe('honest sums in single precision pass', () => {
  test.each([
    ['rounded to the nearest', Math.fround],
    ['rounded towards zero', truncated],
  ])('%s, at a depth of 2,048', async (_name, round) => {
    const shape = { ...SHAPE, columns: 32, depth: 2048 };
    const inputs = await realInputs(shape);
    const proof = createMatrixProof(shape, inputs, '1');
    for (let row = 0; row < 48; row++) proof.checkRow(row, rowOf(shape, inputs, row, round).slice().buffer);
    expect(proof.counts).toMatchObject({ rowsChecked: 48, rowsWrong: 0, valuesChecked: 96, valuesWrong: 0 });
    expect(proof.counts.largestError).toBeLessThan(proof.errorBound / 2);
  });
});

describe('what is wrong shows', () => {
  const faults: [string, (row: Float32Array, shape: MatrixShape, inputs: Real, at: number) => void][] = [
    ['one number of a row', (row) => (row[17] = (row[17] ?? 0) + 0.5)],
    ['two numbers exchanged', (row) => ([row[3], row[4]] = [row[4] ?? 0, row[3] ?? 0])],
    ['a number that is none', (row) => (row[9] = Number.NaN)],
    ['a number beyond all', (row) => (row[9] = Number.POSITIVE_INFINITY)],
    ['a number that was never written', (row) => (row[63] = 0)],
    ['the row of another input', (row, shape, inputs, at) => row.set(rowOf(shape, inputs, at + 1, Math.fround))],
  ];
  test.each(faults)('%s', async (_name, spoil) => {
    const inputs = await realInputs(SHAPE);
    const proof = createMatrixProof(SHAPE, inputs, '2');
    for (let at = 0; at < 16; at++) {
      const row = rowOf(SHAPE, inputs, at, Math.fround);
      spoil(row, SHAPE, inputs, at);
      proof.checkRow(at, row.slice().buffer);
    }
    expect(proof.counts.rowsWrong).toBe(16);
    expect(Number.isFinite(proof.counts.largestError)).toBe(true);
  });

  test('multiplication with 11 bits instead of 24, at a depth of 1,024', async () => {
    const shape = { ...SHAPE, columns: 32, depth: 1024 };
    const inputs = await realInputs(shape);
    const words = new Uint32Array(inputs.left.slice().buffer).map((word) => word & 0xffffe000);
    const coarse = { ...inputs, left: new Float32Array(words.buffer) };
    const proof = createMatrixProof(shape, inputs, '3');
    for (let row = 0; row < 48; row++) proof.checkRow(row, rowOf(shape, coarse, row, Math.fround).slice().buffer);
    expect(proof.counts.rowsWrong + proof.counts.valuesWrong).toBeGreaterThan(48);
  });

  test('one byte of a copy, and one unit of an integer sum', async () => {
    const copy: MatrixShape = { precision: 'copy', rows: 8, spareRows: 8, columns: 256, depth: 1, granule: 8 };
    const words = await makeInputs(copy, '5', noPause);
    if (words.kind !== 'words') throw new Error('words were expected');
    const copied = words.left.slice(64, 128).buffer;
    const proof = createMatrixProof(copy, words, '1');
    proof.checkRow(1, copied.slice(0));
    expect(proof.counts.rowsWrong).toBe(0);
    new Uint8Array(copied)[255] = (new Uint8Array(copied)[255] ?? 0) ^ 1;
    proof.checkRow(1, copied);
    expect(proof.counts.rowsWrong).toBe(1);

    const whole: MatrixShape = { ...SHAPE, precision: 'int8' };
    const bytes = await makeInputs(whole, '6', noPause);
    if (bytes.kind !== 'whole') throw new Error('bytes were expected');
    const { left, right } = bytes;
    const row = Int32Array.from({ length: whole.columns }, (_, column) => {
      let sum = 0;
      for (let k = 0; k < whole.depth; k++) sum += (left[k] ?? 0) * (right[k * whole.columns + column] ?? 0);
      return sum;
    });
    const sums = createMatrixProof(whole, bytes, '1');
    sums.checkRow(0, row.slice().buffer);
    expect(sums.counts).toMatchObject({ rowsWrong: 0, valuesWrong: 0 });
    row[40] = (row[40] ?? 0) + 1;
    sums.checkRow(0, row.buffer);
    expect(sums.counts.rowsWrong).toBe(1);
  });

  test('exact formats have no bound, and half precision a wider one than single', () => {
    expect([boundOf({ precision: 'int8', depth: 512 }), boundOf({ precision: 'copy', depth: 1 })]).toEqual([0, 0]);
    const single = boundOf({ precision: 'f32', depth: 512 });
    const half = boundOf({ precision: 'f16', depth: 512, chunk: 16 });
    expect(half).toBeGreaterThan(10 * single);
    // A slice of 16 left out of a sum moves it by 4 / 3 or so.
    expect(half).toBeLessThan(4 / 3 / 3);
  });
});

describe('the book of matrix work', () => {
  test('never asks for the same rows at the same place twice in a row, whatever sizes are fetched', () => {
    const book = createMatrixBook(SHAPE, 2, 'b00c');
    const random = createRandom('1');
    const held = new Map<string, number>();
    for (let fetched = 0; fetched < 400; fetched++) {
      const lane = random.nextBelow(2);
      const task = book.next(lane, 1 + random.nextBelow(40));
      if (task === undefined) throw new Error('the book ended');
      expect(task.shift % SHAPE.granule).toBe(0);
      expect(task.firstRow + task.rows).toBeLessThanOrEqual(SHAPE.rows);
      expect(task.shift).toBeLessThanOrEqual(SHAPE.spareRows);
      expect(task.sampleRow >= task.firstRow && task.sampleRow < task.firstRow + task.rows).toBe(true);
      for (let row = task.firstRow; row < task.firstRow + task.rows; row++) {
        expect(held.get(`${lane}/${row}`)).not.toBe(task.shift);
        held.set(`${lane}/${row}`, task.shift);
        expect(book.inputRowOf(lane, row)).toBe(row + task.shift);
      }
    }
  });

  test('ends after as many passes as asked for, and forgets when the device is lost', () => {
    const book = createMatrixBook(SHAPE, 1, '1', 1);
    let rows = 0;
    for (let task = book.next(0, 24); task !== undefined; task = book.next(0, 24)) rows += task.rows;
    expect(rows).toBe(SHAPE.rows);
    expect(book.inputRowOf(0, 0)).toBeDefined();
    book.forget();
    expect(book.inputRowOf(0, 0)).toBeUndefined();
  });
});
