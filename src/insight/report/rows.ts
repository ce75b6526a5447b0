/**
 * What a result means, row by row, with the sources of each: the visitor's own number first, then the world's.
 * Place: the result on the page and the formats `md` and `text --contrast` show these rows; the arithmetic is insight's, at the newest
 * bundled month. docs/contrast.md has the formulas.
 */
import { rangeOf } from '../../core/range';
import {
  hashesPerSecond,
  type JoulesPerHash,
  joulesPerHash,
  operationsPerSecond,
  type Range,
  type UsDollarsPerKilowattHour,
  type Watts,
  watts,
} from '../../core/units';
import type { Machine } from '../hardware';
import { type PairableRun, pairOf } from '../paired-rates';
import { inversionRow } from './inversion-row';
import { ownRows } from './own-rows';
import type { ReportInput, ReportRow, ReportWriter } from './row';
import { worldRows } from './world-rows';

/** The part of a result document that the rows need. */
interface MeasuredResult {
  readonly headline_run_index: number | null;
  readonly runs: readonly MeasuredRun[];
  readonly validity: { readonly verdict: string };
}
interface MeasuredRun extends PairableRun {
  readonly power: { readonly power_w: Range<number> } | null;
  readonly efficiency: { readonly joules_per_terahash: Range<number> } | null;
}

export function reportRows(input: ReportInput, writer: ReportWriter): readonly ReportRow[] {
  return [...ownRows(input, writer), ...worldRows(input, writer), ...inversionRow(input, writer)];
}

/** What a person may have set; absent values are the usual ones. */
export interface OwnAssumptions {
  readonly electricityPrice?: UsDollarsPerKilowattHour | undefined;
  readonly machine?: Machine | undefined;
}

/** Of the headline run; empty when nothing was measured or the number must not be used. */
export function rowsOfResult(
  result: MeasuredResult,
  { electricityPrice, machine }: OwnAssumptions,
  writer: ReportWriter,
): readonly ReportRow[] {
  const run = result.runs.find(({ index }) => index === result.headline_run_index);
  const median = run?.hashrate?.median_h_per_s ?? 0;
  if (run === undefined || median <= 0 || result.validity.verdict === 'invalid') return [];
  return reportRows(
    {
      rate: hashesPerSecond(median),
      power: powerOf(run),
      efficiency: efficiencyOf(run),
      matrix: matrixOf(result, run),
      electricityPrice,
      machine,
    },
    writer,
  );
}

function powerOf({ power }: MeasuredRun): Range<Watts> | null {
  return power === null || power.power_w.low <= 0 ? null : rangeOf('power', watts(power.power_w.low), watts(power.power_w.high));
}

function efficiencyOf({ efficiency }: MeasuredRun): Range<JoulesPerHash> | null {
  if (efficiency === null || efficiency.joules_per_terahash.low <= 0) return null;
  const { low, high } = efficiency.joules_per_terahash;
  return rangeOf('efficiency', joulesPerHash(low / 1e12), joulesPerHash(high / 1e12));
}

/** 16 bits before 32, and of one device with the hash rate: as on the screen of the inversion. */
function matrixOf({ runs }: MeasuredResult, headline: MeasuredRun): NonNullable<ReportInput['matrix']> | null {
  const pair = pairOf(runs, headline);
  const multiplied = pair?.half ?? pair?.single ?? null;
  if (pair === null || multiplied === null) return null;
  const { backend, hashrate, index } = pair.hashing;
  const matrix = {
    rate: operationsPerSecond(multiplied.throughput?.median_per_s ?? 0),
    precision: pair.half === null ? 'single' : 'half',
  } as const;
  if (index === headline.index) return matrix;
  return { ...matrix, other: { part: backend === 'cpu' ? 'cpu' : 'webgpu', rate: hashesPerSecond(hashrate?.median_h_per_s ?? 0) } };
}
