/**
 * The result document, version 1: one object that page, report, command line and other people's programs read.
 * Place: the border; everything that enters is parsed with it. Field names carry units, 64-bit counts are decimal strings, absent figures are null.
 * Additive changes keep the version; readers ignore unknown keys.
 */
import * as v from 'valibot';

export const SCHEMA_NAME = 'hashwatt.result';
export const SCHEMA_VERSION = 1;

const finite = v.pipe(v.number(), v.finite());
const positive = v.pipe(finite, v.minValue(0));
const whole = v.pipe(finite, v.integer(), v.minValue(0));
const word = v.pipe(whole, v.maxValue(0xffffffff));
const text = v.pipe(v.string(), v.maxLength(2000));
const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
const count64 = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,19})$/));
const interval = v.strictTuple([finite, finite]);

export const severitySchema = v.picklist(['invalid', 'not-comparable', 'caution']);
export const validityReasonSchema = v.object({
  code: text,
  severity: severitySchema,
  sentence: text,
  cure: text,
  run_index: v.nullable(whole),
});

const hashrateSchema = v.object({
  median_h_per_s: positive,
  /** 95 % interval of the median; null with fewer than 5 windows. */
  interval_95_h_per_s: v.nullable(interval),
  mean_h_per_s: positive,
  standard_deviation_h_per_s: positive,
  first_h_per_s: positive,
  worst_h_per_s: positive,
  best_h_per_s: positive,
  /** Median of the last third of the windows. */
  sustained_h_per_s: positive,
  /** worst / best. */
  stability_ratio: positive,
  warmup_ms: positive,
  /** Whole time of the windows, wall clock. */
  measured_ms: positive,
  hashes: count64,
  timer_grain_ms: v.nullable(positive),
  /** Back to back: started_ms of each is the end of the one before. Relative to the first window's start. */
  samples: v.array(v.object({ started_ms: positive, duration_ms: positive, hashes: positive, rate_h_per_s: positive })),
});

const auditSchema = v.object({
  passed: v.boolean(),
  zero_bits: v.pipe(whole, v.minValue(1), v.maxValue(32)),
  hashes_claimed: count64,
  matches_found: whole,
  matches_expected: positive,
  z_score: finite,
  poisson_p: positive,
  lanes_chi_square_p: v.nullable(positive),
  slices_chi_square_p: v.nullable(positive),
  matches_rehashed: whole,
  matches_wrong: whole,
  /** Known blocks whose real nonce this backend found again before the run. */
  known_blocks: v.array(v.object({ height: whole, nonce: word, found: v.boolean() })),
});

const receiptSchema = v.object({
  header: hex(160),
  seed: text,
  class_code: text,
  zero_bits: v.pipe(whole, v.minValue(1), v.maxValue(32)),
  /** The hardest matches, hardest first; `version` and `time` are the rolled header fields. */
  matches: v.array(v.object({ version: word, time: word, nonce: word })),
});

const rangeSchema = v.object({ low: positive, high: positive });
const powerSchema = v.object({
  badge: v.picklist(['metered', 'sensor', 'battery', 'estimated', 'typed']),
  scope: v.picklist(['chip', 'board', 'whole-computer']),
  power_w: rangeSchema,
  source: text,
});
const efficiencySchema = v.object({ hashes_per_joule: rangeSchema, joules_per_terahash: rangeSchema });

export const runSchema = v.object({
  index: whole,
  backend: v.picklist(['webgpu', 'cpu', 'both']),
  repeat_index: whole,
  status: v.picklist(['ok', 'unsupported', 'skipped', 'failed', 'incomplete']),
  reason: v.nullable(text),
  threads: v.nullable(whole),
  device: v.nullable(v.object({ vendor: text, architecture: text, device: text, description: text, is_software: v.boolean() })),
  kernel: v.nullable(
    v.object({ id: text, source_sha256: hex(64), headers_per_nonce: whole, parameters: v.record(v.string(), v.union([finite, text])) }),
  ),
  hashrate: v.nullable(hashrateSchema),
  power: v.nullable(powerSchema),
  efficiency: v.nullable(efficiencySchema),
  audit: v.nullable(auditSchema),
  receipt: v.nullable(receiptSchema),
});

const environmentSchema = v.object({
  browser: v.object({ name: text, version: text, is_automated: v.boolean() }),
  os: text,
  logical_cores: v.nullable(whole),
  is_mobile: v.boolean(),
  page: v.object({
    is_secure: v.boolean(),
    is_cross_origin_isolated: v.boolean(),
    origin_kind: v.picklist(['https', 'http', 'file', 'none']),
  }),
});

export const resultSchema = v.object({
  schema: v.literal(SCHEMA_NAME),
  schema_version: v.literal(SCHEMA_VERSION),
  id: text,
  created_at: text,
  is_complete: v.boolean(),
  tool: v.object({ name: v.literal('hashwatt'), version: text, commit: v.nullable(text), workload_version: whole, data_version: text }),
  params: v.object({
    profile: v.picklist(['smoke', 'quick', 'standard', 'sustained']),
    backend: v.picklist(['auto', 'webgpu', 'cpu', 'both']),
    threads: v.nullable(whole),
    scaling: v.boolean(),
    window_ms: positive,
    duration_ms: positive,
    warmup_maximum_ms: positive,
    repeat: whole,
    seed: text,
    class_code: text,
    /** Names of the settings above that differ from the profile's defaults. */
    non_default: v.array(text),
  }),
  environment: environmentSchema,
  /** The run whose rate is the headline (the fastest that is ok); null when none is. */
  headline_run_index: v.nullable(whole),
  runs: v.array(runSchema),
  validity: v.object({ verdict: v.picklist(['valid', 'not-comparable', 'invalid']), reasons: v.array(validityReasonSchema) }),
  thresholds: v.array(v.object({ expression: text, passed: v.boolean(), sentence: text })),
});

export type ResultDocument = v.InferOutput<typeof resultSchema>;
export type RunResult = v.InferOutput<typeof runSchema>;
export type Hashrate = v.InferOutput<typeof hashrateSchema>;
export type Audit = v.InferOutput<typeof auditSchema>;
export type Receipt = v.InferOutput<typeof receiptSchema>;
export type Environment = v.InferOutput<typeof environmentSchema>;
export type ValidityReason = v.InferOutput<typeof validityReasonSchema>;
export type Severity = v.InferOutput<typeof severitySchema>;
