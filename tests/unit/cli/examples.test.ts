/** Every command that README and examples show is one that the command line accepts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
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

describe('examples/github-actions.yml', () => {
  const document = parseDocument(read('examples/github-actions.yml'), { strict: true, uniqueKeys: true });
  interface Step {
    readonly uses?: string;
    readonly run?: string;
  }
  const workflow = document.toJS() as {
    readonly on: object;
    readonly permissions: object;
    readonly jobs: Readonly<Record<string, { 'runs-on': string; 'timeout-minutes': number; steps: readonly Step[] }>>;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('is YAML without errors and warnings', () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
  });

  test('has the keys that a workflow needs, reads only, and ends by itself', () => {
    expect(Object.keys(workflow)).toEqual(['name', 'on', 'permissions', 'jobs']);
    expect(workflow.on).toHaveProperty('workflow_dispatch');
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) expect(job).toMatchObject({ 'runs-on': 'ubuntu-latest', 'timeout-minutes': 20 });
  });

  test('every step either uses an action with a version or runs commands', () => {
    for (const { uses, run } of steps) {
      expect([uses, run].filter((part) => part !== undefined)).toHaveLength(1);
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
    }
  });
});

test('the README names every exit code', () => {
  for (const code of Object.values(EXIT)) expect(read('README.md')).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'));
});

test('the README names the two lines', () => {
  expect(read('README.md')).toContain('npm ci && npm run bench');
  expect(read('README.md')).toContain('npm ci && npm test');
});
