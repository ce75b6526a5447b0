/** What goes on around a run, made to happen in a real browser. */
import type { Browser, Worker } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../e2e/page/page-fixture';
import { type EngineTab, openEngineTab } from './engine-tab';
import { expectReason } from './expect-reason';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Long enough for a mishap in the middle on a busy machine. */
const ONE_THREAD = { profile: 'quick', backend: 'cpu', threads: 1, duration: 4000, seed: 'fb' } as const;
const SMOKE = { profile: 'smoke', backend: 'cpu', threads: 1 } as const;

test('a browser that a program drives is told as automation, in the smoke profile beside its own reason', async () => {
  const result = await (await openEngineTab(browser)).run(SMOKE);
  expectReason(result, 'automation', null);
  expectReason(result, 'smoke-profile', null);
  expect(result.validity.verdict).toBe('not-comparable');
});

test('the clock moved on by an hour in mid-run, as after a sleep, makes the run invalid', async () => {
  const tab = await openEngineTab(browser);
  const result = await tab.runWith(ONE_THREAD, 3, () =>
    tab.engine.evaluate(() => {
      const toText = Date.prototype.toISOString;
      Date.prototype.toISOString = function () {
        return toText.call(new Date(this.getTime() + 3_600_000));
      };
    }),
  );
  expectReason(result, 'clock-jump', 0);
});

test('the clock of the measurement set back by three seconds makes the run invalid', async () => {
  const tab = await openEngineTab(browser);
  const result = await tab.runWith(ONE_THREAD, 3, () =>
    tab.engine.evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() - 3000;
    }),
  );
  expectReason(result, 'clock-jump', 0);
});

test('four windows instead of forty are not comparable, by both names', async () => {
  const result = await (await openEngineTab(browser)).run({ ...ONE_THREAD, duration: 1000 });
  expectReason(result, 'few-windows', 0);
  expectReason(result, 'non-default-parameters', null);
  expect(result.runs[0]?.hashrate?.interval_95_h_per_s).toBeNull();
});

test('two tabs that measure at once each say so', async () => {
  const context = await browser.newContext();
  const [first, second] = [await openEngineTab(context), await openEngineTab(context)];
  const results = await Promise.all([first.run(ONE_THREAD), second.run(ONE_THREAD)]);
  for (const result of results) expectReason(result, 'other-tab', 0);
});

test('a battery that discharges is a caution', async () => {
  const tab = await openEngineTab(browser);
  await tab.page.evaluate(() => {
    const battery = Object.assign(new EventTarget(), { charging: false, level: 0.5 });
    Object.assign(navigator, { getBattery: async () => battery });
  });
  expectReason(await tab.run(SMOKE), 'on-battery', 0);
});

test('a software adapter is not comparable', async () => {
  const result = await (await openEngineTab(browser)).run({ profile: 'smoke', backend: 'webgpu' });
  const isSoftware = result.runs[0]?.device?.is_software === true;
  if (isSoftware) expectReason(result, 'software-adapter', 0);
  // On a machine with a graphics card the reason must be absent.
  expect(result.validity.reasons.some(({ code }) => code === 'software-adapter')).toBe(isSoftware);
});

/** A slow start: no thread gets its first message before the page has told the engine of this. */
function holdThreadsUntilTold(engine: Worker, what: string): Promise<void> {
  return engine.evaluate((awaited) => {
    const told = new Promise<void>((resolve) => {
      addEventListener('message', ({ data }) => {
        if (data?.path?.[0] === 'observe' && data.argumentList?.[0]?.value?.what === awaited) resolve();
      });
    });
    const RealWorker = globalThis.Worker;
    Object.assign(globalThis, {
      Worker: class extends RealWorker {
        override postMessage(message: unknown): void {
          void told.then(() => super.postMessage(message));
        }
      },
    });
  }, what);
}

describe('compute pressure, as Chromium’s virtual source tells it', () => {
  async function openWithPressure(state: string): Promise<{ tab: EngineTab; set(state: string): Promise<unknown> }> {
    const tab = await openEngineTab(browser);
    const session = await tab.page.context().newCDPSession(tab.page);
    await session.send('Emulation.setPressureSourceOverrideEnabled', { source: 'cpu', enabled: true, metadata: { available: true } });
    const set = (wanted: string): Promise<unknown> =>
      session.send('Emulation.setPressureStateOverride', { source: 'cpu', state: wanted } as never);
    await set(state);
    return { tab, set };
  }

  test.each(['serious', 'critical'])('that is %s before the load is a caution', async (state) => {
    const { tab } = await openWithPressure(state);
    await holdThreadsUntilTold(tab.engine, 'pressure-serious');
    expectReason(await tab.run(SMOKE), 'pressure-serious', 0);
  });

  test('that rises with our own load is not held against the run, nor is a fair one before it', async () => {
    const { tab, set } = await openWithPressure('fair');
    const result = await tab.runWith(ONE_THREAD, 2, () => set('critical'));
    expect(result.validity.reasons.map(({ code }) => code)).not.toContain('pressure-serious');
  });
});

test('a screen of 30 frames a second before the run is a caution', async () => {
  const tab = await openEngineTab(browser);
  await tab.page.evaluate(() => {
    const ask = requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => ask(() => ask(callback));
  });
  await holdThreadsUntilTold(tab.engine, 'frame-rate-reduced');
  expectReason(await tab.run(SMOKE), 'frame-rate-reduced', 0);
});
