/** The library as a stranger gets it: packed, unpacked into a project of theirs, imported by name, compiled against its declarations. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withEndings } from '../../../src/library-declarations';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const inRoot = (path: string): string => join(ROOT, path);
const project = mkdtempSync(join(tmpdir(), 'hashwatt-stranger-'));
const installed = join(project, 'node_modules', 'hashwatt');
afterAll(() => rmSync(project, { recursive: true, force: true }));

// Vitest's own variables would turn the build into a test run.
const { VITEST: _vitest, NODE_ENV: _nodeEnv, ...env } = process.env;

beforeAll(() => {
  execFileSync('npm', ['run', '--silent', 'build:lib'], { cwd: ROOT, env });
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--silent', '--json', '--pack-destination', project], { cwd: ROOT, env, encoding: 'utf8' }),
  ) as { filename: string }[];
  execFileSync('tar', ['-xzf', packed?.filename ?? ''], { cwd: project });
  mkdirSync(join(project, 'node_modules'));
  cpSync(join(project, 'package'), installed, { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
}, 120_000);

/** Everything that the declarations ask for beside themselves, and nothing more. */
function installTypes(): void {
  for (const name of ['comlink', 'valibot', '@types/node', 'undici-types']) {
    mkdirSync(join(project, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(inRoot(`node_modules/${name}`), join(project, 'node_modules', name), 'dir');
  }
}

test('runs by name, with no other package beside it: a block found again, a smoke run, its result verified and a forged one refused', () => {
  writeFileSync(
    join(project, 'run.mjs'),
    `import * as hashwatt from 'hashwatt';
     import * as insight from 'hashwatt/insight';
     const { milliseconds } = hashwatt;
     let time = 0;
     const clock = {
       // Each look at the clock takes a while, so that the run ends after few hashes, whatever this machine's speed.
       now: () => milliseconds((time += 4)),
       date: () => new Date(Date.UTC(2026, 0, 1) + time).toISOString(),
       pause: (signal, duration) => new Promise((resolve) => {
         if (duration === 0) return setImmediate(resolve);
         const timer = setTimeout(resolve, duration);
         signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
       }),
     };
     const environment = hashwatt.buildEnvironment({ userAgent: 'Stranger/1', brands: null, platform: 'any', isMobile: false,
       hardwareConcurrency: 1, isAutomated: false, isSecureContext: false, isCrossOriginIsolated: false, protocol: '' });
     const ports = { clock, environment, tool: { version: '1', commit: null }, takeObservations: () => [],
       openBackend: async () => hashwatt.createReferenceBackend(clock) };
     const { signal } = new AbortController();
     const header = '01000000' + '00'.repeat(32) + '3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d00000000';
     const range = { firstNonce: 2083236893 - 50, count: 100 };
     const found = await hashwatt.searchNonces(signal, ports, { header, range, zeroBits: 32, backend: 'cpu' });
     let result;
     for await (const event of hashwatt.runBenchmark(hashwatt.makePlan({ profile: 'smoke', backend: 'cpu', seed: 'ab' }), ports, signal))
       if (event.kind === 'finished') result = event.result;
     const forged = structuredClone(result);
     forged.runs[0].hashrate.median_h_per_s *= 1.1;
     const refused = await hashwatt.searchNonces(signal, ports, { header: 'ff', range, zeroBits: 32, backend: 'cpu' }).catch((error) => error);
     console.log(JSON.stringify({
       share: insight.monthBalance(insight.networkMonth('2009-01'), { rate: insight.hashesPerSecond(100e6),
         power: insight.exactly(insight.watts(15)), electricityPrice: insight.usDollarsPerKilowattHour(0.3) }).share.toFixed(3),
       nonce: found.matches[0]?.nonce, status: result.runs[0].status, windows: result.runs[0].hashrate.samples.length,
       own: hashwatt.verifyResult(result).findings, forged: hashwatt.verifyResult(forged).isConsistent,
       refused: [refused instanceof hashwatt.HashwattError, refused.code],
     }));`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, ['run.mjs'], { cwd: project, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    share: '0.933',
    nonce: 2083236893,
    status: 'ok',
    windows: 6,
    own: [],
    forged: false,
    refused: [true, expect.any(String)],
  });
});

test('brings the script of a CPU thread, which needs nothing but its own files', () => {
  const script = fileURLToPath(new URL(`file://${join(installed, 'dist/lib/cpu-worker.js')}`));
  const imports = [...readFileSync(script, 'utf8').matchAll(/^import .* from "([^"]+)"/gm)].map(([, path = '']) => path);
  const files = readdirSync(join(installed, 'dist/lib'));
  for (const path of imports) expect(files).toContain(path.replace('./', ''));
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { exports: Record<string, unknown> };
  expect(exports['./cpu-worker']).toBe('./dist/lib/cpu-worker.js');
});

test('brings no test, no source and no tool of ours', () => {
  expect(readdirSync(installed).filter((name) => /^(src|tests|bench|node_modules|shared|\..*)$/.test(name))).toEqual([]);
});

describe('its declarations', () => {
  const COMPILER = inRoot('node_modules/typescript/bin/tsc');

  function compile(source: string, options: Readonly<Record<string, unknown>>): string {
    writeFileSync(join(project, 'stranger.ts'), source);
    const compilerOptions = { strict: true, noEmit: true, target: 'es2023', types: ['node'], ...options };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['stranger.ts'] }));
    return spawnSync(process.execPath, [COMPILER, '-p', project], { encoding: 'utf8' }).stdout;
  }

  beforeAll(installTypes);

  const example = readFileSync(inRoot('examples/library.ts'), 'utf8');
  const contrast = `import { lastMonthEarning, hashesPerSecond } from 'hashwatt/insight';
    export const end = lastMonthEarning(hashesPerSecond(1e8));`;
  const node = { module: 'nodenext', moduleResolution: 'nodenext' };
  const bundler = { module: 'esnext', moduleResolution: 'bundler' };

  test.each([
    ['Node, declarations checked too', { ...node, skipLibCheck: false }],
    ['a bundler, declarations checked too', { ...bundler, skipLibCheck: false }],
    ['Node without any DOM', { ...node, lib: ['ES2023'], skipLibCheck: true }],
  ])('compile our example by name, for %s', (_, options) => {
    expect(compile(`${example}\n${contrast}`, options)).toBe('');
  });

  test('know the kinds: a wrong one is refused, and a result is not "any"', () => {
    const wrong = `import { makePlan, verifyResult, type ResultDocument, type ErrorCode } from 'hashwatt';
      export const plan = makePlan({ profile: 'fastest' });
      export const median = (result: ResultDocument): string => result.runs[0]!.hashrate!.median_h_per_s;
      export const findings: number = verifyResult({} as ResultDocument).findings;
      export const code: ErrorCode = 'no-such-code';`;
    const lines = [...compile(wrong, { ...node, skipLibCheck: false }).matchAll(/stranger\.ts\((\d),/g)].map(([, line]) => line);
    expect(lines).toEqual(['2', '3', '4', '5']);
  });
});

test.each([
  ["export { a } from './engine';", "export { a } from './engine.js';"],
  ["import type { B } from '../core/units';", "import type { B } from '../core/units.js';"],
  ["type C = import('./x/y').C;", "type C = import('./x/y.js').C;"],
  ["import { Remote } from 'comlink';", "import { Remote } from 'comlink';"],
])('a path within gets an ending, a package’s name none: %s', (written, read) => {
  expect(withEndings(written)).toBe(read);
});
