/**
 * What a worker thread offers, as plain data over comlink: facts, its clock, one slice of search, one timing; and the matrix workloads.
 * Place: between the pool and worker.ts. Every call is short (the pool sizes it), so the thread never stops listening for long.
 */
import type { SearchTask } from '../backend';
import type { MatrixInputs, MatrixShape, MatrixTask } from '../matrix/contract';
import { createMatrixWork, type MatrixAnswer } from '../matrix/cpu-work';
import type { LoopFacts, NonceSearch } from './nonce-search';

export interface SearchAnswer {
  /** Nonce and header index in turn, ordered by nonce, then header. */
  readonly matches: Uint32Array;
  /** On the worker's own clock. */
  readonly startedAt: number;
  readonly completedAt: number;
}

export interface WorkerApi {
  readLoops(): readonly LoopFacts[];
  readClock(): number;
  search(task: SearchTask): SearchAnswer;
  /** Hashes per millisecond of one clone over about `duration` ms. */
  time(headers: number, clone: number, duration: number): number;
  choose(headers: number, clone: number): void;
  matrixLoad(shape: MatrixShape, inputs: MatrixInputs): void;
  matrixRun(task: MatrixTask): MatrixAnswer;
  matrixRead(firstRow: number, rows: number): ArrayBuffer;
}

export function createWorkerApi(nonceSearch: NonceSearch, clock: { now(): number }): WorkerApi {
  const matrix = createMatrixWork(clock);
  return {
    readLoops: () => nonceSearch.loops,
    readClock: () => clock.now(),
    search(task) {
      const startedAt = clock.now();
      const matches = nonceSearch.search(task);
      return { matches, startedAt, completedAt: clock.now() };
    },
    time: (headers, clone, duration) => nonceSearch.time(headers, clone, duration, clock),
    choose: (headers, clone) => nonceSearch.choose(headers, clone),
    matrixLoad: (shape, inputs) => matrix.load(shape, inputs),
    matrixRun: (task) => matrix.run(task),
    matrixRead: (firstRow, rows) => matrix.read(firstRow, rows),
  };
}
