import { beforeAll, describe, expect, test } from 'vitest';
import { readClaim } from '../../../src/result/claim';
import { codeOf } from '../../../src/result/code';
import { toJson } from '../../../src/result/export';
import type { ResultDocument } from '../../../src/result/schema';
import { INVALID, WITHOUT_NUMBER } from '../../fixtures/events/documents';
import { quickDocument, type Writable } from './documents';

let document: Writable<ResultDocument>;
beforeAll(async () => {
  document = await quickDocument();
});

test('a measured document claims its headline, with class and code, after its receipt was hashed again', () => {
  const headline = document.runs.find(({ index }) => index === document.headline_run_index);
  expect(readClaim(toJson(document))).toEqual({
    kind: 'claim',
    documentId: document.id,
    code: codeOf(document),
    backend: headline?.backend,
    rate_h_per_s: headline?.hashrate?.median_h_per_s,
    classCode: 'PHYS-7B',
    isComparable: document.validity.verdict === 'valid',
  });
});

describe('refused', () => {
  test('with another class code written over it', () => {
    const forged = { ...document, params: { ...document.params, class_code: 'OTHER' } };
    expect(readClaim(toJson(forged))).toMatchObject({ kind: 'refused', reason: 'contradiction' });
  });

  test('with a rate ten times higher', () => {
    const forged = structuredClone(document);
    const hashrate = forged.runs[0]?.hashrate;
    if (hashrate != null) hashrate.median_h_per_s *= 10;
    expect(readClaim(toJson(forged))).toMatchObject({ kind: 'refused', reason: 'contradiction' });
  });

  test.each([
    ['invalid', JSON.stringify(INVALID)],
    ['invalid', JSON.stringify(WITHOUT_NUMBER)],
    ['no-rate', JSON.stringify({ ...WITHOUT_NUMBER, validity: { verdict: 'valid', reasons: [] } })],
    ['unreadable', '{}'],
    ['unreadable', '{"schema":"hashwatt.result","schema_version":2}'],
    ['unreadable', '{"__proto__":{"schema":"hashwatt.result"}}'],
    ['unreadable', '{"schema":"hashwatt.result","schema_version":1,"runs":[{"hashrate":{"median_h_per_s":1e999}}]}'],
    ['unreadable', `{"a":${'['.repeat(100_000)}`],
    ['unreadable', '<script>'],
  ] as const)('%s: %.60s', (reason, text) => {
    const claim = readClaim(text);
    expect(claim).toMatchObject({ kind: 'refused', reason });
    expect(claim.kind === 'refused' && claim.detail.length).toBeLessThanOrEqual(161);
  });
});
