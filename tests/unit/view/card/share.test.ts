/** What is passed on of a result, by which way, and that the link shows the same number again. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { parseResult } from '../../../../src/result/parse';
import type { ResultDocument } from '../../../../src/result/schema';
import { copiedText, sharedOf } from '../../../../src/view/card/link';
import { passOn } from '../../../../src/view/card/share';
import { fields } from '../../../../src/view/contrast/fields';
import { chosenPower } from '../../../../src/view/contrast/power-choice';
import { readFragment } from '../../../../src/view/contrast/screens';
import { subject } from '../../../../src/view/contrast/subject';
import { unusedValues } from '../../../../src/view/contrast/unused-values';
import { INVALID, RESULT, WITHOUT_NUMBER } from '../../../fixtures/events/documents';

const PAGE = { protocol: 'https:', origin: 'https://school.example', pathname: '/hashwatt/' } as const;
const FILE = { protocol: 'file:', origin: 'null', pathname: '/hashwatt.html' } as const;

const powered: ResultDocument = {
  ...RESULT,
  runs: RESULT.runs.map((run) => ({
    ...run,
    power: { badge: 'metered', scope: 'whole-computer', power_w: { low: 54.3, high: 63.7 }, source: 'x' },
  })),
};

function shared(document: ResultDocument, page: typeof PAGE | typeof FILE = PAGE) {
  const found = sharedOf(document, page);
  if (found === null) throw new Error('something to share expected');
  return found;
}

afterEach(() => {
  fields.value = {};
});

describe('the link', () => {
  test('opens the ladder with rate, hardware, watts, badge and scope of the result, and nothing that no screen knows', () => {
    const { link } = shared(powered);
    const opened = readFragment(new URL(link ?? '').hash);
    expect(opened).toMatchObject({ screen: 'ladder', unknown: [] });
    fields.value = opened?.fields ?? {};
    expect(subject.value).toMatchObject({ kind: 'given', rate: 412_600_000, part: 'webgpu' });
    expect(chosenPower.value.figure).toMatchObject({ badge: 'metered', scope: 'whole-computer', power: { low: 54.3, high: 63.7 } });
    expect(unusedValues.value).toEqual([]);
  });

  test('is of the page itself, without query, and the number is in the fragment alone', () => {
    const { link } = shared(powered);
    expect(link?.startsWith('https://school.example/hashwatt/#/ladder?')).toBe(true);
  });

  test('does not exist for a page from disk; the sentence is passed on', () => {
    const found = shared(RESULT, FILE);
    expect(found.link).toBeNull();
    expect(copiedText(found)).toBe('Measured with Hashwatt: 412.6 ± 1.9 MH/s, graphics processor.');
  });

  test('of matrices goes with its sentence, because no fragment holds that number', () => {
    const matrices = parseResult(readFileSync(new URL('../../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8'));
    expect(copiedText(shared(matrices))).toBe(
      'Measured with Hashwatt: 12.28 ± 0.09 MFLOP/s, processor, 32-bit matrices. https://school.example/hashwatt/#/inversion',
    );
  });

  test.each([
    ['that does not count', INVALID],
    ['that never came', WITHOUT_NUMBER],
  ])('is not made of a number %s', (_, document) => {
    expect(sharedOf(document, PAGE)).toBeNull();
  });
});

describe('passing on', () => {
  const some = shared(RESULT);
  const refused = (): Promise<never> => Promise.reject(new DOMException('refused', 'NotAllowedError'));

  test("uses the system's sheet where there is one, with sentence and link, and copies nothing then", async () => {
    const given: object[] = [];
    const clipboard = { writeText: () => Promise.reject(new Error('must not be asked')) };
    const share = (content: object) => Promise.resolve(void given.push(content));
    expect(await passOn(some, { share, clipboard })).toBe('handed-over');
    expect(given).toEqual([{ title: 'Hashwatt', text: some.sentence, url: some.link }]);
  });

  test('takes a sheet that the person closed for an answer', async () => {
    const share = () => Promise.reject(new DOMException('closed', 'AbortError'));
    expect(await passOn(some, { share, clipboard: { writeText: () => Promise.resolve() } })).toBe('given-up');
  });

  test('copies the link where there is no sheet, or a browser refuses it', async () => {
    const written: string[] = [];
    const clipboard = { writeText: (words: string) => Promise.resolve(void written.push(words)) };
    expect(await passOn(some, { clipboard })).toBe('copied');
    expect(await passOn(some, { share: refused, clipboard })).toBe('copied');
    expect(written).toEqual([some.link, some.link]);
  });

  test('leaves it to the hand where the clipboard is refused or missing', async () => {
    expect(await passOn(some, { clipboard: { writeText: refused } })).toBe('by-hand');
    expect(await passOn(some, {})).toBe('by-hand');
  });
});
