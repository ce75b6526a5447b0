/**
 * Chooses the loop by measuring: how many headers share a nonce, and on each lane the quickest of several compiled copies.
 * Place: under the pool's `tune`. Why copies: about 3 % of compiled loops land on memory pages that conflict in the processor's instruction
 * cache and run two to five times slower for life (measured on Zen 5, V8 and gcc alike); the next copy does not.
 */
import { hashesPerSecond, type Milliseconds } from '../../core/units';
import { orAbort } from '../abort';
import type { TuneProgress } from '../backend';
import type { BackendClock } from '../clock';
import type { ChosenLoop, Lane } from './lane';

/** Long enough for a clock of 0.1 ms, short enough for a good many. */
const TIMING_MS = 10;
/** Each copy is timed in turn, so that a disturbance hits one reading of several and not one copy. */
const ROUNDS = 5;
/** A cold loop is compiled within 0.14 to 0.7 s. */
const WARMUP_TIMINGS = 60;
/** Compiled when this many timings in a row bring nothing new. */
const FLAT_TIMINGS = 4;
const NEWS = 1.1;

interface Candidate extends ChosenLoop {
  readonly rates: number[];
}

type Step = (candidate: Candidate) => Promise<void>;

/** Sets every lane's loops and answers how many headers per nonce hash most. */
export async function tuneLanes(
  signal: AbortSignal,
  lanes: readonly Lane[],
  budget: Milliseconds,
  clock: BackendClock,
  onProgress: (progress: TuneProgress) => void = () => undefined,
): Promise<1 | 2 | 4> {
  const startedAt = clock.now();
  const spent = (): number => (clock.now() - startedAt) / budget;
  onProgress({ step: 'compiling', fraction: 0 });
  const newest = new Map<Lane, number>();
  const report = (step: string, lane: Lane, rate: number): void => {
    newest.set(lane, rate);
    // One voice for all: the others are a few milliseconds apart from it.
    if (lane !== lanes[0]) return;
    const sum = [...newest.values()].reduce((total, value) => total + value, 0);
    const isWhole = newest.size === lanes.length;
    onProgress({ step, fraction: Math.min(1, spent()), ...(isWhole ? { rate: hashesPerSecond(1000 * sum) } : {}) });
  };
  // Together, as they will run: lanes share caches, and on many processors cores too.
  const tuned = await Promise.all(
    lanes.map(async (lane) => {
      const candidates = await timeLane(signal, lane, spent, (step, rate) => report(step, lane, rate));
      return { lane, best: bestOfEach(candidates) };
    }),
  );
  for (const { lane, best } of tuned) await orAbort(signal, lane.choose(best));
  onProgress({ step: 'done', fraction: 1 });
  return bestHeaders(tuned.flatMap(({ best }) => best));
}

type Report = (step: string, rate: number) => void;

async function timeLane(signal: AbortSignal, lane: Lane, spent: () => number, report: Report): Promise<Candidate[]> {
  const candidates = candidatesOf(lane);
  const time: Step = async (candidate) => {
    const { headers, clone, rates } = candidate;
    rates.push(
      await orAbort(
        signal,
        lane.link.call((remote) => remote.time(headers, clone, TIMING_MS)),
      ),
    );
  };
  for (const [index, candidate] of candidates.entries()) {
    // The first is always warmed, or there would be nothing to choose; each has its share of the first two thirds.
    const share = (2 / 3) * ((index + 1) / candidates.length);
    await warm(candidate, time, () => spent() > share);
    // Not before: a cold loop's rate is the interpreter's.
    report(`compiling ${candidate.headers}-header loop`, candidate.rates.at(-1) ?? 0);
  }
  for (const { rates } of candidates) rates.splice(0, rates.length - 1);
  for (let round = 0; round < ROUNDS && spent() < 1; round++) {
    for (const candidate of candidates) {
      await time(candidate);
      report('timing copies', candidate.rates.at(-1) ?? 0);
    }
  }
  return candidates;
}

/** First copies of every header count first: where time is short, a second copy matters less than a second kind. */
function candidatesOf(lane: Lane): Candidate[] {
  const all = lane.link.loops.flatMap(({ headers, clones }) =>
    Array.from({ length: clones }, (_, clone): Candidate => ({ headers, clone, rates: [] })),
  );
  return all.sort((one, other) => one.clone - other.clone);
}

async function warm(candidate: Candidate, time: Step, isLate: () => boolean): Promise<void> {
  let best = 0;
  let flat = 0;
  for (let timing = 0; timing < WARMUP_TIMINGS && flat < FLAT_TIMINGS && !(timing > 0 && isLate()); timing++) {
    await time(candidate);
    const rate = candidate.rates.at(-1) ?? 0;
    flat = rate > best * NEWS ? 0 : flat + 1;
    best = Math.max(best, rate);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface RatedLoop extends ChosenLoop {
  readonly rate: number;
}

function bestOfEach(candidates: readonly Candidate[]): RatedLoop[] {
  const best = new Map<number, RatedLoop>();
  for (const { headers, clone, rates } of candidates) {
    const rate = median(rates);
    if (rate > (best.get(headers)?.rate ?? 0)) best.set(headers, { headers, clone, rate });
  }
  return [...best.values()];
}

function bestHeaders(loops: readonly RatedLoop[]): 1 | 2 | 4 {
  const sum = (headers: number): number => loops.reduce((total, loop) => total + (loop.headers === headers ? loop.rate : 0), 0);
  return ([1, 2, 4] as const).reduce((best, headers) => (sum(headers) > sum(best) ? headers : best));
}
