/**
 * Our loops, chosen once and timed a turn at a time, so that programs of another process can take their turns in between.
 * Place: rows against scalar C. The same file runs in Node and in a worker of the bench's page.
 */
import { ourEngines, ourRolledEngines } from './engines';
import { quickest, timeEngine } from './interleave';

/** Hashes per second. */
export interface OurTurn {
  readonly single: number;
  readonly rolled: number;
  readonly rolledHeaders: number;
}

export interface OurLoops {
  turn(duration: number): OurTurn;
  /** Of one header, among the nonces from 0. */
  matches(nonces: number): number;
}

export function openOurLoops(): OurLoops {
  const single = quickest(ourEngines(1));
  const rolled = quickest(ourRolledEngines());
  return {
    turn: (duration) => ({
      single: timeEngine(single, duration),
      rolled: timeEngine(rolled, duration),
      rolledHeaders: rolled.headers,
    }),
    matches: (nonces) => single.count(0, nonces),
  };
}
