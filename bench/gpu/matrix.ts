/**
 * Matrix multiplication in the page: our kernels, a naive one and TensorFlow.js's WebGPU backend on the same numbers, in turn.
 * Place: page/main.ts runs it, matrix-rows.ts asks for it. Each result is held against a row computed here before its speed counts.
 */
import { shapeOf } from '../../src/backend/matrix/sizes';
import { makeInputs } from '../../src/backend/matrix/inputs';
import { assembleMatrix, fits, groupsAcross, type MatrixVariant, tileRows, variantsFor } from '../../src/backend/matrix/gpu-kernel';
import naiveShader from './naive-gemm.wgsl?raw';
import { median } from '../row';

export interface MatrixQuestion {
  readonly kind: 'matrix';
  readonly size: number;
  readonly rounds: number;
  /** Rows that the naive kernel computes in a turn: all of them would take seconds on a processor. */
  readonly naiveRows: number;
}

export interface MatrixMeasurement {
  readonly adapter: string;
  /** Operations a millisecond, medians. */
  readonly entrants: readonly { readonly name: string; readonly median: number }[];
  /** Medians of the ratios within each round: both sides saw the same disturbance. */
  readonly overNaive: number;
  readonly overPeer: number;
  readonly peer: string;
}

interface Entrant {
  readonly name: string;
  readonly rows: number;
  /** The first row of the result. */
  run(): Promise<Float32Array>;
  readonly rates: number[];
}

const READ = 1;

export async function measureMatrix(gpu: GPU, { size, rounds, naiveRows }: MatrixQuestion): Promise<MatrixMeasurement> {
  const shape = { ...shapeOf('f32', size), spareRows: 0 };
  const inputs = await makeInputs(shape, 'be9c', async () => undefined);
  if (inputs.kind !== 'real') throw new Error('single-precision inputs were expected');
  const adapter = await gpu.requestAdapter();
  const device = await adapter?.requestDevice();
  if (adapter == null || device === undefined) throw new Error('no adapter answered');
  const { left, right } = inputs;
  const onDevice = placeOn(device, left, right, size);
  const variants = variantsFor('f32', true).filter((variant) => variant.kind === 'multiply' && fits(variant, shape));
  const ours: Entrant[] = [];
  for (const variant of variants)
    ours.push(await onDevice.entrant(variant.id, assembleMatrix(variant, 'f32'), size, groupsOf(variant, size)));
  const naive = await onDevice.entrant('naive', naiveShader, naiveRows, [size / 8, naiveRows / 8]);
  const peer = await tensorFlow(left, right, size);
  const entrants = [...ours, naive, peer];
  const expected = firstRow(left, right, size);
  for (const entrant of entrants) expectRight(entrant.name, await entrant.run(), expected);
  for (const entrant of entrants) await time(entrant, size);
  const best = ours.reduce((one, other) => (median(other.rates) > median(one.rates) ? other : one));
  // The choice has been made by the first round, so it may not count in the ratio.
  for (const entrant of entrants) entrant.rates.length = 0;
  for (let round = 0; round < rounds; round++) for (const entrant of [best, naive, peer]) await time(entrant, size);
  const over = (other: Entrant): number => median(best.rates.map((rate, round) => rate / (other.rates[round] ?? Number.NaN)));
  const { vendor, architecture, description } = adapter.info;
  device.destroy();
  return {
    adapter: [vendor, architecture, description].filter((part) => part !== '').join(' '),
    entrants: [best, naive, peer].map(({ name, rates }) => ({ name, median: median(rates) })),
    overNaive: over(naive),
    overPeer: over(peer),
    peer: peer.name,
  };
}

async function time(entrant: Entrant, size: number): Promise<void> {
  const startedAt = performance.now();
  await entrant.run();
  entrant.rates.push((2 * entrant.rows * size * size) / (performance.now() - startedAt));
}

function groupsOf(variant: MatrixVariant, size: number): readonly [number, number] {
  return [groupsAcross(variant, { columns: size }), size / tileRows(variant)];
}

function placeOn(device: GPUDevice, left: Float32Array<ArrayBuffer>, right: Float32Array<ArrayBuffer>, size: number) {
  const buffer = (bytes: number, usage: number): GPUBuffer => device.createBuffer({ size: bytes, usage });
  const { STORAGE, COPY_DST, COPY_SRC, UNIFORM, MAP_READ } = GPUBufferUsage;
  const task = buffer(16, UNIFORM | COPY_DST);
  const buffers = [
    task,
    buffer(left.byteLength, STORAGE | COPY_DST),
    buffer(right.byteLength, STORAGE | COPY_DST),
    buffer(4 * size * size, STORAGE | COPY_SRC),
  ];
  const staging = buffer(4 * size, MAP_READ | COPY_DST);
  const [, onLeft, onRight, output] = buffers;
  if (onLeft === undefined || onRight === undefined || output === undefined) throw new Error('four buffers were expected');
  device.queue.writeBuffer(task, 0, Uint32Array.of(0, 0, size / 4, size / 4));
  device.queue.writeBuffer(onLeft, 0, left);
  device.queue.writeBuffer(onRight, 0, right);
  return {
    async entrant(name: string, code: string, rows: number, [across, down]: readonly [number, number]): Promise<Entrant> {
      const module = device.createShaderModule({ code });
      const pipeline = await device.createComputePipelineAsync({ layout: 'auto', compute: { module, entryPoint: 'multiply' } });
      const entries = buffers.map((held, binding) => ({ binding, resource: { buffer: held } }));
      const bindGroup = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
      const run = async (): Promise<Float32Array> => {
        const encoder = device.createCommandEncoder();
        const pass = encoder.beginComputePass();
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, bindGroup);
        pass.dispatchWorkgroups(across, down);
        pass.end();
        encoder.copyBufferToBuffer(output, 0, staging, 0, 4 * size);
        device.queue.submit([encoder.finish()]);
        await staging.mapAsync(READ);
        const row = new Float32Array(staging.getMappedRange().slice(0));
        staging.unmap();
        return row;
      };
      return { name, rows, run, rates: [] };
    },
  };
}

/** Loaded when asked for: the other rows of the bench do not need it. */
async function tensorFlow(left: Float32Array, right: Float32Array, size: number): Promise<Entrant> {
  const tf = await import('@tensorflow/tfjs-core');
  await import('@tensorflow/tfjs-backend-webgpu');
  if (!(await tf.setBackend('webgpu'))) throw new Error('TensorFlow.js found no WebGPU');
  await tf.ready();
  const [one, other] = [left, right].map((values) => tf.tensor2d(values, [size, size]));
  if (one === undefined || other === undefined) throw new Error('two tensors were expected');
  const run = async (): Promise<Float32Array> => {
    const product = tf.matMul(one, other);
    const row = tf.slice(product, [0, 0], [1, size]);
    const values = await row.data();
    row.dispose();
    product.dispose();
    return values;
  };
  return { name: `TensorFlow.js (${tf.getBackend()})`, rows: size, run, rates: [] };
}

function firstRow(left: Float32Array, right: Float32Array, size: number): Float64Array {
  const row = new Float64Array(size);
  for (let step = 0; step < size; step++) {
    for (let column = 0; column < size; column++) row[column] = (row[column] ?? 0) + (left[step] ?? 0) * (right[step * size + column] ?? 0);
  }
  return row;
}

function expectRight(name: string, got: Float32Array, expected: Float64Array): void {
  const farthest = Math.max(...expected.map((value, index) => Math.abs(value - (got[index] ?? Number.NaN))));
  if (!(farthest < 0.01)) throw new Error(`${name} gave a wrong result`);
}
