/** The way of an older document to today's reader. There is no older version yet, so the tests invent a version 0; the product knows none. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../../src/result/export';
import { parseResult } from '../../../src/result/parse';
import { SCHEMA_VERSION } from '../../../src/result/schema';
import { UPGRADES, type Upgrade } from '../../../src/result/upgrades';
import { verifyResult } from '../../../src/result/verify';

const folder = fileURLToPath(new URL('../../fixtures/result/', import.meta.url));
const goldens = readdirSync(folder).map((name) => ({ name, version: Number(/-v(\d+)\.json$/.exec(name)?.[1]) }));
const read = (name: string): string => readFileSync(folder + name, 'utf8');
const golden = goldens.find(({ version }) => version === SCHEMA_VERSION)?.name ?? '';

/** Invented for these tests: version 0 called the runs "measurements" and knew no thresholds. */
function asVersionZero(text: string): string {
  const { runs, thresholds: _none, ...rest } = JSON.parse(text);
  return JSON.stringify({ ...rest, measurements: runs, schema_version: 0 });
}

const fromZero: Upgrade = ({ measurements, ...rest }) => ({ ...rest, runs: measurements, thresholds: [] });

describe('every version that was ever written', () => {
  test.each(Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1))(
    '%i has a golden file, and it is read as a consistent document of today',
    (version) => {
      const names = goldens.filter((file) => file.version === version).map(({ name }) => name);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(verifyResult(parseResult(read(name))).findings).toEqual([]);
    },
  );

  test('has a function to the next one, unless it is the newest', () => {
    expect([...UPGRADES.keys()]).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1));
  });

  test('no golden file is of a version that does not exist', () => {
    for (const { name, version } of goldens) expect(version >= 1 && version <= SCHEMA_VERSION, name).toBe(true);
  });
});

describe('an invented version 0', () => {
  test('is refused by the product, which knows no such version', () => {
    expect(() => parseResult(asVersionZero(read(golden)))).toThrow('schema_version: expected 1, got 0');
  });

  test('is read as the document it was, with a function from 0 to 1', () => {
    const upgraded = parseResult(asVersionZero(read(golden)), new Map([[0, fromZero]]));
    expect(toJson(upgraded)).toBe(read(golden));
    expect(upgraded.schema_version).toBe(SCHEMA_VERSION);
  });

  test('goes through every step in turn', () => {
    const steps: number[] = [];
    const step = (version: number, upgrade: Upgrade): [number, Upgrade] => [
      version,
      (document) => (steps.push(version), upgrade(document)),
    ];
    const text = JSON.stringify({ ...JSON.parse(asVersionZero(read(golden))), schema_version: -1 });
    parseResult(text, new Map([step(0, fromZero), step(-1, (document) => document)]));
    expect(steps).toEqual([-1, 0]);
  });

  test('is still checked after the upgrade: a function that leaves nonsense does not get it past the schema', () => {
    const broken: Upgrade = (document) => ({ ...document, runs: 'none' });
    expect(() => parseResult(asVersionZero(read(golden)), new Map([[0, broken]]))).toThrow('runs');
  });
});
