/**
 * The page's address: every setting validated, everything else reported, nothing trusted.
 * Place: read once by main.tsx. Settings of a run end in Choices; `view`, `lesson` and `lang` choose what is shown.
 */
import * as v from 'valibot';
import { PLAN_LIMITS } from '../measure/plan';
import type { Choices } from './choices';
import { type Language, languages } from './text/text';

export const VIEWS = ['measure', 'meaning', 'search', 'limits', 'method', 'earlier'] as const;
export type View = (typeof VIEWS)[number];

export type AddressProblem =
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'invalid'; readonly name: string; readonly value: string; readonly expected: string }
  | { readonly kind: 'autostart-refused' };

export interface AddressSettings {
  readonly choices: Choices;
  readonly view: View | null;
  readonly lesson: number | null;
  readonly lang: Language;
  /** Whether to keep a copy for use without a network (offline/copy-rule.ts); null where the address says nothing. */
  readonly offline: '0' | '1' | null;
  readonly autostart: boolean;
  readonly problems: readonly AddressProblem[];
}

export const NO_SETTINGS: AddressSettings = {
  choices: {},
  view: null,
  lesson: null,
  lang: 'en',
  offline: null,
  autostart: false,
  problems: [],
};

/** A link may not put a visitor's device under load for longer than a minute a run; longer is ticked by hand. */
const LONGEST_DURATION = 60_000;
/** Longest value shown back to the visitor. */
const SHOWN_CHARACTERS = 40;

const wholeNumber = (low: number, high: number) => {
  const expected = `expected a whole number from ${low} to ${high}`;
  return v.pipe(v.string(), v.regex(/^\d{1,9}$/, expected), v.transform(Number), v.minValue(low, expected), v.maxValue(high, expected));
};
const oneOf = <const Options extends readonly string[]>(options: Options) => v.picklist(options, `expected one of ${options.join(', ')}`);

const time = ({ least, most }: { readonly least: number; readonly most: number }) => {
  const expected = `expected ${least} to ${most} milliseconds, such as ${Math.max(least, 1000)}ms or ${Math.max(1, Math.ceil(least / 1000))}s`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,7}(ms|s)?$/, expected),
    v.transform((written) => Number.parseInt(written, 10) * (/\ds$/.test(written) ? 1000 : 1)),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
};

/** Times are milliseconds unless they end in "s". */
const schemas = {
  backend: oneOf(['auto', 'webgpu', 'cpu', 'both']),
  threads: wholeNumber(PLAN_LIMITS.threads.least, PLAN_LIMITS.threads.most),
  warmup: time(PLAN_LIMITS.warmupMaximum),
  duration: time({ least: PLAN_LIMITS.duration.least, most: LONGEST_DURATION }),
  window: time(PLAN_LIMITS.window),
  repeat: wholeNumber(PLAN_LIMITS.repeat.least, PLAN_LIMITS.repeat.most),
  seed: v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{1,32}$/, 'expected 1 to 32 hex digits')),
  class: v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,16}$/, 'expected 1 to 16 letters A to Z, digits or hyphens'), v.toUpperCase()),
  view: oneOf(VIEWS),
  lesson: wholeNumber(1, 10),
  lang: oneOf(languages),
  offline: oneOf(['0', '1']),
  autostart: oneOf(['1', 'true', '']),
} as const;

type Name = keyof typeof schemas;
type Values = { readonly [N in Name]?: v.InferOutput<(typeof schemas)[N]> };

/** `mayAutostart`: under automation, on this computer's own addresses, or from disk. */
export function readAddress(query: string, mayAutostart: boolean): AddressSettings {
  const problems: AddressProblem[] = [];
  const values = readValues(new URLSearchParams(query), problems);
  const wantsStart = values.autostart !== undefined;
  if (wantsStart && !mayAutostart) problems.push({ kind: 'autostart-refused' });
  return {
    choices: {
      ...(values.backend === undefined ? {} : { backend: values.backend }),
      ...(values.threads === undefined ? {} : { threads: values.threads }),
      ...(values.warmup === undefined ? {} : { warmupMaximum: values.warmup }),
      ...(values.duration === undefined ? {} : { duration: values.duration }),
      ...(values.window === undefined ? {} : { window: values.window }),
      ...(values.repeat === undefined ? {} : { repeat: values.repeat }),
      ...(values.class === undefined ? {} : { classCode: values.class }),
      ...(values.seed === undefined ? {} : { seed: values.seed.toLowerCase() }),
    },
    view: values.view ?? null,
    lesson: values.lesson ?? null,
    lang: values.lang ?? 'en',
    offline: values.offline ?? null,
    autostart: wantsStart && mayAutostart,
    problems,
  };
}

function readValues(query: URLSearchParams, problems: AddressProblem[]): Values {
  const values: Record<string, unknown> = {};
  for (const [name, value] of query) {
    if (!isName(name)) {
      problems.push({ kind: 'unknown', name: shorten(name) });
      continue;
    }
    const parsed = v.safeParse(schemas[name], value);
    if (parsed.success) values[name] = parsed.output;
    else problems.push({ kind: 'invalid', name, value: shorten(value), expected: parsed.issues[0].message });
  }
  // Each entry was parsed by the schema of its own name just above.
  return values as Values;
}

function isName(name: string): name is Name {
  return Object.hasOwn(schemas, name);
}

function shorten(value: string): string {
  return value.length <= SHOWN_CHARACTERS ? value : `${value.slice(0, SHOWN_CHARACTERS)}…`;
}

/** `navigator.webdriver` is what browsers set under automation; the rest are addresses only this computer can serve. */
export function mayAutostart(location: { readonly protocol: string; readonly hostname: string }, isAutomated: boolean): boolean {
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname) || location.hostname.endsWith('.localhost');
  return isAutomated || local || location.protocol === 'file:';
}
