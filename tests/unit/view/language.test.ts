import { beforeAll, expect, test } from 'vitest';
import { HashwattError } from '../../../src/core/errors';
import { raise } from '../../../src/measure/validity';
import { countWords, rateText } from '../../../src/view/format';
import { chooseLanguage, sayFailure, sayReason, text } from '../../../src/view/text/text';
import { en } from '../../../src/view/text/en';
import { es } from '../../../src/view/text/es';

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

/** Every string of a table with its path; functions are asked for by their number of values only. */
function leaves(table: unknown, path: string): [string, string][] {
  if (typeof table === 'string') return [[path, table]];
  if (typeof table === 'function') return [[path, `function of ${table.length}`]];
  return Object.entries(table ?? {}).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

/** Names, units and signs that are the same in both languages. */
const SAME = /^(Hashwatt|nonce|CSV|JSON|Hashes|WebGPU|provisional|function of \d+|Sensor|Comparable|Error|No)$/;

test('no sentence of the first load was left in English', () => {
  const spanish = new Map(leaves(es, 'es'));
  const untranslated = leaves(en, 'es').filter(([path, words]) => spanish.get(path) === words && !SAME.test(words));
  expect(untranslated).toEqual([]);
  expect(spanish.size).toBe(leaves(en, 'es').length);
});
