/** The inversion's screen: its lines against the functions, a measured document, and links that make no sense. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exactly } from '../../../src/core/range';
import { operationsPerSecond } from '../../../src/core/units';
import { asicMachine } from '../../../src/insight/hardware';
import { acceleratorSide, asicSide, asicSideOf, type TwoSidedDevice, twoShares, twoSidedDevices } from '../../../src/insight/two-sided';
import { parseResult } from '../../../src/result/parse';
import type { RunResult } from '../../../src/result/schema';
import { bestMatrixRate } from '../../../src/result/throughput';
import { RESULT } from '../../fixtures/events/documents';
import { launchBrowser, openTab, showResult } from '../page/page-fixture';
import { partText, POWER, RATE, screenIsOpen, WORKED } from './worked';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(more: string): Promise<Page> {
  const { page } = await openTab(browser, { query: `#/inversion?${WORKED}${more}` });
  await screenIsOpen(page, 'inversion');
  await page.waitForSelector('.slopes');
  return page;
}

interface Ends {
  readonly left: number;
  readonly right: number | null;
}

async function lines(page: Page): Promise<Readonly<Record<string, Ends>>> {
  return page.locator('.slopes .slope').evaluateAll((groups) =>
    Object.fromEntries(
      groups.map((group) => {
        const { slope = '', left, right } = (group as SVGElement).dataset;
        return [slope, { left: Number(left), right: right === '' ? null : Number(right) }];
      }),
    ),
  );
}

const OWN: TwoSidedDevice = {
  id: 'own',
  name: '',
  hashRate: exactly(RATE),
  matrix: { half: operationsPerSecond(1.5e12), single: null },
  memory: null,
  power: POWER,
  price: null,
  isAssumed: false,
  isInferred: false,
  provenance: null,
};

test('a typed rate of 1.5 TFLOP/s is 0.152 % of an H100, 3,000 times nearer than at hashing, and the two machines’ lines cross', async () => {
  const page = await open('&matrix=1500');
  const text = await partText(page, 'inversion');
  expect(text).toContain('1 part in 2 million');
  expect(text).toContain('0.152 %');
  expect(text).toContain('3,000 times');
  const drawn = await lines(page);
  expect(Object.keys(drawn).toSorted()).toEqual([...twoSidedDevices.map(({ id }) => id), 'own'].toSorted());
  const labels = await page.locator('.slopes .slope text').allTextContents();
  expect(labels.filter((label) => label.endsWith(' °'))).toHaveLength(4);
  expect(labels.filter((label) => !label.endsWith(' °')).toSorted()).toEqual(['Antminer S21: cannot', 'this device']);
  expect(await page.locator('.picture-note').first().textContent()).toContain('Marked °');
  expect(drawn['asic']).toEqual({ left: 1, right: null });
  expect(drawn['accelerator']?.right).toBe(1);
  expect(drawn['accelerator']?.left).toBeLessThan(1e-4);
  expect(drawn['own']?.right).toBeCloseTo(1.5e12 / (acceleratorSide.matrix.half ?? Number.NaN), 12);
});

test('by the watt, the line follows the watts of the link', async () => {
  const drawn = await lines(await open('&matrix=1500&per=watt'));
  const shares = twoShares(OWN, 'watt', 'half');
  expect(drawn['own']?.left).toBeCloseTo(shares.hashing?.low ?? Number.NaN, 12);
  expect(drawn['own']?.right).toBeCloseTo(shares.matrix?.low ?? Number.NaN, 12);
  expect(asicSide.power).toEqual(exactly(3500));
  const other = await open('&matrix=1500&per=watt&reference=WhatsMiner+M60S%2B%2B');
  expect(await partText(other, 'inversion')).toContain('of a WhatsMiner M60S++');
  const byOther = twoShares(OWN, 'watt', 'half', asicSideOf(asicMachine('WhatsMiner M60S++')));
  expect((await lines(other))['own']?.left).toBeCloseTo(byOther.hashing?.low ?? Number.NaN, 12);
  expect((await lines(other))['asic']?.left).toBe(1);
});

test('by the dollar, devices without a price are named below the picture, and a typed price brings the visitor’s line', async () => {
  const page = await open('&matrix=1500&per=dollar');
  expect(Object.keys(await lines(page)).toSorted()).toEqual(['accelerator', 'asic', 'workstation']);
  expect(await page.locator('.picture-note').first().textContent()).toContain('Radeon 680M');
  await page.fill('[data-field="paid"]', '800');
  await page.waitForSelector('[data-slope="own"]');
  const price = twoShares({ ...OWN, price: exactly(800) as NonNullable<TwoSidedDevice['price']> }, 'dollar', 'half');
  expect((await lines(page))['own']?.left).toBeCloseTo(price.hashing?.low ?? Number.NaN, 12);
});

function copied({ throughput }: RunResult): RunResult['throughput'] {
  return throughput === null ? null : { ...throughput, unit: 'byte_per_s', median_per_s: 335e9, interval_95_per_s: null };
}

test.each(['webgpu', 'cpu'] as const)(
  'a document whose headline is %s draws that part’s line, in the precision measured on it',
  async (part) => {
    const golden = parseResult(readFileSync(new URL('../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8'));
    const { page } = await openTab(browser);
    // Beside its own hash rate: with none, the page speaks of an example, whose matrices nobody measured.
    const copies = golden.runs
      .slice(0, 1)
      .map((run) => ({ ...run, workload: 'bandwidth' as const, precision: 'copy' as const, throughput: copied(run) }));
    const runs = [...RESULT.runs, ...golden.runs, ...copies].map((run, index) => ({
      ...run,
      index,
      threads: run.backend === 'cpu' ? 8 : null,
    }));
    await showResult(page, { ...golden, runs, headline_run_index: part === 'webgpu' ? 0 : 1 });
    await page.evaluate(() => {
      location.hash = '#/inversion';
    });
    await screenIsOpen(page, 'inversion');
    await page.waitForSelector('[data-measured]');
    const isGpu = part === 'webgpu';
    const measured = isGpu ? bestMatrixRate(golden, 'f16') : bestMatrixRate(golden, 'f32', 'cpu');
    const whole = acceleratorSide.matrix[isGpu ? 'half' : 'single'];
    expect(await page.locator('[data-measured]').textContent()).toContain(isGpu ? 'on the graphics processor' : 'on the processor');
    const wholeNumbers = (await page.locator('[data-measured]').textContent())?.includes(
      'of the dense peak that the maker of the H100 SXM5',
    );
    expect(wholeNumbers).toBe(isGpu);
    // 335 GB/s of 3.35 TB/s, and 10 % over 412.6 MH/s of 200 TH/s; the processor's memory was not measured.
    const memory = await page.locator('[data-share=memory]').allTextContents();
    expect(memory).toEqual(
      isGpu ? ['At moving bytes through memory it is 10 % of an H100 SXM5, 48,000 times nearer than at hashing.'] : [],
    );
    await page.waitForSelector('[data-slope="own"]');
    expect((await lines(page))['own']?.right).toBeCloseTo((measured ?? Number.NaN) / (whole ?? Number.NaN), 12);
  },
);

test('the articles’ figures are 4.76 times and 21.5 % a year, and nonsense in the link gets a sentence', async () => {
  const page = await open('&matrix=much&per=mile');
  expect(await partText(page, 'inversion-market')).toMatch(/4\.76 times in all, 21\.5 % a year/);
  expect(await page.locator('.notice-warning').textContent()).toContain('per: mile');
  expect(await page.locator('.measure-both .field-problem').textContent()).toContain('“much”');
});
