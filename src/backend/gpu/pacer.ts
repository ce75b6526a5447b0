/**
 * How many nonces one dispatch holds: the first few thousand, then as many as keep the GPU busy for about 30 ms. Short enough that the screen
 * stays usable, Stop answers and no watchdog fires (Windows: 2 s); long enough that submitting costs nothing.
 * Place: one per kernel, under the backend; pure.
 */
import type { Milliseconds } from '../../core/units';

const FIRST_HASHES = 4_096;
const TARGET_MS = 30;
/** One step may be this much larger than the last: a wrong reading then cannot block the screen. */
const GROWTH = 4;
const MAXIMUM_NONCES = 2 ** 30;
/** Depth of the queue: two keep Chromium busy; more is needed where completions are seen only each 100 ms. */
const FIRST_DEPTH = 3;
const MAXIMUM_DEPTH = 10;

export class Pacer {
  #nonces: number;
  #depth = FIRST_DEPTH;

  /** `granule`: nonces of one workgroup. */
  constructor(
    private readonly granule: number,
    headers: number,
  ) {
    this.#nonces = FIRST_HASHES / headers;
  }

  /** Nonces of the next dispatch, whole workgroups. */
  get nonces(): number {
    return Math.max(1, Math.floor(this.#nonces / this.granule)) * this.granule;
  }

  get depth(): number {
    return this.#depth;
  }

  /** A dispatch of that many nonces kept the queue for that long. */
  record(nonces: number, elapsed: Milliseconds): void {
    const factor = elapsed > 0 ? TARGET_MS / elapsed : GROWTH;
    const wanted = nonces * Math.min(GROWTH, factor);
    // Fewer than asked for (the end of a job) tells little; small changes would only add noise.
    if (nonces < this.nonces / 2 && wanted < this.#nonces) return;
    if (Math.abs(wanted / this.#nonces - 1) < 0.15) return;
    this.#nonces = Math.min(MAXIMUM_NONCES, Math.max(this.granule, wanted));
  }

  /** Every dispatch of the queue was found finished at once: the GPU may have waited. */
  starved(): void {
    this.#depth = Math.min(MAXIMUM_DEPTH, this.#depth + 1);
  }
}
