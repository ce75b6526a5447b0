/** Names of the elements that carry packed programs. Place: written by vite-plugin.ts, read by boot.ts and start-engine.ts. */
export const PAGE_ELEMENT = 'packed-page';
export const ENGINE_ELEMENT = 'packed-engine';
