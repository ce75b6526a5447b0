/**
 * The GPU under the contract of the matrix workloads: tiled multiplication and a streaming copy, several submissions in flight, and a lost device
 * replaced by a new one.
 * Place: last of the GPU's matrix files; the engine's ports open it with navigator.gpu, tests with any other GPU.
 */
import { toHex } from '../../core/bytes';
import { HashwattError } from '../../core/errors';
import type { Milliseconds } from '../../core/units';
import { sha256 } from '../../work/sha256';
import type { Precision } from '../../work/workload';
import { throwIfAborted } from '../abort';
import type { DeviceDescription, TuneProgress } from '../backend';
import type { BackendClock } from '../clock';
import { openDevice, reopenDevice } from '../gpu/device';
import { DeviceLostError, Losses } from '../gpu/losses';
import type { TuningCache } from '../gpu/tune';
import {
  bytesOfRow,
  type MatrixBackend,
  type MatrixInputs,
  type MatrixItem,
  type MatrixKernel,
  type MatrixRows,
  type MatrixShape,
  type MatrixSource,
} from './contract';
import { assembleMatrix, fits, type MatrixVariant, variantsFor } from './gpu-kernel';
import { type PackedInputs, packInputs } from './gpu-pack';
import { MatrixSession } from './gpu-session';
import { MatrixPace, streamMatrix } from './gpu-stream';
import { chooseMatrix, type MatrixChoice } from './gpu-tune';
import { shapeOf, sizesOf } from './sizes';

export interface GpuMatrixOptions {
  /** Where tuned choices survive the page; none: every tuning measures. */
  readonly cache?: TuningCache;
  readonly browserVersion?: string;
  /** Runs this and never tunes, for benches and tests. */
  readonly fixed?: MatrixChoice;
}

const FEATURES: Readonly<Record<Precision, readonly GPUFeatureName[]>> = { f32: [], f16: ['shader-f16'], int8: [], copy: [] };
const INT8_FEATURE = 'packed_4x8_integer_dot_product';
/** One part of the result at a time, so that reading 64 MB holds nobody up. */
const READ_BYTES = 4 * 2 ** 20;

/** @throws HashwattError `adapter-missing`, `precision-missing`; AbortError. */
export async function openGpuMatrix(
  signal: AbortSignal,
  gpu: GPU,
  clock: BackendClock,
  precision: Precision,
  options: GpuMatrixOptions = {},
): Promise<MatrixBackend> {
  if (precision === 'int8' && !hasLanguageFeature(gpu, INT8_FEATURE)) {
    throw new HashwattError('precision-missing', `this browser's WGSL has no ${INT8_FEATURE}`);
  }
  const session = new MatrixSession(await openDevice(signal, gpu, FEATURES[precision]), clock, precision);
  return new GpuMatrix(gpu, clock, precision, options, session);
}

/** Older browsers have no list of them. */
function hasLanguageFeature(gpu: { readonly wgslLanguageFeatures?: { has(name: string): boolean } }, name: string): boolean {
  return gpu.wgslLanguageFeatures?.has(name) ?? false;
}

class GpuMatrix implements MatrixBackend {
  readonly kind = 'gpu';
  readonly lanes = 1;
  #choice: MatrixChoice;
  #pace: MatrixPace;
  #inputs: PackedInputs | null = null;
  #isDisposed = false;
  readonly #losses: Losses;

  constructor(
    private readonly gpu: GPU,
    private readonly clock: BackendClock,
    private readonly precision: Precision,
    private readonly options: GpuMatrixOptions,
    private session: MatrixSession,
  ) {
    this.#choice = options.fixed ?? firstChoice(precision, this.#variants);
    this.#pace = new MatrixPace(this.#choice.shape.granule);
    this.#losses = new Losses(clock);
  }

