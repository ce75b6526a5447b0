/**
 * The contrast screens by name and the part of the address that opens them: "#/ladder?cents=10".
 * Place: in the first load, so that links work before anything else of this folder is there. Pure.
 */
export const SCREENS = ['ladder', 'months', 'current', 'everyone', 'industry', 'rented', 'inversion'] as const;
export type ScreenId = (typeof SCREENS)[number];

/** Everything a person can set on these screens; raw text, checked where it is used. */
export const FIELD_NAMES = [
  // Whose number.
  'example',
  'rate',
  'part',
  // Its power.
  'power',
  'card',
  'chip',
  'watts',
  'off',
  'loaded',
  'idle',
  'grain',
  'capacity',
  'accuracy',
  'age',
  'partlow',
  'parthigh',
  'classlow',
  'classhigh',
  'badge',
  'scope',
  // The world.
  'cents',
  'difficulty',
  'subsidy',
  'price',
  'reference',
  // One screen each.
  'axis',
  'with',
  'month',
  'machine',
  'places',
  'claimcents',
  'count',
  'farm',
  'overhead',
  'farmcents',
  'cop',
  'deal',
  'terahashes',
  'upfront',
  'fee',
  'days',
  'growth',
  'drift',
  'halving',
  'bill',
  'promised',
  'signs',
  'per',
  'bits',
  'matrix',
  'paid',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
/** Names, choices and lists; every other field holds a number, or two. */
const NAMES: ReadonlySet<FieldName> = new Set<FieldName>([
  'example',
  'part',
  'power',
  'card',
  'chip',
  'badge',
  'scope',
  'reference',
  'axis',
  'with',
  'month',
  'machine',
  'places',
  'deal',
  'bill',
  'signs',
  'per',
  'bits',
]);
export function isNumberField(name: FieldName): boolean {
  return !NAMES.has(name);
}

export type Fields = Readonly<Partial<Record<FieldName, string>>>;

export interface Opened {
  readonly screen: ScreenId;
  readonly fields: Fields;
  /** Names that no screen knows; shown, then ignored. */
  readonly unknown: readonly string[];
}

/** A longer link was not made by this page. */
const LONGEST_FRAGMENT = 2000;
const LONGEST_VALUE = 200;
/** Eight picked devices by name. */
const LONGEST_LIST = 1000;

/** Null when the fragment does not name a screen: then it belongs to somebody else. */
export function readFragment(fragment: string): Opened | null {
  const match = /^#\/([a-z]+)(?:\?(.*))?$/s.exec(fragment.slice(0, LONGEST_FRAGMENT));
  const screen = SCREENS.find((candidate) => candidate === match?.[1]);
  if (screen === undefined) return null;
  const fields: Partial<Record<FieldName, string>> = {};
  const unknown: string[] = [];
  for (const [name, value] of new URLSearchParams(match?.[2] ?? '')) {
    const known = FIELD_NAMES.find((candidate) => candidate === name);
    if (known === undefined) unknown.push(name.slice(0, 40));
    else fields[known] = value.slice(0, known === 'with' ? LONGEST_LIST : LONGEST_VALUE);
  }
  return { screen, fields, unknown };
}

export function writeFragment(screen: ScreenId, fields: Fields): string {
  const query = new URLSearchParams();
  for (const name of FIELD_NAMES) {
    const value = fields[name];
    if (value !== undefined && value !== '') query.set(name, value);
  }
  // Readable in the address bar; both characters are allowed in a fragment.
  const written = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
  return written === '' ? `#/${screen}` : `#/${screen}?${written}`;
}
