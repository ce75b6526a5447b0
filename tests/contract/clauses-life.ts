/** The contract of cancelling, tuning and ending: prompt, typed, and without a trace in what comes next. */
import { expect } from 'vitest';
import { milliseconds } from '../../src/core/units';
import { NONCE_COUNT } from '../../src/work/job';
import { GENESIS } from '../../src/work/known-blocks';
import { type Clause, expectExact, expectPrompt, jobOf, never, type Subject, taskOf, untilPassed } from './subject';

const WHOLE = taskOf(jobOf(0), 0, NONCE_COUNT, 32);

/** Aborts once the work is well under way and answers how it ended and how long that took. */
async function abortDuring(
  { clock }: Pick<Subject, 'clock'>,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<{ name: string; elapsed: number }> {
  const controller = new AbortController();
  const ended = work(controller.signal).then(
    () => 'finished',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
  await untilPassed(clock, 100);
  const abortedAt = clock.now();
  controller.abort();
  const name = await ended;
  return { name, elapsed: clock.now() - abortedAt };
}

const cancelled: Clause = {
  title: 'ends a search of 2^32 nonces with an AbortError within 300 ms of the signal',
  async check(subject) {
    await expectPrompt(async () => {
      const { name, elapsed } = await abortDuring(subject, (signal) => subject.backend.search(signal, WHOLE));
      expect(name).toBe('AbortError');
      return elapsed;
    });
  },
};

const freeAgain: Clause = {
  title: 'has really stopped: after a cancelled search the next one is answered at once and exactly',
  async check(subject) {
    const { backend, clock } = subject;
    await expectPrompt(async () => {
      await abortDuring(subject, (signal) => backend.search(signal, WHOLE));
      const startedAt = clock.now();
      await backend.search(never(), taskOf(jobOf(0), GENESIS.header.nonce, 1, 32));
      return clock.now() - startedAt;
    });
    await expectExact(subject, taskOf(jobOf(0), 4_242, 1_001, 5));
  },
};

const neverStarted: Clause = {
  title: 'refuses a signal that has aborted before, whatever the reason given',
  async check({ backend }) {
    for (const signal of [AbortSignal.abort(), AbortSignal.abort(new Error('another reason')), AbortSignal.abort('text')]) {
      await expect(backend.search(signal, taskOf(jobOf(0), 0, 10, 1))).rejects.toMatchObject({ name: 'AbortError' });
    }
  },
};

const identity: Clause = {
  title: 'names its kernel by id and source hash, and its lanes',
  async check({ backend }) {
    expect(backend.kernel.id).toMatch(/^[a-z0-9-]+$/);
    expect(backend.kernel.sourceSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(backend.kernel.headersPerNonce).toBe(backend.headersPerNonce);
    expect(Number.isInteger(backend.lanes) && backend.lanes >= 1).toBe(true);
  },
};

const tuned: Clause = {
  title: 'is as exact after tuning as before, and says what it chose',
  async check(subject) {
    const { backend } = subject;
    const fractions: number[] = [];
    await backend.tune(never(), milliseconds(1_500), ({ fraction }) => fractions.push(fraction));
    expect([1, 2, 4]).toContain(backend.headersPerNonce);
    expect(backend.kernel.headersPerNonce).toBe(backend.headersPerNonce);
    for (const fraction of fractions) expect(fraction >= 0 && fraction <= 1, `progress ${fraction}`).toBe(true);
    for (const siblings of [1, 2, 4] as const) await expectExact(subject, taskOf(jobOf(0, siblings), 31_337, 1_003, 3));
    await expectExact(subject, taskOf(jobOf(0, backend.headersPerNonce), GENESIS.header.nonce - 500, 1_003, 12));
  },
};

const tuneCancelled: Clause = {
  title: 'ends tuning with an AbortError within 300 ms of the signal, and hashes exactly afterwards',
  async check(subject) {
    await expectPrompt(async () => {
      const { name, elapsed } = await abortDuring(subject, (signal) => subject.backend.tune(signal, milliseconds(3_000)));
      // A backend without anything to choose has finished by then.
      expect(['AbortError', 'finished']).toContain(name);
      return elapsed;
    });
    await expectExact(subject, taskOf(jobOf(0), 99, 1_001, 4));
  },
};

const disposed: Clause = {
  title: 'can be ended twice, and refuses work afterwards instead of hanging',
  async check({ open }) {
    const backend = await open();
    await backend.dispose();
    await backend.dispose();
    await expect(backend.search(never(), taskOf(jobOf(0), 0, 10, 1))).rejects.toBeInstanceOf(Error);
  },
};

export const lifeClauses: readonly Clause[] = [identity, cancelled, freeAgain, neverStarted, tuned, tuneCancelled, disposed];
