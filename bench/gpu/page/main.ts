/**
 * What a browser does for the GPU rows: fetches one question from the bench's server, measures, posts the answer. No driver protocol is needed,
 * so that a plain Firefox can do it as well as Chromium.
 */
import { openGpuBackend } from '../../../src/backend/gpu/gpu-backend';
import { candidatesFor } from '../../../src/backend/gpu/variant-choice';
import { milliseconds } from '../../../src/core/units';
import { type Entrant, type Measurement, measureKernels } from '../bare-loop';
import { type FirstRate, measureFirstRate } from '../first-rate';
import { type MatrixMeasurement, type MatrixQuestion, measureMatrix } from '../matrix';
import { type Overhead, measureOverhead } from '../overhead';
import { pageClock } from '../page-clock';

export type Question =
  | {
      readonly kind: 'kernels';
      readonly entrants: readonly Entrant[];
      readonly rounds: number;
      readonly roundMs: number;
      readonly depth: number;
    }
  | { readonly kind: 'first-rate' }
  | MatrixQuestion
  | { readonly kind: 'overhead' | 'tuner'; readonly rounds: number; readonly roundMs: number; readonly depth: number };

export interface Tuned extends Measurement {
  readonly chosen: string;
  readonly tuneMs: number;
}

export type Answer = Measurement | Overhead | Tuned | FirstRate | MatrixMeasurement;

async function answer(question: Question): Promise<Answer> {
  if (navigator.gpu === undefined) throw new Error('this browser offers no WebGPU');
  if (question.kind === 'first-rate') return measureFirstRate();
  if (question.kind === 'matrix') return measureMatrix(navigator.gpu, question);
  const { rounds, roundMs, depth } = question;
  if (question.kind === 'kernels') return measureKernels(navigator.gpu, question.entrants, rounds, roundMs, depth);
  if (question.kind === 'overhead') return measureOverhead(navigator.gpu, question);
  return measureTuner(rounds, roundMs, depth);
}

/** The tuner's choice among everything it could have chosen, all measured afterwards in turn. */
async function measureTuner(rounds: number, roundMs: number, depth: number): Promise<Tuned> {
  const { signal } = new AbortController();
  const backend = await openGpuBackend(signal, navigator.gpu, pageClock);
  const startedAt = performance.now();
  await backend.tune(signal, milliseconds(3000));
  const tuneMs = performance.now() - startedAt;
  const { id, parameters } = backend.kernel;
  const chosenSize = Number(parameters.workgroupSize);
  const variants = candidatesFor(backend.device);
  await backend.dispose();
  const sizes = [...new Set([64, chosenSize])];
  const entrants = variants.flatMap((variant) =>
    sizes.map((workgroupSize) => ({ name: `${variant.id} ${workgroupSize}`, variant, workgroupSize })),
  );
  return { ...(await measureKernels(navigator.gpu, entrants, rounds, roundMs, depth)), chosen: `${id} ${chosenSize}`, tuneMs };
}

async function main(): Promise<void> {
  const question = (await (await fetch('/question')).json()) as Question;
  const text = await answer(question).then(
    (value) => JSON.stringify({ value }),
    (error: unknown) => JSON.stringify({ error: error instanceof Error ? error.message : String(error) }),
  );
  await fetch('/answer', { method: 'POST', body: text });
}

void main();
