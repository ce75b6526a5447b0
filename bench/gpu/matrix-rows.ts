/**
 * The lines of the table about matrix multiplication: against a naive kernel, and against a library that many pages use.
 * Place: bench/kernels.ts prints them; `--only gemm` prints nothing else.
 */
import { rm } from 'node:fs/promises';
import { describe, emptyRow, type Row } from '../row';
import { ask, buildGpuPage, inChromium } from './browsers';
import type { MatrixMeasurement } from './matrix';

const SIZE = 1024;
const ROUNDS = 5;
const NAIVE_ROWS = 64;
const UNIT = 'Gop/s';
const OPERATIONS_PER_MS = 1e6;

export async function matrixRows(): Promise<Row[]> {
  const folder = await buildGpuPage();
  try {
    const measured = await ask<MatrixMeasurement>(folder, inChromium, {
      kind: 'matrix',
      size: SIZE,
      rounds: ROUNDS,
      naiveRows: NAIVE_ROWS,
    });
    return rowsOf(measured);
  } catch (error) {
    const reason = describe(error);
    return [emptyRow('gemm-naive', 3, UNIT, reason), emptyRow('gemm-library', 1, UNIT, reason)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rowsOf({ adapter, entrants, overNaive, overPeer, peer }: MatrixMeasurement): Row[] {
  const [ours, naive, library] = entrants.map(({ median }) => Number((median / OPERATIONS_PER_MS).toPrecision(4)));
  const kernel = entrants[0]?.name ?? '';
  const method = `${SIZE} x ${SIZE} x ${SIZE} in f32, ${kernel}; ${adapter}; Chromium, median of the ratios of ${ROUNDS} turns, results checked`;
  const rounded = (ratio: number): number => Number(ratio.toFixed(3));
  return [
    {
      id: 'gemm-naive',
      ours: ours ?? null,
      theirs: naive ?? null,
      unit: UNIT,
      ratio: rounded(overNaive),
      goal: 3,
      note: `against one invocation for each number of the result (${NAIVE_ROWS} rows a turn); ${method}`,
    },
    {
      id: 'gemm-library',
      ours: ours ?? null,
      theirs: library ?? null,
      unit: UNIT,
      ratio: rounded(overPeer),
      goal: 1,
      note: `against ${peer}; ${method}`,
    },
  ];
}
