import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, FRAME_FAILURES, figuresOf, type LiveFigures, readAnswer } from '../../../../src/view/live/figures';
import { words } from '../../../../src/view/text/contrast';

const TIME = '2026-11-27T14:03:00.000Z';
const FIGURES: LiveFigures = { difficulty: 155_973_032_196_071.9, price_usd: 71_234, fetched_at: TIME, source: 'mempool.space' };
const ID = '0123456789abcdef0123456789abcdef';
const EXPECTED = { id: ID, now: Date.parse(TIME) + 1000, bundledDifficulty: 120e12 };
const ANSWER = answerOf(ID, { kind: 'figures', figures: FIGURES });

const hostSays = (difficulty: unknown, price: unknown) => figuresOf({ currentDifficulty: difficulty }, { USD: price, time: 1 }, TIME);

describe('what the host says, read in the frame', () => {
  it('becomes figures when both answers have the documented form, whatever else they hold', () => {
    const difficulty = { hashrates: [], difficulty: [], currentHashrate: 1e21, currentDifficulty: FIGURES.difficulty };
    expect(figuresOf(difficulty, { time: 1, USD: 71_234, EUR: 60_000 }, TIME)).toEqual({ kind: 'figures', figures: FIGURES });
  });

  it.each([
    ['a string of digits', '155973032196071', 71_234],
    ['a string with a script in it', 1e14, '<script>alert(1)</script>'],
    ['null', null, 71_234],
    ['NaN', Number.NaN, 71_234],
    ['a list', [1e14], 71_234],
    ['nothing', undefined, 71_234],
  ])('is unreadable when one is %s', (_name, difficulty, price) => {
    expect(hostSays(difficulty, price)).toEqual({ kind: 'failed', reason: 'unreadable' });
  });

  it.each([null, [], 'text', 5, { currentDifficulty: {} }])('is unreadable when the answer is %j', (json) => {
    expect(figuresOf(json, json, TIME)).toEqual({ kind: 'failed', reason: 'unreadable' });
  });

  it.each([
    [1e12 - 1, 71_234],
    [1e18 + 1e3, 71_234],
    [-1e14, 71_234],
    [0, 71_234],
    [Number.POSITIVE_INFINITY, 71_234],
    [1e14, 99.99],
    [1e14, 1e7 + 1],
    [1e14, -1],
  ])('is implausible at difficulty %d and price %d', (difficulty, price) => {
    expect(hostSays(difficulty, price)).toEqual({ kind: 'failed', reason: 'implausible' });
  });

  it.each([
    [1e12, 100],
    [1e18, 1e7],
  ])('is plausible at the bounds themselves: difficulty %d and price %d', (difficulty, price) => {
    expect(hostSays(difficulty, price).kind).toBe('figures');
  });

  it('never throws, and never lets a figure through that is not a number within its bounds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (difficulty, price) => {
        const outcome = figuresOf(difficulty, price, TIME);
        if (outcome.kind === 'figures') expect(outcome.figures.difficulty >= 1e12 && outcome.figures.price_usd >= 100).toBe(true);
      }),
    );
  });
});

describe('what the frame says, read in the page', () => {
  it('is taken over when it answers the question and lies near the bundled difficulty', () => {
    expect(readAnswer(ANSWER, EXPECTED)).toEqual({ kind: 'figures', figures: FIGURES });
  });

  it('is ignored when it answers another question', () => {
    expect(readAnswer({ ...ANSWER, id: 'f'.repeat(32) }, EXPECTED)).toBeNull();
  });

  it.each([
    [FIGURES.difficulty * 9.99, 'figures'],
    [FIGURES.difficulty * 10.01, 'failed'],
    [FIGURES.difficulty / 9.99, 'figures'],
    [FIGURES.difficulty / 10.01, 'failed'],
  ])('beside a bundled difficulty of %d it ends as %s', (bundledDifficulty, kind) => {
    expect(readAnswer(ANSWER, { ...EXPECTED, bundledDifficulty })?.kind).toBe(kind);
  });

  it.each([
    [59_000, 'figures'],
    [61_000, 'failed'],
    [-61_000, 'failed'],
  ])('%i ms after its own time it ends as %s', (late, kind) => {
    expect(readAnswer(ANSWER, { ...EXPECTED, now: Date.parse(TIME) + late })?.kind).toBe(kind);
  });

  it.each([
    { difficulty: '155973032196071' },
    { difficulty: Number.NaN },
    { price_usd: -1 },
    { price_usd: Number.POSITIVE_INFINITY },
    { fetched_at: 'today' },
    { fetched_at: `${TIME}<img src=x>` },
    { source: 'other.example' },
    { kind: 'hashwatt:other' },
    { extra: 1 },
  ])('is unreadable with %o in it', (change) => {
    expect(readAnswer({ ...ANSWER, ...change }, EXPECTED)).toEqual({ kind: 'failed', reason: 'unreadable' });
  });

  it('is unreadable when it is no message of ours at all, and nothing makes the reading throw', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(readAnswer(message, EXPECTED)).toEqual({ kind: 'failed', reason: 'unreadable' });
      }),
    );
  });

  it('carries the reason of a failure', () => {
    for (const reason of FRAME_FAILURES)
      expect(readAnswer(answerOf(ID, { kind: 'failed', reason }), EXPECTED)).toEqual({ kind: 'failed', reason });
  });
});

it('every failure has a sentence, and every sentence says what stays in use', () => {
  for (const sentence of Object.values(words.live.failures)) expect(sentence('the host')).toMatch(/^[A-Zt].*\.$/);
  for (const sentence of Object.values(words.live.stays)) expect(sentence('2026-11-20')).toMatch(/in use\.$/);
});
