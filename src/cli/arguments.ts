/**
 * The words after "npm run bench --" as a command with checked, typed options.
 * Place: command-line.ts calls it first; commands/* get its output and never see text.
 */
import { parseArgs } from 'node:util';
import { HashwattError } from '../core/errors';
import { readWhole } from '../core/read-whole';
import type { Milliseconds, UsDollarsPerKilowattHour } from '../core/units';
import {
  BACKEND_CHOICES,
  type BackendChoice,
  PLAN_LIMITS,
  PROFILES,
  type Profile,
  WORKLOAD_CHOICES,
  type WorkloadChoice,
} from '../measure/plan';
import type { NonceRange } from '../work/job';
import { readRange } from '../work/typed-range';
import { type Endpoint, parseBind, parseEndpoint, seesLoopback } from './connect-option';
import { parseChoice, parseDuration, parseElectricityPrice, parsePercent, parseWhole, refused } from './numbers';
import { parsePower, type PowerChoice } from './power-option';
import { parseThreshold, type Threshold } from './thresholds';

export const FORMATS = ['text', 'json', 'md', 'csv', 'junit', 'github', 'gab'] as const;
export type Format = (typeof FORMATS)[number];
export const REQUIREMENTS = ['webgpu', 'hardware', 'stable', 'metered'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

const SEARCH_BACKENDS = ['cpu', 'webgpu'] as const;

/** Where JSON goes: nowhere, standard output, or a file. */
export type JsonTarget = { readonly kind: 'none' } | { readonly kind: 'stdout' } | { readonly kind: 'file'; readonly path: string };

export interface BrowserChoice {
  readonly browser: string | undefined;
  /** The page to drive; undefined for the built one. */
  readonly url: string | undefined;
  readonly timeout: Milliseconds | undefined;
}

export interface RunCommand extends BrowserChoice {
  readonly kind: 'run';
  /** Browsers that already run elsewhere; none: one of this computer. */
  readonly connect: readonly Endpoint[];
  /** This computer's address for those that do not see its own. */
  readonly bind: string | undefined;
  readonly workload: WorkloadChoice;
  readonly profile: Profile;
  readonly backend: BackendChoice;
  readonly threads: number | undefined;
  readonly scaling: boolean;
  readonly repeat: number | undefined;
  readonly seed: string | undefined;
  readonly classCode: string | undefined;
  readonly json: JsonTarget;
  readonly format: Format;
  readonly out: string | undefined;
  readonly thresholds: readonly Threshold[];
  readonly baseline: string | undefined;
  readonly maxRegression: number;
  readonly requirements: readonly Requirement[];
  readonly power: PowerChoice;
  /** Of a kilowatt-hour, for the contrast; undefined: what homes of the world pay. */
  readonly electricityPrice: UsDollarsPerKilowattHour | undefined;
  /** All rows of the contrast in the text report too. */
  readonly contrast: boolean;
}

export interface SearchCommand extends BrowserChoice {
  readonly kind: 'search';
  /** As typed: its check is the work room's. */
  readonly header: string | undefined;
  readonly height: number | undefined;
  readonly from: number;
  readonly count: number;
  readonly zeroBits: number;
  readonly backend: (typeof SEARCH_BACKENDS)[number];
  readonly json: JsonTarget;
}

export type Command =
  | RunCommand
  | SearchCommand
  | { readonly kind: 'serve'; readonly port: number }
  | { readonly kind: 'verify'; readonly paths: readonly string[]; readonly json: JsonTarget }
  | { readonly kind: 'compare'; readonly paths: readonly string[]; readonly folder: string | undefined; readonly json: JsonTarget }
  | ({ readonly kind: 'doctor'; readonly json: JsonTarget } & BrowserChoice)
  | { readonly kind: 'schema'; readonly markdown: string | undefined }
  | { readonly kind: 'browser'; readonly browser: string | undefined }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

const COMMAND_NAMES = ['run', 'search', 'serve', 'verify', 'compare', 'doctor', 'schema', 'browser', 'help'] as const;
type CommandName = (typeof COMMAND_NAMES)[number];

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;
const BROWSER_OPTIONS = { browser: text, url: text, timeout: text } as const;
const DEFAULT_REGRESSION = '5%';
const DEFAULT_PORT = 8080;

/** @throws HashwattError `argument-invalid`, `nonce-range`, `zero-bits` */
export function parseCommandLine(words: readonly string[]): Command {
  if (words.includes('--help') || words.includes('-h')) return { kind: 'help' };
  if (words.includes('--version')) return { kind: 'version' };
  const [first] = words;
  const named = first === undefined || first.startsWith('-') ? undefined : parseChoice('command', first, COMMAND_NAMES);
  return PARSERS[named ?? 'run'](withJsonTarget(named === undefined ? words : words.slice(1)));
}

/** True when standard output must hold nothing but JSON; asked before the line is known to be valid. */
export function wantsJsonOutput(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  // What follows "--" are file names.
  const filled = withJsonTarget(end < 0 ? words : words.slice(0, end));
  const isAsked = (name: string, value: string): boolean =>
    filled.some((word, index) => word === `${name}=${value}` || (word === name && filled[index + 1] === value));
  return isAsked('--json', '-') || isAsked('--format', 'json');
}

const PARSERS: Readonly<Record<CommandName, (words: string[]) => Command>> = {
  run: parseRun,
  search: parseSearch,
  serve: (words) => {
    const { values } = read(words, { port: text });
    return { kind: 'serve', port: values.port === undefined ? DEFAULT_PORT : parseWhole('--port', values.port, 0, 65535) };
  },
  verify: (words) => {
    const { values, positionals } = read(words, { json: text }, true);
    if (positionals.length === 0) throw new HashwattError('argument-invalid', '"verify" expected at least one result file');
    return { kind: 'verify', paths: positionals, json: jsonTarget(values.json) };
  },
  compare: (words) => {
    const { values, positionals } = read(words, { dir: text, json: text }, true);
    if (values.dir === undefined ? positionals.length !== 2 : positionals.length !== 0) {
      throw new HashwattError('argument-invalid', '"compare" expected two result files, or --dir with a folder of them');
    }
    return { kind: 'compare', paths: positionals, folder: values.dir, json: jsonTarget(values.json) };
  },
  doctor: (words) => {
    const { values } = read(words, { ...BROWSER_OPTIONS, json: text });
    return { kind: 'doctor', json: jsonTarget(values.json), ...browserChoice(values) };
  },
  schema: (words) => ({ kind: 'schema', markdown: read(words, { markdown: text }).values.markdown }),
  browser: (words) => ({ kind: 'browser', browser: read(words, { browser: text }).values.browser }),
  help: () => ({ kind: 'help' }),
};

/** Exported for the help, which names each of them. */
export const RUN_OPTIONS = {
  ...BROWSER_OPTIONS,
  connect: list,
  bind: text,
  workload: text,
  profile: text,
  backend: text,
  threads: text,
  scaling: flag,
  repeat: text,
  seed: text,
  'class-code': text,
  json: text,
  format: text,
  out: text,
  threshold: list,
  baseline: text,
  'max-regression': text,
  require: list,
  power: text,
  price: text,
  contrast: flag,
} as const;

function parseRun(words: string[]): RunCommand {
  const { values } = read(words, RUN_OPTIONS);
  const json = jsonTarget(values.json);
  const format = values.format === undefined ? undefined : parseChoice('--format', values.format, FORMATS);
  if (json.kind === 'stdout' && format !== undefined && format !== 'json') {
    throw new HashwattError('argument-invalid', `"--json -" fills standard output, so "--format ${format}" has no place; use --json FILE`);
  }
  if (values['max-regression'] !== undefined && values.baseline === undefined) {
    throw new HashwattError('argument-invalid', '"--max-regression" expected --baseline with a result file beside it');
  }
  if (values.seed !== undefined && !/^[0-9a-fA-F]{1,32}$/.test(values.seed)) throw refused('--seed', '1 to 32 hex digits', values.seed);
  return {
    kind: 'run',
    ...connection(values, format ?? (json.kind === 'stdout' ? 'json' : 'text')),
    workload: values.workload === undefined ? 'sha256d' : parseChoice('--workload', values.workload, WORKLOAD_CHOICES),
    profile: values.profile === undefined ? 'quick' : parseChoice('--profile', values.profile, PROFILES),
    backend: values.backend === undefined ? 'auto' : parseChoice('--backend', values.backend, BACKEND_CHOICES),
    threads:
      values.threads === undefined
        ? undefined
        : parseWhole('--threads', values.threads, PLAN_LIMITS.threads.least, PLAN_LIMITS.threads.most),
    scaling: values.scaling === true,
    repeat:
      values.repeat === undefined ? undefined : parseWhole('--repeat', values.repeat, PLAN_LIMITS.repeat.least, PLAN_LIMITS.repeat.most),
    seed: values.seed?.toLowerCase(),
    classCode: values['class-code'],
    json,
    format: format ?? (json.kind === 'stdout' ? 'json' : 'text'),
    out: values.out,
    thresholds: (values.threshold ?? []).map(parseThreshold),
    baseline: values.baseline,
    maxRegression: parsePercent('--max-regression', values['max-regression'] ?? DEFAULT_REGRESSION),
    requirements: (values.require ?? []).map((word) => parseChoice('--require', word, REQUIREMENTS)),
    power: parsePower(values.power ?? 'sensors'),
    electricityPrice: values.price === undefined ? undefined : parseElectricityPrice('--price', values.price),
    contrast: values.contrast === true,
    ...browserChoice(values),
  };
}

/** What makes no sense together is refused before anything is connected. */
function connection(
  { connect = [], bind, browser, url, out }: { connect?: string[]; bind?: string; browser?: string; url?: string; out?: string },
  format: Format,
): Pick<RunCommand, 'connect' | 'bind'> {
  const endpoints = connect.map(parseEndpoint);
  const refuse = (reason: string): never => {
    throw new HashwattError('argument-invalid', reason);
  };
  if (endpoints.length > 0 && browser !== undefined)
    refuse('"--browser" names one of this computer, "--connect" one elsewhere; give one of them');
  if (bind !== undefined && (endpoints.length === 0 || url !== undefined)) refuse('"--bind" serves the page to --connect, without --url');
  const blind = url === undefined && bind === undefined ? endpoints.find((endpoint) => !seesLoopback(endpoint)) : undefined;
  if (blind !== undefined) {
    refuse(`${blind.name} is another computer and needs a page: --url with an https address, or --bind with an address of this computer`);
  }
  if (endpoints.length > 1 && out === undefined && ONE_FILE_EACH.includes(format)) {
    refuse(`"--format ${format}" holds one result; with several --connect give --out FOLDER for one file each`);
  }
  return { connect: endpoints, bind: bind === undefined ? undefined : parseBind(bind) };
}

const ONE_FILE_EACH: readonly Format[] = ['csv', 'junit', 'gab'];

function parseSearch(words: string[]): SearchCommand {
  const { values } = read(words, {
    ...BROWSER_OPTIONS,
    header: text,
    height: text,
    from: text,
    count: text,
    bits: text,
    backend: text,
    json: text,
  });
  if ((values.header === undefined) === (values.height === undefined)) {
    throw new HashwattError('argument-invalid', '"search" expected either --header with 160 hex digits or --height with a bundled block');
  }
  const { firstNonce, count } = nonceRange(values);
  return {
    kind: 'search',
    header: values.header,
    height: values.height === undefined ? undefined : parseWhole('--height', values.height, 0, 10_000_000),
    from: firstNonce,
    count,
    zeroBits: zeroBits(values.bits),
    backend: values.backend === undefined ? 'cpu' : parseChoice('--backend', values.backend, SEARCH_BACKENDS),
    json: jsonTarget(values.json),
    ...browserChoice(values),
  };
}

function nonceRange(typed: { readonly from?: string | undefined; readonly count?: string | undefined }): NonceRange {
  const read = readRange(typed.from, typed.count);
  if (read.kind === 'range') return read.range;
  const { field } = read;
  if (read.kind === 'not-whole') throw refused(`--${field}`, 'a whole number, decimal or 0x', typed[field] ?? '');
  throw new HashwattError('nonce-range', `got --from ${typed.from ?? '0'}${typed.count === undefined ? '' : ` --count ${typed.count}`}`);
}

/** All 32: only nonces whose digest ends in a whole zero word, as every block's does. */
function zeroBits(typed: string | undefined): number {
  if (typed === undefined) return 32;
  const value = readWhole(typed);
  if (value === undefined || value < 1 || value > 32) throw new HashwattError('zero-bits', `got ${JSON.stringify(typed)}`);
  return value;
}

type OptionTable = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>;

/** Node's parser, strict, with its complaint as ours. */
function read<const Options extends OptionTable>(words: string[], options: Options, allowPositionals = false) {
  try {
    return parseArgs({ args: words, options, allowPositionals, strict: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new HashwattError('argument-invalid', reason, { cause });
  }
}

function browserChoice(values: { browser?: string; url?: string; timeout?: string }): BrowserChoice {
  if (values.url !== undefined && !/^(https?|file):/.test(values.url)) throw refused('--url', 'an http, https or file address', values.url);
  return {
    browser: values.browser,
    url: values.url,
    timeout: values.timeout === undefined ? undefined : parseDuration('--timeout', values.timeout),
  };
}

/** "--json" alone means standard output; node's parser wants the "-" written out. */
function withJsonTarget(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return word === '--json' && (next === undefined || /^-./.test(next)) ? ['--json', '-'] : [word];
  });
}

function jsonTarget(value: string | undefined): JsonTarget {
  if (value === undefined) return { kind: 'none' };
  if (value === '') throw refused('--json', 'a file or -', value);
  return value === '-' ? { kind: 'stdout' } : { kind: 'file', path: value };
}
