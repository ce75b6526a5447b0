/**
 * A backend under the contract, and the small tools that its clauses share.
 * A clause is a sentence and a check, free of the test runner, so that the suite itself can be tested on broken backends.
 */
import { expect } from 'vitest';
import type { Backend, Match, SearchTask } from '../../src/backend/backend';
import type { BackendClock } from '../../src/backend/clock';
import { milliseconds } from '../../src/core/units';
import { createJob, type Job, type Siblings } from '../../src/work/job';
import { knownBlock } from '../../src/work/known-blocks';
import { expectedMatches } from './oracle';

export interface Subject {
  readonly backend: Backend;
  /** The clock that the backend was opened with. */
  readonly clock: BackendClock;
  /** Another backend of the same kind, for clauses that end its life. */
  open(): Promise<Backend>;
  /** The reference and what is built on it: clauses then search thousands of nonces instead of hundreds of thousands. */
  readonly isSlow: boolean;
}

export interface Clause {
  readonly title: string;
  check(subject: Subject): Promise<void>;
}

/** A job on a real header; 4 headers are 4 versions of it. */
export function jobOf(height: number, siblings: Siblings = 1): Job {
  return createJob(knownBlock(height).header, siblings);
}

export function never(): AbortSignal {
  return new AbortController().signal;
}

export function taskOf(job: Job, firstNonce: number, count: number, zeroBits: number): SearchTask {
  return { job, range: { firstNonce, count }, zeroBits };
}

/** The backend's matches equal the oracle's, one by one and in order. */
export async function expectExact({ backend }: Pick<Subject, 'backend'>, task: SearchTask): Promise<void> {
  const matches = await backend.search(never(), task);
  const { firstNonce, count } = task.range;
  const label = `${task.job.versions.length} headers, nonces ${firstNonce} + ${count}, ${task.zeroBits} zero bits`;
  expect(plain(matches), label).toEqual(plain(expectedMatches(task)));
}

/** As text: comparing a hundred thousand objects would take longer than hashing them. */
export function plain(matches: readonly Match[]): string {
  return matches.map(({ nonce, headerIndex }) => `${nonce}/${headerIndex}`).join(' ');
}

/** Lets the event loop turn until so much time has passed on the subject's clock. */
export async function untilPassed(clock: BackendClock, duration: number): Promise<void> {
  const startedAt = clock.now();
  while (clock.now() - startedAt < duration) await clock.pause(never(), milliseconds(1));
}

/** The product's promise: Stop answers within this. */
const STOP_LIMIT_MS = 300;

/** The median of three attempts is within the limit: a busy machine may delay one of them, a backend that is late twice fails. */
export async function expectPrompt(stop: () => Promise<number>): Promise<void> {
  const taken = [await stop(), await stop(), await stop()].sort((one, other) => one - other);
  expect(taken[1], `ms from the signal to the end, the middle of ${taken.join(', ')}`).toBeLessThan(STOP_LIMIT_MS);
}

/** The clock of tests in Node and in the page alike. */
export const testClock: BackendClock = {
  now: () => milliseconds(performance.now()),
  pause: (signal, duration) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, duration);
      signal.addEventListener('abort', end, { once: true });
    }),
};
