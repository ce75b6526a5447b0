/**
 * What the row of a run says that a person ended before its time. Every other reason of a row is a sentence of core/errors.ts.
 * Place: under engine/run.ts and engine/matrix-run.ts, which write them; the page's other languages are held to these keys.
 */
export const CUT_SHORT = {
  'before-first-window': 'Stopped before the first window was full.',
  'before-its-time': 'Stopped before its time.',
} as const;

export type CutShort = keyof typeof CUT_SHORT;
