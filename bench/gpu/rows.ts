/**
 * The GPU's lines of the table. Both sides run in one page, A B A B, medians; what cannot run here is named with the reason.
 * Place: bench/kernels.ts prints them. bench/gpu-lab keeps the kernels for a machine with an NVIDIA card.
 */
import { rm } from 'node:fs/promises';
import { describe, emptyRow, median, ratioOf, type Row, row } from '../row';
import { type Entrant, type Measured, type Measurement, TEXTBOOKS } from './bare-loop';
import { ask, buildGpuPage, inChromium, inFirefox } from './browsers';
import type { FirstRate } from './first-rate';
import type { Overhead } from './overhead';
import type { Question, Tuned } from './page/main';

const UNIT = 'MH/s';
const ROUNDS = 7;
const ROUND_MS = 800;
/** Chromium needs two dispatches in flight, Firefox (which looks each 100 ms) as many as last longer than that. */
const CHROMIUM_DEPTH = 4;
const FIREFOX_DEPTH = 10;

const OVERHEADS = ['gpu-page-overhead', 'gpu-stream-overhead', 'gpu-slow-completion'] as const;
const OVERHEAD_ROUNDS = 7;
const OVERHEAD_ROUND_MS = 1500;
const FIRST_RATE_LAUNCHES = 5;
const FIRST_RATE_LIMIT_MS = 1500;

const SWIFTSHADER: readonly Entrant[] = [
  { name: 'wgsl-unrolled-multiply-m1-n4', variant: { shifts: 'multiply', noncesPerInvocation: 4 }, workgroupSize: 64 },
  { name: 'wgsl-unrolled-multiply-m1-n8', variant: { shifts: 'multiply', noncesPerInvocation: 8 }, workgroupSize: 64 },
];
const SINGLE: Entrant = { name: 'wgsl-unrolled-m1-n16', variant: { noncesPerInvocation: 16 }, workgroupSize: 64 };
const ROLLED: Entrant = { name: 'wgsl-unrolled-m2-n16', variant: { headers: 2, noncesPerInvocation: 16 }, workgroupSize: 64 };

export async function gpuRows(): Promise<Row[]> {
  const folder = await buildGpuPage();
  try {
    return [...(await chromiumRows(folder)), ...(await firefoxRows(folder)), cudaRow()];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function chromiumRows(folder: string): Promise<Row[]> {
  const method = `Chromium, medians of ${ROUNDS} turns of ${ROUND_MS} ms`;
  const turns = { rounds: ROUNDS, roundMs: ROUND_MS, depth: CHROMIUM_DEPTH };
  return [
    await guarded('gpu-textbook-swiftshader', 1.9, async (id, goal) => {
      const { adapter, kernels } = await askKernels(folder, inChromium, {
        kind: 'kernels',
        entrants: [...TEXTBOOKS, ...SWIFTSHADER],
        ...turns,
      });
      return textbookRow(id, goal, kernels, `${adapter}; ${method}`);
    }),
    ...(await overheadRows(folder)),
    await guarded('gpu-first-rate', 1, (id, goal) => firstRateRow(folder, id, goal)),
    await guarded('gpu-tuner', 0.98, async (id, goal) => {
      const { adapter, kernels, chosen, tuneMs } = await ask<Tuned>(folder, inChromium, { kind: 'tuner', ...turns });
      const ours = kernels.find(({ name }) => name === chosen);
      const theirs = best(kernels);
      if (ours === undefined) throw new Error(`the tuner chose ${chosen}, which was not measured`);
      const note = `chose ${chosen} in ${(tuneMs / 1000).toFixed(1)} s; best of ${kernels.length} fixed choices was ${theirs.name}; ${adapter}; ${method}`;
      return row(id, goal, UNIT, ours.median, theirs.median, note);
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
    const { adapter, kernel, engine, stream, slow, bare } = await ask<Overhead>(folder, inChromium, { kind: 'overhead', ...turns });
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

async function firefoxRows(folder: string): Promise<Row[]> {
  const note = `Firefox on the system's Vulkan driver (lavapipe where there is no GPU), medians of ${ROUNDS} turns of ${ROUND_MS} ms`;
  const entrants = [...TEXTBOOKS, SINGLE, ROLLED];
  const turns = { rounds: ROUNDS, roundMs: ROUND_MS, depth: FIREFOX_DEPTH };
  try {
    const { kernels } = await askKernels(folder, inFirefox, { kind: 'kernels', entrants, ...turns });
    const [single, rolled] = kernels.slice(TEXTBOOKS.length);
    if (single === undefined || rolled === undefined) throw new Error('a kernel is missing from the answer');
    return [
      textbookRow('gpu-textbook-firefox', 8, kernels, note),
      row('gpu-rolled', 1.15, UNIT, rolled.median, single.median, `two version-rolled headers against our single one; ${note}`),
    ];
  } catch (error) {
    const reason = describe(error);
    return [emptyRow('gpu-textbook-firefox', 8, UNIT, reason), emptyRow('gpu-rolled', 1.15, UNIT, reason)];
  }
}

/** The best of ours against the best of the textbook's forms, which come first. */
function textbookRow(id: string, goal: number, kernels: readonly Measured[], note: string): Row {
  const textbooks = kernels.slice(0, TEXTBOOKS.length);
  const ours = best(kernels.slice(TEXTBOOKS.length));
  const forms = textbooks.map(({ name, median }) => `${name} ${median.toPrecision(3)}`).join(', ');
  return row(
    id,
    goal,
    UNIT,
    ours.median,
    best(textbooks).median,
    `${ours.name} against loops over an array of 64 words (${forms}); ${note}`,
  );
}

function cudaRow(): Row {
  return emptyRow(
    'gpu-cuda',
    0.97,
    'GH/s',
    'no NVIDIA GPU was available when this was measured; bench/gpu-lab holds our kernels and their descriptors, ready to run beside a hand-written CUDA reference',
  );
}

/** A kernel that misses the genesis nonce has no speed. */
async function askKernels(folder: string, launch: Parameters<typeof ask>[1], question: Question): Promise<Measurement> {
  const measurement = await ask<Measurement>(folder, launch, question);
  const wrong = measurement.kernels.find(({ isRight }) => !isRight);
  if (wrong !== undefined) throw new Error(`${wrong.name} gave a wrong answer`);
  return measurement;
}

async function guarded(id: string, goal: number, measure: (id: string, goal: number) => Promise<Row>): Promise<Row> {
  try {
    return await measure(id, goal);
  } catch (error) {
    return emptyRow(id, goal, UNIT, describe(error));
  }
}

function best(kernels: readonly Measured[]): Measured {
  return kernels.reduce((one, other) => (other.median > one.median ? other : one), first(kernels));
}

function first(kernels: readonly Measured[]): Measured {
  const [kernel] = kernels;
  if (kernel === undefined) throw new RangeError('"kernels" expected at least one, got none');
  return kernel;
}
