/**
 * Window rates as they come: around 100 with 2 % noise whose neighbours resemble each other, or that drift. Seeded, so no test is flaky.
 */
import { createRandom, type Random } from '../../../src/core/random';
import { medianInterval } from '../../../src/measure/interval';

/** Box and Muller 1958. */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.nextUnit()));
  return radius * Math.cos(2 * Math.PI * random.nextUnit());
}

export const TRUE_MEDIAN = 100;
const NOISE = 2;

/** First-order autoregressive (AR(1)) noise of constant spread; phi 0 is independent. */
export function noisyRates(random: Random, count: number, phi: number): number[] {
  const step = Math.sqrt(1 - phi * phi);
  let deviation = normal(random);
  return Array.from({ length: count }, () => {
    const rate = TRUE_MEDIAN + NOISE * deviation;
    deviation = phi * deviation + step * normal(random);
    return rate;
  });
}

/** Share of trials whose interval holds the true median. */
export function coverage(count: number, phi: number, trials: number, seed: string): number {
  const random = createRandom(seed);
  let held = 0;
  for (let trial = 0; trial < trials; trial++) {
    const interval = medianInterval(noisyRates(random, count, phi), trial.toString(16));
    if (interval !== null && interval.low <= TRUE_MEDIAN && TRUE_MEDIAN <= interval.high) held += 1;
  }
  return held / trials;
}
