/**
 * Rates of matrices and memory into text: "1.23 ± 0.02 TFLOP/s", "45.6 GB/s", with as many digits as the interval deserves.
 * Place: beside format.ts, whose digits it takes; result, running screen and the inversion call it.
 */
import type { RunLabel } from '../measure/events';
import type { RunResult } from '../result/schema';
import { type Precision, type ThroughputUnit, unitOf } from '../work/workload';
import { type RateText, type RateUnit, rateText, roughRate } from './format';
import { text } from './text/text';

export interface ThroughputText {
  readonly value: string;
  readonly unit: string;
  readonly plusMinus: string | null;
}

/** Decimal prefixes, as makers of hardware count. */
const PREFIXES = { 'H/s': '', 'kH/s': 'k', 'MH/s': 'M', 'GH/s': 'G', 'TH/s': 'T' } as const;

/** Whole numbers are operations, not floating-point ones. */
function nameOf(unit: ThroughputUnit, precision: Precision | undefined): string {
  if (unit === 'byte_per_s') return 'B/s';
  return precision === 'int8' ? 'OP/s' : 'FLOP/s';
}

/** `precision` undefined: any floating-point one. */
export function throughputText(
  perSecond: number,
  interval: readonly [number, number] | null,
  unit: ThroughputUnit,
  precision?: Precision,
): ThroughputText {
  const shown = rateText(perSecond, interval);
  return { value: shown.value, unit: `${PREFIXES[shown.unit]}${nameOf(unit, precision)}`, plusMinus: shown.plusMinus };
}

/** A rate of any work, cut to a unit. */
export interface MeasuredText extends Omit<RateText, 'unit'> {
  /** "TFLOP/s", "GB/s", "MH/s". */
  readonly unit: string;
  /** Its decimal prefix, as hash rates have it. */
  readonly scale: RateUnit;
}

export function measuredText(
  run: Pick<RunResult, 'precision'>,
  perSecond: number,
  interval: readonly [number, number] | null,
): MeasuredText {
  const { unit: scale, ...shown } = rateText(perSecond, interval);
  return { ...shown, unit: axisUnit(run, scale), scale };
}

/** The rate as a sentence, for the eye and for the ear. */
export function spokenRate(
  { backend, precision }: Pick<RunResult, 'backend' | 'precision'>,
  { words: amount }: Pick<RateText, 'words'>,
): string {
  const { backends, sentence, throughputSentences, workloads } = text.result;
  if (precision === null) return sentence(backends[backend], text.shell.ofHashes(amount));
  return throughputSentences[unitOf(precision)](backends[backend], amount, workloads[precision]);
}

/** A run of the document or the label of one under way; hashing has no precision. */
interface Titled {
  readonly backend: keyof typeof text.result.backendTitles;
  readonly precision?: Precision | null;
}

/** What is being measured, beside the hardware: empty for hashing, which is what the page is about. */
function workloadTitle({ precision }: Pick<Titled, 'precision'>): string {
  return precision === undefined || precision === null ? '' : text.result.workloads[precision];
}

/** "Graphics processor, 32-bit matrices". */
export function runTitle(run: Titled): string {
  return [text.result.backendTitles[run.backend], workloadTitle(run)].filter((part) => part !== '').join(', ');
}

/** "Processor, 8 threads": where the number tells runs apart. */
export function titleWithThreads(run: Titled & { readonly threads?: number | null }): string {
  return run.threads == null ? runTitle(run) : `${runTitle(run)}, ${text.result.threads(run.threads)}`;
}

/** A number that is not final, in the unit of its workload. */
export function roughText(run: RunLabel | null, perSecond: number): { readonly value: string; readonly unit: string } {
  if (run === null || workloadTitle(run) === '') return roughRate(perSecond);
  return throughputText(perSecond, null, unitOf(run.precision ?? 'f32'), run.precision);
}

/** Name of an axis that counts in the decimal prefixes of hash rates. */
export function axisUnit(run: Pick<Titled, 'precision'> | null, unit: RateUnit): string {
  if (run === null || workloadTitle(run) === '') return unit;
  return `${PREFIXES[unit]}${nameOf(unitOf(run.precision ?? 'f32'), run.precision ?? undefined)}`;
}
