import { describe, expect, it } from 'vitest';
import { electricityDocument } from '../../../src/insight/catalogue-electricity';
import { ladderRungs, yearOfEfficiency } from '../../../src/insight/ladder';
import { isWeakRow, provenanceOf } from '../../../src/insight/provenance';
import { joulesPerHash } from '../../../src/core/units';

describe('a figure is weak', () => {
  it.each([
    { confidence: 'low', source: ['report'], weak: true },
    { confidence: 'medium', source: ['report'], weak: false },
    { confidence: 'medium', source: ['report', 'mem'], weak: true },
    { confidence: 'high', source: ['mem', 'report'], weak: true },
    { confidence: 'high', source: ['report'], weak: false },
  ] as const)('at confidence $confidence with sources $source: $weak', ({ confidence, source, weak }) => {
    expect(isWeakRow({ confidence, source })).toBe(weak);
    expect(provenanceOf({ sources: {}, retrieved: '2026-11-20' }, { confidence, source }).isWeak).toBe(weak);
  });

  it('when its exchange rate is remembered, and no such price is called high or medium without the footnote', () => {
    const remembered = electricityDocument.rows.filter((row) => row.note?.includes('from memory') === true);
    expect(remembered.length).toBe(6);
    for (const row of remembered) {
      expect(row.confidence, row.country).toBe('medium');
      expect(provenanceOf(electricityDocument, row)).toMatchObject({
        isWeak: true,
        sources: [{ url: expect.stringContaining('http') }, { title: expect.stringContaining('memory') }],
      });
    }
  });

  it('and still counts for the year of an efficiency while its confidence is not low', () => {
    const rungs = ladderRungs(150e12);
    const cpu = rungs.find((rung) => rung.name === 'Core i7-920');
    expect(cpu?.provenance?.isWeak).toBe(true);
    expect(yearOfEfficiency(rungs, cpu?.efficiency ?? joulesPerHash(1)).kind).toBe('reached');
  });
});
