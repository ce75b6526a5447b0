/**
 * "webgpu.median>=50MH/s" and "headline.stability>=0.97": what a pipeline demands of a result.
 * Place: the command line reads one before anything is measured and judges it after; the verdicts are written into the document, and
 * `verify` judges them again.
 */
import { type RateSymbol, rateText, readAnyRate } from './rate-text';
import type { Hashrate, ResultDocument, RunResult, Throughput } from './schema';

/** Hashing by backend; the other workloads by what they do, on whichever backend is faster. */
export const SUBJECTS = ['headline', 'webgpu', 'cpu', 'both', 'gemm.f32', 'gemm.f16', 'gemm.int8', 'bandwidth.copy'] as const;
type Subject = (typeof SUBJECTS)[number];

export const FIGURES = {
  median: 'median_h_per_s',
  mean: 'mean_h_per_s',
  worst: 'worst_h_per_s',
  best: 'best_h_per_s',
  sustained: 'sustained_h_per_s',
  stability: 'stability_ratio',
} as const satisfies Record<string, keyof Hashrate>;
type Figure = keyof typeof FIGURES;

const THROUGHPUT_FIGURES = {
  median: 'median_per_s',
  mean: 'mean_per_s',
  worst: 'worst_per_s',
  best: 'best_per_s',
  sustained: 'sustained_per_s',
  stability: 'stability_ratio',
} as const satisfies Record<Figure, keyof Throughput>;

const COMPARISONS = {
  '>=': (value: number, limit: number) => value >= limit,
  '<=': (value: number, limit: number) => value <= limit,
  '>': (value: number, limit: number) => value > limit,
  '<': (value: number, limit: number) => value < limit,
} as const;
type Comparison = keyof typeof COMPARISONS;

export interface Threshold {
  readonly expression: string;
  readonly subject: Subject;
  readonly figure: Figure;
  readonly comparison: Comparison;
  readonly limit: number;
}

export type ThresholdVerdict = ResultDocument['thresholds'][number];

/** Undefined for anything that is no threshold. */
export function readThreshold(expression: string): Threshold | undefined {
  const [, subject, figure, comparison, limitText = ''] = /^\s*(\w+(?:\.\w+)?)\.(\w+)\s*(>=|<=|>|<)\s*(.+?)\s*$/.exec(expression) ?? [];
  if (!isSubject(subject) || !isFigure(figure) || !isComparison(comparison)) return undefined;
  const limit = figure === 'stability' ? readRatio(limitText) : readAnyRate(limitText, symbolFor(subject));
  return limit === undefined ? undefined : { expression, subject, figure, comparison, limit };
}

/** Repeats of a backend are judged each, and all must pass; of a scaling series the run with most threads counts. No rate fails. */
export function judgeThreshold(threshold: Threshold, result: ResultDocument): ThresholdVerdict {
  const { expression, subject, figure, comparison, limit } = threshold;
  const values = valuesOf(subject, figure, result);
  const show = (value: number): string => (figure === 'stability' ? value.toFixed(3) : rateText(value, symbolFor(subject)));
  const failing = values.find((value) => !COMPARISONS[comparison](value, limit));
  const [first] = values;
  if (first === undefined) return { expression, passed: false, sentence: `${subject} gave no rate to compare` };
  if (failing !== undefined) return { expression, passed: false, sentence: `${subject} ${figure} is ${show(failing)}` };
  return { expression, passed: true, sentence: `${subject} ${figure} is ${show(first)}` };
}

function symbolFor(subject: Subject): RateSymbol {
  if (subject === 'bandwidth.copy') return 'B/s';
  return subject.startsWith('gemm.') ? 'op/s' : 'H/s';
}

function valuesOf(subject: Subject, figure: Figure, result: ResultDocument): number[] {
  const [workload, precision] = subject.split('.');
  if (precision === undefined) return ratesOf(subject, result).map((hashrate) => hashrate[FIGURES[figure]]);
  const runs = result.runs.filter((run) => run.status === 'ok' && run.workload === workload && run.precision === precision);
  const best = (backend: RunResult['backend']): number =>
    Math.max(...runs.filter((run) => run.backend === backend).map((run) => run.throughput?.median_per_s ?? 0));
  const fastest = best('cpu') > best('webgpu') ? 'cpu' : 'webgpu';
  return runs
    .filter((run) => run.backend === fastest)
    .flatMap(({ throughput }) => (throughput === null ? [] : [throughput[THROUGHPUT_FIGURES[figure]]]));
}

function ratesOf(subject: Subject, result: ResultDocument): Hashrate[] {
  if (subject === 'headline') return result.runs.filter((run) => run.index === result.headline_run_index).flatMap(rateOf);
  const runs = result.runs.filter((run) => run.workload === 'sha256d' && run.backend === subject && run.status === 'ok');
  const mostThreads = Math.max(...runs.map((run) => run.threads ?? 0));
  return runs.filter((run) => (run.threads ?? 0) === mostThreads).flatMap(rateOf);
}

function rateOf({ hashrate }: RunResult): Hashrate[] {
  return hashrate === null ? [] : [hashrate];
}

function readRatio(text: string): number | undefined {
  const value = /^\d(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return value >= 0 && value <= 1 ? value : undefined;
}

const isSubject = (text: string | undefined): text is Subject => SUBJECTS.some((subject) => subject === text);
const isFigure = (text: string | undefined): text is Figure => text !== undefined && Object.hasOwn(FIGURES, text);
const isComparison = (text: string | undefined): text is Comparison => text !== undefined && Object.hasOwn(COMPARISONS, text);
