/** Runs one climb: asks the engine, folds its events, shows them a few times a second. Place: between the activity of step 4 and the engine. */
import { proxy } from '../../../engine-client';
import { newSeed } from '../seed';
import { workWithEngine } from '../engine-work';
import { type Climbed, FIRST_BITS, fold, NOT_CLIMBED, STEP, TRIES } from './climb-state';

/** How long a climb should take and must not exceed. */
export const LENGTHS = { whole: { budget: 15_000, limit: 20_000 }, short: { budget: 3500, limit: 6000 } } as const;
export type Length = keyof typeof LENGTHS;

/** The first rungs end within a millisecond: drawing each find would be most of the work. */
const REDRAW = 250;

/** @throws HashwattError */
export async function climb(length: Length, backend: 'webgpu' | 'cpu', onChange: (climbed: Climbed) => void): Promise<Climbed> {
  let climbed = NOT_CLIMBED;
  let isOver = false;
  let redraw: ReturnType<typeof setTimeout> | undefined;
  const { budget, limit } = LENGTHS[length];
  const order = { seed: newSeed(), firstZeroBits: FIRST_BITS, step: STEP, tries: TRIES, budget_ms: budget, limit_ms: limit, backend };
  try {
    const report = await workWithEngine((api) =>
      api.climb(
        order,
        proxy((event) => {
          if (isOver) return;
          climbed = fold(climbed, event);
          redraw ??= setTimeout(() => {
            redraw = undefined;
            onChange(climbed);
          }, REDRAW);
        }),
      ),
    );
    return { ...climbed, rate: report?.rate_h_per_s ?? climbed.rate, ended: report?.ended ?? 'stopped' };
  } finally {
    isOver = true;
    clearTimeout(redraw);
  }
}
