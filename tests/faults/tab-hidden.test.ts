/** A tab that really goes behind another one while it measures. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectHonest, expectReason } from './expect-reason';
import { launchOnPipe, type PipeBrowser, type Tab } from './pipe-browser';

let browser: PipeBrowser;
beforeAll(async () => {
  browser = await launchOnPipe();
});
afterAll(() => browser.close());

async function openPage(): Promise<Tab> {
  const tab = await browser.openTab(inject('pageUrl'));
  await tab.evaluate(`new Promise((resolve) => {
    if (window.hashwatt) resolve();
    else window.addEventListener('hashwatt:ready', () => resolve());
  })`);
  return tab;
}

/** Resolves with the third window. */
const THIRD_WINDOW = `new Promise((resolve) => {
  let count = 0;
  window.addEventListener('hashwatt:sample', () => ++count === 3 && resolve());
})`;

test('a tab hidden in mid-run stops by itself, and what it measured is invalid and says why', async () => {
  const tab = await openPage();
  const third = tab.evaluate(THIRD_WINDOW);
  const running = tab.evaluate(`window.hashwatt.run({ profile: 'standard', backend: 'cpu', threads: 1, seed: 'f1' })`);
  await third;
  expect(await tab.evaluate('document.visibilityState')).toBe('visible');
  await browser.openTab('about:blank');
  const result = expectHonest(await running);
  expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
  expectReason(result, 'page-hidden', 0);
  expectReason(result, 'stopped-early', 0);
  expect(result.is_complete).toBe(false);
  expect(result.runs[0]?.status).toBe('incomplete');
  expect(result.runs[0]?.hashrate?.samples.length).toBeGreaterThanOrEqual(3);
});

test('the control: the same run in front is stopped by nobody', async () => {
  const tab = await openPage();
  const result = expectHonest(await tab.evaluate(`window.hashwatt.run({ profile: 'smoke', backend: 'cpu', threads: 1 })`));
  expect(result.is_complete).toBe(true);
  expect(result.validity.reasons.map(({ code }) => code)).not.toContain('page-hidden');
  // This browser is driven by nobody whom the page could see.
  expect(result.environment.browser.is_automated).toBe(/Headless/.test(String(await tab.evaluate('navigator.userAgent'))));
});
