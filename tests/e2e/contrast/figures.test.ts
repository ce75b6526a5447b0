/** What stands on the screens against what the functions say, for the worked visitor: 100 MH/s at 15 W, difficulty 150e12. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exactly } from '../../../src/core/range';
import { costClaim } from '../../../src/insight/claims';
import { costPerBitcoin } from '../../../src/insight/cost';
import { costByRegion } from '../../../src/insight/cost-by-region';
import { everyone } from '../../../src/insight/everyone';
import { compareWithAsic, energyPerHash, referenceAsic } from '../../../src/insight/hardware';
import { heatPrices } from '../../../src/insight/heat';
import { ladderRungs } from '../../../src/insight/ladder';
import { lastMonthEarning, monthBalance, networkMonth, networkMonths } from '../../../src/insight/network';
import { cents, count, money, part } from '../../../src/view/contrast/quantity-text';
import { launchBrowser, openTab } from '../page/page-fixture';
import { partText, POWER, PRICE, RATE, STATE, screenIsOpen, tableRows, WORKED } from './worked';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(screen: string, more = ''): Promise<Page> {
  const { page } = await openTab(browser, { query: `#/${screen}?${WORKED}${more}` });
  await screenIsOpen(page, screen);
  return page;
}

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

test('the ladder says that one S21 is two million of the visitor, and names his joules and their year', async () => {
  const page = await open('ladder');
  const text = await partText(page, 'ladder');
  expect(text).toContain(`does the work of ${count(compareWithAsic(RATE).devicesPerAsic)} devices`);
  expect(text).toContain('2 million');
  expect(text).toContain('150,000 joules');
  expect(text).toContain('8,570 times');
  expect(text).toMatch(/hardware from 2011/);
  expect(text).toContain('204 million years');
});

test('the table of the ladder holds every rung, and the network stands at 1,074 EH/s', async () => {
  const page = await open('ladder');
  const rows = await tableRows(page, 'ladder');
  expect(rows).toHaveLength(ladderRungs(STATE.difficulty).length);
  expect(rows[0]?.[3]).toBe('1,074 EH/s');
  expect(rows.find(([name]) => name === 'Antminer S21')?.[5]).toBe('2 million');
});

test('the time machine gives 93.3 % and 6,720 BTC a day in January 2009, and says that there was no market', async () => {
  const page = await open('months', '&month=2009-01');
  const text = await partText(page, 'months');
  expect(text).toMatch(/93\.3\d? %/);
  expect(text).toContain('6,720 BTC');
  expect(text).toMatch(/no market/);
});

test('the time machine shows the functions’ values in a month with a price, and February 2014 as the last with a cent a day', async () => {
  const page = await open('months', '&month=2012-01');
  const text = await partText(page, 'months');
  const balance = monthBalance(networkMonth('2012-01'), { rate: RATE, power: POWER, electricityPrice: PRICE });
  if (balance.kind !== 'priced') throw new Error('January 2012 has a price');
  expect(text).toContain(part(balance.share));
  expect(text).toContain(plain(money(balance.income)));
  expect(lastMonthEarning(RATE)).toMatchObject({ lastMonth: '2014-02' });
  expect(text).toContain('earned one cent a day: February 2014');
  expect(await tableRows(page, 'months')).toHaveLength(networkMonths.length);
});

test('a month whose difficulty is not bundled is said to be unknown, not zero', async () => {
  const page = await open('months', '&month=2026-08');
  expect(await partText(page, 'months')).toMatch(/not in the bundled data, which end in June 2026/);
});

test('one bitcoin takes the visitor 8.59 TWh and $859 million, the S21 1.002 GWh and $100,217', async () => {
  const page = await open('current');
  const text = await partText(page, 'current');
  expect(text).toContain('8.59 TWh');
  expect(text).toContain(`$${count(costPerBitcoin(exactly(energyPerHash(POWER.low, RATE)), STATE, PRICE).low)}`);
  expect(text).toContain('$859 million');
  expect(text).toContain('1.002 GWh');
  expect(text).toContain('$100,217');
});

test('the places cost what the functions say, and as many of them pay', async () => {
  const page = await open('current');
  const regions = costByRegion(exactly(referenceAsic.efficiency), STATE);
  const text = await partText(page, 'places');
  expect(text).toContain(`At ${regions.filter(({ pays }) => pays === 'yes').length} of the ${regions.length} prices`);
  expect(await tableRows(page, 'places')).toHaveLength(regions.length);
});

test('the articles’ claim turns at 9.98 ¢ with an S21, and everything it leaves out is listed', async () => {
  const page = await open('current');
  const claim = costClaim(STATE);
  const text = await partText(page, 'claim');
  expect(text).toContain('9.98 ¢');
  expect(text).toContain(plain(cents(claim.priceForClaim)));
  expect(await page.locator('.omissions li').count()).toBe(claim.omissions.length);
  expect(text).toMatch(/Weak source/);
});

test('two billion such computers are 0.0186 % of the network, 1,000 S21s, 30 GW against 3.5 MW', async () => {
  const page = await open('everyone');
  const text = await partText(page, 'everyone');
  const all = everyone({ count: 2e9, rate: RATE, power: POWER, difficulty: STATE.difficulty });
  for (const shown of ['0.0186 %', '1,000', '30 GW', '3.5 MW', count(all.half.computers), count(all.half.asics)])
    expect(text).toContain(shown);
});

test('an S21 earns back 7.08 ¢ a kWh and beats a heat pump below 10.6 ¢; the visitor earns 0.0008 ¢', async () => {
  const page = await open('industry');
  const text = await partText(page, 'heater');
  const own = heatPrices({ efficiency: exactly(energyPerHash(POWER.low, RATE)), state: STATE, electricityPrice: PRICE });
  expect(text).toContain('7.08 ¢');
  expect(text).toContain('less than 10.6 ¢');
  expect(text).toContain(plain(cents(own.earned.low)));
  expect(own.earned.low * 100).toBeCloseTo(0.0008, 4);
});

test('a terahash earns 2.98 ¢ a day in the contract evaluator', async () => {
  const page = await open('rented', '&deal=own');
  expect(await partText(page, 'signs')).toContain('2.98 ¢ a day');
});

test('the drawing of every PC is to scale: the areas of its squares stand as the rates do', async () => {
  const page = await open('everyone', '&count=2e12');
  const sides = await page
    .locator('.drawing svg')
    .first()
    .evaluate((svg) => [...svg.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width'))));
  const [large = 0, small = 0] = sides;
  const all = everyone({ count: 2e12, rate: RATE, power: POWER, difficulty: STATE.difficulty });
  expect((small / large) ** 2).toBeCloseTo(all.rate / all.network, 4);
});
