import { describe, expect, test } from 'vitest';
import { hashesPerSecond } from '../../../../src/core/units';
import type { Claim } from '../../../../src/result/claim';
import { encodeFields } from '../../../../src/result/code';
import { readAll, type ReadingPorts } from '../../../../src/view/board/reading';

const CODES = Array.from({ length: 1000 }, (_, index) =>
  encodeFields({ backend: 'cpu', rate: hashesPerSecond(1e6 + index * 5e3), classMark: 0, idMark: index % 256 }),
);

const REFUSED: Claim = { kind: 'refused', reason: 'contradiction', detail: 'runs[0]' };

/** A clock that moves a millisecond whenever it is read, and a count of the longest stretch without a pause. */
function ports(check: ReadingPorts['check'] = async () => REFUSED) {
  let now = 0;
  let stretch = 0;
  const seen = { pauses: 0, longest: 0, progress: [] as number[] };
  const given: ReadingPorts = {
    check,
    pause: async () => {
      seen.pauses += 1;
      stretch = 0;
    },
    now: () => {
      stretch += 1;
      seen.longest = Math.max(seen.longest, stretch);
      now += 1;
      return now;
    },
    onProgress: (entries) => seen.progress.push(entries),
  };
  return { given, seen };
}

test('a thousand codes are read in slices that end when 8 ms have passed', async () => {
  const { given, seen } = ports();
  const { entries, problemCount, left } = await readAll(CODES.join('\n'), '', given);
  expect([entries.length, problemCount, left]).toEqual([1000, 0, '']);
  expect(seen.longest).toBeLessThanOrEqual(9);
  expect(seen.pauses).toBeGreaterThan(100);
  expect(seen.progress.at(-1)).toBeGreaterThan(900);
});

test('documents are checked one after the other, never two at once', async () => {
  let open = 0;
  let most = 0;
  const { given } = ports(async () => {
    open += 1;
    most = Math.max(most, open);
    await Promise.resolve();
    open -= 1;
    return REFUSED;
  });
  await readAll('{"a":1}\n'.repeat(20), '', given);
  expect(most).toBe(1);
});

describe('what is left over', () => {
  test('holds each line that was not understood, whole and in order, and nothing else', async () => {
    const { given } = ports();
    const { left, problems } = await readAll(`${CODES[0]}\nfirst\n{"b":\n 2}\n\nsecond ${CODES[1]}\nthird`, 'list.txt', given);
    expect(left).toBe('first\n{"b":\n 2}\nthird');
    expect(problems.map(({ file, line, reason, detail }) => [file, line, reason, detail])).toEqual([
      ['list.txt', 2, 'unknown', ''],
      ['list.txt', 3, 'contradiction', 'runs[0]'],
      ['list.txt', 7, 'unknown', ''],
    ]);
  });

  test('names fifty problems and counts all', async () => {
    const { given } = ports();
    const { left, problems, problemCount } = await readAll('what?\n'.repeat(51), '', given);
    expect([problems.length, problemCount, left.split('\n').length]).toEqual([50, 51, 51]);
  });
});

test.each([5e-324, 0.5, 1e300])('a document that claims %d hashes a second is named and stays in the box', async (rate_h_per_s) => {
  const claim: Claim = {
    kind: 'claim',
    documentId: 'aa',
    code: null,
    backend: 'cpu',
    rate_h_per_s,
    classCode: '',
    isComparable: true,
  };
  const { entries, problems, left } = await readAll('{"a":1}', '', ports(async () => claim).given);
  expect(entries).toEqual([]);
  expect(problems).toMatchObject([{ reason: 'document-rate' }]);
  expect(left).toBe('{"a":1}');
});
