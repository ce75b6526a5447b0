import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { type ErrorCode, ERRORS, HashwattError } from '../../../src/core/errors';
import { raise, REASONS, type ReasonCode } from '../../../src/measure/validity';
import { joulesPerTerahashText, wattsText } from '../../../src/result/power-text';
import { readAddress } from '../../../src/view/address';
import { ASSUMPTIONS } from '../../../src/view/contrast/assumptions';
import { hrefOf, setFields } from '../../../src/view/contrast/fields';
import { fromLink, toLink, written } from '../../../src/view/contrast/number-habits';
import { money } from '../../../src/view/contrast/quantity-text';
import { isNumberField } from '../../../src/view/contrast/screens';
import { typedNumber, typedRange, typedRate } from '../../../src/view/contrast/typed-number';
import { countWords, rateText } from '../../../src/view/format';
import { en } from '../../../src/view/text/en';
import { codes, es } from '../../../src/view/text/es';
import { chooseLanguage, sayBlockNote, sayFailure, sayReason, text } from '../../../src/view/text/text';

const english = {
  rate: rateText(24_600_000, [24_500_000, 24_700_000]).words,
  count: countWords(12_345_678_901),
  title: text.measure.title,
};

beforeAll(() => chooseLanguage('es'));

test('English is there without loading anything', () => {
  expect(english).toEqual({ rate: '24.60 million', count: '12.3 billion', title: en.measure.title });
});

test('the chosen language speaks from then on, numbers included', () => {
  expect(text.measure.title).toBe(es.measure.title);
  expect(rateText(24_600_000, [24_500_000, 24_700_000]).words).toBe('24,60 millones');
  expect(countWords(12_345_678_901)).toBe('12,3 mil millones');
});

test('"of" stands between millions and what is counted, not after a thousand', () => {
  expect(text.shell.ofHashes('24,6 millones')).toBe('24,6 millones de hashes');
  expect(text.shell.ofHashes('1 millón')).toBe('1 millón de hashes');
  expect(text.shell.ofHashes('24,6 mil')).toBe('24,6 mil hashes');
});

test('a failure is said in Spanish and keeps the detail that names the thing', () => {
  const report = new HashwattError('header-length', 'got 79').toReport();
  expect(report.sentence).toBe('A block header has exactly 80 bytes: got 79.');
  expect(sayFailure(report).sentence).toBe('Una cabecera de bloque tiene exactamente 80 bytes: got 79.');
  expect(sayFailure(new HashwattError('no-backend').toReport()).sentence).toBe('No pudo trabajar ningún componente.');
});

test('a reason is said in Spanish; one that this version does not know stays as the document says it', () => {
  expect(sayReason(raise('stopped-early', null)).sentence).toBe('La medición se detuvo antes de tiempo.');
  const unknown = { code: 'toString', severity: 'caution', sentence: 'From the future.', cure: '', run_index: null } as const;
  expect(sayReason(unknown)).toBe(unknown);
});

test.each([
  ['low-stability', 'slowest over fastest is 0.839', ': el más lento entre el más rápido da 0,839.'],
  ['drift', 'up by 3.2 %', ': subió un 3,2 %.'],
  ['high-variation', '7.4 %', ': 7,4 %.'],
  ['timer-coarse', '16.7 ms', ': 16,7 ms.'],
  ['audit-thin', '12.3 expected', ': 12,3 esperados.'],
  ['clock-jump', 'it went back by 3000 ms', ': retrocedió 3000 ms.'],
  ['clock-jump', 'the date moved on by 3600 s more', ': la fecha avanzó 3600 s de más.'],
  ['device-recovered', 'unknown: the driver said so', ': unknown: the driver said so.'],
] as const)('%s: the detail “%s” is said in Spanish, but for names and what drivers say', (code, detail, said) => {
  expect(sayReason(raise(code, 0, detail)).sentence).toBe(`${sayReason(raise(code, 0)).sentence.replace(/\.$/, '')}${said}`);
});

test('no reason and no failure keeps a part of its English sentence, also where that holds a colon', () => {
  for (const code of Object.keys(REASONS) as ReasonCode[]) {
    expect(sayReason(raise(code, null)).sentence).toBe(`${codes.reasons[code].sentence}.`);
  }
  for (const code of Object.keys(ERRORS) as ErrorCode[]) {
    expect(sayFailure(new HashwattError(code).toReport()).sentence).toBe(`${codes.failures[code].sentence}.`);
  }
});

