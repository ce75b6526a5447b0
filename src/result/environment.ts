/**
 * Where a run happened, from the few facts a browser tells: no version finer than the main one, nothing that singles a person out.
 * Place: pure; the worker reads the navigator and hands the facts in, tests hand in those of other browsers.
 */
import type { Environment } from './schema';

export interface NavigatorFacts {
  readonly userAgent: string;
  /** Chromium's structured answer; null elsewhere. */
  readonly brands: readonly { readonly brand: string; readonly version: string }[] | null;
  readonly platform: string;
  readonly isMobile: boolean | null;
  readonly hardwareConcurrency: number | null;
  readonly isAutomated: boolean;
  readonly isSecureContext: boolean;
  readonly isCrossOriginIsolated: boolean;
  /** location.protocol, for example "https:"; empty outside a page. */
  readonly protocol: string;
}

export function buildEnvironment(facts: NavigatorFacts): Environment {
  const cores = facts.hardwareConcurrency;
  return {
    browser: { ...browserOf(facts), is_automated: facts.isAutomated || /\bHeadless/.test(facts.userAgent) },
    os: systemOf(facts),
    logical_cores: cores !== null && Number.isInteger(cores) && cores > 0 ? cores : null,
    is_mobile: facts.isMobile ?? /\b(Mobi|Android|iPhone|iPad)/.test(facts.userAgent),
    page: {
      is_secure: facts.isSecureContext,
      is_cross_origin_isolated: facts.isCrossOriginIsolated,
      origin_kind: originKind(facts.protocol),
    },
  };
}

/** Every Chromium also calls itself Chrome and Safari, so the more special names are asked for first. */
const BROWSERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Node.js', /\bNode\.js\/(\d+)/],
  ['Edge', /\bEdgA?(?:iOS)?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Headless)?Chrome\/(\d+)/],
  ['Chrome', /\bCriOS\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari/],
];

const BRAND_NAMES: Readonly<Record<string, string>> = {
  'Google Chrome': 'Chrome',
  'Microsoft Edge': 'Edge',
  Chromium: 'Chromium',
  Opera: 'Opera',
  Brave: 'Brave',
  HeadlessChrome: 'Chrome',
};

function browserOf(facts: NavigatorFacts): { name: string; version: string } {
  const known = (facts.brands ?? []).filter(({ brand }) => brand in BRAND_NAMES);
  const special = known.find(({ brand }) => brand !== 'Chromium') ?? known[0];
  if (special !== undefined) return { name: BRAND_NAMES[special.brand] ?? special.brand, version: special.version.slice(0, 20) };
  for (const [name, pattern] of BROWSERS) {
    const version = pattern.exec(facts.userAgent)?.[1];
    if (version !== undefined) return { name, version };
  }
  return { name: 'unknown', version: '' };
}

const SYSTEMS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Android', /Android/i],
  ['iOS', /iPhone|iPad|iPod/],
  ['ChromeOS', /CrOS|Chrome ?OS/i],
  ['Windows', /Windows|Win32/i],
  ['macOS', /Mac ?OS|Macintosh|MacIntel/i],
  ['Linux', /Linux|X11/i],
];

function systemOf(facts: NavigatorFacts): string {
  const said = `${facts.platform} ${facts.userAgent}`;
  return SYSTEMS.find(([, pattern]) => pattern.test(said))?.[0] ?? 'unknown';
}

function originKind(protocol: string): Environment['page']['origin_kind'] {
  switch (protocol) {
    case 'https:':
      return 'https';
    case 'http:':
      return 'http';
    case 'file:':
      return 'file';
    default:
      return 'none';
  }
}
