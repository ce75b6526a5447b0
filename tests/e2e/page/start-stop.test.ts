import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOT_COMPARABLE, RESULT } from '../../fixtures/events/documents';
import { eventsOf } from '../../fixtures/events/stream';
import { finishRun, focusIsOn, launchBrowser, openTab, startRun, stateOf, waitForCall, waitForState } from './page-fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('before the click no worker starts, no adapter is asked for and the state is idle', async () => {
  const { page } = await openTab(browser, {
    before: () => {
      if (!('gpu' in navigator)) return;
      const asked = { count: 0 };
      Object.assign(window, { adapterAsked: asked });
      navigator.gpu.requestAdapter = async () => {
        asked.count += 1;
        return null;
      };
    },
  });
  await page.mouse.wheel(0, 5000);
  await page.waitForLoadState('networkidle');
  expect(await stateOf(page)).toBe('idle');
  expect(await page.evaluate(() => window.fakeEngine.calls.length + window.fakeEngine.workers)).toBe(0);
  expect(await page.evaluate(() => Reflect.get(window, 'adapterAsked').count)).toBe(0);
});

test('what a run does and costs stands before the button, and the button is described by it', async () => {
  const { page } = await openTab(browser);
  const describedBy = await page.getAttribute('#start', 'aria-describedby');
  const cost = await page.textContent(`#${describedBy}`);
  expect(cost).toMatch(/full load for about \d+ seconds/);
  expect(cost).toMatch(/electric kettle/);
  const order = await page.evaluate(
    (id) => document.querySelector(`#${id}`)?.compareDocumentPosition(document.querySelector('#start') ?? document.body),
    describedBy,
  );
  expect(order).toBe(4);
});

test('the keyboard alone starts a run, lands on Stop, and Esc asks the engine to stop', async () => {
  const { page } = await openTab(browser);
  await page.focus('#start');
  await page.keyboard.press('Enter');
  await waitForCall(page, 'run');
  await focusIsOn(page, '#stop');
  expect(await stateOf(page)).toBe('running');
  await page.keyboard.press('Escape');
  await waitForCall(page, 'stop');
  await finishRun(page, { ...RESULT, is_complete: false, headline_run_index: null, runs: [] });
  await waitForState(page, 'idle');
  expect(await page.textContent('[role=status].notice')).toMatch(/^Stopped\./);
  await focusIsOn(page, '#measure h1');
});

test('an engine that does not answer Stop is ended by force', async () => {
  const { page } = await openTab(browser);
  await startRun(page);
  await page.click('#stop');
  await waitForState(page, 'idle');
  expect(await page.evaluate(() => window.fakeEngine.workers)).toBe(0);
});

test('on a small screen, where Start was reached by scrolling, the running number is in sight', async () => {
  const { page } = await openTab(browser, { context: { viewport: { width: 360, height: 500 }, reducedMotion: 'reduce' } });
  await startRun(page);
  const topOfHeading = (): number => document.querySelector('#measure h1')?.getBoundingClientRect().top ?? -1;
  await page.waitForFunction(() => document.querySelector('#measure .hero-number') !== null, undefined, { polling: 100 });
  await expect.poll(() => page.evaluate(topOfHeading), { timeout: 20_000 }).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(topOfHeading)).toBeLessThan(250);
});

