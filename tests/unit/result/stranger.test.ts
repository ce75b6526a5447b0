/**
 * A stranger with one result file, docs/methodology.md and a calculator. Every formula is written down again from the page, and the
 * hashes come from Node. Of Hashwatt only what adds a power figure to the file is imported, because the file has none.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withPower } from '../../../src/result/build';
import { parseResult } from '../../../src/result/parse';

interface Sample {
  readonly started_ms: number;
  readonly duration_ms: number;
  readonly hashes: number;
  readonly rate_h_per_s: number;
}

type Figures = Readonly<Record<string, number>>;

interface Run {
  readonly index: number;
  readonly backend: string;
  readonly status: string;
  readonly hashrate: Figures & {
    readonly samples: readonly Sample[];
    readonly hashes: string;
    readonly interval_95_h_per_s: readonly [number, number];
  };
  readonly audit: Figures & {
    readonly hashes_claimed: string;
    readonly evenness: readonly { readonly name: string; readonly expected: readonly number[]; readonly found: readonly number[] }[];
  };
  readonly receipt: {
    readonly header: string;
    readonly zero_bits: number;
    readonly matches: readonly { readonly version: number; readonly time: number; readonly nonce: number }[];
    readonly work_estimate_hashes: number;
    readonly work_estimate_relative_error: number;
  };
}

interface File {
  readonly id: string;
  readonly created_at: string;
  readonly params: { readonly workload: string; readonly seed: string; readonly class_code: string };
  readonly runs: readonly Run[];
  readonly headline_run_index: number;
}

const text = readFileSync(new URL('../../fixtures/result/quick-v1.json', import.meta.url), 'utf8');
const file: File = JSON.parse(text);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(half)] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

describe.each(file.runs.map((run, index) => [index, run] as const))(
  'run %i of the golden document',
  (position, { hashrate, audit, receipt }) => {
    const rates = hashrate.samples.map((sample) => sample.rate_h_per_s);
    const n = rates.length;
    const mean = sum(rates) / n;
    const deviation = Math.sqrt(sum(rates.map((rate) => (rate - mean) ** 2)) / (n - 1));

    test('each window: hashes over time, each beginning where the one before ended', () => {
      for (const [index, sample] of hashrate.samples.entries()) {
        expect(sample.rate_h_per_s).toBeCloseTo((sample.hashes / sample.duration_ms) * 1000, 6);
        expect(sample.started_ms).toBeCloseTo(sum(hashrate.samples.slice(0, index).map(({ duration_ms }) => duration_ms)), 6);
      }
    });

    test('the figures of the run', () => {
      const expected = {
        median_h_per_s: middle(rates),
        mean_h_per_s: mean,
        standard_deviation_h_per_s: deviation,
        first_h_per_s: rates[0],
        worst_h_per_s: Math.min(...rates),
        best_h_per_s: Math.max(...rates),
        stability_ratio: Math.min(...rates) / Math.max(...rates),
        sustained_h_per_s: middle(rates.slice(n - Math.ceil(n / 3))),
        measured_ms: sum(hashrate.samples.map(({ duration_ms }) => duration_ms)),
      };
      for (const [name, value] of Object.entries(expected)) expect(hashrate[name], name).toBeCloseTo(value ?? Number.NaN, 5);
      expect(hashrate.hashes).toBe(String(sum(hashrate.samples.map(({ hashes }) => hashes))));
    });

    test('the trend: a least-squares line from first to last window, over the mean', () => {
      const slope = sum(rates.map((rate, at) => (at - (n - 1) / 2) * (rate - mean))) / sum(rates.map((_, at) => (at - (n - 1) / 2) ** 2));
      expect(hashrate['trend_relative_change']).toBeCloseTo((slope * (n - 1)) / mean, 9);
      const spread = sum(rates.map((_, at) => (at - (n - 1) / 2) ** 2));
      const residuals = rates.map((rate, at) => rate - mean - slope * (at - (n - 1) / 2));
      const squares = sum(residuals.map((residual) => residual ** 2));
      const q = sum(residuals.slice(1).map((residual, at) => residual * (residuals[at] ?? 0))) / squares;
      const rho = Math.min(0.95, Math.max(0, (n * q + 2) / (n - 4)));
      const error = Math.sqrt((squares / (n - 2) / spread) * ((1 + rho) / (1 - rho)));
      // Steady rates leave no residuals worth the name, and then no t.
      if (squares > 1e-6) expect((hashrate['trend_t'] ?? 0) / (slope / error)).toBeCloseTo(1, 6);
    });

    test('the interval is about as wide as the page says', () => {
      const [low, high] = hashrate.interval_95_h_per_s;
      const rho = hashrate['interval_autocorrelation'] ?? 0;
      const rough = 2.36 * 1.25 * (deviation / Math.sqrt(n)) * Math.sqrt((1 + rho) / (1 - rho));
      expect(low).toBeLessThanOrEqual(middle(rates));
      expect(high).toBeGreaterThanOrEqual(middle(rates));
      // Waves are no bell, and the correlation is nearly as strong as can be believed: only the size is the same.
      expect((high - low) / 2).toBeLessThanOrEqual(4 * rough);
      if (rough > 0) expect((high - low) / 2).toBeGreaterThan(rough / 4);
    });

    test('the interval, step by step as the page writes it', () => {
      const words = endlessWords(seedOfRun(position));
      const below = (limit: number): number => {
        for (;;) {
          const word = words();
          if (word < 2 ** 32 - (2 ** 32 % limit)) return word % limit;
        }
      };
      const b = Math.max(1, Math.min(Math.floor(1.5 * Math.cbrt(n)), Math.floor(n / 4)));
      const apart = rates.map((rate) => rate - mean);
      const squares = sum(apart.map((value) => value ** 2));
      const q = squares === 0 ? 0 : sum(apart.slice(1).map((value, at) => value * (apart[at] ?? 0))) / squares;
      const rho = Math.min(0.95, Math.max(0, (n * q + 1) / (n - 3)));
      const medians = Array.from({ length: 1000 }, () => {
        const drawn: number[] = [];
        while (drawn.length < n) {
          const start = below(n - b + 1);
          drawn.push(...rates.slice(start, start + b));
        }
        return middle(drawn.slice(0, n));
      });
      const centre = sum(medians) / 1000;
      const s = Math.sqrt(sum(medians.map((value) => (value - centre) ** 2)) / 999);
      const alike = (k: number): number => (2 / Math.PI) * Math.asin(rho ** k);
      const over = (count: number): number =>
        1 + 2 * sum(Array.from({ length: count - 1 }, (_, at) => (1 - (at + 1) / count) * alike(at + 1)));
      const [L, M] = [over(n), over(b)];
      const c = Math.sqrt(L / Math.max(M - (L * b) / n, 0.05 * L));
      const [d, z] = [n / b - 1, 1.959963984540054];
      const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * d ** 2);
      const t = z + (z ** 3 + z) / (4 * d) + second + (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * d ** 3);
      const grain = (hashrate['timer_grain_ms'] ?? 0) / (hashrate.samples[0]?.duration_ms ?? 1);
      const half = Math.max(t * s * c, grain * middle(rates));
      const [low, high] = hashrate.interval_95_h_per_s;
      expect(low / Math.max(0, middle(rates) - half)).toBeCloseTo(1, 7);
      expect(high / (middle(rates) + half)).toBeCloseTo(1, 7);
      expect(hashrate['interval_block_length']).toBe(b);
      expect(hashrate['interval_autocorrelation']).toBeCloseTo(rho, 7);
    });

    test('the audit: expected matches, z, and the sums of the bins', () => {
      const lambda = Number(audit.hashes_claimed) / 2 ** (audit['zero_bits'] ?? 0);
      expect(audit['matches_expected']).toBeCloseTo(lambda, 6);
      expect(audit['z_score']).toBeCloseTo(((audit['matches_found'] ?? 0) - lambda) / Math.sqrt(lambda), 6);
      for (const { expected, found } of audit.evenness) {
        expect(sum(found)).toBe(audit['matches_found']);
        expect(Math.abs(sum(expected) - lambda)).toBeLessThan(0.01);
      }
    });

    test('the receipt: every match hashed twice, its zero bits, its luck, and the work that the hardest 400 show', () => {
      let last = 0;
      for (const { version, time, nonce } of receipt.matches) {
        const header = Buffer.from(receipt.header, 'hex');
        header.writeUInt32LE(version, 0);
        header.writeUInt32LE(time, 68);
        header.writeUInt32LE(nonce, 76);
        const digest = sha256(sha256(header));
        const bits = [28, 24].map((at) => digest.readUInt32BE(at).toString(2).padStart(32, '0').split('').reverse().join(''));
        expect(bits[0]?.startsWith('0'.repeat(receipt.zero_bits))).toBe(true);
        const luck = Number.parseInt(bits[0] ?? '', 2) / 2 ** 32 + Number.parseInt(bits[1] ?? '', 2) / 2 ** 64;
        expect(luck).toBeGreaterThan(last);
        last = luck;
      }
      const r = receipt.matches.length;
      expect(r).toBe(400);
      expect(receipt.work_estimate_hashes / ((r - 1) / last)).toBeCloseTo(1, 9);
      expect(receipt.work_estimate_relative_error).toBeCloseTo(1 / Math.sqrt(r - 2), 9);
      // Within four standard errors of the claim.
      expect(Math.abs(receipt.work_estimate_hashes / Number(audit.hashes_claimed) - 1)).toBeLessThan(
        4 * receipt.work_estimate_relative_error,
      );
    });
  },
);

/** Of the run with that index: numbers 4i to 4i + 3 of the words from the plan's seed. */
function seedOfRun(index: number): string {
  const words = wordsOf(file.params.seed, 4 * index + 4).slice(-4);
  return words.map((word) => word.toString(16).padStart(8, '0')).join('');
}

