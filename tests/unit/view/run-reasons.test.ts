/** The reason in the row of a run, in Spanish: every sentence that the engine's own source can put there, read out of that source. */
import { setMaxListeners } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { VNode } from 'preact';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Backend, Match } from '../../../src/backend/backend';
import { createReferenceBackend } from '../../../src/backend/reference';
import { type ErrorCode, ERRORS, HashwattError } from '../../../src/core/errors';
import { checkBackend } from '../../../src/engine/check';
import { CUT_SHORT } from '../../../src/measure/cut-short';
import { RunReason } from '../../../src/view/run-reason';
import { codes } from '../../../src/view/text/es';
import { chooseLanguage, sayRunReason } from '../../../src/view/text/text';
import { testClock } from '../../contract/subject';

const source = new URL('../../../src/', import.meta.url);
const files = ['engine', 'backend', 'host']
  .flatMap((room) => readdirSync(new URL(room, source), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`))
  .filter((name) => name.endsWith('.ts'));
const texts = ['engine.ts', ...files].map((name) => [name, readFileSync(new URL(name, source), 'utf8')] as const);

/** What stands between the parentheses that open at `start`, split at the commas that belong to them. */
function argumentsAt(text: string, start: number): string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (let place = start + 1; place < text.length; place++) {
    const character = text.charAt(place);
    if (quote === '' && character === ')' && depth === 0) break;
    if (quote === '' && character === ',' && depth === 0) {
      parts.push('');
      continue;
    }
    if (quote === '') depth += '([{'.includes(character) ? 1 : ')]}'.includes(character) ? -1 : 0;
    if (quote === character) quote = '';
    else if (quote === '' && '\'"`'.includes(character)) quote = character;
    parts.push((parts.pop() ?? '') + character);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function callsOf(text: string, name: string): string[][] {
  return [...text.matchAll(new RegExp(`\\b${name}\\(`, 'g'))].map(({ index, 0: found }) => argumentsAt(text, index + found.length - 1));
}

/** A string as the source writes it, numbers and names in its holes; null for what is no string. */
function literal(written: string): string | null {
  const [, quote, inside] = /^(['"`])(.*)\1$/s.exec(written) ?? [];
  return quote === undefined || inside === undefined ? null : inside.replaceAll(/\$\{[^{}]*\}/g, '7').replaceAll("\\'", "'");
}

/** Of drivers, of browsers and of codes that other tables hold: nothing that could be known here. */
const FOREIGN = new Set([
  'detail',
  'detailOf(error)',
  'fallback',
  'withoutStop(reason)',
  "reason.replace(/\\.$/, '')",
  'cause instanceof Error ? cause.message : undefined',
  "cause instanceof Error ? cause.message.replace(/\\.$/, '') : variant.id",
  "failure.reason instanceof Error ? failure.reason.message.replace(/\\.$/, '') : undefined",
  'error instanceof Error ? error.message : String(error)',
  'undefined',
  // Names of problems, as the document and docs/result-schema.md have them.
  "(block.problems ?? []).join(', ')",
  "fault.join(', ')",
  "verification.problems.join(', ')",
  // Sentences of this same table.
  "[...sentences].join('; ')",
  // Held below, by what the functions say.
  'check.fault',
  'describe(event)',
  // The driver speaks behind the number.
  '`${this.#count} times, the last time as ${withoutStop(reason)}`',
]);

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}

/** What is wrong with an order never becomes a row; what is wrong inside is for a report to us. */
function isOfRow(code: ErrorCode): boolean {
  return ERRORS[code].kind !== 'usage' && ERRORS[code].kind !== 'internal';
}

/** Some throw one of two. */
function codesIn(written: string): string[] {
  const found = [...written.matchAll(/'([a-z0-9-]+)'/g)].flatMap(([, code = '']) => (isErrorCode(code) ? [code] : []));
  return found.length === 0 ? [written] : found;
}

const thrown = texts.flatMap(([name, text]) =>
  callsOf(text, 'new HashwattError').flatMap(([written = '', detail]) => codesIn(written).map((code) => ({ name, code, detail }))),
);
const details = [
  ...thrown.filter(({ code }) => isErrorCode(code) && isOfRow(code)),
  ...texts.flatMap(([name, text]) => callsOf(text, 'die').map(([detail]) => ({ name, code: 'worker-died', detail }))),
].filter(({ detail }) => detail !== undefined && !FOREIGN.has(detail) && !detail.includes('detail: string'));

beforeAll(() => chooseLanguage('es'));

test('the reading finds what the engine throws', () => {
  expect(thrown.length).toBeGreaterThan(30);
  expect(thrown.filter(({ code }) => !isErrorCode(code)).map(({ name, code }) => `${name}: ${code}`)).toEqual([]);
  expect(details.map(({ detail }) => detail)).toContain("'no memory for the matrices'");
});

test.each(details)('$name, $code: $detail', ({ code, detail }) => {
  const written = literal(detail ?? '');
  if (written === null || !isErrorCode(code)) throw new Error(`neither a string nor a driver's words: ${detail}`);
  const { said, english } = sayRunReason(new HashwattError(code, written).message);
  expect(english).toBe('');
  expect(said.startsWith(`${codes.failures[code].sentence}: `)).toBe(true);
});

test.each(Object.keys(ERRORS).filter(isErrorCode))('%s without a detail is all Spanish', (code) => {
  expect(sayRunReason(new HashwattError(code).message)).toEqual({ said: `${codes.failures[code].sentence}.`, english: '' });
});

test('what a stop leaves behind is all Spanish, and the engine writes no other sentence into a row', () => {
  for (const sentence of Object.values(CUT_SHORT)) expect(sayRunReason(sentence).english).toBe('');
  expect(new Set(Object.values(CUT_SHORT).map((sentence) => sayRunReason(sentence).said)).size).toBe(2);
  const own = texts.flatMap(([name, text]) =>
    [...text.matchAll(/['"`][A-Z][^'"`\n]* [^'"`\n]*\.['"`]/g)].map(([found]) => `${name}: ${found}`),
  );
  expect(own).toEqual([]);
});

describe('what a wrong kernel answered', () => {
  function answering(change: (matches: readonly Match[]) => readonly Match[]): Backend {
    const backend = createReferenceBackend(testClock);
    return { ...backend, search: async (signal, task) => change(await backend.search(signal, task)) };
  }

  async function faultOf(change: (matches: readonly Match[]) => readonly Match[]): Promise<string> {
    const { signal } = new AbortController();
    setMaxListeners(0, signal);
    return (await checkBackend(signal, answering(change), '1', 'whole')).fault ?? '';
  }

  /** Only the dense range of the check gives so many. */
  const dense = (change: (matches: readonly Match[]) => readonly Match[]) => (matches: readonly Match[]) =>
    matches.length > 1000 ? change(matches) : matches;

  test.each<[string, (matches: readonly Match[]) => readonly Match[]]>([
    ['a block missed', (matches) => matches.filter(({ nonce }) => nonce !== 2_083_236_893)],
    ['the first nonce missed', (matches) => matches.filter(({ nonce }) => nonce > 1000)],
    ['the last nonces missed', (matches) => matches.filter(({ nonce }) => nonce < 4_294_960_000)],
    ['one match too few', dense((matches) => matches.slice(0, -1))],
    ['one too many', dense((matches) => [...matches, { nonce: 1, headerIndex: 0 }])],
    ['another nonce', dense((matches) => matches.map(({ nonce, headerIndex }) => ({ nonce: nonce + 1, headerIndex })))],
  ])('%s is said in Spanish', async (_, change) => {
    const fault = await faultOf(change);
    expect(fault).not.toBe('');
    const { said, english } = sayRunReason(new HashwattError('vectors-failed', fault).message);
    expect(english).toBe('');
    for (const number of fault.match(/\d+/g) ?? []) expect(said).toContain(number);
  });
});

test('the words of a driver and sentences of other versions stay, marked as English', () => {
  expect(sayRunReason('No GPU kernel could be compiled on this driver: Tint ICE in x.')).toEqual({
    said: `${codes.failures['pipeline-failed'].sentence}: `,
    english: 'Tint ICE in x.',
  });
  const drawn: VNode = RunReason({ of: 'From the future.' });
  expect(JSON.stringify(drawn)).toContain('{"lang":"en","children":"From the future."}');
  expect(JSON.stringify(RunReason({ of: 'This browser offers no WebGPU.' }))).not.toContain('lang');
});

test('every place of the page that shows the reason of a run shows it so', () => {
  for (const name of ['result/runs.tsx', 'measure/finished-runs.tsx', 'lesson/frame/measure-panel.tsx']) {
    expect(readFileSync(new URL(`view/${name}`, source), 'utf8')).toMatch(/<RunReason of=\{\w+\.reason\} \/>/);
  }
});
