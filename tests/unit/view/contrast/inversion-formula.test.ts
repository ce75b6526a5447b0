/** The formula under the inversion says what its picture shows: the same shares, divided by the same watts or dollars, memory too. */
import { describe, expect, test } from 'vitest';
import { exactly } from '../../../../src/core/range';
import { bytesPerSecond, hashesPerSecond, operationsPerSecond, usDollars, watts } from '../../../../src/core/units';
import { type TwoSidedDevice, twoShares, twoSidedDevices } from '../../../../src/insight/two-sided';
import { withArticle } from '../../../../src/insight/report/english-article';
import { setFields } from '../../../../src/view/contrast/fields';
import { formulaLines } from '../../../../src/view/contrast/inversion/formula';
import { modelName } from '../../../../src/view/contrast/inversion/model-name';
import { shareText } from '../../../../src/view/contrast/inversion/share-text';

const OWN: TwoSidedDevice = {
  id: 'own',
  name: '',
  hashRate: exactly(hashesPerSecond(100e6)),
  matrix: { half: operationsPerSecond(1.5e12), single: null },
  memory: bytesPerSecond(50e9),
  power: { low: watts(10), high: watts(20) },
  price: exactly(usDollars(800)),
  isAssumed: false,
  isInferred: false,
  provenance: null,
};

const shown = (own: TwoSidedDevice, per: 'device' | 'watt' | 'dollar') =>
  formulaLines(own, per, 'half').map(({ symbols, values }) => [symbols, values] as const);

describe('the formula', () => {
  test('by the device has a line for hashing, matrices and memory: 50 GB/s of 3.35 TB/s are 1.49 %', () => {
    expect(shown(OWN, 'device')).toEqual([
      ['H ÷ H(S21)', '10⁸ ÷ 2 × 10¹⁴ = 1 part in 2 million'],
      ['F ÷ F(H100)', '1.5 × 10¹² ÷ 9.89 × 10¹⁴ = 0.152 %'],
      ['B ÷ B(H100)', '5 × 10¹⁰ ÷ 3.35 × 10¹² = 1.49 %'],
      ['share(F) ÷ share(H)', expect.stringMatching(/= 3,000$/)],
    ]);
  });

  test.each(['device', 'watt', 'dollar'] as const)('by the %s ends in the shares that the picture draws', (per) => {
    const { hashing, matrix, memory } = twoShares(OWN, per, 'half');
    const lines = shown(OWN, per);
    for (const [index, share] of [hashing, matrix, memory].entries()) {
      if (share === null) throw new Error('a share expected');
      expect(lines[index]?.[1]?.endsWith(` = ${shareText(share)}`), `${per} ${index}`).toBe(true);
    }
  });

  test('by the watt divides by both ends of the watts, and by the watts of the other work where those are known', () => {
    const [[, hashing], [, matrix], [, memory]] = shown({ ...OWN, memoryPower: exactly(watts(5)) }, 'watt') as [
      readonly [string, string],
      readonly [string, string],
      readonly [string, string],
    ];
    expect(hashing).toContain('(10⁸ ÷ (10 to 20)) ÷ (2 × 10¹⁴ ÷ 3,500)');
    expect(matrix).toContain('÷ (10 to 20))');
    expect(memory).toContain('(5 × 10¹⁰ ÷ 5) ÷ (3.35 × 10¹² ÷ 700)');
  });

  test('has no values where a rate or the price is not known', () => {
    expect(shown({ ...OWN, memory: null }, 'device')[2]).toEqual(['B ÷ B(H100)', undefined]);
    expect(shown({ ...OWN, price: null }, 'dollar').map(([, values]) => values)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('of a device without any rate stands without values', () => {
    const [asic] = twoSidedDevices;
    if (asic === undefined) throw new Error('a device expected');
    expect(shown({ ...asic, id: 'own' }, 'device').map(([, values]) => values === undefined)).toEqual([false, true, true, true]);
  });

  test('names and reckons with the machine that a person chose', () => {
    setFields({ reference: 'Antminer S9 (14 TH/s)' });
    try {
      expect(shown(OWN, 'device')[0]).toEqual(['H ÷ H(S9)', '10⁸ ÷ 1.4 × 10¹³ = 1 part in 140,000']);
      expect(shown(OWN, 'dollar')[0]).toEqual(['(H ÷ $) ÷ (H(S9) ÷ $(S9))', undefined]);
    } finally {
      setFields({ reference: undefined });
    }
  });
});

test.each([
  ['Antminer S21', 'S21', 'an'],
  ['Antminer S9 (14 TH/s)', 'S9', 'an'],
  ['WhatsMiner M60S++', 'M60S++', 'a'],
  ['SP10 Dawson', 'SP10 Dawson', 'an'],
  ['SEALMINER A2 Pro Air', 'A2 Pro Air', 'a'],
  ['Block Erupter USB (BE Sapphire)', 'Block Erupter USB', 'a'],
  ['Avalon6', 'Avalon6', 'an'],
])('%s is %s for short, with the article %s', (name, short, article) => {
  expect(modelName(name)).toBe(short);
  expect(withArticle(name)).toBe(`${article} ${name}`);
});
