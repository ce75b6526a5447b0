/**
 * The block of a run that multiplies matrices or copies memory: the figures of a hash rate in another unit, the shape of the work, and what
 * became of the check of its results.
 * Place: part of schema.ts. In field names "per_s" is operations or bytes a second, as `unit` says.
 */
import * as v from 'valibot';
import { count64, finite, interval, is, list, MOST_SAMPLES, MOST_WORDS, positive, text, whole } from './schema-atoms';

const sampleSchema = v.object({
  started_ms: is("Since the first window's start, ms", positive),
  duration_ms: is('Length of the window, ms', positive),
  amount: is('Operations or bytes within the window', positive),
  rate_per_s: is('amount / duration_ms * 1000', positive),
});

const verificationSchema = v.object({
  passed: is('True when no problem was found; a run that fails here scores nothing', v.boolean()),
  problems: is('Codes of what is wrong; empty when passed', list(text, MOST_WORDS)),
  dispatches: is('Pieces of work that were measured', whole),
  rows_checked: is(
    'Rows checked with a random vector (Freivalds): one of every piece, and all of the result before and after the windows. Of a copy: stretches compared byte by byte',
    whole,
  ),
  rows_wrong: is('Those that do not fit the inputs', whole),
  values_checked: is('Single results compared with a sum in double precision (int8 and copy: exactly)', whole),
  values_wrong: is('Those that are off by more than the bound', whole),
  error_bound: is('How far a single result may be off; 0 where it must be exact', positive),
  largest_error: is('The farthest that a single result was off', positive),
});

export const throughputSchema = v.object({
  unit: is(
    'operation_per_s: one multiply-add is two operations; byte_per_s: a byte copied is two, one read and one written',
    v.picklist(['operation_per_s', 'byte_per_s']),
  ),
  rows: is('Rows of the result: m of an m x n product of depth k; of a copy: its stretches', whole),
  columns: is('n; of a copy: bytes of one stretch', whole),
  depth: is('k: products summed for one result; 1 for a copy', whole),
  median_per_s: is('The score: median of the windows', positive),
  interval_95_per_s: is('95 % interval of the median (low, high), as for hash rates; null with fewer than 5 windows', v.nullable(interval)),
  interval_block_length: is('Windows in each bootstrap block', v.nullable(whole)),
  interval_autocorrelation: is('Correlation of neighbouring windows, small-sample bias taken off, at least 0', v.nullable(positive)),
  mean_per_s: is('Mean of the windows', positive),
  standard_deviation_per_s: is('Standard deviation of the windows (n - 1)', positive),
  first_per_s: is('First window', positive),
  worst_per_s: is('Slowest window', positive),
  best_per_s: is('Fastest window', positive),
  sustained_per_s: is('Median of the last third of the windows', positive),
  stability_ratio: is('worst / best; 1 is perfectly steady', positive),
  trend_relative_change: is('Change of a straight line from first to last window, as a share of the mean', finite),
  trend_t: is('That change in units of its standard error; beyond 3 counts as drift', finite),
  warmup_ms: is('Time before the first window, not counted, ms', positive),
  measured_ms: is('Whole time of the windows by the wall clock, ms', positive),
  amount: is('Operations or bytes within the windows', count64),
  timer_grain_ms: is("Smallest step of the browser's clock, ms; null where it could not be seen", v.nullable(positive)),
  samples: is('The windows, back to back: each starts where the one before ended', list(sampleSchema, MOST_SAMPLES)),
  verification: is('Whether the results were right', verificationSchema),
});

export type ThroughputSample = v.InferOutput<typeof sampleSchema>;
export type ThroughputVerification = v.InferOutput<typeof verificationSchema>;
