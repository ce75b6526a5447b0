import { setMaxListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { Backend, Match, SearchTask } from '../../../src/backend/backend';
import { createReferenceBackend } from '../../../src/backend/reference';
import { checkKnownAnswers, describeFailure, gateBlocks } from '../../../src/backend/verify';
import { testClock } from '../../contract/subject';

/** All questions are asked at once, each listening; Node would warn of the eleventh listener. */
function never(): AbortSignal {
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  return signal;
}

function answering(change: (matches: readonly Match[], task: SearchTask) => readonly Match[], headersPerNonce: 1 | 2 | 4 = 1): Backend {
  const backend = createReferenceBackend(testClock);
  return { ...backend, headersPerNonce, search: async (signal, task) => change(await backend.search(signal, task), task) };
}

describe('the known answers that gate a run', () => {
  test.each([1, 2, 4] as const)('pass on a backend that is right, with %i headers per nonce', async (headers) => {
    const answers = await checkKnownAnswers(
      never(),
      answering((matches) => matches, headers),
    );
    expect(answers.passed).toBe(true);
    expect(describeFailure(answers)).toBe('');
    expect(answers.blocks).toHaveLength(8);
    expect(answers.blocks.every(({ found }) => found)).toBe(true);
    expect(answers.vectors.length).toBeGreaterThan(16);
  });

  test('ask for blocks from the first to the latest, each once', () => {
    const heights = gateBlocks().map(({ height }) => height);
    expect(heights[0]).toBe(0);
    expect(new Set(heights).size).toBe(8);
    expect(heights).toEqual(heights.toSorted((one, other) => one - other));
  });

  test('name the block whose nonce was missed, without throwing', async () => {
    const answers = await checkKnownAnswers(
      never(),
      answering((matches) => matches.filter(({ nonce }) => nonce !== 2_083_236_893)),
    );
    expect(answers.passed).toBe(false);
    expect(answers.blocks[0]).toEqual({ height: 0, nonce: 2_083_236_893, found: false });
    expect(answers.blocks.slice(1).every(({ found }) => found)).toBe(true);
    expect(describeFailure(answers)).toMatch(
      /^2 of \d+ checks failed, the first at block 0, 3 zero bits: 1 of \d+ matches missing, 0 false$/,
    );
  });

  test.each<[string, (matches: readonly Match[], task: SearchTask) => readonly Match[]]>([
    ['one false match', (matches, task) => [{ nonce: task.range.firstNonce, headerIndex: 0 }, ...matches]],
    ['a match twice', (matches) => [...matches, ...matches.slice(-1)]],
    ['nothing at all', () => []],
    ['matches in reverse', (matches) => [...matches].reverse()],
    ['only every second match', (matches) => matches.filter((_, index) => index % 2 === 0)],
    ['the wrong header', (matches) => matches.map(({ nonce }) => ({ nonce, headerIndex: 1 }))],
  ])('fail on %s', async (_, change) => {
    const answers = await checkKnownAnswers(never(), answering(change));
    expect(answers.passed).toBe(false);
    expect(describeFailure(answers)).not.toBe('');
  });

  test('fail when a kernel for two headers is right for the first header only', async () => {
    const answers = await checkKnownAnswers(
      never(),
      answering((matches) => matches.filter(({ headerIndex }) => headerIndex === 0), 2),
    );
    expect(answers.blocks.every(({ found }) => found)).toBe(true);
    expect(answers.passed).toBe(false);
  });

  test('end with an AbortError when cancelled', async () => {
    await expect(checkKnownAnswers(AbortSignal.abort(), createReferenceBackend(testClock))).rejects.toMatchObject({ name: 'AbortError' });
  });
});