function wordsOf(seed: string, count: number): number[] {
  return Array.from({ length: count }, endlessWords(seed));
}

/** Words from a seed, as the page describes them, one at each call. */
function endlessWords(seed: string): () => number {
  const state = [0, 8, 16, 24].map((at) => Number.parseInt(seed.padStart(32, '0').slice(at, at + 8), 16));
  const at = (index: number): number => state[index % 4] ?? 0;
  for (let t = 0; t < 8; t++) {
    let word = ((at(t) ^ at(t + 3)) + t + 0x9e3779b9) >>> 0;
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    state[t % 4] = (word ^ (word >>> 15)) >>> 0;
  }
  const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
  return () => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    state.splice(0, 4, a ^ d ^ b, b ^ c ^ a, c ^ a ^ (b << 9), turn(d ^ b, 11));
    return Math.imul(turn(Math.imul(b, 5), 7), 9) >>> 0;
  };
}

test('the header: from the seed, the run’s index and the class code', () => {
  const blocks: { readonly rows: readonly { readonly header_hex: string }[] } = JSON.parse(
    readFileSync(new URL('../../../data/blocks.json', import.meta.url), 'utf8'),
  );
  for (const [index, { receipt }] of file.runs.entries()) {
    const seed = seedOfRun(index);
    const [first = 0] = wordsOf(seed, 1);
    const header = Buffer.from(blocks.rows[first % blocks.rows.length]?.header_hex ?? '', 'hex');
    const ascii = (letters: string): Buffer => Buffer.from(letters, 'ascii');
    const parts = [ascii('hashwatt challenge v1'), header.subarray(36, 68), ascii(seed), ascii(file.params.class_code)];
    header.set(sha256(sha256(Buffer.concat(parts))), 36);
    header.writeUInt32LE(0, 76);
    expect(receipt.header).toBe(header.toString('hex'));
  }
});