test('Stop stays in sight after scrolling to the end of the page', async () => {
  const { page } = await openTab(browser, { context: { viewport: { width: 360, height: 640 } } });
  await startRun(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const box = await page.locator('#stop').boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
});

test('a tab that goes out of sight is reported and the run stopped, with the reason in words', async () => {
  const { page } = await openTab(browser);
  await startRun(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await waitForCall(page, 'stop');
  const observed = await page.evaluate(() =>
    window.fakeEngine.calls.filter((call) => call.name === 'observe').map((call) => call.argument),
  );
  expect(observed).toContainEqual(expect.objectContaining({ what: 'page-hidden' }));
  await finishRun(page, { ...RESULT, is_complete: false, headline_run_index: null, runs: [] });
  await waitForState(page, 'idle');
  expect(await page.textContent('[role=status].notice')).toMatch(/out of sight/);
});

test('two tabs that measure at once each learn of the other', async () => {
  const first = await openTab(browser);
  await startRun(first.page);
  const second = await first.page.context().newPage();
  await second.addInitScript(() => undefined);
  await second.goto(first.page.url());
  await second.evaluate(() => new BroadcastChannel('hashwatt').postMessage('running'));
  await first.page.waitForFunction(
    () => window.fakeEngine.calls.some((call) => call.name === 'observe' && Object(call.argument).what === 'other-tab'),
    undefined,
    { polling: 100 },
  );
});

test('while measuring the number is marked provisional, the step is named, and the picture changes at most once a second', async () => {
  const { page } = await openTab(browser);
  await startRun(page);
  const events = eventsOf(RESULT, false);
  await page.evaluate(
    (list) => {
      const value = { changes: 0 };
      Object.assign(window, { redraws: value });
      new MutationObserver((records) => {
        if (records.length > 0) value.changes += 1;
      }).observe(document.querySelector('#measure') ?? document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      window.fakeEngine.emit(list);
    },
    [...events],
  );
  // The burst ends in the second run's windows.
  await page.waitForSelector('.finished-runs');
  await page.locator('[aria-current=step]', { hasText: /^Measure$/ }).waitFor();
  await page.waitForSelector('.hero-number.provisional .hero-value');
  expect(await page.textContent('.hero-aside')).toMatch(/provisional/);
  expect(await page.textContent('.finished-runs')).toMatch(/Graphics processor/);
  expect(await page.textContent('#measure h1')).toMatch(/^Processor, 8 threads Run 2 of 2/);
  // 100 events came in one burst: a redraw for each new step, one for the first rate of each run, and one for all the rest.
  const steps = events.filter((event) => event.kind === 'phase-entered').length;
  expect(await page.evaluate(() => Reflect.get(window, 'redraws').changes)).toBeLessThanOrEqual(steps + RESULT.runs.length + 3);
});

test('autostart in the address is honoured on this computer and runs the settings of the address', async () => {
  const { page } = await openTab(browser, { query: '?autostart=1&backend=cpu&threads=1&seed=AB&duration=2s' });
  await waitForCall(page, 'run');
  const plan = await page.evaluate(() => window.fakeEngine.calls[0]?.argument);
  expect(plan).toMatchObject({ backend: 'cpu', threads: 1, seed: 'ab', duration: 2000 });
  await finishRun(page, NOT_COMPARABLE);
  await waitForState(page, 'done');
});

test('settings of the address that are unknown or out of bounds are named and ignored', async () => {
  const { page } = await openTab(browser, { query: '?bakend=cpu&threads=0&duration=9h&backend=webgpu' });
  const notice = await page.textContent('aside.notice');
  expect(notice).toMatch(/“bakend” is not a setting/);
  expect(notice).toMatch(/“threads” cannot be “0”/);
  expect(notice).toMatch(/“duration” cannot be “9h”/);
  await startRun(page);
  expect(await page.evaluate(() => window.fakeEngine.calls[0]?.argument)).toMatchObject({ backend: 'webgpu', threads: null });
});

test('ten minutes at full load start only after the box is ticked', async () => {
  const { page } = await openTab(browser);
  await page.click('.settings summary');
  await page.getByLabel('Length').selectOption('sustained');
  await page.focus('#start');
  await page.keyboard.press('Enter');
  expect(await stateOf(page)).toBe('idle');
  expect(await page.textContent('[role=alert]')).toMatch(/tick the box/);
  await page.getByLabel(/Yes, run at full load/).check();
  await startRun(page);
  expect(await page.evaluate(() => window.fakeEngine.calls[0]?.argument)).toMatchObject({ profile: 'sustained' });
});
