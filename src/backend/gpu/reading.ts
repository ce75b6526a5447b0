/**
 * One reading of a kernel's speed: a full queue, kept up until both clocks have said enough. The wall clock sees a dispatch when the browser does,
 * which Firefox does late and several at a time; the GPU's own clock, where there is one, is right to a hundredth after three dispatches.
 * Place: under tune.ts. Speeds are in hashes a millisecond.
 */
import { type Milliseconds, milliseconds } from '../../core/units';
import { createJob } from '../../work/job';
import { GENESIS } from '../../work/known-blocks';
import { throwIfAborted } from '../abort';
import type { DeviceTime, Slice } from '../backend';
import type { BackendClock } from '../clock';
import type { Pacer } from './pacer';
import type { Kernel } from './pipeline';
import type { GpuSession } from './session';
import { streamOn, type TaskFeed } from './stream';

export interface Reading {
  /** By the wall clock, for the screen. */
  readonly seen: number;
  /** By the wall clock, of a full queue with even dispatches; null where they never came to that. */
  readonly wall: number | null;
  /** By the GPU's clock, the median of its dispatches; null where it has none, or says what cannot be. */
  readonly device: number | null;
}

export interface Subject {
  readonly session: GpuSession;
  readonly clock: BackendClock;
  readonly kernel: Kernel;
  readonly pacer: Pacer;
}

/** A reading needs several dispatches of the size that runs later. */
const READING_MS = 70;
/** Where completions are seen up to 5 ms late. */
const NUDGED_READING_MS = 150;
/** Where they are seen several at a time, a reading is uncertain by a whole dispatch. */
const DEEP_READING_MS = 300;
/** A kernel whose dispatches never come to an even length has a rate for the screen, but none to be chosen by. */
export const LONGEST_READING = milliseconds(1_000);
/** While dispatches still grow by more, a reading begins anew: the queue is not full yet. Noise alone changes sizes by half, in Firefox. */
const EVEN = 2;
const DEVICE_DISPATCHES = 3;
/** Of the wall clock's time; completions seen late move that by a dispatch or two. */
const LEAST_DEVICE_TIME = 0.1;
const MOST_DEVICE_TIME = 2;

/** Ends after `limit`, even without a result but for the screen. The queue is empty again afterwards. */
export async function readSpeed(signal: AbortSignal, subject: Subject, limit: Milliseconds): Promise<Reading> {
  const { clock, kernel, pacer } = subject;
  const job = createJob(GENESIS.header, kernel.variant.headers);
  let reading: Reading | null = null;
  const feed: TaskFeed = {
    next: (count) => (reading === null ? { job, range: { firstNonce: 0, count }, zeroBits: 32 } : undefined),
    giveBack: () => undefined,
  };
  const startedAt = clock.now();
  let everything = 0;
  let stretch = null as Stretch | null;
  for await (const item of streamOn(signal, subject, feed)) {
    if (reading !== null || item.kind !== 'slice') continue;
    everything += item.hashes;
    const { count } = item.task.range;
    // The ramp is no part of the reading, nor is a queue that ran dry.
    const isRamp = count < pacer.nonces / EVEN || count > EVEN * pacer.nonces;
    if (stretch?.continues(item, pacer) && !isRamp) stretch.add(item);
    else stretch = isRamp ? null : new Stretch(item, pacer.depth);
    const elapsed = item.completedAt - startedAt;
    if (stretch?.isEnough(subject)) reading = stretch.read();
    else if (elapsed > limit) reading = { seen: everything / elapsed, wall: null, device: stretch?.read().device ?? null };
  }
  throwIfAborted(signal);
  return reading ?? { seen: 0, wall: null, device: null };
}

/** Dispatches of about one size with the queue at one depth; the first only says when it began. */
class Stretch {
  readonly #from: Milliseconds;
  readonly #nonces: number;
  readonly #depth: number;
  readonly #deviceRates: number[] = [];
  #deviceMs = 0;
  #until: Milliseconds;
  #hashes = 0;
  #dispatches = 0;

  constructor(first: Slice, depth: number) {
    this.#from = this.#until = first.completedAt;
    this.#nonces = first.task.range.count;
    this.#depth = depth;
  }

  continues({ task }: Slice, { depth }: Pacer): boolean {
    return depth === this.#depth && task.range.count <= EVEN * this.#nonces;
  }

  add({ hashes, completedAt, deviceTime }: Slice): void {
    this.#until = completedAt;
    this.#hashes += hashes;
    this.#dispatches++;
    const duration = durationOf(deviceTime);
    if (duration === 0) return;
    this.#deviceMs += duration;
    this.#deviceRates.push(hashes / duration);
  }

  isEnough({ session, pacer }: Subject): boolean {
    if (this.#deviceRate() !== null) return this.#elapsed >= READING_MS;
    const wallMs = session.isNudged ? NUDGED_READING_MS : READING_MS;
    return pacer.isSettled && this.#elapsed >= (pacer.isDeep ? DEEP_READING_MS : wallMs);
  }

  read(): Reading {
    const wall = this.#hashes / this.#elapsed;
    return { seen: wall, wall, device: this.#deviceRate() };
  }

  get #elapsed(): number {
    return this.#until - this.#from;
  }

  #deviceRate(): number | null {
    if (this.#deviceRates.length < Math.max(DEVICE_DISPATCHES, this.#dispatches)) return null;
    const share = this.#deviceMs / this.#elapsed;
    return share > LEAST_DEVICE_TIME && share < MOST_DEVICE_TIME ? medianOf(this.#deviceRates) : null;
  }
}

function durationOf(time: DeviceTime | null | undefined): number {
  return time == null ? 0 : time.endedAt - time.beganAt;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
