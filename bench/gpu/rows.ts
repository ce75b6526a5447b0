/**
 * The GPU's lines of the table. Both sides run in one page, A B A B, medians; what cannot run here is named with the reason.
 * Place: bench/kernels.ts prints them. bench/gpu-lab keeps the kernels for a machine with an NVIDIA card.
 */
import { rm } from 'node:fs/promises';
import { describe, emptyRow, type Row, row } from '../row';
import { type Entrant, type Measured, type Measurement, TEXTBOOK } from './bare-loop';
import { ask, buildGpuPage, inChromium, inFirefox } from './browsers';
import type { Overhead } from './overhead';
import type { Question, Tuned } from './page/main';

const UNIT = 'MH/s';
const ROUNDS = 7;
const ROUND_MS = 800;
/** Chromium needs two dispatches in flight, Firefox (which looks each 100 ms) as many as last longer than that. */
const CHROMIUM_DEPTH = 4;
const FIREFOX_DEPTH = 10;

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
        entrants: [TEXTBOOK, ...SWIFTSHADER],
        ...turns,
      });
      const ours = best(kernels.slice(1));
      return row(
        id,
        goal,
        UNIT,
        ours.median,
        first(kernels).median,
        `${ours.name} against loops over an array of 64 words; ${adapter}; ${method}`,
      );
    }),
    await guarded('gpu-page-overhead', 0.97, async (id, goal) => {
      const [entrant = TEXTBOOK] = SWIFTSHADER;
      const { adapter, stream, bare } = await ask<Overhead>(folder, inChromium, { kind: 'overhead', entrant, ...turns });
      return row(
        id,
        goal,
        UNIT,
        stream,
        bare,
        `the backend's stream with its slices and matches against a bare loop of dispatches; ${adapter}; ${method}`,
      );
    }),
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

async function firefoxRows(folder: string): Promise<Row[]> {
  const note = `Firefox on the system's Vulkan driver (lavapipe where there is no GPU), medians of ${ROUNDS} turns of ${ROUND_MS} ms`;
  const entrants = [TEXTBOOK, SINGLE, ROLLED];
  const turns = { rounds: ROUNDS, roundMs: ROUND_MS, depth: FIREFOX_DEPTH };
  try {
    const { kernels } = await askKernels(folder, inFirefox, { kind: 'kernels', entrants, ...turns });
    const [textbook, single, rolled] = kernels;
    if (textbook === undefined || single === undefined || rolled === undefined) throw new Error('a kernel is missing from the answer');
    const ours = best([single, rolled]);
    return [
      row('gpu-textbook-firefox', 8, UNIT, ours.median, textbook.median, `${ours.name} against loops over an array of 64 words; ${note}`),
      row('gpu-rolled', 1.15, UNIT, rolled.median, single.median, `two version-rolled headers against our single one; ${note}`),
    ];
  } catch (error) {
    const reason = describe(error);
    return [emptyRow('gpu-textbook-firefox', 8, UNIT, reason), emptyRow('gpu-rolled', 1.15, UNIT, reason)];
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
