/**
 * Makes a browser look for finished work. Firefox does so only each 100 ms, and whenever something is submitted: an empty submission is enough, and
 * a result is then seen after 4 ms instead of 100 (Firefox ESR on lavapipe). Chromium answers by itself and is left alone.
 * Place: under session.ts.
 */
import { milliseconds, type Milliseconds } from '../../core/units';
import type { BackendClock } from '../clock';

const INTERVAL = milliseconds(5);
/** A dispatch of a few thousand hashes is done within this wherever completions are seen at once. */
const TINY_HASHES = 4_096;
const LATE_MS = 50;

export class Nudge {
  #isNeeded = false;
  #isRunning = false;
  #open = 0;

  constructor(
    private readonly queue: GPUQueue,
    private readonly clock: BackendClock,
  ) {}

  /** This browser is made to look. */
  get isNeeded(): boolean {
    return this.#isNeeded;
  }

  /** Completions of a long queue came all at once: short ones may have hidden it, because each new submission let the last one be seen. */
  needed(): void {
    this.#isNeeded = true;
  }

  /** One more result is waited for. */
  began(): void {
    this.#open++;
    if (this.#isNeeded && !this.#isRunning) void this.#run();
  }

  /** It has come, or will not come any more. */
  ended(hashes: number, elapsed: Milliseconds): void {
    this.#open--;
    if (hashes <= TINY_HASHES && elapsed >= LATE_MS) this.#isNeeded = true;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    const { signal } = new AbortController();
    while (this.#open > 0) {
      await this.clock.pause(signal, INTERVAL);
      if (this.#open > 0) this.queue.submit([]);
    }
    this.#isRunning = false;
  }
}
