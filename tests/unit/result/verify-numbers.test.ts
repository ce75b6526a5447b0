/** Numbers that are none: each number of a document in turn, as a careless program or a forger writes it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseResult } from '../../../src/result/parse';

const goldenText = (name: string): string => readFileSync(new URL(`../../fixtures/result/${name}`, import.meta.url), 'utf8');

function refusal(text: string): unknown {
  try {
    return parseResult(text);
  } catch (thrown) {
    return thrown;
  }
}

const refusedAt = (path: string): object => ({ code: 'document-invalid', message: expect.stringContaining(path) });

/** Of lists the first entry stands for all. */
function numberPaths(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'number') return [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  return (Array.isArray(value) ? entries.slice(0, 1) : entries).flatMap(([key, entry]) => numberPaths(entry, [...path, key]));
}

/** The text of the document with other characters where that number stood. */
function written(document: unknown, [...path]: readonly string[], characters: string): string {
  const mark = 'here stood a number';
  const copy: unknown = structuredClone(document);
  const last = path.pop() ?? '';
  const holder = path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), copy);
  Reflect.set(Object(holder), last, mark);
  return JSON.stringify(copy).replace(`"${mark}"`, characters);
}

describe.each(['quick-v1.json', 'matrix-v1.json'])('%s', (name) => {
  const honest: unknown = JSON.parse(goldenText(name));
  const paths = numberPaths(honest);

  test('has numbers to try', () => expect(paths.length).toBeGreaterThan(30));

  test('any number as a string is refused by its path', () => {
    // A kernel's own parameters may be words.
    for (const path of paths.filter((keys) => !keys.includes('parameters'))) {
      expect(refusal(written(honest, path, '"1"')), path.join('.')).toMatchObject(refusedAt(path.join('.')));
    }
  });

  test('any number too large for a number, which is read as infinity, is refused by its path', () => {
    for (const path of paths) {
      expect(refusal(written(honest, path, '1e999')), path.join('.')).toMatchObject(refusedAt(path.join('.')));
    }
  });

  test('NaN is no JSON', () => {
    expect(refusal(written(honest, paths.at(-1) ?? [], 'NaN'))).toMatchObject(refusedAt('it is not JSON'));
  });
});

test('null, which JSON makes of NaN, is refused where a number has to be', () => {
  const honest: unknown = JSON.parse(goldenText('quick-v1.json'));
  for (const path of ['runs.0.audit.z_score', 'runs.0.hashrate.median_h_per_s', 'runs.0.hashrate.samples.0.rate_h_per_s']) {
    expect(refusal(written(honest, path.split('.'), 'null'))).toMatchObject(refusedAt(path));
  }
});
