/** What npm runs, where a person waits for it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

test('the build says that it builds before it is silent for seconds, and leaves standard output to JSON', () => {
  const [first = ''] = scripts['build:app']?.split('&&') ?? [];
  const { stdout, stderr, status } = spawnSync(first, { shell: true, encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  expect(stderr.trim()).toBe('Building the page ...');
});

test.each(['start', 'bench', 'build'])('npm run %s goes through that build', (name) => {
  expect(scripts[name]).toMatch(/^npm run --silent build:app && /);
});
