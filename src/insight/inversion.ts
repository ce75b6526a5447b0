/**
 * The inversion: the same GPU is next to nothing of a hashing machine and a fair part of an AI accelerator.
 * Place: insight, after hardware; loads data/ai-hardware.json and the claims, so a screen imports it when it opens.
 */
import { expectPositive } from '../core/expect';
import { type HashesPerSecond, type OperationsPerSecond, operationsPerSecond, type UsDollars, usDollars } from '../core/units';
import { type AiRow, aiDocument } from './catalogue-ai';
import { claimRows, claimsDocument } from './catalogue-claims';
import { compareWithAsic, type Machine, referenceAsic } from './hardware';
import { type Provenance, provenanceOf } from './provenance';

export type MatrixPrecision = 'f32' | 'f16' | 'int8';

/** The accelerator that stands for industrial practice. */
export const REFERENCE_ACCELERATOR = 'H100 SXM5';

const PEAK_OF = { f32: 'peak_fp32_flop_s', f16: 'peak_fp16_flop_s', int8: 'peak_int8_op_s' } as const;

export interface Accelerator {
  readonly name: string;
  readonly vendor: string;
  readonly class: AiRow['class'];
  readonly release: string;
  /** Dense peak as the maker states it; null where none is published. */
  readonly peak: Readonly<Record<MatrixPrecision, OperationsPerSecond | null>>;
  readonly provenance: Provenance;
}

function peakOf(row: AiRow, precision: MatrixPrecision): OperationsPerSecond | null {
  const value = row[PEAK_OF[precision]];
  return value === undefined ? null : operationsPerSecond(value);
}

export const accelerators: readonly Accelerator[] = aiDocument.rows.map((row) => ({
  name: row.name,
  vendor: row.vendor,
  class: row.class,
  release: row.release,
  peak: { f32: peakOf(row, 'f32'), f16: peakOf(row, 'f16'), int8: peakOf(row, 'int8') },
  provenance: provenanceOf(aiDocument, row),
}));

/** RangeError when no such device is bundled. */
export function accelerator(name: string): Accelerator {
  const found = accelerators.find((candidate) => candidate.name === name);
  if (found === undefined) throw new RangeError(`"name" expected a bundled accelerator, got ${JSON.stringify(name)}`);
  return found;
}

export interface InversionInput {
  readonly hashRate: HashesPerSecond;
  /** Measured on the same device; one multiply-add is two operations. */
  readonly matrixRate: OperationsPerSecond;
  readonly precision: MatrixPrecision;
  readonly asic?: Machine;
  readonly accelerator?: Accelerator;
}

export interface Inversion {
  readonly shareOfAsic: number;
  /** Measured rate over the accelerator's stated peak: kind to the accelerator, which seldom reaches its peak. */
  readonly shareOfAccelerator: number;
  /** How many times larger the second share is than the first. */
  readonly factor: number;
  readonly asic: Machine;
  readonly accelerator: Accelerator;
}

/** H / H_S21 against F / F_H100, both 0 and up, and their ratio. RangeError when the accelerator has no peak of this precision. */
export function inversion(input: InversionInput): Inversion {
  const { asic = referenceAsic, accelerator: chosen = accelerator(REFERENCE_ACCELERATOR), precision } = input;
  const peak = chosen.peak[precision];
  if (peak === null) throw new RangeError(`"precision" expected one that ${chosen.name} publishes, got ${precision}`);
  const { shareOfAsic } = compareWithAsic(input.hashRate, asic);
  const shareOfAccelerator = expectPositive('matrixRate', input.matrixRate) / peak;
  return { shareOfAsic, shareOfAccelerator, factor: shareOfAccelerator / shareOfAsic, asic, accelerator: chosen };
}

export interface Growth {
  /** to / from. */
  readonly factor: number;
  /** (to / from)^(1 / years) - 1. */
  readonly perYear: number;
}

/** A growth from one sum to another over some years: the factor and the even yearly rate that gives it. */
export function growthOf(from: UsDollars, to: UsDollars, years: number): Growth {
  const factor = expectPositive('to', to) / expectPositive('from', from);
  return { factor, perYear: factor ** (1 / expectPositive('years', years)) - 1 };
}

export interface MarketClaim extends Growth {
  readonly from: UsDollars;
  readonly fromYear: number;
  readonly to: UsDollars;
  readonly toYear: number;
  /** Says, among other things, what the article made of the same figures. */
  readonly provenance: Provenance;
}

/** The articles' edge-AI market, recomputed: $25B in 2025 to $119B in 2033 is 4.76 times, 21.5 % a year, whatever the article calls it. */
export function edgeMarketClaims(): readonly MarketClaim[] {
  const [start] = claimRows('edge-ai-2025');
  if (start?.value === undefined) return [];
  const from = usDollars(start.value);
  const fromYear = Number(start.date);
  return claimRows('edge-ai-2033').flatMap((row) => {
    if (row.value === undefined) return [];
    const to = usDollars(row.value);
    const toYear = Number(row.date);
    return [{ from, fromYear, to, toYear, ...growthOf(from, to, toYear - fromYear), provenance: provenanceOf(claimsDocument, row) }];
  });
}
