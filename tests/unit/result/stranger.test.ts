/**
 * A stranger with one result file, docs/methodology.md and a calculator. Every formula is written down again from the page, and the
 * hashes come from Node. Of Hashwatt only what adds a power figure to the file is imported, because the file has none.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withPower } from '../../../src/result/build';
import { parseResult } from '../../../src/result/parse';
import { intervalOf, lineOf, middle, seedOfRun, sum, wordsOf } from './stranger-steps';

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
    readonly evenness: readonly {
      readonly name: string;
      readonly expected: readonly number[];
      readonly found: readonly number[];
      readonly chi_square_p: number;
      readonly emptiest_bin_p: number;
    }[];
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

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

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
      const { change, t } = lineOf(rates);
      expect(hashrate['trend_relative_change']).toBeCloseTo(change, 9);
      if (t !== null) expect((hashrate['trend_t'] ?? 0) / t).toBeCloseTo(1, 6);
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
      const grain = (hashrate['timer_grain_ms'] ?? 0) / (hashrate.samples[0]?.duration_ms ?? 1);
      const steps = intervalOf(rates, seedOfRun(file.params.seed, position), grain);
      const [low, high] = hashrate.interval_95_h_per_s;
      expect(low / steps.low).toBeCloseTo(1, 7);
      expect(high / steps.high).toBeCloseTo(1, 7);
      expect(hashrate['interval_block_length']).toBe(steps.b);
      expect(hashrate['interval_autocorrelation']).toBeCloseTo(steps.rho, 7);
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

    test('the audit’s chances: Poisson tails by their terms, chi-square of an even number of bins by its sum', () => {
      const lambda = Number(audit.hashes_claimed) / 2 ** (audit['zero_bits'] ?? 0);
      const found = audit['matches_found'] ?? 0;
      const tails = [termsBelow(lambda, found + 1), 1 - termsBelow(lambda, found)];
      expect((audit['poisson_p'] ?? 0) / Math.min(1, 2 * Math.min(...tails))).toBeCloseTo(1, 6);
      const smallest = { lanes: [] as number[], slices: [] as number[] };
      for (const { name, expected, found: counts, chi_square_p, emptiest_bin_p } of audit.evenness) {
        const square = sum(counts.map((count, bin) => (count - (expected[bin] ?? 0)) ** 2 / (expected[bin] ?? 0)));
        if (counts.length % 2 === 0) expect(chi_square_p / termsBelow(square / 2, counts.length / 2), name).toBeCloseTo(1, 6);
        const least = Math.min(...counts.map((count, bin) => termsBelow(expected[bin] ?? 0, count + 1)));
        expect(emptiest_bin_p / Math.min(1, counts.length * least), name).toBeCloseTo(1, 6);
        smallest[name === 'position-in-task' ? 'slices' : 'lanes'].push(chi_square_p);
      }
      for (const [name, chances] of Object.entries(smallest)) {
        expect(audit[`${name}_chi_square_p`], name).toBeCloseTo(Math.min(1, chances.length * Math.min(...chances)), 9);
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

/** Terms 0 to count − 1 of the Poisson distribution with that mean; in logarithms, because e^−λ alone is too small for a number. */
function termsBelow(mean: number, count: number): number {
  let logarithm = -mean;
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (index > 0) logarithm += Math.log(mean / index);
    total += Math.exp(logarithm);
  }
  return total;
}

test('the header: from the seed, the run’s index and the class code', () => {
  const blocks: { readonly rows: readonly { readonly header_hex: string }[] } = JSON.parse(
    readFileSync(new URL('../../../data/blocks.json', import.meta.url), 'utf8'),
  );
  for (const [index, { receipt }] of file.runs.entries()) {
    const seed = seedOfRun(file.params.seed, index);
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
