/**
 * The other kind of work, multiplying matrices: a rate measured on this device where there is one, else the published rate of chosen hardware.
 * Place: step 10 lays it beside the hash rate through insight/inversion.ts.
 */
import { computed } from '@preact/signals';
import { type HashesPerSecond, type OperationsPerSecond, operationsPerSecond } from '../../core/units';
import { ownPair } from '../contrast/inversion/own-matrix';
import { type Accelerator, accelerators, type MatrixPrecision } from '../../insight/inversion';

export interface MatrixRate {
  readonly rate: OperationsPerSecond;
  readonly precision: MatrixPrecision;
}

/** Both halves are of one part of the device. */
interface MeasuredMatrix extends MatrixRate {
  readonly hashRate: HashesPerSecond;
  /** Set where it is another part than the one whose hash rate the lesson speaks of. */
  readonly otherPart: 'webgpu' | 'cpu' | 'both' | null;
}

/** Of the result on the page, where the lesson speaks of it; 16-bit numbers, which most models use, before 32-bit ones. Null: not measured on this device. */
export const measuredMatrix = computed<MeasuredMatrix | null>(() => {
  const pair = ownPair.value;
  const multiplied = pair?.half ?? pair?.single ?? null;
  if (pair === null || multiplied === null) return null;
  return {
    rate: operationsPerSecond(multiplied.throughput?.median_per_s ?? 0),
    precision: pair.half === null ? 'f32' : 'f16',
    hashRate: pair.of.rate,
    otherPart: pair.isOther ? pair.of.part : null,
  };
});

export interface Hardware extends MatrixRate {
  readonly name: string;
  readonly release: string;
  readonly source: Accelerator;
}

/** 16-bit numbers where the maker states them, as most models use them; neural processors state whole numbers only. */
const PREFERRED: readonly MatrixPrecision[] = ['f16', 'int8'];

/** Hardware that stands in ordinary devices, newest first. */
export const ordinaryHardware: readonly Hardware[] = accelerators
  .filter(({ class: kind }) => kind !== 'datacenter')
  .flatMap((source) => {
    const precision = PREFERRED.find((candidate) => source.peak[candidate] !== null);
    const peak = precision === undefined ? null : source.peak[precision];
    if (precision === undefined || peak === null) return [];
    return [{ name: source.name, release: source.release, source, precision, rate: operationsPerSecond(peak) }];
  })
  .toSorted((first, second) => second.release.localeCompare(first.release));

/** A card of the middle class. */
const COMMON_HARDWARE = 'GeForce RTX 4060';

export function hardwareNamed(name: string): Hardware {
  const found =
    ordinaryHardware.find((candidate) => candidate.name === name) ??
    ordinaryHardware.find((candidate) => candidate.name === COMMON_HARDWARE);
  if (found === undefined) throw new RangeError(`"name" expected bundled hardware, got ${JSON.stringify(name)}`);
  return found;
}
