/** Ways through the lesson for its tests: a step by its link, its guess, what stands in its panels; and a result with threads in it. */
import type { Page } from 'playwright';
import type { ResultDocument, RunResult } from '../../../src/result/schema';
import { RESULT } from '../../fixtures/events/documents';

const onProcessor = RESULT.runs.filter(({ backend }) => backend === 'cpu');

export const RATES = { gpu: 412_600_000, threads: 31_940_000, thread: 5_310_000 };

function oneThread(all: RunResult): RunResult {
  const { hashrate } = all;
  if (hashrate === null) return all;
  const interval: [number, number] = [RATES.thread * 0.99, RATES.thread * 1.01];
  return {
    ...all,
    index: 2,
    threads: 1,
    hashrate: { ...hashrate, median_h_per_s: RATES.thread, worst_h_per_s: RATES.thread * 0.98, interval_95_h_per_s: interval },
  };
}

/** GPU, eight threads, one thread. */
export const WITH_THREADS: ResultDocument = { ...RESULT, id: 'result-with-threads', runs: [...RESULT.runs, ...onProcessor.map(oneThread)] };

export async function openStep(page: Page, step: number, options = ''): Promise<void> {
  await page.evaluate(([number, query]) => location.assign(`#/lesson/${number}${query}`), [step, options] as const);
  await page.waitForSelector(`[data-step="${step}"]`);
}

/** Types it and keeps it; the step then goes on. */
export async function guess(page: Page, text: string): Promise<void> {
  await page.fill('.guess input[type="text"]', text);
  await page.click('.guess .button-primary');
  await page.waitForSelector('[data-panel="work"]');
}

/** Narrow spaces made plain. */
export async function panelText(page: Page, panel: 'ask' | 'work' | 'answer' | 'why'): Promise<string> {
  return (await page.locator(`[data-panel="${panel}"]`).innerText()).replaceAll(/[\u202f\u00a0]/g, ' ');
}

export interface ShownFormula {
  readonly call: string;
  readonly file: string;
  readonly values: string;
}

export async function formulas(page: Page): Promise<readonly ShownFormula[]> {
  return page.locator('.lesson-formula li').evaluateAll((rows) =>
    rows.map((row) => ({
      call: row.getAttribute('data-function') ?? '',
      file: row.getAttribute('data-file') ?? '',
      values: (row.querySelector('.formula-values')?.textContent ?? '').replaceAll(/[\u202f\u00a0]/g, ' '),
    })),
  );
}
