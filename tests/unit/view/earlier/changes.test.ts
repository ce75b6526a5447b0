/** Which earlier result each one is set against, and what the list is told. */
import { describe, expect, test } from 'vitest';
import { raise } from '../../../../src/measure/validity';
import type { ResultDocument } from '../../../../src/result/schema';
import { type ChangeSince, changesSince, speakingRun } from '../../../../src/view/earlier/changes';
import { matrixDocument, quickDocument, type Writable } from '../../result/documents';

/** The simulated computer's result `factor` times as fast, known to one per cent. */
async function measured(
  id: string,
  factor: number,
  change: (document: Writable<ResultDocument>) => void = () => {},
): Promise<ResultDocument> {
  const document: Writable<ResultDocument> = { ...(await quickDocument()), id };
  for (const { hashrate } of document.runs) {
    if (hashrate === null) continue;
    hashrate.median_h_per_s *= factor;
    hashrate.interval_95_h_per_s = [0.99 * hashrate.median_h_per_s, 1.01 * hashrate.median_h_per_s];
  }
  change(document);
  return document;
}

function said(change: ChangeSince | undefined): string {
  if (change?.kind !== 'compared') return change?.kind ?? 'missing';
  return `${change.comparison.change} since ${change.before.id}`;
}

async function list(...oldestFirst: readonly (ResultDocument | Promise<ResultDocument>)[]): Promise<string[]> {
  const results = await Promise.all(oldestFirst);
  const changes = changesSince([...results].reverse());
  return results.map(({ id }) => said(changes.get(id)));
}

test('each result stands against the one before it, and the intervals decide', async () => {
  expect(await list(measured('a', 1), measured('b', 1.005), measured('c', 1.2), measured('d', 0.9))).toEqual([
    'first',
    'no-real-change since a',
    'faster since b',
    'slower since c',
  ]);
});

describe('only like is set against like', () => {
  test.each<[string, (document: Writable<ResultDocument>) => void]>([
    ['another profile', ({ params }) => void (params.profile = 'standard')],
    ['a longer duration', ({ params }) => void (params.duration_ms *= 2)],
    ['a setting changed by hand', ({ params }) => void (params.non_default = ['window_ms'])],
    ['another workload version', ({ tool }) => void (tool.workload_version = 2)],
    ['a driven browser', ({ environment }) => void (environment.browser.is_automated = !environment.browser.is_automated)],
    ['other hardware', ({ environment }) => void (environment.logical_cores = 7)],
  ])('%s is skipped, and the one before it is found', async (_, change) => {
    expect(await list(measured('a', 1), measured('b', 1.5, change), measured('c', 1.005))).toEqual([
      'first',
      'first',
      'no-real-change since a',
    ]);
  });

  test('an invalid one and one that was stopped early are no side of a comparison', async () => {
    const invalid = measured('b', 1.5, ({ validity }) => {
      validity.verdict = 'invalid';
      validity.reasons.push(raise('page-hidden', 0));
    });
    const stopped = measured('c', 1.5, (document) => void (document.is_complete = false));
    expect(await list(measured('a', 1), invalid, stopped, measured('d', 1))).toEqual([
      'first',
      'not-compared',
      'not-compared',
      'no-real-change since a',
    ]);
  });
});

test('another browser version is the same hardware: what an update changed is to be seen', async () => {
  expect(
    await list(
      measured('a', 1),
      measured('b', 1.5, ({ environment }) => void (environment.browser.version = '999')),
    ),
  ).toEqual(['first', 'faster since a']);
});

test('a result of matrices alone is spoken for by its 32-bit matrices, and compared with its like', async () => {
  const [one, other]: ResultDocument[] = [
    { ...(await matrixDocument()), id: 'a' },
    { ...(await matrixDocument()), id: 'b' },
  ];
  if (one === undefined || other === undefined) throw new Error('two documents');
  expect(speakingRun(one)).toMatchObject({ workload: 'gemm', precision: 'f32' });
  expect(await list(one, measured('h', 1), other)).toEqual(['first', 'first', 'no-real-change since a']);
});
