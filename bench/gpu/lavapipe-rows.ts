/**
 * The rows on the system's Vulkan driver, lavapipe where there is no GPU: through Firefox (naga) and through Dawn for Node (Tint).
 * Place: beside rows.ts, which does Chromium's.
 */
import { describe, emptyRow, type Row } from '../row';
import { type Measurement, measureKernels, TEXTBOOKS } from './bare-loop';
import { ask, inFirefox } from './browsers';
import { dawnGpu } from './dawn';
import { bestOf, launched, METHOD, ROLLED, rolledRow, ROUND_MS, ROUNDS, SINGLE, textbookRow, tunerRow, UNIT } from './kernel-rows';
import { measureTuner, type Tuned } from './tuner';

/** Firefox looks for finished work each 100 ms, so as many as last longer than that. */
const FIREFOX_DEPTH = 10;
const DAWN_DEPTH = 4;
const ENTRANTS = [...TEXTBOOKS, SINGLE, ROLLED];

interface Goals {
  readonly textbook: readonly [id: string, goal: number];
  readonly rolled: readonly [id: string, goal: number];
  readonly tuner: readonly [id: string, goal: number];
}

export async function firefoxRows(folder: string): Promise<Row[]> {
  const turns = { rounds: ROUNDS, roundMs: ROUND_MS, depth: FIREFOX_DEPTH };
  return stackRows(
    { textbook: ['gpu-textbook-firefox', 8], rolled: ['gpu-rolled-firefox', 1], tuner: ['gpu-tuner-firefox', 0.98] },
    () => `Firefox on the system's Vulkan driver (lavapipe where there is no GPU), ${METHOD}`,
    () => ask<Measurement>(folder, inFirefox, { kind: 'kernels', entrants: ENTRANTS, ...turns }),
    () => ask<Tuned>(folder, inFirefox, { kind: 'tuner', ...turns }),
  );
}

export async function dawnRows(): Promise<Row[]> {
  return stackRows(
    { textbook: ['gpu-textbook-lavapipe', 4.5], rolled: ['gpu-rolled', 1.15], tuner: ['gpu-tuner-lavapipe', 0.98] },
    (adapter) => `Dawn for Node; ${adapter}; ${METHOD}`,
    async () => measureKernels(await dawnGpu(), ENTRANTS, ROUNDS, ROUND_MS, DAWN_DEPTH),
    async () => measureTuner(await dawnGpu(), ROUNDS, ROUND_MS, DAWN_DEPTH),
  );
}

async function stackRows(
  goals: Goals,
  noteOf: (adapter: string) => string,
  measure: () => Promise<Measurement>,
  tune: () => Promise<Tuned>,
): Promise<Row[]> {
  return [
    ...(await guarded([goals.textbook, goals.rolled], async () => {
      const launches = await launched(measure);
      const kernels = bestOf(launches);
      const note = noteOf(launches[0]?.adapter ?? '');
      return [textbookRow(...goals.textbook, kernels, note), rolledRow(...goals.rolled, kernels, note)];
    })),
    ...(await guarded([goals.tuner], async () => {
      const launches = await launched(tune);
      return [tunerRow(...goals.tuner, launches, noteOf(launches[0]?.adapter ?? ''))];
    })),
  ];
}

async function guarded(rows: readonly (readonly [id: string, goal: number])[], measure: () => Promise<Row[]>): Promise<Row[]> {
  try {
    return await measure();
  } catch (error) {
    return rows.map(([id, goal]) => emptyRow(id, goal, UNIT, describe(error)));
  }
}
