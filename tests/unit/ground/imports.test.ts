/** The flow runs left to right: a wrong-direction import is planted in a copy of the tree's shape, and the lint must find each. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-imports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Finding {
  readonly filename: string;
  readonly code: string;
}

/** Rules that each planted file breaks, by file. */
function lint(files: Readonly<Record<string, string>>): Map<string, string[]> {
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  const rules = new Map<string, string[]>(Object.keys(files).map((path) => [path, []]));
  for (const { filename, code } of runLint()) rules.get(filename)?.push(code);
  return rules;
}

function runLint(): Finding[] {
  const parameters = [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '-c', '.oxlintrc.json', '-f', 'json', 'src'];
  let output: string;
  try {
    output = execFileSync(process.execPath, parameters, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    output = String((error as { stdout?: unknown }).stdout);
  }
  return (JSON.parse(output) as { diagnostics: Finding[] }).diagnostics;
}

const using = (from: string, kind = ''): string => `import ${kind} { a } from '${from}';\nexport const b = a;\n`;

/** Wrong-direction pairs: every room with a neighbour to its right, and the borders that cost most to mend later. */
const WRONG: Readonly<Record<string, string>> = {
  'src/core/one.ts': '../work/job',
  'src/work/one.ts': '../kernel/graph',
  'src/kernel/one.ts': '../backend/backend',
  'src/backend/one.ts': '../measure/plan',
  'src/backend/cpu/one.ts': '../gpu/device',
  'src/backend/gpu/one.ts': '../cpu/pool',
  'src/measure/one.ts': '../result/schema',
  'src/power/one.ts': '../measure/plan',
  'src/insight/one.ts': '../result/schema',
  'src/result/one.ts': '../engine',
  'src/result/three.ts': '../engine/ports',
  'src/view/three.tsx': '../engine/ports',
  'src/result/two.ts': '../insight/hardware',
  'src/history/one.ts': '../view/app',
  'src/engine.ts': './view/app',
  'src/index.ts': './cli/main',
  'src/view/one.tsx': '../backend/gpu/device',
  'src/view/two.tsx': 'uplot',
  'src/cli/one.ts': '../view/app',
  'src/core/two.ts': 'node:fs',
  'src/measure/two.ts': 'preact',
};

test('each planted wrong-direction import fails the lint', () => {
  const rules = lint(Object.fromEntries(Object.entries(WRONG).map(([path, from]) => [path, using(from)])));
  for (const [path, codes] of rules) expect(codes, `${path} imports ${WRONG[path] ?? ''}`).toContain('eslint(no-restricted-imports)');
});

test('a type-only import in the wrong direction fails too', () => {
  expect(
    lint({ 'src/work/one.ts': `import type { Plan } from '../measure/plan';\nexport type One = Plan;\n` }).get('src/work/one.ts'),
  ).toContain('eslint(no-restricted-imports)');
});

test('imports to the left pass', () => {
  const right: Readonly<Record<string, string>> = {
    'src/work/one.ts': '../core/bytes',
    'src/backend/cpu/one.ts': '../../work/job',
    'src/measure/one.ts': '../backend/backend',
    'src/result/one.ts': '../power/estimate',
    'src/engine.ts': './result/build',
    'src/cli/commands/one.ts': '../../result/schema',
    'src/view/run/chart.tsx': 'uplot',
  };
  const rules = lint(Object.fromEntries(Object.entries(right).map(([path, from]) => [path, using(from)])));
  for (const [path, codes] of rules) expect(codes, path).toEqual([]);
});

test('a circle of two files fails, even through types', () => {
  const rules = lint({
    'src/work/one.ts': `import type { Two } from './two';\nexport type One = Two | 1;\n`,
    'src/work/two.ts': `import type { One } from './one';\nexport type Two = One | 2;\n`,
  });
  expect(rules.get('src/work/one.ts')).toContain('import(no-cycle)');
});

test('code made from text fails', () => {
  const rules = lint({
    'src/core/one.ts': `export const one = eval('1');\n`,
    'src/core/two.ts': `export const two = new Function('return 1');\n`,
  });
  expect(rules.get('src/core/one.ts')).toContain('eslint(no-eval)');
  expect(rules.get('src/core/two.ts')).toContain('eslint(no-new-func)');
});
