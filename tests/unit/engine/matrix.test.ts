/** The engine's course of a run that multiplies or copies: order, verdicts, Stop, a lost device, what is missing. Time is simulated. */
import { describe, expect, test } from 'vitest';
import type { BenchmarkEvent } from '../../../src/engine';
import { HashwattError } from '../../../src/core/errors';
import { listRuns } from '../../../src/measure/run-list';
import { makePlan } from '../../../src/measure/plan';
import { verifyResult } from '../../../src/result/verify';
import { benchmark, codesOf, createWorld, SEED } from './simulated';
import { createSimulatedMatrix, type MatrixFault } from './simulated-matrix';

const GEMM = { workload: 'gemm', backend: 'webgpu', profile: 'smoke' } as const;

describe('a plan', () => {
  test('of all workloads lists hashing first, then every precision of multiplication, then copying; twice where it repeats', () => {
    const runs = listRuns(makePlan({ seed: SEED, workload: 'all', repeat: 2 }), 4);
    const kinds = runs.map(({ workload, precision, backend, repeatIndex }) => `${workload} ${precision ?? '-'} ${backend} ${repeatIndex}`);
    const once = [
      'sha256d - webgpu',
      'sha256d - cpu',
      'gemm f32 webgpu',
      'gemm f16 webgpu',
      'gemm int8 webgpu',
      'gemm f32 cpu',
      'bandwidth copy webgpu',
      'bandwidth copy cpu',
    ];
    expect(kinds).toEqual([...once.map((kind) => `${kind} 0`), ...once.map((kind) => `${kind} 1`)]);
  });

  test('without a word about it hashes, as it always did', () => {
    const runs = listRuns(makePlan({ seed: SEED }), 4);
    expect(runs.map(({ workload, precision }) => [workload, precision])).toEqual([
      ['sha256d', null],
      ['sha256d', null],
    ]);
  });

  test.each([
    { workload: 'gemm', backend: 'both' },
    { workload: 'all', backend: 'both' },
    { workload: 'bandwidth', scaling: true },
  ] as const)('%o is refused: only hashing runs on both at once, or against the number of threads', (options) => {
    expect(() => makePlan({ seed: SEED, ...options })).toThrow(/beside this workload/);
  });

  test('a workload that does not exist is refused', () => {
    const unknown: object = { workload: 'mining' };
    expect(() => makePlan({ seed: SEED, ...unknown })).toThrow('"workload"');
  });
});

describe('a run', () => {
  test('goes through its phases in order and reports windows in its own unit', async () => {
    const { events, result } = await benchmark(createWorld(), GEMM);
    const ofFirst = (event: BenchmarkEvent): boolean => 'run' in event && event.run.index === 0;
    const phases = events.filter(ofFirst).flatMap((event) => (event.kind === 'phase-entered' ? [event.phase] : []));
    expect(phases).toEqual(['tune', 'check', 'warm-up', 'measure', 'audit']);
    const windows = events.filter(ofFirst).flatMap((event) => (event.kind === 'throughput-sampled' ? [event] : []));
    expect(windows).toHaveLength(6);
    expect(windows[0]).toMatchObject({
      run: { backend: 'gpu', workload: 'gemm', precision: 'f32' },
      throughput: { unit: 'operation_per_s' },
    });
    expect(events.some((event) => event.kind === 'sampled')).toBe(false);
    expect(result.runs.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
    expect(verifyResult(result).findings).toEqual([]);
  });

  test('of a copy counts bytes read and written', async () => {
    const { result } = await benchmark(createWorld(), { workload: 'bandwidth', profile: 'smoke' });
    const [gpu, cpu] = result.runs;
    // 2,000 stretches of 256 bytes a second, in and out; two lanes of them.
    expect((gpu?.throughput?.median_per_s ?? 0) / (2000 * 2 * 256)).toBeCloseTo(1, 2);
    expect((cpu?.throughput?.median_per_s ?? 0) / (2 * 2000 * 2 * 256)).toBeCloseTo(1, 2);
    expect(verifyResult(result).findings).toEqual([]);
  });

  test('beside hashing keeps its own challenge, and the headline stays with hashing', async () => {
    const { result } = await benchmark(createWorld(), { workload: 'all', profile: 'smoke' });
    expect(result.runs.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'ok'));
    expect(result.runs[result.headline_run_index ?? -1]?.workload).toBe('sha256d');
    expect(verifyResult(result).findings).toEqual([]);
  });
});

describe('a wrong kernel scores nothing', () => {
  const faults: NonNullable<MatrixFault['fault']>[] = [
    'wrong-index',
    'skipped-rows',
    'stale',
    'dropped-slice',
    'other-inputs',
    'wrong-while-measured',
  ];
  test.each(faults)('%s', async (fault) => {
    const { result } = await benchmark(createWorld({ matrix: { fault } }), GEMM);
    for (const run of result.runs) {
      expect(run.status).toBe('failed');
      expect(codesOf(result, run.index)).toContain('results-wrong');
    }
    expect(result.validity.verdict).toBe('invalid');
    expect(verifyResult(result).findings).toEqual([]);
  });
});

describe('when something happens', () => {
  test('a lost device is replaced, the run goes on and says so, and what was lost is not held against it', async () => {
    const { result } = await benchmark(createWorld({ matrix: { lostAt: 30 } }), GEMM);
    expect(result.runs[0]?.status).toBe('ok');
    expect(codesOf(result, 0)).toContain('device-recovered');
    expect(verifyResult(result).findings).toEqual([]);
  });

  test('Stop keeps the windows so far, and a document that says it was stopped', async () => {
    const { result } = await benchmark(
      createWorld(),
      GEMM,
      (event, stop) => event.kind === 'throughput-sampled' && event.index === 2 && stop(),
    );
    expect(result.is_complete).toBe(false);
    expect(result.runs[0]).toMatchObject({ status: 'incomplete', throughput: { verification: { passed: true } } });
    expect(codesOf(result, 0)).toContain('stopped-early');
    expect(verifyResult(result).findings).toEqual([]);
  });

  test('a number format that the device lacks is a row with the reason, and the others are measured', async () => {
    const world = createWorld();
    const matrix: Parameters<typeof createWorld>[0] = {
      matrix: (kind, precision) => {
        if (precision === 'f16') throw new HashwattError('precision-missing', 'the adapter has no shader-f16');
        return createSimulatedMatrix(world.time, { kind, precision, lanes: 1 });
      },
    };
    const { result } = await benchmark({ ...world, ports: { ...createWorld(matrix).ports, clock: world.ports.clock } }, GEMM);
    expect(result.runs.map(({ precision, status }) => [precision, status])).toEqual([
      ['f32', 'ok'],
      ['f16', 'unsupported'],
      ['int8', 'ok'],
    ]);
    expect(result.runs[1]?.reason).toContain('shader-f16');
    expect(verifyResult(result).findings).toEqual([]);
  });

  test('a platform that only hashes says so, and measures hashing', async () => {
    const { openMatrix: _, ...ports } = createWorld().ports;
    const { result } = await benchmark({ ...createWorld(), ports }, { workload: 'all', backend: 'cpu', profile: 'smoke' });
    expect(result.runs.map(({ status }) => status)).toEqual(['ok', 'unsupported', 'unsupported']);
    expect(result.runs[1]?.reason).toContain('hashing only');
  });
});
