/**
 * What one person did in the lesson: steps seen, guesses, what activities kept, the rates measured. One document, as it is kept and exported.
 * Place: progress-store.ts holds and keeps it; imported files pass the same border. Pure.
 */
import * as v from 'valibot';
import type { StepNumber } from './sequence';

export const GUESS_IDS = ['rate', 'bits', 'block', 'pool', 'year', 'cost', 'everyone', 'contract', 'heater', 'accelerator'] as const;
export type GuessId = (typeof GUESS_IDS)[number];

/** Characters of JSON that an activity may keep. */
export const OUTCOME_LIMIT = 4096;
/** A file larger than this was not made by this page: ten outcomes and some. */
export const FILE_LIMIT = 65_536;

const STEP_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** As the page's rate field takes it: what no axis could show was not measured here. */
const rate = v.pipe(v.number(), v.finite(), v.minValue(1e-6), v.maxValue(1e24));
/** From the least end of the sliders to the greatest (guesses.ts), and a count of none. */
const guessed = v.pipe(
  v.number(),
  v.maxValue(1e15),
  v.check((value) => value === 0 || value >= 1e-9, 'expected 0, or 1e-9 and more'),
);
const guessSchema = v.variant('kind', [v.object({ kind: v.literal('value'), value: guessed }), v.object({ kind: v.literal('skipped') })]);
const outcome = v.pipe(
  v.unknown(),
  v.check((value) => sizeOf(value) <= OUTCOME_LIMIT, `expected at most ${OUTCOME_LIMIT} characters of JSON`),
);
const stepSchema = v.object({ is_visited: v.boolean(), outcome: v.optional(outcome) });

const progressSchema = v.object({
  schema: v.literal('hashwatt.lesson'),
  schema_version: v.literal(1),
  guesses: v.record(v.picklist(GUESS_IDS), guessSchema),
  steps: v.record(v.picklist(STEP_KEYS), stepSchema),
  measured: v.nullable(
    v.object({
      result_id: v.pipe(v.string(), v.maxLength(200)),
      part: v.picklist(['webgpu', 'cpu', 'both']),
      best_h_per_s: rate,
      thread_h_per_s: v.nullable(rate),
      threads_h_per_s: v.nullable(rate),
      gpu_h_per_s: v.nullable(rate),
      thread_count: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4096))),
    }),
  ),
});

export type Progress = v.InferOutput<typeof progressSchema>;
export type Guess = v.InferOutput<typeof guessSchema>;
export type Measured = NonNullable<Progress['measured']>;

export const NO_PROGRESS: Progress = { schema: 'hashwatt.lesson', schema_version: 1, guesses: {}, steps: {}, measured: null };

export function guessOf(progress: Progress, id: GuessId): Guess | null {
  return progress.guesses[id] ?? null;
}

export function isVisited(progress: Progress, step: StepNumber): boolean {
  return progress.steps[`${step}`]?.is_visited === true;
}

export function outcomeOf(progress: Progress, step: StepNumber): unknown {
  return progress.steps[`${step}`]?.outcome;
}

/** `guess` null: taken back, to guess again. */
export function withGuess(progress: Progress, id: GuessId, guess: Guess | null): Progress {
  const { [id]: _before, ...others } = progress.guesses;
  return { ...progress, guesses: guess === null ? others : { ...others, [id]: guess } };
}

export function withVisit(progress: Progress, step: StepNumber): Progress {
  const before = progress.steps[`${step}`];
  return before?.is_visited === true
    ? progress
    : { ...progress, steps: { ...progress.steps, [`${step}`]: { ...before, is_visited: true } } };
}

/** @throws RangeError when it is larger than a step may keep */
export function withOutcome(progress: Progress, step: StepNumber, kept: unknown): Progress {
  const size = sizeOf(kept);
  if (size > OUTCOME_LIMIT) throw new RangeError(`"outcome" expected at most ${OUTCOME_LIMIT} characters of JSON, got ${size}`);
  return { ...progress, steps: { ...progress.steps, [`${step}`]: { is_visited: true, outcome: kept } } };
}

function sizeOf(value: unknown): number {
  return (JSON.stringify(value) ?? '').length;
}

export type ReadProgress = { readonly kind: 'read'; readonly progress: Progress } | { readonly kind: 'too-large' | 'unreadable' };

/** Of a file or of what the browser kept: another version, or anybody else's hand, may have written it. */
export function readProgress(text: string): ReadProgress {
  if (text.length > FILE_LIMIT) return { kind: 'too-large' };
  try {
    const parsed = v.safeParse(progressSchema, JSON.parse(text));
    return parsed.success ? { kind: 'read', progress: parsed.output } : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}

export function writeProgress(progress: Progress): string {
  return `${JSON.stringify(progress, null, 2)}\n`;
}
