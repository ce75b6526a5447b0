/** A class, a fleet or a year of nightly runs: many files at once, shared among the cores, without a browser. A thousand are in tests/slow. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { start } from './command';

const FIXTURE = readFileSync(fileURLToPath(new URL('../../fixtures/result/quick-v1.json', import.meta.url)), 'utf8');
const COUNT = 200;
const FORGED = 99;
const TRUNCATED = 140;

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-many-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Verification {
  readonly files: readonly { file: string; outcome: string; matches_rehashed: number; findings: readonly { path: string }[] }[];
}

/** One nonce of the first receipt replaced by its neighbour. */
function forged(): string {
  const document = JSON.parse(FIXTURE) as { runs: { receipt: { matches: { nonce: number }[] } }[] };
  const [match] = document.runs[0]?.receipt.matches ?? [];
  if (match === undefined) throw new Error('the fixture has no receipt');
  match.nonce += 1;
  return JSON.stringify(document);
}

function contentOf(index: number): string {
  if (index === FORGED) return forged();
  return index === TRUNCATED ? FIXTURE.slice(0, -100) : FIXTURE;
}

test('two hundred files are all verified, and the forged and the truncated one are found among them', async () => {
  const paths = Array.from({ length: COUNT }, (_, index) => join(folder, `result-${index}.json`));
  for (const [index, path] of paths.entries()) writeFileSync(path, contentOf(index));
  const { code, stdout } = await start(['verify', ...paths, '--json', '-'], { HASHWATT_BROWSER: '/nonexistent' }).outcome;
  expect(code).toBe(5);
  const { files } = JSON.parse(stdout) as Verification;
  expect(files.map(({ file }) => file)).toEqual(paths);
  expect(files.flatMap(({ outcome }, index) => (outcome === 'consistent' ? [] : [[index, outcome]]))).toEqual([
    [FORGED, 'inconsistent'],
    [TRUNCATED, 'unreadable'],
  ]);
  expect(files.every(({ outcome, matches_rehashed }) => outcome === 'unreadable' || matches_rehashed >= 400)).toBe(true);
  expect(files[FORGED]?.findings.some(({ path }) => path.includes('receipt'))).toBe(true);
});
