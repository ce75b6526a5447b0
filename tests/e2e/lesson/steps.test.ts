/** Each step walked in a real browser: the guess first, then its figures against the functions they are said to come from. */
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exactly } from '../../../src/core/range';
import { hashesPerSecond, usDollarsPerKilowattHour, watts } from '../../../src/core/units';
import { costPerBitcoin, earnedPerKilowattHour } from '../../../src/insight/cost';
import { contractDocument } from '../../../src/insight/catalogue-contracts';
import { pastContracts, replayContract } from '../../../src/insight/contract-presets';
import { everyone } from '../../../src/insight/everyone';
import { compareWithAsic, energyPerHash, referenceAsic } from '../../../src/insight/hardware';
import { accelerator, inversion } from '../../../src/insight/inversion';
import { lastMonthEarning, latestNetworkState } from '../../../src/insight/network';
import { bitcoinsPerDay, timeToBlockAlone } from '../../../src/insight/reward';
import { codeOf } from '../../../src/result/code';
import { headerHash, serialiseHeader } from '../../../src/work/header';
import { GENESIS } from '../../../src/work/known-blocks';
import { workOf } from '../../../src/work/target';
import { bitcoinsText, cents, count, duration, money, month, part, rate } from '../../../src/view/contrast/quantity-text';
import { finishRun, launchBrowser, openTab, waitForCall } from '../page/page-fixture';
import { formulas, guess, openStep, panelText, RATES, WITH_THREADS } from './walk';

/** The example of the page: 100 MH/s at 15 W, homes of the world, the newest bundled month. */
const RATE = hashesPerSecond(100e6);
const OWN = exactly(energyPerHash(watts(15), RATE));
const STATE = latestNetworkState();
const PRICE = usDollarsPerKilowattHour(0.165);
/** The page's own rounding of the difficulty moves no third digit. */
const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, complaints } = await openTab(browser, { query: '#/lesson' }));
  page.setDefaultTimeout(10_000);
  await page.waitForSelector('.lesson-overview');
});
afterAll(() => browser.close());

interface Walk {
  readonly step: number;
  readonly typed: string;
  /** What stands in the answer's panel. */
  readonly answer: () => readonly string[];
}

const flipped = (): number => {
  const bytes = serialiseHeader(GENESIS.header);
  const before = headerHash(bytes);
  const counts = Array.from({ length: 640 }, (_, bit) => {
    const changed = Uint8Array.from(bytes, (byte, at) => (at === Math.floor(bit / 8) ? byte ^ (2 ** (bit % 8)) : byte));
    return headerHash(changed).reduce((sum, byte, at) => sum + (byte ^ (before[at] ?? 0)).toString(2).replaceAll('0', '').length, 0);
  });
  return counts.reduce((sum, value) => sum + value, 0) / 640;
};

const contract = () => {
  const past = pastContracts.find(({ provider, date }) => provider === 'HashFlare' && date === '2018-01');
  const outcome = past === undefined ? null : replayContract(past);
  if (outcome === null) throw new TypeError(`"contract" expected HashFlare 2018-01 among ${contractDocument.rows.length} rows`);
  return outcome;
};

const all = () => everyone({ count: 2e9, rate: RATE, power: exactly(watts(15)), difficulty: STATE.difficulty });
const lastMonth = (): string => {
  const end = lastMonthEarning(RATE);
  return end.kind === 'never' ? '' : end.lastMonth;
};
const card = () =>
  inversion({ hashRate: RATE, matrixRate: accelerator('GeForce RTX 4060').peak.f16 ?? 0, precision: 'f16' } as Parameters<
    typeof inversion
  >[0]);

const WALKS: readonly Walk[] = [
  {
    step: 1,
    typed: '5 MH/s',
    answer: () => ['5 million hashes a second', `${count(compareWithAsic(hashesPerSecond(5e6)).devicesPerAsic)} devices of that speed`],
  },
  { step: 2, typed: '10', answer: () => [`It is ${flipped().toFixed(1)} bits: 118 more than you guessed`] },
  { step: 3, typed: '', answer: () => [`${count(compareWithAsic(RATE).devicesPerAsic)} times to do the work of one Antminer S21`] },
  {
    step: 4,
    typed: '1000',
    answer: () => [
      `finds one block in ${duration(timeToBlockAlone(RATE, STATE.difficulty))}`,
      `takes ${count(workOf(STATE.difficulty))} tries`,
      '180,000 times as much as you guessed',
    ],
  },
  {
    step: 5,
    typed: '30',
    answer: () => [
      'It is the same: you guessed 30 times as much',
      `earns ${bitcoinsText(bitcoinsPerDay(RATE, STATE))} a day`,
      duration(timeToBlockAlone(hashesPerSecond(30 * RATE), STATE.difficulty)),
    ],
  },
  {
    step: 6,
    typed: '2020',
    answer: () => [`was ${month(lastMonth())}`, `${2020 - Number(lastMonth().slice(0, 4))} years earlier than you guessed`],
  },
  {
    step: 7,
    typed: '1000',
    answer: () => [
      money(costPerBitcoin(OWN, STATE, PRICE).low),
      money(costPerBitcoin(exactly(referenceAsic.efficiency), STATE, PRICE).low),
      `below ${cents(earnedPerKilowattHour(OWN, STATE).low)} a kWh`,
    ],
  },
  { step: 8, typed: '50', answer: () => [`would be ${part(all().share)} of the network`, count(all().half.computers)] },
  {
    step: 9,
    typed: '100',
    answer: () => [
      `${money((1 + contract().finalNet / contract().upfront) * 100)} of each $100 would have come back`,
      `bought ${bitcoinsText(contract().boughtBitcoins)}`,
    ],
  },
  {
    step: 10,
    typed: '0.001',
    answer: () => [
      `is ${part(RATE / referenceAsic.rate)} of one S21`,
      `${part(card().shareOfAccelerator)} of one H100`,
      `${count(card().factor)} times the share just named`,
    ],
  },
];

