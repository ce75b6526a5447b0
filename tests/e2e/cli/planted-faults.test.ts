/**
 * Broken backends in the built page, driven by the real command: each gets exit code 5 and the audit's own word, none a score.
 * Not here, but in the real engine with a simulated backend (tests/unit/engine/broken-backends.test.ts): one slice delivered twice, a range
 * that nobody handed out, a slice that says more hashes than its range holds. Threads and drivers answer what they are asked, once, and
 * claim nothing; such faults would be those of our own dispatching code, which in the built page is one minified line with no place for
 * a fault but by rewriting it. Every thousandth match lost only while measuring is not noticed in one run, and docs/methodology.md says
 * how many it takes.
 */
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ResultDocument, resultSchema } from '../../../src/result/schema';
import { verifyResult } from '../../../src/result/verify';
import type { AlteredPage } from './altered-page';
import { run } from './command';
import * as planted from './planted-faults';
import { type RemoteBrowser, startDevTools } from './remote-browsers';

let browser: RemoteBrowser;
beforeAll(async () => {
  browser = await startDevTools();
});
afterAll(() => browser.kill());

const GPU = ['--backend', 'webgpu'];
const THREAD = ['--backend', 'cpu', '--threads', '1'];

async function measure(plant: () => Promise<AlteredPage>, ...words: string[]): Promise<{ code: number | null; result: ResultDocument }> {
  const page = await plant();
  try {
    const { code, stdout } = await run('--profile', 'smoke', ...words, '--connect', browser.address, '--url', page.url, '--json', '-');
    const result = v.parse(resultSchema, JSON.parse(stdout));
    // A void result is still an honest document.
    expect(verifyResult(result).findings).toEqual([]);
    return { code, result };
  } finally {
    await page.close();
  }
}

const codesOf = ({ validity }: ResultDocument): string[] => validity.reasons.map((reason) => reason.code);

describe('caught before a score is shown', () => {
  test.each([
    ['a kernel that rotates wrongly', planted.gpuRotatesWrongly, GPU],
    ['every thousandth match swallowed', planted.threadSwallowsEachThousandth, THREAD],
  ])('%s', async (_, plant, words) => {
    const { code, result } = await measure(plant, ...words);
    expect(code).toBe(5);
    expect(codesOf(result)).toContain('vectors-failed');
    expect(result.runs.map(({ status, hashrate }) => [status, hashrate])).toEqual([['failed', null]]);
  });
});

describe('caught by the audit, the gate having been answered rightly', () => {
  test.each([
    ['one lane of 64 that never runs', planted.gpuLaneNeverRunsInStream, GPU, 'lane-silent'],
    ['an overflow of the results buffer that is ignored', planted.gpuIgnoresOverflow, GPU, 'count-too-low'],
    ['a count inflated by a quarter: ranges of which a fifth is not hashed', planted.threadHashesFourFifths, THREAD, 'count-too-low'],
    ['a range hashed twice, another one not at all', planted.threadHashesARangeTwice, THREAD, 'match-outside-range'],
    ['a job gone stale after rolling', planted.threadKeepsAStaleJob, THREAD, 'matches-wrong'],
    ['answers from memory: the matches of an earlier run', planted.threadAnswersFromMemory, [...THREAD, '--repeat', '2'], 'matches-wrong'],
  ])('%s', async (_, plant, words, problem) => {
    const { code, result } = await measure(plant, ...words);
    const last = result.runs.at(-1);
    expect({ code, passed: last?.audit?.passed, blocks: last?.audit?.known_blocks.every(({ found }) => found) }).toEqual({
      code: 5,
      passed: false,
      blocks: true,
    });
    expect(last?.audit?.problems).toContain(problem);
    expect(codesOf(result)).toContain('audit-failed');
    expect(result.validity.verdict).toBe('invalid');
    // Of two runs the honest one stays as it was.
    expect(result.runs.slice(0, -1).map(({ status }) => status)).toEqual(result.runs.slice(0, -1).map(() => 'ok'));
  });
});

test('the control: the same hand in the thread without a fault, in a run that rolls to another job, is ok', async () => {
  const { code, result } = await measure(planted.honestRolling, ...THREAD);
  expect({ code, problems: result.runs[0]?.audit?.problems }).toEqual({ code: 0, problems: [] });
  // The first job, whose versions begin with the header's own, was spent before the windows.
  const receipt = result.runs[0]?.receipt;
  const own = Buffer.from(receipt?.header ?? '', 'hex').readUInt32LE(0);
  expect(receipt?.matches.map(({ version }) => version)).not.toContain(own);
});
