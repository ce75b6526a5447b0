/** What a receipt shows by itself: an estimate, its 95 % range, and the claim beside it. */
import { expect, test } from 'vitest';
import { createRandom } from '../../../src/core/random';
import type { Audit } from '../../../src/result/schema';
import { workInBrief, workOfLuck, workOfRun, workText } from '../../../src/result/work-shown';

function audit(change: Partial<Audit> = {}): Audit {
  return {
    passed: true,
    zero_bits: 20,
    hashes_claimed: '1140000000',
    matches_found: 1087,
    matches_expected: 1087,
    z_score: 0,
    poisson_p: 1,
    lanes_chi_square_p: null,
    slices_chi_square_p: null,
    matches_rehashed: 1087,
    matches_wrong: 0,
    known_blocks: [],
    ...change,
  };
}

const MATCH = { version: 0, time: 0, nonce: 0 };
const RECEIPT = { header: '', seed: '', class_code: '', zero_bits: 20, matches: Array.from({ length: 400 }, () => MATCH) };

test('the range holds the true work in 95 of 100 receipts of 400 matches', () => {
  const random = createRandom('c0ffee');
  const TRIALS = 1000;
  let held = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    // The r smallest of very many uniform numbers: sums of exponential steps over their count.
    let reached = 0;
    const luck = Array.from({ length: 400 }, () => (reached += -Math.log(1 - random.nextBelow(2 ** 32) / 2 ** 32) / 1e9));
    const { range } = workOfLuck(luck, audit()) ?? { range: [0, 0] };
    if (range[0] <= 1e9 && 1e9 <= range[1]) held += 1;
  }
  expect(held / TRIALS).toBeGreaterThan(0.93);
  expect(held / TRIALS).toBeLessThan(0.97);
});

test('two matches show nothing, three show something between nothing and three times as much', () => {
  expect(workOfLuck([1e-9, 2e-9], audit())).toBeNull();
  expect(workOfLuck([1e-9, 2e-9, 2e-9], audit())).toMatchObject({
    hashes: expect.closeTo(1e9, 0),
    range: [0, expect.closeTo(2.96e9, 0)],
  });
});

test('estimate, range and claim in words; the word of both ends once', () => {
  const shown = workOfRun({ audit: audit(), receipt: { ...RECEIPT, work_estimate_hashes: 1.112e9, work_estimate_relative_error: 0.05 } });
  expect(shown && workText(shown)).toBe('about 1.11 billion hashes ± 9.8 % (1.00 to 1.22 billion) by 400 matches; 1.14 billion claimed');
  expect(shown && workInBrief(shown)).toBe('about 1.11 billion hashes ± 9.8 % by 400 matches; 1.14 billion claimed');
  expect(shown && workText({ ...shown, range: [999e6, 1.2e9] })).toContain('(999 million to 1.20 billion)');
  expect(shown && workText({ ...shown, range: [1234, 9876], halfRangeRatio: 0.5 })).toContain('± 50 % (1,230 to 9,880)');
});

test('a receipt without an estimate, one that nobody stands for, and none show nothing', () => {
  expect(workOfRun({ audit: audit(), receipt: RECEIPT })).toBeNull();
  const full = { ...RECEIPT, work_estimate_hashes: 1e9, work_estimate_relative_error: 0.05 };
  expect(workOfRun({ audit: audit({ passed: false }), receipt: full })).toBeNull();
  expect(workOfRun({ audit: audit(), receipt: null })).toBeNull();
});

test('where only a tenth of the matches was hashed again, a tenth of the work is claimed for it', () => {
  const sampled = audit({ matches_found: 1_000_000, matches_rehashed: 100_000 });
  expect(workOfLuck([1e-9, 2e-9, 3e-9], sampled)?.claimed).toBeCloseTo(114e6, 0);
});