/** The functions that the step names are there under that name, and have numbers put in. */
async function expectFunctions(): Promise<void> {
  const shown = await formulas(page);
  expect(shown.length).toBeGreaterThan(0);
  for (const { call, file, values } of shown) {
    const module = (await import(resolve(import.meta.dirname, '../../..', file))) as Record<string, unknown>;
    expect(Object.keys(module), file).toContain(call);
    expect(values).not.toMatch(/NaN|undefined|Infinity/);
  }
}

describe('before anything is measured', () => {
  test.each(WALKS)(
    'step $step asks for a guess first, then says what its functions say, of an example that it calls one',
    async ({ step, typed, answer }) => {
      await openStep(page, step);
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1', undefined, { polling: 100 });
      // Step 3 asks for the same as step 1, and has the answer to that already.
      if (typed !== '') {
        expect(await page.locator('[data-panel="work"], [data-panel="answer"], [data-panel="why"]').count()).toBe(0);
        await guess(page, typed);
        await page.waitForFunction(() => document.activeElement?.id === 'panel-work', undefined, { polling: 100 });
      }
      const text = await panelText(page, 'answer');
      for (const shown of answer()) expect(text).toContain(plain(shown));
      if (step >= 4) expect(await panelText(page, 'ask')).toContain('example of nobody’s device, 100 MH/s');
      expect(await page.locator('[data-panel="why"] .bullets').last().locator('li').count()).toBeGreaterThan(1);
      expect(await page.locator('[data-panel="why"] > div > .source').count()).toBe(1);
      await expectFunctions();
    },
  );

  test('the other way of step 9 has a guess and figures of its own', async () => {
    await openStep(page, 9);
    await page.locator('.way-choice input[value="heater"]').check();
    await guess(page, '5');
    expect(await panelText(page, 'answer')).toContain(plain(`earns ${cents(earnedPerKilowattHour(OWN, STATE).low)}`));
    await page.locator('.way-choice input[value="contract"]').check();
    expect(await panelText(page, 'answer')).toContain('HashFlare');
  });

  test('an exit question is answered first and looked at then', async () => {
    await openStep(page, 10);
    const question = page.locator('.exit-list > li').first();
    await question.locator('label').nth(1).click();
    await question.locator('button').click();
    expect(plain(await question.locator('.exit-answer').innerText())).toContain(
      `Yes. As long as at the start, ${duration(timeToBlockAlone(RATE, STATE.difficulty))}`,
    );
  });
});

describe('the measurement of step 3', () => {
  test('asks the engine for all thread counts, and lays the guess beside the result', async () => {
    await openStep(page, 3);
    await page.click('#lesson-measure');
    await waitForCall(page, 'run');
    expect(await page.evaluate(() => window.fakeEngine.calls.find(({ name }) => name === 'run')?.argument)).toMatchObject({
      scaling: true,
    });
    await finishRun(page, WITH_THREADS);
    await page.waitForSelector('.lesson-measured');
    expect(await page.textContent('.lesson-measure .result-code code')).toBe(codeOf(WITH_THREADS));
    const rows = await page.locator('.lesson-measured tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\s*\t\s*/))).toEqual([
      ['One thread', rate(RATES.thread), '1'],
      ['8 threads', rate(RATES.threads), '6'],
      ['Graphics processor', rate(RATES.gpu), '78'],
    ]);
    const text = await panelText(page, 'answer');
    expect(text).toContain('It is 413 million hashes a second: 83 times as much as you guessed.');
    expect(text).toContain(`does the work of ${count(compareWithAsic(hashesPerSecond(RATES.gpu)).devicesPerAsic)} computers like yours`);
  });

  test('every later step speaks of that rate, and no longer of an example', async () => {
    for (const step of [4, 6, 8, 10]) {
      await openStep(page, step);
      expect(await panelText(page, 'ask')).toContain('your own measurement, 413 MH/s');
    }
    await openStep(page, 4);
    expect(await panelText(page, 'answer')).toContain(duration(timeToBlockAlone(hashesPerSecond(RATES.gpu), STATE.difficulty)));
  });

  test('survives a reload, guesses included', async () => {
    await page.reload();
    await page.waitForFunction(() => document.querySelector('.number-line')?.textContent?.includes('413 MH/s'), undefined, {
      polling: 100,
    });
    expect(await panelText(page, 'ask')).toContain('Your guess: 1,000 years');
    await openStep(page, 3);
    expect(await page.locator('.lesson-measured tbody tr').count()).toBe(3);
  });
});

test('nothing of the whole walk was complained about', () => {
  expect(complaints).toEqual([]);
});
