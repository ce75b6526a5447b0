/** Rows from kernels that were measured side by side; the same for every browser and driver. Place: rows.ts and lavapipe-rows.ts ask for them. */
import { type Row, row } from '../row';
import { type Entrant, type Measured, type Measurement, TEXTBOOKS } from './bare-loop';
import type { Tuned } from './tuner';

export const UNIT = 'MH/s';
export const ROUNDS = 7;
export const ROUND_MS = 800;

export const SINGLE: Entrant = { name: 'wgsl-unrolled-m1-n16', variant: { noncesPerInvocation: 16 }, workgroupSize: 64 };
export const ROLLED: Entrant = { name: 'wgsl-unrolled-m2-n16', variant: { headers: 2, noncesPerInvocation: 16 }, workgroupSize: 64 };

/** The best of ours against the best of the textbook's forms, which come first. */
export function textbookRow(id: string, goal: number, kernels: readonly Measured[], note: string): Row {
  const textbooks = kernels.slice(0, TEXTBOOKS.length);
  const ours = best(kernels.slice(TEXTBOOKS.length));
  const forms = textbooks.map(({ name, median }) => `${name} ${median.toPrecision(3)}`).join(', ');
  const subject = `${ours.name} against loops over an array of 64 words (${forms})`;
  return row(id, goal, UNIT, ours.median, best(textbooks).median, `${subject}; ${note}`);
}

export function rolledRow(id: string, goal: number, kernels: readonly Measured[], note: string): Row {
  const subject = 'two version-rolled headers against our single one';
  return row(id, goal, UNIT, named(kernels, ROLLED.name).median, named(kernels, SINGLE.name).median, `${subject}; ${note}`);
}

export function tunerRow(id: string, goal: number, { kernels, chosen, tuneMs }: Tuned, note: string): Row {
  const theirs = best(kernels);
  const subject = `chose ${chosen} in ${(tuneMs / 1000).toFixed(1)} s; best of ${kernels.length} fixed choices was ${theirs.name}`;
  return row(id, goal, UNIT, named(kernels, chosen).median, theirs.median, `${subject}; ${note}`);
}

/** A kernel that misses the genesis nonce has no speed. */
export function proven<Given extends Measurement>(measurement: Given): Given {
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
