/** The pieces under the matrix workloads: the text that kernels are written in, packed numbers, the CPU's loop, and its workers in one thread. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNonceSearch } from '../../../src/backend/cpu/nonce-search';
import { createWorkerApi } from '../../../src/backend/cpu/worker-api';
import { bytesOfRow, type MatrixShape } from '../../../src/backend/matrix/contract';
import { openCpuMatrix } from '../../../src/backend/matrix/cpu-backend';
import { multiplyRows } from '../../../src/backend/matrix/cpu-loops';
import { expandText } from '../../../src/backend/matrix/expand';
import { assembleMatrix, fits, variantsFor } from '../../../src/backend/matrix/gpu-kernel';
import { halfBits, packInputs } from '../../../src/backend/matrix/gpu-pack';
import { makeInputs } from '../../../src/backend/matrix/inputs';
import { mayGrow, shapeOf, sizesOf } from '../../../src/backend/matrix/sizes';
import { PRECISIONS } from '../../../src/work/workload';
import { inProcessWorker } from '../../contract/in-process-worker';
import { never, testClock } from '../../contract/subject';

const noPause = async (): Promise<void> => undefined;

describe('the text of a kernel', () => {
  const text = [
    'a',
    '//# for i in N',
    'b$i',
    '//# for c in xyzw',
    '$c$#c',
    '//# end',
    '//# end',
    '//# if YES',
    'y',
    '//# end',
    '//# if NO',
    'n',
    '//# end',
  ].join('\n');

  test('repeats what stands in a for, with its number, and keeps what stands in an if that holds', () => {
    expect(expandText(text, { counts: { N: 2 }, flags: ['YES'] }).split('\n')).toEqual([
      'a',
      'b0',
      'x0',
      'y1',
      'z2',
      'w3',
      'b1',
      'x0',
      'y1',
      'z2',
      'w3',
      'y',
    ]);
  });

  test('is refused without an end, with one too many, or with a count that nobody gave', () => {
    expect(() => expandText('//# if A', { counts: {}, flags: [] })).toThrow(/an end to: \/\/# if A/);
    expect(() => expandText('a\n//# end', { counts: {}, flags: [] })).toThrow(/line 2/);
    expect(() => expandText('//# for i in N\n//# end', { counts: {}, flags: [] })).toThrow(/N/);
  });

  test('leaves no word of its own in any kernel', () => {
    for (const precision of PRECISIONS) {
      for (const variant of [true, false].flatMap((isSoftware) => variantsFor(precision, isSoftware))) {
        const lines = assembleMatrix(variant, precision).split('\n');
        expect(lines.filter((line) => /^\s*\/\/# /.test(line) || (line.includes('$') && !line.startsWith('//')))).toEqual([]);
      }
    }
  });
});

describe('sizes', () => {
  test.each(PRECISIONS)('%s: the best guess or another kernel fits every size, within what every device binds', (precision) => {
    for (const size of sizesOf(precision)) {
      const shape = shapeOf(precision, size);
      for (const isSoftware of [true, false]) expect(variantsFor(precision, isSoftware).some((variant) => fits(variant, shape))).toBe(true);
      expect([shape.rows % shape.granule, shape.spareRows % shape.granule]).toEqual([0, 0]);
      expect((shape.rows + shape.spareRows) * (precision === 'copy' ? shape.columns : 4 * shape.depth)).toBeLessThanOrEqual(2 ** 27);
      expect(shape.rows * bytesOfRow(shape)).toBeLessThanOrEqual(2 ** 27);
    }
  });

  test('grow as long as a pass takes at most 200 ms: 2 x 512^3 operations at 1.342 million a millisecond', () => {
    const next = shapeOf('f32', 512);
    const limit = (2 * 512 ** 3) / 200;
    expect(mayGrow(next, limit)).toBe(true);
    expect(mayGrow(next, limit * 0.999)).toBe(false);
  });
});

describe('numbers as the kernels read them', () => {
  test.each([
    [0, 0],
    [1, 0x3c00],
    [-1, 0xbc00],
    [0.5, 0x3800],
    [2 ** -11, 0x1000],
    [1 - 2 ** -11, 0x3bff],
    [-0.333251953125, 0xb555],
  ])('%d in half precision is %i, as IEEE 754 has it', (value, bits) => {
    expect(halfBits(new Uint32Array(Float32Array.of(value).buffer)[0] ?? 0)).toBe(bits);
  });

  test('bytes of the right matrix: four steps of depth share a word, the first one lowest', async () => {
    const shape: MatrixShape = { precision: 'int8', rows: 8, spareRows: 8, columns: 16, depth: 16, granule: 8 };
    const inputs = await makeInputs(shape, '7', noPause);
    if (inputs.kind !== 'whole') throw new Error('bytes were expected');
    const packed = new Int8Array(packInputs(shape, inputs).right ?? new ArrayBuffer(0));
    for (const [step, column] of [
      [0, 0],
      [3, 5],
      [4, 0],
      [15, 15],
    ] as const) {
      expect(packed[4 * ((step >> 2) * 16 + column) + (step & 3)]).toBe(inputs.right[step * 16 + column]);
    }
  });
});

describe("the CPU's loop", () => {
  const sizes = fc.record({
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 5 }),
    depth: fc.integer({ min: 1, max: 9 }),
  });

  test('gives what three plain loops in double precision give, rounded once', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 0, max: 6 }),
        fc.infiniteStream(fc.float({ min: -8, max: 8, noNaN: true })),
        (size, shift, stream) => {
          const [rows, columns, depth] = [4 * size.rows, 4 * size.columns, size.depth];
          const take = (count: number) => Float32Array.from({ length: count }, () => Number(stream.next().value));
          const [left, right, output] = [take((rows + shift) * depth), take(depth * columns), new Float32Array(rows * columns)];
          multiplyRows({ left, right, output, columns, depth }, { firstRow: 0, rows, shift });
          const expected = output.map((_, at) => {
            let sum = 0;
            for (let k = 0; k < depth; k++)
              sum += (left[(Math.floor(at / columns) + shift) * depth + k] ?? 0) * (right[k * columns + (at % columns)] ?? 0);
            return sum;
          });
          expect([...output]).toEqual([...expected]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('workers', () => {
  const spawn = () => inProcessWorker(createWorkerApi(createNonceSearch([], ''), performance));

  test('refuse half precision and bytes, which have no honest loop in JavaScript', async () => {
    for (const precision of ['f16', 'int8'] as const) {
      await expect(openCpuMatrix(never(), spawn, testClock, precision, { threads: 1 })).rejects.toMatchObject({
        code: 'precision-missing',
      });
    }
  });

  test('copy what they were given, each into a result of its own', async () => {
    const backend = await openCpuMatrix(never(), spawn, testClock, 'copy', { threads: 16 });
    try {
      expect(backend.lanes).toBe(16);
      expect((backend.shape.rows + backend.shape.spareRows) * bytesOfRow(backend.shape)).toBe(16 * 2 ** 20);
    } finally {
      await backend.dispose();
    }
  });
});
