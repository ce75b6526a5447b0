import { describe, expect, test } from 'vitest';
import { buildEnvironment, type NavigatorFacts } from '../../../src/result/environment';

const facts: NavigatorFacts = {
  userAgent: '',
  brands: null,
  platform: '',
  isMobile: null,
  hardwareConcurrency: 8,
  isAutomated: false,
  isSecureContext: true,
  isCrossOriginIsolated: false,
  protocol: 'https:',
};

describe('user agents as browsers send them', () => {
  test.each([
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 'Chrome 140 Linux false'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge 140 Windows false',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0', 'Firefox 141 Windows false'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
      'Safari 26 macOS false',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
      'Safari 26 iOS true',
    ],
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
      'Samsung Internet 28 Android true',
    ],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      'Chrome 140 ChromeOS false',
    ],
    ['', 'unknown  unknown false'],
  ])('%s', (userAgent, expected) => {
    const { browser, os, is_mobile } = buildEnvironment({ ...facts, userAgent });
    expect(`${browser.name} ${browser.version} ${os} ${is_mobile}`).toBe(expected);
  });

  test('structured brands come first, and the special one before Chromium', () => {
    const brands = [
      { brand: 'Not=A?Brand', version: '24' },
      { brand: 'Chromium', version: '140' },
      { brand: 'Microsoft Edge', version: '140' },
    ];
    expect(buildEnvironment({ ...facts, brands }).browser).toMatchObject({ name: 'Edge', version: '140' });
    expect(buildEnvironment({ ...facts, brands: brands.slice(0, 2) }).browser.name).toBe('Chromium');
  });

  test('headless counts as automated even where the page cannot tell', () => {
    expect(buildEnvironment({ ...facts, userAgent: 'HeadlessChrome/140.0' }).browser.is_automated).toBe(true);
  });
});

test.each([
  ['https:', 'https'],
  ['http:', 'http'],
  ['file:', 'file'],
  ['blob:', 'none'],
  ['', 'none'],
])('a page loaded by "%s" has origin kind %s', (protocol, kind) => {
  expect(buildEnvironment({ ...facts, protocol }).page.origin_kind).toBe(kind);
});

test.each([
  [0, null],
  [1, 1],
  [2.5, null],
  [null, null],
])('%j logical cores are told as %j', (hardwareConcurrency, cores) => {
  expect(buildEnvironment({ ...facts, hardwareConcurrency }).logical_cores).toBe(cores);
});
