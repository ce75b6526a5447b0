/**
 * The result document, version 1: one object that page, report, command line and other people's programs read.
 * Place: the border; everything that enters is parsed with it. Field names carry units, 64-bit counts are decimal strings, absent figures are null.
 * Additive changes keep the version; readers ignore unknown keys. Every field says what it means: docs/result-schema.md is made from this file.
 */
import * as v from 'valibot';
import { PRECISIONS, WORKLOADS } from '../work/workload';
import {
  bits,
  count64,
  finite,
  hex,
  interval,
  is,
  list,
  MOST_BINS,
  MOST_REASONS,
  MOST_RUNS,
  MOST_SAMPLES,
  MOST_WORDS,
  positive,
  probability,
  RECEIPT_MATCHES,
  text,
  whole,
  word,
} from './schema-atoms';
import { throughputSchema } from './schema-throughput';

export const SCHEMA_NAME = 'hashwatt.result';
export const SCHEMA_VERSION = 1;

export const severitySchema = v.picklist(['invalid', 'not-comparable', 'caution']);
export const validityReasonSchema = v.object({
  code: is('Stable name of the reason', text),
  severity: is('invalid: do not use the number; not-comparable: true, but not a fair comparison; caution: read with care', severitySchema),
  sentence: is('What happened', text),
  cure: is('What to do about it', text),
  run_index: is('The run it belongs to; null for the whole document', v.nullable(whole)),
});

const sampleSchema = v.object({
  started_ms: is("Since the first window's start, ms", positive),
  duration_ms: is('Length of the window, ms', positive),
  hashes: is('Double hashes (SHA256d) within the window', positive),
  rate_h_per_s: is('hashes / duration_ms * 1000', positive),
});

const hashrateSchema = v.object({
  median_h_per_s: is('The score: median of the windows, double hashes a second', positive),
  interval_95_h_per_s: is(
    '95 % interval of the median (low, high): block bootstrap, calibrated; null with fewer than 5 windows',
    v.nullable(interval),
  ),
  interval_block_length: is('Windows in each bootstrap block', v.optional(v.nullable(whole))),
  interval_autocorrelation: is(
    'Correlation of neighbouring windows, small-sample bias taken off, at least 0',
    v.optional(v.nullable(positive)),
  ),
  mean_h_per_s: is('Mean of the windows', positive),
  standard_deviation_h_per_s: is('Standard deviation of the windows (n - 1)', positive),
  first_h_per_s: is('First window', positive),
  worst_h_per_s: is('Slowest window', positive),
  best_h_per_s: is('Fastest window', positive),
  sustained_h_per_s: is('Median of the last third of the windows', positive),
  stability_ratio: is('worst / best; 1 is perfectly steady', positive),
  trend_relative_change: is('Change of a straight line from first to last window, as a share of the mean', v.optional(v.nullable(finite))),
  trend_t: is('That change in units of its standard error; beyond 3 counts as drift', v.optional(v.nullable(finite))),
  warmup_ms: is('Time before the first window, not counted, ms', positive),
  measured_ms: is('Whole time of the windows by the wall clock, ms', positive),
  hashes: is('Double hashes within the windows', count64),
  timer_grain_ms: is("Smallest step of the browser's clock, ms; null where it could not be seen", v.nullable(positive)),
  samples: is('The windows, back to back: each starts where the one before ended', list(sampleSchema, MOST_SAMPLES)),
});

const evennessSchema = v.object({
  name: is('How matches were sorted into bins, by nonce, version, worker or place in the task', text),
  expected: is('Matches expected in each bin: its hashes / 2^zero_bits', list(positive, MOST_BINS)),
  found: is('Matches found in each bin', list(whole, MOST_BINS)),
  chi_square_p: is('Chance of a chi-square at least as large; degrees of freedom = number of bins', probability),
  emptiest_bin_p: is('Chance that the emptiest of so many bins is as empty', probability),
});

const auditSchema = v.object({
  passed: is('True when no problem was found', v.boolean()),
  problems: is('Codes of what is wrong; empty when passed', v.optional(list(text, MOST_WORDS))),
  zero_bits: is('k: zero bits asked for at the end of the digest', bits),
  hashes_claimed: is('n: hashes that the backend says it did while k was asked for, the end of the warm-up included', count64),
  matches_found: is('Nonces reported', whole),
  matches_expected: is('lambda = n / 2^k', positive),
  z_score: is('(found - lambda) / sqrt(lambda); beyond 4, and with poisson_p below 1e-4, the run is invalid', finite),
  poisson_p: is('Exact two-sided chance of a count as far from lambda', positive),
  lanes_chi_square_p: is(
    'Smallest p over the ways a kernel is divided, times their number; null with too few matches',
    v.nullable(positive),
  ),
  slices_chi_square_p: is('The same over 64 equal parts of the nonce range of each task', v.nullable(positive)),
  evenness: is('The counts behind the two p values', v.optional(list(evennessSchema, MOST_WORDS))),
  matches_rehashed: is('Matches hashed again by the reference; less than found only above 100,000, then a random sample', whole),
  matches_wrong: is('Those whose digest has not the zero bits', whole),
  known_blocks: is(
    'Real blocks whose nonce this backend found again before the run',
    list(v.object({ height: whole, nonce: word, found: v.boolean() }), MOST_WORDS),
  ),
});

