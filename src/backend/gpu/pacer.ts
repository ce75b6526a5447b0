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

/** The share of a whole queue's time that passes before its first completion, where the others were only waiting to be seen. */
const AT_ONCE = 0.8;

/** Once may be the machine, busy with something else for a moment. */
const LATE_IN_A_ROW = 2;

/** A session, as far as its browser can be made to look for finished work. */
interface Nudgeable {
  readonly isNudged: boolean;
  nudge(): void;
}

interface Reading {
  readonly nonces: number;
  readonly elapsed: Milliseconds;
}

export class Pacer {
  readonly #recent: Reading[] = [];
  #nonces: number;
  #depth: number;
  #isTiny = false;
  /** Readings since completions were last found to come all at once. */
  #unjudged = 0;
  #lateInARow = 0;
  /** Readings at this depth did not come all at once, or nothing can be done about it. */
  #isSettled: boolean;

  /** `granule`: nonces of one workgroup; `known`: hashes of a dispatch that suited another kernel of this device. */
  constructor(
    private readonly granule: number,
    headers: number,
    known?: { readonly hashes: number; readonly depth: number },
  ) {
    this.#nonces = Math.max(FIRST_HASHES, (known?.hashes ?? 0) / CAUTION) / headers;
    this.#depth = known?.depth ?? FIRST_DEPTH;
    this.#isSettled = known !== undefined;
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

  /** Whether the rate of a full queue can be believed: until this is known, a browser that looks late makes every kernel seem slow. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** A dispatch of that many nonces kept the queue for that long, as far as its browser let us see. */
  record(nonces: number, elapsed: Milliseconds): void {
    const { wanted, isTiny } = this.#fitting({ nonces, elapsed });
    this.#isTiny = isTiny;
    this.#unjudged++;
    // Fewer than asked for (the end of a job) tells little; small changes would only add noise.
    if (nonces < this.nonces / 2 && wanted < this.#nonces) return;
    if (Math.abs(wanted / this.#nonces - 1) < 0.15) return;
    this.#nonces = Math.min(MAXIMUM_NONCES, Math.max(this.granule, wanted));
  }

  /**
   * Judged by twice a queue's readings, not by one: of two dispatches the first is often seen late and the second right behind it, as if it had
   * taken no time (Firefox on lavapipe 25: sizes grew from one such reading to the next, up to 12 s).
   */
  #fitting(reading: Reading): { wanted: number; isTiny: boolean } {
    this.#recent.push(reading);
    this.#recent.splice(0, this.#recent.length - 2 * this.#depth);
    const slowest = Math.max(paceOf(this.#recent), paceOf(this.#recent.slice(-this.#depth)));
    // Longer than the whole queue should take: no browser looks so late, so it is believed at once.
    const pace = reading.elapsed > TARGET_MS * (this.#depth + 2) ? Math.max(slowest, paceOf([reading])) : slowest;
    const largest = Math.max(...this.#recent.map(({ nonces }) => nonces));
    return { wanted: Math.min(GROWTH * largest, TARGET_MS / pace), isTiny: reading.nonces * pace < TARGET_MS / TINY };
  }

  /**
   * Whether the queue's completions are seen as they come. `isEmpty`: all were found finished in one turn. Where they come all at once, time after
   * time, the browser is first made to look; if that does not help, the queue is deepened, so that the GPU need not wait. Tiny dispatches are left
   * alone: larger ones cure that.
   */
  judge(browser: Nudgeable, isEmpty: boolean): void {
    if (this.#unjudged < this.#depth || this.#isTiny) return;
    this.#lateInARow = isEmpty || this.#cameAtOnce() ? this.#lateInARow + 1 : 0;
    this.#isSettled = this.#lateInARow === 0 || this.#depth === MAXIMUM_DEPTH;
    if (this.#lateInARow === 0) return;
    this.#unjudged = 0;
    if (this.#lateInARow < LATE_IN_A_ROW) return;
    if (browser.isNudged) this.#depth = Math.min(MAXIMUM_DEPTH, 2 * this.#depth);
    else browser.nudge();
  }

  /** The last readings are one wait and, right behind it, the rest of the queue. */
  #cameAtOnce(): boolean {
    const waits = this.#recent.slice(-this.#depth).map(({ elapsed }) => elapsed);
    return Math.max(...waits) > AT_ONCE * waits.reduce((sum, wait) => sum + wait, 0);
  }
}

/** Milliseconds a nonce. */
function paceOf(readings: readonly Reading[]): number {
  const nonces = readings.reduce((sum, reading) => sum + reading.nonces, 0);
  return readings.reduce((sum, reading) => sum + reading.elapsed, 0) / nonces;
}
