/** What the page says of a receipt: the work that it shows by itself, and what it does not prove. */
import { h } from 'preact';
import { expect, test } from 'vitest';
import type { Audit, Receipt, ResultDocument } from '../../../src/result/schema';
import { AuditReport } from '../../../src/view/result/audit-report';
import { result as spanish } from '../../../src/view/text/es-result';
import { RESULT } from '../../fixtures/events/documents';
import { textOf } from './small-dom';

const RECEIPT: Receipt = {
  header: '',
  seed: '',
  class_code: '',
  zero_bits: 20,
  matches: Array.from({ length: 400 }, () => ({ version: 0, time: 0, nonce: 0 })),
  work_estimate_hashes: 4.1e9,
  work_estimate_relative_error: 0.05,
};

function said(receipt: Receipt | null, change: Partial<Audit> = {}): string {
  const [run, ...others] = RESULT.runs;
  if (run?.audit == null) throw new Error('the fixture has an audit');
  const document: ResultDocument = { ...RESULT, runs: [{ ...run, receipt, audit: { ...run.audit, ...change } }, ...others] };
  return textOf(h(AuditReport, { document }));
}

test('the work that the receipt shows by itself stands beside the claim, and what it does not prove after it', () => {
  const words = said(RECEIPT, { hashes_claimed: '4126000000', matches_found: 3935, matches_rehashed: 3935 });
  expect(words).toContain(
    'The receipt alone, its 400 hardest finds, shows about 4.10 billion hashes ± 9.8 %, that is 3.70 billion to 4.50 billion; such a range holds the true work 95 times in 100. The run claims 4.13 billion.',
  );
  expect(words).toContain('It proves work on this challenge, not how long it took, nor that one device did it.');
});

test('of finds that were only sampled the claim is the sample’s', () => {
  const words = said(RECEIPT, { hashes_claimed: '8200000000', matches_found: 2000, matches_rehashed: 1000 });
  expect(words).toContain('For the finds that were hashed again the run claims 4.10 billion.');
  expect(said(RECEIPT, { matches_found: 1000, matches_rehashed: 1000 })).toContain('The run claims');
});

test('few finds give whole percents and a range that begins at nothing', () => {
  const few = { ...RECEIPT, matches: RECEIPT.matches.slice(0, 3), work_estimate_relative_error: 1 };
  expect(said(few)).toMatch(/its 3 hardest finds, .* ± 196 %, that is 0 to 12\.1 billion;/);
});

test('without a receipt, without an estimate and after a failed audit no word of it', () => {
  const { work_estimate_hashes: _, ...bare } = RECEIPT;
  for (const words of [said(null), said(bare), said(RECEIPT, { passed: false })]) expect(words).not.toContain('eceipt');
});

test('a Spanish reader gets the same figures and the same limits', () => {
  expect(spanish.receiptShows('4,10 miles de millones', '9,8', '3,70', '4,50', '400', '4,13', false)).toBe(
    'El recibo por sí solo, sus 400 hallazgos más difíciles, muestra unos 4,10 miles de millones de hashes ±\u00a09,8\u00a0%, es decir, de 3,70 a 4,50; un rango así contiene el trabajo verdadero 95 veces de cada 100. La medición declara 4,13.',
  );
  expect(spanish.receiptProves).toMatch(/no cuánto tardó ni que lo hiciera un solo aparato/);
});
