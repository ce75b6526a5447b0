/**
 * Everything that dies with a device: its buffers and its compiled kernels. After a loss the backend opens another session and goes on.
 * Place: between device.ts and gpu-backend.ts.
 */
import { type Milliseconds, milliseconds } from '../../core/units';
import type { Job } from '../../work/job';
import { orAbort } from '../abort';
import type { SearchTask } from '../backend';
import { hashesOf, zeroBitsMask } from '../check-task';
import type { BackendClock } from '../clock';
import type { OpenedDevice } from './device';
import { DeviceLostError } from './losses';
import { Nudge } from './nudge';
import { bindGroupLayoutOf, compileOrFallBack, type Kernel, type KernelChoice } from './pipeline';
import { type Outcome, SubmissionSlot } from './submission';

/** Matches kept per dispatch, 64 kB. Ranges are cut so that about half of it is used. */
export const MATCH_CAPACITY = 8_192;
/** The stream's deepest queue, and some for searches beside it. */
const SLOT_COUNT = 12;

export class GpuSession {
  readonly #opened: OpenedDevice;
  readonly #clock: BackendClock;
  readonly #layout: GPUBindGroupLayout;
  readonly #limit: Milliseconds;
  readonly #kernels = new Map<string, Promise<Kernel>>();
  readonly #free: SubmissionSlot[] = [];
  readonly #waiting: ((slot: SubmissionSlot) => void)[] = [];
  readonly #hostWords = new WeakMap<Job, Map<Kernel, Uint32Array>>();
  readonly #nudge: Nudge;
  #slots = 0;
  #lost: string | null = null;
  /** Never resolves, rejects with a DeviceLostError when the device is gone. */
  readonly whenLost: Promise<never>;

  constructor(opened: OpenedDevice, clock: BackendClock, limit: Milliseconds) {
    this.#opened = opened;
    this.#clock = clock;
    this.#limit = limit;
    this.#layout = bindGroupLayoutOf(opened.device);
    this.#nudge = new Nudge(opened.device.queue, clock);
    this.whenLost = opened.lost.then((reason) => {
      this.#lost = reason;
      throw new DeviceLostError(reason);
    });
    // Nobody need be waiting when the device goes.
    this.whenLost.catch(() => undefined);
  }

  get description(): OpenedDevice['description'] {
    return this.#opened.description;
  }

  /** Completions are seen some milliseconds late. */
  get isNudged(): boolean {
    return this.#nudge.isNeeded;
  }

  /** From now on they are to be looked for. */
  nudge(): void {
    this.#nudge.needed();
  }

  /** Why the device is gone; null while it lives. */
  get lost(): string | null {
    return this.#lost;
  }

  /** Compiled once; a cancelled wait does not cancel the compilation, which others may be waiting for. */
  kernel(signal: AbortSignal, choice: KernelChoice): Promise<Kernel> {
    const key = `${choice.variant.id} ${choice.workgroupSize}`;
    let kernel = this.#kernels.get(key);
    if (kernel === undefined) {
      const compiler = { device: this.#opened.device, layout: this.#layout, clock: this.#clock, limit: this.#limit };
      kernel = Promise.race([compileOrFallBack(new AbortController().signal, compiler, choice), this.whenLost]);
      kernel.catch(() => this.#kernels.delete(key));
      this.#kernels.set(key, kernel);
    }
    return orAbort(signal, kernel);
  }

  /** Submits the whole task as one dispatch; queued behind earlier ones where all slots are taken. */
  async submit(kernel: Kernel, task: SearchTask): Promise<Outcome> {
    const slot = await this.#take();
    const hostWords = this.#hostWordsOf(kernel, task.job);
    const submittedAt = this.#clock.now();
    const run = slot.run({ kernel, hostWords, range: task.range, mask: zeroBitsMask(task.zeroBits) });
    this.#nudge.began();
    try {
      return await Promise.race([run.catch((error: unknown) => this.#explain(error)), this.whenLost]);
    } finally {
      this.#nudge.ended(hashesOf(task), milliseconds(this.#clock.now() - submittedAt));
      this.#release(slot);
    }
  }

  destroy(): void {
    this.#opened.device.destroy();
  }

  /** A failed mapping is often the first sign of a loss; the reason follows within a turn or two. */
  async #explain(error: unknown): Promise<never> {
    const pause = this.#clock.pause(new AbortController().signal, milliseconds(1000));
    await Promise.race([this.whenLost, pause]);
    throw error;
  }

  #take(): Promise<SubmissionSlot> {
    const slot = this.#free.pop();
    if (slot !== undefined) return Promise.resolve(slot);
    if (this.#slots < SLOT_COUNT) {
      this.#slots++;
      return Promise.resolve(new SubmissionSlot(this.#opened.device, this.#layout, this.#clock, MATCH_CAPACITY));
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(slot: SubmissionSlot): void {
    const next = this.#waiting.shift();
    if (next !== undefined) next(slot);
    else this.#free.push(slot);
  }

  #hostWordsOf(kernel: Kernel, job: Job): Uint32Array {
    let words = this.#hostWords.get(job);
    if (words === undefined) {
      words = new Map();
      this.#hostWords.set(job, words);
    }
    const existing = words.get(kernel);
    if (existing !== undefined) return existing;
    const fresh = kernel.emitted.hostWords(job);
    words.set(kernel, fresh);
    return fresh;
  }
}
