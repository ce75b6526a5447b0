/** A small, typed result for tests of what is printed; its figures are made up and plain to compute with. */
import type { Hashrate, ResultDocument, RunResult } from '../../../src/result/schema';

export function hashrate(median: number, change: Partial<Hashrate> = {}): Hashrate {
  return {
    median_h_per_s: median,
    interval_95_h_per_s: [0.99 * median, 1.01 * median],
    mean_h_per_s: median,
    standard_deviation_h_per_s: 0.005 * median,
    first_h_per_s: median,
    worst_h_per_s: 0.98 * median,
    best_h_per_s: median,
    sustained_h_per_s: median,
    stability_ratio: 0.98,
    warmup_ms: 1000,
    measured_ms: 1000,
    hashes: String(Math.round(median)),
    timer_grain_ms: 0.005,
    samples: [0, 250, 500, 750].map((started_ms) => ({ started_ms, duration_ms: 250, hashes: median / 4, rate_h_per_s: median })),
    ...change,
  };
}

export function runResult(index: number, backend: RunResult['backend'], median: number | null, change: Partial<RunResult> = {}): RunResult {
  return {
    index,
    workload: 'sha256d',
    precision: null,
    backend,
    repeat_index: 0,
    status: median === null ? 'unsupported' : 'ok',
    reason: median === null ? 'WebGPU is here, but no graphics adapter answered.' : null,
    threads: backend === 'webgpu' ? null : 2,
    device: { vendor: 'example', architecture: 'sample', device: '', description: '', is_software: false },
    kernel: { id: `kernel-${backend}`, source_sha256: '0'.repeat(64), headers_per_nonce: 1, parameters: {} },
    hashrate: median === null ? null : hashrate(median),
    throughput: null,
    power: null,
    efficiency: null,
    audit: null,
    receipt: null,
    ...change,
  };
}

export function resultDocument(runs: readonly RunResult[], change: Partial<ResultDocument> = {}): ResultDocument {
  return {
    schema: 'hashwatt.result',
    schema_version: 1,
    id: '0123456789abcdef',
    created_at: '2026-11-20T12:00:00.000Z',
    is_complete: true,
    tool: { name: 'hashwatt', version: '0.1.0', commit: null, workload_version: 1, data_version: '2026-11-01' },
    params: {
      profile: 'quick',
      workload: 'sha256d',
      backend: 'auto',
      threads: null,
      scaling: false,
      window_ms: 250,
      duration_ms: 1000,
      warmup_maximum_ms: 1000,
      repeat: 1,
      seed: '1',
      class_code: '',
      non_default: [],
    },
    environment: {
      browser: { name: 'Chrome', version: '156', is_automated: true },
      os: 'Linux',
      logical_cores: 2,
      is_mobile: false,
      page: { is_secure: true, is_cross_origin_isolated: true, origin_kind: 'http' },
    },
    headline_run_index: runs.find((run) => run.hashrate !== null)?.index ?? null,
    runs: [...runs],
    validity: { verdict: 'valid', reasons: [] },
    thresholds: [],
    ...change,
  };
}
