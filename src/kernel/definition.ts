/**
 * What makes SHA-256 SHA-256: its constants and distances as data, so that a test can change one of them and see every emitted kernel fail.
 * Place: between work/sha256 (the numbers) and sha256d-graph.ts. Source: NIST FIPS 180-4, clauses 4.1.2, 4.2.2 and 5.3.3.
 */
import { INITIAL_STATE, K } from '../work/sha256';

export interface Sha256Definition {
  readonly initialState: readonly number[];
  readonly roundConstants: readonly number[];
  readonly rounds: number;
  /** Three rotations each (4.4, 4.5). */
  readonly bigSigma0: readonly [number, number, number];
  readonly bigSigma1: readonly [number, number, number];
  /** Two rotations and a shift (4.6, 4.7). */
  readonly smallSigma0: readonly [number, number, number];
  readonly smallSigma1: readonly [number, number, number];
}

export const SHA256: Sha256Definition = {
  initialState: INITIAL_STATE,
  roundConstants: K,
  rounds: 64,
  bigSigma0: [2, 13, 22],
  bigSigma1: [6, 11, 25],
  smallSigma0: [7, 18, 3],
  smallSigma1: [17, 19, 10],
};
