/**
 * The one public host that live figures come from, and the two addresses asked there.
 * Place: leftmost in live; the frame asks them, its policy allows nothing else (vite-plugin.ts), the page names the host before the click.
 * Source: REST API of mempool.space, https://mempool.space/docs/api/rest (GET Price, GET Hashrate); both answer any origin
 * (Access-Control-Allow-Origin: *). The price is `USD`; the difficulty is `currentDifficulty`, 0 while their node is away.
 */
export const LIVE_HOST = 'mempool.space';

export const LIVE_ADDRESSES = {
  price: 'https://mempool.space/api/v1/prices',
  difficulty: 'https://mempool.space/api/v1/mining/hashrate/3d',
} as const;

/** The frame's document, beside the page. */
export const FRAME_FILE = 'live.html';
