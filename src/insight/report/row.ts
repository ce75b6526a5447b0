/** What the rows of a report are made of: figures in, sentences and sources out. Place: leftmost in insight/report. */
import type { HashesPerSecond, JoulesPerHash, OperationsPerSecond, Range, UsDollarsPerKilowattHour, Watts } from '../../core/units';
import type { Machine } from '../hardware';
import type { Provenance } from '../provenance';
import type { TwoSidedPrecision } from '../two-sided';
import type { Phrases, phrases } from './phrases';

export type RowKind = keyof typeof phrases.titles;

export interface ReportRow {
  readonly kind: RowKind;
  readonly title: string;
  readonly sentence: string;
  readonly provenances: readonly Provenance[];
}

export interface ReportInput {
  readonly rate: HashesPerSecond;
  /** Null where no power is known: rows that need it are left out. */
  readonly power: Range<Watts> | null;
  readonly efficiency: Range<JoulesPerHash> | null;
  /** Of the same device; absent or null where no matrices were multiplied. */
  readonly matrix?: {
    readonly rate: OperationsPerSecond;
    readonly precision: TwoSidedPrecision;
    /** Where the row speaks of another part than the rest: that part, and how fast it hashes. */
    readonly other?: { readonly part: 'webgpu' | 'cpu'; readonly rate: HashesPerSecond };
  } | null;
  /** Undefined: what homes of the world pay. */
  readonly electricityPrice: UsDollarsPerKilowattHour | undefined;
  /** That stands for industry; the S21 where absent. */
  readonly machine?: Machine | undefined;
}

/** How figures look, in the writer's language. Money is in dollars, energy in kWh, time in seconds, months begin with YYYY-MM. */
export interface ReportNumbers {
  readonly count: (value: number) => string;
  readonly rate: (value: number) => string;
  readonly networkRate: (value: number) => string;
  readonly watts: (value: number) => string;
  readonly energy: (value: number) => string;
  readonly money: (value: number) => string;
  readonly cents: (value: number) => string;
  readonly bitcoins: (value: number) => string;
  readonly share: (value: number) => string;
  readonly duration: (value: number) => string;
  readonly month: (value: string) => string;
  /** Of "2026-10-01..2026-10-10". */
  readonly dates: (span: string) => string;
  readonly efficiency: (value: Range<JoulesPerHash>) => string;
  readonly span: (range: Range<number>, show: (value: number) => string) => string;
}

export interface ReportWriter {
  readonly phrases: Phrases;
  readonly numbers: ReportNumbers;
}
