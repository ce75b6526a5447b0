/**
 * Everything of the matrix workloads that dies with a device: matrices, compiled kernels, places in the queue.
 * Place: between ../gpu/device.ts and gpu-backend.ts.
 */
import { HashwattError } from '../../core/errors';
import { milliseconds } from '../../core/units';
import type { Precision } from '../../work/workload';
import { orAbort } from '../abort';
import type { BackendClock } from '../clock';
import type { OpenedDevice } from '../gpu/device';
import { DeviceLostError } from '../gpu/losses';
import { Nudge } from '../gpu/nudge';
import { bytesOfRow, type MatrixShape, type MatrixTask } from './contract';
import { assembleMatrix, type MatrixVariant } from './gpu-kernel';
import type { PackedInputs } from './gpu-pack';
import { MAP_READ, type MatrixBuffers, type MatrixKernelOnDevice, matrixLayout, type MatrixOutcome, MatrixSlot, USAGE } from './gpu-slot';

export class MatrixSession {
  readonly #device: GPUDevice;
  readonly #layout: GPUBindGroupLayout;
  readonly #nudge: Nudge;
  readonly #kernels = new Map<string, Promise<MatrixKernelOnDevice>>();
  #slots: MatrixSlot[] = [];
  #buffers: MatrixBuffers | null = null;
  #lost: string | null = null;
  readonly whenLost: Promise<never>;

  constructor(
    private readonly opened: OpenedDevice,
    private readonly clock: BackendClock,
    private readonly precision: Precision,
  ) {
    this.#device = opened.device;
    this.#layout = matrixLayout(opened.device);
    this.#nudge = new Nudge(opened.device.queue, clock);
    this.whenLost = opened.lost.then((reason) => {
      this.#lost = reason;
      throw new DeviceLostError(reason);
    });
    // Nobody need be waiting when the device goes.
    this.whenLost.catch(() => undefined);
  }

  get description(): OpenedDevice['description'] {
    return this.opened.description;
  }

  get lost(): string | null {
    return this.#lost;
  }

  /** @throws HashwattError `pipeline-failed` */
  kernel(signal: AbortSignal, variant: MatrixVariant): Promise<MatrixKernelOnDevice> {
    const known = this.#kernels.get(variant.id);
    const kernel = known ?? Promise.race([this.#compile(variant), this.whenLost]);
    this.#kernels.set(variant.id, kernel);
    kernel.catch(() => this.#kernels.delete(variant.id));
    return orAbort(signal, kernel);
  }

  /** Room for a shape, in place of what was there; false where the device has no memory for it, and then what was there is gone too. */
  async allocate(signal: AbortSignal, shape: MatrixShape): Promise<boolean> {
    this.#release();
    const device = this.#device;
    const { rows, spareRows, columns, depth, precision } = shape;
    const isCopy = precision === 'copy';
    const width = precision === 'f32' ? 4 : precision === 'f16' ? 2 : 1;
    const input = USAGE.storage | USAGE.copyDestination;
    device.pushErrorScope('out-of-memory');
    const left = device.createBuffer({ size: (rows + spareRows) * (isCopy ? columns : width * depth), usage: input });
    // A copy has nothing on the right, but the layout asks for something.
    const right = device.createBuffer({ size: isCopy ? 16 : width * depth * columns, usage: input });
    const output = device.createBuffer({ size: rows * bytesOfRow(shape), usage: USAGE.storage | USAGE.copySource });
    this.#buffers = { shape, left, right, output };
    const error = await orAbort(
      signal,
      Promise.race([device.popErrorScope().catch((error: unknown) => this.#explain(error)), this.whenLost]),
    );
    return error === null;
  }

  upload({ left, right }: PackedInputs): void {
    const buffers = this.#expectBuffers();
    this.#device.queue.writeBuffer(buffers.left, 0, left);
    if (right !== null) this.#device.queue.writeBuffer(buffers.right, 0, right);
  }

  get isNudged(): boolean {
    return this.#nudge.isNeeded;
  }

  /** From now on completions are to be looked for. */
  nudge(): void {
    this.#nudge.needed();
  }

  /** One submission; its tasks run one after the other. */
  async submit(kernel: MatrixKernelOnDevice, tasks: readonly MatrixTask[]): Promise<MatrixOutcome> {
    const slot = this.#slots.pop() ?? new MatrixSlot(this.#device, this.#layout, this.clock, this.#expectBuffers());
    const submittedAt = this.clock.now();
    const run = slot.run(kernel, tasks);
    this.#nudge.began();
    try {
      return await Promise.race([run.catch((error: unknown) => this.#explain(error)), this.whenLost]);
    } finally {
      this.#nudge.ended(tasks.length, milliseconds(this.clock.now() - submittedAt));
      if (slot.buffers === this.#buffers) this.#slots.push(slot);
      else slot.destroy();
    }
  }

  /** Some rows of the output, after everything submitted so far. */
  async read(signal: AbortSignal, firstRow: number, rows: number): Promise<ArrayBuffer> {
    const { shape, output } = this.#expectBuffers();
    const size = rows * bytesOfRow(shape);
    const staging = this.#device.createBuffer({ size, usage: USAGE.mapRead | USAGE.copyDestination });
    try {
      const encoder = this.#device.createCommandEncoder();
      encoder.copyBufferToBuffer(output, firstRow * bytesOfRow(shape), staging, 0, size);
      this.#device.queue.submit([encoder.finish()]);
      this.#nudge.began();
      const mapped = staging.mapAsync(MAP_READ).catch((error: unknown) => this.#explain(error));
      await orAbort(signal, Promise.race([mapped, this.whenLost]));
      return staging.getMappedRange().slice(0);
    } finally {
      this.#nudge.ended(Number.POSITIVE_INFINITY, milliseconds(0));
      staging.destroy();
    }
  }

  destroy(): void {
    this.#device.destroy();
  }

  async #compile(variant: MatrixVariant): Promise<MatrixKernelOnDevice> {
    const device = this.#device;
    try {
      const pipeline = await device.createComputePipelineAsync({
        label: variant.id,
        layout: device.createPipelineLayout({ bindGroupLayouts: [this.#layout] }),
        compute: {
          module: device.createShaderModule({ label: variant.id, code: assembleMatrix(variant, this.precision) }),
          entryPoint: variant.kind,
        },
      });
      return { variant, pipeline };
    } catch (cause) {
      throw new HashwattError('pipeline-failed', cause instanceof Error ? cause.message.replace(/\.$/, '') : variant.id, { cause });
    }
  }

  /** A failed mapping is often the first sign of a loss; the reason follows within a turn or two. */
  async #explain(error: unknown): Promise<never> {
    await Promise.race([this.whenLost, this.clock.pause(new AbortController().signal, milliseconds(1000))]);
    throw error;
  }

  #expectBuffers(): MatrixBuffers {
    if (this.#buffers === null) throw new HashwattError('internal', 'matrices were asked for before there was room for them');
    return this.#buffers;
  }

  #release(): void {
    for (const slot of this.#slots.splice(0)) slot.destroy();
    if (this.#buffers === null) return;
    for (const buffer of [this.#buffers.left, this.#buffers.right, this.#buffers.output]) buffer.destroy();
    this.#buffers = null;
  }
}