  get #variants(): readonly MatrixVariant[] {
    return variantsFor(this.precision, this.device.isSoftware);
  }

  get device(): DeviceDescription {
    return this.session.description;
  }

  get shape(): MatrixShape {
    return this.#choice.shape;
  }

  get kernel(): MatrixKernel {
    const { variant } = this.#choice;
    const { kind: _, id, ...parameters } = variant;
    const source = assembleMatrix(variant, this.precision);
    return { id: `${id}-${this.precision}`, sourceSha256: toHex(sha256(new TextEncoder().encode(source))), parameters };
  }

  async tune(signal: AbortSignal, budget: Milliseconds, onProgress: (progress: TuneProgress) => void = () => undefined): Promise<void> {
    throwIfAborted(signal);
    this.#inputs = null;
    try {
      if (this.options.fixed === undefined) this.#choice = await this.#choose(signal, budget, onProgress);
    } catch (error) {
      this.#expectLoss(error);
      // A candidate may have cost the device: nothing more is tried, what was chosen before runs on a new one.
      await this.#living(signal);
    }
    this.#pace = new MatrixPace(this.shape.granule);
  }

  async #choose(signal: AbortSignal, budget: Milliseconds, onProgress: (progress: TuneProgress) => void): Promise<MatrixChoice> {
    const session = await this.#living(signal);
    const { cache, browserVersion = '' } = this.options;
    const { vendor, architecture, device, description } = this.device;
    const key = ['matrix', this.precision, vendor, architecture, device, description, browserVersion].join('|');
    return chooseMatrix(signal, {
      session,
      clock: this.clock,
      budget,
      onProgress,
      variants: this.#variants,
      current: this.#choice,
      ...(cache === undefined ? {} : { cache: { key, port: cache } }),
    });
  }

  async load(signal: AbortSignal, inputs: MatrixInputs): Promise<void> {
    this.#inputs = packInputs(this.shape, inputs);
    for (;;) {
      try {
        // A new device is filled where it is opened.
        if (this.session.lost === null) await this.#fill(signal, this.#inputs);
        else await this.#living(signal);
        return;
      } catch (error) {
        this.#expectLoss(error);
      }
    }
  }

  async *stream(signal: AbortSignal, source: MatrixSource): AsyncGenerator<MatrixItem> {
    while (!signal.aborted) {
      try {
        const session = await this.#living(signal);
        const kernel = await session.kernel(signal, this.#choice.variant);
        // Told before anything is submitted: what the lost device held is forgotten.
        yield* this.#losses.tell();
        yield* streamMatrix(signal, { session, kernel, shape: this.shape, pace: this.#pace, clock: this.clock }, source);
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.#expectLoss(error);
      }
    }
  }

  async *read(signal: AbortSignal): AsyncGenerator<MatrixRows> {
    const { rows } = this.shape;
    const atOnce = Math.max(1, Math.floor(READ_BYTES / bytesOfRow(this.shape)));
    for (let firstRow = 0; firstRow < rows; firstRow += atOnce) {
      yield { firstRow, content: await this.session.read(signal, firstRow, Math.min(atOnce, rows - firstRow)) };
    }
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    this.session.destroy();
  }

  /** The session, or a new one with the same inputs where the device is gone. @throws HashwattError `device-lost` when none comes, or too many went */
  async #living(signal: AbortSignal): Promise<MatrixSession> {
    const { lost } = this.session;
    if (lost === null) return this.session;
    const opened = await this.#losses.replace(lost, () => reopenDevice(signal, this.gpu, this.clock, FEATURES[this.precision]));
    if (this.#isDisposed) {
      // Nobody would ever close it.
      opened.device.destroy();
      throw new DeviceLostError(lost);
    }
    this.session = new MatrixSession(opened, this.clock, this.precision);
    // A dispatch that was too long may have cost the device: start small again.
    this.#pace = new MatrixPace(this.shape.granule);
    if (this.#inputs !== null) await this.#fill(signal, this.#inputs);
    return this.session;
  }

  /** Passes over a loss after which a new device may be asked for; everything else is thrown on. */
  #expectLoss(error: unknown): void {
    if (!(error instanceof DeviceLostError) || this.#isDisposed) throw error;
  }

  async #fill(signal: AbortSignal, inputs: PackedInputs): Promise<void> {
    if (!(await this.session.allocate(signal, this.shape))) throw new HashwattError('pipeline-failed', 'no memory for the matrices');
    this.session.upload(inputs);
  }
}

function firstChoice(precision: Precision, variants: readonly MatrixVariant[]): MatrixChoice {
  const [size = 0] = sizesOf(precision);
  const shape = shapeOf(precision, size);
  const variant = variants.find((candidate) => fits(candidate, shape));
  if (variant === undefined) throw new HashwattError('internal', `no kernel fits the smallest ${precision} matrices`);
  return { shape, variant };
}