test('the id: SHA-256 of the measured content', () => {
  const { created_at, params: asked, runs } = file;
  const { workload: _, ...params } = asked;
  const measured = runs.map(({ index, backend, status, hashrate, audit, receipt }) => ({
    index,
    backend,
    status,
    hashrate,
    audit,
    receipt,
  }));
  const line = JSON.stringify({ created_at, params, runs: measured });
  expect(file.id).toBe(sha256(Buffer.from(line, 'ascii')).toString('hex').slice(0, 16));
});

test('the efficiency: slowest rate by highest power, and the other way round', () => {
  const [run] = file.runs;
  if (run === undefined) throw new Error('no run');
  // The golden document was measured without a meter; the command line adds one to such a document in the same way.
  const measured = withPower(parseResult(text), 0, {
    badge: 'metered',
    scope: 'board',
    power_w: { low: 90, high: 110 },
    source: 'a meter',
  });
  const [low, high] = run.hashrate.interval_95_h_per_s;
  const efficiency = measured.runs[0]?.efficiency;
  expect(efficiency?.hashes_per_joule.low).toBeCloseTo(low / 110, 9);
  expect(efficiency?.hashes_per_joule.high).toBeCloseTo(high / 90, 9);
  expect((efficiency?.joules_per_terahash.low ?? 0) / ((90 / high) * 1e12)).toBeCloseTo(1, 12);
  expect((efficiency?.joules_per_terahash.high ?? 0) / ((110 / low) * 1e12)).toBeCloseTo(1, 12);
});

test('the headline is the run with the highest median', () => {
  const medians = file.runs.map(({ hashrate }) => hashrate['median_h_per_s'] ?? 0);
  expect(file.headline_run_index).toBe(medians.indexOf(Math.max(...medians)));
});
