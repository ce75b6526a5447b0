/** The ground under every WGSL test: this browser gives a WebGPU adapter and a device that computes. An absent adapter fails, never skips. */
import { expect, test } from 'vitest';

const DOUBLE_EACH = `
@group(0) @binding(0) var<storage, read_write> cells: array<u32>;
@compute @workgroup_size(4) fn main(@builtin(global_invocation_id) id: vec3<u32>) { cells[id.x] = cells[id.x] * 2u; }
`;

async function openDevice(): Promise<GPUDevice> {
  expect(navigator.gpu, 'navigator.gpu').toBeDefined();
  const adapter = await navigator.gpu.requestAdapter();
  if (adapter === null) throw new Error('WebGPU is here, but requestAdapter answered null');
  return adapter.requestDevice();
}

test('a WebGPU adapter answers and names its vendor', async () => {
  const device = await openDevice();
  expect(device.adapterInfo.vendor).not.toBe('');
  device.destroy();
});

test('a compute pipeline gives back what it computed', async () => {
  const device = await openDevice();
  const pipeline = device.createComputePipeline({
    layout: 'auto',
    compute: { module: device.createShaderModule({ code: DOUBLE_EACH }), entryPoint: 'main' },
  });
  const cells = device.createBuffer({ size: 16, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST });
  const answer = device.createBuffer({ size: 16, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  device.queue.writeBuffer(cells, 0, Uint32Array.of(1, 2, 0x40000000, 0x80000001));
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(
    0,
    device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries: [{ binding: 0, resource: { buffer: cells } }] }),
  );
  pass.dispatchWorkgroups(1);
  pass.end();
  encoder.copyBufferToBuffer(cells, 0, answer, 0, 16);
  device.queue.submit([encoder.finish()]);
  await answer.mapAsync(GPUMapMode.READ);
  expect([...new Uint32Array(answer.getMappedRange())]).toEqual([2, 4, 0x80000000, 2]);
  device.destroy();
});
