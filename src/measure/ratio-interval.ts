/**
 * The interval of a quotient of two rates that are each known to an interval: Fieller's theorem (Fieller 1954).
 * Place: pure arithmetic under result/compare. Why not relative errors added in squares: that holds for small ones only; with intervals as
 * wide as the rates themselves it gives bounds below -100 % and calls a thousandfold rate no change.
 */

/** A rate, or any quantity above zero, and half of its 95 % interval in the same unit. */
export interface Uncertain {
  readonly value: number;
  readonly half: number;
}

export interface RatioInterval {
  /** At least 0. */
  readonly low: number;
  /** Null: none, because the denominator's own interval reaches zero. */
  readonly high: number | null;
}

/**
 * All quotients r that the two intervals allow: those with |a - r b| at most the root of the squares of both halves, that is
 * r² (b² - h_b²) - 2 a b r + (a² - h_a²) <= 0.
 * Neither end is found by a difference of near numbers, so narrow intervals keep their digits.
 */
export function ratioInterval(numerator: Uncertain, denominator: Uncertain): RatioInterval {
  const { value: a, half: halfA } = numerator;
  const { value: b, half: halfB } = denominator;
  const room = (a - halfA) * (a + halfA);
  const grip = (b - halfB) * (b + halfB);
  const root = Math.sqrt(Math.max(0, (a * halfB) ** 2 + halfA ** 2 * grip));
  const far = a * b + root;
  return { low: halfA >= a ? 0 : room / far, high: halfB >= b ? null : far / grip };
}
