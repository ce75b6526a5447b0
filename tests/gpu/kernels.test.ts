/** Every emitted WGSL kernel against headers hashed whole by @noble/hashes, match by match, in real WebGPU. */
import { sha256 } from '@noble/hashes/sha2.js';
import textbookShader from '../../bench/gpu/textbook.wgsl?raw';
import { beforeAll, describe, expect, test } from 'vitest';
import digestShader from '../../shaders/digest.wgsl?raw';
import sha256Shader from '../../shaders/sha256.wgsl?raw';
import { assemble } from '../../src/backend/gpu/pipeline';
import { createRandom } from '../../src/core/random';
import { SHA256, type Sha256Definition } from '../../src/kernel/definition';
import { emitWgsl } from '../../src/kernel/emit-wgsl';
import { type GpuVariant, gpuVariant } from '../../src/kernel/variant';
import { GENESIS, GENESIS_NONCE, jobOf, matchesOf } from '../unit/kernel/oracle';
import { compileCandidate, openTestDevice } from './run-kernel';
import { VARIANTS } from './variants';

const WORKGROUP = 64;
let device: GPUDevice;
beforeAll(async () => {
  device = await openTestDevice();
  return () => device.destroy();
});

const random = createRandom('5eed');
const randomHeader = (): Uint8Array => Uint8Array.from({ length: 80 }, () => random.nextBelow(256));

function honest(variant: GpuVariant, workgroupSize = WORKGROUP) {
  const choice = { variant, workgroupSize };
  const emitted = emitWgsl(variant);
  return { ...choice, emitted, source: assemble(choice, emitted) };
}

describe.each(VARIANTS.map((variant): [string, GpuVariant] => [variant.id, variant]))('%s', (_, variant) => {
  test('finds exactly the matches of random headers, in ranges that no workgroup divides', async () => {
    const search = await compileCandidate(device, honest(variant));
    for (const [count, mask] of [
      [1, 0],
      [63, 0],
      [1_025, 7],
      // Every nonce matches, so one left out in a thousand is missed.
      [2_003, 0],
      [3_001, 63],
    ] as const) {
      const job = jobOf(randomHeader(), variant.headers);
      const first = random.nextBelow(2 ** 32 - count);
      const expected = matchesOf(job, first, count, mask);
      const { outcome, pairs } = await search(job, first, count, mask);
      expect(pairs).toEqual(expected);
      expect(outcome.count).toBe(expected.length / 2);
    }
  });

  test('covers nonce 0 and nonce 4294967295 and reports nothing past the end', async () => {
    const search = await compileCandidate(device, honest(variant));
    const job = jobOf(GENESIS, variant.headers);
    for (const first of [0, 2 ** 32 - 130]) expect((await search(job, first, 130, 1)).pairs).toEqual(matchesOf(job, first, 130, 1));
    expect((await search(job, 2 ** 32 - 1, 1, 0)).pairs).toEqual(job.versions.flatMap((__, index) => [2 ** 32 - 1, index]));
  });

  test('finds the genesis nonce with all 32 bits asked for', async () => {
    const search = await compileCandidate(device, honest(variant));
    const { pairs } = await search(jobOf(GENESIS, variant.headers), GENESIS_NONCE - 2_000, 4_000, 0xffffffff);
    expect(pairs).toEqual([GENESIS_NONCE, 0]);
  });

  test('counts matches that do not fit', async () => {
    const search = await compileCandidate(device, honest(variant), 10);
    const { outcome } = await search(jobOf(GENESIS, variant.headers), 0, 100, 0);
    expect(outcome.count).toBe(100 * variant.headers);
    expect(outcome.matches).toHaveLength(10);
  });

  test('a broken definition is caught: a wrong rotation, a dropped round, a swapped constant', async () => {
    const job = jobOf(GENESIS, variant.headers);
    const expected = matchesOf(job, 0, 512, 7);
    for (const candidate of brokenKernels(variant)) {
      const search = await compileCandidate(device, candidate);
      expect((await search(job, 0, 512, 7)).pairs).not.toEqual(expected);
    }
  });
});

