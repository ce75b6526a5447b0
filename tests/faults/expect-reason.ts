/** A reason as the document must carry it: severity of the table, a sentence, a cure; and the document itself honest. */
import { expect } from 'vitest';
import { REASONS, type ReasonCode } from '../../src/measure/validity';
import { checkResult } from '../../src/result/parse';
import type { ResultDocument } from '../../src/result/schema';
import { verifyResult } from '../../src/result/verify';

export function expectReason(result: ResultDocument, code: ReasonCode, run: number | null): void {
  const told = result.validity.reasons.find((reason) => reason.code === code && reason.run_index === run);
  const codes = result.validity.reasons.map((reason) => `${reason.code}/${reason.run_index}`).join(', ');
  expect(told, `${code} for run ${run}, among ${codes}`).toMatchObject({
    severity: REASONS[code].severity,
    sentence: expect.stringMatching(/^[A-Z].*\.$/s),
    cure: REASONS[code].cure,
  });
  if (REASONS[code].severity === 'invalid') expect(result.validity.verdict).toBe('invalid');
  if (REASONS[code].severity === 'not-comparable') expect(result.validity.verdict).not.toBe('valid');
}

/** What came out of the browser: no range lost or counted twice (the audit's books), and every figure follows from the others. */
export function expectHonest(value: unknown): ResultDocument {
  const result = checkResult(value);
  expect(verifyResult(result).findings).toEqual([]);
  for (const run of result.runs) expect(run.audit?.problems ?? []).toEqual([]);
  return result;
}
