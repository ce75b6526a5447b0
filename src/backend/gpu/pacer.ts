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
/** So many times below the target. */
const TINY = 2;
/** Another kernel may be that much slower and still keep its first dispatch within the target. */
const CAUTION = 8;
const MAXIMUM_NONCES = 2 ** 30;
/** Depth of the queue: two keep Chromium busy; more is needed where completions are seen only each 100 ms. */
const FIRST_DEPTH = 3;
const MAXIMUM_DEPTH = 10;

export class Pacer {
  #nonces: number;
  #depth: number;
  #isTiny = false;

  /** `granule`: nonces of one workgroup; `known`: hashes of a dispatch that suited another kernel of this device. */
  constructor(
    private readonly granule: number,
    headers: number,
    known?: { readonly hashes: number; readonly depth: number },
  ) {
    this.#nonces = Math.max(FIRST_HASHES, (known?.hashes ?? 0) / CAUTION) / headers;
    this.#depth = known?.depth ?? FIRST_DEPTH;
  }

  /** Nonces of the next dispatch, whole workgroups. */
  get nonces(): number {
    return Math.max(1, Math.floor(this.#nonces / this.granule)) * this.granule;
  }

  get depth(): number {
    return this.#depth;
  }

  /** It had to be deepened: this browser sees completions late. */
  get isDeep(): boolean {
    return this.#depth > FIRST_DEPTH;
  }

  /** A dispatch of that many nonces kept the queue for that long. */
  record(nonces: number, elapsed: Milliseconds): void {
    const factor = elapsed > 0 ? TARGET_MS / elapsed : GROWTH;
    this.#isTiny = factor > TINY;
    const wanted = nonces * Math.min(GROWTH, factor);
    // Fewer than asked for (the end of a job) tells little; small changes would only add noise.
    if (nonces < this.nonces / 2 && wanted < this.#nonces) return;
    if (Math.abs(wanted / this.#nonces - 1) < 0.15) return;
    this.#nonces = Math.min(MAXIMUM_NONCES, Math.max(this.granule, wanted));
  }

  /** Every dispatch of the queue was found finished at once: the GPU may have waited. Where dispatches are still tiny, larger ones cure that. */
  starved(): void {
    if (!this.#isTiny) this.#depth = Math.min(MAXIMUM_DEPTH, 2 * this.#depth);
  }
}
