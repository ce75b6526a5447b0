/** What to search: a bundled block and a stretch of nonces around the true one. Pure. */
import type { EngineSearch } from '../../engine.worker';
import type { KnownBlock } from '../../work/known-blocks';

/** 2^20, 2^24, 2^28 and 2^32 nonces, written out so that the text table can name them. */
export const RANGE_SIZES = [1048576, 16777216, 268435456, 4294967296] as const;
export type RangeSize = (typeof RANGE_SIZES)[number];

/** The last word of every block's hash is zero, so 32 bits find it and next to nothing else. The command line's default too. */
export const ZERO_BITS = 32;

/** The aligned stretch that holds the block's nonce: where in it the nonce lies is chance, as it was for its finder. */
export function orderFor(block: KnownBlock, backend: EngineSearch['backend'], size: RangeSize): EngineSearch {
  const firstNonce = Math.floor(block.header.nonce / size) * size;
  return { headerHex: block.headerHex, firstNonce, count: size, zeroBits: ZERO_BITS, backend };
}