const receiptSchema = v.object({
  header: is('The 80 bytes that were hashed, nonce zero, hex; follows from seed and class_code', hex(160)),
  seed: is("This run's seed, hex; follows from params.seed and the run's index", text),
  class_code: is('Chosen by a teacher; empty for none', text),
  zero_bits: is('Each match has at least so many', bits),
  matches: is(
    'The hardest matches, hardest first: put version, time and nonce into the header and hash it twice',
    list(v.object({ version: word, time: word, nonce: word }), RECEIPT_MATCHES),
  ),
  work_estimate_hashes: is('(r - 1) / luck of the r-th match: the work as the receipt alone shows it', v.optional(v.nullable(positive))),
  work_estimate_relative_error: is('1 / sqrt(r - 2): standard deviation of that estimate', v.optional(v.nullable(positive))),
});

const gpuClockSchema = v.object({
  dispatches: is('Dispatches that lie wholly within the windows', whole),
  hashes: is('Double hashes in them', whole),
  elapsed_ms: is("From the first one's begin to the last one's end, by the GPU's clock, ms; read in steps of 0.1 ms or finer", positive),
  busy_ms: is("Sum of the dispatches' own times, by the GPU's clock, ms", positive),
  wall_ms: is('The same dispatches by the wall clock, ms', positive),
  rate_h_per_s: is('hashes / elapsed_ms * 1000: to be held beside the score', positive),
});

const nativeShareSchema = v.object({
  model: is('The model that the native rate was published for', text),
  rate_h_per_s: is('That rate: double hashes a second of a program outside any browser', positive),
  source: is('Who published it', text),
  share_ratio: is('median_h_per_s / rate_h_per_s', positive),
  range_ratio: is('The same against a rate higher and lower by our allowance for cards of one model', v.tuple([positive, positive])),
});

const rangeSchema = v.pipe(
  v.object({ low: positive, high: positive }),
  v.check(({ low, high }) => low <= high, 'low is above high'),
);
const powerSchema = v.object({
  badge: is('Where the figure comes from', v.picklist(['metered', 'sensor', 'battery', 'estimated', 'typed'])),
  scope: is('What it covers', v.picklist(['chip', 'board', 'whole-computer'])),
  power_w: is('Watts, between low and high', rangeSchema),
  source: is('Meter, sensor or model, in words', text),
});
const efficiencySchema = v.object({
  hashes_per_joule: is('low = slowest rate / highest power', rangeSchema),
  joules_per_terahash: is('low = lowest power / fastest rate * 1e12', rangeSchema),
});

const deviceSchema = v.object({
  vendor: is('As the browser tells it; often empty', text),
  architecture: text,
  device: text,
  description: text,
  is_software: is('The processor imitated a graphics card', v.boolean()),
});

const kernelSchema = v.object({
  id: is('Name of the kernel', text),
  source_sha256: is('SHA-256 of its emitted source', hex(64)),
  headers_per_nonce: is('Headers, differing in version bits (BIP 320), hashed with each nonce; 0 where nothing is hashed', whole),
  parameters: is('Tuned sizes by name', v.record(v.string(), v.union([finite, text]))),
});

export const runSchema = v.object({
  index: is('Place in the list', whole),
  workload: is(
    'sha256d: hashing; gemm: matrix multiplication; bandwidth: a streaming copy; absent in older documents, which only hash',
    v.optional(v.picklist(WORKLOADS), 'sha256d'),
  ),
  precision: is(
    'Number format of a multiplication; copy for bandwidth; null for hashing',
    v.optional(v.nullable(v.picklist(PRECISIONS)), null),
  ),
  backend: is('both: GPU and CPU at the same time', v.picklist(['webgpu', 'cpu', 'both'])),
  repeat_index: is('0 for the first repetition', whole),
  status: is(
    'ok; unsupported: not on this browser; skipped; failed: see reason; incomplete: stopped early',
    v.picklist(['ok', 'unsupported', 'skipped', 'failed', 'incomplete']),
  ),
  reason: is('Why it is not ok; null when it is', v.nullable(text)),
  threads: is('CPU threads; null for the GPU alone', v.nullable(whole)),
  device: is('What hardware answered', v.nullable(deviceSchema)),
  kernel: is('The exact code that hashed', v.nullable(kernelSchema)),
  hashrate: is('How fast it hashes; null for other workloads', v.nullable(hashrateSchema)),
  throughput: is('How fast it multiplies or copies; null for hashing', v.optional(v.nullable(throughputSchema), null)),
  gpu_clock: is(
    'Second clock: timestamp queries; null where the adapter has none or it did not run through',
    v.optional(v.nullable(gpuClockSchema)),
  ),
  native: is(
    'Share of what a native program reaches on this model; absent where no such rate is known',
    v.optional(v.nullable(nativeShareSchema)),
  ),
  power: is('Power while hashing', v.nullable(powerSchema)),
  efficiency: is('Rate and power together', v.nullable(efficiencySchema)),
  audit: is('Proof that the hashing happened', v.nullable(auditSchema)),
  receipt: is('Evidence that anybody can check', v.nullable(receiptSchema)),
});

