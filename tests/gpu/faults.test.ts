/** Faults of a real device, brought about on purpose: loss, kernels that do not compile, results that do not fit. */
import { expect, test } from 'vitest';
import type { SearchTask, StreamItem } from '../../src/backend/backend';
import { openGpuBackend } from '../../src/backend/gpu/gpu-backend';
import { milliseconds } from '../../src/core/units';
import { gpuVariant } from '../../src/kernel/variant';
import { createJob } from '../../src/work/job';
import { knownBlock } from '../../src/work/known-blocks';
import { never, testClock } from '../contract/subject';
import { matchesOf } from '../unit/kernel/oracle';

const FIXED = { variant: gpuVariant({ shifts: 'multiply', noncesPerInvocation: 4 }), workgroupSize: 64 };

/** The page's GPU, with a hand on every device it gives. */
function tappedGpu(tap: (device: GPUDevice) => void): { gpu: GPU; devices: GPUDevice[] } {
  const devices: GPUDevice[] = [];
  const requestAdapter = async (): Promise<GPUAdapter | null> => {
    const adapter = await navigator.gpu.requestAdapter();
    if (adapter === null) return null;
    const requestDevice = adapter.requestDevice.bind(adapter);
    adapter.requestDevice = async (descriptor) => {
      const device = await requestDevice(descriptor);
      tap(device);
      devices.push(device);
      return device;
    };
    return adapter;
  };
  // A test's GPU is its adapters; nothing else of it is asked for.
  return { gpu: { requestAdapter } as unknown as GPU, devices };
}

/** Hands out a job's nonces in order, and again what was given back; remembers what was yielded. */
function countingSource(job = createJob(knownBlock(0).header)) {
  let next = 0;
  const returned: SearchTask[] = [];
  return {
    job,
    returned,
    handedOut: () => next,
    next(count: number): SearchTask {
      const again = returned.shift();
      if (again !== undefined) return again;
      const task = { job, range: { firstNonce: next, count }, zeroBits: 8 };
      next += count;
      return task;
    },
    giveBack: (task: SearchTask) => void returned.push(task),
  };
}

test('a device lost in mid-stream is named, replaced, and no range is lost or counted twice', async () => {
  const { gpu, devices } = tappedGpu(() => undefined);
  const backend = await openGpuBackend(never(), gpu, testClock, { fixed: FIXED });
  const stop = new AbortController();
  const source = countingSource();
  const items: StreamItem[] = [];
  for await (const item of backend.stream(stop.signal, source)) {
    items.push(item);
    if (items.length === 3) devices[0]?.destroy();
    if (items.length === 10) stop.abort();
  }
  expect(items.filter(({ kind }) => kind === 'incident')).toMatchObject([{ what: 'device-lost' }]);
  expect(devices).toHaveLength(2);
  const ranges = [
    ...items.flatMap((item) => (item.kind === 'slice' ? [item.task.range] : [])),
    ...source.returned.map(({ range }) => range),
  ];
  ranges.sort((one, other) => one.firstNonce - other.firstNonce);
  let covered = 0;
  for (const range of ranges) {
    expect(range.firstNonce).toBe(covered);
    covered += range.count;
  }
  expect(covered).toBe(source.handedOut());
  await backend.dispose();
});

test('a device lost in mid-search is replaced and the search is exact', async () => {
  const { gpu, devices } = tappedGpu(() => undefined);
  const backend = await openGpuBackend(never(), gpu, testClock, { fixed: FIXED });
  const job = createJob(knownBlock(0).header);
  const search = backend.search(never(), { job, range: { firstNonce: 7, count: 30_000 }, zeroBits: 9 });
  devices[0]?.destroy();
  const matches = await search;
  expect(matches.flatMap(({ nonce, headerIndex }) => [nonce, headerIndex])).toEqual(matchesOf(job, 7, 30_000, 511));
  await backend.dispose();
});

test('a device that never comes back ends in device-lost', async () => {
  let isDead = false;
  const { gpu, devices } = tappedGpu(() => {
    if (isDead) throw new Error('driver is gone');
  });
  const backend = await openGpuBackend(never(), gpu, testClock, { fixed: FIXED });
  isDead = true;
  devices[0]?.destroy();
  await devices[0]?.lost;
  const task = { job: createJob(knownBlock(0).header), range: { firstNonce: 0, count: 100 }, zeroBits: 9 };
  await expect(backend.search(never(), task)).rejects.toMatchObject({ code: 'device-lost' });
});

test.each<[string, (compile: () => Promise<GPUComputePipeline>) => Promise<GPUComputePipeline>]>([
  ['is refused', () => Promise.reject(new Error('register allocation failed'))],
  ['takes too long', () => new Promise(() => undefined)],
])('a kernel that %s gives way to the rolled one, which is named and exact', async (_, fault) => {
  const { gpu } = tappedGpu((device) => {
    const compile = device.createComputePipelineAsync.bind(device);
    device.createComputePipelineAsync = (descriptor) =>
      descriptor.label?.includes('unrolled') === true ? fault(() => compile(descriptor)) : compile(descriptor);
  });
  // The search compiles the rolled kernel once more, within the same limit.
  const backend = await openGpuBackend(never(), gpu, testClock, { fixed: FIXED, compileLimit: milliseconds(2_000) });
  expect(backend.kernel.id).toBe('wgsl-rolled-m1-n1');
  const job = createJob(knownBlock(0).header);
  const matches = await backend.search(never(), { job, range: { firstNonce: 0, count: 2_000 }, zeroBits: 6 });
  expect(matches.map(({ nonce }) => nonce)).toEqual(matchesOf(job, 0, 2_000, 63).filter((__, index) => index % 2 === 0));
  for await (const item of backend.stream(never(), countingSource())) {
    expect(item).toMatchObject({ kind: 'incident', what: 'pipeline-fallback' });
    break;
  }
  await backend.dispose();
});

test('no kernel at all is pipeline-failed', async () => {
  const { gpu } = tappedGpu((device) => {
    device.createComputePipelineAsync = () => Promise.reject(new Error('out of memory'));
  });
  await expect(openGpuBackend(never(), gpu, testClock)).rejects.toMatchObject({ code: 'pipeline-failed' });
});

test('no adapter is adapter-missing', async () => {
  const gpu = { requestAdapter: async () => null } as unknown as GPU;
  await expect(openGpuBackend(never(), gpu, testClock)).rejects.toMatchObject({ code: 'adapter-missing' });
});

test('a remembered choice is taken without measuring, an unknown one is not', async () => {
  const backend = await openGpuBackend(never(), navigator.gpu, testClock, {
    cache: { get: async () => ({ variantId: 'wgsl-unrolled-multiply-m1-n16', workgroupSize: 128 }), set: async () => expect.unreachable() },
  });
  await backend.tune(never(), milliseconds(3000));
  expect(backend.kernel).toMatchObject({ id: 'wgsl-unrolled-multiply-m1-n16', parameters: { workgroupSize: 128 } });
  await backend.dispose();

  const kept: unknown[] = [];
  const other = await openGpuBackend(never(), navigator.gpu, testClock, {
    cache: { get: async () => ({ variantId: 'wgsl-forged', workgroupSize: 3 }), set: async (key, choice) => void kept.push(key, choice) },
    browserVersion: '156',
    workloadVersion: 1,
  });
  await other.tune(never(), milliseconds(200));
  expect(kept).toEqual([expect.stringContaining('swiftshader'), { variantId: other.kernel.id, workgroupSize: expect.any(Number) }]);
  await other.dispose();
});
