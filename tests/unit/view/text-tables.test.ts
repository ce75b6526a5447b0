/** Every pair of tables of the page, whatever tables there are: the same sentences, all of them translated, none with a value left out. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../../src/view/text/', import.meta.url);
const rooms = readdirSync(folder).flatMap((name) => /^en(-.+)?\.ts$/.exec(name)?.slice(1, 2) ?? []);

type Leaf = string | ((...values: unknown[]) => unknown);

/** Every string and function of a table with its path. */
function leaves(table: unknown, path: string): [string, Leaf][] {
  if (typeof table === 'string') return [[path, table]];
  // Whatever is a function in these tables gives words or more tables.
  if (typeof table === 'function') return [[path, table as Leaf]];
  return Object.entries(table ?? {}).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}

/** The first load's table is named after its language, every other after its room. */
async function tableOf(language: 'en' | 'es', room: string): Promise<ReadonlyMap<string, Leaf>> {
  const module: Readonly<Record<string, unknown>> = await import(new URL(`${language}${room}.ts`, folder).href);
  return new Map(leaves(room === '' ? module[language] : module, ''));
}

const pairs = await Promise.all(
  rooms.map(async (found) => {
    const room = found ?? '';
    return { room: `en${room}`, english: await tableOf('en', room), spanish: await tableOf('es', room) };
  }),
);

/** Names, units and words that both languages write alike; the last are values of a call. */
const SAME = new Set(
  [
    'Hashwatt WebGPU GPU CPU FPGA BTC CSV JSON Raspberry Antminer kWh log',
    'Sensor Comparable Error provisional nonce Nonce hashes Hashes bit bits Byte',
    'true false null',
  ].flatMap((words) => words.split(' ')),
);
/** Signs, formulas and short units have no word of three letters. */
function isSameInBoth(words: string): boolean {
  return (words.match(/\p{L}{3,}/gu) ?? []).every((word) => SAME.has(word));
}

/** Words of English that are none of Spanish. What a sentence names in code or by a foreign name is taken out first. */
const ENGLISH =
  /(?<!\p{L})(the|of|and|is|are|was|were|with|without|for|from|this|that|it|its|you|your|not|to|by|on|at|or|if|which|than|more|less|each|every|one|two|how|what|when|where|why|who|here|there|measured?|measurement|rate|computer|browser|device|answer|guess|step|time|day|year|found|find|failed|unknown|only|about|after|before|power|price|share|class|paste|result|value|table|per)(?!\p{L})/iu;
const NAMES = /block bootstrap|web workers?|«[^»]*»|“[^”]*”|Seven Zeros|one-time/giu;

const marker = (index: number): string => `⟦${index}⟧`;
/** What a value may be besides a piece of text: sentences branch on one, on none, on yes and no, and on keys of their own. */
const OTHER_VALUES: readonly unknown[] = [1, 0, 6, '1', '', true, false, null];

/** What a function says for markers in every place, and with each place in turn holding something to branch on. */
function said(sentence: Leaf, count: number, others = OTHER_VALUES): readonly string[] {
  if (typeof sentence === 'string') return [sentence];
  const all = Array.from({ length: count }, (_, index) => marker(index));
  const calls: unknown[][] = [all, ...all.flatMap((_, place) => others.map((value) => all.map((own, at) => (at === place ? value : own))))];
  return calls.map((values) => {
    try {
      return leaves(sentence(...values), '')
        .flatMap(([, leaf]) => (typeof leaf === 'string' ? [leaf] : []))
        .join('\n');
    } catch {
      // A list or a key is wanted there: the sentence is heard with the other values.
      return '';
    }
  });
}

const COUNTED = /3 millones\*? \*?(?:veces|hashes|unidades|filas|valores|ordenadores|nonces)\b/;

function valuesNamed(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences.flatMap((sentence) => sentence.match(/⟦\d⟧/g) ?? []))].toSorted();
}

