/**
 * What a climb has brought so far, folded from the engine's events; and its short form, which the lesson keeps.
 * Place: between climb.ts, which runs it, and the drawings. Pure.
 */
import * as v from 'valibot';
import { seconds } from '../../../../core/units';
import type { ClimbEvent, ClimbReport, Find } from '../../../../engine';
import type { Try } from '../../../../insight/luck-ladder';

/** Tries on each rung: enough to see a spread, few enough for twenty seconds. */
export const TRIES = 20;
export const FIRST_BITS = 6;
export const STEP = 2;

export interface FoundTry extends Try {
  /** Null for tries of an earlier visit: headers are too long to keep. */
  readonly find: Find | null;
}

export interface Climbed {
  readonly tries: readonly FoundTry[];
  /** By the clock over the climb; 0 until known. */
  readonly rate: number;
  /** Null while it runs. */
  readonly ended: ClimbReport['ended'] | null;
}

export const NOT_CLIMBED: Climbed = { tries: [], rate: 0, ended: null };

export function fold(climbed: Climbed, event: ClimbEvent): Climbed {
  switch (event.kind) {
    case 'warming':
      return NOT_CLIMBED;
    case 'found': {
      const { rung, hashes, find, elapsed_ms } = event;
      return {
        ...climbed,
        tries: [...climbed.tries, { zeroBits: rung, hashes, isFound: true, elapsed: seconds(elapsed_ms / 1000), find }],
      };
    }
    case 'left':
      return {
        ...climbed,
        tries: [...climbed.tries, { zeroBits: event.rung, hashes: event.hashes, isFound: false, elapsed: null, find: null }],
      };
    case 'rung-ended':
      return { ...climbed, rate: event.rate_h_per_s };
  }
}

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 40));
const KEPT = v.object({
  rate: v.pipe(v.number(), v.finite(), v.gtValue(0)),
  ended: v.picklist(['climbed', 'out-of-time', 'stopped']),
  rungs: v.pipe(
    v.array(
      v.object({
        bits: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(32)),
        found: v.pipe(v.array(wholeNumber), v.maxLength(TRIES)),
        left: v.nullable(wholeNumber),
        mean_s: v.pipe(v.number(), v.finite(), v.minValue(0)),
      }),
    ),
    v.maxLength(16),
  ),
});

/** Well under 4 kB: hashes of each try, and of the clock one mean a rung. Null before anything is worth keeping. */
export function keepClimb({ tries, rate, ended }: Climbed): v.InferOutput<typeof KEPT> | null {
  if (ended === null || !(rate > 0)) return null;
  const bits = [...new Set(tries.map(({ zeroBits }) => zeroBits))];
  return {
    rate,
    ended,
    rungs: bits.map((zeroBits) => {
      const all = tries.filter((one) => one.zeroBits === zeroBits);
      const found = all.filter(({ isFound }) => isFound);
      const total = found.reduce((sum, { elapsed }) => sum + (elapsed ?? 0), 0);
      return {
        bits: zeroBits,
        found: found.map(({ hashes }) => hashes),
        left: all.find(({ isFound }) => !isFound)?.hashes ?? null,
        mean_s: found.length === 0 ? 0 : Number((total / found.length).toPrecision(4)),
      };
    }),
  };
}

/** Nothing at all where what was kept is not ours. */
export function readClimb(kept: unknown): Climbed {
  const parsed = v.safeParse(KEPT, kept);
  if (!parsed.success) return NOT_CLIMBED;
  const { rate, ended, rungs } = parsed.output;
  const tries = rungs.flatMap(({ bits, found, left, mean_s }): FoundTry[] => [
    ...found.map((hashes): FoundTry => ({ zeroBits: bits, hashes, isFound: true, elapsed: seconds(mean_s), find: null })),
    ...(left === null ? [] : [{ zeroBits: bits, hashes: left, isFound: false, elapsed: null, find: null }]),
  ]);
  return { tries, rate, ended };
}
