/** The contract of `stream`: every range handed out comes back once, hashed or given back; matches, lanes and times are true. */
import { expect } from 'vitest';
import type { Slice } from '../../src/backend/backend';
import { hasZeroBits } from '../../src/backend/reference';
import { digestOf } from '../../src/work/job';
import { expectedMatches } from './oracle';
import { type RecordingSource, recordingSource } from './recording-source';
import { type Clause, expectPrompt, jobOf, never, plain, type Subject, untilPassed } from './subject';

/** Takes `wanted` slices, stops the stream, and takes what still comes. */
async function takeSlices({ backend }: Pick<Subject, 'backend'>, source: RecordingSource, wanted: number): Promise<Slice[]> {
  const controller = new AbortController();
  const slices: Slice[] = [];
  for await (const item of backend.stream(controller.signal, source)) {
    if (item.kind !== 'slice') continue;
    slices.push(item);
    const { firstNonce } = item.task.range;
    expect(source.open.get(firstNonce)?.range, `the slice at nonce ${firstNonce} is a task handed out and not yet returned`).toEqual(
      item.task.range,
    );
    source.open.delete(firstNonce);
    if (slices.length === wanted) controller.abort();
  }
  return slices;
}

const exactSlices: Clause = {
  title: 'streams slices whose matches are the oracle’s, each range once, none lost when it stops',
  async check(subject) {
    const job = jobOf(0, subject.backend.headersPerNonce);
    const source = recordingSource(job, 7, 123_457, subject.isSlow ? 401 : 3_001);
    const slices = await takeSlices(subject, source, subject.isSlow ? 8 : 24);
    for (const { task, matches } of slices) expect(plain(matches), `slice at ${task.range.firstNonce}`).toBe(plain(expectedMatches(task)));
    expect([...source.open.keys()], 'ranges neither hashed nor given back').toEqual([]);
  },
};

const claimedWork: Clause = {
  title: 'claims as many hashes as it was given headers and nonces, and finds as many matches as chance allows',
  async check(subject) {
    const job = jobOf(170, subject.backend.headersPerNonce);
    // Enough matches that half of them missing is far outside chance.
    const zeroBits = subject.isSlow ? 2 : 8;
    const source = recordingSource(job, zeroBits, 0, 2 ** 24);
    const slices = await takeSlices(subject, source, subject.isSlow ? 6 : 30);
    let hashes = 0;
    let matches = 0;
    for (const slice of slices) {
      expect(slice.hashes).toBe(slice.task.range.count * job.versions.length);
      hashes += slice.hashes;
      matches += slice.matches.length;
      for (const match of slice.matches.slice(0, 5)) expect(hasZeroBits(digestOf(job, match), zeroBits), `nonce ${match.nonce}`).toBe(true);
    }
    const expected = hashes / 2 ** zeroBits;
    expect(Math.abs(matches - expected) / Math.sqrt(expected), `${matches} matches where ${expected} are expected`).toBeLessThan(5);
  },
};

const laneTimes: Clause = {
  title: 'times slices on the caller’s clock, start before end, and never two at once on one lane',
  async check(subject) {
    const { backend, clock } = subject;
    const before = clock.now();
    const slices = await takeSlices(subject, recordingSource(jobOf(0, backend.headersPerNonce), 16, 0, 2 ** 24), subject.isSlow ? 8 : 30);
    const after = clock.now();
    const ends = new Map<number, number>();
    for (const { lane, startedAt, completedAt } of slices.toSorted((one, other) => one.startedAt - other.startedAt)) {
      expect(Number.isInteger(lane) && lane >= 0 && lane < backend.lanes, `lane ${lane} of ${backend.lanes}`).toBe(true);
      expect(completedAt).toBeGreaterThanOrEqual(startedAt);
      expect(startedAt, `lane ${lane} was still busy`).toBeGreaterThanOrEqual((ends.get(lane) ?? before - CLOCK_ERROR_MS) - ROUNDING_MS);
      expect(completedAt).toBeLessThanOrEqual(after + CLOCK_ERROR_MS);
      ends.set(lane, completedAt);
    }
  },
};

/** Clocks of two threads meet by a round trip of messages, which a busy machine can delay. */
const CLOCK_ERROR_MS = 20;
/** Sums of doubles, and browsers' 0.1 ms clocks. */
const ROUNDING_MS = 0.11;

const allLanes: Clause = {
  title: 'keeps every lane at work',
  async check({ backend, isSlow }) {
    const controller = new AbortController();
    const source = recordingSource(jobOf(0, backend.headersPerNonce), 16, 0, 997);
    // Many, because a busy machine may leave one thread waiting while another finishes hundreds.
    const patience = isSlow ? 30 : 3_000;
    const lanes = new Set<number>();
    let slices = 0;
    for await (const item of backend.stream(controller.signal, source)) {
      if (item.kind !== 'slice') continue;
      lanes.add(item.lane);
      slices += 1;
      if (lanes.size === backend.lanes || slices >= patience) controller.abort();
    }
    expect(lanes.size, `lanes seen in ${slices} slices`).toBe(backend.lanes);
  },
};

const askedCounts: Clause = {
  title: 'asks its source for at least one and at most 2^32 nonces, whole numbers',
  async check(subject) {
    const source = recordingSource(jobOf(0, subject.backend.headersPerNonce), 16, 0, 501);
    await takeSlices(subject, source, 6);
    for (const count of source.askedFor) expect(Number.isInteger(count) && count >= 1 && count <= 2 ** 32, `${count}`).toBe(true);
  },
};

const breakingOff: Clause = {
  title: 'gives back what is under way when its consumer leaves the loop',
  async check(subject) {
    const source = recordingSource(jobOf(0, subject.backend.headersPerNonce), 16, 0, 501);
    for await (const item of subject.backend.stream(never(), source)) {
      if (item.kind !== 'slice') continue;
      source.open.delete(item.task.range.firstNonce);
      break;
    }
    expect([...source.open.keys()]).toEqual([]);
  },
};

const stoppedBefore: Clause = {
  title: 'streams nothing and does not throw when the signal has aborted before',
  async check({ backend }) {
    const source = recordingSource(jobOf(0, backend.headersPerNonce), 16, 0, 501);
    for await (const item of backend.stream(AbortSignal.abort(), source)) expect.unreachable(`got ${item.kind}`);
    expect([...source.open.keys()]).toEqual([]);
  },
};

const streamAgain: Clause = {
  title: 'ends a stream within 300 ms of the signal, without throwing, and streams again',
  async check(subject) {
    for (let turn = 0; turn < 2; turn++) await expectPrompt(() => timeStop(subject));
  },
};

/** Streams for a while, stops, and answers how long the end took. */
async function timeStop({ backend, clock }: Subject): Promise<number> {
  const controller = new AbortController();
  const source = recordingSource(jobOf(0, backend.headersPerNonce), 32, 0, 2 ** 24);
  let abortedAt = Number.POSITIVE_INFINITY;
  const abortSoon = async (): Promise<void> => {
    await untilPassed(clock, 60);
    abortedAt = clock.now();
    controller.abort();
  };
  let aborting: Promise<void> | undefined;
  for await (const item of backend.stream(controller.signal, source)) if (item.kind === 'slice') aborting ??= abortSoon();
  expect(aborting, 'a slice came').toBeDefined();
  return clock.now() - abortedAt;
}

export const streamClauses: readonly Clause[] = [
  exactSlices,
  claimedWork,
  laneTimes,
  allLanes,
  askedCounts,
  breakingOff,
  stoppedBefore,
  streamAgain,
];