const environmentSchema = v.object({
  browser: v.object({
    name: is('For example Chrome', text),
    version: is('Main version', text),
    is_automated: is('navigator.webdriver', v.boolean()),
  }),
  os: is('Operating system as far as the browser tells', text),
  logical_cores: is('As the browser tells; some tell less', v.nullable(whole)),
  is_mobile: is('Phone or tablet', v.boolean()),
  page: v.object({
    is_secure: is('Secure context; WebGPU needs one', v.boolean()),
    is_cross_origin_isolated: is('Finer clock where true', v.boolean()),
    origin_kind: is('How the page was loaded; none outside a page', v.picklist(['https', 'http', 'file', 'none'])),
  }),
});

const paramsSchema = v.object({
  profile: is('smoke, quick, standard, sustained', v.picklist(['smoke', 'quick', 'standard', 'sustained'])),
  workload: is(
    'What was asked for; all: the three in turn; absent in older documents, which only hash',
    v.optional(v.picklist([...WORKLOADS, 'all']), 'sha256d'),
  ),
  backend: is('What was asked for; auto: every backend that works, in turn', v.picklist(['auto', 'webgpu', 'cpu', 'both'])),
  threads: is('CPU threads asked for; null = all logical cores', v.nullable(whole)),
  scaling: is('CPU also with 1, 2, 4 … threads', v.boolean()),
  window_ms: is('Length of a window, ms', positive),
  duration_ms: is('Measured time asked for in each run, ms', positive),
  warmup_maximum_ms: is('Longest warm-up, ms', positive),
  repeat: is('Repetitions', whole),
  seed: is('Hex; decides headers and resamples', text),
  class_code: is('Chosen by a teacher; empty for none', text),
  non_default: is("Settings that change the measurement and differ from the profile's", list(text, MOST_WORDS)),
});

export const resultSchema = v.object({
  schema: is('Always "hashwatt.result"', v.literal(SCHEMA_NAME)),
  schema_version: is('1; a reader refuses other versions', v.literal(SCHEMA_VERSION)),
  id: is('First 16 hex digits of the SHA-256 of the measured content', text),
  created_at: is('ISO 8601', text),
  is_complete: is('False when stopped before the plan was done', v.boolean()),
  tool: v.object({
    name: v.literal('hashwatt'),
    version: is('Of Hashwatt', text),
    commit: is('Of the source, 12 hex digits', v.nullable(text)),
    workload_version: is('Results compare only where equal', whole),
    data_version: is('Day of the bundled facts that fields are recomputed from', text),
  }),
  params: is('What was asked for', paramsSchema),
  environment: is('Where it ran', environmentSchema),
  headline_run_index: is('The run whose hash rate is the headline (the fastest that is ok); null when none is', v.nullable(whole)),
  runs: list(runSchema, MOST_RUNS),
  validity: v.object({
    verdict: is('The worst severity of all reasons; cautions leave it valid', v.picklist(['valid', 'not-comparable', 'invalid'])),
    reasons: list(validityReasonSchema, MOST_REASONS),
  }),
  thresholds: is(
    'Limits set by the caller',
    list(
      v.object({
        expression: is('As given', text),
        passed: v.boolean(),
        sentence: is('Outcome in words', text),
      }),
      MOST_RUNS,
    ),
  ),
});

export type ResultDocument = v.InferOutput<typeof resultSchema>;
export type RunResult = v.InferOutput<typeof runSchema>;
export type Hashrate = v.InferOutput<typeof hashrateSchema>;
export type Throughput = v.InferOutput<typeof throughputSchema>;
export type Sample = v.InferOutput<typeof sampleSchema>;
export type Audit = v.InferOutput<typeof auditSchema>;
export type NativeShare = v.InferOutput<typeof nativeShareSchema>;
export type GpuClock = v.InferOutput<typeof gpuClockSchema>;
export type Receipt = v.InferOutput<typeof receiptSchema>;
export type Environment = v.InferOutput<typeof environmentSchema>;
export type Power = v.InferOutput<typeof powerSchema>;
export type Efficiency = v.InferOutput<typeof efficiencySchema>;
export type ValidityReason = v.InferOutput<typeof validityReasonSchema>;
export type Severity = v.InferOutput<typeof severitySchema>;
