/**
 * The slow, exact backend: every header hashed whole by the readable SHA-256, no midstate, no kernel. What the others are held to.
 * Place: beside the contract; tests and verify.ts use it, no score ever comes from it.
 */
import { readWordBigEndian } from '../core/bytes';
import { HashwattError } from '../core/errors';
import { milliseconds } from '../core/units';
import { digestOf } from '../work/job';
import { DIGEST_BYTES } from '../work/sha256';
import { orAbort, throwIfAborted } from './abort';
import type { Backend, KernelIdentity, Match, SearchTask, Slice, TaskSource } from './backend';
import { checkTask, hashesOf, zeroBitsMask } from './check-task';
import type { BackendClock } from './clock';

/** About 10 ms of work at the reference's some 60,000 hashes a second: short enough to stop in time, long against a turn of the event loop. */
const HASHES_A_TURN = 512;

const kernel: KernelIdentity = { id: 'reference-fips-180-4', sourceSha256: '0'.repeat(64), headersPerNonce: 1, parameters: {} };

/** Whether the digest (internal order) has the zero bits: the lowest bits of its last word, read big-endian. */
export function hasZeroBits(digest: Uint8Array, zeroBits: number): boolean {
  return (readWordBigEndian(digest, DIGEST_BYTES - 4) & zeroBitsMask(zeroBits)) === 0;
}

/** Every match of the task, without a pause: for ranges of a few thousand. */
export function searchByReference(task: SearchTask): Match[] {
  checkTask(task);
  const { job, range, zeroBits } = task;
  const matches: Match[] = [];
  for (let nonce = range.firstNonce; nonce < range.firstNonce + range.count; nonce++) {
    for (let headerIndex = 0; headerIndex < job.versions.length; headerIndex++) {
      if (hasZeroBits(digestOf(job, { headerIndex, nonce }), zeroBits)) matches.push({ headerIndex, nonce });
    }
  }
  return matches;
}

export function createReferenceBackend(clock: BackendClock): Backend {
  let isDisposed = false;
  return {
    kind: 'reference',
    headersPerNonce: 1,
    lanes: 1,
    kernel,
    device: { vendor: '', architecture: '', device: '', description: 'FIPS 180-4, read aloud', isSoftware: true },
    tune: async (signal) => throwIfAborted(signal),
    async search(signal, task) {
      if (isDisposed) throw new HashwattError('internal', 'the reference backend was used after dispose');
      return searchInTurns(signal, task, clock);
    },
    stream: (signal, source) => streamInTurns(signal, source, clock),
    async dispose() {
      isDisposed = true;
    },
  };
}

async function searchInTurns(signal: AbortSignal, task: SearchTask, clock: BackendClock): Promise<Match[]> {
  checkTask(task);
  const { firstNonce, count } = task.range;
  const step = Math.ceil(HASHES_A_TURN / task.job.versions.length);
  const matches: Match[] = [];
  for (let done = 0; done < count; done += step) {
    throwIfAborted(signal);
    const range = { firstNonce: firstNonce + done, count: Math.min(step, count - done) };
    for (const match of searchByReference({ ...task, range })) matches.push(match);
    // Ends within a turn by itself: a listener for each of sixteen questions at once makes Node warn of a leak.
    await clock.pause(signal, milliseconds(0));
  }
  throwIfAborted(signal);
  return matches;
}

async function* streamInTurns(signal: AbortSignal, source: TaskSource, clock: BackendClock): AsyncGenerator<Slice> {
  while (!signal.aborted) {
    const task = source.next(HASHES_A_TURN);
    const startedAt = clock.now();
    const matches = searchByReference(task);
    yield { kind: 'slice', lane: 0, task, hashes: hashesOf(task), matches, startedAt, completedAt: clock.now() };
    await orAbort(signal, clock.pause(signal, milliseconds(0))).catch(() => undefined);
  }
}
