/**
 * Builds and tests: the page (default), the command line (--mode cli), and the test projects.
 * The emitted nonce loop comes in as a virtual module, so that no code is ever evaluated at run time.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

const shared: UserConfig = {
  define: { __HASHWATT_VERSION__: JSON.stringify(version), __HASHWATT_COMMIT__: JSON.stringify(commit()) },
  plugins: [],
};

const page: UserConfig = {
  ...shared,
  base: './',
  build: { outDir: 'dist/page', target: 'es2022', modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  test: {
    projects: [{ extends: true, test: { name: 'node', environment: 'node', include: ['tests/{unit,property,contract}/**/*.test.ts'] } }],
  },
};

const cli: UserConfig = {
  ...shared,
  build: { ssr: 'src/cli/main.ts', outDir: 'dist/cli', target: 'node20', rollupOptions: { output: { entryFileNames: 'main.js' } } },
};

export default defineConfig(({ mode }) => (mode === 'cli' ? cli : page));
