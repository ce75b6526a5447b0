/**
 * The pure search around the emitted nonce loop: every match of a task, exactly, and the timing of a loop.
 * Place: inside the worker; no platform, no allocation while it hashes. Correctness comes from the loop (kernel/emit-js.ts); here are
 * ranges, header counts the loop was not emitted for, and the results buffer, which when it overflows has its range searched in halves.
 */
import { HashwattError } from '../../core/errors';
import type { EmittedNonceLoop } from '../../kernel/emit-js';
import { hostWords } from '../../kernel/host-words';
import { createJob, type Job, type Siblings } from '../../work/job';
import type { SearchTask } from '../backend';
import { checkTask, zeroBitsMask } from '../check-task';

export interface LoopFacts {
  /** Headers hashed per nonce. */
  readonly headers: number;
  readonly id: string;
  readonly sourceSha256: string;
  /** How many separately compiled copies there are to choose from. */
  readonly clones: number;
}

export interface NonceSearch {
  readonly loops: readonly LoopFacts[];
  /** Nonce and header index in turn, ordered by nonce, then header index. */
  search(task: SearchTask): Uint32Array<ArrayBuffer>;
  /** Hashes per millisecond of one copy over at least `duration` ms. */
  time(headers: number, clone: number, duration: number, clock: { now(): number }): number;
  /** Which copy `search` uses from now on for that many headers. */
  choose(headers: number, clone: number): void;
}

/** Matches that one run of a loop can hold: a task of 20 ms with one zero bit finds about 50,000. */
const DEFAULT_CAPACITY = 65_536;

/** 60 µs of compiled code, 25 ms of interpreted: a timing ends soon after its duration. */
const TIMING_COUNT = 256;

export function createNonceSearch(
  loops: readonly EmittedNonceLoop[],
  sourceSha256: string,
  capacity: number = DEFAULT_CAPACITY,
): NonceSearch {
  const found = new Int32Array(2 * capacity);
  const active = new Map(loops.filter(({ clone }) => clone === 0).map((loop) => [loop.headers as number, loop]));
  const wordsOf = createWordCache();

  const choose = (headers: number, clone: number): void => {
    active.set(headers, pick(loops, headers, clone));
  };

  return {
    loops: describeLoops(loops, sourceSha256),
    choose,
    search(task) {
      checkTask(task);
      const { job, range, zeroBits } = task;
      const mask = zeroBitsMask(zeroBits) | 0;
      const loop = widest(active, job.versions.length);
      const matches: number[] = [];
      for (let firstHeader = 0; firstHeader < job.versions.length; firstHeader += loop.headers) {
        const words = wordsOf(loop.headers, firstHeader, job);
        const run: Run = { loop, words, mask, firstHeader, found, matches };
        searchRange(run, range.firstNonce, range.count);
      }
      return loop.headers === job.versions.length ? Uint32Array.from(matches) : sorted(matches);
    },
    time(headers, clone, duration, clock) {
      const loop = pick(loops, headers, clone);
      const words = wordsOf(loop.headers, 0, createJob(new Uint8Array(80), loop.headers));
      const startedAt = clock.now();
      let elapsed = 0;
      let nonces = 0;
      while (elapsed < duration) {
        loop.search(words, nonces, TIMING_COUNT, -1, found);
        nonces += TIMING_COUNT;
        elapsed = clock.now() - startedAt;
      }
      return (nonces * loop.headers) / elapsed;
    },
  };
}

interface Run {
  readonly loop: EmittedNonceLoop;
  readonly words: Int32Array;
  readonly mask: number;
  readonly firstHeader: number;
  readonly found: Int32Array;
  readonly matches: number[];
}

function searchRange(run: Run, firstNonce: number, count: number): void {
  const { loop, words, mask, firstHeader, found, matches } = run;
  const total = loop.search(words, firstNonce, count, mask, found);
  if (2 * total > found.length) {
    if (count === 1) throw new HashwattError('results-overflow', `${total} matches in one nonce`);
    const half = count >>> 1;
    searchRange(run, firstNonce, half);
    searchRange(run, firstNonce + half, count - half);
    return;
  }
  for (let index = 0; index < 2 * total; index += 2) {
    matches.push((found[index] ?? 0) >>> 0, (found[index + 1] ?? 0) + firstHeader);
  }
}

/** Nonces are below 2^32 and headers below 4, so nonce * 4 + header sorts both exactly in a double. */
function sorted(matches: readonly number[]): Uint32Array<ArrayBuffer> {
  const keys = Float64Array.from(
    { length: matches.length / 2 },
    (_, index) => (matches[2 * index] ?? 0) * 4 + (matches[2 * index + 1] ?? 0),
  ).sort();
  const packed = new Uint32Array(matches.length);
  for (const [index, key] of keys.entries()) {
    packed[2 * index] = Math.floor(key / 4);
    packed[2 * index + 1] = key % 4;
  }
  return packed;
}

/** The loop with the most headers that divides the job's: four headers run as two and two where no loop takes four. */
function widest(active: ReadonlyMap<number, EmittedNonceLoop>, headers: number): EmittedNonceLoop {
  for (let width = headers; width >= 1; width /= 2) {
    const loop = active.get(width);
    if (loop !== undefined) return loop;
  }
  throw new HashwattError('internal', `no emitted loop for ${headers} headers`);
}

function pick(loops: readonly EmittedNonceLoop[], headers: number, clone: number): EmittedNonceLoop {
  const loop = loops.find((candidate) => candidate.headers === headers && candidate.clone === clone);
  if (loop === undefined) throw new RangeError(`"clone" expected a copy of the ${headers}-header loop, got ${clone}`);
  return loop;
}

function describeLoops(loops: readonly EmittedNonceLoop[], sourceSha256: string): LoopFacts[] {
  return loops
    .filter(({ clone }) => clone === 0)
    .map(({ id, headers }) => ({ id, headers, sourceSha256, clones: loops.filter((loop) => loop.headers === headers).length }));
}

/** Consecutive tasks are mostly of one job, which arrives as a new copy each time: the words of the last one are kept. */
function createWordCache(): (headers: number, firstHeader: number, job: Job) => Int32Array {
  let lastKey = '';
  let lastWords = new Int32Array(0);
  return (headers, firstHeader, job) => {
    const key = `${headers} ${firstHeader} ${job.versions.join(' ')} ${job.header.join(' ')}`;
    if (key === lastKey) return lastWords;
    const part = {
      ...job,
      versions: job.versions.slice(firstHeader, firstHeader + headers),
      midstates: job.midstates.slice(firstHeader, firstHeader + headers),
    };
    lastWords = Int32Array.from(hostWords(siblings(headers), part));
    lastKey = key;
    return lastWords;
  };
}

function siblings(headers: number): Siblings {
  if (headers === 1 || headers === 2 || headers === 4) return headers;
  throw new RangeError(`"headers" expected 1, 2 or 4, got ${headers}`);
}
