/**
 * Every field of the document in turn, changed by a forger who repairs the id: either verify names something, or docs/methodology.md
 * lists the field among those that nobody can recompute.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { withPower } from '../../../src/result/build';
import { checkResult, parseResult } from '../../../src/result/parse';
import type { ResultDocument } from '../../../src/result/schema';
import { deriveNativeShare } from '../../../src/result/native-rate';
import { judgeThreshold, readThreshold } from '../../../src/result/thresholds';
import { verifyResult } from '../../../src/result/verify';
import { quickDocument } from './documents';

vi.setConfig({ testTimeout: 120_000 });

const METHODOLOGY = new URL('../../../docs/methodology.md', import.meta.url);

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
type Fate = 'silent' | 'named' | 'fixed';

function fateOf(document: ResultDocument, path: Path): Fate {
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
    const known = [...(await fatesOfAll()), ...(await fatesOfNative())];
    const named = known.filter(([, fate]) => fate.has('named')).map(([name]) => name);
    expect(listedFields('### Where each figure comes from').sort()).toEqual(named.sort());
  });
});

test('each field of the share of the native rate is named when it changes', async () => {
  const fates = await fatesOfNative();
  expect([...fates].filter(([, fate]) => fate.size !== 1 || !fate.has('named'))).toEqual([]);
  expect(fates.size).toBe(5);
});

test('a document of other data keeps the native rate that it names; only a share that does not follow from it is named', async () => {
  const document = await quickDocument();
  const [run] = document.runs;
  if (run?.device == null || run.hashrate === null) throw new Error('no device or rate');
  run.device.description = 'NVIDIA GeForce RTX 4090';
  const native = deriveNativeShare(run, run.hashrate);
  if (native === null) throw new Error('no native rate');
  const rate = native.rate_h_per_s * 1.1;
  run.native = { ...native, rate_h_per_s: rate, share_ratio: run.hashrate.median_h_per_s / rate };
  const pathsOf = (): readonly string[] => verifyResult(document, sha256).findings.map(({ path }) => path);
  expect(pathsOf()).toContain('runs[0].native');
  document.tool.data_version = '2031-01-01';
  expect(pathsOf().filter((path) => path.includes('native'))).toEqual([]);
  run.native.share_ratio *= 1.01;
  expect(pathsOf().filter((path) => path.includes('native'))).toEqual(['runs[0].native.share_ratio']);
});

test('a change of any field of a throughput block is named, except for the readings that the methodology lists', () => {
  const fates = fatesOf(parseResult(readFileSync(new URL('../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8')));
  const ofBlock = [...fates].filter(([name]) => name.startsWith('runs[].throughput.'));
  const silent = ofBlock.filter(([, fate]) => fate.has('silent')).map(([name]) => name.replace('runs[].throughput.', ''));
  const section = readFileSync(METHODOLOGY, 'utf8').split('The fields of `runs[].throughput` have')[1]?.split('\n\n')[0] ?? '';
  const readings = [...(section.split('The counts ')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  // The clock's grain is only the floor under the interval, as with hashing.
  expect(silent.map((name) => name.replace('verification.', '')).sort()).toEqual([...readings, 'timer_grain_ms'].sort());
  expect(ofBlock.length).toBeGreaterThan(30);
});

/** A model of the table, so that there is a native rate; power and thresholds are not of interest here. */
async function fatesOfNative(): Promise<ReadonlyMap<string, ReadonlySet<Fate>>> {
  const document = await quickDocument();
  const [run] = document.runs;
  if (run?.device == null) throw new Error('no device');
  run.device.description = 'NVIDIA GeForce RTX 4090';
  run.native = deriveNativeShare(run, run.hashrate);
  expect(verifyResult(document, sha256).findings).toEqual([]);
  return new Map([...fatesOf(document)].filter(([name]) => name.startsWith('runs[].native')));
}

let known: Promise<ReadonlyMap<string, ReadonlySet<Fate>>> | undefined;

function fatesOfAll(): Promise<ReadonlyMap<string, ReadonlySet<Fate>>> {
  known ??= fullDocument().then(fatesOf);
  return known;
}

/** By name: what became of a forger who changed it, at any place where it stands. */
function fatesOf(document: ResultDocument): ReadonlyMap<string, ReadonlySet<Fate>> {
  const fates = new Map<string, Set<Fate>>();
  for (const path of leavesOf(document)) {
    const name = nameOf(path);
    fates.set(name, (fates.get(name) ?? new Set()).add(fateOf(document, path)));
  }
  return fates;
}

function listedFields(heading: string): string[] {
  const text = readFileSync(METHODOLOGY, 'utf8');
  const section = text.split(heading)[1]?.split(/\n##/)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}
