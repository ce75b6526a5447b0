/** Signs of the lesson's formulas: each formula's letters are explained, and a letter inside of a word or a unit is none. */
import { describe, expect, test } from 'vitest';
import { signsIn } from '../../../../src/view/lesson/signs';

describe('signs of formulas', () => {
  test('a sign counts alone, behind a number and in front of a bracket', () => {
    expect(signsIn(['30H ÷ (30H + N) × 144 × R ÷ 30'])).toEqual(['H', 'N', 'R', '144']);
    expect(signsIn(['n × H ÷ H(S21)'])).toEqual(['H', 'n']);
    expect(signsIn(['s = n·H ÷ (n·H + N)'])).toEqual(['H', 'N', 's', 'n']);
    expect(signsIn(['W = D × 2⁴⁸ ÷ 65535'])).toEqual(['D', 'W']);
  });

  test('a letter of a word, of a name or of a unit is no sign', () => {
    expect(signsIn(['SHA-256(SHA-256(80 bytes)), bits counted that differ'])).toEqual([]);
    expect(signsIn(['1 TH/s ÷ H'])).toEqual(['H']);
    expect(signsIn(['price of a kWh − what it earns'])).toEqual([]);
    expect(signsIn(['2144 × 1440'])).toEqual([]);
  });

  test('each sign stands once, in one order, however many formulas use it', () => {
    expect(signsIn(['W ÷ H', 'W = D', 'E = P ÷ H'])).toEqual(['H', 'D', 'W', 'P', 'E']);
    expect(signsIn([])).toEqual([]);
  });
});