describe.each(pairs)('the Spanish of $room', ({ english, spanish }) => {
  const both = [...english].flatMap(([path, leaf]) => {
    const other = spanish.get(path);
    return other === undefined ? [] : [{ path, leaf, other, count: typeof leaf === 'string' ? 0 : leaf.length }];
  });

  test('has the same keys, strings for strings and functions of as many values', () => {
    const shapeOf = (table: ReadonlyMap<string, Leaf>): unknown =>
      [...table].map(([path, leaf]) => `${path}: ${typeof leaf === 'string' ? 'words' : leaf.length}`).toSorted();
    expect(shapeOf(spanish)).toEqual(shapeOf(english));
  });

  test('names every value that the English names', () => {
    const wrong = both.flatMap(({ path, leaf, other, count }) => {
      const wanted = valuesNamed(said(leaf, count)).join(' ');
      const named = valuesNamed(said(other, count)).join(' ');
      return wanted === named ? [] : [`${path}: ${named} for ${wanted}`];
    });
    expect(wrong).toEqual([]);
  });

  test('leaves no sentence as it is in English', () => {
    const same = both.flatMap(({ path, leaf, other, count }) => {
      const spoken = said(other, count);
      return said(leaf, count).flatMap((words, index) => (words === spoken[index] && !isSameInBoth(words) ? [`${path}: ${words}`] : []));
    });
    expect([...new Set(same)]).toEqual([]);
  });

  test('holds no word of English', () => {
    const found = both.flatMap(({ path, other, count }) =>
      said(other, count).flatMap((words) => {
        const word = ENGLISH.exec(words.replaceAll(NAMES, ''))?.[0];
        return word === undefined ? [] : [`${path}: ${word} in ${words}`];
      }),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  test('writes as Spanish does: no comma between thousands, no point in four digits, a space before %', () => {
    const wrong = both.flatMap(({ path, other, count }) =>
      said(other, count)
        .filter((words) => /(?<![\d.])[1-9]\d{0,2},\d{3}(?!\d)|(?<![\d.])\d\.\d{3}(?![.\d])|\d%|"|“/.test(words))
        .map((words) => `${path}: ${words}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
});

test('"de" stands between millions and what is counted', () => {
  const wrong = pairs.flatMap(({ spanish }) =>
    [...spanish].flatMap(([path, sentence]) => {
      if (typeof sentence === 'string') return [];
      const spoken = said(sentence, sentence.length, ['3 millones']);
      return spoken.filter((words) => COUNTED.test(words)).map((words) => `${path}: ${words}`);
    }),
  );
  expect([...new Set(wrong)]).toEqual([]);
});

test('every word in a file of data that stands on the page is translated or is a name', async () => {
  const { names } = await import('../../../src/view/text/es-contrast-names');
  const { blockNotes } = await import('../../../src/view/text/es-block-notes');
  const rowsOf = (name: string): readonly Readonly<Record<string, unknown>>[] =>
    JSON.parse(readFileSync(new URL(`../../../data/${name}.json`, import.meta.url), 'utf8')).rows;
  const of = (name: string, ...keys: readonly string[]): readonly string[] =>
    rowsOf(name).flatMap((row) =>
      keys.map((key) => row[key]).filter((value): value is string => typeof value === 'string' && value !== ''),
    );
  const english = /\b(and|or|of|the|before|after|unknown|laptop|desktop|cores?|whole|shares?|contract|year|years|months|days|fee)\b/;
  const shown = [
    ...of('electricity-prices', 'country', 'region'),
    ...of('geography', 'country'),
    ...of('cpu-power', 'label'),
    ...of('gpu-power', 'name'),
    ...of('era-hardware', 'name'),
    ...of('asics', 'model'),
    ...of('cloud-contracts', 'product', 'outcome'),
  ].map((name) => names.say(name));
  expect(shown.filter((name) => english.test(name))).toEqual([]);
  expect(of('blocks', 'note').filter((note) => blockNotes[note] === undefined)).toEqual([]);
  expect(names.say('United States')).toBe('Estados Unidos');
  expect(names.say('Core i7-720QM (laptop)')).toBe('Core i7-720QM (portátil)');
});
