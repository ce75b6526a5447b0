/**
 * A matrix backend whose time is simulated and whose products are real, and what can be wrong with one.
 */
import {
  amountOfRow,
  bytesOfRow,
  type MatrixBackend,
  type MatrixInputs,
  type MatrixItem,
  type MatrixShape,
  type MatrixTask,
} from '../../../src/backend/matrix/contract';
import { milliseconds } from '../../../src/core/units';
import type { Precision } from '../../../src/work/workload';
import type { Clock } from '../../../src/engine/ports';

export interface MatrixFault {
  readonly fault?: 'wrong-index' | 'skipped-rows' | 'stale' | 'dropped-slice' | 'other-inputs' | 'wrong-while-measured';
  /** The device is lost at that piece, once. */
  readonly lostAt?: number;
  /** Rows per simulated second. */
  readonly rate?: (elapsed: number) => number;
}

export interface SimulatedMatrixOptions extends MatrixFault {
  readonly kind: 'cpu' | 'gpu';
  readonly precision: Precision;
  readonly lanes: number;
}

/** Of the simulated computer: what moves its time on. */
interface SimulatedTime {
  readonly clock: Clock;
  advanceTo(time: number): void;
}

const PIECE_MS = 25;

export function simulatedShape(precision: Precision): MatrixShape {
  const common = { precision, rows: 64, spareRows: 16, granule: 8 };
  if (precision === 'copy') return { ...common, columns: 256, depth: 1 };
  return { ...common, columns: 32, depth: 48, ...(precision === 'f16' ? { chunk: 16 } : {}) };
}

export function createSimulatedMatrix(world: SimulatedTime, options: SimulatedMatrixOptions): MatrixBackend {
  const { kind, precision, lanes, fault, lostAt, rate = () => 2000 } = options;
  const shape = simulatedShape(precision);
  const bytes = bytesOfRow(shape);
  let inputs: MatrixInputs | undefined;
  const results = Array.from({ length: lanes }, () => new Uint8Array(shape.rows * bytes));
  let streams = 0;
  return {
    kind,
    lanes,
    kernel: { id: `simulated-${precision}`, sourceSha256: 'cd'.repeat(32), parameters: { tile: 8 } },
    device: { vendor: 'simulated', architecture: 'paper', device: '', description: '', isSoftware: false },
    shape,
    tune: async (_signal, _budget, onProgress) => onProgress?.({ step: 'simulated', fraction: 1 }),
    load: async (_signal, given) => {
      inputs = given;
    },
    async *stream(signal, source): AsyncGenerator<MatrixItem> {
      const isMeasured = ++streams > 1;
      const beganAt = world.clock.now();
      const freeAt = results.map(() => beganAt as number);
      for (let number = 0; !signal.aborted && inputs !== undefined; number++) {
        if (number === lostAt && isMeasured) yield { kind: 'incident', what: 'device-lost', detail: 'simulated', at: world.clock.now() };
        const lane = freeAt.indexOf(Math.min(...freeAt));
        const startedAt = freeAt[lane] ?? beganAt;
        const speed = rate(startedAt - beganAt);
        const task = source.next(lane, (speed * PIECE_MS) / 1000);
        const result = results[lane];
        if (task === undefined || result === undefined) return;
        const completedAt = startedAt + (task.rows * 1000) / speed;
        freeAt[lane] = completedAt;
        world.advanceTo(completedAt);
        compute(shape, inputs, task, result, fault === 'wrong-while-measured' ? (isMeasured ? 'wrong-index' : undefined) : fault);
        const content = result.slice(task.sampleRow * bytes, (task.sampleRow + 1) * bytes).buffer;
        yield {
          kind: 'piece',
          lane,
          samples: [{ task, content }],
          amount: task.rows * amountOfRow(shape),
          startedAt: milliseconds(startedAt),
          completedAt: milliseconds(completedAt),
        };
      }
    },
    async *read(_signal, lane) {
      const result = results[lane];
      if (result !== undefined) yield { firstRow: 0, content: result.slice().buffer };
    },
    dispose: async () => undefined,
  };
}

/** As a kernel would, or as the fault has it. */
export function compute(
  shape: MatrixShape,
  inputs: MatrixInputs,
  { firstRow, rows, shift }: MatrixTask,
  result: Uint8Array<ArrayBuffer>,
  fault?: MatrixFault['fault'],
): void {
  const { columns, depth } = shape;
  const isStale = fault === 'stale' && result.some((byte) => byte !== 0);
  if (isStale) return;
  for (let row = firstRow; row < firstRow + rows; row++) {
    if (fault === 'skipped-rows' && row % 16 === 5) continue;
    const from = row + (fault === 'other-inputs' ? 0 : shift);
    if (inputs.kind === 'words') {
      const words = inputs.left.subarray((from * columns) / 4, ((from + 1) * columns) / 4);
      new Uint32Array(result.buffer, row * columns, columns / 4).set(words);
      if (fault === 'wrong-index') new Uint32Array(result.buffer, row * columns, 1)[0] = 1;
      continue;
    }
    const target = inputs.kind === 'real' ? new Float32Array(result.buffer) : new Int32Array(result.buffer);
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let index = 0; index < depth - (fault === 'dropped-slice' ? 8 : 0); index++) {
        sum += (inputs.left[from * depth + index] ?? 0) * (inputs.right[index * columns + column] ?? 0);
      }
      const place = fault === 'wrong-index' && column < 2 ? 1 - column : column;
      target[row * columns + place] = sum;
    }
  }
}
