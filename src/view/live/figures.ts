/**
 * What counts as a live figure, and the messages between page and frame. Everything that comes from outside is checked here, twice:
 * in the frame, which talks to the host, and in the page, which trusts no frame.
 * Place: after addresses; the frame and the page both import it. Pure.
 */
import * as v from 'valibot';
import { LIVE_HOST } from './addresses';

/** Why there are no live figures; the page has a sentence for each. */
export const FRAME_FAILURES = ['timeout', 'unreachable', 'refused', 'too-long', 'unreadable', 'implausible'] as const;
export type FrameFailure = (typeof FRAME_FAILURES)[number];
export type LiveFailure = FrameFailure | 'offline' | 'no-frame';

export interface LiveFigures {
  readonly difficulty: number;
  readonly price_usd: number;
  /** ISO 8601, by this computer's clock. */
  readonly fetched_at: string;
  readonly source: typeof LIVE_HOST;
}

export type Outcome<Failure = LiveFailure> =
  | { readonly kind: 'figures'; readonly figures: LiveFigures }
  | { readonly kind: 'failed'; readonly reason: Failure };

/** Wide enough for decades; whatever lies outside is a fault or a joke. */
const difficulty = v.pipe(v.number(), v.finite(), v.minValue(1e12), v.maxValue(1e18));
const price = v.pipe(v.number(), v.finite(), v.minValue(100), v.maxValue(1e7));

const difficultyAnswer = v.object({ currentDifficulty: v.number() });
const priceAnswer = v.object({ USD: v.number() });

/** From the host's two answers, parsed as JSON but not believed. */
export function figuresOf(difficultyJson: unknown, priceJson: unknown, fetchedAt: string): Outcome<FrameFailure> {
  const read = [v.safeParse(difficultyAnswer, difficultyJson), v.safeParse(priceAnswer, priceJson)] as const;
  if (!read[0].success || !read[1].success) return { kind: 'failed', reason: 'unreadable' };
  const figures: LiveFigures = {
    difficulty: read[0].output.currentDifficulty,
    price_usd: read[1].output.USD,
    fetched_at: fetchedAt,
    source: LIVE_HOST,
  };
  const isPlausible = v.is(difficulty, figures.difficulty) && v.is(price, figures.price_usd);
  return isPlausible ? { kind: 'figures', figures } : { kind: 'failed', reason: 'implausible' };
}

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
/** From the page to the frame: ask now. */
export const questionSchema = v.strictObject({ kind: v.literal('hashwatt:ask'), id });

/** From the frame to the page. */
const answerSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('hashwatt:figures'),
    id,
    difficulty,
    price_usd: price,
    fetched_at: v.pipe(v.string(), v.maxLength(30), v.isoTimestamp()),
    source: v.literal(LIVE_HOST),
  }),
  v.strictObject({ kind: v.literal('hashwatt:failed'), id, reason: v.picklist(FRAME_FAILURES) }),
]);

export function answerOf(questionId: string, outcome: Outcome<FrameFailure>): v.InferInput<typeof answerSchema> {
  return outcome.kind === 'figures'
    ? { kind: 'hashwatt:figures', id: questionId, ...outcome.figures }
    : { kind: 'hashwatt:failed', id: questionId, reason: outcome.reason };
}

export interface Expected {
  readonly id: string;
  /** Milliseconds since 1970, by the page's clock. */
  readonly now: number;
  /** The bundled difficulty: ten times more or less in the life of a snapshot would be news, not a figure. */
  readonly bundledDifficulty: number;
}

const FARTHEST_FACTOR = 10;
/** Frame and page read the same clock, seconds apart. */
const FARTHEST_TIME_MS = 60_000;

/** The frame's message as the page takes it; null when it answers another question. */
export function readAnswer(message: unknown, { id: expectedId, now, bundledDifficulty }: Expected): Outcome | null {
  const read = v.safeParse(answerSchema, message);
  if (!read.success) return { kind: 'failed', reason: 'unreadable' };
  const answer = read.output;
  if (answer.id !== expectedId) return null;
  if (answer.kind === 'hashwatt:failed') return { kind: 'failed', reason: answer.reason };
  const factor = answer.difficulty / bundledDifficulty;
  const isNear = factor <= FARTHEST_FACTOR && factor >= 1 / FARTHEST_FACTOR;
  if (!isNear || Math.abs(Date.parse(answer.fetched_at) - now) > FARTHEST_TIME_MS) return { kind: 'failed', reason: 'implausible' };
  const { difficulty: liveDifficulty, price_usd, fetched_at, source } = answer;
  return { kind: 'figures', figures: { difficulty: liveDifficulty, price_usd, fetched_at, source } };
}
