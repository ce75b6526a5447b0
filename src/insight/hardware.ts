/**
 * The visitor's rate beside one machine: "one S21 is x of you", and the device of its own kind that comes nearest.
 * Place: insight; numbers and rows only, the view and the command line write the sentences. Formulas: docs/contrast.md.
 */
import { expectPositive } from '../core/expect';
import { type HashesPerSecond, hashesPerSecond, type JoulesPerHash, joulesPerHash, type Watts, watts } from '../core/units';
import { type AsicRow, asicDocument, findAsic } from './catalogue-asics';
import { type EraRow, eraDocument } from './catalogue-era';
import { type Provenance, provenanceOf } from './provenance';

/** One machine with its figures in units. */
export interface Machine {
  readonly name: string;
  readonly maker: string;
  readonly release: string;
  readonly rate: HashesPerSecond;
  readonly power: Watts;
  readonly efficiency: JoulesPerHash;
  readonly provenance: Provenance;
}

/** The machine that stands for industrial practice: air-cooled, announced September 2023, 200 TH/s at 17.5 J/TH. */
export const REFERENCE_ASIC_MODEL = 'Antminer S21';

/** Energy of one hash, E = P / H in J/H (times 1e12: J/TH). */
export function energyPerHash(power: Watts, rate: HashesPerSecond): JoulesPerHash {
  return joulesPerHash(expectPositive('power', power) / expectPositive('rate', rate));
}

export function machineOf(row: AsicRow): Machine {
  const rate = hashesPerSecond(row.hashrate_hs);
  const power = watts(row.power_w);
  return {
    name: row.model,
    maker: row.maker,
    release: row.release,
    rate,
    power,
    efficiency: energyPerHash(power, rate),
    provenance: provenanceOf(asicDocument, row),
  };
}

/** RangeError when the model is not bundled. */
export function asicMachine(model: string): Machine {
  const row = findAsic(model);
  if (row === undefined) throw new RangeError(`"model" expected a bundled ASIC, got ${JSON.stringify(model)}`);
  return machineOf(row);
}

export const referenceAsic: Machine = asicMachine(REFERENCE_ASIC_MODEL);

export interface AsicComparison {
  readonly asic: Machine;
  /** How many of the visitor's devices hash as fast as one ASIC: H_asic / H. */
  readonly devicesPerAsic: number;
  /** The visitor's part of one ASIC: H / H_asic. */
  readonly shareOfAsic: number;
}

/** One ASIC against a rate, both in H/s: H_asic / H and its inverse. Source: the ASIC's row in data/asics.json. */
export function compareWithAsic(rate: HashesPerSecond, asic: Machine = referenceAsic): AsicComparison {
  expectPositive('rate', rate);
  return { asic, devicesPerAsic: asic.rate / rate, shareOfAsic: rate / asic.rate };
}

/** Which part of the computer the rate was measured on. */
export type MeasuredOn = 'webgpu' | 'cpu' | 'both';

export interface FirstContrast extends AsicComparison {
  /** The period device of the same kind (CPU for cpu, else GPU) whose rate is nearest on a log scale. */
  readonly nearest: {
    readonly name: string;
    readonly release: string;
    readonly rate: HashesPerSecond;
    /** The visitor's rate over the device's. */
    readonly ratio: number;
    readonly provenance: Provenance;
  };
}

/** The first thing to say about a measured rate in H/s: one S21 in visitors, and a device of its day that is as fast. */
export function firstContrast(rate: HashesPerSecond, measuredOn: MeasuredOn): FirstContrast {
  const comparison = compareWithAsic(rate);
  const row = nearestEraDevice(rate, measuredOn === 'cpu' ? 'cpu' : 'gpu');
  const deviceRate = hashesPerSecond(row.hashrate_hs);
  return {
    ...comparison,
    nearest: {
      name: row.name,
      release: row.release,
      rate: deviceRate,
      ratio: rate / deviceRate,
      provenance: provenanceOf(eraDocument, row),
    },
  };
}

function nearestEraDevice(rate: HashesPerSecond, kind: 'cpu' | 'gpu'): EraRow {
  const distance = (row: EraRow): number => Math.abs(Math.log(row.hashrate_hs / rate));
  return eraDocument.rows
    .filter((row) => row.class === kind && row.confidence !== 'low')
    .reduce((best, row) => (distance(row) < distance(best) ? row : best));
}
