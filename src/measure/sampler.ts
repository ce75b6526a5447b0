/**
 * The windows of a hashing run: stretches of time that know how many hashes they hold.
 * Place: between a backend's stream and the statistics, over stretches.ts.
 */
import type { Slice } from '../backend/backend';
import { type HashesPerSecond, hashesPerSecond, type Milliseconds } from '../core/units';
import { createStretches } from './stretches';

export interface Window {
  readonly index: number;
  readonly startedAt: Milliseconds;
  readonly duration: Milliseconds;
  /** Not whole: a slice may straddle a border. */
  readonly hashes: number;
  readonly rate: HashesPerSecond;
}

export interface Sampler {
  /** Feeds one slice and returns the windows that became final with it: every lane has reported past their end. */
  add(slice: Slice): Window[];
  /** The last half second or so, provisional; null before the first slice. */
  provisionalRate(): HashesPerSecond | null;
  /** When the first slice began; null before. */
  readonly startedAt: Milliseconds | null;
}

export function createSampler(window: Milliseconds, lanes: number): Sampler {
  const stretches = createStretches(window, lanes);
  return {
    get startedAt() {
      return stretches.startedAt;
    },
    add: ({ lane, hashes, startedAt, completedAt }) =>
      stretches.add({ lane, amount: hashes, startedAt, completedAt }).map(({ amount, perSecond, ...place }) => ({
        ...place,
        hashes: amount,
        rate: hashesPerSecond(perSecond),
      })),
    provisionalRate() {
      const perSecond = stretches.provisional();
      return perSecond === null ? null : hashesPerSecond(perSecond);
    },
  };
}
