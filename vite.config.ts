/**
 * Builds and tests: the page (default), the command line (--mode cli), and the test projects.
 * The emitted nonce loop comes in as a virtual module, so that no code is ever evaluated at run time.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { defineConfig, type TestProjectInlineConfiguration, type UserConfig } from 'vitest/config';
import { findTestBrowser } from './tests/browser';

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

const nodeTests: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'node',
    environment: 'node',
    include: ['tests/{unit,property,contract}/**/*.test.ts'],
    exclude: ['tests/**/*.browser.test.ts'],
  },
};

/** Real workers and real WebGPU. One file at a time: two GPU tests at once would time each other. */
async function browserTests(): Promise<TestProjectInlineConfiguration> {
  // Imported here, because a build needs neither and each costs a third of a second.
  const { playwright } = await import('@vitest/browser-playwright');
  const launchOptions = await findTestBrowser();
  return {
    extends: true,
    test: {
      name: 'browser',
      include: ['tests/gpu/**/*.test.ts', 'tests/contract/**/*.browser.test.ts'],
      fileParallelism: false,
      testTimeout: 60_000,
      browser: {
        enabled: true,
        headless: true,
        ui: false,
        screenshotFailures: false,
        provider: playwright({ launchOptions }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}

const page: UserConfig = {
  ...shared,
  base: './',
  build: { outDir: 'dist/page', target: 'es2022', modulePreload: { polyfill: false } },
  worker: { format: 'es' },
};

const cli: UserConfig = {
  ...shared,
  build: { ssr: 'src/cli/main.ts', outDir: 'dist/cli', target: 'node20', rollupOptions: { output: { entryFileNames: 'main.js' } } },
};

export default defineConfig(async ({ mode }) => {
  if (mode === 'cli') return cli;
  if (mode === 'test') return { ...page, test: { projects: [nodeTests, await browserTests()] } };
  return page;
});
