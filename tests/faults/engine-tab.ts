/**
 * A tab whose engine is the real one and already awake, with a hand inside its worker: mishaps are brought about there, where they happen,
 * without a line for them in the product.
 * Place: under the fault tests that Playwright can drive.
 */
import type { Browser, BrowserContext, Page, Worker } from 'playwright';
import { inject } from 'vitest';
import { GENESIS } from '../../src/work/known-blocks';
import type { Choices } from '../../src/view/choices';
import type { ResultDocument } from '../../src/result/schema';
import { expectHonest } from './expect-reason';

export interface EngineTab {
  readonly page: Page;
  /** The engine's worker. */
  readonly engine: Worker;
  run(choices: Choices): Promise<ResultDocument>;
  /** Brings the mishap about when so many windows are measured, counted over all runs. */
  runWith(choices: Choices, windows: number, mishap: () => Promise<unknown>): Promise<ResultDocument>;
}

export async function openEngineTab(browser: Browser | BrowserContext): Promise<EngineTab> {
  const page = await browser.newPage();
  await page.goto(inject('pageUrl'));
  await page.waitForFunction(() => window.hashwatt !== undefined, undefined, { polling: 100 });
  await page.evaluate(() => {
    const seen = { windows: 0 };
    Object.assign(window, { seen });
    window.addEventListener('hashwatt:sample', () => (seen.windows += 1));
  });
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('engine.worker'));
  // The shortest order there is; the engine stays awake after it.
  await page.evaluate(
    (headerHex) => window.hashwatt?.search({ headerHex, firstNonce: 0, count: 1, zeroBits: 32, backend: 'cpu' }),
    GENESIS.headerHex,
  );
  const run = async (choices: Choices): Promise<ResultDocument> =>
    expectHonest(await page.evaluate((options) => window.hashwatt?.run(options), choices));
  return {
    page,
    engine: await started,
    run,
    async runWith(choices, windows, mishap) {
      const running = run(choices);
      // Asked by the clock: frames are rare while a run keeps the processor busy, and the mishap must come before its end.
      const measured = page.waitForFunction((wanted) => Reflect.get(window, 'seen').windows >= wanted, windows, {
        timeout: 60_000,
        polling: 100,
      });
      await Promise.race([measured, running]);
      await mishap();
      return running;
    },
  };
}
