/** Every command that README and examples show is one that the command line accepts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseCommandLine } from '../../../src/cli/arguments';
import { EXIT } from '../../../src/cli/exit-code';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');

/** The words after "bench --" on each line that starts with the command, quotes resolved, comments and redirections cut. */
function commandsIn(text: string): string[][] {
  const lines = text.matchAll(/npm run (?:--silent )?bench -- ([^\n`]*)/g);
  return [...lines].map((line) => {
    const [words = ''] = (line[1] ?? '').split(/\s+#|\s+>\s|\s*$/);
    return [...words.matchAll(/"([^"]*)"|(\S+)/g)].map((word) => word[1] ?? word[2] ?? '');
  });
}

describe.each(['README.md', 'examples/github-actions.yml'])('%s', (path) => {
  const commands = commandsIn(read(path)).filter((words) => !words.includes('--help'));

  test('shows commands', () => {
    expect(commands.length).toBeGreaterThan(2);
  });

  test.each(commands.map((words) => [words.join(' '), words] as const))('%s', (_text, words) => {
    expect(() => parseCommandLine(words)).not.toThrow();
  });
});

test('the README names every exit code', () => {
  for (const code of Object.values(EXIT)) expect(read('README.md')).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'));
});

test('the README names the two lines', () => {
  expect(read('README.md')).toContain('npm ci && npm run bench');
  expect(read('README.md')).toContain('npm ci && npm test');
});
