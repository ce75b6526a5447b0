/** A device that goes outside the measuring stream: while a backend opens, tunes or is checked. It is the device's fault, never an internal one. */
import { describe, expect, test, vi } from 'vitest';
import type { Backend } from '../../../src/backend/backend';
import { DeviceLostError } from '../../../src/backend/gpu/losses';
import type { MatrixBackend } from '../../../src/backend/matrix/contract';
import { HashwattError } from '../../../src/core/errors';
import { milliseconds } from '../../../src/core/units';
import { verifyResult } from '../../../src/result/verify';
import { benchmark, codesOf, createWorld, type World } from './simulated';
import { createSimulatedMatrix } from './simulated-matrix';

vi.setConfig({ testTimeout: 60_000 });

const GPU = { backend: 'webgpu', profile: 'smoke' } as const;
const GEMM = { workload: 'gemm', ...GPU } as const;

/** The world's GPU, altered; `number` counts the times that it was opened. */
function altered(world: World, alter: (backend: Backend, number: number) => Backend): World {
  let number = 0;
  const openBackend: World['ports']['openBackend'] = async (...asked) => alter(await world.ports.openBackend(...asked), number++);
  return { ...world, ports: { ...world.ports, openBackend } };
}

describe('a device lost', () => {
  test('while it is tuned is told as device-lost', async () => {
    const world = altered(createWorld(), (backend) => ({ ...backend, tune: () => Promise.reject(new DeviceLostError('unknown')) }));
    const { result } = await benchmark(world, GPU);
    expect(codesOf(result, 0)).toContain('device-lost');
    expect(result.runs[0]?.reason).toBe('The graphics device was lost: unknown.');
    expect(verifyResult(result).findings).toEqual([]);
  });

  test('while it is opened fails that run, and the next repetition opens it again', async () => {
    const world = altered(createWorld(), (backend, number) => {
      if (number === 0) throw new HashwattError('device-lost');
      return backend;
    });
    const { result } = await benchmark(world, { ...GPU, repeat: 2 });
    expect(result.runs.map(({ status }) => status)).toEqual(['failed', 'ok']);
    expect(codesOf(result, 0)).toContain('device-lost');
    expect(codesOf(result, 1)).not.toContain('device-lost');
    expect(verifyResult(result).findings).toEqual([]);
  });

  test('while every repetition is opened ends the benchmark in that error', async () => {
    await expect(benchmark(createWorld({ gpu: new HashwattError('device-lost') }), GPU)).rejects.toMatchObject({ code: 'device-lost' });
  });
});

describe('matrices', () => {
  /** The simulated backend whose first stream, which is the check's, begins as `begin` says. */
  function checkedWith(begin: MatrixBackend['stream']): World {
    const world = createWorld({
      matrix: (kind, precision) => {
        const honest = createSimulatedMatrix(world.time, { kind, precision, lanes: 1 });
        let streams = 0;
        return {
          ...honest,
          async *stream(signal, source) {
            if (streams++ === 0) yield* begin(signal, source);
            yield* honest.stream(signal, source);
          },
        };
      },
    });
    return world;
  }

  test('a loss that the check survived is told, and every row is checked on the new device', async () => {
    const world = checkedWith(async function* (_signal, source) {
      // These rows are computed and lost.
      source.next(0, 32);
      yield { kind: 'incident', what: 'device-lost', detail: 'simulated', at: milliseconds(0) };
    });
    const { result } = await benchmark(world, GEMM);
    const { result: undisturbed } = await benchmark(createWorld(), GEMM);
    expect(codesOf(result, 0)).toContain('device-recovered');
    expect(result.runs[0]?.status).toBe('ok');
    const rowsChecked = (document: typeof result) => document.runs[0]?.throughput?.verification.rows_checked ?? 0;
    expect(rowsChecked(result)).toBeGreaterThanOrEqual(rowsChecked(undisturbed));
  });

  test('a loss while results are read back is told as device-lost', async () => {
    const world = createWorld({
      matrix: (kind, precision) => ({
        ...createSimulatedMatrix(world.time, { kind, precision, lanes: 1 }),
        async *read() {
          yield await Promise.reject(new DeviceLostError('unknown'));
        },
      }),
    });
    const { result } = await benchmark(world, GEMM);
    expect(codesOf(result, 0)).toContain('device-lost');
    expect(codesOf(result, 0)).not.toContain('run-failed');
  });
});
