/** Minutes of each step, whole lesson and cut. Place: plan.tsx draws them; a test holds their sums to what the page promises. Pure. */

export interface Timed {
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
  readonly begins: number;
  readonly ends: number;
}

const WHOLE = { 1: 3, 2: 5, 3: 6, 4: 7, 5: 5, 6: 5, 7: 4, 8: 3, 9: 3, 10: 4 } as const;
const CUT = { 1: 2, 3: 4, 4: 4, 6: 3, 8: 2 } as const;

const ORDER = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** From the first minute on, each step beginning where the one before ends. */
export function timing(isCut: boolean): readonly Timed[] {
  const minutes: Readonly<Partial<Record<Timed['step'], number>>> = isCut ? CUT : WHOLE;
  let begins = 0;
  return ORDER.flatMap((step) => {
    const length = minutes[step];
    if (length === undefined) return [];
    const timed = { step, begins, ends: begins + length };
    begins = timed.ends;
    return [timed];
  });
}
