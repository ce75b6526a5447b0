/**
 * Builds and tests: the page (default), the command line (--mode cli), the library (--mode lib), the kernel benchmark (--mode bench), and
 * the test projects.
 * The emitted nonce loop comes in as a virtual module, so that no code is ever evaluated at run time.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration, type ViteUserConfig } from 'vitest/config';
import { nonceLoopPlugin } from './src/kernel/vite-plugin';
import { libraryDeclarations } from './src/library-declarations';
import { liveFramePlugin } from './src/view/live/vite-plugin';
import { offlinePlugin } from './src/view/offline/vite-plugin';
import { singleFilePlugin } from './src/view/single-file/vite-plugin';
import { findTestBrowser } from './tests/browser';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

const shared: ViteUserConfig = {
  define: {
    __HASHWATT_VERSION__: JSON.stringify(version),
    __HASHWATT_COMMIT__: JSON.stringify(commit()),
    __HASHWATT_SINGLE_FILE__: 'false',
  },
  plugins: [nonceLoopPlugin()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

/** One kind after the other: a run of the page beside a GPU test would measure the GPU test. */
const GROUP_ORDER = { node: 1, browser: 2, page: 3, alone: 4 } as const;

/** Pure code, in milliseconds. */
const nodeTests: TestProjectInlineConfiguration = {
  extends: true,
  // The library's example takes the library by its name, which nothing has built yet.
  resolve: { alias: [{ find: /^hashwatt$/, replacement: fileURLToPath(new URL('./src/index.ts', import.meta.url)) }] },
  test: {
    name: 'node',
    environment: 'node',
    include: ['tests/{unit,property,contract}/**/*.test.ts'],
    exclude: ['tests/**/*.browser.test.ts'],
    // Against hanging only: a busy machine of two cores is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Left to itself, Vitest keeps one core free, which is half of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { groupOrder: GROUP_ORDER.node },
  },
};

/** The built page in a real browser, driven from Node. Three files at a time: a run lasts as long as its windows say, and waits for them. */
const pageTests: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'page',
    environment: 'node',
    include: ['tests/{e2e,a11y,faults}/**/*.test.ts'],
    exclude: ['tests/e2e/alone/**'],
    globalSetup: ['tests/e2e/global-setup.ts'],
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Against hanging only, like the others: a second is short beside another browser and a build.
    expect: { poll: { timeout: 20_000 } },
    sequence: { groupOrder: GROUP_ORDER.page },
  },
};

/** What builds the page that the tests above have open. */
const aloneTests: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'alone',
    environment: 'node',
    include: ['tests/e2e/alone/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    sequence: { groupOrder: GROUP_ORDER.alone },
  },
};

/** Minutes long: a million nonces for each kernel, and the like. */
const slowTests: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'slow',
    environment: 'node',
    include: ['tests/slow/**/*.test.ts'],
    exclude: ['tests/**/*.browser.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
};

/** Real workers and real WebGPU. One file at a time: two GPU tests at once would time each other. */
async function browserTests(name: string, include: string[], testTimeout: number): Promise<TestProjectInlineConfiguration> {
  // Imported here, because a build does not need it and it costs a third of a second.
  const { playwright } = await import('@vitest/browser-playwright');
  const provider = playwright({ launchOptions: await findTestBrowser() });
  return {
    extends: true,
    test: {
      name,
      include,
      fileParallelism: false,
      testTimeout,
      sequence: { groupOrder: GROUP_ORDER.browser },
      browser: { enabled: true, headless: true, ui: false, screenshotFailures: false, provider, instances: [{ browser: 'chromium' }] },
    },
  };
}

// Before the configuration is asked for: Vite's "runner" loader is closed by then and imports nothing more.
const isTestRun = process.env.VITEST !== undefined;
const quickProjects = isTestRun
  ? [
      nodeTests,
      await browserTests('browser', ['tests/gpu/**/*.test.ts', 'tests/contract/**/*.browser.test.ts'], 60_000),
      pageTests,
      aloneTests,
    ]
  : [];
const slowProjects = isTestRun ? [slowTests, await browserTests('slow-browser', ['tests/slow/**/*.browser.test.ts'], 600_000)] : [];

/** On a busy machine the bundler remarks on its own slowness, which helps nobody who waits for a benchmark. */
const QUIET = { checks: { pluginTimings: false } };

const page: ViteUserConfig = {
  ...shared,
  plugins: [
    nonceLoopPlugin(),
    liveFramePlugin(),
    offlinePlugin(),
    singleFilePlugin(() => ({ ...shared, plugins: [nonceLoopPlugin()] }), ['dist']),
  ],
  base: './',
  build: { outDir: 'dist/page', target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: QUIET },
  worker: { format: 'es', plugins: () => [nonceLoopPlugin()], rolldownOptions: QUIET },
};

const cli: ViteUserConfig = {
  ...shared,
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    // All in one folder: what looks for the page beside itself must find it from every file.
    rollupOptions: {
      input: { main: 'src/cli/main.ts', 'verify-thread': 'src/cli/verify-thread.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
};

/** For other people's programs: the door, and the script of a CPU thread, which a host starts as a module worker. Nothing else is needed beside them. */
const lib: ViteUserConfig = {
  ...shared,
  plugins: [nonceLoopPlugin(), libraryDeclarations()],
  publicDir: false,
  build: {
    outDir: 'dist/lib',
    target: 'es2022',
    minify: false,
    lib: { entry: { index: 'src/index.ts', insight: 'src/insight.ts', 'cpu-worker': 'src/backend/cpu/worker.ts' }, formats: ['es'] },
    rolldownOptions: QUIET,
  },
};

/** Our own speed, side by side with peers; never part of the page. */
const bench: ViteUserConfig = {
  ...shared,
  build: { ssr: 'bench/kernels.ts', outDir: 'dist/bench', target: 'node20', rollupOptions: { output: { entryFileNames: 'kernels.js' } } },
};

export default defineConfig(({ mode }) => {
  if (mode === 'cli') return cli;
  if (mode === 'lib') return lib;
  if (mode === 'bench') return bench;
  return isTestRun ? { ...page, test: { projects: mode === 'slow' ? slowProjects : quickProjects } } : page;
});
