/** What goes on around a run, made to happen in a real browser. */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../e2e/page/page-fixture';
import { openEngineTab } from './engine-tab';
import { expectReason } from './expect-reason';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const ONE_THREAD = { profile: 'quick', backend: 'cpu', threads: 1, duration: 2500, seed: 'fb' } as const;
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