test('the setting that an address got wrong is explained in Spanish', () => {
  const { time, oneOf } = text.shell.addressExpected;
  const [problem] = readAddress('?window=1', false).problems;
  expect(problem).toMatchObject({ kind: 'invalid', name: 'window', expected: { kind: 'time', least: 250 } });
  expect(time('250', '10.000', '1s')).toContain('de 250 a 10.000 milisegundos');
  expect(oneOf('en, es')).toBe('se espera uno de estos: en, es');
});

test('what a bundled block is known for is said in Spanish; a note that nobody translated stays', () => {
  expect(sayBlockNote('Genesis block')).toBe('Bloque génesis');
  expect(sayBlockNote('A block of tomorrow')).toBe('A block of tomorrow');
});

test('dollars stand behind their number, in words from a million on', () => {
  expect(money(100_217)).toBe('100.217\u00a0$');
  expect(money(2.5)).toBe('2,50\u00a0$');
  expect(money(-859e6)).toBe('−859 millones de dólares');
});

test('power under a result has decimal commas and Spanish words', () => {
  const words = { locale: 'es', million: text.result.power.million, billion: text.result.power.billion };
  expect(wattsText({ power_w: { low: 1.5, high: 2.5 }, badge: 'estimated', scope: 'chip', source: '' }, words)).toBe('1,5–2,5 W');
  expect(joulesPerTerahashText({ joules_per_terahash: { low: 1.1e6, high: 5e6 } }, words)).toBe('1,1–5 millones de J/TH');
});

describe('a number typed on the Spanish page', () => {
  const wide = { least: -1e30, most: 1e30 };

  it.each([
    ['31,9', 31.9],
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    ['1,234', 1.234],
    ['0,0332', 0.0332],
    ['2.000.000.000', 2e9],
    ['71 000', 71_000],
    ['1,5e12', 1.5e12],
    // What can only be the English way is taken as that.
    ['31.9', 31.9],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['1,234.5', 1234.5],
    ['2,000,000', 2e6],
  ])('%j is %d', (typed, value) => {
    expect(typedNumber(typed, wide)).toEqual({ kind: 'number', value });
  });

  it.each(['1,2,3', '1.2.3', '1.23.456', '1.234,5,6', '31,9 euros'])('has a reason against %j', (typed) => {
    expect(typedNumber(typed, wide).kind).toBe('not-a-number');
  });

  it('holds for rates and ranges too', () => {
    expect(typedRate('31,9 MH/s', wide)).toEqual({ kind: 'number', value: 31_900_000 });
    expect(typedRange('1.234-2.345,5', wide)).toEqual({ low: 1234, high: 2345.5 });
  });

  it('is read as English where a link or a table of the board says it', () => {
    expect(typedNumber('1.234', wide, 'en')).toEqual({ kind: 'number', value: 1.234 });
    expect(typedNumber('1,234', wide, 'en')).toEqual({ kind: 'number', value: 1234 });
  });

  it('goes into a link as every language reads it, and comes back as it would be typed', () => {
    expect(toLink('31,9 MH/s')).toBe('31.9 MH/s');
    expect(toLink('1.234-2.345,5')).toBe('1234-2345.5');
    expect(fromLink('31.9 MH/s')).toBe('31,9 MH/s');
    expect(fromLink('1.234')).toBe('1,234');
    expect(fromLink('1,2,3')).toBe('1,2,3');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), (value) => {
        expect(typedNumber(written(value), wide)).toEqual(typedNumber(String(value), wide, 'en'));
        expect(toLink(fromLink(String(value)))).toBe(String(value));
      }),
    );
  });

  it('leaves names in a link alone', () => {
    setFields({ cents: '12,5', card: 'Radeon HD 5870, 1.234' });
    expect(new URLSearchParams(hrefOf('ladder').split('?')[1]).get('cents')).toBe('12.5');
    expect(new URLSearchParams(hrefOf('ladder').split('?')[1]).get('card')).toBe('Radeon HD 5870, 1.234');
    setFields({ cents: undefined, card: undefined });
  });

  it('stands in every field that an assumption has', () => {
    expect(Object.keys(ASSUMPTIONS).filter((name) => !isNumberField(name as keyof typeof ASSUMPTIONS))).toEqual([]);
  });
});
