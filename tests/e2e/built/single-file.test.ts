/** The page as one file: its policy names exactly what stands in it, and what is packed keeps the promises of what is not. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf } from '../../../src/view/single-file/packing';
import { BLOCKED_STRINGS } from '../../unit/ground/blocked-names';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../../dist/${path}`, import.meta.url)), 'utf8');
const html = read('hashwatt.html');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inner = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

const [program = '', ...more] = inner(/<script type="text\/plain" id="[a-z-]+">([^<]+)<\/script>/g).map((packed) =>
  gunzipSync(bytesOf(packed)).toString('utf8'),
);
const scripts = inner(/<script>([\s\S]*?)<\/script>/g);
const styles = inner(/<style>([\s\S]*?)<\/style>/g);

test('the policy allows its script, the packed program, its style, workers from its own text, and nothing else', () => {
  expect([scripts.length, styles.length, more.length]).toEqual([1, 1, 0]);
  expect(/http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1]?.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hashOf(scripts[0] ?? '')} ${hashOf(program)}`,
    `style-src ${hashOf(styles[0] ?? '')}`,
    'worker-src blob:',
    'img-src data: blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('it loads no file', () => {
  expect(html).not.toMatch(/<script[^>]*\ssrc=|<link[^>]*href="(?!data:)|@import|url\(\s*["']?(?!data:)[\w./]/);
  expect(program).not.toMatch(/\bimport\(|import\.meta|importScripts\(/);
});

test('what is packed holds no string that script filters match, asks nobody, and makes no code from text', () => {
  const forbidden = [
    /\bfetch\(|XMLHttpRequest|new WebSocket\(|EventSource|sendBeacon|RTCPeerConnection/,
    /WebAssembly|\beval\(|new Function\(/,
  ];
  for (const script of [program, ...scripts])
    expect([...forbidden, ...BLOCKED_STRINGS].filter((pattern) => pattern.test(script))).toEqual([]);
});

test('it stands beside the page too, where a visitor downloads it', () => {
  expect(read('page/hashwatt.html') === html).toBe(true);
});
