/** The same stranger with a file of matrix multiplication: every figure of `throughput` from the page and the windows alone. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { intervalOf, lineOf, middle, seedOfRun, sum } from './stranger-steps';

interface Sample {
  readonly started_ms: number;
  readonly duration_ms: number;
  readonly amount: number;
  readonly rate_per_s: number;
}

interface Throughput extends Readonly<Record<string, unknown>> {
  readonly samples: readonly Sample[];
  readonly interval_95_per_s: readonly [number, number];
  readonly timer_grain_ms: number | null;
  readonly trend_t: number;
  readonly verification: Readonly<Record<string, number | boolean | readonly string[]>>;
}

interface Run {
  readonly index: number;
  readonly workload: string;
  readonly precision: string;
  readonly backend: string;
  readonly status: string;
  readonly throughput: Throughput;
}

interface File {
  readonly id: string;
  readonly created_at: string;
  readonly params: Readonly<Record<string, unknown>> & { readonly seed: string };
  readonly runs: readonly Run[];
}

const file: File = JSON.parse(readFileSync(new URL('../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8'));

describe.each(file.runs.map((run) => [run.index, run] as const))('run %i of the golden document', (position, { precision, throughput }) => {
  const { samples } = throughput;
  const rates = samples.map((sample) => sample.rate_per_s);
  const n = rates.length;
  const mean = sum(rates) / n;
  const close = (name: string, expected: number): void => expect(Number(throughput[name]) / expected, name).toBeCloseTo(1, 9);

  test('each window: amount over time, each beginning where the one before ended', () => {
    for (const [index, sample] of samples.entries()) {
      expect(sample.rate_per_s / ((sample.amount / sample.duration_ms) * 1000)).toBeCloseTo(1, 12);
      expect(sample.started_ms).toBeCloseTo(sum(samples.slice(0, index).map(({ duration_ms }) => duration_ms)), 6);
    }
  });

  test('the figures of the run, and its trend', () => {
    close('median_per_s', middle(rates));
    close('mean_per_s', mean);
    close('standard_deviation_per_s', Math.sqrt(sum(rates.map((rate) => (rate - mean) ** 2)) / (n - 1)));
    close('first_per_s', rates[0] ?? Number.NaN);
    close('worst_per_s', Math.min(...rates));
    close('best_per_s', Math.max(...rates));
    close('stability_ratio', Math.min(...rates) / Math.max(...rates));
    close('sustained_per_s', middle(rates.slice(n - Math.ceil(n / 3))));
    close('measured_ms', sum(samples.map(({ duration_ms }) => duration_ms)));
    expect(throughput['amount']).toBe(String(sum(samples.map(({ amount }) => amount))));
    const { change, t } = lineOf(rates);
    expect(throughput['trend_relative_change']).toBeCloseTo(change, 9);
    if (t !== null) expect(throughput.trend_t / t).toBeCloseTo(1, 6);
  });

  test('the interval, step by step', () => {
    const grain = (throughput.timer_grain_ms ?? 0) / (samples[0]?.duration_ms ?? 1);
    const steps = intervalOf(rates, seedOfRun(file.params.seed, position), grain);
    expect(throughput.interval_95_per_s[0] / steps.low).toBeCloseTo(1, 7);
    expect(throughput.interval_95_per_s[1] / steps.high).toBeCloseTo(1, 7);
    expect(throughput['interval_block_length']).toBe(steps.b);
    expect(throughput['interval_autocorrelation']).toBeCloseTo(steps.rho, 7);
  });

  test('the check of the results: the bound of its number format and depth, and nothing beyond it', () => {
    const k = Number(throughput['depth']);
    const single = (2 / 3) * 2 ** -23 * k * Math.sqrt(k);
    const half = single + (2 / 3) * 2 ** -10 * 16 * Math.sqrt(16) * Math.sqrt(k / 16);
    const { error_bound, largest_error, passed, problems } = throughput.verification;
    expect(error_bound).toBeCloseTo({ f32: single, f16: half, int8: 0 }[precision] ?? Number.NaN, 9);
    expect(largest_error).toBeLessThanOrEqual(Number(error_bound));
    expect({ passed, problems }).toEqual({ passed: true, problems: [] });
  });
});

test('the id: SHA-256 of the measured content, the workload last among the settings', () => {
  const runs = file.runs.map(({ index, workload, precision, backend, status, throughput }) => ({
    index,
    workload,
    precision,
    backend,
    status,
    throughput,
  }));
  // Last among the settings, as the page says, wherever the file has it.
  const { workload, ...others } = file.params;
  const line = JSON.stringify({ created_at: file.created_at, params: { ...others, workload }, runs });
  expect(createHash('sha256').update(line, 'ascii').digest('hex').slice(0, 16)).toBe(file.id);
});
