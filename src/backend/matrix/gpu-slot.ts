/**
 * One place in the queue: the numbers of some tasks, and a buffer into which a row of each is copied while its dispatch is fresh.
 * Place: under gpu-session.ts. A row is copied after its own dispatch, before the next one may write over it.
 */
import type { Milliseconds } from '../../core/units';
import type { BackendClock } from '../clock';
import { bytesOfRow, type MatrixSample, type MatrixShape, type MatrixTask } from './contract';
import { depthQuads, groupsAcross, type MatrixVariant, tileRows } from './gpu-kernel';

/** By value, after the standard: an injected GPU need not bring the constants. */
export const USAGE = { mapRead: 0x1, copySource: 0x4, copyDestination: 0x8, uniform: 0x40, storage: 0x80 } as const;
export const MAP_READ = 0x1;

/** Passes over a small matrix that share a submission. */
export const MAXIMUM_TASKS = 16;
/** Dynamic offsets are multiples of this on every device. */
const TASK_STRIDE = 256;
const TASK_BYTES = 16;

/** What a dispatch needs beside its task. */
export interface MatrixKernelOnDevice {
  readonly variant: MatrixVariant;
  readonly pipeline: GPUComputePipeline;
}

export interface MatrixBuffers {
  readonly shape: MatrixShape;
  readonly left: GPUBuffer;
  readonly right: GPUBuffer;
  readonly output: GPUBuffer;
}

export interface MatrixOutcome {
  readonly samples: readonly MatrixSample[];
  readonly completedAt: Milliseconds;
}

/** Given once per device: the same buffers fit every kernel. */
export function matrixLayout(device: GPUDevice): GPUBindGroupLayout {
  const visibility = 0x4; // GPUShaderStage.COMPUTE
  return device.createBindGroupLayout({
    entries: [
      { binding: 0, visibility, buffer: { type: 'uniform', hasDynamicOffset: true, minBindingSize: TASK_BYTES } },
      { binding: 1, visibility, buffer: { type: 'read-only-storage' } },
      { binding: 2, visibility, buffer: { type: 'read-only-storage' } },
      { binding: 3, visibility, buffer: { type: 'storage' } },
    ],
  });
}

export class MatrixSlot {
  readonly #tasks: GPUBuffer;
  readonly #staging: GPUBuffer;
  readonly #bindGroup: GPUBindGroup;

  constructor(
    private readonly device: GPUDevice,
    layout: GPUBindGroupLayout,
    private readonly clock: BackendClock,
    readonly buffers: MatrixBuffers,
  ) {
    const { left, right, output, shape } = buffers;
    this.#tasks = device.createBuffer({ size: MAXIMUM_TASKS * TASK_STRIDE, usage: USAGE.uniform | USAGE.copyDestination });
    this.#staging = device.createBuffer({ size: MAXIMUM_TASKS * bytesOfRow(shape), usage: USAGE.mapRead | USAGE.copyDestination });
    this.#bindGroup = device.createBindGroup({
      layout,
      entries: [
        { binding: 0, resource: { buffer: this.#tasks, size: TASK_BYTES } },
        { binding: 1, resource: { buffer: left } },
        { binding: 2, resource: { buffer: right } },
        { binding: 3, resource: { buffer: output } },
      ],
    });
  }

  async run(kernel: MatrixKernelOnDevice, tasks: readonly MatrixTask[]): Promise<MatrixOutcome> {
    this.#submit(kernel, tasks);
    const bytes = bytesOfRow(this.buffers.shape);
    await this.#staging.mapAsync(MAP_READ, 0, tasks.length * bytes);
    const completedAt = this.clock.now();
    const mapped = this.#staging.getMappedRange(0, tasks.length * bytes);
    const samples = tasks.map((task, index) => ({ task, content: mapped.slice(index * bytes, (index + 1) * bytes) }));
    this.#staging.unmap();
    return { samples, completedAt };
  }

  destroy(): void {
    this.#tasks.destroy();
    this.#staging.destroy();
  }

  #submit({ variant, pipeline }: MatrixKernelOnDevice, tasks: readonly MatrixTask[]): void {
    const { shape, output } = this.buffers;
    const bytes = bytesOfRow(shape);
    const words = new Uint32Array((tasks.length * TASK_STRIDE) / 4);
    for (const [index, task] of tasks.entries()) words.set(taskWords(task, shape), (index * TASK_STRIDE) / 4);
    this.device.queue.writeBuffer(this.#tasks, 0, words);
    const encoder = this.device.createCommandEncoder();
    for (const [index, task] of tasks.entries()) {
      const pass = encoder.beginComputePass();
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, this.#bindGroup, [index * TASK_STRIDE]);
      pass.dispatchWorkgroups(groupsAcross(variant, shape), task.rows / tileRows(variant));
      pass.end();
      encoder.copyBufferToBuffer(output, task.sampleRow * bytes, this.#staging, index * bytes, bytes);
    }
    this.device.queue.submit([encoder.finish()]);
  }
}

/** In the order of `struct Task` in shaders/gemm.wgsl and shaders/copy.wgsl. */
function taskWords({ firstRow, shift }: MatrixTask, shape: MatrixShape): number[] {
  const quads = shape.precision === 'copy' ? shape.columns / 16 : shape.columns / 4;
  return [firstRow, shift, quads, shape.precision === 'copy' ? 0 : depthQuads(shape)];
}
