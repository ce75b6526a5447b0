/** Texts and lists of any length: what enters a document is cut to fit it, what a stranger sends is refused, and nothing throws. */
import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../src/measure/plan';
import { listRuns } from '../../../src/measure/run-list';
import { raise } from '../../../src/measure/validity';
import { buildDocument } from '../../../src/result/build';
import { readClaim } from '../../../src/result/claim';
import { clipped } from '../../../src/result/clip';
import { checkResult, parseResult } from '../../../src/result/parse';
import type { ResultDocument } from '../../../src/result/schema';
import { MOST_RUNS } from '../../../src/result/schema-atoms';
import { quickDocument, type Writable } from './documents';

const LONG = 'the driver says what it thinks of line 1; '.repeat(240);

test('a driver that writes 10,000 characters leaves a document that every reader takes', async () => {
  expect(LONG.length).toBeGreaterThan(10_000);
  const { environment, tool, runs, created_at } = await quickDocument();
  const [first, ...others] = runs;
  if (first === undefined) throw new Error('a quick document has runs');
  const document = buildDocument({
    plan: makePlan({ profile: 'smoke' }),
    createdAt: created_at,
    isComplete: true,
    tool,
    environment,
    runs: [{ ...first, status: 'failed', reason: LONG }, ...others],
    reasons: [raise('pipeline-fallback', 0, LONG), raise('run-failed', 0, LONG)],
  });
  expect(parseResult(JSON.stringify(document))).toEqual(document);
  const texts = [document.runs[0]?.reason, ...document.validity.reasons.map(({ sentence }) => sentence)];
  for (const text of texts) expect(text).toMatch(/the driver says.{100,460}…$/);
  expect(document.validity.reasons[0]?.sentence).toMatch(/^The fastest kernel could not be compiled here/);
});

test('a short text stays; no character is cut in half', () => {
  expect(clipped('as it is')).toBe('as it is');
  expect(clipped('a'.repeat(500))).toHaveLength(500);
  expect(clipped(`${'a'.repeat(498)}😀 and more`)).toBe(`${'a'.repeat(498)}…`);
});

describe('lists', () => {
  const lengthened = async (change: (document: Writable<ResultDocument>) => void): Promise<ResultDocument> => {
    const document: Writable<ResultDocument> = await quickDocument();
    change(document);
    return document;
  };
  const times = <Value>(value: Value | undefined, count: number): Value[] =>
    Array.from({ length: count }, () => {
      if (value === undefined) throw new Error('nothing to repeat');
      return value;
    });

  test.each<[string, (document: Writable<ResultDocument>) => void]>([
    [
      'runs.0.hashrate.samples',
      ({ runs: [run] }) => void (run?.hashrate != null && (run.hashrate.samples = times(run.hashrate.samples[0], 150_000))),
    ],
    [
      'runs.0.receipt.matches',
      ({ runs: [run] }) => void (run?.receipt != null && (run.receipt.matches = times(run.receipt.matches[0], 401))),
    ],
    [
      'runs.0.audit.evenness.0.found',
      ({ runs: [run] }) => void (run?.audit?.evenness?.[0] !== undefined && (run.audit.evenness[0].found = times(1, 1025))),
    ],
    [
      'runs.0.audit.known_blocks',
      ({ runs: [run] }) => void (run?.audit != null && (run.audit.known_blocks = times(run.audit.known_blocks[0], 1000))),
    ],
    [
      'runs',
      (document) =>
        void (document.runs = times(
          { ...document.runs[0], hashrate: null, audit: null, receipt: null } as Writable<ResultDocument>['runs'][0],
          2000,
        )),
    ],
    ['validity.reasons', ({ validity }) => void (validity.reasons = times(raise('few-windows', 0), 20_001))],
    ['params.non_default', ({ params }) => void (params.non_default = times('threads', 1000))],
  ])('%s longer than this program can write it is refused, naming the place; a claim of it is no claim', async (place, change) => {
    const document = await lengthened(change);
    expect(() => checkResult(document)).toThrow(new RegExp(`: ${place}: expected`));
    expect(readClaim(JSON.stringify(document))).toMatchObject({ kind: 'refused', reason: 'unreadable' });
  });

  test('the longest plan fits', () => {
    const plan = makePlan({ profile: 'quick', seed: '1', workload: 'all', repeat: 100, scaling: true, threads: 256 });
    expect(listRuns(plan, 256).length).toBeLessThanOrEqual(MOST_RUNS);
  });
});
