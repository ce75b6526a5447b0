/**
 * Multiplication and copy in the page's real WebGPU, through the engine: honest kernels are verified, kernels broken on purpose score nothing.
 */
import { describe, expect, test } from 'vitest';
import type { MatrixShape } from '../../src/backend/matrix/contract';
import { openGpuMatrix } from '../../src/backend/matrix/gpu-backend';
import { assembleMatrix, fits, type MatrixVariant, variantsFor } from '../../src/backend/matrix/gpu-kernel';
import { makeInputs } from '../../src/backend/matrix/inputs';
import { HashwattError } from '../../src/core/errors';
import { milliseconds } from '../../src/core/units';
import { type EnginePorts, runBenchmark } from '../../src/engine';
import { createMatrixBook } from '../../src/measure/matrix-book';
import { makePlan } from '../../src/measure/plan';
import type { ResultDocument } from '../../src/result/schema';
import { verifyResult } from '../../src/result/verify';
import type { Precision } from '../../src/work/workload';

const clock: EnginePorts['clock'] = {
  now: () => milliseconds(performance.now()),
  date: () => new Date().toISOString(),
  pause: (signal, duration) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, duration);
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    }),
};

/** Small, so that a pass takes a few milliseconds; four tiles across and down. */
function smallShape(precision: Precision): MatrixShape {
  if (precision === 'copy') return { precision, rows: 96, spareRows: 32, columns: 16_384, depth: 1, granule: 32 };
  return { precision, rows: 128, spareRows: 64, columns: 256, depth: 128, granule: 64, ...(precision === 'f16' ? { chunk: 16 } : {}) };
}

type Alter = (code: string) => string;

/** The browser's GPU, whose devices compile what `alter` makes of the code, and are listed. */
function alteredGpu(alter: Alter, devices: GPUDevice[] = []): GPU {
  return new Proxy(navigator.gpu, {
    get(gpu, name) {
      if (name !== 'requestAdapter') return Reflect.get(gpu, name);
      return async (options?: GPURequestAdapterOptions) => {
        const adapter = await gpu.requestAdapter(options);
        const requestDevice = adapter?.requestDevice.bind(adapter);
        if (adapter === null || requestDevice === undefined) return adapter;
        adapter.requestDevice = async (descriptor) => {
          const device = await requestDevice(descriptor);
          devices.push(device);
          const createShaderModule = device.createShaderModule.bind(device);
          device.createShaderModule = (given) => createShaderModule({ ...given, code: changed(given.code, alter) });
          return device;
        };
        return adapter;
      };
    },
  });
}

function changed(code: string, alter: Alter): string {
  const result = alter(code);
  if (result === code) throw new Error('the fault changed nothing');
  return result;
}

function portsFor(gpu: GPU, precision: Precision, chosen: MatrixVariant): EnginePorts {
  return {
    clock,
    environment: {
      browser: { name: 'Test', version: '1', is_automated: true },
      os: 'Test',
      logical_cores: 2,
      is_mobile: false,
      page: { is_secure: true, is_cross_origin_isolated: false, origin_kind: 'http' },
    },
    tool: { version: '0.0.0', commit: null },
    takeObservations: () => [],
    openBackend: async () => {
      throw new HashwattError('webgpu-missing');
    },
    openMatrix: async (signal, _kind, asked) => {
      if (asked !== precision) throw new HashwattError('precision-missing', 'not asked in this test');
      return openGpuMatrix(signal, gpu, clock, precision, { fixed: { shape: smallShape(precision), variant: chosen } });
    },
  };
}

async function measure(precision: Precision, chosen: MatrixVariant, gpu: GPU = navigator.gpu): Promise<ResultDocument> {
  const workload = precision === 'copy' ? 'bandwidth' : 'gemm';
  const plan = makePlan({ seed: 'ab12', workload, backend: 'webgpu', window: 250, duration: 250, warmupMaximum: 0 });
  const ports = portsFor(gpu, precision, chosen);
  for await (const event of runBenchmark(plan, ports, new AbortController().signal)) if (event.kind === 'finished') return event.result;
  throw new Error('no result');
}

