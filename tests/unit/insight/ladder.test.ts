import { describe, expect, it } from 'vitest';
import { hashesPerSecond, joulesPerHash } from '../../../src/core/units';
import { eraDocument } from '../../../src/insight/catalogue-era';
import { referenceAsic } from '../../../src/insight/hardware';
import { ladderRungs, placeOnLadder, searchLadder, storyRungs, yearOfEfficiency, yearsOfEfficiency } from '../../../src/insight/ladder';
import { modernDevices, NONCE_TRIAL_RATIO, passwordHashDocument } from '../../../src/insight/password-hash-rates';

const rungs = ladderRungs(150e12);
const perTerahash = (value: number) => joulesPerHash(value * 1e-12);

describe('the ladder', () => {
  it('begins by hand, ends at the network, and rises in between', () => {
    expect(rungs[0]?.kind).toBe('hand');
    expect((rungs[0]?.rate ?? 0) * 86_400).toBeCloseTo(0.67, 12);
    expect(rungs.at(-1)?.kind).toBe('network');
    for (const [index, rung] of rungs.entries()) expect(rung.rate).toBeGreaterThanOrEqual(rungs[index - 1]?.rate ?? 0);
  });

  it('names a source for every device', () => {
    expect(rungs.filter((rung) => rung.kind !== 'network' && !rung.provenance?.sources.length)).toEqual([]);
  });

  it('tells the story in 15 rungs', () => {
    expect(storyRungs(rungs)).toHaveLength(15);
  });

  it('places a rate between its neighbours, the lower one included', () => {
    const { below, above } = placeOnLadder(rungs, referenceAsic.rate);
    expect(below?.rate).toBe(200e12);
    expect(above?.rate).toBeGreaterThan(200e12);
  });

  it('has nothing below the hand and nothing above the network', () => {
    expect(placeOnLadder(rungs, hashesPerSecond(1e-9)).below).toBeNull();
    expect(placeOnLadder(rungs, hashesPerSecond(1e22)).above).toBeNull();
    expect(() => placeOnLadder(rungs, hashesPerSecond(0))).toThrow(/"rate" expected/);
  });
});

describe('the year of an efficiency', () => {
  it('is 2011 for 150,000 J/TH: an FPGA board', () => {
    const found = yearOfEfficiency(rungs, perTerahash(150_000));
    expect(found).toMatchObject({ kind: 'reached', year: 2011, first: { kind: 'fpga' } });
  });

  it('is 2023 for the S21 itself, and not yet for a hair less', () => {
    expect(yearOfEfficiency(rungs, referenceAsic.efficiency)).toMatchObject({ kind: 'reached', year: 2023 });
    expect(yearOfEfficiency(rungs, perTerahash(17.4))).toMatchObject({ kind: 'reached', year: 2024 });
  });

  it('has kinds of its own before the first device and after the best', () => {
    expect(yearOfEfficiency(rungs, perTerahash(1e12))).toEqual({ kind: 'before-all' });
    expect(yearOfEfficiency(rungs, perTerahash(5))).toEqual({ kind: 'after-all' });
  });

  it('gives the worse end of a range the earlier year', () => {
    const { early, late } = yearsOfEfficiency(rungs, { low: perTerahash(50), high: perTerahash(50_000) });
    expect(early.kind === 'reached' && late.kind === 'reached' && early.year < late.year).toBe(true);
  });
});

describe('the search', () => {
  it('finds by words in any order and case, over maker and name', () => {
    expect(searchLadder(rungs, 's21 antminer').map(({ name }) => name)).toContain('Antminer S21');
    expect(searchLadder(rungs, 'BITMAIN s1').some(({ name }) => name === 'Antminer S1')).toBe(true);
  });

  it('puts names that begin with the query first, and stops at the limit', () => {
    expect(searchLadder(rungs, 'Antminer S21')[0]?.name.startsWith('Antminer S21')).toBe(true);
    expect(searchLadder(rungs, 'a', 3)).toHaveLength(3);
  });

  it('finds nothing for an empty query, for blanks and for a stranger', () => {
    for (const query of ['', '   ', 'no such device']) expect(searchLadder(rungs, query)).toEqual([]);
  });
});

describe('password-hash rates', () => {
  it('are never on the ladder', () => {
    expect(rungs.some(({ name }) => name === 'GeForce RTX 5090')).toBe(false);
    expect(modernDevices.some(({ name }) => name === 'GeForce RTX 5090')).toBe(true);
  });

  it('stand to nonce trials as every card with both figures says, within the ratio that is used', () => {
    const ratios = passwordHashDocument.rows.flatMap((row) =>
      eraDocument.rows.filter((era) => era.name === row.name && era.release >= '2019').map((era) => era.hashrate_hs / row.single_sha256_hs),
    );
    expect(ratios.length).toBeGreaterThanOrEqual(3);
    for (const ratio of ratios) {
      expect(ratio).toBeGreaterThan(NONCE_TRIAL_RATIO.low);
      expect(ratio).toBeLessThan(NONCE_TRIAL_RATIO.high);
    }
  });
});