/** The emitter takes another definition; the rolled kernel is text, so its text is changed. */
function brokenKernels(variant: GpuVariant) {
  const swapped = SHA256.roundConstants.with(20, SHA256.roundConstants[21] ?? 0).with(21, SHA256.roundConstants[20] ?? 0);
  const changes: readonly Partial<Sha256Definition>[] = [{ bigSigma1: [6, 12, 25] }, { rounds: 63 }, { roundConstants: swapped }];
  const choice = { variant, workgroupSize: WORKGROUP };
  if (variant.body === 'rolled') {
    const { emitted, source } = honest(variant);
    const edits: readonly [string, string][] = [
      ['ROTR(x, 11u)', 'ROTR(x, 12u)'],
      ['t < 64u', 't < 63u'],
      ['0x2de92c6fu, 0x4a7484aau', '0x4a7484aau, 0x2de92c6fu'],
    ];
    return edits.map(([from, to]) => {
      expect(source).toContain(from);
      return { ...choice, emitted, source: source.replace(from, to) };
    });
  }
  return changes.map((change) => {
    const emitted = emitWgsl(variant, { ...SHA256, ...change });
    return { ...choice, emitted, source: assemble(choice, emitted) };
  });
}

test.each([32, 64, 128, 256])('a workgroup of %i invocations finds the same', async (workgroupSize) => {
  const [variant] = VARIANTS;
  if (variant === undefined) throw new Error('no variant');
  const search = await compileCandidate(device, honest(variant, workgroupSize));
  const job = jobOf(GENESIS, 1);
  expect((await search(job, 5, 999, 7)).pairs).toEqual(matchesOf(job, 5, 999, 7));
});

test('the textbook kernel that the benchmark compares with finds what ours find', async () => {
  const choice = { variant: gpuVariant({ body: 'rolled' }), workgroupSize: WORKGROUP };
  const emitted = { ...emitWgsl(choice.variant), source: textbookShader };
  const search = await compileCandidate(device, { ...choice, emitted, source: assemble(choice, emitted) });
  const job = jobOf(GENESIS, 1);
  expect((await search(job, GENESIS_NONCE - 500, 1_000, 7)).pairs).toEqual(matchesOf(job, GENESIS_NONCE - 500, 1_000, 7));
});

test('the readable WGSL gives whole digests equal to @noble/hashes', async () => {
  const headers = [GENESIS, ...Array.from({ length: 63 }, randomHeader)];
  const words = new Uint32Array(headers.flatMap((header) => Array.from({ length: 20 }, (_, index) => wordAt(header, 4 * index))));
  const digests = await runDigests(words, headers.length);
  for (const [index, header] of headers.entries()) {
    const digest = sha256(sha256(header));
    expect([...digests.slice(8 * index, 8 * index + 8)]).toEqual(Array.from({ length: 8 }, (_, word) => wordAt(digest, 4 * word)));
  }
});

function wordAt(bytes: Uint8Array, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(offset, false);
}

async function runDigests(headers: Uint32Array, count: number): Promise<Uint32Array> {
  const module = device.createShaderModule({ code: `${sha256Shader}\n${digestShader}` });
  const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint: 'digest' } });
  const input = device.createBuffer({ size: headers.byteLength, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST });
  const output = device.createBuffer({ size: 32 * count, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC });
  const staging = device.createBuffer({ size: 32 * count, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  device.queue.writeBuffer(input, 0, headers);
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  const entries = [input, output].map((buffer, binding) => ({ binding, resource: { buffer } }));
  pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
  pass.dispatchWorkgroups(Math.ceil(count / 64));
  pass.end();
  encoder.copyBufferToBuffer(output, 0, staging, 0, 32 * count);
  device.queue.submit([encoder.finish()]);
  await staging.mapAsync(GPUMapMode.READ);
  return new Uint32Array(staging.getMappedRange().slice(0));
}
