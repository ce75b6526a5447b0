/**
 * The GPU under the contract of backend.ts: exact searches, and a stream that keeps several submissions in flight and survives a lost device.
 * Place: last of gpu; the engine's ports open it with navigator.gpu, tests with any other GPU.
 */
import { toHex } from '../../core/bytes';
import { HashwattError } from '../../core/errors';
import type { Milliseconds } from '../../core/units';
import { type GpuVariant, gpuVariant } from '../../kernel/variant';
import { sha256 } from '../../work/sha256';
import { orAbort, throwIfAborted } from '../abort';
import type {
  Backend,
  DeviceDescription,
  Incident,
  KernelIdentity,
  Match,
  SearchTask,
  StreamItem,
  TaskSource,
  TuneProgress,
} from '../backend';
import { checkTask } from '../check-task';
import type { BackendClock } from '../clock';
import { openDevice, reopenDevice } from './device';
import { DeviceLostError, Losses } from './losses';
import { Pacer } from './pacer';
import { COMPILE_LIMIT, type Kernel, type KernelChoice } from './pipeline';
import { searchExactly } from './search';
import { GpuSession } from './session';
import { streamOn } from './stream';
import { noncesPerWorkgroup } from './submission';
import { chooseKernel, recallChoice, type TuningCache, type TuningTask } from './tune';
import { candidatesFor } from './variant-choice';

export interface GpuOptions {
  /** Where tuned choices survive the page; none: every tuning measures. */
  readonly cache?: TuningCache;
  /** Part of the cache's key beside the adapter. */
  readonly browserVersion?: string;
  readonly workloadVersion?: string | number;
  /** Runs this kernel and never tunes, for benches and tests. */
  readonly fixed?: KernelChoice;
  /** After that long the small rolled kernel is tried instead. */
  readonly compileLimit?: Milliseconds;
}

const FIRST_WORKGROUP_SIZE = 64;

/** @throws HashwattError `adapter-missing`, `pipeline-failed`, `device-lost`; AbortError. */
export async function openGpuBackend(signal: AbortSignal, gpu: GPU, clock: BackendClock, options: GpuOptions = {}): Promise<Backend> {
  const limit = options.compileLimit ?? COMPILE_LIMIT;
  const losses = new Losses(clock);
  let opened = await openDevice(signal, gpu);
  for (;;) {
    const session = new GpuSession(opened, clock, limit);
    try {
      const kernel = await firstKernel(signal, session, options);
      return new GpuBackend(gpu, clock, options, limit, losses, session, kernel);
    } catch (error) {
      session.destroy();
      if (!(error instanceof DeviceLostError)) throw error;
      opened = await losses.replace(error.reason, () => reopenDevice(signal, gpu, clock));
    }
  }
}

async function firstKernel(signal: AbortSignal, session: GpuSession, options: GpuOptions): Promise<Kernel> {
  const candidates = candidatesFor(session.description);
  const [guess = gpuVariant()] = candidates;
  // What an earlier visit chose is compiled at once: the first guess would be compiled for nothing.
  const known = options.fixed ?? (await recallChoice(signal, candidates, cacheOf(options, session.description)));
  return session.kernel(signal, known ?? { variant: guess, workgroupSize: FIRST_WORKGROUP_SIZE });
}

class GpuBackend implements Backend {
  readonly kind = 'gpu';
  readonly lanes = 1;
  readonly #pacers = new Map<string, Pacer>();
  #identity: { kernel: Kernel; identity: KernelIdentity } | null = null;
  #isDisposed = false;
  /** Set while a lost device is being replaced, so that everybody waits for the same new one. */
  #reopening: Promise<void> | null = null;
  /** A kernel gave way and the stream has not said so yet. */
  #untoldFallback: string | null;

  constructor(
    private readonly gpu: GPU,
    private readonly clock: BackendClock,
    private readonly options: GpuOptions,
    private readonly limit: Milliseconds,
    private readonly losses: Losses,
    private session: GpuSession,
    private current: Kernel,
  ) {
    this.#untoldFallback = current.fallback;
  }

  get headersPerNonce(): 1 | 2 | 4 {
    return this.current.variant.headers;
  }

  get device(): DeviceDescription {
    return this.session.description;
  }

