/**
 * The class board in a real browser: what a class would bring, what a prankster would bring, and what must survive.
 * The engine is the real one, because it checks the documents; nothing is measured.
 */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { encode } from 'uqr';
import { hashesPerSecond } from '../../../src/core/units';
import { classMark, codeOf, encodeFields } from '../../../src/result/code';
import { toJson } from '../../../src/result/export';
import { RESULT } from '../../fixtures/events/documents';
import { quickDocument } from '../../unit/result/documents';
import { type OpenedPage, openTab, launchBrowser, type PageOptions, showResult } from '../page/page-fixture';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

function codes(count: number, classCode = ''): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    encodeFields({
      backend: index % 2 === 0 ? 'cpu' : 'webgpu',
      rate: hashesPerSecond(1e6 * 1.013 ** (index % 500)),
      classMark: classMark(classCode),
      idMark: index % 251,
    }),
  );
}

async function openBoard(options: PageOptions = {}): Promise<OpenedPage> {
  const opened = await openTab(browser, { engine: 'real', query: '#/board', ...options });
  await opened.page.waitForSelector('#board-box');
  return opened;
}

/** As a person pastes: into the field, by the clipboard's event. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const field = document.querySelector<HTMLTextAreaElement>('#board-box');
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const goesOn = field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    if (field === null || goesOn !== true) return;
    field.value += pasted;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

async function said(page: Page, pattern: RegExp): Promise<string> {
  const report = page.locator('.board-report').filter({ hasText: pattern });
  await report.waitFor();
  return (await report.textContent()) ?? '';
}

function countShown(page: Page): Promise<string | null> {
  return page.textContent('.board-totals div:first-child dd');
}

test('codes, links, documents and nonsense in one paste: what is right is added, what is not is named and stays in the box', async () => {
  const { page, complaints, requests } = await openBoard();
  const [first = '', second = '', third = ''] = codes(3);
  const document = await quickDocument();
  const hostile = [
    '<script>window.pwned = 1</script>',
    '<img src=x onerror="window.pwned = 1">',
    'NaN',
    '1e999',
    '__proto__',
    '\u202eabcd\u202c',
  ];
  const forged = { ...document, params: { ...document.params, class_code: 'OTHER' } };
  const lines = [
    first,
    `Anna ${second.toLowerCase()}`,
    `https://example.org/#/board?add=${third}`,
    first,
    'https://example.org/#/ladder?rate=31940000&part=cpu',
    toJson(document).trim(),
    JSON.stringify(forged),
    ...hostile,
  ];
  await paste(page, lines.join('\n'));
  const report = await said(page, /added/);
  expect(report).toMatch(/5 results added\. 1 was here already\./);
  expect(report).toMatch(/7 lines were not understood/);
  expect(report).toMatch(/contradicts itself or its receipt, at runs\[0\]\.receipt/);
  const left = await page.inputValue('#board-box');
  for (const line of [...hostile, JSON.stringify(forged)]) expect(left.split('\n')).toContain(line);
  expect(left).not.toContain(first);
  expect(await countShown(page)).toBe('5');
  // The list is drawn a task after the totals.
  await page.locator('.board-table tr', { hasText: 'receipt checked' }).first().waitFor();
  // Names were not asked for.
  expect(await page.textContent('#page')).not.toContain('Anna');
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(complaints).toEqual([]);
  expect(requests.every((url) => url.startsWith(inject('pageUrl')) || url.startsWith('blob:'))).toBe(true);
});

test('a slip of typing is offered as a question and counts only after the answer; remove, undo and clear can be taken back', async () => {
  const { page } = await openBoard();
  const [meant = ''] = codes(1);
  await page.fill('#board-box', `${meant.slice(0, -1)}${meant.endsWith('Z') ? 'Y' : 'Z'}`);
  await page.keyboard.press('Control+Enter');
  await said(page, /Did you mean/);
  expect(await page.locator('.board-totals').count()).toBe(0);
  await page.getByRole('button', { name: `Add ${meant}` }).click();
  await page.waitForSelector('.board-totals');
  expect(await page.inputValue('#board-box')).toBe('');
  await page.getByRole('button', { name: `Remove ${meant}` }).click();
  await page.waitForSelector('.board-totals', { state: 'detached' });
  await page.click('#board-undo');
  await page.waitForSelector('.board-totals');
  await page.click('#board-clear');
  expect(await countShown(page)).toBe('1');
  await page.getByRole('button', { name: 'Really clear it?' }).click();
  await page.waitForSelector('.board-totals', { state: 'detached' });
});

test('dropped files are read, named with their line where they are not understood, and refused above 10 MB', async () => {
  const { page } = await openBoard();
  const written = toJson(await quickDocument());
  await page.evaluate(
    ({ json, list }) => {
      const data = new DataTransfer();
      data.items.add(new File([json], 'anna.json'));
      data.items.add(new File([list], 'list.txt'));
      data.items.add(new File([new Uint8Array(10_000_001)], 'huge.json'));
      document.querySelector('#board-box')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    { json: `[${written},\n${written}]`, list: `${codes(2).join('\r\n')}\r\nwhat?` },
  );
  const report = await said(page, /added/);
  expect(report).toMatch(/3 results added\. 1 was here already/);
  expect(report).toMatch(/list\.txt, line 3: what\? neither a code/);
  expect(report).toMatch(/huge\.json: {2}the file is larger than 10 MB/);
  expect(await page.inputValue('#board-box')).toBe('');
});

test('a megabyte of garbage is refused without a freeze and can be saved; a thousand codes are read in slices and drawn with few elements', async () => {
  const { page } = await openBoard();
  await paste(page, 'garbage-garbage <b>\n'.repeat(52_000));
  expect(await said(page, /52,000 lines/)).toMatch(/and 51,950 more.*Save it as a file/);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save it as a file' }).click()]);
  expect((await readFile(await file.path(), 'utf8')).split('\n')).toHaveLength(52_000);
  const elements = await page.locator('*').count();
  await paste(page, codes(1000).join('\n'));
  await said(page, /1,000 results added/);
  expect(await countShown(page)).toBe('1,000');
  // Two lanes of dots and one page of the table, not a thousand of each.
  await expect.poll(() => page.locator('.board-dots').count()).toBe(2);
  await expect.poll(() => page.locator('.board-table tbody tr').count()).toBe(50);
  expect((await page.locator('*').count()) - elements).toBeLessThan(1000);
  await page.getByRole('button', { name: 'Next' }).click();
  expect(await page.textContent('.board-pages')).toContain('51 to 100 of 1,000');
});

test('the board survives a reload and follows another tab, and names are shown only on demand', async () => {
  const { page } = await openBoard();
  await page.goto(`${inject('pageUrl')}#/board?add=${codes(1)[0]}`);
  await page.waitForSelector('.board-totals');
  expect(new URL(page.url()).hash).toBe('#/board');
  await page.check('#board-names');
  const other = await page.context().newPage();
  await other.goto(`${inject('pageUrl')}#/board`);
  await other.waitForSelector('.board-totals');
  await paste(other, `Ben: ${codes(2)[1]}`);
  await page.getByText('Ben', { exact: true }).waitFor();
  await page.reload();
  await page.getByText('Ben', { exact: true }).waitFor();
  expect(await countShown(page)).toBe('2');
  await page.uncheck('#board-names');
  await page.getByText('Ben', { exact: true }).waitFor({ state: 'detached' });
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('#board-csv')]);
  expect(await readFile(await file.path(), 'utf8')).toMatch(
    /^code,name,backend,rate_h_per_s,class,evidence\r\n[0-9A-Z]{4}-[0-9A-Z]{4},,cpu,1000000,,code\r\n/,
  );
});

test('without storage the board works until the tab is closed, and says so', async () => {
  const { page } = await openBoard({
    before: () => {
      Object.defineProperty(window, 'indexedDB', { get: () => undefined });
    },
  });
  await paste(page, codes(3).join('\n'));
  await said(page, /3 results added/);
  expect(await countShown(page)).toBe('3');
  expect(await page.textContent('#page')).toContain('This browser keeps no data for this page');
});

test('a class code refuses results from before, and its link tells the pupil and the plan', async () => {
  const { page } = await openBoard();
  await paste(page, [...codes(4), ...codes(3, 'PHYS-7B')].join('\n'));
  await said(page, /7 results added/);
  await page.fill('#board-class', 'phys 7b');
  await page.keyboard.press('Enter');
  expect(await page.textContent('#board-class-now')).toMatch(/Up to 16 letters/);
  await page.fill('#board-class', 'phys-7b');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#board-before');
  expect(await countShown(page)).toBe('3');
  expect(await page.locator('#board-before tbody tr').count()).toBe(4);
  const link = (await page.textContent('.board-link code')) ?? '';
  expect(new URL(link).hash).toBe('#/lesson');
  await page.selectOption('.board-link select', '15');
  expect(await page.textContent('.board-link code')).toBe(`${link}?cut=15`);
  const pupil = await openTab(browser, { query: new URL(link).search });
  expect(await pupil.page.textContent('#class-code')).toContain('class PHYS-7B');
  await pupil.page.click('#start');
  await pupil.page.waitForFunction(() => window.fakeEngine.calls.some(({ name }) => name === 'run'), undefined, { polling: 100 });
  const plan = await pupil.page.evaluate(() => window.fakeEngine.calls.find(({ name }) => name === 'run')?.argument);
  expect(plan).toMatchObject({ classCode: 'PHYS-7B' });
});

test('a result shows its code, and a QR code whose modules are those of the link to the board', async () => {
  const { page } = await openTab(browser);
  await showResult(page, RESULT);
  const code = codeOf(RESULT) ?? '';
  expect(await page.textContent('.result-code code')).toBe(code);
  await page.click('#show-qr');
  const picture = page.getByRole('img', { name: `QR code of a link that puts ${code} on a class board` });
  await picture.waitFor();
  const link = `${inject('pageUrl')}#/board?add=${code}`;
  expect(await page.textContent('.qr figcaption')).toBe(link);
  const { data, size } = encode(link, { ecc: 'M', border: 0 });
  // Asked of the drawing itself: is the middle of this module inside the path?
  const drawn = await page.evaluate((width) => {
    const path = document.querySelector<SVGPathElement>('.qr-modules');
    return Array.from({ length: width }, (_, y) =>
      Array.from({ length: width }, (__, x) => path?.isPointInFill(new DOMPoint(x + 4.5, y + 4.5)) === true),
    );
  }, size);
  expect(drawn).toEqual(data);
});

test('the camera is offered only where the browser can read QR codes, asked for after a click, and let go', async () => {
  const { page: without } = await openBoard();
  expect(await without.locator('#board-scan').count()).toBe(0);
  const { page } = await openBoard({
    before: () => {
      const stream = () => document.createElement('canvas').captureStream(5);
      const camera = { asked: 0, stopped: 0 };
      const detect = async () => [
        { rawValue: 'https://example.org/#/board?add=not-a-code' },
        { rawValue: location.hash.slice(1) || 'nothing' },
      ];
      Object.assign(window, {
        camera,
        BarcodeDetector: class {
          detect = detect;
        },
      });
      Object.defineProperty(navigator, 'mediaDevices', {
        value: {
          getUserMedia: async () => {
            camera.asked += 1;
            const given = stream();
            for (const track of given.getTracks()) {
              const stop = track.stop.bind(track);
              track.stop = () => {
                camera.stopped += 1;
                stop();
              };
            }
            return given;
          },
        },
      });
      HTMLMediaElement.prototype.play = async () => undefined;
    },
  });
  const camera = () => page.evaluate(() => (window as unknown as { camera: { asked: number; stopped: number } }).camera);
  expect((await camera()).asked).toBe(0);
  await page.click('#board-scan');
  await said(page, /not understood/);
  await page.click('#board-scan');
  await page.waitForFunction(() => (window as unknown as { camera: { stopped: number } }).camera.stopped === 1, undefined, {
    polling: 100,
  });
  expect((await camera()).asked).toBe(1);
});

test.each(['light', 'dark'] as const)(
  'no violation of accessibility rules, %s, with every part on the page, at 360 px, nothing wider',
  async (colorScheme) => {
    const { page } = await openBoard({ context: { colorScheme, viewport: { width: 360, height: 740 } } });
    await page.fill('#board-class', 'A');
    await page.keyboard.press('Enter');
    await paste(page, [...codes(6, 'A'), ...codes(2), 'nonsense', codes(1, 'A')[0]?.replace(/.$/, '')].join('\n'));
    await said(page, /added/);
    await page.waitForSelector('#board-before');
    await page.check('#board-names');
    for (const summary of await page.locator('.board summary').all()) await summary.click();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  },
);
