/**
 * How often a backend may lose its device and be given a new one, and what a stream has still to tell of it.
 * Place: under both GPU backends, beside device.ts. Losses are counted where a device is replaced: many searches notice the same one.
 */
import { HashwattError } from '../../core/errors';
import { type Milliseconds, milliseconds } from '../../core/units';
import type { Incident } from '../backend';
import type { BackendClock } from '../clock';

/** As often as a dead worker: a device that keeps going is not a mishap any more. */
const REPLACEMENTS = 3;
/** A driver that resets under our load does so within seconds; after that long the next loss is a mishap of its own. */
const HEALTHY_TIME = milliseconds(60_000);

export class Losses {
  readonly #clock: BackendClock;
  readonly #untold: Incident[] = [];
  #count = 0;
  #newSince: Milliseconds;

  constructor(clock: BackendClock) {
    this.#clock = clock;
    this.#newSince = clock.now();
  }

  /** What `reopen` opens. @throws HashwattError `device-lost` without asking it, when the device was lost too often; what `reopen` throws */
  async replace<Opened>(reason: string, reopen: () => Promise<Opened>): Promise<Opened> {
    const at = this.#clock.now();
    if (at - this.#newSince >= HEALTHY_TIME) this.#count = 0;
    this.#count++;
    if (this.#count > REPLACEMENTS) throw new HashwattError('device-lost', `${this.#count} times, the last time as ${withoutStop(reason)}`);
    const opened = await reopen();
    this.#newSince = this.#clock.now();
    this.#untold.push({ kind: 'incident', what: 'device-lost', detail: reason, at });
    return opened;
  }

  /** Losses survived since it was last asked: a search has nobody to tell, so the next stream does. */
  tell(): readonly Incident[] {
    return this.#untold.splice(0);
  }
}

/** Rejects everything that waits for a device that is gone: that a new one may be asked for is for the backend to say. */
export class DeviceLostError extends HashwattError {
  constructor(readonly reason: string) {
    super('device-lost', withoutStop(reason));
  }
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
