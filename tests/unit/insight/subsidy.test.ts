import { describe, expect, it } from 'vitest';
import { HALVING_INTERVAL_BLOCKS, subsidyAtHeight, subsidyEras } from '../../../src/insight/subsidy';

/** Bitcoin Core's GetBlockSubsidy in its own arithmetic: 64-bit shift, satoshi. */
const coreSubsidySatoshi = (height: number): bigint => {
  const halvings = BigInt(Math.floor(height / 210_000));
  return halvings >= 64n ? 0n : 5_000_000_000n >> halvings;
};

describe('subsidy', () => {
  it.each([
    [0, 50],
    [209_999, 50],
    [210_000, 25],
    [419_999, 25],
    [420_000, 12.5],
    [840_000, 3.125],
    [1_050_000, 1.5625],
    [6_929_999, 1e-8],
    [6_930_000, 0],
  ])('at height %i is %d BTC', (height, expected) => {
    expect(subsidyAtHeight(height)).toBe(expected);
  });

  it('agrees with a 64-bit shift to the satoshi on both sides of all 70 first halvings', () => {
    for (let era = 0; era < 70; era++) {
      for (const height of [era * HALVING_INTERVAL_BLOCKS, (era + 1) * HALVING_INTERVAL_BLOCKS - 1]) {
        expect(BigInt(Math.round(subsidyAtHeight(height) * 1e8)), `height ${height}`).toBe(coreSubsidySatoshi(height));
      }
    }
  });

  it('adds up to 20,999,999.9769 BTC in 33 eras', () => {
    const eras = subsidyEras();
    expect(eras).toHaveLength(33);
    expect(eras.at(-1)?.issuedAtEnd).toBe(20_999_999.9769);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 60])('rejects height %d', (height) => {
    expect(() => subsidyAtHeight(height)).toThrow(RangeError);
  });
});
