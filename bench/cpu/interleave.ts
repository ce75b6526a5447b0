/**
 * Several engines in turn, A B A B, so that a disturbance of the machine hits all of them; the median of each is taken.
 * Before, all count the matches of one range: an engine that is quick because it is wrong stops the bench.
 */
import { median } from '../row';
import type { Engine } from './engines';

const CHECKED_NONCES = 20_000;
const WARMUP_MS = 600;
const STEP_MS = 20;

/** Hashes per second over about `duration` ms; the number of nonces between two looks at the clock follows the engine's pace. */
export function timeEngine(engine: Engine, duration: number): number {
  const startedAt = performance.now();
  let step = 256;
  let nonces = 0;
  let elapsed = 0;
  while (elapsed < duration) {
    engine.count(nonces, step);
    nonces += step;
    elapsed = performance.now() - startedAt;
    step = Math.max(256, Math.min(4 * step, Math.round((nonces / elapsed) * STEP_MS)));
  }
  return (nonces * engine.headers * 1000) / elapsed;
}

export function checkAgreement(engines: readonly Engine[]): void {
  const [first, ...others] = engines
    .filter(({ headers }) => headers === 1)
    .map(({ id, count }) => ({ id, matches: count(77, CHECKED_NONCES) }));
  for (const other of others) {
    if (other.matches !== first?.matches) throw new Error(`${other.id} found ${other.matches} matches, ${first?.id} ${first?.matches}`);
  }
}

/** Warmed first, and each with as much time: a loop is compiled only after it has run a while. */
export function quickest(engines: readonly Engine[]): Engine {
  const rated = engines.map((engine) => {
    timeEngine(engine, WARMUP_MS);
    return { engine, rate: median([0, 1, 2].map(() => timeEngine(engine, 40))) };
  });
  const best = rated.toSorted((one, other) => other.rate - one.rate)[0];
  if (best === undefined) throw new RangeError('"engines" expected at least one');
  return best.engine;
}

/** Median hashes per second of each, by id. */
export function interleave(engines: readonly Engine[], rounds: number, duration: number): Record<string, number> {
  for (const engine of engines) timeEngine(engine, WARMUP_MS);
  const rates = new Map(engines.map(({ id }) => [id, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const engine of engines) rates.get(engine.id)?.push(timeEngine(engine, duration));
  }
  return Object.fromEntries([...rates].map(([id, values]) => [id, median(values)]));
}
