import { loops, sourceSha256 } from 'virtual:hashwatt/nonce-loop';
import { describe, expect, test, vi } from 'vitest';
import type { Incident, Slice } from '../../../../src/backend/backend';
import type { BackendClock } from '../../../../src/backend/clock';
import { createNonceSearch } from '../../../../src/backend/cpu/nonce-search';
import { openCpuBackend } from '../../../../src/backend/cpu/pool';
import { createWorkerApi, type WorkerApi } from '../../../../src/backend/cpu/worker-api';
import { SILENCE_LIMIT } from '../../../../src/backend/cpu/worker-link';
import { milliseconds } from '../../../../src/core/units';
import { type InProcessWorker, inProcessWorker } from '../../../contract/in-process-worker';
import { expectedMatches } from '../../../contract/oracle';
import { recordingSource } from '../../../contract/recording-source';
import { expectExact, jobOf, never, plain, taskOf, testClock } from '../../../contract/subject';

const workerApi = (): WorkerApi => createWorkerApi(createNonceSearch(loops, sourceSha256), performance);

/** A spawner that keeps what it spawned; `apis` decides what each worker in turn can do. */
function spawner(apiOf: (index: number) => WorkerApi = workerApi) {
  const workers: InProcessWorker[] = [];
  const spawn = (): InProcessWorker => {
    const worker = inProcessWorker(apiOf(workers.length));
    workers.push(worker);
    return worker;
  };
  return { workers, spawn };
}

/** Answers like a worker until its n-th search, which it never answers. */
function silentAfter(searches: number): WorkerApi {
  const api = workerApi();
  let left = searches;
  return { ...api, search: (task) => (left-- > 0 ? api.search(task) : (new Promise(() => undefined) as never)) };
}

/** Pauses as long as the silence limit end soon: silence is found without waiting ten seconds, and a busy machine is not taken for it. */
const impatient: BackendClock = {
  now: testClock.now,
  pause: (signal, duration) => testClock.pause(signal, milliseconds(duration >= SILENCE_LIMIT ? 500 : duration)),
};

async function take(items: AsyncIterable<Slice | Incident>, controller: AbortController, wanted: number): Promise<(Slice | Incident)[]> {
  const taken: (Slice | Incident)[] = [];
  for await (const item of items) {
    taken.push(item);
    if (taken.filter(({ kind }) => kind === 'slice').length === wanted) controller.abort();
  }
  return taken;
}

