/** Bins are written with four decimals: their sum may miss the whole by half of the last one each, and by no more. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkResult } from '../../../src/result/parse';
import { verifyResult } from '../../../src/result/verify';

const golden = new URL('../../fixtures/result/quick-v1.json', import.meta.url);

/** Paths of the sums that verify names when every bin of the first set is off by so much. */
function sumsNamed(offBy: number): readonly string[] {
  const document = structuredClone(checkResult(JSON.parse(readFileSync(golden, 'utf8'))));
  const audit = document.runs.find((run) => (run.audit?.evenness?.length ?? 0) > 0)?.audit;
  const bins = audit?.evenness?.[0]?.expected;
  if (audit == null || bins === undefined) throw new Error('the golden document has bins');
  bins.fill(audit.matches_expected / bins.length + offBy);
  return verifyResult(document)
    .findings.map(({ path }) => path)
    .filter((path) => path.endsWith('evenness[0].expected'));
}

test('half of the last decimal in every bin is rounding', () => {
  expect(sumsNamed(0.00005)).toEqual([]);
  expect(sumsNamed(-0.00005)).toEqual([]);
});

test('a tenth more than that is not', () => {
  expect(sumsNamed(0.000055)).toHaveLength(1);
  expect(sumsNamed(-0.000055)).toHaveLength(1);
});
