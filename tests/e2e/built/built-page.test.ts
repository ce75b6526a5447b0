/** What the build emitted, as files: names, size, and that nothing in it reaches for another host. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BLOCKED_PATHS, BLOCKED_STRINGS, blockedBy } from '../../unit/ground/blocked-names';

const PAGE = fileURLToPath(new URL('../../../dist/page', import.meta.url));
const paths = readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(PAGE, path)).isFile());
const textFiles = paths.filter((path) => /\.(html|js|css|svg|webmanifest|json)$/.test(path));
const read = (path: string): string => readFileSync(join(PAGE, path), 'utf8');
const html = read('index.html');
/** The one document that may ask another host, and only for live figures: see docs/decisions/0005. */
const FRAME = 'live.html';
/** The one script that may ask at all, for the files it lists: it keeps them for use without a network. */
const COPY = 'service.worker.js';
const policyOf = (document: string): string => /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(document)?.[1] ?? '';

const KILOBYTE = 1000;
const FIRST_LOAD_LIMIT = 120 * KILOBYTE;

describe('names', () => {
  test('no emitted file has a name that blockers kill', () => {
    expect(paths.filter((path) => blockedBy(path, BLOCKED_PATHS) !== undefined)).toEqual([]);
  });

  test('no emitted file holds a string that script filters match', () => {
    expect(textFiles.filter((path) => BLOCKED_STRINGS.some((pattern) => pattern.test(read(path))))).toEqual([]);
  });
});

describe('what the page may do', () => {
  test('the page carries a policy that forbids connections, inline scripts and other hosts', () => {
    const policy = policyOf(html);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("frame-src 'self'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)|wasm-unsafe-eval|https?:|\*/);
  });

  test('the frame of live figures may run its one script and ask two addresses of one host, and nothing else', () => {
    const frame = read(FRAME);
    const [script, ...more] = [...frame.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
    expect(more).toEqual([]);
    const hash = createHash('sha256')
      .update(script ?? '')
      .digest('base64');
    expect(policyOf(frame).split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash}'`,
      'connect-src https://mempool.space/api/v1/prices https://mempool.space/api/v1/mining/hashrate/3d',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(frame).not.toMatch(/\b(src|href)=|<style|\son[a-z]+="/);
  });

  test('no emitted file but that frame can ask anybody, and none names its addresses', () => {
    const others = textFiles.filter((path) => path !== FRAME);
    expect(others.length).toBeLessThan(textFiles.length);
    expect(others.filter((path) => /mempool\.space\/api\/v1\/(prices|mining\/hashrate\/3d)/.test(read(path)))).toEqual([]);
    const asking = /\bfetch\(|XMLHttpRequest|new WebSocket\(|EventSource|sendBeacon|RTCPeerConnection/;
    expect(others.filter((path) => path.endsWith('.js') && asking.test(read(path)))).toEqual([COPY]);
  });

  test('the copy lists every file of the page, and none beside it', () => {
    const listed = [...read(COPY).matchAll(/"url":"([^"]+)"/g)].map((match) => match[1] ?? '');
    const own = paths.filter((path) => ![COPY, FRAME, 'hashwatt.html', 'index.html'].includes(path));
    expect(listed.toSorted()).toEqual(['./', ...own.map((path) => path.replaceAll('\\', '/'))].toSorted());
    expect(read(COPY)).not.toMatch(/https?:\/\//);
  });

  test('no script or style stands inside the document', () => {
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
    expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
  });

  test('markup from text occurs no oftener than in the libraries themselves, where nobody asks for it', () => {
    const count = (code: string): number => code.match(/innerHTML/g)?.length ?? 0;
    const libraries = ['preact/dist/preact.mjs', 'uplot/dist/uPlot.esm.js'].map((path) =>
      count(readFileSync(fileURLToPath(new URL(`../../../node_modules/${path}`, import.meta.url)), 'utf8')),
    );
    const emitted = paths.filter((path) => path.endsWith('.js')).reduce((sum, path) => sum + count(read(path)), 0);
    expect(emitted).toBeLessThanOrEqual(libraries.reduce((sum, number) => sum + number, 0));
  });

  test('no emitted code uses WebAssembly or code from text', () => {
    const pattern = /WebAssembly|insertAdjacentHTML|\beval\(|new Function\(/;
    expect(paths.filter((path) => path.endsWith('.js') && pattern.test(read(path)))).toEqual([]);
  });

  test('nothing is loaded from another host: addresses occur as links and sources only', () => {
    const loading = /(src|href)="(https?:)?\/\/(?!www\.w3\.org)|@import|url\(\s*["']?https?:|import\(\s*["']https?:|fetch\(\s*["'`]https?:/;
    expect(textFiles.filter((path) => loading.test(read(path))).map((path) => relative(PAGE, path))).toEqual([]);
    const asset = /<(script|link|img|iframe)\b[^>]*\b(src|href)="(?:https?:)?\/\//;
    expect(html).not.toMatch(asset);
  });

  test('every asset is named relative to the page, so that it works at a sub-path', () => {
    const references = [...html.matchAll(/\b(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((reference) => !reference.startsWith('./'))).toEqual([]);
  });
});

describe('size', () => {
  test('the first load stays within 120 kB gzip', () => {
    const named = [...html.matchAll(/\b(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
    const total = ['index.html', ...named].reduce((sum, path) => sum + gzipSync(readFileSync(join(PAGE, path))).length, 0);
    expect(total).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
  });
});
