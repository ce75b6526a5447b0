/** Rows from kernels that were measured side by side; the same for every browser and driver. Place: rows.ts and lavapipe-rows.ts ask for them. */
import { median, type Row, row } from '../row';
import { type Entrant, type Measured, type Measurement, TEXTBOOKS } from './bare-loop';
import type { Tuned } from './tuner';

export const UNIT = 'MH/s';
/** A compiled copy of a kernel may lie badly in memory and be slow for life, on software adapters as for any other program: each has three. */
const LAUNCHES = 3;
export const ROUNDS = 5;
export const ROUND_MS = 800;
export const METHOD = `best of ${LAUNCHES} launches, medians of ${ROUNDS} turns of ${ROUND_MS} ms`;

export const SINGLE: Entrant = { name: 'wgsl-unrolled-m1-n64', variant: { noncesPerInvocation: 64 }, workgroupSize: 64 };
export const ROLLED: Entrant = { name: 'wgsl-unrolled-m2-n64', variant: { headers: 2, noncesPerInvocation: 64 }, workgroupSize: 64 };

/** The best of ours against the best of the textbook's forms, which come first. */
export function textbookRow(id: string, goal: number, kernels: readonly Measured[], note: string): Row {
  const textbooks = kernels.slice(0, TEXTBOOKS.length);
  const ours = best(kernels.slice(TEXTBOOKS.length));
  const forms = textbooks.map((form) => `${form.name} ${form.median.toPrecision(3)}`).join(', ');
  const subject = `${ours.name} against loops over an array of 64 words (${forms})`;
  return row(id, goal, UNIT, ours.median, best(textbooks).median, `${subject}; ${note}`);
}

export function rolledRow(id: string, goal: number, kernels: readonly Measured[], note: string): Row {
  const subject = 'two version-rolled headers against our single one';
  return row(id, goal, UNIT, named(kernels, ROLLED.name).median, named(kernels, SINGLE.name).median, `${subject}; ${note}`);
}

/** The median of the launches' choices, each rated as its kernel ran in its best launch. */
export function tunerRow(id: string, goal: number, launches: readonly Tuned[], note: string): Row {
  const kernels = bestOf(launches);
  const theirs = best(kernels);
  const chosen = launches.map((launch) => named(kernels, launch.chosen));
  const slowest = Math.max(...launches.map(({ tuneMs }) => tuneMs)) / 1000;
  const names = chosen.map(({ name }) => name).join(', ');
  const subject = `chose ${names} in ${slowest.toFixed(1)} s at most; best of ${kernels.length} fixed choices was ${theirs.name}`;
  return row(id, goal, UNIT, median(chosen.map((kernel) => kernel.median)), theirs.median, `${subject}; ${note}`);
}

export async function launched<Given extends Measurement>(measure: () => Promise<Given>): Promise<readonly Given[]> {
  const launches: Given[] = [];
  for (let launch = 0; launch < LAUNCHES; launch++) launches.push(proven(await measure()));
  return launches;
}

/** Each kernel as it ran in its best launch, in the order of their names' first appearance. */
export function bestOf(launches: readonly Measurement[]): readonly Measured[] {
  const kernels = new Map<string, Measured>();
  for (const kernel of launches.flatMap((launch) => launch.kernels)) {
    const before = kernels.get(kernel.name);
    if (before === undefined || before.median < kernel.median) kernels.set(kernel.name, kernel);
  }
  return [...kernels.values()];
}

/** A kernel that misses the genesis nonce has no speed. */
function proven<Given extends Measurement>(measurement: Given): Given {
  const wrong = measurement.kernels.find(({ isRight }) => !isRight);
  if (wrong !== undefined) throw new Error(`${wrong.name} gave a wrong answer`);
  return measurement;
}

function named(kernels: readonly Measured[], name: string): Measured {
  const kernel = kernels.find((candidate) => candidate.name === name);
  if (kernel === undefined) throw new Error(`${name} was not measured`);
  return kernel;
}

function best(kernels: readonly Measured[]): Measured {
  return kernels.reduce((one, other) => (other.median > one.median ? other : one), first(kernels));
}

function first(kernels: readonly Measured[]): Measured {
  const [kernel] = kernels;
  if (kernel === undefined) throw new RangeError('"kernels" expected at least one, got none');
  return kernel;
}
