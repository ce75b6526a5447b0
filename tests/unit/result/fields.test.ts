/**
 * Every field of the document in turn, changed by a forger who repairs the id: either verify names something, or docs/methodology.md
 * lists the field among those that nobody can recompute.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { withPower } from '../../../src/result/build';
import { checkResult } from '../../../src/result/parse';
import type { ResultDocument } from '../../../src/result/schema';
import { judgeThreshold, readThreshold } from '../../../src/result/thresholds';
import { verifyResult } from '../../../src/result/verify';
import { quickDocument } from './documents';

vi.setConfig({ testTimeout: 120_000 });

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** With something in every block. */
async function fullDocument(): Promise<ResultDocument> {
  const power = { badge: 'metered', scope: 'board', power_w: { low: 90, high: 110 }, source: 'a meter' } as const;
  const document = withPower(await quickDocument(), 0, power);
  const threshold = readThreshold('webgpu.median>=50kH/s');
  if (threshold === undefined) throw new Error('no threshold');
  const reason = { code: 'on-battery', severity: 'caution', sentence: 'On battery.', cure: 'Plug in.', run_index: 0 } as const;
  return { ...document, thresholds: [judgeThreshold(threshold, document)], validity: { verdict: 'valid', reasons: [reason] } };
}

type Path = readonly (string | number)[];

/** Of lists the first entry stands for all, of runs the first two. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? value.slice(0, path.at(-1) === 'runs' ? 2 : 1).map((entry, index) => [index, entry] as const)
    : Object.entries(value);
  return entries.flatMap(([key, entry]) => leavesOf(entry, [...path, key]));
}

const nameOf = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? '[]' : `.${key}`))
    .join('')
    .replace(/^\./, '');

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    document,
  );
}

function changed(document: ResultDocument, path: Path, value: unknown): ResultDocument {
  const copy = structuredClone(document);
  const holder = valueAt(copy, path.slice(0, -1));
  if (typeof holder === 'object' && holder !== null) Reflect.set(holder, path.at(-1) ?? '', value);
  return copy;
}

/** Words of the schema's lists, so that a changed word is one that the schema accepts. */
const WORDS = ['cpu', 'standard', 'incomplete', 'not-comparable', 'invalid', 'typed', 'chip', 'https', 'both', 'webgpu'];

function otherValues(value: unknown): unknown[] {
  if (typeof value === 'number') return [Number.isInteger(value) ? value + 1 : value * 1.01, value * 0.9, 1 - value];
  if (typeof value === 'boolean') return [!value];
  if (value === null) return [1, 'x'];
  const text = String(value);
  const digits = [
    text.replace(/[0-9a-f]/, (digit) => (digit === '1' ? '2' : '1')),
    text.replace(/\d$/, (digit) => (digit === '7' ? '8' : '7')),
  ];
  return [...digits, `${text}x`, ...WORDS].filter((other) => other !== text);
}

/** Nobody can tell; named: somebody tells; fixed: the schema allows no other value. */
function fateOf(document: ResultDocument, path: Path): 'silent' | 'named' | 'fixed' {
  for (const value of otherValues(valueAt(document, path))) {
    const forged = changed(document, path, value);
    try {
      checkResult(forged);
    } catch {
      continue;
    }
    return verifyResult(forged, sha256).findings.some((finding) => finding.path !== 'id' || nameOf(path) === 'id') ? 'named' : 'silent';
  }
  return 'fixed';
}

describe('a document with every block filled', () => {
  test('is consistent, so that a change alone can make it otherwise', async () => {
    expect(verifyResult(await fullDocument(), sha256).findings).toEqual([]);
  });

  test('a change of any field is named, except for those that the methodology lists', async () => {
    const fates = await fatesOfAll();
    const silent = [...fates].filter(([, fate]) => !fate.has('named') && !fate.has('fixed')).map(([name]) => name);
    expect(silent.sort()).toEqual(listedFields('### What nobody can recompute').sort());
    // So that nobody empties the list of fields instead.
    expect(fates.size).toBeGreaterThan(100);
  });

  test('every field whose change is named has its line in the methodology, and no other field has one', async () => {
    const named = [...(await fatesOfAll())].filter(([, fate]) => fate.has('named')).map(([name]) => name);
    expect(listedFields('### Where each figure comes from').sort()).toEqual(named.sort());
  });
});

let known: Promise<ReadonlyMap<string, ReadonlySet<string>>> | undefined;

/** By name: what became of a forger who changed it, at any place where it stands. */
function fatesOfAll(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  known ??= fullDocument().then((document) => {
    const fates = new Map<string, Set<string>>();
    for (const path of leavesOf(document)) {
      const name = nameOf(path);
      fates.set(name, (fates.get(name) ?? new Set()).add(fateOf(document, path)));
    }
    return fates;
  });
  return known;
}

function listedFields(heading: string): string[] {
  const text = readFileSync(new URL('../../../docs/methodology.md', import.meta.url), 'utf8');
  const section = text.split(heading)[1]?.split(/\n##/)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}
