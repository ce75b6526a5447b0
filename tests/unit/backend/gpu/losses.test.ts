/** Devices that go at every moment of a backend's life: while it opens, tunes, searches and streams, once and again and again. */
import { describe, expect, test } from 'vitest';
import type { Backend, Incident } from '../../../../src/backend/backend';
import { type GpuOptions, openGpuBackend } from '../../../../src/backend/gpu/gpu-backend';
import { milliseconds } from '../../../../src/core/units';
import { gpuVariant } from '../../../../src/kernel/variant';
import { createJob } from '../../../../src/work/job';
import { GENESIS } from '../../../../src/work/known-blocks';
import { createSimulatedGpu, createTurningClock, type SimulatedGpuOptions } from './simulated-gpu';
import { countingSource, never } from './sources';

const FIXED = { variant: gpuVariant(), workgroupSize: 64 };
const TASK = { job: createJob(GENESIS.header), range: { firstNonce: 0, count: 1_000_000 }, zeroBits: 24 };

function world(options: Partial<SimulatedGpuOptions> = {}, gpuOptions: GpuOptions = { fixed: FIXED }) {
  const clock = createTurningClock();
  const simulated = createSimulatedGpu(clock, { speed: () => 1_000, ...options });
  const open = (signal = never()): Promise<Backend> => openGpuBackend(signal, simulated.gpu, clock, gpuOptions);
  /** Each new device goes so long after it came, `times` in all. */
  const loseEach = async (lifeMs: number, times: number): Promise<void> => {
    for (let lost = 0; lost < times; ) {
      await clock.at(clock.now() + lifeMs);
      if (simulated.devices.length <= lost) continue;
      simulated.devices[lost]?.lose('unknown');
      lost = simulated.devices.length;
    }
  };
  return { clock, ...simulated, open, loseEach };
}

/** The incidents of so many milliseconds of streaming. */
async function streamFor(backend: Backend, now: () => number, duration: number): Promise<Incident[]> {
  const stop = new AbortController();
  const incidents: Incident[] = [];
  const until = now() + duration;
  for await (const item of backend.stream(stop.signal, countingSource())) {
    if (item.kind === 'incident') incidents.push(item);
    if (now() >= until) stop.abort();
  }
  return incidents;
}

describe('a device lost', () => {
  test('while the first kernel is compiled is replaced, and the next stream tells of it', async () => {
    const { clock, open, devices } = world({ compileMs: () => 100 });
    void clock.at(50).then(() => devices[0]?.lose('unknown'));
    const incidents = await clock.run(open().then((backend) => streamFor(backend, clock.now, 500)));
    expect(incidents).toMatchObject([{ what: 'device-lost', detail: 'unknown' }]);
    expect(devices.map(({ isDestroyed }) => isDestroyed)).toEqual([true, false]);
  });

  test('whenever a kernel is compiled ends in device-lost after three new ones', async () => {
    const { clock, open, devices, loseEach } = world({ compileMs: () => 100 });
    void loseEach(20, 100);
    await expect(clock.run(open())).rejects.toMatchObject({ code: 'device-lost' });
    expect(devices).toHaveLength(4);
  });

  test('while tuning leaves the kernel of before, on a new device, and the next stream tells of it', async () => {
    const { clock, open, devices, compiled } = world({ compileMs: () => 100 }, {});
    const work = async () => {
      const backend = await open();
      const before = backend.kernel.id;
      void clock.at(clock.now() + 500).then(() => devices[0]?.lose('unknown'));
      await backend.tune(never(), milliseconds(3_000));
      expect(backend.kernel.id).toBe(before);
      return streamFor(backend, clock.now, 500);
    };
    expect(await clock.run(work())).toMatchObject([{ what: 'device-lost' }]);
    expect(devices).toHaveLength(2);
    expect(compiled.at(-1)).toBe(compiled[0]);
  });

  test('under many searches at once counts once, and the next stream tells of it', async () => {
    const { clock, open, devices } = world();
    const work = async () => {
      const backend = await open();
      void clock.at(clock.now() + 10).then(() => devices[0]?.lose('unknown'));
      await Promise.all(Array.from({ length: 18 }, () => backend.search(never(), TASK)));
      return streamFor(backend, clock.now, 500);
    };
    expect(await clock.run(work())).toHaveLength(1);
    expect(devices).toHaveLength(2);
  });
});

describe('a device lost again and again', () => {
  test('ends a search in device-lost after three new ones', async () => {
    const { clock, open, devices, loseEach } = world();
    void loseEach(20, 100);
    await expect(clock.run(open().then((backend) => backend.search(never(), TASK)))).rejects.toMatchObject({ code: 'device-lost' });
    expect(devices).toHaveLength(4);
  });

  test('ends a stream in device-lost after three new ones', async () => {
    const { clock, open, devices, loseEach } = world();
    void loseEach(2_000, 100);
    const streaming = open().then((backend) => streamFor(backend, clock.now, 60_000));
    await expect(clock.run(streaming)).rejects.toMatchObject({ code: 'device-lost', message: expect.stringContaining('4 times') });
    expect(devices).toHaveLength(4);
  });

  test('every other minute is a mishap each time', async () => {
    const { clock, open, loseEach } = world({ speed: () => 100 });
    void loseEach(120_000, 6);
    expect(await clock.run(open().then((backend) => streamFor(backend, clock.now, 800_000)))).toHaveLength(6);
  });
});

describe('a device is given back', () => {
  test('when the remembered choice cannot be read', async () => {
    const cache = { get: () => Promise.reject(new Error('storage is gone')), set: async () => undefined };
    const { clock, open, devices } = world({}, { cache });
    await expect(clock.run(open())).rejects.toThrow('storage is gone');
    expect(devices).toMatchObject([{ isDestroyed: true }]);
  });

  test.each([
    ['before it came', 20],
    ['while the first kernel is compiled', 80],
  ])('when opening is stopped %s', async (_, stoppedAt) => {
    const { clock, open, devices } = world({ openMs: 50, compileMs: () => 50 });
    const stop = new AbortController();
    void clock.at(stoppedAt).then(() => stop.abort());
    await expect(clock.run(open(stop.signal))).rejects.toMatchObject({ name: 'AbortError' });
    await clock.run(clock.at(200));
    expect(devices).toMatchObject([{ isDestroyed: true }]);
  });
});
