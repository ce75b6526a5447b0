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

/** What a setting may be; the words are in text/. Times in milliseconds. */
export type Expected =
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'time'; readonly least: number; readonly most: number }
  | { readonly kind: 'one-of'; readonly options: readonly string[] }
  | { readonly kind: 'seed' }
  | { readonly kind: 'class' };

export type AddressProblem =
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'invalid'; readonly name: string; readonly value: string; readonly expected: Expected }
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

interface Limits {
  readonly least: number;
  readonly most: number;
}

const wholeNumber = ({ least, most }: Limits) => ({
  expected: { kind: 'whole', least, most } as const,
  schema: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(least), v.maxValue(most)),
});

const oneOf = <const Options extends readonly string[]>(options: Options) => ({
  expected: { kind: 'one-of', options } as const,
  schema: v.picklist(options),
});

const time = ({ least, most }: Limits) => ({
  expected: { kind: 'time', least, most } as const,
  schema: v.pipe(
    v.string(),
    v.regex(/^\d{1,7}(ms|s)?$/),
    v.transform((written) => Number.parseInt(written, 10) * (/\ds$/.test(written) ? 1000 : 1)),
    v.minValue(least),
    v.maxValue(most),
  ),
});

/** Times are milliseconds unless they end in "s". docs/page-interface.md tells users. */
export const SETTINGS = {
  backend: oneOf(['auto', 'webgpu', 'cpu', 'both']),
  threads: wholeNumber(PLAN_LIMITS.threads),
  warmup: time(PLAN_LIMITS.warmupMaximum),
  duration: time({ least: PLAN_LIMITS.duration.least, most: LONGEST_DURATION }),
  window: time(PLAN_LIMITS.window),
  repeat: wholeNumber(PLAN_LIMITS.repeat),
  seed: { expected: { kind: 'seed' } as const, schema: v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{1,32}$/)) },
  class: { expected: { kind: 'class' } as const, schema: v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,16}$/), v.toUpperCase()) },
  view: oneOf(VIEWS),
  lesson: wholeNumber({ least: 1, most: 10 }),
  lang: oneOf(languages),
  offline: oneOf(['0', '1']),
  autostart: oneOf(['1', 'true', '']),
} as const;

type Name = keyof typeof SETTINGS;
type Values = { readonly [N in Name]?: v.InferOutput<(typeof SETTINGS)[N]['schema']> };

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
    const parsed = v.safeParse(SETTINGS[name].schema, value);
    if (parsed.success) values[name] = parsed.output;
    else problems.push({ kind: 'invalid', name, value: shorten(value), expected: SETTINGS[name].expected });
  }
  // Each entry was parsed by the schema of its own name just above.
  return values as Values;
}

function isName(name: string): name is Name {
  return Object.hasOwn(SETTINGS, name);
}

function shorten(value: string): string {
  return value.length <= SHOWN_CHARACTERS ? value : `${value.slice(0, SHOWN_CHARACTERS)}…`;
}

/** `navigator.webdriver` is what browsers set under automation; the rest are addresses only this computer can serve. */
export function mayAutostart(location: { readonly protocol: string; readonly hostname: string }, isAutomated: boolean): boolean {
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname) || location.hostname.endsWith('.localhost');
  return isAutomated || local || location.protocol === 'file:';
}