function runOf(result: ResultDocument, precision: Precision) {
  const run = result.runs.find((candidate) => candidate.precision === precision);
  if (run === undefined) throw new Error('no such run');
  return run;
}

function variant(precision: Precision, memory: 'shared' | 'direct' | 'copy'): MatrixVariant {
  const found = variantsFor(precision, true).find(
    (candidate) => (candidate.kind === 'copy' || candidate.memory === memory) && fits(candidate, smallShape(precision)),
  );
  if (found === undefined) throw new Error('no such kernel');
  return found;
}

describe('an honest kernel is measured and verified', () => {
  test.each([
    ['f32', 'direct'],
    ['f32', 'shared'],
    ['int8', 'direct'],
    ['copy', 'copy'],
  ] as const)('%s, %s', async (precision, memory) => {
    const result = await measure(precision, variant(precision, memory));
    const run = runOf(result, precision);
    expect(run.reason).toBeNull();
    expect(run.status).toBe('ok');
    expect(run.throughput?.verification).toMatchObject({ passed: true, rows_wrong: 0, values_wrong: 0 });
    expect(run.throughput?.verification.rows_checked).toBeGreaterThan(2 * smallShape(precision).rows);
    expect(run.throughput?.median_per_s).toBeGreaterThan(0);
    expect(verifyResult(result).findings).toEqual([]);
  });

  test('half precision, where the adapter has no such numbers, is a row that says so', async () => {
    const adapter = await navigator.gpu.requestAdapter();
    if (adapter?.features.has('shader-f16') === true) {
      expect(runOf(await measure('f16', variant('f16', 'shared')), 'f16').status).toBe('ok');
      return;
    }
    await expect(openGpuMatrix(new AbortController().signal, navigator.gpu, clock, 'f16')).rejects.toMatchObject({
      code: 'precision-missing',
    });
  });
});

describe('half precision', () => {
  test('its sums of sixteen are right: the same text with single-precision numbers in it', async () => {
    const shared = variant('f16', 'shared');
    const asSingle: Alter = () => assembleMatrix(shared, 'f16').replace('enable f16;', '').replaceAll('f16', 'f32');
    expect(runOf(await measure('f32', shared, alteredGpu(asSingle)), 'f32')).toMatchObject({ status: 'ok', reason: null });
  });
});

test('a device that is lost while it is measured is replaced, and its successor computes with the same inputs', async () => {
  const devices: GPUDevice[] = [];
  const gpu = alteredGpu((code) => `${code}\n`, devices);
  let isLost = false;
  // Ten windows: one stall can fill two, and then nothing more would be asked of the device that is gone.
  const plan = makePlan({ seed: 'ab12', workload: 'gemm', backend: 'webgpu', window: 250, duration: 2500, warmupMaximum: 0 });
  for await (const event of runBenchmark(plan, portsFor(gpu, 'f32', variant('f32', 'direct')), new AbortController().signal)) {
    if (event.kind === 'throughput-sampled' && !isLost) {
      isLost = true;
      devices.at(-1)?.destroy();
    }
    if (event.kind !== 'finished') continue;
    const run = runOf(event.result, 'f32');
    expect(run).toMatchObject({ status: 'ok', reason: null, throughput: { verification: { passed: true } } });
    expect(event.result.validity.reasons.map(({ code }) => code)).toContain('device-recovered');
    expect(devices).toHaveLength(2);
  }
});

/** Every device goes when its first kernel is compiled, as under a driver that resets. */
function resettingGpu(devices: GPUDevice[]): GPU {
  return alteredGpu((code) => {
    devices.at(-1)?.destroy();
    return `${code}\n`;
  }, devices);
}

