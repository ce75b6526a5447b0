/**
 * The three distributions that the audit and the interval lean on: Poisson, chi-square, Student's t.
 * Place: pure arithmetic under audit and interval. Sources: NIST Digital Library of Mathematical Functions, 5.11 (log gamma), 8.7 and 8.9
 * (incomplete gamma: series and continued fraction), 8.4 (its tie to Poisson sums); Abramowitz and Stegun 26.7.5 (Student's t quantile).
 */

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x > 0; Lanczos, g = 7, good to about 1e-14. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const base = shifted + 7.5;
  let sum: number = LANCZOS[0];
  for (let index = 1; index < LANCZOS.length; index++) sum += (LANCZOS[index] ?? 0) / (shifted + index);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** Regularised upper incomplete gamma function Q(a, x): the chance that a Gamma(a) variable exceeds x. */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`"a, x" expected a > 0 and x >= 0, got ${a}, ${x}`);
  if (x === 0) return 1;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** P(a, x) by its series; computed apart from Q so that tiny values keep their digits. */
export function lowerGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`"a, x" expected a > 0 and x >= 0, got ${a}, ${x}`);
  if (x === 0) return 0;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

// Convergence takes about the square root of a steps near the peak; the limit only guards against NaN.
const MAXIMUM_STEPS = 1_000_000;

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let step = 1; step < MAXIMUM_STEPS; step++) {
    term *= x / (a + step);
    sum += term;
    if (term < sum * 1e-16) break;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < MAXIMUM_STEPS; step++) {
    const numerator = -step * (step - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b, tiny);
    c = nonZero(b + numerator / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction * Math.exp(a * Math.log(x) - x - logGamma(a));
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** Chance of at most `count` events where `mean` are expected. */
export function poissonAtMost(count: number, mean: number): number {
  if (count < 0) return 0;
  return mean === 0 ? 1 : upperGamma(count + 1, mean);
}

/** Chance of at least `count` events where `mean` are expected. */
export function poissonAtLeast(count: number, mean: number): number {
  if (count <= 0) return 1;
  return mean === 0 ? 0 : lowerGamma(count, mean);
}

/** Exact two-sided p: twice the smaller tail, at most 1. */
export function poissonTwoSided(count: number, mean: number): number {
  return Math.min(1, 2 * Math.min(poissonAtMost(count, mean), poissonAtLeast(count, mean)));
}

/** Chance that a chi-square variable with these degrees of freedom is larger. */
export function chiSquareUpper(chiSquare: number, degrees: number): number {
  return upperGamma(degrees / 2, chiSquare / 2);
}

const NORMAL_97_5 = 1.959963984540054;

/** The 97.5 % quantile of Student's t for 3 or more (also fractional) degrees of freedom; within 1 % at 3, 0.1 % from 6 on. */
export function studentQuantile975(degrees: number): number {
  if (!(degrees >= 3)) throw new RangeError(`"degrees" expected at least 3, got ${degrees}`);
  const z = NORMAL_97_5;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}
