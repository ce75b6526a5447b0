/** What a teacher or a pipeline has after a year: a thousand files, one of them forged. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verify } from '../../src/cli/commands/verify';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-thousand-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a thousand files of two runs each, 800,000 matches hashed again, and the forged one is named', async () => {
  const golden = readFileSync(new URL('../fixtures/result/quick-v1.json', import.meta.url), 'utf8');
  const forged = golden.replace(/"median_h_per_s": (\d)/, '"median_h_per_s": 9$1');
  const paths = Array.from({ length: 1000 }, (_, index) => join(folder, `${index}.json`));
  for (const [index, path] of paths.entries()) writeFileSync(path, index === 617 ? forged : golden);
  let out = '';
  const startedAt = performance.now();
  const code = await verify(
    { paths, json: { kind: 'none' } },
    { out: (text) => void (out += text), error: () => undefined, isTerminal: false },
  );
  console.info(`1,000 files verified in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  expect(code).toBe(5);
  expect(out.match(/^CONSISTENT .*\(800 matches/gm)).toHaveLength(999);
  expect(out).toMatch(/^INCONSISTENT .*617\.json/m);
});
