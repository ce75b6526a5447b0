/** What a stranger needs is behind the one door. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as library from '../../../src/index';

test('the example of the library imports from the door alone', () => {
  const source = readFileSync(fileURLToPath(new URL('../../../examples/library.ts', import.meta.url)), 'utf8');
  const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, path]) => path);
  expect(imports).toEqual(['hashwatt']);
});

test('the units that a clock and a backend of one’s own must give can be made', () => {
  expect([library.milliseconds(2), library.hashes(3), library.hashesPerSecond(4)]).toEqual([2, 3, 4]);
});
