/**
 * What a worker thread does of the matrix workloads: keeps the inputs and a result of its own, computes some rows, hands rows over.
 * Place: inside the worker, behind ../cpu/worker-api.ts. Every call is short (the backend sizes it).
 */
import { HashwattError } from '../../core/errors';
import { bytesOfRow, type MatrixInputs, type MatrixShape, type MatrixTask } from './contract';
import { multiplyRows } from './cpu-loops';

export interface MatrixAnswer {
  /** The task's sample row. */
  readonly content: ArrayBuffer;
  /** On the worker's own clock. */
  readonly startedAt: number;
  readonly completedAt: number;
}

export interface MatrixWork {
  load(shape: MatrixShape, inputs: MatrixInputs): void;
  run(task: MatrixTask): MatrixAnswer;
  read(firstRow: number, rows: number): ArrayBuffer;
}

export const CPU_PRECISIONS = ['f32', 'copy'] as const;

export function createMatrixWork(clock: { now(): number }): MatrixWork {
  let work: { readonly shape: MatrixShape; readonly inputs: MatrixInputs; readonly output: Uint8Array<ArrayBuffer> } | undefined;
  const expectWork = () => {
    if (work === undefined) throw new HashwattError('internal', 'a worker was asked for rows before it had matrices');
    return work;
  };
  const rowsOf = (firstRow: number, rows: number): ArrayBuffer => {
    const { shape, output } = expectWork();
    return output.slice(firstRow * bytesOfRow(shape), (firstRow + rows) * bytesOfRow(shape)).buffer;
  };
  return {
    load(shape, inputs) {
      work = { shape, inputs, output: new Uint8Array(shape.rows * bytesOfRow(shape)) };
    },
    run(task) {
      const { shape, inputs, output } = expectWork();
      const startedAt = clock.now();
      compute(shape, inputs, output, task);
      const completedAt = clock.now();
      return { content: rowsOf(task.sampleRow, 1), startedAt, completedAt };
    },
    read: rowsOf,
  };
}

function compute({ columns, depth }: MatrixShape, inputs: MatrixInputs, output: Uint8Array<ArrayBuffer>, task: MatrixTask): void {
  const { firstRow, rows, shift } = task;
  switch (inputs.kind) {
    case 'words': {
      const source = new Uint8Array(inputs.left.buffer, (firstRow + shift) * columns, rows * columns);
      output.set(source, firstRow * columns);
      return;
    }
    case 'real':
      multiplyRows({ left: inputs.left, right: inputs.right, output: new Float32Array(output.buffer), columns, depth }, task);
      return;
    case 'whole':
      throw new HashwattError('precision-missing', "whole numbers are the GPU's");
  }
}
