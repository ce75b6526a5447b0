/** The data version must change when facts change that documents are verified by. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATA_VERSION } from '../../../src/result/data-version';

interface DataFile {
  readonly retrieved: string;
  readonly rows: readonly object[];
}

const read = (name: string): DataFile => JSON.parse(readFileSync(new URL(`../../../data/${name}.json`, import.meta.url), 'utf8'));
const digest = ({ rows }: DataFile): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);

/** Other rows are another day's: whoever changes them writes the day into the file, and both here. */
test.each([
  ['blocks', '2026-11-20', '416d29d1ee03a895'],
  ['native-rates', '2026-11-20', '85053b21eb2c8de4'],
])('the rows of %s are those of the day it names', (name, day, rows) => {
  const file = read(name);
  expect({ day: file.retrieved, rows: digest(file) }).toEqual({ day, rows });
  expect(DATA_VERSION.split('+')).toContain(day);
});
