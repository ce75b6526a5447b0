import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { BLOCKED_PATHS, BLOCKED_STRINGS, blockedBy, SUBJECTLESS_PATHS } from './blocked-names';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ROOMS = ['src', 'public', 'data', 'shaders', 'tests', 'bench', 'docs', 'examples'];
const files = ['index.html', ...ROOMS.flatMap(filesBelow)];
/** What a dev server or the build could ask a browser to load. */
const served = files.filter((path) => /^(src|public|data|shaders)\//.test(path) || path === 'index.html');
const sources = served.filter((path) => /\.(ts|tsx|css|html|wgsl)$/.test(path));

describe('the pattern list itself', () => {
  test.each([
    'src/miner.ts',
    'assets/mining.js',
    'a/stats/x.js',
    'perf.js',
    'src/run/perf.ts',
    'x/event-log.js',
    'fingerprint.js',
    'metrics/a.js',
  ])('%s would be blocked', (path) => {
    expect(blockedBy(path, BLOCKED_PATHS)).toBeDefined();
  });

  test.each(['src/measure/statistics.ts', 'src/view/chart.tsx', 'src/work/determine.ts', 'data/blocks.json', 'src/core/logarithm.ts'])(
    '%s would pass',
    (path) => {
      expect(blockedBy(path, BLOCKED_PATHS)).toBeUndefined();
    },
  );
});

test('no path that a browser may load has a name that blockers kill', () => {
  expect(served.length).toBeGreaterThan(20);
  expect(served.filter((path) => blockedBy(path, BLOCKED_PATHS) !== undefined)).toEqual([]);
});

test('no folder or file is named after nothing (utils, helpers, common, misc)', () => {
  expect(files.filter((path) => blockedBy(path, SUBJECTLESS_PATHS) !== undefined)).toEqual([]);
});

test.each([
  ['WebAssembly', /WebAssembly/],
  ['innerHTML or its relatives', /\.(innerHTML|outerHTML|insertAdjacentHTML)\b|dangerouslySetInnerHTML|document\.write\(/],
  ['eval or Function from text', /\beval\(|new Function\(/],
])('no source uses %s', (_name, pattern) => {
  expect(sources.filter((path) => pattern.test(withoutComments(readFileSync(join(ROOT, path), 'utf8'))))).toEqual([]);
});

test('no source of the page can ask anybody, but the frame of live figures, which is asked to, and the copy, for the page’s own files', () => {
  const asking = /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\(|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b/;
  const page = sources.filter((path) => /\.tsx?$/.test(path) && !path.startsWith('src/cli/'));
  expect(page.filter((path) => asking.test(withoutComments(readFileSync(join(ROOT, path), 'utf8'))))).toEqual([
    'src/view/live/frame.ts',
    'src/view/offline/service.worker.ts',
  ]);
});

test('no source holds a string that script filters match', () => {
  const hits = sources.filter((path) => {
    const content = readFileSync(join(ROOT, path), 'utf8');
    return BLOCKED_STRINGS.some((pattern) => pattern.test(content));
  });
  expect(hits).toEqual([]);
});

test('no source silences the type checker, the lint, or a test', () => {
  const silencing = /@ts-(ignore|nocheck|expect-error)|oxlint-disable|eslint-disable|biome-ignore|\b(it|test|describe)\.(skip|only|todo)\(/;
  const own = fileURLToPath(import.meta.url);
  const code = files.filter((path) => /^(src|tests|bench)\/.*\.(ts|tsx)$/.test(path) && join(ROOT, path) !== own);
  expect(code.filter((path) => silencing.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
});

test('no source file is longer than 500 lines', () => {
  const code = files.filter((path) => /^(src|tests|bench)\/.*\.(ts|tsx|css)$/.test(path));
  expect(code.filter((path) => readFileSync(join(ROOT, path), 'utf8').split('\n').length > 501)).toEqual([]);
});

function filesBelow(room: string): string[] {
  if (!existsSync(join(ROOT, room))) return [];
  const paths = readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path));
  return paths.filter((path) => statSync(join(ROOT, path)).isFile()).map((path) => path.replaceAll('\\', '/'));
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