test('devices that are lost again and again end the stream in device-lost', async () => {
  const devices: GPUDevice[] = [];
  const shape = smallShape('f32');
  const fixed = { shape, variant: variant('f32', 'direct') };
  const signal = new AbortController().signal;
  const backend = await openGpuMatrix(signal, resettingGpu(devices), clock, 'f32', { fixed });
  await backend.load(signal, await makeInputs(shape, 'ab12', async () => undefined));
  const source = createMatrixBook(shape, 1, 'ab12');
  const drain = async () => {
    for await (const item of backend.stream(signal, source)) expect(item.kind).toBe('incident');
  };
  await expect(drain()).rejects.toMatchObject({ code: 'device-lost', message: expect.stringContaining('4 times') });
  expect(devices).toHaveLength(4);
  await backend.dispose();
});

test('a device that is lost while kernels are tried is replaced, and the run goes on with a caution', async () => {
  const devices: GPUDevice[] = [];
  const gpu = alteredGpu((code) => `${code}\n`, devices);
  const signal = new AbortController().signal;
  const backend = await openGpuMatrix(signal, gpu, clock, 'f32');
  let isLost = false;
  await backend.tune(signal, milliseconds(500), ({ step }) => {
    if (isLost || !step.startsWith('trying')) return;
    isLost = true;
    devices[0]?.destroy();
  });
  expect(devices).toHaveLength(2);
  const { shape } = backend;
  await backend.load(signal, await makeInputs(shape, 'ab12', async () => undefined));
  const kinds: string[] = [];
  for await (const item of backend.stream(signal, createMatrixBook(shape, 1, 'ab12', 1))) kinds.push(item.kind);
  expect(kinds.slice(0, 2)).toEqual(['incident', 'piece']);
  await backend.dispose();
});

const START = /fn (multiply|copy)\([^)]*(\([^)]*\)[^)]*)*\) \{/;
const atStart =
  (line: string): Alter =>
  (code) =>
    code.replace(START, (head) => `${head}\n${line}`);

describe('a kernel broken on purpose scores nothing', () => {
  const faults: [string, Precision, Alter][] = [
    ['a wrong index: two rows get the same place', 'f32', (code) => code.replace('output[(row + 1)', 'output[(row + 0)')],
    ['a tile that is skipped', 'f32', atStart('  if (group.x == 1u) { return; }')],
    ['a slice of depth dropped', 'f32', (code) => code.replace('k < task.depth_quads', 'k < task.depth_quads - 1u')],
    ['the product of other inputs', 'f32', (code) => code.replace('row + task.shift', 'row')],
    [
      'results of an earlier dispatch left standing',
      'f32',
      atStart('  if (any(output[task.first_row * task.column_quads] != Sum())) { return; }'),
    ],
    [
      'eleven bits of precision instead of twenty-four',
      'f32',
      (code) => code.replace('return one * four', 'return bitcast<f32>(bitcast<u32>(one) & 0xffffe000u) * four'),
    ],
    ['a byte that is read without its sign', 'int8', (code) => code.replace('dot4I8Packed(one, four.w)', 'i32(dot4U8Packed(one, four.w))')],
    ['the product of other inputs, in bytes', 'int8', (code) => code.replace('row + task.shift', 'row')],
    ['a copy that leaves a part out', 'copy', (code) => code.replace('part < EACH', 'part + 1u < EACH')],
    ['a copy of another stretch', 'copy', (code) => code.replace('task.shift * task.row_quads', '0u')],
  ];
  test.each(faults)('%s (%s)', async (_name, precision, alter) => {
    const result = await measure(precision, variant(precision, precision === 'copy' ? 'copy' : 'direct'), alteredGpu(alter));
    const run = runOf(result, precision);
    expect(run.status).toBe('failed');
    expect(result.validity.reasons.map(({ code }) => code)).toContain('results-wrong');
    expect(result.validity.verdict).toBe('invalid');
  });
});
