/**
 * New bitcoins in a block: 50 at first, halved every 210,000 blocks.
 * Place: insight, before network and contract. Source: Bitcoin Core, src/validation.cpp (GetBlockSubsidy).
 */
import { expectWhole } from '../core/expect';
import { type Bitcoins, bitcoins } from '../core/units';

export const HALVING_INTERVAL_BLOCKS = 210_000;
const SATOSHI_PER_BITCOIN = 100_000_000;
const FIRST_SUBSIDY_SATOSHI = 50 * SATOSHI_PER_BITCOIN;

/** R at a height in BTC, exact to the satoshi: 50 BTC shifted right once for each 210,000 blocks; zero from height 6,930,000 on. */
export function subsidyAtHeight(height: number): Bitcoins {
  const era = Math.floor(expectWhole('height', height, 0) / HALVING_INTERVAL_BLOCKS);
  // Rounding down at each halving and rounding once at the end give the same whole number of satoshi.
  return bitcoins(Math.floor(FIRST_SUBSIDY_SATOSHI / 2 ** era) / SATOSHI_PER_BITCOIN);
}

export interface SubsidyEra {
  readonly firstHeight: number;
  readonly subsidy: Bitcoins;
  /** All bitcoins that exist when the era ends. */
  readonly issuedAtEnd: Bitcoins;
}

/** Every era that pays at least one satoshi, 33 of them, 20,999,999.9769 BTC in all. */
export function subsidyEras(): readonly SubsidyEra[] {
  const eras: SubsidyEra[] = [];
  let issuedSatoshi = 0;
  for (let height = 0; subsidyAtHeight(height) > 0; height += HALVING_INTERVAL_BLOCKS) {
    const subsidy = subsidyAtHeight(height);
    issuedSatoshi += Math.round(subsidy * SATOSHI_PER_BITCOIN) * HALVING_INTERVAL_BLOCKS;
    eras.push({ firstHeight: height, subsidy, issuedAtEnd: bitcoins(issuedSatoshi / SATOSHI_PER_BITCOIN) });
  }
  return eras;
}
