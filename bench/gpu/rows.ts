/**
 * The GPU's lines of the table. Both sides run in one page, A B A B, medians; what cannot run here is named with the reason.
 * Place: bench/kernels.ts prints them. bench/gpu-lab keeps the kernels for a machine with an NVIDIA card.
 */
import { rm } from 'node:fs/promises';
import { describe, emptyRow, median, ratioOf, type Row, row } from '../row';
import { type Entrant, type Measurement, TEXTBOOKS } from './bare-loop';
import { ask, buildGpuPage, inChromium } from './browsers';
import type { FirstRate } from './first-rate';
import { bestOf, launched, METHOD, ROUND_MS, ROUNDS, textbookRow, tunerRow, UNIT } from './kernel-rows';
import { dawnRows, firefoxRows } from './lavapipe-rows';
import type { Overhead } from './overhead';
import type { Question } from './page/main';
import type { Tuned } from './tuner';

/** Chromium needs two dispatches in flight. */
const CHROMIUM_DEPTH = 4;

const OVERHEADS = ['gpu-page-overhead', 'gpu-stream-overhead', 'gpu-slow-completion'] as const;
const OVERHEAD_LAUNCHES = 4;
const IMPLAUSIBLE_RATIO = 1.1;
const OVERHEAD_ROUNDS = 7;
const OVERHEAD_ROUND_MS = 1500;
const FIRST_RATE_LAUNCHES = 5;
const FIRST_RATE_LIMIT_MS = 1500;

const SWIFTSHADER: readonly Entrant[] = [
  { name: 'wgsl-unrolled-multiply-m1-n16', variant: { shifts: 'multiply', noncesPerInvocation: 16 }, workgroupSize: 64 },
  { name: 'wgsl-unrolled-float-m1-n64', variant: { shifts: 'float', noncesPerInvocation: 64 }, workgroupSize: 64 },
];
export async function gpuRows(): Promise<Row[]> {
  const folder = await buildGpuPage();
  try {
    return [...(await chromiumRows(folder)), ...(await firefoxRows(folder)), ...(await dawnRows()), cudaRow()];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function chromiumRows(folder: string): Promise<Row[]> {
  const method = `Chromium, ${METHOD}`;
  const turns = { rounds: ROUNDS, roundMs: ROUND_MS, depth: CHROMIUM_DEPTH };
  return [
    await guarded('gpu-textbook-swiftshader', 1.9, async (id, goal) => {
      const question: Question = { kind: 'kernels', entrants: [...TEXTBOOKS, ...SWIFTSHADER], ...turns };
      const launches = await launched(() => ask<Measurement>(folder, inChromium, question));
      return textbookRow(id, goal, bestOf(launches), `${launches[0]?.adapter}; ${method}`);
    }),
    ...(await overheadRows(folder)),
    await guarded('gpu-first-rate', 1, (id, goal) => firstRateRow(folder, id, goal)),
    await guarded('gpu-tuner', 0.98, async (id, goal) => {
      const launches = await launched(() => ask<Tuned>(folder, inChromium, { kind: 'tuner', ...turns }));
      return tunerRow(id, goal, launches, `${launches[0]?.adapter}; ${method}`);
    }),
  ];
}

/** As with cpu-warm-up the limit stands for "theirs", so that at least 1 is good. */
async function firstRateRow(folder: string, id: string, goal: number): Promise<Row> {
  const waits: number[] = [];
  for (let launch = 0; launch < FIRST_RATE_LAUNCHES; launch++) {
    waits.push((await ask<FirstRate>(folder, inChromium, { kind: 'first-rate' })).ms);
  }
  const slowest = Math.max(...waits);
  const note = `slowest of ${waits.length} fresh browsers from the engine's start to its first rate, against 1.5 s; median ${Math.round(median(waits))} ms`;
  return {
    id,
    ours: Math.round(slowest),
    theirs: FIRST_RATE_LIMIT_MS,
    unit: 'ms',
    ratio: ratioOf(FIRST_RATE_LIMIT_MS, slowest),
    goal,
    note,
  };
}

async function overheadRows(folder: string): Promise<Row[]> {
  const goals = { 'gpu-page-overhead': 0.97, 'gpu-stream-overhead': 0.97, 'gpu-slow-completion': 0.95 };
  const turns = { rounds: OVERHEAD_ROUNDS, roundMs: OVERHEAD_ROUND_MS, depth: CHROMIUM_DEPTH };
  try {
    const { adapter, kernel, engine, stream, slow, bare } = await quickestBareLoop(() =>
      ask<Overhead>(folder, inChromium, { kind: 'overhead', ...turns }),
    );
    const note = `against a bare loop of dispatches of ${kernel}; ${adapter}; Chromium, medians of ${turns.rounds} turns of ${turns.roundMs} ms`;
    const rates = { 'gpu-page-overhead': engine, 'gpu-stream-overhead': stream, 'gpu-slow-completion': slow };
    const subjects = {
      'gpu-page-overhead': 'the whole engine in its worker',
      'gpu-stream-overhead': "the backend's stream with its slices and matches",
      'gpu-slow-completion': 'the same stream where results may be read only each 100 ms (turns twice as long)',
    };
    return OVERHEADS.map((id) => row(id, goals[id], UNIT, rates[id], bare, `${subjects[id]} ${note}`));
  } catch (error) {
    return OVERHEADS.map((id) => emptyRow(id, goals[id], UNIT, describe(error)));
  }
}

function cudaRow(): Row {
  return emptyRow(
    'gpu-cuda',
    0.97,
    'GH/s',
    'no NVIDIA GPU was available when this was measured; bench/gpu-lab holds our kernels and their descriptors, ready to run beside a hand-written CUDA reference',
  );
}

/**
 * Engine, stream and bare loop each compile their own copy of the kernel. Where the bare loop's came out far slower than the engine's, the comparison
 * says nothing: another browser is started, and the quickest bare loop counts.
 */
async function quickestBareLoop(measure: () => Promise<Overhead>): Promise<Overhead> {
  let quickest = await measure();
  for (let launch = 1; launch < OVERHEAD_LAUNCHES && quickest.engine / quickest.bare > IMPLAUSIBLE_RATIO; launch++) {
    const other = await measure();
    if (other.bare > quickest.bare) quickest = other;
  }
  return quickest;
}

async function guarded(id: string, goal: number, measure: (id: string, goal: number) => Promise<Row>): Promise<Row> {
  try {
    return await measure(id, goal);
  } catch (error) {
    return emptyRow(id, goal, UNIT, describe(error));
  }
}
