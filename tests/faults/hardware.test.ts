/** Devices destroyed and workers killed while they measure, in a real browser: the run goes on, or the result says why it could not. */
import type { Browser, Worker } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../e2e/page/page-fixture';
import { openEngineTab } from './engine-tab';
import { expectReason } from './expect-reason';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Keeps every device that the engine gets, and lets a test say that no more are to be had. */
function tapGpu(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const { gpu } = navigator;
    const devices: GPUDevice[] = [];
    const tap = { devices, isGone: false };
    const requestAdapter = gpu.requestAdapter.bind(gpu);
    gpu.requestAdapter = async (options) => {
      const adapter = tap.isGone ? null : await requestAdapter(options);
      if (adapter === null) return null;
      const requestDevice = adapter.requestDevice.bind(adapter);
      adapter.requestDevice = async (descriptor) => {
        const device = await requestDevice(descriptor);
        devices.push(device);
        return device;
      };
      return adapter;
    };
    Object.assign(globalThis, { tap });
  });
}

/** Keeps every thread that the engine starts. */
function tapThreads(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const threads: globalThis.Worker[] = [];
    const RealWorker = Worker;
    Object.assign(globalThis, {
      threads,
      Worker: class extends RealWorker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          threads.push(this);
        }
      },
    });
  });
}

const SHORT = { profile: 'quick', duration: 4000, seed: 'fa' } as const;

describe('the graphics device', () => {
  test('destroyed in mid-run: a new one takes over, no range is lost or counted twice, and a caution says so', async () => {
    const tab = await openEngineTab(browser);
    await tapGpu(tab.engine);
    const result = await tab.runWith({ ...SHORT, backend: 'webgpu' }, 3, () =>
      tab.engine.evaluate(() => Reflect.get(globalThis, 'tap').devices.at(-1).destroy()),
    );
    expect(await tab.engine.evaluate(() => Reflect.get(globalThis, 'tap').devices.length)).toBe(2);
    expectReason(result, 'device-recovered', 0);
    expect(result.runs[0]).toMatchObject({ status: 'ok', audit: { passed: true } });
    expect(result.runs[0]?.hashrate?.samples).toHaveLength(16);
    // The new device's clock has another start.
    expect(result.runs[0]?.gpu_clock).toBeNull();
  });

  test('destroyed and gone for good: the run fails with what it measured, and the verdict is invalid', async () => {
    const tab = await openEngineTab(browser);
    await tapGpu(tab.engine);
    const result = await tab.runWith({ ...SHORT, backend: 'webgpu' }, 3, () =>
      tab.engine.evaluate(() => {
        const tap = Reflect.get(globalThis, 'tap');
        tap.isGone = true;
        tap.devices.at(-1).destroy();
      }),
    );
    expectReason(result, 'device-lost', 0);
    expect(result.runs[0]).toMatchObject({ status: 'failed', reason: expect.stringMatching(/graphics device was lost/) });
    expect(result.headline_run_index).toBeNull();
  });

  test('its own clock agrees with the wall clock, where it has one', async () => {
    const tab = await openEngineTab(browser);
    const hasClock = await tab.engine.evaluate(async () => (await navigator.gpu.requestAdapter())?.features.has('timestamp-query'));
    const result = await tab.run({ ...SHORT, backend: 'webgpu' });
    const clock = result.runs[0]?.gpu_clock ?? null;
    expect(clock !== null).toBe(hasClock);
    if (clock === null) return;
    expect(clock.wall_ms).toBeLessThanOrEqual(4000);
    expect(clock.elapsed_ms / clock.wall_ms).toBeGreaterThan(0.8);
    expect(clock.elapsed_ms / clock.wall_ms).toBeLessThan(1.2);
  });
});

describe('a thread', () => {
  test('that breaks in mid-run is replaced, and a caution says so', async () => {
    const tab = await openEngineTab(browser);
    await tapThreads(tab.engine);
    // No message of ours: the thread's script throws on it, as a broken one would.
    const result = await tab.runWith({ ...SHORT, backend: 'cpu', threads: 2 }, 3, () =>
      tab.engine.evaluate(() => Reflect.get(globalThis, 'threads')[0].postMessage({ argumentList: [null] })),
    );
    expectReason(result, 'worker-replaced', 0);
    expect(result.runs[0]).toMatchObject({ status: 'ok', audit: { passed: true } });
    expect(await tab.engine.evaluate(() => Reflect.get(globalThis, 'threads').length)).toBe(3);
  });

  test('that is killed without a word is missed after ten seconds and replaced', async () => {
    const tab = await openEngineTab(browser);
    await tapThreads(tab.engine);
    const result = await tab.runWith({ ...SHORT, duration: 14_000, backend: 'cpu', threads: 2 }, 3, () =>
      tab.engine.evaluate(() => Reflect.get(globalThis, 'threads')[0].terminate()),
    );
    expectReason(result, 'worker-replaced', 0);
    expect(result.runs[0]).toMatchObject({ status: 'ok', audit: { passed: true } });
    expect(result.runs[0]?.hashrate?.samples).toHaveLength(56);
  });

  test('of which none may be started: the GPU is measured, and the processor’s run says what is missing', async () => {
    const tab = await openEngineTab(browser);
    await tab.engine.evaluate(() => Reflect.deleteProperty(globalThis, 'Worker'));
    const result = await tab.run({ profile: 'smoke' });
    expect(result.runs.map(({ backend, status }) => `${backend} ${status}`)).toEqual(['webgpu ok', 'cpu unsupported']);
    expect(result.runs[1]?.reason).toMatch(/cannot start web workers/);
    expect(result.headline_run_index).toBe(0);
  });
});
