/**
 * What a browser does for the GPU rows: fetches one question from the bench's server, measures, posts the answer. No driver protocol is needed,
 * so that a plain Firefox can do it as well as Chromium.
 */
import { type Entrant, type Measurement, measureKernels } from '../bare-loop';
import { type FirstRate, measureFirstRate } from '../first-rate';
import { type MatrixMeasurement, type MatrixQuestion, measureMatrix } from '../matrix';
import { type Overhead, measureOverhead } from '../overhead';
import { measureTuner, type Tuned } from '../tuner';

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

export type Answer = Measurement | Overhead | Tuned | FirstRate | MatrixMeasurement;

async function answer(question: Question): Promise<Answer> {
  if (navigator.gpu === undefined) throw new Error('this browser offers no WebGPU');
  if (question.kind === 'first-rate') return measureFirstRate();
  if (question.kind === 'matrix') return measureMatrix(navigator.gpu, question);
  const { rounds, roundMs, depth } = question;
  if (question.kind === 'kernels') return measureKernels(navigator.gpu, question.entrants, rounds, roundMs, depth);
  if (question.kind === 'overhead') return measureOverhead(navigator.gpu, question);
  return measureTuner(navigator.gpu, rounds, roundMs, depth);
}

/** A browser that has just started is busy with itself; nobody presses Start in its first seconds. */
const SETTLE_MS = 3000;

async function main(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const question = (await (await fetch('/question')).json()) as Question;
  const text = await answer(question).then(
    (value) => JSON.stringify({ value }),
    (error: unknown) => JSON.stringify({ error: error instanceof Error ? error.message : String(error) }),
  );
  await fetch('/answer', { method: 'POST', body: text });
}

void main();
