/**
 * Every English sentence of the page, in one typed table.
 * Place: read through text.ts only; another language is another object of the same type.
 *
 * Notes for translators: write for a sixteen-year-old; explain a term where it first stands; no hype and no advice on money.
 * Numbers arrive formatted. "Hash" is the result of SHA-256 done twice; "guess" is one try with one nonce. Keep names of code in English.
 * Functions take their values in the order in which English needs them; change the order freely.
 */
import { about } from './en-about';
import { contrast } from './en-contrast';
import { measure } from './en-measure';
import { result } from './en-result';
import { search } from './en-search';

const POWERS = {
  3: 'thousand',
  6: 'million',
  9: 'billion',
  12: 'trillion',
  15: 'quadrillion',
  18: 'quintillion',
  21: 'sextillion',
  24: 'septillion',
} as const;

const shell = {
  documentTitle: "Hashwatt: how fast is this computer at Bitcoin's work?",
  name: 'Hashwatt',
  skip: 'Skip to the measurement',
  skipInRoom: 'Skip to the content',
  navigation: 'On this page',
  /** Short labels of the sections, in the order of the page. */
  nav: { measure: 'Measure', meaning: 'What it means', search: 'Search', limits: 'Limits', method: 'Method', earlier: 'Earlier' },
  lesson: 'Lesson',
  /** Link to this page in the other language, named in that language. */
  otherLanguage: 'Español',
  roomLoading: 'Loading.',
  roomFailed: 'This part could not be loaded. If you are offline, load this page once while online.',
  /** A part of the page that broke while it was drawn. */
  broken: 'This part of the page has broken; the fault is Hashwatt’s, not yours. Everything else on the page still works.',
  brokenRetry: 'Show it again',
  stop: 'Stop',
  stopHint: 'or press Esc',
  stopping: 'Stopping',
  stopRegion: 'Running now',
  footer: 'Nothing on this page loads from or is sent to another address, unless you ask for figures of today.',
  /** Link to the whole page as one file; the note follows it. */
  oneFile: 'Download this page as one file',
  oneFileNote: 'that works from disk, without a network or a server.',
  newer: {
    ready: 'A newer version of this page is ready.',
    reload: 'Reload',
    putOff: 'Not yet: another tab of this page is measuring.',
  },
  version: (version: string, commit: string) => `Version ${version}${commit === '' ? '' : `, build ${commit}`}`,
  addressProblems: 'The address of this page holds settings that were not understood. They were ignored; everything else works.',
  addressUnknown: (name: string) => `“${name}” is not a setting of this page.`,
  addressInvalid: (name: string, value: string, expected: string) => `“${name}” cannot be “${value}”: ${expected}.`,
  /** What stands after the colon of the sentence above; numbers arrive formatted, times in milliseconds. */
  addressExpected: {
    whole: (least: string, most: string) => `expected a whole number from ${least} to ${most}`,
    time: (least: string, most: string, example: string) => `expected ${least} to ${most} milliseconds, or seconds such as ${example}`,
    oneOf: (options: string) => `expected one of ${options}`,
    seed: 'expected 1 to 32 hex digits',
    class: 'expected 1 to 16 letters A to Z, digits or hyphens',
  },
  autostartRefused:
    'A measurement starts only when you press the button: “autostart” works on this computer’s own addresses and under automation.',
  /** 24.6 times ten to a power, in words. */
  scaled: (amount: string, exponent: keyof typeof POWERS) => `${amount} ${POWERS[exponent]}`,
  /** `amount` may end in such a word. */
  ofHashes: (amount: string) => `${amount} hashes`,
  /** Amounts arrive formatted, powers of ten in words included. */
  quantities: {
    hashesADay: (amount: string) => `${amount} hashes a day`,
    onePartIn: (amount: string) => `1 part in ${amount}`,
    minutes: (amount: string) => `${amount} minutes`,
    hours: (amount: string) => `${amount} hours`,
    days: (amount: string) => `${amount} days`,
    years: (amount: string) => (amount === '1' ? '1 year' : `${amount} years`),
    dollars: (amount: string) => `$${amount}`,
    /** The same with fewer letters, for labels in drawings. */
    narrow: (words: string) => words,
    span: (low: string, high: string) => `${low} to ${high}`,
  },
} as const;

export const en = { shell, measure, result, contrast, search, about } as const;