  get kernel(): KernelIdentity {
    if (this.#identity?.kernel !== this.current) this.#identity = { kernel: this.current, identity: identityOf(this.current) };
    return this.#identity.identity;
  }

  async tune(signal: AbortSignal, budget: Milliseconds, onProgress: (progress: TuneProgress) => void = () => undefined): Promise<void> {
    throwIfAborted(signal);
    this.#expectOpen();
    if (this.options.fixed !== undefined) return onProgress({ step: 'fixed kernel', fraction: 1 });
    try {
      const session = await this.#living(signal);
      const cache = cacheOf(this.options, this.device);
      const tuning = { session, clock: this.clock, budget, onProgress, candidates: candidatesFor(this.device) };
      this.#adopt(await chooseKernel(signal, { ...tuning, current: this.current, ...(cache === undefined ? {} : { cache }) }));
    } catch (error) {
      this.#expectLoss(error);
      // A candidate may have cost the device: nothing more is tried, the kernel of before hashes on a new one.
      await this.#living(signal);
    }
  }

  async search(signal: AbortSignal, task: SearchTask): Promise<readonly Match[]> {
    throwIfAborted(signal);
    this.#expectOpen();
    checkTask(task);
    for (;;) {
      const session = await this.#living(signal);
      try {
        const kernel = await session.kernel(signal, this.#choiceFor(task.job.versions.length));
        return await searchExactly(signal, { session, kernel, pacer: this.#pacerOf(kernel), clock: this.clock }, task);
      } catch (error) {
        this.#expectLoss(error);
      }
    }
  }

  async *stream(signal: AbortSignal, source: TaskSource): AsyncGenerator<StreamItem> {
    this.#expectOpen();
    while (!signal.aborted) {
      try {
        const session = await this.#living(signal);
        const kernel = await session.kernel(signal, this.current);
        this.#adopt(kernel);
        yield* this.losses.tell();
        if (this.#untoldFallback !== null) yield this.#tellFallback(this.#untoldFallback);
        yield* streamOn(signal, { session, kernel, pacer: this.#pacerOf(kernel), clock: this.clock }, source);
      } catch (error) {
        if (signal.aborted) return;
        this.#expectLoss(error);
      }
    }
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    this.session.destroy();
  }

  /** The session, or a new one where the device is gone. @throws HashwattError `device-lost` when none comes, or too many went */
  async #living(signal: AbortSignal): Promise<GpuSession> {
    const { lost } = this.session;
    if (lost !== null) {
      this.#reopening ??= this.#reopen(lost).finally(() => {
        this.#reopening = null;
      });
      await orAbort(signal, this.#reopening);
    }
    return this.session;
  }

  async #reopen(reason: string): Promise<void> {
    const opened = await this.losses.replace(reason, () => reopenDevice(new AbortController().signal, this.gpu, this.clock));
    if (this.#isDisposed) return opened.device.destroy();
    this.session = new GpuSession(opened, this.clock, this.limit);
    // A dispatch that was too long may have cost the device: start small again.
    this.#pacers.clear();
  }

  #choiceFor(headers: number): KernelChoice {
    const { variant, workgroupSize } = this.current;
    return { variant: variant.headers === headers ? variant : withHeaders(variant, headers), workgroupSize };
  }

  #pacerOf(kernel: Kernel): Pacer {
    const key = `${kernel.variant.id} ${kernel.workgroupSize}`;
    const pacer = this.#pacers.get(key) ?? new Pacer(noncesPerWorkgroup(kernel), kernel.variant.headers);
    this.#pacers.set(key, pacer);
    return pacer;
  }

  #adopt(kernel: Kernel): void {
    this.current = kernel;
    this.#untoldFallback ??= kernel.fallback;
  }

  #tellFallback(detail: string): Incident {
    this.#untoldFallback = null;
    return { kind: 'incident', what: 'pipeline-fallback', detail, at: this.clock.now() };
  }

  /** Passes over a loss after which a new device may be asked for; everything else is thrown on. */
  #expectLoss(error: unknown): void {
    if (!(error instanceof DeviceLostError) || this.#isDisposed) throw error;
  }

  #expectOpen(): void {
    if (this.#isDisposed) throw new HashwattError('internal', 'the GPU backend was used after dispose');
  }
}

function cacheOf({ cache: port, browserVersion = '', workloadVersion = '' }: GpuOptions, names: DeviceDescription): TuningTask['cache'] {
  const { vendor, architecture, device, description } = names;
  const key = [vendor, architecture, device, description, browserVersion, workloadVersion].join('|');
  return port === undefined ? undefined : { key, port };
}

function withHeaders({ id: _, ...variant }: GpuVariant, headers: number): GpuVariant {
  if (headers !== 1 && headers !== 2 && headers !== 4) throw new RangeError(`"headers" expected 1, 2 or 4, got ${headers}`);
  return gpuVariant({ ...variant, headers });
}

function identityOf({ variant, workgroupSize, source }: Kernel): KernelIdentity {
  return {
    id: variant.id,
    sourceSha256: toHex(sha256(new TextEncoder().encode(source))),
    headersPerNonce: variant.headers,
    parameters: { workgroupSize, noncesPerInvocation: variant.noncesPerInvocation },
  };
}