describe('the CPU pool', () => {
  test.each([1, 3, 5])('splits a search over %i threads without gap or overlap', async (threads) => {
    const backend = await openCpuBackend(never(), spawner().spawn, testClock, { threads });
    expect(backend.lanes).toBe(threads);
    await expectExact({ backend }, taskOf(jobOf(0), 7_001, 20_011, 4));
    await backend.dispose();
  });

  test('ends every worker on dispose', async () => {
    const { workers, spawn } = spawner();
    const backend = await openCpuBackend(never(), spawn, testClock, { threads: 3 });
    await backend.dispose();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, true]);
  });

  test('replaces a worker that crashes in a search and still finds every match once', async () => {
    const { workers, spawn } = spawner();
    const backend = await openCpuBackend(never(), spawn, testClock, { threads: 2 });
    const task = taskOf(jobOf(0), 0, 60_007, 5);
    const searching = backend.search(never(), task);
    await testClock.pause(never(), milliseconds(1));
    workers[0]?.crash('out of memory');
    expect(plain(await searching)).toBe(plain(expectedMatches(task)));
    expect(workers).toHaveLength(3);
    expect(workers[0]?.isTerminated).toBe(true);
    await backend.dispose();
  });

  test('a crash under many searches at once is one death and costs one new worker, three times over', async () => {
    const { workers, spawn } = spawner();
    const backend = await openCpuBackend(never(), spawn, testClock, { threads: 1 });
    for (const living of [0, 1, 2, 3]) {
      const tasks = Array.from({ length: 18 }, (_, index) => taskOf(jobOf(0), 20_011 * index, 20_011, 8));
      const searching = Promise.all(tasks.map((task) => backend.search(never(), task)));
      await testClock.pause(never(), milliseconds(1));
      if (living < 3) workers[living]?.crash('out of memory');
      const found = await searching;
      for (const [index, task] of tasks.entries())
        if (index % 6 === 0) expect(plain(found[index] ?? [])).toBe(plain(expectedMatches(task)));
      expect(workers).toHaveLength(Math.min(living + 2, 4));
    }
    await backend.dispose();
    expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  test('a worker that is replaced while its backend is closed is ended with it', async () => {
    const { workers, spawn } = spawner();
    const backend = await openCpuBackend(never(), spawn, testClock, { threads: 1 });
    const stop = new AbortController();
    const searching = backend.search(stop.signal, taskOf(jobOf(0), 0, 2_000_003, 16));
    await testClock.pause(never(), milliseconds(1));
    workers[0]?.crash('out of memory');
    await vi.waitUntil(() => workers.length === 2);
    stop.abort();
    await expect(searching).rejects.toMatchObject({ name: 'AbortError' });
    await backend.dispose();
    await testClock.pause(never(), milliseconds(20));
    expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  test('tells of a crash in a stream as an incident and loses no range', async () => {
    const { workers, spawn } = spawner();
    const backend = await openCpuBackend(never(), spawn, testClock, { threads: 2 });
    const controller = new AbortController();
    const source = recordingSource(jobOf(0), 7, 0, 2_003);
    const slices: Slice[] = [];
    const incidents: Incident[] = [];
    for await (const item of backend.stream(controller.signal, source)) {
      if (item.kind === 'incident') incidents.push(item);
      else {
        slices.push(item);
        source.open.delete(item.task.range.firstNonce);
      }
      if (slices.length === 3 && workers.length === 2) workers[1]?.crash('out of memory');
      if (slices.length >= 12 && incidents.length > 0) controller.abort();
    }
    expect(incidents).toEqual([expect.objectContaining({ what: 'worker-died', detail: expect.stringContaining('out of memory') })]);
    expect([...source.open.keys()]).toEqual([]);
    for (const { task, matches } of slices) expect(plain(matches)).toBe(plain(expectedMatches(task)));
    await backend.dispose();
  });

  test('takes a worker that no longer answers for dead, and its tasks up again', async () => {
    const { workers, spawn } = spawner((index) => (index === 0 ? silentAfter(2) : workerApi()));
    const backend = await openCpuBackend(never(), spawn, impatient, { threads: 1 });
    const controller = new AbortController();
    const source = recordingSource(jobOf(0), 7, 0, 1_009);
    const items = await take(backend.stream(controller.signal, source), controller, 6);
    expect(items.filter(({ kind }) => kind === 'incident')).toHaveLength(1);
    expect(workers).toHaveLength(2);
    await backend.dispose();
  });

  test('gives up with worker-died when the replacements die too', async () => {
    const { workers, spawn } = spawner(() => silentAfter(0));
    const backend = await openCpuBackend(never(), spawn, impatient, { threads: 1 });
    await expect(backend.search(never(), taskOf(jobOf(0), 0, 1_000, 4))).rejects.toMatchObject({ code: 'worker-died' });
    expect(workers).toHaveLength(4);
    await backend.dispose();
  });

  test('says worker-missing when the platform refuses a worker', async () => {
    const spawn = (): never => {
      throw new DOMException('blocked by the sandbox', 'SecurityError');
    };
    await expect(openCpuBackend(never(), spawn, testClock, { threads: 1 })).rejects.toMatchObject({
      code: 'worker-missing',
      message: expect.stringContaining('blocked by the sandbox'),
    });
  });

  test('says worker-missing when the first worker breaks before it answers, and ends the others', async () => {
    const { workers, spawn } = spawner();
    const opening = openCpuBackend(never(), spawn, testClock, { threads: 2 });
    workers[1]?.crash('');
    await expect(opening).rejects.toMatchObject({ code: 'worker-missing' });
    expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  test('opens nothing for a signal that has aborted, and ends its workers when it aborts while opening', async () => {
    const { workers, spawn } = spawner();
    await expect(openCpuBackend(AbortSignal.abort(), spawn, testClock, { threads: 1 })).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers).toHaveLength(0);
    const controller = new AbortController();
    const opening = openCpuBackend(controller.signal, spawn, testClock, { threads: 2 });
    controller.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  test('refuses zero, fractional and negative threads', async () => {
    for (const threads of [0, 1.5, -1])
      await expect(openCpuBackend(never(), spawner().spawn, testClock, { threads })).rejects.toThrow(RangeError);
  });

  test('lays a worker’s clock over the caller’s, however far apart they started', async () => {
    const distant = createWorkerApi(createNonceSearch(loops, sourceSha256), { now: () => performance.now() + 9_876_543 });
    const backend = await openCpuBackend(never(), spawner(() => distant).spawn, testClock, { threads: 1 });
    const controller = new AbortController();
    const before = testClock.now();
    const items = await take(backend.stream(controller.signal, recordingSource(jobOf(0), 16, 0, 5_003)), controller, 3);
    for (const item of items) {
      if (item.kind !== 'slice') continue;
      expect(item.startedAt).toBeGreaterThan(before - 20);
      expect(item.completedAt).toBeLessThan(testClock.now() + 20);
    }
    await backend.dispose();
  });
});
