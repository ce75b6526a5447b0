/** Names of the elements that carry the program. Place: written by vite-plugin.ts and boot.ts, read by boot.ts and start-engine.ts. */
export const PACKED_ELEMENT = 'packed-program';
export const PROGRAM_ELEMENT = 'program';
export const TOO_OLD_ELEMENT = 'too-old';
